#include "engine/files/words.hpp"
#include "engine/model/tuning.hpp"
#include "tests/engine/files/data.hpp"

#include <algorithm>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

const Person& person(std::string_view id) {
    const auto& people = three_people().people;
    const auto found = std::find_if(people.begin(), people.end(), [id](const Person& one) { return one.id == id; });
    REQUIRE(found != people.end());
    return *found;
}

/// The small case with every key that it does without.
std::string with_own_side() {
    return patched(three_people_text(), "  \"notes\": [", R"(
  "floor": 900,
  "production_days": 30,
  "terms_weight": 700,
  "instalment_days": [7, 21, 60],
  "review": {"days": [30, 60], "schedule": ["line-speed"], "budget": ["cash-state"], "requirement": ["labels-lost"],
             "decision": ["who-signs"], "competition": [], "key_items": ["who-signs", "labels-lost"]},
  "qualify": {"opportunity": ["labels-lost"], "fit": [], "rival": [], "worth": ["cash-state"]},
  "specialists": [{"kind": "lawyer", "name": {"en": "Our lawyer", "zh": "我方律师"}, "cost": 900}],
  "barter": {"goods": {"en": "Beer", "zh": "啤酒"}, "offer": {"en": "Take beer?", "zh": "收啤酒吗？"},
             "done": {"en": "Beer taken.", "zh": "收下啤酒。"}, "valuation": 700},
  "history": {"stage": 3, "met": ["gao-yun"], "granted": ["count-labels"], "needs": {"tan-jie": {"dry-labels": 600}}},
  "notes": [)");
}

const std::string& english(LineId line) { return three_people().text(line).en; }

}  // namespace

TEST_CASE("a good case loads without a remark") {
    const Loaded loaded = load_case("three-people.json", three_people_text());

    CHECK(to_text(loaded.diagnostics, Language::en).empty());
    CHECK(loaded.scenario.has_value());
}

TEST_CASE("the frame of a case arrives in the model") {
    const Case& scenario = three_people();

    CHECK(scenario.id == "three-people");
    CHECK(scenario.content_hash == content_hash(three_people_text()));
    CHECK(scenario.texts.front() == Text{});
    CHECK(scenario.text(scenario.title) == Text{"The bottling line", "灌装线"});
    CHECK(scenario.start == Date{2025, 9, 8});
    CHECK(scenario.decision_day == 90);
    CHECK(scenario.difficulty == 0);
    CHECK(scenario.slow_payer.draw == DrawId{0});
    CHECK(scenario.slow_payer.values == 0b10);
    CHECK(scenario.briefing.from == PersonId{3});
    CHECK(scenario.briefing.paragraphs.size() == 2);
    CHECK(english(scenario.argue[index_of(Objection::no_need)]) == "Everybody needs it.");
    CHECK(scenario.picture.at(2).kind == Shape::Kind::polygon);
    CHECK(scenario.picture.at(2).at.size() == 6);
    CHECK(scenario.picture.at(2).fill == 0x54707C);
    CHECK(scenario.notes.size() == 1);
}

TEST_CASE("what an act costs is the tuned cost unless the case says otherwise") {
    const Case& scenario = three_people();

    CHECK(scenario.actions[index_of(Action::visit)].cost == 800);
    CHECK(scenario.actions[index_of(Action::proposal)].cost == tuning::action_costs[index_of(Action::proposal)].cost);
    CHECK(english(scenario.action_done[index_of(Action::proposal)]) == "The proposal is sent.");
    CHECK_FALSE(scenario.action_done[index_of(Action::wait)].exists());
}

