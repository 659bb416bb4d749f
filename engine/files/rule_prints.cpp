#include "engine/files/fingerprint.hpp"
#include "engine/model/tuning.hpp"

// The numbers of the rules, group by group as they stand in engine/model/tuning.hpp.
namespace keyaccount {
namespace {

namespace t = tuning;

constexpr std::uint64_t hashed(std::uint64_t hash, int value) {
    return mixed_print(hash, static_cast<std::uint64_t>(static_cast<std::uint32_t>(value)));
}
constexpr std::uint64_t hashed(std::uint64_t hash, const ActionCost& cost) {
    return hashed(hashed(hash, cost.days), cost.cost);
}
template <class Value, std::size_t size>
constexpr std::uint64_t hashed(std::uint64_t hash, const std::array<Value, size>& values) {
    for (const Value& value : values) hash = hashed(hash, value);
    return hash;
}

template <class... Values>
PartPrint group(std::string name, const Values&... values) {
    std::uint64_t hash = 0;
    ((hash = hashed(hash, values)), ...);
    return {std::move(name), short_print(hash), 0};
}

}  // namespace

const std::vector<PartPrint>& rule_prints() {
    static const std::vector<PartPrint> prints = {
        group("needs", t::implied_from, t::developed_from, t::explicit_from, t::felt_weight),
        group("a-call", t::visit_patience, t::phone_patience, t::trust_per_patience, t::too_soon_days,
              t::too_soon_patience, t::too_soon_trust, t::opening_trust, t::opening_again_trust, t::pitched_trust,
              t::gaining_questions, t::heard_noise, t::rival_heard_from_trust, t::trust_without_mandate),
        group("questions", t::situation_trust, t::situation_bores_from, t::bored_trust, t::problem_chance,
              t::problem_chance_per_fact, t::problem_level, t::problem_trust, t::implication_gain,
              t::implication_fact_gain, t::implication_trust, t::implication_fades_from, t::implication_early_trust,
              t::payoff_chance, t::payoff_level, t::payoff_trust, t::payoff_stance, t::payoff_early_trust,
              t::payoff_early_stance, t::payoff_early_objection),
        group("statements", t::feature_base, t::advantage_base, t::benefit_base, t::level_factor, t::feature_weight,
              t::kind_fit_role, t::kind_fit_position, t::category_fit, t::wrong_listener_below, t::wrong_listener_trust,
              t::specific_factor, t::vague_factor, t::differentiator_margin, t::differentiator_factor, t::me_too_factor,
              t::fatigue, t::rejection_below, t::repeated_benefit_divisor),
        group("objections", t::feature_objection, t::feature_objection_explicit, t::advantage_objection,
              t::advantage_objection_explicit, t::fourth_statement_objection, t::many_benefits_objection,
              t::objection_fit, t::guard_per_benefit, t::guard_limit, t::guard_fades, t::benefit_lifts_price,
              t::objection_ready, t::objection_week_anchor, t::answered_trust, t::unanswered_trust, t::argue_trust,
              t::argue_stance, t::address_prepared, t::address_unprepared, t::develop_lifts_doubt,
              t::develop_lifts_no_need, t::proof_stance, t::proof_weight),
        group("guide", t::guide_made, t::guide_gain, t::guide_gain_per_trust, t::guide_gain_unfelt, t::guide_ask_days,
              t::guide_truth_base, t::guide_week_listeners, t::guide_week_decider, t::guide_facts, t::guide_stances),
        group("steps", t::step_threshold, t::fresh_benefit_ready, t::disposition_noise, t::exit_noise, t::too_large_by,
              t::out_of_time_by, t::too_large_trust, t::refused_trust, t::risk_after_too_large, t::order_lost_trust,
              t::step_trust, t::step_stance, t::wrong_step_penalty),
        group("promises", t::promise_days, t::kept_trust, t::kept_stance, t::broken_trust, t::broken_stance,
              t::demonstration_gain, t::demonstration_cap, t::demonstration_early_trust, t::demonstration_early_doubt,
              t::demonstration_level, t::talk_gain, t::talk_lifts),
        group("criteria", t::hard_weight, t::met_level, t::steer_gain, t::give_way, t::steer_by_stage, t::steer_stance),
        group("element", t::element_missing, t::element_objection, t::element_questions, t::element_idle_question,
              t::element_hard, t::element_given, t::element_trust, t::element_unseen),
        group("price", t::give_price, t::give_stance, t::give_value_lost, t::trade_price, t::trade_ready,
              t::trade_terms, t::most_concessions, t::ease_terms, t::rival_has_decider, t::rival_fails_on_need,
              t::rival_fails_on_money, t::recommenders_count, t::terms_in_lead),
        group("specialists", t::specialist_factor, t::specialist_answers, t::consultant_hears, t::watched_factor),
        group("reduced-contact", t::warm_days, t::warm_dies_less, t::warm_comes_back, t::reduced_wait_days),
        group("reviews", t::review_days, t::review_item_verified, t::review_item_heard, t::review_item_empty_claim,
              t::record_again_days, t::support_seen_from),
        group("a-week", t::neglect_days, t::neglect_trust, t::rival_need_gain, t::rival_criterion,
              t::rival_criterion_design, t::undercut_chance, t::undercut, t::dice_of_start, t::dice_of_start_rival),
        group("stages", t::idle_days, t::dies_chance, t::moves_alone_chance, t::design_days, t::comparison_days,
              t::commitment_days, t::invited_offset, t::shortlist_offset, t::order_offset, t::late_order_offset,
              t::veto_at, t::nobody_met_penalty, t::hard_unmet, t::hard_unmet_invited, t::late_signing_days,
              t::proposal_trust, t::role_weight),
        group("collection", t::delivery_late_days, t::pay_base, t::slow_payer, t::reminder_effect, t::reminder_days,
              t::letter_effect, t::stop_effect, t::premature_effect, t::letter_from_overdue, t::stop_from_overdue,
              t::letter_every, t::legal_from_overdue, t::most_letters, t::late_delivery_effect, t::unaccepted_effect,
              t::bad_debt_days, t::barter_from_overdue, t::barter_trust, t::barter_value_divisor, t::legal_effect,
              t::legal_days, t::legal_trust, t::reminder_trust, t::letter_trust, t::stop_trust, t::action_costs)};
    return prints;
}

}  // namespace keyaccount
