#include "tests/game/setup.hpp"

#include <fstream>
#include <set>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

std::set<std::string> slots_of(const std::string& text) {
    std::set<std::string> slots;
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
        const std::size_t close = text.find('}', at);
        REQUIRE_MESSAGE(close != std::string::npos, text);
        slots.insert(text.substr(at, close - at + 1));
    }
    return slots;
}

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file, std::ios::binary} << bytes;
}

}  // namespace

TEST_CASE("both languages have the same keys") {
    for (const auto& each : texts().all(Language::en)) CHECK_MESSAGE(texts().has(each.first, Language::zh), each.first);
    for (const auto& each : texts().all(Language::zh)) CHECK_MESSAGE(texts().has(each.first, Language::en), each.first);
}

TEST_CASE("both languages fill the same slots") {
    for (const auto& each : texts().all(Language::en))
        CHECK_MESSAGE(slots_of(each.second) == slots_of(texts().get(each.first, Language::zh)), each.first);
}

TEST_CASE("no text is empty but the gap between Chinese sentences") {
    for (const Language language : {Language::en, Language::zh})
        for (const auto& each : texts().all(language))
            CHECK_MESSAGE((!each.second.empty() || each.first == "list.sentence-gap"), each.first);
}

TEST_CASE("Chinese texts use Chinese punctuation") {
    for (const auto& each : texts().all(Language::zh)) {
        CHECK_MESSAGE(each.second.find(" %") == std::string::npos, each.first);
        CHECK_MESSAGE(each.second.find(", ") == std::string::npos, each.first);
        CHECK_MESSAGE(each.second.find("\"") == std::string::npos, each.first);
        CHECK_MESSAGE(!each.second.ends_with("."), each.first);
    }
}

TEST_CASE("slots are filled and what is no slot stays") {
    TempFolder folder;
    write(folder.path() / "text/en.json", R"({"greeting": "Hello {who}, {unknown} {who}"})");
    write(folder.path() / "text/zh.json", R"({"greeting": "{who}你好，{unknown}{who}"})");
    Texts own;
    REQUIRE(own.load(folder.path()).empty());

    const std::string words = own.with("greeting", Language::en, {{"who", "{who}"}});

    CHECK(words == "Hello {who}, {unknown} {who}");
    CHECK(own.get("no.such.key", Language::en) == "no.such.key");
}

TEST_CASE("every file of the folder that ends in the language is read") {
    TempFolder folder;
    write(folder.path() / "text/en.json", R"({"a": "1"})");
    write(folder.path() / "text/desk-en.json", R"({"b": "2"})");
    write(folder.path() / "text/zh.json", R"({"a": "一"})");
    write(folder.path() / "text/desk-zh.json", R"({"b": "二"})");
    Texts own;

    const std::string problem = own.load(folder.path());

    CHECK(problem.empty());
    CHECK(own.get("b", Language::zh) == "二");
}

TEST_CASE("missing and broken texts are told with the file") {
    TempFolder folder;
    Texts own;
    CHECK(own.load(folder.path()).find("KEYACCOUNT_HOME") != std::string::npos);
    write(folder.path() / "text/en.json", R"({"a": 1})");
    CHECK(own.load(folder.path()).find("en.json") != std::string::npos);
    write(folder.path() / "text/en.json", R"({"a": "1")");
    CHECK(own.load(folder.path()).find("en.json") != std::string::npos);
    write(folder.path() / "text/en.json", R"({"a": "1"})");
    write(folder.path() / "text/x-en.json", R"({"a": "2"})");
    CHECK(own.load(folder.path()).find("there twice") != std::string::npos);
}
