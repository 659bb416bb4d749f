// The review of one game in words.
#include "game/narrate_debrief.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace keyaccount {
namespace {

constexpr std::array<std::string_view, mark_count> marks_in_order = {"none", "strong", "inaccuracy", "mistake",
                                                                     "blunder"};

std::string mark_key(Mark mark) { return "debriefing.mark." + std::string{marks_in_order.at(index_of(mark))}; }

int whole_points(int hundredths) { return hundredths >= 0 ? (hundredths + 50) / 100 : -((50 - hundredths) / 100); }

bool is_best(const DecisionReview& decision) { return decision.played == decision.best; }

}  // namespace

std::string DebriefNarrator::lost(const Loss& loss) const {
    return loss.sure_in_chance() && !loss.sure_in_score() ? chance_points(loss.paid) : points(loss.score);
}

std::string DebriefNarrator::heading(const DecisionReview& decision) const {
    const std::string n = std::to_string(decision.turn + 1);
    const std::string mark = words_->get(mark_key(decision.mark) + ".in-sentence");
    if (!decision.graded)
        return words_->with(decision.worth.rollouts > 0 ? "debriefing.heading.forced" : "debriefing.heading.unseen",
                            {{"n", n}});
    std::string heading;
    if (decision.mark >= Mark::inaccuracy)
        heading = words_->with("debriefing.heading", {{"n", n}, {"mark", mark}, {"points", lost(decision.loss)}});
    else if (decision.mark == Mark::strong)
        heading = words_->with("debriefing.heading.strong", {{"n", n}, {"mark", mark}});
    else if (decision.played == decision.reference && decision.beyond.score > 0)
        heading = words_->with("debriefing.heading.beyond", {{"n", n}, {"points", lost(decision.beyond)}});
    else
        heading = words_->with(is_best(decision) ? "debriefing.heading.best" : "debriefing.heading.unsure", {{"n", n}});
    return decision.sharp ? heading : words_->with("debriefing.heading.first-look", {{"heading", heading}});
}

std::string DebriefNarrator::heading(const GameStory& story, const UnitReview& unit) const {
    const std::string where = unit.first == unit.last
                                  ? decision(unit.first)
                                  : words_->with("debriefing.decisions", {{"first", std::to_string(unit.first + 1)},
                                                                          {"last", std::to_string(unit.last + 1)}});
    const std::string mark = words_->get(mark_key(unit.mark) + ".in-sentence");
    if (unit.call)
        return words_->with(
            "debriefing.unit.call",
            {{"who", person(unit.with)}, {"decisions", where}, {"mark", mark}, {"points", lost(unit.loss)}});
    const std::string act = choice_kind(story.states.at(unit.first), story.log.choices.at(unit.first));
    return words_->with("debriefing.unit.act",
                        {{"choice", act}, {"decisions", where}, {"mark", mark}, {"points", lost(unit.loss)}});
}

std::string DebriefNarrator::reason(const GameStory& story, const DecisionReview& decision) const {
    const Reason& reason = decision.reason;
    if (!decision.graded || decision.mark < Mark::inaccuracy) return {};
    if (reason.omission)
        return words_->with("debriefing.reason.omission",
                            {{"title", slip(reason.rule, true)}, {"why", rule_told(reason.rule, true)}});
    if (decision.played.is(Action::walk_away)) return words_->get("debriefing.reason.walked-away");
    if (reason.event) {
        State open = story.states.at(std::min(reason.turn + 1, story.states.size() - 1));
        for (PersonState& person : open.people) person.awareness = static_cast<std::uint8_t>(Awareness::met);
        const Told told = words_->explain(View{*case_, open}, *reason.event);
        if (!told.what.empty() && reason.turn == decision.turn)
            return words_->with("debriefing.reason.event", {{"why", told.why}, {"what", told.what}});
        if (!told.what.empty())
            return words_->with("debriefing.reason.later",
                                {{"why", told.why}, {"n", std::to_string(reason.turn + 1)}, {"what", told.what}});
    }
    const std::string why = rule_told(reason.rule, false);
    return reason.who.exists() ? words_->with("debriefing.reason.who", {{"why", why}, {"who", person(reason.who)}})
                               : why;
}

std::string DebriefNarrator::better(const GameStory& story, const DecisionReview& decision) const {
    if (!decision.graded || is_best(decision) || decision.mark < Mark::inaccuracy) return {};
    const std::string better = choice(story.states.at(decision.turn), decision.best);
    Loss loss = decision.loss;
    loss += decision.beyond;
    if (!loss.sure_in_score()) return words_->with("debriefing.better", {{"choice", better}});
    return words_->with("debriefing.better.worth",
                        {{"points", points(loss.score, loss.score_error)}, {"choice", better}});
}

std::string DebriefNarrator::line(const DecisionReview& decision) const {
    std::string line;
    for (const LineStep& step : decision.line)
        line += (line.empty() ? "" : words_->get("debriefing.line-gap")) + choice_name(step.choice);
    return line;
}