TEST_CASE("a person arrives in the model") {
    const Person& tan = person("tan-jie");

    CHECK(tan.has(Role::user));
    CHECK(tan.has(Role::guide));
    CHECK_FALSE(tan.has(Role::gatekeeper));
    CHECK(tan.position == Position::engineer);
    CHECK(tan.known == Awareness::met);
    CHECK(tan.reports_to == PersonId{1});
    CHECK(tan.listens_to.at(0).weight == 100);
    CHECK(tan.temper == 1);
    CHECK(tan.face.helmet == 0xE8C33A);
    CHECK(tan.face.tie == 0);
    CHECK(tan.guide.possible);
    CHECK(tan.guide.personal_need == NeedId{2});
    CHECK(tan.guide.honest.values == 0b01);
    CHECK(tan.needs[0].weight == 8);
    CHECK(tan.needs[0].tells[1] == FactId{1});
    CHECK(english(tan.needs[0].asks[0]) == "Tan, do labels come off?");
    CHECK_FALSE(tan.needs[0].asks[1].exists());
    CHECK(tan.facts.size() == three_people().facts.size());
    CHECK(tan.facts[3].answers.empty());
    CHECK(person("gao-yun").rival_stance[0] == 20);
    CHECK(english(person("ma-li").steps.at(7).not_yet) == "I have no sheet yet.");
}

TEST_CASE("what is not written is said in the words of its fallback") {
    const Person& gao = person("gao-yun");
    const Person& tan = person("tan-jie");
    const auto first = [](const Person& who, Says slot) { return english(who.says[index_of(slot)].lines[0]); };

    CHECK(first(gao, Says::greeting_again) == first(gao, Says::greeting));
    CHECK(first(gao, Says::let_down) == first(gao, Says::impatient));
    CHECK(first(gao, Says::step_wrong) == first(gao, Says::not_mine));
    CHECK(first(tan, Says::greeting_again) == "Back again?");
    CHECK(tan.says[index_of(Says::greeting)].count == 2);
    CHECK(person("qin-bo").says[index_of(Says::objection_price)].count == 0);
}

TEST_CASE("offer and steps and the course of the deal arrive in the model") {
    const Case& scenario = three_people();

    CHECK(scenario.offers[0].rival_level[0] == 500);
    CHECK(scenario.offers[0].benefits[0].fact == FactId{1});
    CHECK(scenario.offers[1].unlocked_by == StepId{9});
    CHECK(scenario.offers[3].hard);
    CHECK(scenario.proofs[1].against == (bit(Objection::risk) | bit(Objection::rival)));
    CHECK(scenario.steps[0].stages == 0xFF);
    CHECK(scenario.steps[1].stages == 0b11);
    CHECK(scenario.steps[2].opens == PersonId{0});
    CHECK(scenario.steps[4].instead_of == OfferId{3});
    CHECK(scenario.steps[7].threshold == 600);
    CHECK(scenario.stages[2].win_rate == 200);
    CHECK(scenario.facts[3].values.size() == 2);
    CHECK(scenario.facts[3].values[0].when.values == 0b10);
    CHECK_FALSE(scenario.facts[3].values[1].when.draw.exists());
    CHECK(scenario.rivals[0].targets[0].person == PersonId{0});
    CHECK(scenario.hopeless[0].evidence_needed == 1);
    CHECK(scenario.hopeless[0].question == DealQuestion::fit);  // where none is written
    CHECK(scenario.events[0].need_level == 250);
}

TEST_CASE("what our own side does arrives in the model and without it there is none") {
    const Loaded loaded = load_case("x.json", with_own_side());

    CHECK(to_text(loaded.diagnostics, Language::en).empty());
    REQUIRE(loaded.scenario.has_value());
    const Case& scenario = *loaded.scenario;
    CHECK(scenario.floor == 900);
    CHECK(scenario.production_days == 30);
    CHECK(scenario.terms_weight == 700);
    CHECK(scenario.instalment_days == std::array{7, 21, 60});
    CHECK(scenario.review.days == std::vector{30, 60});
    CHECK(scenario.review.evidence[index_of(ReviewItem::key_items)] == std::vector{FactId{2}, FactId{1}});
    CHECK(scenario.review.evidence[index_of(ReviewItem::competition)].empty());
    CHECK(scenario.qualify[index_of(DealQuestion::worth)] == std::vector{FactId{3}});
    CHECK(scenario.specialists.at(0).kind == SpecialistKind::lawyer);
    CHECK(scenario.specialists.at(0).cost == 900);
    CHECK(scenario.barter.valuation == 700);
    CHECK(scenario.text(scenario.barter.offer).en == "Take beer?");
    CHECK(scenario.history.stage == 2);
    CHECK(scenario.history.granted == std::vector{StepId{1}});
    CHECK(three_people().review.days.empty());
    CHECK(three_people().specialists.empty());
    CHECK_FALSE(three_people().barter.offer.exists());
    CHECK(three_people().history.stage == 0);
}

