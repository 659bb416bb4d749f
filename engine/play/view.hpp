#pragma once

#include "engine/play/measure.hpp"
#include "engine/play/play.hpp"
#include "engine/play/records.hpp"
#include "engine/play/refusals.hpp"
#include "engine/play/win.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace keyaccount {

/// A stance as the rep has it, in points -100..100.
struct SeenStance {
    bool known = false;
    bool hearsay = false;  // somebody else said it
    PersonId from;         // who said it; the person themselves when not hearsay
    int day = -1;
    int points = 0;
    bool rival_known = false;
    int rival_points = 0;
};

/// What the rep knows of a person. Lines are none where nothing is known.
struct SeenPerson {
    PersonId id;
    Awareness awareness = Awareness::shadow;
    bool reachable = false;
    Side side = Side::client;
    LineId name, short_name, title, card_title;
    LineId shadow, rumour;
    const Face* face = nullptr;  // once met
    std::uint8_t roles = 0;      // bits of Role; 0 while unknown
    Position position = Position::head;
    bool veto = false;
    int mood = 0;    // -2..2, from what the face shows; 0 unless met
    int trust = -1;  // 0..100; -1: not met
    SeenStance stance;
    int last_met = -1;     // day; -1: never
    int next_free = 0;     // day
    int promise_due = -1;  // day; -1: nothing promised
    StepId promised;
    bool could_be_guide = false;
    int guide_progress = 0;  // 0..100
    bool is_guide = false;
    int calls = 0;
};

struct SeenFact {
    bool known = false;
    LineId name, value;
    Layer layer = Layer::basic;
    PersonId from;  // none: the briefing
    int day = 0;
    bool verified = false;
};

/// What the file says of whether something can be had at all.
enum class ByFile : std::uint8_t { unknown, possible, impossible };

struct SeenStep {
    StepKind kind = StepKind::small;
    LineId name, done;
    PersonId opens;  // introduction: whose door
    NeedId serves;   // the need that it stands on; criterion: the one that our strength answers
    bool granted = false;
    bool carried_out = false;
    ByFile chance = ByFile::unknown;
};

/// A pair of references that answers only what the rep may know. Screens and players read this.
class View {
public:
    View(const Case& scenario, const State& state) : case_{&scenario}, state_{&state} {}

    [[nodiscard]] const Text& text(LineId line) const { return case_->text(line); }
    [[nodiscard]] LineId title() const { return case_->title; }
    [[nodiscard]] LineId client() const { return case_->client; }
    [[nodiscard]] LineId subject() const { return case_->subject; }

    // people
    [[nodiscard]] std::size_t people_count() const { return case_->people.size(); }
    [[nodiscard]] SeenPerson person(PersonId who) const;
    // Single fields of it, for players who look at everybody before every choice.
    [[nodiscard]] Side side(PersonId who) const { return case_->person(who).side; }
    [[nodiscard]] bool reachable(PersonId who) const { return (*state_)[who].open != 0; }
    [[nodiscard]] int calls(PersonId who) const { return (*state_)[who].calls; }
    [[nodiscard]] int promise_due(PersonId who) const { return (*state_)[who].promise_due; }
    [[nodiscard]] bool is_guide(PersonId who) const { return (*state_)[who].guide >= tuning::guide_made; }
    [[nodiscard]] PersonId reports_to(PersonId who) const { return case_->person(who).reports_to; }
    /// Whom `who` listens to, as far as the rep can know it (both known by name, one of them met).
    [[nodiscard]] std::array<PersonId, max_listened_to> listens_to(PersonId who) const;
    [[nodiscard]] NeedLevel need_level(PersonId who, NeedId need) const {
        return need_touched(who, need) ? level_of((*state_)[who].need[need.index()]) : NeedLevel::hidden;
    }
    /// The rep has spoken of this need with them.
    [[nodiscard]] bool need_touched(PersonId who, NeedId need) const {
        return (((*state_)[who].needs_talked >> need.index()) & 1U) != 0;
    }
    [[nodiscard]] int open_objections(PersonId who, Objection kind) const {
        return (*state_)[who].objections[index_of(kind)];
    }
    [[nodiscard]] bool benefit_landed(PersonId who, NeedId need) const {
        return (((*state_)[who].satisfied >> need.index()) & 1) != 0;
    }

