#include "game/workshop/person_lines.hpp"
#include "engine/files/case_sketch.hpp"
#include "game/library.hpp"
#include "game/workshop/bench_words.hpp"
#include "tests/game/setup.hpp"

#include <algorithm>
#include <set>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

const PersonLine& labelled(const std::vector<PersonLine>& lines, std::string_view label) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const auto& one) { return one.label.en == label; });
    REQUIRE_MESSAGE(found != lines.end(), label);
    return *found;
}

/// All lines that belong to the person in the case: what no other person has and no list outside the people.
std::set<LineId> own_lines(const Person& person) {
    std::set<LineId> lines{person.shadow, person.rumour, person.guide.won, person.guide.misleads};
    for (const Variants& slot : person.says) lines.insert(slot.lines.begin(), slot.lines.end());
    lines.insert(person.guide.helps.lines.begin(), person.guide.helps.lines.end());
    for (const PersonNeed& need : person.needs) lines.insert(need.answers.begin(), need.answers.end());
    for (const PersonFact& fact : person.facts)
        for (const ConditionalLine& line : fact.answers) lines.insert(line.line);
    for (const PersonStep& step : person.steps) lines.insert({step.yes, step.not_yet});
    lines.erase(LineId{});
    return lines;
}

}  // namespace

TEST_CASE("the texts of a person stand in the order of a conversation each with what leads to it") {
    const Case& scenario = *three_people();
    const PointerPlaces places{bytes_of(three_people_file)};

    const auto lines = texts_of(scenario, person_named(scenario, "ma-li"), texts(), &places);

    const auto place = [&](std::string_view label) { return &labelled(lines, label) - lines.data(); };
    CHECK(place("Rumour") < place("Greeting"));
    CHECK(place("Greeting") < place("On “Cash”, where Cash is Tight"));
    CHECK(place("On “Cash”, where Cash is Tight") < place("On “Cash”, otherwise"));
    CHECK(place("On “Cash”, otherwise") < place("“Labels that stay on”, problem question"));
    CHECK(place("“Labels that stay on”, problem question") < place("Objection: price"));
    CHECK(place("Objection: price") < place("Friendly, nothing agreed"));
    const PersonLine& answer = labelled(lines, "“Labels that stay on”, implication question");
    CHECK(answer.label.zh == "“不掉标”，暗示问题");
    CHECK(answer.asked.en == "What do lost labels lead to?");
    CHECK(answer.words.en == "Shops complain.");
    CHECK(answer.words.zh == "商店投诉。");
    CHECK(labelled(lines, "Not yet ready for “Order”").asked.en == "Mrs Ma, shall we sign?");
}

TEST_CASE("on every shipped case every line of a person comes once and its pointer leads to its words") {
    for (const auto& file : case_files(KEYACCOUNT_SCENARIOS)) {
        std::string bytes;
        const ShelvedCase shelved = load_case_file(file, bytes);
        REQUIRE(shelved.scenario != nullptr);
        const PointerPlaces places{bytes};
        const TextFile text{"", bytes};
        for (std::size_t p = 0; p < shelved.scenario->people.size(); ++p) {
            const auto lines = texts_of(*shelved.scenario, PersonId::at(p), texts(), &places);
            std::set<LineId> listed;
            for (const PersonLine& line : lines) {
                CAPTURE(line.pointer);
                CHECK(listed.insert(line.line).second);
                REQUIRE(places.has(line.pointer));
                CHECK(places.has(line.pointer + "/en"));
                const int row = places.of(line.pointer + "/en").line;
                CHECK(text.line(row).find(line.words.en.substr(0, 8)) != std::string_view::npos);
                CHECK(line.row > 0);
                CHECK(line.label.en.find("bench.") == std::string::npos);
                CHECK(line.label.zh.find("bench.") == std::string::npos);
            }
            CHECK(listed == own_lines(shelved.scenario->people[p]));
        }
    }
}

TEST_CASE("the texts of a person can be read in a file with errors elsewhere") {
    std::string text = bytes_of(three_people_file);
    const std::size_t at = text.find("\"win_rate\": 5,");
    text.replace(at, 14, "\"win_rate\": 5000,");
    REQUIRE_FALSE(load_case("x.json", text).scenario.has_value());

    const CaseSketch sketch = sketch_of(text);
    const auto lines = texts_of(sketch.draft, person_named(sketch.draft, "ma-li"), texts());

    const auto whole = texts_of(*three_people(), person_named(*three_people(), "ma-li"), texts());
    REQUIRE(lines.size() == whole.size());
    CHECK(lines.back().words == whole.back().words);
    CHECK(lines.back().row == 0);
}

TEST_CASE("words characters and gaps are counted") {
    TextCount count;
    count.add({"Two words,\nand three more.", "两个词，AB。"});
    count.add({"", "再三个字"});
    count.add({"One", ""});

    CHECK(count.lines == 3);
    CHECK(count.words == 6);
    CHECK(count.characters == 7);
    CHECK(count.missing == std::array{1, 1});
    CHECK(count.words_a_line() == 3);
    CHECK(count.characters_a_line() == 4);
    CHECK(TextCount{}.words_a_line() == 0);
    CHECK(line_length_told(count, texts()).en == "3 words a line");
}

TEST_CASE("a case is counted with the minutes that a game of it takes") {
    const ShelvedCase shelved = load_case_file(std::filesystem::path{KEYACCOUNT_SCENARIOS} / "motorway-saws.json");
    REQUIRE(shelved.scenario != nullptr);

    const CaseCount count = count_of(*shelved.scenario);

    CHECK(count.people == static_cast<int>(shelved.scenario->people.size()));
    CHECK(count.texts.lines == static_cast<int>(shelved.scenario->texts.size()) - 1);
    CHECK(count.texts.words > 3000);
    CHECK(count.texts.characters > 3000);
    CHECK(count.texts.missing == std::array{0, 0});
    CHECK(count.least_minutes > 3);
    CHECK(count.least_minutes <= count.most_minutes);
    CHECK(count.most_minutes < 120);
    CHECK(counts_told(count, texts()).en.find(std::to_string(count.people) + " people, ") == 0);
}