std::string DebriefNarrator::line_seen(const DecisionReview& decision) const {
    if (decision.line.empty() || decision.line_rollouts <= 0) return {};
    const auto least = std::min_element(decision.line.begin(), decision.line.end(),
                                        [](const LineStep& a, const LineStep& b) { return a.seen < b.seen; });
    return words_->with("debriefing.line.seen",
                        {{"n", std::to_string(least->seen)}, {"all", std::to_string(decision.line_rollouts)}});
}

std::string DebriefNarrator::luck_and_skill(const GameReview& review) const {
    const int initial = whole_points(review.initial);
    const int skill = whole_points(review.skill);
    const int final_score = whole_points(review.final_score);
    const int luck = final_score - initial - skill;  // what is shown adds up
    const auto sign = [](int value) { return std::string{value < 0 ? "−" : "+"}; };
    return words_->with("debriefing.luck-and-skill", {{"initial", std::to_string(initial)},
                                                      {"skill-sign", sign(skill)},
                                                      {"skill", std::to_string(std::abs(skill))},
                                                      {"luck-sign", sign(luck)},
                                                      {"luck", std::to_string(std::abs(luck))},
                                                      {"final", std::to_string(final_score)}});
}

std::string DebriefNarrator::luck_and_skill_told(const GameReview& review) const {
    const int initial = whole_points(review.initial);
    const int skill = whole_points(review.skill);
    const int final_score = whole_points(review.final_score);
    const int luck = final_score - initial - skill;
    const auto name = [](int value, std::string_view good, std::string_view bad, std::string_view even) {
        return std::string{value > 0 ? good : value < 0 ? bad : even};
    };
    return words_->with("debriefing.skill." + name(skill, "earned", "cost", "even"),
                        {{"initial", points(100 * initial)}, {"skill", std::to_string(std::abs(skill))}}) +
           words_->with("debriefing.luck." + name(luck, "gave", "took", "even"),
                        {{"luck", std::to_string(std::abs(luck))}, {"final", std::to_string(final_score)}});
}

std::string DebriefNarrator::bleed(const Bleed& bleed) const {
    return words_->with(bleed.who.exists() ? "debriefing.bleed.who" : "debriefing.bleed",
                        {{"n", std::to_string(bleed.turns.size())},
                         {"points", points(bleed.loss.score, bleed.loss.score_error)},
                         {"title", slip(bleed.rule, bleed.omission)},
                         {"who", bleed.who.exists() ? person(bleed.who) : std::string{}},
                         {"decisions", decisions(bleed.turns)},
                         {"why", rule_told(bleed.rule, bleed.omission)}});
}

std::string DebriefNarrator::slips(const Bleed& slips) const {
    return words_->with("debriefing.slips", {{"n", std::to_string(slips.turns.size())},
                                             {"points", points(slips.loss.score, slips.loss.score_error)},
                                             {"title", slip(slips.rule, slips.omission)},
                                             {"decisions", decisions(slips.turns)},
                                             {"why", rule_told(slips.rule, slips.omission)}});
}

std::vector<std::pair<std::size_t, DebriefRow>> DebriefNarrator::of_one_kind(const GameReview& review) const {
    std::vector<std::pair<std::size_t, DebriefRow>> rows;
    for (const Bleed& one : review.bleeding)
        rows.emplace_back(one.turns.front(), DebriefRow{slip(one.rule, one.omission), bleed(one), {}, Turnout::bad});
    for (const Bleed& one : review.slips)
        rows.emplace_back(one.turns.front(), DebriefRow{slip(one.rule, one.omission), slips(one), {}, Turnout::bad});
    return rows;
}

std::string DebriefNarrator::progress(const GameReview& review) const {
    const auto all = review.decisions.size();
    if (review.complete) return words_->with("debriefing.progress.complete", {{"all", std::to_string(all)}});
    const auto count = [&](auto which) {
        return std::to_string(std::count_if(review.decisions.begin(), review.decisions.end(), which));
    };
    return words_->with("debriefing.progress",
                        {{"sharp", count([](const DecisionReview& each) { return each.sharp; })},
                         {"looked", count([](const DecisionReview& each) { return each.graded && !each.sharp; })},
                         {"all", std::to_string(all)}});
}

std::string DebriefNarrator::marks(const GameReview& review) const {
    std::string list;
    for (const Mark mark : {Mark::blunder, Mark::mistake, Mark::inaccuracy, Mark::strong}) {
        const int count = review.marks(mark);
        if (count == 0) continue;
        list += (list.empty() ? "" : words_->get("list.comma")) +
                words_->with("debriefing.marks." + std::string{marks_in_order.at(index_of(mark))},
                             {{"n", std::to_string(count)}});
    }
    return list.empty() ? words_->get("debriefing.marks.none") : list;
}

}  // namespace keyaccount
