// What xAPI statements say came of a choice and of a game.
#include "game/report/xapi_parts.hpp"

namespace keyaccount::report {
namespace {

double thousandths(int value) { return value / 1'000.0; }
double hundredths(int value) { return value / 100.0; }
double of_ten_thousand(int value) { return value / 10'000.0; }

/// Points of 0..100.
Json score_of(double points, double scaled) { return {{"scaled", scaled}, {"raw", points}, {"min", 0}, {"max", 100}}; }

}  // namespace

bool XapiResults::won(const State& last) {
    const End end = static_cast<End>(last.end);
    return end == End::paid || (end == End::walked_away && last.walked_rightly != 0);
}

const DecisionReview* XapiResults::graded(std::size_t turn) const {
    if (!run_->review || turn >= run_->review->decisions.size()) return nullptr;
    const DecisionReview& decision = run_->review->decisions[turn];
    return decision.graded && decision.worth.rollouts > 0 ? &decision : nullptr;
}

void XapiResults::put(Json& extensions, std::string_view name, Json value) const {
    extensions[names_->extension(name)] = std::move(value);
}

Json XapiResults::place(const State& after, int days, int gauge) const {
    Json extensions;
    put(extensions, "win-probability", thousandths(gauge));
    put(extensions, "stage", after.stage + 1);
    put(extensions, "stage-kind", std::string{word(names_->scenario().stages.at(after.stage).kind)});
    put(extensions, "day", after.day);
    put(extensions, "calendar-time", iso_days(days));
    put(extensions, "expense", after.expense);
    return extensions;
}

/// As the rep has heard it, in points -100..100; left out while nothing was heard.
void XapiResults::put_stance(Json& extensions, const State& after, PersonId who) const {
    const Case& scenario = names_->scenario();
    if (!who.exists()) return;
    put(extensions, "person", scenario.person(who).id);
    const SeenStance stance = View{scenario, after}.person(who).stance;
    if (!stance.known) return;
    put(extensions, "stance", stance.points);
    if (stance.hearsay && stance.from.exists()) put(extensions, "stance-from", scenario.person(stance.from).id);
}

void XapiResults::put_review(Json& extensions, const DecisionReview& seen) const {
    put(extensions, "knowledge", run_->review->knowledge == Knowledge::as_known ? "as-known" : "hindsight");
    put(extensions, "mark", std::string{mark_ids.at(index_of(seen.mark))});
    if (seen.mark >= Mark::inaccuracy) put(extensions, "reason", std::string{id_of(seen.reason.rule)});
    put(extensions, "loss-points", hundredths(seen.loss.score));
    put(extensions, "loss-points-error", hundredths(seen.loss.score_error));
    put(extensions, "loss-chance", of_ten_thousand(seen.loss.paid));
    put(extensions, "loss-chance-error", of_ten_thousand(seen.loss.paid_error));
    put(extensions, "measured-closely", seen.sharp);
}

Json XapiResults::of_choice(std::size_t turn, const State& before, Choice choice, const State& after, int time) const {
    const DecisionReview* seen = graded(turn);
    Json extensions = place(after, after.day - before.day, run_->profile.gauge.at(turn + 1));
    put(extensions, "decision", turn + 1);
    put_stance(extensions, after, person_concerned(before, choice));
    for (const CallNote& call : run_->profile.calls)
        if (call.last == turn && call.outcome != Outcome::none)
            put(extensions, "outcome", std::string{word(call.outcome)});
    Json mistakes = Json::array();
    for (const MistakeNote& note : run_->profile.mistakes)
        if (note.turn == turn) mistakes.push_back(std::string{word(note.mistake)});
    put(extensions, "mistakes", std::move(mistakes));
    Json result;
    if (seen != nullptr) {
        result["score"] = score_of(hundredths(seen->worth.score), of_ten_thousand(seen->worth.score));
        result["success"] = seen->mark < Mark::inaccuracy;
        put_review(extensions, *seen);
    }
    result["completion"] = true;
    result["response"] = names_->choice_id(choice);
    result["duration"] = iso_duration(time);
    result["extensions"] = std::move(extensions);
    return result;
}

Json XapiResults::of_game(const State& last, int time) const {
    const Case& scenario = names_->scenario();
    const GameProfile& game = run_->profile;
    Json extensions = place(last, last.day, game.gauge.back());
    put(extensions, "end", std::string{word(game.end)});
    if (game.end == End::lost || game.end == End::unpaid) put(extensions, "lost-by", std::string{word(game.lost_by)});
    put(extensions, "choices", run_->log.choices.size());
    put(extensions, "undone", run_->undone);
    Json stances = Json::object();
    for (std::size_t p = 0; p < scenario.people.size(); ++p)
        if (const SeenStance stance = View{scenario, last}.person(PersonId::at(p)).stance; stance.known)
            stances[scenario.people[p].id] = stance.points;
    put(extensions, "stances", std::move(stances));
    if (run_->review) {
        put(extensions, "skill-points", hundredths(run_->review->skill));
        put(extensions, "luck-points", hundredths(run_->review->luck));
    }
    const bool over = game.end != End::playing;
    Json result;
    if (over) {
        result["score"] = score_of(game.score.total / 10.0, thousandths(game.score.total));
        result["success"] = won(last);
    }
    result["completion"] = over;
    result["duration"] = iso_duration(time);
    result["extensions"] = std::move(extensions);
    return result;
}

}  // namespace keyaccount::report
