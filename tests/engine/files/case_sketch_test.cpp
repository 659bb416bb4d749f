#include "engine/files/case_sketch.hpp"
#include "engine/files/pointer_places.hpp"
#include "tests/engine/files/data.hpp"

#include <filesystem>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

std::vector<PersonGaps> gaps_of(const std::string& text) {
    return case_gaps(sketch_of(text), load_case("x.json", text).diagnostics);
}

}  // namespace

TEST_CASE("the sketch of a good case has its people as they are") {
    const CaseSketch sketch = sketch_of(three_people_text());
    const Case& whole = three_people();

    CHECK(sketch.readable);
    CHECK(sketch.broken.empty());
    REQUIRE(sketch.draft.people.size() == whole.people.size());
    for (std::size_t p = 0; p < whole.people.size(); ++p) {
        const Person& drawn = sketch.draft.people[p];
        const Person& person = whole.people[p];
        CHECK(drawn.id == person.id);
        CHECK(sketch.draft.text(drawn.name) == whole.text(person.name));
        CHECK(drawn.roles == person.roles);
        CHECK(drawn.reports_to == person.reports_to);
        CHECK(drawn.listens_to.size() == person.listens_to.size());
        CHECK(drawn.face.cloth == person.face.cloth);
    }
    CHECK(sketch.draft.text(sketch.draft.title) == whole.text(whole.title));
    CHECK(sketch.draft.needs.size() == whole.needs.size());
}

TEST_CASE("people can be drawn whatever else is wrong with the file") {
    std::string text = patched(three_people_text(), "\"win_rate\": 5,", "\"win_rate\": \"five\",");
    text = patched(text, "\"power\": 10", "\"power\": 9000");
    text = patched(text, "\"needs\": [", "\"neds\": [");
    REQUIRE_FALSE(load_case("x.json", text).scenario.has_value());

    const CaseSketch sketch = sketch_of(text);

    REQUIRE(sketch.draft.people.size() == three_people().people.size());
    CHECK(sketch.draft.people[0].id == "ma-li");
    CHECK(sketch.draft.text(sketch.draft.people[0].name).en == "Ma Li");
    CHECK(sketch.draft.people[0].has(Role::decision_maker));
    CHECK(sketch.lines.size() == sketch.draft.people.size());
    CHECK(sketch.lines[0] > 1);
}

TEST_CASE("a tie that leads nowhere keeps the name that was written and who was meant") {
    std::string text =
        patched(three_people_text(), R"("listens_to": {"gao-yun": 300})", R"("listens_to": {"gao-yum": 300})");
    text = patched(text, R"("opened_by": ["gao-yun", "tan-jie"])", R"("opened_by": ["nobody-at-all", "tan-jie"])");

    const CaseSketch sketch = sketch_of(text);

    REQUIRE(sketch.broken.size() == 2);
    const BrokenTie& tie = sketch.broken[0];
    CHECK(tie.kind == BrokenTie::Kind::listens_to);
    CHECK(tie.from == PersonId{0});
    CHECK(tie.wanted == "gao-yum");
    REQUIRE(tie.meant.exists());
    CHECK(sketch.draft.person(tie.meant).id == "gao-yun");
    CHECK(tie.pointer == "/people/0/listens_to/gao-yum");
    const TextFile file{"", text};
    CHECK(file.line(tie.line).find("gao-yum") != std::string_view::npos);
    CHECK(sketch.broken[1].kind == BrokenTie::Kind::opened_by);
    CHECK_FALSE(sketch.broken[1].meant.exists());
}

TEST_CASE("somebody who reports to nobody in the file is told with the name") {
    const std::string boss = R"("reports_to": ")";
    const CaseSketch sketch = sketch_of(patched(three_people_text(), boss, boss + "x-"));

    REQUIRE(sketch.broken.size() == 1);
    CHECK(sketch.broken[0].kind == BrokenTie::Kind::reports_to);
    CHECK_FALSE(sketch.draft.person(sketch.broken[0].from).reports_to.exists());
    CHECK(sketch.broken[0].wanted.starts_with("x-"));
}

TEST_CASE("what cannot be read at all is an empty sketch") {
    for (const std::string& text : {std::string{}, std::string{"{"}, std::string{"[]"}, std::string("\xFF\x00", 2),
                                    three_people_text().substr(0, 4000)}) {
        const CaseSketch sketch = sketch_of(text);
        CHECK_FALSE(sketch.readable);
        CHECK(sketch.draft.people.empty());
    }
}

TEST_CASE("every broken file of the tests can be sketched and every diagnostic of a person is theirs") {
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{std::string{KEYACCOUNT_TEST_DATA} + "/bad"}) {
        if (entry.path().extension() != ".json") continue;
        ++files;
        const std::string text = read_data("bad/" + entry.path().filename().string());
        CAPTURE(entry.path().string());
        const auto diagnostics = load_case("x.json", text).diagnostics;
        const CaseSketch sketch = sketch_of(text);
        const auto gaps = case_gaps(sketch, diagnostics);
        REQUIRE(gaps.size() == sketch.draft.people.size());
        REQUIRE(sketch.lines.size() == sketch.draft.people.size());
        for (std::size_t p = 0; p < gaps.size(); ++p)
            for (const std::size_t d : gaps[p].diagnostics) {
                const std::string& pointer = diagnostics.at(d).pointer;
                CHECK((pointer == "/people/" + std::to_string(p) ||
                       pointer.starts_with("/people/" + std::to_string(p) + "/") ||
                       pointer.find("/" + sketch.draft.people[p].id) != std::string::npos));
            }
    }
    CHECK(files > 50);
}

TEST_CASE("what is wrong with a person is gathered with the worst first") {
    std::string text =
        patched(three_people_text(), R"("rumour": {"en": "They say she counts twice.", "zh": "听说她算账算两遍。"})",
                R"("rumour": {"en": "They say she counts twice."})");
    text = patched(text, "\"power\": 10", "\"power\": 9000");
    text = patched(text, "\"decision_day\": 90", "\"decision_day\": 9000");

    const auto diagnostics = load_case("x.json", text).diagnostics;
    const auto gaps = gaps_of(text);

    REQUIRE(gaps[0].diagnostics.size() == 2);
    CHECK(gaps[0].worst == Severity::error);
    CHECK(diagnostics[gaps[0].diagnostics[0]].code == "E103");
    CHECK(diagnostics[gaps[0].diagnostics[1]].severity != Severity::error);
    for (std::size_t p = 1; p < gaps.size(); ++p) CHECK_FALSE(gaps[p].any());
}

TEST_CASE("a pointer leads to its line or to the nearest thing around it") {
    const PointerPlaces places{"// a comment\n{\n  \"a/b\": [\n    1,\n    {\"c~\": true}\n  ]\n}\n"};

    CHECK(places.of("").line == 2);
    CHECK(places.of("/a~1b").line == 3);
    CHECK(places.of("/a~1b/0").line == 4);
    CHECK(places.of("/a~1b/1/c~0").line == 5);
    CHECK(places.of("/a~1b/1/c~0").column == 12);
    CHECK(places.has("/a~1b/1/c~0"));
    CHECK(places.of("/a~1b/1/d").line == 5);
    CHECK_FALSE(places.has("/a~1b/1/d"));
    CHECK_FALSE(places.has("/a~1b/1x"));
    CHECK(places.of("/a~1b/7").line == 3);
    CHECK(PointerPlaces{"{"}.of("/a").line == 0);
}
