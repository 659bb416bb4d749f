#include "engine/files/case_parts.hpp"
#include "engine/model/tuning.hpp"

#include <algorithm>

// What can be played and teaches less than was meant: parts of the case that nobody will ever meet.
namespace keyaccount {
namespace {

bool feels(const Person& person, NeedId need) { return person.needs[need.index()].weight >= tuning::felt_weight; }

void check_needs(const Reading& reading) {
    const Case& scenario = reading.out;
    for (std::size_t n = 0; n < scenario.needs.size(); ++n) {
        // What our own people need is met by us, not by an offer.
        const auto of_theirs = [&](const Person& one) { return one.side != Side::ours && feels(one, NeedId::at(n)); };
        if (!scenario.needs[n].offer.exists() && std::any_of(scenario.people.begin(), scenario.people.end(), of_theirs))
            report(reading, Problem::need_unanswered, locate(reading, {"needs", n, "id"}),
                   {same(in_quotes(scenario.needs[n].id))});
    }
}

void check_capabilities(const Reading& reading) {
    const Case& scenario = reading.out;
    for (std::size_t o = 0; o < scenario.offers.size(); ++o) {
        const Offer& offer = scenario.offers[o];
        const auto names = [o](const Need& need) { return need.offer == OfferId::at(o); };
        if (offer.criterion == 0 && !is_criterion(scenario, OfferId::at(o)) &&
            std::none_of(scenario.needs.begin(), scenario.needs.end(), names))
            report(reading, Problem::offer_unneeded, locate(reading, {"offer", o, "id"}), {same(in_quotes(offer.id))});
    }
}

void check_rivals(const Reading& reading) {
    const auto& rivals = reading.out.rivals;
    for (std::size_t r = 0; r < rivals.size(); ++r)
        if (rivals[r].activity == 0 || rivals[r].effect == 0)
            report(reading, Problem::rival_idle,
                   locate(reading, {"rivals", r, rivals[r].activity == 0 ? "activity" : "effect"}),
                   {same(in_quotes(rivals[r].id)), same(rivals[r].activity == 0 ? "activity" : "effect")});
}

void check_first_day(const Reading& reading) {
    const auto& people = reading.out.people;
    if (reading.out.history.stage > 0) return;  // then others have opened the doors before
    for (std::size_t p = 0; p < people.size(); ++p) {
        const Person& person = people[p];
        if (person.side != Side::client || !person.has(Role::decision_maker)) continue;
        if (person.opened_by.empty() && person.known != Awareness::shadow)
            report(reading, Problem::decision_maker_open, locate(reading, {"people", p, "id"}),
                   {same(in_quotes(person.id))});
    }
}

/// Somebody who can grant the step has the need that it wants developed with them.
bool need_can_be_developed(const Case& scenario, const Step& step) {
    if (!step.need.exists()) return true;
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const bool named =
            step.who.empty() || std::find(step.who.begin(), step.who.end(), PersonId::at(p)) != step.who.end();
        if (named && feels(scenario.people[p], step.need)) return true;
    }
    return false;
}

void check_waiting_steps(const Reading& reading) {
    const Case& scenario = reading.out;
    for (std::size_t s = 0; s < scenario.steps.size(); ++s) {
        const Step& step = scenario.steps[s];
        if (!need_can_be_developed(scenario, step))
            report(reading, Problem::step_waits_for_need, locate(reading, {"steps", s, "need"}),
                   {same(in_quotes(step.id)), same(in_quotes(scenario.need(step.need).id))});
    }
}

}  // namespace

void check_smells(const Reading& reading) {
    const Problems& problems = reading.problems;
    const bool people = problems.clean("people");
    const bool offer = problems.clean("needs") && problems.clean("offer");
    if (people && offer) check_needs(reading);
    if (offer && problems.clean("steps") && problems.clean("rivals")) check_capabilities(reading);
    if (problems.clean("rivals")) check_rivals(reading);
    if (people && problems.clean("history")) check_first_day(reading);
    if (people && problems.clean("needs") && problems.clean("steps")) check_waiting_steps(reading);
}

}  // namespace keyaccount
