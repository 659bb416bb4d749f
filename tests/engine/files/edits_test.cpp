#include "engine/files/edits.hpp"
#include "engine/files/fingerprint.hpp"
#include "engine/files/replay.hpp"
#include "tests/engine/files/data.hpp"

#include <filesystem>
#include <regex>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

std::string everywhere(std::string text, const std::string& what, const std::string& with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

Case loaded(const std::string& text) {
    Loaded read = load_case("three-people.json", text);
    REQUIRE_MESSAGE(read.scenario.has_value(), to_text(read.diagnostics, Language::en));
    return std::move(*read.scenario);
}

/// What is said of an edit in which `what` became `with`.
std::string told(std::string_view what, std::string_view with) {
    const Case now = loaded(patched(three_people_text(), what, with));
    return told_of_edits(edits_of(now, three_people().parts), three_people().parts, 5).en;
}

std::string source(const std::string& path) {
    std::ifstream file{std::string{KEYACCOUNT_SOURCE} + "/" + path, std::ios::binary};
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

TEST_CASE("every kind of edit is named by the part and by numbers or words") {
    const std::string numbers = "the case was edited since: the numbers of ";
    const std::string words = "the case was edited since, in its words only: the words of ";

    CHECK(told("\"budget\": 40000", "\"budget\": 30000") == numbers + "the expense allowed");
    CHECK(told("2025-09-08", "2025-09-09") == numbers + "the first day");
    CHECK(told("\"weight\": 3}", "\"weight\": 2}") == numbers + "uncertainty \"Cash\"");
    CHECK(told("\"category\": \"function\"", "\"category\": \"technical\"") ==
          numbers + "need \"Labels that stay on\"");
    CHECK(told("\"shows\": [\"fast-change\"]", "\"shows\": []") == numbers + "fact \"Labels lost\"");
    CHECK(told("\"level\": 800", "\"level\": 801") == numbers + "capability \"Wet-glue head\"");
    CHECK(told("\"strength\": 850", "\"strength\": 900") == numbers + "proof \"Trial sheet\"");
    CHECK(told("\"threshold\": 600", "\"threshold\": 601") == numbers + "step \"Order\"");
    CHECK(told("\"stages\": [1, 2]", "\"stages\": [1]") == numbers + "step \"A count of labels\"");

    CHECK(told("Ask before you show.", "Ask first.") == words + "the title page");
    CHECK(told("Bring me facts.", "Bring facts.") == words + "the briefing");
    CHECK(told("掉标带来什么后果", "掉标有什么后果") == words + "need \"Labels that stay on\"");
    CHECK(told("How fast is the line?", "How fast?") == words + "fact \"Line speed\"");
}

TEST_CASE("the parts of a person are told apart") {
    const std::string& text = three_people_text();
    const std::size_t people = text.find("\"people\"");
    const auto edited = [&](std::string_view key, std::string_view what, std::string_view with) {
        const std::size_t at = text.find(what, text.find(key, people));
        REQUIRE(at != std::string::npos);
        std::string copy = text;
        const Case now = loaded(copy.replace(at, what.size(), with));
        const auto edits = edits_of(now, three_people().parts);
        REQUIRE(edits.size() == 1);
        CHECK(edits.front().part.starts_with("people/ma-li"));
        return edits.front().told.en;
    };

    const std::string name = in(Language::en, three_people().text(three_people().people[0].name));
    CHECK(edited("\"ma-li\"", "\"" + name + "\"", "\"Mrs Mu\"") == "the words of person \"Mrs Mu\"");
    CHECK(edited("\"ma-li\"", "\"power\": 10", "\"power\": 9").starts_with("the numbers of person"));
    CHECK(edited("\"needs\"", "\"weight\": 4", "\"weight\": 5").ends_with("'s needs"));
    CHECK(edited("\"says\"", "\"en\": \"", "\"en\": \"Well. ") == "the words of \"" + name + "\"'s lines");
}

TEST_CASE("what is new and what is gone and another order are said first") {
    const std::string& text = three_people_text();
    const Case renamed = loaded(everywhere(text, "\"fast-change\"", "\"quick-change\""));
    const auto edits = edits_of(renamed, three_people().parts);
    const std::string step = "{\"id\": \"leave-papers\"";
    const std::string added =
        R"({"id": "leave-film", "kind": "papers", "name": {"en": "Leave a film", "zh": "留录像"}, )"
        R"("ask": {"en": "A film?", "zh": "留录像？"}, "done": {"en": "Left.", "zh": "已留。"}}, )";

    REQUIRE(edits.size() > 2);
    CHECK(edits[0].told.en == "need \"fast-change\" is gone");
    CHECK(edits[1].told.en == "need \"Fast change of format\" is new");
    CHECK(told(step, added + step) == "the case was edited since: step \"Leave a film\" is new");

    std::string swapped = text;
    const std::size_t first = swapped.find("{\"id\": \"wet-film\"");
    const std::size_t second = swapped.find("{\"id\": \"trial-sheet\"");
    const std::size_t end = swapped.find("\n  ],", second);
    const std::string one = swapped.substr(first, swapped.rfind(',', second) - first);
    const std::string two = swapped.substr(second, end - second);
    swapped.replace(first, end - first, two + ",\n    " + one);
    const auto order = edits_of(loaded(swapped), three_people().parts);
    REQUIRE(order.size() == 1);
    CHECK(order.front().told.en == "the order of the proofs");
}

TEST_CASE("the order of keys and comments and pictures are no numbers") {
    const std::string nothing = "the case file was edited since, but no word and no number of it";

    CHECK(told("\"budget\": 40000,\n  \"amount\": 900000,", "\"amount\": 900000, // list price\n \"budget\": 40000,") ==
          nothing);
    CHECK(told("#1F2C33", "#1F2C34") == "the case was edited since, in its words only: the words of the title page");
}

TEST_CASE("many edits are counted and numbers come before words") {
    std::string text = everywhere(three_people_text(), " the ", " that ");
    text = patched(text, "\"amount\": 900000", "\"amount\": 800000");

    const auto edits = edits_of(loaded(text), three_people().parts);
    const Text told = enumerated(edits, 2);

    REQUIRE(edits.size() > 4);
    CHECK(edits.front().part == "case/amount");
    CHECK_MESSAGE(told.en.starts_with("the numbers of the amount of the deal, "), told.en);
    CHECK(told.en.ends_with(" and " + std::to_string(edits.size() - 2) + " more"));
    CHECK_MESSAGE(told.zh.starts_with("合同金额（数值）、"), told.zh);
}

TEST_CASE("every number of the rules belongs to a group that is compared") {
    const std::string constants = source("engine/model/tuning.hpp");
    const std::string listed = source("engine/files/rule_prints.cpp");
    const std::regex constant{R"(inline constexpr [^=;]*?(\w+)\s*=)"};
    int found = 0;
    for (std::sregex_iterator at{constants.begin(), constants.end(), constant}, end; at != end; ++at, ++found)
        CHECK_MESSAGE(std::regex_search(listed, std::regex{"t::" + (*at)[1].str() + "\\b"}), (*at)[1].str());

    CHECK(found > 150);

    std::vector<PartPrint> then = rule_prints();
    CHECK(rule_edits(then).empty());
    then[2].numbers ^= 1U;
    REQUIRE(rule_edits(then).size() == 1);
    CHECK(rule_edits(then).front().told.en == "questions");
    CHECK(rule_edits(then).front().told.zh == "提问");
}

TEST_CASE("the header of every shipped case holds its parts in four kilobytes and gives them back") {
    int cases = 0;
    for (const auto& entry : std::filesystem::directory_iterator{KEYACCOUNT_SCENARIOS}) {
        if (entry.path().extension() != ".json") continue;
        ++cases;
        const Loaded read = load_case("x", source("scenarios/" + entry.path().filename().string()));
        REQUIRE(read.scenario.has_value());
        ReplayHeader header;
        header.engine = "0.1.0";
        header.case_id = read.scenario->id;
        header.player = "Zhang Xiaoming";
        header.parts = read.scenario->parts;
        header.rules = rule_prints();
        header.parent = ReplayParent{1, 1};

        const std::string line = header_line(header);
        const ReplayRead back = read_replay("x.jsonl", line);

        CAPTURE(entry.path().string());
        CHECK(line.size() <= 4'300);
        REQUIRE(back.good());
        CHECK(back.header->parts == header.parts);
        CHECK(back.header->rules == header.rules);
    }
    CHECK(cases >= 5);
}

TEST_CASE("damaged prints in a header are an error and never more") {
    ReplayHeader header;
    header.case_id = "three-people";
    header.parts = three_people().parts;
    const std::string line = header_line(header);
    const std::size_t at = line.find("\"qin-bo\":\"") + 10;
    std::string longer = line;
    longer.insert(at, "zz");

    const ReplayRead damaged = read_replay("x.jsonl", longer);

    CHECK_FALSE(damaged.header.has_value());
    REQUIRE(damaged.diagnostics.size() == 1);
    CHECK(damaged.diagnostics.front().code == "E409");
    for (std::size_t cut = 0; cut < line.size(); cut += 37) {
        std::string broken = line;
        broken.erase(cut, 11);
        CHECK(read_replay("x.jsonl", broken).turns.empty());
    }
}
