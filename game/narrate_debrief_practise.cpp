// What to practise in the next game.
#include "game/narrate_debrief.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace keyaccount {
namespace {

std::string_view exercise_for(Rule rule) {
    switch (rule) {
        case Rule::opening:
        case Rule::listening:
        case Rule::feature_said:
        case Rule::said_before: return "ask-first";
        case Rule::problem_question:
        case Rule::need_not_theirs:
        case Rule::situation_bores: return "find-trouble";
        case Rule::implication_question:
        case Rule::need_answers_objection: return "count-the-cost";
        case Rule::payoff_question: return "let-them-say-it";
        case Rule::question_out_of_order: return "in-order";
        case Rule::advantage_said:
        case Rule::benefit_without_need:
        case Rule::benefit_on_explicit_need:
        case Rule::objection_prevented: return "benefit-asked-for";
        case Rule::vague_benefit: return "own-figures";
        case Rule::differentiator: return "only-we";
        case Rule::too_much_said: return "three-points";
        case Rule::wrong_listener: return "to-each-their-own";
        case Rule::objection_provoked:
        case Rule::rejection_zone: return "count-objections";
        case Rule::objection_answered:
        case Rule::objection_argued:
        case Rule::objection_weighs:
        case Rule::proof_given:
        case Rule::proof_suits:
        case Rule::technical_talk: return "take-it-up";
        case Rule::step_granted:
        case Rule::papers_agree_nothing:
        case Rule::no_step_proposed:
        case Rule::patience_gone:
        case Rule::exit_sign:
        case Rule::client_moves_alone:
        case Rule::no_proposal:
        case Rule::decision_made: return "next-step";
        case Rule::step_too_large:
        case Rule::step_wrong_person:
        case Rule::others_not_ready: return "right-size";
        case Rule::promise_kept:
        case Rule::promise_broken: return "keep-your-word";
        case Rule::asking_for_help:
        case Rule::guide_won:
        case Rule::guide_speaks:
        case Rule::guide_works: return "win-a-guide";
        case Rule::not_invited:
        case Rule::veto:
        case Rule::rival_chosen:
        case Rule::colleagues_talk: return "all-roles";
        case Rule::criteria_steered:
        case Rule::hard_criterion: return "steer-early";
        case Rule::concession_given:
        case Rule::concession_traded:
        case Rule::terms_eased:
        case Rule::rival_undercuts: return "never-for-nothing";
        case Rule::situation_question:
        case Rule::guide_misleads: return "check-it";
        case Rule::gap_too_large:
        case Rule::walked_away:
        case Rule::contact_reduced: return "qualify";
        case Rule::visited_too_soon:
        case Rule::neglect:
        case Rule::rival_acts:
        case Rule::project_dies:
        case Rule::kept_warm: return "keep-in-touch";
        case Rule::demonstration:
        case Rule::demonstration_too_early:
        case Rule::demonstration_watched: return "show-last";
        case Rule::delivery:
        case Rule::late_delivery:
        case Rule::instalment:
        case Rule::reminder:
        case Rule::letter_of_demand:
        case Rule::supply_stopped:
        case Rule::pressed_too_early:
        case Rule::bad_debt:
        case Rule::paid_in_full:
        case Rule::barter_accepted:
        case Rule::legal_action: return "collect";
        case Rule::own_side_commits:
        case Rule::mandate:
        case Rule::specialist_helps: return "own-house";
        case Rule::case_review:
        case Rule::stage_recorded:
        case Rule::stage_not_approved: return "honest-record";
        case Rule::calendar:
        case Rule::scheduled_event:
        case Rule::time_over: return "use-your-days";
    }
    return "use-your-days";
}

std::string_view exercise_for(Mistake mistake) {
    switch (mistake) {
        case Mistake::not_listening: return "benefit-asked-for";
        case Mistake::too_much: return "three-points";
        case Mistake::not_personal: return "own-figures";
        case Mistake::no_difference: return "only-we";
        case Mistake::not_steering: return "steer-early";
        case Mistake::wrong_listener: return "to-each-their-own";
    }
    return "ask-first";
}

std::string_view exercise_for_most_frequent(const std::vector<MistakeNote>& mistakes) {
    std::array<int, mistake_count> times{};
    for (const MistakeNote& note : mistakes) ++times.at(index_of(note.mistake));
    const auto most = std::max_element(times.begin(), times.end()) - times.begin();
    return *std::max_element(times.begin(), times.end()) == 0 ? "benefit-asked-for"
                                                              : exercise_for(static_cast<Mistake>(most));
}

std::string_view exercise_for(ScoreLine line, const GameProfile& profile) {
    switch (line) {
        case ScoreLine::understanding: return "ask-first";
        case ScoreLine::question_mix: return profile.questions[1] > 0 ? "count-the-cost" : "find-trouble";
        case ScoreLine::benefits: return "benefit-asked-for";
        case ScoreLine::mistakes: return exercise_for_most_frequent(profile.mistakes);
        case ScoreLine::objections: return "count-objections";
        case ScoreLine::advances: return "next-step";
        case ScoreLine::roles: return "all-roles";
        case ScoreLine::guide: return "win-a-guide";
        case ScoreLine::file: return "check-it";
        case ScoreLine::criteria: return "steer-early";
        case ScoreLine::qualification: return "qualify";
        case ScoreLine::forecast:
        case ScoreLine::review:
        case ScoreLine::chart:
        case ScoreLine::labels: return "honest-record";
        default: return "use-your-days";
    }
}

/// The exercise against which most was lost beyond doubt, and the decision that cost most of it.
struct Costliest {
    std::string_view exercise;
    int points = 0;
    const DecisionReview* worst = nullptr;
    const Bleed* bleed = nullptr;
};

Costliest costliest(const GameReview& review) {
    std::map<std::string_view, Costliest> sums;
    for (const DecisionReview& decision : review.decisions) {
        if (decision.mark < Mark::inaccuracy) continue;
        Costliest& sum = sums[exercise_for(decision.reason.rule)];
        sum.points += std::max(decision.loss.score, 1);
        if (sum.worst == nullptr || decision.loss.score > sum.worst->loss.score) sum.worst = &decision;
    }
    for (const Bleed& bleed : review.bleeding) {
        Costliest& sum = sums[exercise_for(bleed.rule)];
        sum.points += std::max(bleed.loss.score, 1);
        if (sum.bleed == nullptr) sum.bleed = &bleed;
    }
    Costliest most;
    for (auto& [exercise, sum] : sums) {
        sum.exercise = exercise;
        if (sum.points > most.points) most = sum;
    }
    return most;
}

}  // namespace

Exercise DebriefNarrator::practise(const GameStory& story, const GameProfile& profile, const GameReview* review) const {
    const Costliest most = review == nullptr ? Costliest{} : costliest(*review);
    const bool reviewed = most.points > 0;
    const std::string name =
        "debriefing.exercise." + std::string{reviewed ? most.exercise : exercise_for(profile.practise, profile)};
    Exercise exercise{words_->get(name), words_->get(name + ".task"), {}};
    if (most.worst != nullptr)
        exercise.why = heading(*most.worst) + words_->get("debriefing.heading-gap") + reason(story, *most.worst);
    else
        exercise.why = reviewed ? bleed(*most.bleed) : words_->score_told(profile.score, profile.practise);
    return exercise;
}

}  // namespace keyaccount
