#include "engine/analysis/move_notes.hpp"

namespace keyaccount {

MoveNotes::Note& MoveNotes::note(std::size_t move) {
    if (place_.empty()) place_.resize(move_count);
    std::uint16_t& place = place_[move];
    if (place == 0) {
        notes_.push_back({static_cast<std::uint16_t>(move)});
        place = static_cast<std::uint16_t>(notes_.size());
    }
    return notes_[place - std::size_t{1}];
}

/// A stage is known to be over when the next choice is made in another one.
void MoveNotes::see_stage(const State& state) {
    if (turn_ == 0) {
        stage_ = state.stage;
        since_ = state.stage_since;
    }
    if (state.stage == stage_) return;
    left_.push_back({stage_, state.stage_since - since_, turn_ - 1});
    stage_ = state.stage;
    since_ = state.stage_since;
}

void MoveNotes::before(const State& state, Choice made) {
    see_stage(state);
    if (list_open_) {
        ChoiceList choices;
        legal_choices(*case_, state, choices);
        std::vector<bool> seen(move_count);  // one position counts once, whomever the move can be put to
        for (const Choice choice : choices) {
            const std::size_t move = move_of(choice);
            if (!seen[move]) ++note(move).open;
            seen[move] = true;
        }
    }
    Note& one = note(move_of(made));
    if (one.made++ == 0) one.first = static_cast<std::int16_t>(turn_);
    ++turn_;
}

void MoveNotes::settle(HabitReport& report, const PlayedGame& game, bool paid) const {
    const int score_now = score(*case_, game.end).total;
    report.moves.resize(move_count);
    report.watched_games += list_open_ ? 1 : 0;
    for (const Note& one : notes_) {
        MoveCount& count = report.moves[one.move];
        count.open += one.open;
        count.open_games += one.open > 0 ? 1 : 0;
        if (one.made == 0) continue;
        count.made += one.made;
        ++count.games;
        count.score += score_now;
        count.paid += paid ? 1 : 0;
        count.most.offer(one.made, game.end.seed, one.first);
    }
    const auto leave = [&](const Leaving& one) {
        ++report.left_stage[one.stage];
        report.stage_days[one.stage] += one.days;
        report.longest_in[one.stage].offer(one.days, game.end.seed, one.turn);
    };
    for (const Leaving& one : left_) leave(one);
    if (paid) leave({stage_, game.end.day - since_, turn_ - 1});
}

}  // namespace keyaccount
