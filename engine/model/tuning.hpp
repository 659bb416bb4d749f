#pragma once

#include "engine/model/case.hpp"
#include "engine/model/terms.hpp"

#include <array>

/// Every number of the rules that a case does not set. Without a mark it is tuning: chosen by play,
/// no source. "method" marks a number of the taught method. Stances and readiness count in tenths of
/// a point (-1000..1000), trust and needs in 0..1000, chances in per mille.
namespace keyaccount::tuning {

// Needs
inline constexpr int implied_from = 200;
inline constexpr int developed_from = 500;
inline constexpr int explicit_from = 800;
inline constexpr int felt_weight = 3;  // below it the person does not have the need

// A call
inline constexpr int visit_patience = 5;
inline constexpr int phone_patience = 2;
inline constexpr int trust_per_patience = 300;
inline constexpr int too_soon_days = 6;
inline constexpr int too_soon_patience = 3;
inline constexpr int too_soon_trust = 15;
inline constexpr int opening_trust = 20;
inline constexpr int opening_again_trust = 10;
inline constexpr int pitched_trust = 10;  // a solution before the first question to a stranger
inline constexpr int gaining_questions = 4;
inline constexpr int heard_noise = 50;
inline constexpr int rival_heard_from_trust = 300;
inline constexpr int trust_without_mandate = 560;

// Questions
inline constexpr int situation_trust = 4;
inline constexpr int situation_bores_from = 3;
inline constexpr int bored_trust = 15;
inline constexpr int problem_chance = 800;
inline constexpr int problem_chance_per_fact = 200;
inline constexpr int problem_level = 260;
inline constexpr int problem_trust = 18;
inline constexpr int implication_gain = 360;
inline constexpr int implication_fact_gain = 60;
inline constexpr int implication_trust = 14;
inline constexpr int implication_fades_from = 3;
inline constexpr int implication_early_trust = 25;
inline constexpr int payoff_chance = 880;
inline constexpr int payoff_level = 860;
inline constexpr int payoff_trust = 20;
inline constexpr int payoff_stance = 45;
inline constexpr int payoff_early_trust = 30;
inline constexpr int payoff_early_stance = 20;
inline constexpr int payoff_early_objection = 150;

// Statements: base × level × weight × fits × specific × differentiator × trust × fatigue × headroom
inline constexpr int feature_base = 14;
inline constexpr int advantage_base = 40;
inline constexpr int benefit_base = 400;
inline constexpr std::array<int, 4> level_factor = {200, 700, 900, 1000};  // by NeedLevel
inline constexpr int feature_weight = 6;
/// Which kind of statement each role listens to (feature, advantage, benefit); method: who cares for what.
inline constexpr std::array<std::array<int, 3>, 4> kind_fit_role = {
    {{300, 600, 1300}, {800, 900, 1100}, {1100, 900, 1000}, {900, 1000, 1000}}};
/// By position: operative, engineer, head, executive; method: engineers features, heads advantages,
/// executives benefits.
inline constexpr std::array<std::array<int, 3>, 4> kind_fit_position = {
    {{900, 950, 1050}, {1150, 950, 950}, {850, 1100, 1050}, {400, 750, 1200}}};
/// By role and category of the need (function, technical, financial, service); method.
inline constexpr std::array<std::array<int, 4>, 4> category_fit = {
    {{600, 500, 1300, 900}, {1250, 750, 600, 1100}, {800, 1300, 1000, 800}, {1000, 1000, 1000, 1000}}};
inline constexpr int wrong_listener_below = 600;
inline constexpr int wrong_listener_trust = 15;
inline constexpr int specific_factor = 1350;
inline constexpr int vague_factor = 750;
inline constexpr int differentiator_margin = 200;
inline constexpr int differentiator_factor = 1300;
inline constexpr int me_too_factor = 850;
inline constexpr std::array<int, 6> fatigue = {1000, 750, 450, -600, -1100, -1500};
inline constexpr int rejection_below = -350;
inline constexpr int repeated_benefit_divisor = 5;

// Objections
inline constexpr int feature_objection = 170;
inline constexpr int feature_objection_explicit = 60;
inline constexpr int advantage_objection = 280;
inline constexpr int advantage_objection_explicit = 50;
inline constexpr int fourth_statement_objection = 120;
inline constexpr int many_benefits_objection = 150;
inline constexpr int objection_fit = 1900;  // minus how well it fits the listener, per mille of the chance
inline constexpr int guard_per_benefit = 300;
inline constexpr int guard_limit = 900;
inline constexpr int guard_fades = 100;  // per mille a week
inline constexpr int benefit_lifts_price = 350;
inline constexpr int objection_ready = 80;
inline constexpr int objection_week_anchor = 20;
inline constexpr int answered_trust = 5;
inline constexpr int unanswered_trust = 8;
inline constexpr int argue_trust = 150;
inline constexpr int argue_stance = 150;
/// Chance that taking an objection up lifts it: prepared (its need explicit or a fact known) or not.
inline constexpr std::array<int, objection_count> address_prepared = {620, 420, 450, 250, 350, 520};
inline constexpr std::array<int, objection_count> address_unprepared = {180, 160, 160, 80, 140, 120};
inline constexpr int develop_lifts_doubt = 450;
inline constexpr int develop_lifts_no_need = 800;
inline constexpr int proof_stance = 60;
/// What each role believes: paper, reference, trial, calculation; method for whom, numbers tuning.
inline constexpr std::array<std::array<int, 4>, 4> proof_weight = {
    {{800, 1200, 900, 1250}, {850, 1050, 1250, 850}, {1100, 950, 1150, 1150}, {1000, 1000, 1000, 1000}}};

// Guide
inline constexpr int guide_made = 600;
inline constexpr int guide_gain = 300;
inline constexpr int guide_gain_per_trust = 3;  // trust ÷ this
inline constexpr int guide_gain_unfelt = 300;   // per mille while the personal need is hidden
inline constexpr int guide_ask_days = 12;
inline constexpr int guide_truth_base = 550;
inline constexpr int guide_week_listeners = 7;  // × standing
inline constexpr int guide_week_decider = 4;
inline constexpr int guide_facts = 4;
inline constexpr int guide_stances = 3;

// Steps: readiness = (4·stance + 3·trust + 3·heat) ÷ 10 - objections + fresh benefit
inline constexpr std::array<int, step_kind_count> step_threshold = {0, 170, 170, 250, 260, 230, 260, 300, 270, 290};
inline constexpr int fresh_benefit_ready = 50;
inline constexpr int disposition_noise = 50;
inline constexpr int exit_noise = 90;
inline constexpr int too_large_by = 130;
inline constexpr int out_of_time_by = 300;  // a stage ahead of the client's own
inline constexpr int too_large_trust = 37;
inline constexpr int refused_trust = 8;
inline constexpr int risk_after_too_large = 300;
inline constexpr int order_lost_trust = 25;
inline constexpr int step_trust = 22;
inline constexpr int step_stance = 35;
inline constexpr int wrong_step_penalty = 150;

// Promises and carrying out
inline constexpr int promise_days = 14;
inline constexpr int kept_trust = 60;
inline constexpr int kept_stance = 25;
inline constexpr int broken_trust = 200;
inline constexpr int broken_stance = 75;
inline constexpr int demonstration_gain = 100;  // × weight ÷ 8, each explicit need
inline constexpr int demonstration_cap = 320;
inline constexpr int demonstration_early_trust = 37;
inline constexpr int demonstration_early_doubt = 350;
inline constexpr int demonstration_level = 600;
inline constexpr int talk_gain = 90;
inline constexpr int talk_lifts = 650;

// Criteria
inline constexpr int hard_weight = 500;  // from here on a hard criterion must be met
inline constexpr int met_level = 600;    // a capability of this level meets it
inline constexpr int steer_gain = 30;    // × (power + 5)
inline constexpr int give_way = 420;     // by which a hard criterion gives way
/// By stage kind; method: strong at design, weak at comparison.
inline constexpr std::array<int, 6> steer_by_stage = {350, 500, 1000, 130, 0, 0};
inline constexpr int steer_stance = 50;

// Which of the five elements lost it
inline constexpr int element_missing = 60;    // each benefit, or explicit need, that was missing
inline constexpr int element_objection = 60;  // each objection left open; price: three times
inline constexpr int element_questions = 12;  // questions for facts beyond these raised no need
inline constexpr int element_idle_question = 10;
inline constexpr int element_hard = 360;
inline constexpr int element_given = 4;  // × the price given away
inline constexpr int element_trust = 420;
inline constexpr int element_unseen = 120;  // compared, and they had seen nothing of ours

// Price
inline constexpr int give_price = 40;
inline constexpr int give_stance = 75;
inline constexpr int give_value_lost = 40;
inline constexpr int trade_price = 20;
inline constexpr int trade_ready = 200;
inline constexpr int trade_terms = 20;
inline constexpr int most_concessions = 3;

inline constexpr int ease_terms = 20;
/// Recommenders cannot outweigh a rival who has the decision-maker: from this lead with them on, only a part of
/// the others' support counts, unless the rival fails on need or money.
inline constexpr int rival_has_decider = 200;
inline constexpr int rival_fails_on_need = 150;
inline constexpr int rival_fails_on_money = 100;
inline constexpr int recommenders_count = 4;  // their surplus is divided by this
inline constexpr int terms_in_lead = 2;       // × the case's `terms_weight`

// Our own people, called in
inline constexpr int specialist_factor = 1250;
inline constexpr int specialist_answers = 220;  // per mille more that an objection of their matter is lifted
inline constexpr int consultant_hears = 150;    // per mille more that a problem question finds the trouble
inline constexpr int watched_factor = 1250;     // a demonstration before which the consultant has watched

// Reduced contact
inline constexpr int warm_days = 35;        // a touch lasts so long
inline constexpr int warm_dies_less = 4;    // the chance that the project dies is divided by this
inline constexpr int warm_comes_back = 60;  // per mille a week more that the client moves by itself
inline constexpr int reduced_wait_days = 14;

// Case reviews and the record
inline constexpr int review_days = 7;  // to answer
inline constexpr int review_item_verified = 2;
inline constexpr int review_item_heard = 1;
inline constexpr int review_item_empty_claim = -1;
inline constexpr int record_again_days = 7;
inline constexpr int support_seen_from = 150;  // a stance beyond it is for us, or against

// A week
inline constexpr int neglect_days = 18;
inline constexpr int neglect_trust = 10;
inline constexpr int rival_need_gain = 25;
inline constexpr int rival_criterion = 8;
inline constexpr int rival_criterion_design = 22;
inline constexpr int undercut_chance = 250;
inline constexpr int undercut = 15;
inline constexpr int dice_of_start = 120;
inline constexpr int dice_of_start_rival = 100;

// Stages
inline constexpr int idle_days = 45;  // from here on a project may die in stages 1 and 2
inline constexpr int dies_chance = 250;
inline constexpr int moves_alone_chance = 40;
inline constexpr int design_days = 21;
inline constexpr int comparison_days = 14;
inline constexpr int commitment_days = 14;
inline constexpr int invited_offset = 380;
inline constexpr int shortlist_offset = 460;
inline constexpr int order_offset = -140;
inline constexpr int late_order_offset = -320;
inline constexpr int veto_at = -300;
inline constexpr int nobody_met_penalty = 150;
inline constexpr int hard_unmet = 1500;
inline constexpr int hard_unmet_invited = 400;  // one is invited to be compared all the same
inline constexpr int late_signing_days = 21;    // after the client's date the purchase is off
inline constexpr int proposal_trust = 10;
/// Weight of a role in the support, per mille, by stage kind: decision-maker, user, gatekeeper, other; method
/// for the order, numbers tuning.
inline constexpr std::array<std::array<int, 4>, 6> role_weight = {{{600, 1400, 600, 400},
                                                                   {1600, 1000, 600, 400},
                                                                   {800, 1200, 1400, 400},
                                                                   {1000, 900, 1500, 400},
                                                                   {1800, 700, 1000, 400},
                                                                   {1200, 1000, 1000, 400}}};

// Collection
inline constexpr int delivery_late_days = 21;  // beyond the days of production
inline constexpr int pay_base = -55;
inline constexpr int slow_payer = 200;
inline constexpr int reminder_effect = 90;
inline constexpr int reminder_days = 8;
inline constexpr int letter_effect = 80;
inline constexpr int stop_effect = 130;
inline constexpr int premature_effect = 90;
inline constexpr int letter_from_overdue = 21;
inline constexpr int stop_from_overdue = 42;
inline constexpr int letter_every = 10;  // days, at least
inline constexpr int legal_from_overdue = 56;
inline constexpr int most_letters = 3;  // method: three working letters
inline constexpr int late_delivery_effect = 100;
inline constexpr int unaccepted_effect = 200;
inline constexpr int bad_debt_days = 84;
inline constexpr int barter_from_overdue = 21;
inline constexpr int barter_trust = 20;
inline constexpr int barter_value_divisor =
    12;  // what the valuation lacks, per mille, counts as so much less value lost
inline constexpr int legal_effect = 300;
inline constexpr int legal_days = 84;  // the debt is not written off while the court has it
inline constexpr int legal_trust = 300;
inline constexpr int reminder_trust = 10;
inline constexpr int letter_trust = 50;
inline constexpr int stop_trust = 200;

/// What an act costs where the case does not say: days, yuan. By Action.
inline constexpr std::array<ActionCost, action_count> action_costs = {{{1, 600},
                                                                       {0, 0},
                                                                       {2, 2500},
                                                                       {2, 5000},
                                                                       {1, 300},
                                                                       {1, 0},
                                                                       {2, 1500},
                                                                       {7, 0},
                                                                       {0, 0},
                                                                       {3, 0},
                                                                       {2, 800},
                                                                       {1, 0},
                                                                       {1, 0},
                                                                       {1, 0},
                                                                       {0, 0},
                                                                       {0, 0},
                                                                       {0, 0},
                                                                       {5, 0},
                                                                       {3, 20000}}};

}  // namespace keyaccount::tuning
