#include "engine/files/case_parts.hpp"
#include "engine/model/tuning.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

bool felt_by_somebody(const Case& scenario, std::size_t need) {
    return std::any_of(scenario.people.begin(), scenario.people.end(),
                       [need](const Person& person) { return person.needs[need].weight >= tuning::felt_weight; });
}

/// What can be said about a need has to be written with the offer that answers it.
void check_answer(const Reading& reading, std::size_t index) {
    const Need& need = reading.out.needs[index];
    if (!need.offer.exists()) return;
    const std::size_t answer = need.offer.index();
    const Offer& offer = reading.out.offers[answer];
    const Text offer_name = same(in_quotes(offer.id));
    const Text need_name = same(in_quotes(need.id));
    if (!offer.benefits[index].specific.exists())
        report(reading, Problem::benefit_missing, locate(reading, {"needs", index, "offer"}), {need_name, offer_name});
    if (!offer.feature.exists() || !offer.advantage.exists())
        report(reading, Problem::offer_words_missing, locate(reading, {"offer", answer}),
               {offer_name, need_name, same(offer.feature.exists() ? "advantage" : "feature")});
}

void check_benefits(const Reading& reading, std::size_t index) {
    const Offer& offer = reading.out.offers[index];
    if (!offer.name.exists() && is_criterion(reading.out, OfferId::at(index)))
        report(reading, Problem::text_missing, locate(reading, {"offer", index}), {same("name")});
    for (std::size_t need = 0; need < reading.out.needs.size(); ++need) {
        const std::string& name = reading.out.needs[need].id;
        if (!offer.benefits[need].specific.exists() || reading.out.needs[need].offer == OfferId::at(index)) continue;
        report_key(reading, Problem::benefit_unused,
                   locate(reading, {"offer", index, "benefits", std::string_view{name}}),
                   {same(in_quotes(name)), same(in_quotes(offer.id))});
    }
}

}  // namespace

bool is_criterion(const Case& scenario, OfferId offer) {
    const auto steers = [offer](const Step& step) {
        return step.kind == StepKind::criterion && (step.offer == offer || step.instead_of == offer);
    };
    const auto pushes = [offer](const Rival& rival) { return rival.pushes == offer; };
    return std::any_of(scenario.steps.begin(), scenario.steps.end(), steers) ||
           std::any_of(scenario.rivals.begin(), scenario.rivals.end(), pushes);
}

void check_offer(const Reading& reading) {
    const Problems& problems = reading.problems;
    if (!problems.clean("needs")) return;
    const Case& scenario = reading.out;
    for (std::size_t need = 0; problems.clean("people") && need < scenario.needs.size(); ++need)
        if (!felt_by_somebody(scenario, need))
            report(reading, Problem::need_of_nobody, locate(reading, {"needs", need, "id"}),
                   {same(in_quotes(scenario.needs[need].id)), same(std::to_string(tuning::felt_weight))});
    if (!problems.clean("offer")) return;
    for (std::size_t need = 0; need < scenario.needs.size(); ++need) check_answer(reading, need);
    for (std::size_t offer = 0; offer < scenario.offers.size(); ++offer) check_benefits(reading, offer);
}

}  // namespace keyaccount