    // the case file
    [[nodiscard]] std::size_t fact_count() const { return case_->facts.size(); }
    [[nodiscard]] SeenFact fact(FactId fact) const;
    [[nodiscard]] std::size_t need_count() const { return case_->needs.size(); }
    [[nodiscard]] bool need_known(NeedId need) const { return ((state_->needs_known >> need.index()) & 1U) != 0; }
    /// Known, and a matter for this person's side.
    [[nodiscard]] bool is_topic_with(PersonId who, NeedId need) const {
        return need_known(need) && case_->need(need).own_side == (case_->person(who).side == Side::ours);
    }
    [[nodiscard]] LineId need_name(NeedId need) const { return case_->need(need).name; }
    [[nodiscard]] Category need_category(NeedId need) const { return case_->need(need).category; }
    [[nodiscard]] bool need_personal(NeedId need) const { return case_->need(need).personal; }
    /// The rep has put this question to them already.
    [[nodiscard]] bool asked(PersonId who, FactId fact) const {
        return (((*state_)[who].asked >> fact.index()) & 1U) != 0;
    }
    /// What a situation question on this topic would ask of them next; none: nothing.
    [[nodiscard]] FactId asks_next(PersonId who, NeedId topic) const { return next_fact(*case_, *state_, who, topic); }
    [[nodiscard]] NeedId fact_topic(FactId fact) const { return case_->fact(fact).topic; }
    [[nodiscard]] LineId offer_name(OfferId offer) const { return case_->offer(offer).name; }
    [[nodiscard]] std::size_t proof_count() const { return case_->proofs.size(); }
    [[nodiscard]] LineId proof_name(ProofId proof) const { return case_->proof(proof).name; }
    [[nodiscard]] bool proof_fits(ProofId proof, NeedId topic) const;
    [[nodiscard]] bool proof_answers(ProofId proof, Objection kind) const {
        return (case_->proof(proof).against & bit(kind)) != 0;
    }
    [[nodiscard]] bool proof_used(PersonId who, ProofId proof) const {
        return (((*state_)[who].proven >> proof.index()) & 1) != 0;
    }
    [[nodiscard]] SeenStep step(StepId step) const;
    // Single fields of it.
    [[nodiscard]] StepKind step_kind(StepId step) const { return case_->step(step).kind; }
    [[nodiscard]] PersonId step_opens(StepId step) const { return case_->step(step).opens; }
    [[nodiscard]] NeedId step_serves(StepId step) const;
    [[nodiscard]] bool step_granted(StepId step) const { return state_->was_granted(step); }
    [[nodiscard]] ByFile step_chance(StepId step) const;
    /// The rep can know that this step is theirs to give: one of our own people, or the file settles it.
    [[nodiscard]] bool may_grant(StepId step, PersonId who) const;
    [[nodiscard]] PersonId pending_with(StepId step) const;  // none: nothing to carry out
    [[nodiscard]] std::size_t step_count() const { return case_->steps.size(); }
    /// The benefit would be said with its figures: the fact that it needs is in the file.
    [[nodiscard]] bool benefit_is_specific(NeedId need) const;

    // progress
    [[nodiscard]] int day() const { return state_->day; }
    [[nodiscard]] Date date(int day) const { return add_days(case_->start, day); }
    [[nodiscard]] int decision_day() const { return case_->decision_day; }
    [[nodiscard]] int stage() const { return state_->stage; }
    [[nodiscard]] int stage_since() const { return state_->stage_since; }
    [[nodiscard]] const std::vector<Stage>& stages() const { return case_->stages; }
    [[nodiscard]] StageKind stage_kind() const { return case_->stages[state_->stage].kind; }
    [[nodiscard]] int expense() const { return state_->expense; }
    [[nodiscard]] int budget() const { return case_->budget; }
    [[nodiscard]] int amount() const { return case_->amount; }
    [[nodiscard]] int price() const { return state_->price; }
    [[nodiscard]] bool over() const { return state_->over(); }
    [[nodiscard]] End end() const { return static_cast<End>(state_->end); }
    [[nodiscard]] int instalments() const { return state_->instalments; }
    [[nodiscard]] int signed_day() const { return state_->signed_day; }
    [[nodiscard]] int delivered_day() const { return state_->delivered_day; }
    [[nodiscard]] int accepted_day() const { return state_->accepted_day; }
    [[nodiscard]] int reminders() const { return state_->reminders; }
    [[nodiscard]] int reminder_day() const { return state_->reminder_day; }
    [[nodiscard]] int letters() const { return state_->letters; }
    [[nodiscard]] int letter_day() const { return state_->letter_day; }
    /// Day on which the next instalment falls due; -1 before signature.
    [[nodiscard]] int next_due_day() const;
    [[nodiscard]] bool proposed() const { return state_->proposal_day >= 0; }
    [[nodiscard]] bool mandate() const;
    [[nodiscard]] int stop_day() const { return state_->stop_day; }
    [[nodiscard]] LineId barter_goods() const { return case_->barter.goods; }
    [[nodiscard]] LineId barter_offer() const { return case_->barter.offer; }