TEST_CASE("all errors of a file come in one run and in the order of the file") {
    std::string text = patched(three_people_text(), "\"minutes\": 15", "\"minutes\": 3.7");
    text = patched(text, "\"topic\": \"fast-change\"", "\"topic\": \"fast-chance\"");
    text = patched(text, "\"weight\": 1}", "\"weight\": 0}");
    text = patched(text, "\"planned_day\": 50", "\"planned_day\": 5");

    const auto diagnostics = load_case("x.json", text).diagnostics;

    std::vector<std::string> codes;
    for (const Diagnostic& diagnostic : diagnostics) codes.push_back(diagnostic.code);
    CHECK(codes == std::vector<std::string>{"E102", "E103", "E201", "E314"});
}

TEST_CASE("an id that cannot be read does not make its references wrong") {
    const std::string text = patched(three_people_text(), "\"id\": \"ma-li\"", "\"id\": 5");

    const auto diagnostics = load_case("x.json", text).diagnostics;

    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "E101");
}

TEST_CASE("a misspelt list does not make its contents missing") {
    const std::string text = patched(three_people_text(), "\"people\": [", "\"poeple\": [");

    const auto diagnostics = load_case("x.json", text).diagnostics;

    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].hint.en == "did you mean \"people\"?");
}

TEST_CASE("at most fifty remarks are shown and the rest is counted") {
    std::string text = three_people_text();
    for (std::size_t at = text.find("\"zh\""); at != std::string::npos; at = text.find("\"zh\"", at + 1))
        text.replace(at, 4, "\"xh\"");

    const auto diagnostics = load_case("x.json", text).diagnostics;

    REQUIRE(diagnostics.size() == max_diagnostics + 1);
    CHECK(diagnostics.back().code == "E099");
    CHECK(diagnostics.back().message.en == "198 more are not shown");
}

TEST_CASE("errors are shown before warnings when there are too many") {
    std::string text = three_people_text();
    for (std::size_t at = text.find(", \"zh\": \"", 800); at != std::string::npos; at = text.find(", \"zh\": \"", at))
        text.erase(at, text.find('}', at) - at);
    text = patched(text, "\"trust\": 60", "\"trust\": 600");

    const auto diagnostics = load_case("x.json", text).diagnostics;

    CHECK(diagnostics.size() == max_diagnostics + 1);
    const auto is_range = [](const Diagnostic& one) { return one.code == "E103"; };
    CHECK(std::any_of(diagnostics.begin(), diagnostics.end(), is_range));
}

TEST_CASE("a case in one language has one remark about the other") {
    std::string text = three_people_text();
    for (std::size_t at = text.find(", \"zh\": \""); at != std::string::npos; at = text.find(", \"zh\": \""))
        text.erase(at, text.find('}', at) - at);

    const Loaded loaded = load_case("x.json", text);

    CHECK(loaded.scenario.has_value());
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].code == "T121");
}

TEST_CASE("no damage to a case file can break the reader") {
    std::uint64_t random = 12345;
    const auto next = [&random](std::size_t below) {
        random = random * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>(random >> 33U) % below;
    };
    constexpr std::string_view pieces = "{}[]\",:0-9eE.tfn/*\\\n\x80\xE2 ";

    for (int round = 0; round < 800; ++round) {
        std::string text = round % 2 == 0 ? three_people_text() : with_own_side();
        const std::size_t damages = 1 + next(3);
        for (std::size_t i = 0; i < damages; ++i) {
            const std::size_t at = next(text.size());
            switch (next(4)) {
                case 0: text.erase(at, 1 + next(40)); break;
                case 1: text[at] = pieces[next(pieces.size())]; break;
                case 2: text.insert(at, 1, pieces[next(pieces.size())]); break;
                default: text.insert(at, text.substr(next(text.size()), next(200))); break;
            }
        }

        const Loaded loaded = load_case("x.json", text);

        CHECK(loaded.scenario.has_value() == !has_error(loaded.diagnostics));
        CHECK(loaded.diagnostics.size() <= max_diagnostics + 1);
        CHECK_FALSE(to_json(loaded.diagnostics).empty());
    }
}
