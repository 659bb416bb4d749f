// Another process than ours: five stages with standard rates of 10, 40, 60, 80 and 90 %.
#include "engine/play/win.hpp"
#include "tests/engine/play/laws.hpp"

#include <set>

namespace keyaccount::test {
namespace {

constexpr std::array rates = {100, 400, 600, 800, 900};

std::string five_stages_text() {
    std::string text = three_people_text();
    const std::size_t begin = text.find("  \"stages\": [\n");
    const std::size_t end = text.find("  \"events\": [");
    REQUIRE(begin != std::string::npos);
    REQUIRE(end != std::string::npos);
    text.replace(begin, end - begin, R"(  "stages": [
    {"kind": "interest", "name": {"en": "Contact", "zh": "接触"}, "task": {"en": "Find the trouble.", "zh": "找到问题。"}, "exit_sign": {"en": "A request", "zh": "采购申请"}, "win_rate": 10, "planned_day": 20},
    {"kind": "design", "name": {"en": "Plan", "zh": "方案"}, "task": {"en": "Shape the criteria.", "zh": "影响标准。"}, "exit_sign": {"en": "Criteria", "zh": "标准"}, "win_rate": 40, "planned_day": 50},
    {"kind": "comparison", "name": {"en": "Tender", "zh": "投标"}, "task": {"en": "Prove it.", "zh": "拿出证据。"}, "exit_sign": {"en": "A short list", "zh": "入围"}, "win_rate": 60, "planned_day": 70},
    {"kind": "commitment", "name": {"en": "Contract", "zh": "签约"}, "task": {"en": "Take the risk away.", "zh": "消除风险。"}, "exit_sign": {"en": "A contract", "zh": "合同"}, "win_rate": 80, "planned_day": 90},
    {"kind": "use", "name": {"en": "Delivery", "zh": "交付"}, "task": {"en": "Deliver; get paid.", "zh": "交货收款。"}, "exit_sign": {"en": "Money", "zh": "回款"}, "win_rate": 90, "planned_day": 180}
  ],
)");
    text = patched(text, "\"criterion\": 500, \"hard\": true", "\"criterion\": 500");  // so that it can be won
    return patched(text, "\"who\": [\"ma-li\"], \"stages\": [5]", "\"who\": [\"ma-li\"], \"stages\": [4]");
}

const Case& five_stages() {
    static const Loaded loaded = load_case("five-stages.json", five_stages_text());
    REQUIRE(to_text(loaded.diagnostics, Language::en).empty());
    return *loaded.scenario;
}

}  // namespace

TEST_CASE("a process of five stages is played to its end and its own rates are the standard of the gauge") {
    const Case& scenario = five_stages();
    std::set<int> standards;
    std::set<End> ends;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        State state = start(scenario, seed);
        for (int turn = 0; !state.over(); ++turn) {
            REQUIRE(turn < 2000);
            const View view{scenario, state};
            REQUIRE(view.win().standard == rates.at(state.stage));
            standards.insert(view.win().standard);
            make(scenario, state, choose(Habit::textbook, view, seed));
        }
        ends.insert(static_cast<End>(state.end));
    }

    CHECK(standards == std::set<int>(rates.begin(), rates.end()));
    CHECK(ends.contains(End::paid));
    CHECK(ends.contains(End::lost));
}

TEST_CASE("law 13 holds for the rates of a process of five stages") {
    const Case& scenario = five_stages();
    State state = start(scenario, 1);
    for (auto& person : state.people) {
        person.stance = person.anchor = 0;
        person.rival_stance = {};
    }
    state.criteria.fill(0);
    for (std::size_t stage = 0; stage < rates.size(); ++stage) {
        state.stage = static_cast<std::uint8_t>(stage);
        if (scenario.stages[stage].kind == StageKind::use) state.signed_day = state.day;

        CHECK(win_probability(scenario, state).shown == rates[stage]);
        CHECK(seen_win_probability(scenario, state).shown == rates[stage]);
    }
}

}  // namespace keyaccount::test
