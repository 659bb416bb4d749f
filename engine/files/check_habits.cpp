#include "engine/files/case_parts.hpp"
#include "engine/model/tuning.hpp"

#include <algorithm>

// Signs, visible without playing, that a bad habit pays in the case. Whether it does, only a playtest shows.
namespace keyaccount {
namespace {

constexpr int won_already = 500;  // per mille of the whole stance: convinced before the first word
constexpr int undercut_by = 100;  // per mille of the list price

/// Where no benefit waits for a fact, talking pays before asking.
void check_benefits(const Reading& reading) {
    bool said = false;
    for (const Offer& offer : reading.out.offers)
        for (const Offer::Benefit& benefit : offer.benefits) {
            if (benefit.fact.exists()) return;
            said = said || benefit.specific.exists();
        }
    if (said) report_key(reading, Problem::benefit_unasked, locate(reading, {"offer"}));
}

void check_known(const Reading& reading) {
    const auto& facts = reading.out.facts;
    const auto known = [](const Fact& fact) { return fact.known_at_start; };
    if (!facts.empty() && std::all_of(facts.begin(), facts.end(), known))
        report_key(reading, Problem::nothing_to_ask, locate(reading, {"facts"}));
}

/// A step that ends a stage and is granted to whoever asks first rewards closing.
void check_thresholds(const Reading& reading) {
    const auto& steps = reading.out.steps;
    for (std::size_t s = 0; s < steps.size(); ++s) {
        const int usual = tuning::step_threshold[index_of(steps[s].kind)];
        if (is_exit(steps[s].kind) && steps[s].threshold > 0 && steps[s].threshold < usual / 2)
            report(
                reading, Problem::step_too_easy, locate(reading, {"steps", s, "threshold"}),
                {same(in_quotes(steps[s].id)), same(std::to_string(steps[s].threshold)), same(std::to_string(usual))});
    }
}

void check_price(const Reading& reading) {
    const auto& rivals = reading.out.rivals;
    const int floor = reading.out.floor;
    const auto undercut = [floor](const Rival& rival) { return floor + undercut_by <= rival.floor; };
    if (!rivals.empty() && std::all_of(rivals.begin(), rivals.end(), undercut))
        report_key(reading, Problem::price_wins, locate(reading, {"floor"}), {same(std::to_string(floor))});
}

void check_stances(const Reading& reading) {
    const auto& people = reading.out.people;
    if (reading.out.history.stage > 0) return;
    for (std::size_t p = 0; p < people.size(); ++p)
        if (people[p].side == Side::client && people[p].has(Role::decision_maker) &&
            people[p].stance * 10 >= won_already)
            report(reading, Problem::won_before, locate(reading, {"people", p, "stance"}),
                   {same(in_quotes(people[p].id)), same(std::to_string(people[p].stance))});
}

}  // namespace

void check_habits(const Reading& reading) {
    const Problems& problems = reading.problems;
    if (problems.clean("needs") && problems.clean("offer")) check_benefits(reading);
    if (problems.clean("facts")) check_known(reading);
    if (problems.clean("steps")) check_thresholds(reading);
    if (problems.clean("rivals") && problems.clean("floor")) check_price(reading);
    if (problems.clean("people") && problems.clean("history")) check_stances(reading);
}

}  // namespace keyaccount
