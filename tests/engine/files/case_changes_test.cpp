#include "engine/files/case_changes.hpp"
#include "engine/files/part_place.hpp"
#include "tests/engine/files/data.hpp"

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

JsonDocument document_of(const std::string& text) {
    const TextFile file{"case.json", text};
    Problems problems{file};
    auto document = read_json(file, {}, problems);
    REQUIRE_MESSAGE(document.has_value(), to_text(problems.diagnostics(), Language::en));
    return *std::move(document);
}

std::vector<CaseChange> changes(const std::string& then, const std::string& now) {
    return changes_of(document_of(then), document_of(now));
}

/// The edits of the small case, and the line on which `what` stands now.
CaseChange only_change(std::string_view what, std::string_view with) {
    const auto found = changes(three_people_text(), patched(three_people_text(), what, with));
    REQUIRE(found.size() == 1);
    return found.front();
}

std::string undone(const std::string& then, const std::string& now, const std::vector<std::string>& places) {
    return with_changes_undone(document_of(then), document_of(now), [&](const std::string& place) {
        return std::find(places.begin(), places.end(), place) != places.end();
    });
}

}  // namespace

TEST_CASE("a changed property is named by its place and both values and where it stands") {
    const CaseChange cost = only_change("\"cost\": 800", "\"cost\": 900");
    CHECK(cost.kind == ChangeKind::changed);
    CHECK(cost.place == "actions/visit/cost");
    CHECK(cost.then == "800");
    CHECK(cost.now == "900");
    CHECK(patched(three_people_text(), "\"cost\": 800", "\"cost\": 900").substr(cost.at, 3) == "900");

    CHECK(only_change("\"shows\": [\"fast-change\"]", "\"shows\": []").then == "[\"fast-change\"]");
    CHECK(only_change("\"days\": 1, \"cost\": 800", "\"cost\": 800").kind == ChangeKind::gone);
    CHECK(only_change("\"known\": true, \"offer\"", "\"offer\"").place == "needs/dry-labels/known");
    CHECK(only_change("\"credit\": 600,", "\"credit\": 600, \"floor\": 900,").kind == ChangeKind::added);
    CHECK(only_change("\"weight\": 3}", "\"weight\": 2}").place == "draws/cash/values/sound/weight");
}

TEST_CASE("words and faces and comments and the order of keys are no changes") {
    std::string now = three_people_text();
    now = patched(now, "Ask before you show.", "Ask first.");
    now = patched(now, "#1F2C33", "#1F2C34");
    now = patched(now, "#EBC3A0", "#EBC3A1");
    now = patched(now, "\"days\": 1, \"cost\": 800", "\"cost\": 800, /* days */ \"days\": 1");

    CHECK(changes(three_people_text(), now).empty());
    CHECK(changes(now, patched(now, "\"picture\": [", "\"$schema\": \"x.json\", \"picture\": [")).empty());
}

TEST_CASE("entries are known by their ids whatever their order is") {
    const std::string then = R"({"steps": [{"id": "a", "days": 1}, {"id": "b", "days": 2}, {"id": "c", "days": 3}]})";
    const std::string now = R"({"steps": [{"id": "c", "days": 4}, {"id": "d", "days": 5}, {"id": "a", "days": 1}]})";

    const auto found = changes(then, now);

    REQUIRE(found.size() == 4);
    CHECK(found[0].kind == ChangeKind::order);
    CHECK(found[0].place == "steps");
    CHECK(found[1].place == "steps/c/days");
    CHECK(found[2].place == "steps/d");
    CHECK(found[2].kind == ChangeKind::added);
    CHECK(found[3].place == "steps/b");
    CHECK(found[3].kind == ChangeKind::gone);
    CHECK(undone(then, now, {"steps/c/days"}) ==
          R"({"steps":[{"id":"c","days":3},{"id":"d","days":5},{"id":"a","days":1}]})");
    CHECK(undone(then, now, {"steps", "steps/d"}) == R"({"steps":[{"id":"a","days":1},{"id":"c","days":4}]})");
    CHECK(undone(then, now, {"steps/b", "steps/d"}) ==
          R"({"steps":[{"id":"c","days":4},{"id":"a","days":1},{"id":"b","days":2}]})");
}

TEST_CASE("a case with every change undone plays by the numbers of the old one") {
    std::string now = three_people_text();
    now = patched(now, "\"cost\": 800", "\"cost\": 900");
    now = patched(now, "\"days\": 1, ", "");
    now = patched(now, "\"weight\": 3}", "\"weight\": 2}");
    now = patched(now, "\"credit\": 600,", "\"credit\": 600, \"floor\": 900,");
    now = patched(now, "Ask before you show.", "Ask first.");
    const JsonDocument then_document = document_of(three_people_text());
    const JsonDocument now_document = document_of(now);
    REQUIRE(changes_of(then_document, now_document).size() == 4);

    const std::string back = with_changes_undone(then_document, now_document, [](const std::string&) { return true; });
    const std::string same = with_changes_undone(then_document, now_document, [](const std::string&) { return false; });

    CHECK(changes_of(then_document, document_of(back)).empty());
    CHECK(changes_of(now_document, document_of(same)).empty());
    const Loaded loaded = load_case("back", back);
    REQUIRE(loaded.scenario.has_value());
    CHECK(in(Language::en, loaded.scenario->text(loaded.scenario->lesson)) == "Ask first.");
    CHECK(loaded.scenario->floor == three_people().floor);
}

TEST_CASE("a part is found in the file by its name") {
    const JsonDocument document = document_of(three_people_text());
    const auto at = [&](std::string_view part) {
        return three_people_text().substr(place_of_part(document, part), 14);
    };

    CHECK(at("case/actions").starts_with("\"actions\""));
    CHECK(at("needs/dry-labels").starts_with("{\"id\": \"dry-"));
    CHECK(at("people/tan-jie/says").starts_with("\"says\""));
    CHECK(at("needs/gone").starts_with("\"needs\""));
    CHECK(at("stages/2") != at("stages/1"));
}