    // our own side
    [[nodiscard]] std::size_t specialist_count() const { return case_->specialists.size(); }
    [[nodiscard]] const Specialist& specialist(std::size_t which) const { return case_->specialists.at(which); }
    /// Who comes along to the next visit; none: nobody.
    [[nodiscard]] std::optional<std::size_t> comes_along() const {
        return state_->specialist < case_->specialists.size() ? std::optional<std::size_t>{state_->specialist}
                                                              : std::nullopt;
    }
    [[nodiscard]] bool contact_reduced() const { return state_->reduced_day >= 0; }

    // what the rep writes down
    [[nodiscard]] int recorded_stage() const { return state_->recorded_stage; }
    /// Facts that our process wants in the file before the record leaves its stage.
    [[nodiscard]] const std::vector<FactId>& facts_required() const {
        return case_->stages[state_->recorded_stage].requires_facts;
    }
    /// Our manager has to agree before the record leaves its stage.
    [[nodiscard]] bool approval_required() const { return case_->stages[state_->recorded_stage].approval; }
    /// Day by which the open case review is answered; -1: none is open.
    [[nodiscard]] int review_until() const { return state_->review_until; }
    [[nodiscard]] const std::vector<int>& review_days() const { return case_->review.days; }
    /// The fact with which an item of the review is answered; none: nothing.
    [[nodiscard]] FactId review_answer(ReviewItem item) const { return FactId{state_->review_fact[index_of(item)]}; }
    /// What the file offers as an answer: evidence that is in it, what was told by those who must know first.
    [[nodiscard]] FactId review_suggestion(ReviewItem item) const;
    /// Answer to one of the four questions, see `answer_detail`; 255: not answered.
    [[nodiscard]] std::uint8_t deal_answer(DealQuestion question) const { return state_->answers[index_of(question)]; }
    /// Evidence for one of the four questions that is in the file; none: nothing yet.
    [[nodiscard]] FactId deal_evidence(DealQuestion question) const;
    /// The file holds what shows that the answer is no.
    [[nodiscard]] bool file_denies(DealQuestion question) const;
    /// The grade by the day on which the client means to decide, as far as the rep was told.
    [[nodiscard]] std::uint8_t grade_today() const { return grade_on(*case_, state_->day); }
    [[nodiscard]] int grade() const { return state_->grade < 4 ? state_->grade : -1; }  // 0 A … 3 D; -1: not graded
    /// Role and support on the rep's chart; 255: not drawn. Support: 0 against us, 1 open, 2 for us.
    [[nodiscard]] std::uint8_t chart_role(PersonId who) const { return (*state_)[who].chart_role; }
    [[nodiscard]] std::uint8_t chart_support(PersonId who) const { return (*state_)[who].chart_support; }
    void records(RecordKind kind, PersonId who, ChoiceList& out) const {
        legal_records(*case_, *state_, kind, who, out);
    }
    [[nodiscard]] int turn() const { return state_->turn; }
    [[nodiscard]] WinProbability win() const { return seen_win_probability(*case_, *state_); }
    /// The file holds what shows that this deal cannot be won.
    [[nodiscard]] bool looks_hopeless() const;

    // rivals
    [[nodiscard]] LineId rival_short_name(RivalId rival) const { return case_->rival(rival).short_name; }
    /// The rival whose stances the screens show: the first of the case.
    [[nodiscard]] RivalId leading_rival() const;

    // the call
    [[nodiscard]] bool in_call() const { return state_->in_call(); }
    [[nodiscard]] const CallState& call() const { return state_->call; }
    [[nodiscard]] PersonId with() const { return PersonId{state_->call.with}; }
    /// Steps that might be proposed in this call, bit per step; `can` has the last word.
    [[nodiscard]] std::uint32_t steps_in_question() const { return keyaccount::steps_in_question(*case_, *state_); }
    [[nodiscard]] Outcome outcome_if_left() const { return keyaccount::outcome_if_left(*state_); }

    // what can be done
    void choices(ChoiceList& out) const { legal_choices(*case_, *state_, out); }
    [[nodiscard]] Refusal refuse(Choice choice) const { return keyaccount::refuse(*case_, *state_, choice); }
    [[nodiscard]] bool can(Choice choice) const { return refuse(choice) == Refusal::none; }
    [[nodiscard]] LineId words(Choice choice) const { return words_of(*case_, *state_, choice); }
    [[nodiscard]] ActionCost cost(Choice choice) const { return cost_of(*case_, *state_, choice); }
    [[nodiscard]] const Tally& tally() const { return state_->tally; }

private:
    const Case* case_;
    const State* state_;
};

}  // namespace keyaccount
