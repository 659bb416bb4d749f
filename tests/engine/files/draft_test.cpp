// A case that is being written: what is missing is to do, and the rest can be played already.
#include "tests/engine/files/data.hpp"

#include <algorithm>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

/// The small case with nothing written in it but numbers, ids and names of rules.
std::string unwritten_case() {
    std::string text = three_people_text();
    for (std::size_t at = text.find("{\"en\": \""); at != std::string::npos; at = text.find("{\"en\": \"", at))
        text.replace(at, text.find('}', at) + 1 - at, "\"\"");
    return text;
}

bool only_to_do(const std::vector<Diagnostic>& diagnostics) {
    return std::all_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& one) { return one.severity == Severity::todo; });
}

}  // namespace

TEST_CASE("a case without a single word loads and has only things to do") {
    const Loaded loaded = load_case("x.json", unwritten_case());

    REQUIRE(loaded.scenario.has_value());
    CHECK(only_to_do(loaded.diagnostics));
    CHECK(loaded.diagnostics.size() == max_diagnostics + 1);
    CHECK(loaded.diagnostics.back().code == "T099");
    for (std::size_t line = 1; line < loaded.scenario->texts.size(); ++line) {
        CHECK_FALSE(loaded.scenario->texts[line].en.empty());
        CHECK_FALSE(loaded.scenario->texts[line].zh.empty());
    }
}

TEST_CASE("a text that is missing shows what has to be written and where") {
    const std::string text = patched(three_people_text(), "\"short_name\": {\"en\": \"Tan\", \"zh\": \"谭\"},", "");

    const Loaded loaded = load_case("x.json", text);

    REQUIRE(loaded.scenario.has_value());
    CHECK(loaded.scenario->text(loaded.scenario->people[2].short_name) ==
          Text{"(to write: people/tan-jie/short_name)", "（待写：people/tan-jie/short_name）"});
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].code == "T123");
    CHECK(loaded.diagnostics[0].pointer == "/people/2");
}

TEST_CASE("a slot that is not written is said in neutral words and its fallbacks with it") {
    const std::string text =
        patched(three_people_text(), "\"bored\": [{\"en\": \"That is in the file.\", \"zh\": \"资料里有。\"}],\n",
                "\"bored\": [],\n");

    const Loaded loaded = load_case("x.json", text);

    REQUIRE(loaded.scenario.has_value());
    const Person& ma = loaded.scenario->people[0];
    REQUIRE(ma.says[index_of(Says::bored)].count == 1);
    CHECK(loaded.scenario->text(ma.says[index_of(Says::bored)].lines[0]).zh == "这个您的资料里已经有了。");
    CHECK(ma.says[index_of(Says::repeated)].lines == ma.says[index_of(Says::bored)].lines);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].code == "T319");
}

TEST_CASE("a benefit that is not written has a stand-in and can be told") {
    const std::string text =
        patched(three_people_text(),
                "\"dry-labels\": {\"specific\": {\"en\": \"Your 3% stay on.\", \"zh\": \"您那 3% 都不掉。\"}, "
                "\"vague\": {\"en\": \"Labels stay on.\", \"zh\": \"标不掉。\"}, \"fact\": \"labels-lost\"}",
                "");

    const Loaded loaded = load_case("x.json", text);

    REQUIRE(loaded.scenario.has_value());
    CHECK(loaded.scenario->text(loaded.scenario->offers[0].benefits[0].specific).en ==
          "(to write: offer/wet-glue/benefits/dry-labels/specific)");
}

TEST_CASE("a number that is missing is an error however unfinished the words are") {
    const std::string text = patched(unwritten_case(), "\"minutes\": 15,", "");

    const Loaded loaded = load_case("x.json", text);

    CHECK_FALSE(loaded.scenario.has_value());
    CHECK(has_error(loaded.diagnostics));
}

TEST_CASE("too many people are told with a way out") {
    std::string people;
    for (int i = 0; i < 15; ++i) people += std::string{i == 0 ? "" : ", "} + "{\"id\": \"p" + std::to_string(i) + "\"}";

    const Loaded loaded = load_case("x.json", "{\"people\": [" + people + "]}");

    const auto too_many = std::find_if(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                                       [](const Diagnostic& one) { return one.code == "E107"; });
    REQUIRE(too_many != loaded.diagnostics.end());
    CHECK(too_many->message.en == "entries: 15; at most 14 are allowed");
    CHECK(too_many->hint.en.find("make two of them one") != std::string::npos);
}
