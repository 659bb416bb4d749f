// Faults seeded into the shipped cases one at a time: told where they are, once, with what was meant.
#include "tests/engine/files/faults.hpp"
#include "engine/files/problem.hpp"
#include "tests/engine/files/data.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

using namespace keyaccount;
using namespace keyaccount::test;
using nlohmann::json;

namespace {

constexpr std::array<const char*, fault_kinds> names = {"key deleted", "key misspelt", "word misspelt", "id misspelt",
                                                        "wrong type",  "out of range", "dangling",      "cyclic",
                                                        "duplicated",  "untranslated"};

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    REQUIRE_MESSAGE(file.good(), path.string());
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<FaultyCase> shipped() {
    std::vector<FaultyCase> cases;
    for (const auto& entry : std::filesystem::directory_iterator{KEYACCOUNT_SCENARIOS}) {
        if (entry.path().extension() != ".json") continue;
        FaultyCase one;
        one.name = entry.path().stem().string();
        one.text = read_file(entry.path());
        one.document = json::parse(one.text);
        const TextFile file{one.name, one.text};
        Problems problems{file};
        one.read = read_json(file, {}, problems).value();
        cases.push_back(std::move(one));
    }
    std::sort(cases.begin(), cases.end(),
              [](const FaultyCase& a, const FaultyCase& b) { return a.text.size() < b.text.size(); });
    return cases;
}

std::vector<Fault> seeded() {
    const json schema = json::parse(read_file(std::string{KEYACCOUNT_SCENARIOS} + "/schema/case.schema.json"));
    const Trials trials = trials_of(schema);
    const std::set<std::string> needed = needed_keys(schema);
    const std::vector<FaultyCase> cases = shipped();
    std::vector<json> documents;
    for (const FaultyCase& each : cases) documents.push_back(each.document);
    std::vector<Fault> all;
    std::uint64_t seed = 7;
    for (const test::Place& place : places_in(documents, trials, 1, 20)) {
        std::vector<Fault> here = faults_at(cases[place.document], place, trials, needed, seed);
        std::move(here.begin(), here.end(), std::back_inserter(all));
    }
    for (const FaultyCase& each : cases)
        for (const auto& [list, key] : {std::pair{"people", "reports_to"}, std::pair{"steps", "after"}}) {
            std::vector<Fault> here = circles(each, list, key);
            std::move(here.begin(), here.end(), std::back_inserter(all));
        }
    return all;
}

/// Counted anew, not by what the loader counts with.
std::pair<int, int> line_and_column(const std::string& text, std::size_t offset) {
    std::pair<int, int> place{1, 1};
    for (std::size_t i = 0; i < offset; ++i) {
        if (text[i] == '\n') place = {place.first + 1, 0};
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) ++place.second;
    }
    return place;
}

struct Figures {
    int faults = 0, place = 0, pointer = 0, typos = 0, suggested = 0, alone = 0;
};

struct Judged {
    bool place = false, pointer = false, suggested = false, alone = false;
};

Judged judge(const Fault& fault) {
    Judged judged;
    int errors = 0;
    for (const Diagnostic& each : load_case("case.json", fault.text).diagnostics) {
        if (each.severity == Severity::error) ++errors;
        const bool there = std::any_of(fault.at.begin(), fault.at.end(), [&](std::size_t at) {
            return line_and_column(fault.text, at) == std::pair{each.line, each.column};
        });
        if (!there) continue;
        judged.place = true;
        judged.pointer = judged.pointer || each.pointer == fault.pointer;
        judged.suggested = judged.suggested || each.hint == Text{"did you mean " + in_quotes(fault.meant) + "?",
                                                                 "是否想写 " + in_quotes(fault.meant) + "？"};
    }
    judged.alone = errors <= 1;
    return judged;
}

std::string share(int part, int whole) { return std::to_string(part) + "/" + std::to_string(whole); }

}  // namespace

TEST_CASE("a fault in a shipped case is told where it is and only once and a typo with what was meant") {
    std::array<Figures, fault_kinds + 1> figures{};  // by kind; the last: all
    const bool loud = std::getenv("KEYACCOUNT_FAULTS") != nullptr;
    for (const Fault& fault : seeded()) {
        const Judged judged = judge(fault);
        for (Figures* each : {&figures[static_cast<std::size_t>(fault.kind)], &figures.back()}) {
            ++each->faults;
            each->place += judged.place ? 1 : 0;
            each->pointer += judged.pointer ? 1 : 0;
            each->typos += fault.meant.empty() ? 0 : 1;
            each->suggested += !fault.meant.empty() && judged.suggested ? 1 : 0;
            each->alone += judged.alone ? 1 : 0;
        }
        CHECK_MESSAGE(judged.place, fault.what);
        CHECK_MESSAGE(judged.pointer, fault.what, " is to be told at ", fault.pointer);
        if (loud && !judged.alone) std::printf("more than one error: %s\n", fault.what.c_str());
        if (loud && !fault.meant.empty() && !judged.suggested) std::printf("not suggested: %s\n", fault.what.c_str());
    }

    std::printf("%-14s %7s %11s %13s %16s %13s\n", "kind", "faults", "right place", "right pointer", "right suggestion",
                "no follow-on");
    for (std::size_t i = 0; i <= fault_kinds; ++i) {
        const Figures& each = figures[i];
        std::printf("%-14s %7d %11d %13d %16s %13d\n", i < fault_kinds ? names[i] : "all", each.faults, each.place,
                    each.pointer, share(each.suggested, each.typos).c_str(), each.alone);
        CHECK_MESSAGE(each.faults >= (i < fault_kinds ? 6 : 60), i);
        CHECK_MESSAGE(each.alone * 10 >= each.faults * 9, i);
        CHECK_MESSAGE(each.suggested * 10 >= each.typos * 8, i);
    }
    CHECK(figures.back().typos >= 200);
}
