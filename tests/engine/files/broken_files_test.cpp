#include "engine/files/json_gate.hpp"
#include "tests/engine/files/data.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <vector>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

std::vector<std::string> broken_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{std::string{KEYACCOUNT_TEST_DATA} + "/bad"})
        if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// The text of a broken case: the file itself, or {"base", "replace", "with"} applied.
std::string broken_text(const std::string& name) {
    const std::string bytes = read_data("bad/" + name + ".json");
    const TextFile file{name, bytes};
    Problems problems{file};
    const auto document = read_json(file, {}, problems);
    if (!document || document->member(0, "base") == no_node) return bytes;
    const auto value = [&](std::string_view key) { return (*document)[document->member(0, key)].text; };
    return patched(read_data("cases/" + value("base")), value("replace"), value("with"));
}

/// With KEYACCOUNT_ACCEPT set, what is printed now becomes what is expected; review the difference.
void accept(const std::string& name, const std::string& printed) {
    std::ofstream{std::string{KEYACCOUNT_TEST_DATA} + "/bad/" + name + ".expected.txt", std::ios::binary} << printed;
}

}  // namespace

TEST_CASE("every broken file gets exactly the expected message") {
    for (const std::string& name : broken_names()) {
        CAPTURE(name);
        const std::string text = broken_text(name);

        const std::string printed = to_text(load_case(name + ".json", text).diagnostics, Language::en);

        if (std::getenv("KEYACCOUNT_ACCEPT") != nullptr) accept(name, printed);
        CHECK(printed == read_data("bad/" + name + ".expected.txt"));
    }
}

TEST_CASE("every message about a case has a broken file that shows it") {
    // Too large to be kept as files; tested in json_gate_test and case_file_test.
    const std::set<std::string> elsewhere = {"E001", "E008", "E099"};
    std::set<std::string> shown;
    for (const std::string& name : broken_names())
        for (const Diagnostic& diagnostic : load_case(name, broken_text(name)).diagnostics)
            shown.insert(diagnostic.code);

    for (const ProblemText& text : problem_texts()) {
        const std::string code{text.code};
        const bool of_replays = code[1] == '4';
        if (!of_replays && !elsewhere.contains(code)) CHECK_MESSAGE(shown.contains(code), code);
    }
}

TEST_CASE("a case with an error is not loaded and one with warnings is") {
    for (const std::string& name : broken_names()) {
        CAPTURE(name);

        const Loaded loaded = load_case(name, broken_text(name));

        CHECK(loaded.scenario.has_value() == !has_error(loaded.diagnostics));
        CHECK_FALSE(loaded.diagnostics.empty());
    }
}

TEST_CASE("codes are used once and every message is written in both languages") {
    std::set<std::string_view> codes;
    for (const ProblemText& text : problem_texts()) {
        CAPTURE(text.code);

        CHECK(codes.insert(text.code).second);
        CHECK(text.code.front() == std::string_view{"EWT"}[static_cast<std::size_t>(text.severity)]);
        CHECK_FALSE(text.en.empty());
        CHECK_FALSE(text.zh.empty());
        CHECK(text.hint_en.empty() == text.hint_zh.empty());
    }
}
