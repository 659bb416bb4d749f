#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace keyaccount {

/// Every change of the state happens under one of these; engine/play/rules.md says what each means.
// clang-format off
#define KEYACCOUNT_RULES(rule)                                                                        \
    rule(calendar, "calendar") rule(opening, "opening") rule(listening, "listening")                  \
    rule(situation_question, "situation-question") rule(situation_bores, "situation-bores")           \
    rule(problem_question, "problem-question") rule(implication_question, "implication-question")     \
    rule(payoff_question, "payoff-question") rule(question_out_of_order, "question-out-of-order")     \
    rule(need_not_theirs, "need-not-theirs") rule(feature_said, "feature-said")                       \
    rule(advantage_said, "advantage-said") rule(benefit_on_explicit_need, "benefit-on-explicit-need") \
    rule(benefit_without_need, "benefit-without-need") rule(vague_benefit, "vague-benefit")           \
    rule(differentiator, "differentiator") rule(too_much_said, "too-much-said")                       \
    rule(said_before, "said-before") rule(wrong_listener, "wrong-listener")                           \
    rule(rejection_zone, "rejection-zone") rule(objection_provoked, "objection-provoked")             \
    rule(objection_prevented, "objection-prevented") rule(objection_answered, "objection-answered")   \
    rule(objection_argued, "objection-argued") rule(objection_weighs, "objection-weighs")             \
    rule(need_answers_objection, "need-answers-objection") rule(proof_given, "proof-given")           \
    rule(asking_for_help, "asking-for-help") rule(guide_won, "guide-won")                             \
    rule(guide_speaks, "guide-speaks") rule(guide_misleads, "guide-misleads")                         \
    rule(guide_works, "guide-works") rule(step_granted, "step-granted")                               \
    rule(step_too_large, "step-too-large") rule(step_wrong_person, "step-wrong-person")               \
    rule(papers_agree_nothing, "papers-agree-nothing") rule(no_step_proposed, "no-step-proposed")     \
    rule(patience_gone, "patience-gone") rule(visited_too_soon, "visited-too-soon")                   \
    rule(promise_kept, "promise-kept") rule(promise_broken, "promise-broken")                         \
    rule(neglect, "neglect") rule(demonstration, "demonstration")                                     \
    rule(demonstration_too_early, "demonstration-too-early") rule(technical_talk, "technical-talk")   \
    rule(criteria_steered, "criteria-steered") rule(gap_too_large, "gap-too-large")                   \
    rule(own_side_commits, "own-side-commits") rule(mandate, "mandate")                               \
    rule(concession_given, "concession-given") rule(concession_traded, "concession-traded")           \
    rule(rival_acts, "rival-acts") rule(rival_undercuts, "rival-undercuts")                           \
    rule(colleagues_talk, "colleagues-talk") rule(scheduled_event, "scheduled-event")                 \
    rule(exit_sign, "exit-sign") rule(client_moves_alone, "client-moves-alone")                       \
    rule(project_dies, "project-dies") rule(not_invited, "not-invited")                               \
    rule(no_proposal, "no-proposal") rule(veto, "veto") rule(hard_criterion, "hard-criterion")        \
    rule(rival_chosen, "rival-chosen") rule(decision_made, "decision-made")                           \
    rule(time_over, "time-over") rule(walked_away, "walked-away") rule(delivery, "delivery")          \
    rule(late_delivery, "late-delivery") rule(instalment, "instalment") rule(reminder, "reminder")    \
    rule(letter_of_demand, "letter-of-demand") rule(supply_stopped, "supply-stopped")                 \
    rule(pressed_too_early, "pressed-too-early") rule(bad_debt, "bad-debt")                           \
    rule(paid_in_full, "paid-in-full") rule(specialist_helps, "specialist-helps")                     \
    rule(contact_reduced, "contact-reduced") rule(kept_warm, "kept-warm")                             \
    rule(demonstration_watched, "demonstration-watched") rule(terms_eased, "terms-eased")             \
    rule(barter_accepted, "barter-accepted") rule(legal_action, "legal-action")                       \
    rule(case_review, "case-review") rule(stage_recorded, "stage-recorded")                           \
    rule(stage_not_approved, "stage-not-approved") rule(proof_suits, "proof-suits")                   \
    rule(others_not_ready, "others-not-ready")
// clang-format on

enum class Rule : std::uint8_t {
#define KEYACCOUNT_RULE(name, id) name,
    KEYACCOUNT_RULES(KEYACCOUNT_RULE)
#undef KEYACCOUNT_RULE
};

inline constexpr std::array rule_ids = {
#define KEYACCOUNT_RULE(name, id) std::string_view{id},
    KEYACCOUNT_RULES(KEYACCOUNT_RULE)
#undef KEYACCOUNT_RULE
};

static_assert(rule_ids.size() <= 128);  // bits of `Case::rules_off`

[[nodiscard]] constexpr std::string_view id_of(Rule rule) { return rule_ids[static_cast<std::size_t>(rule)]; }

}  // namespace keyaccount
