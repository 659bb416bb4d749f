#pragma once

#include "engine/analysis/class_debrief.hpp"
#include "engine/analysis/decision_review.hpp"
#include "engine/analysis/game_profile.hpp"
#include "game/narrate.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace keyaccount {

/// A game played again to be told: the states before each choice and at the end, and the events of each choice.
/// About 300 KB: for one game at a time, not for a class.
struct GameStory {
    GameLog log;                             // as far as its choices are legal
    std::vector<State> states;               // one more than choices
    std::vector<std::vector<Event>> events;  // one list a choice
    [[nodiscard]] const State& last() const { return states.back(); }
};
[[nodiscard]] GameStory story_of(const Case& scenario, const GameLog& log);

/// One thing to practise in the next game.
struct Drill {
    std::string title;  // "Let them count the cost"
    std::string task;   // what to do in the next game, in one to three sentences
    std::string why;    // what in this game asks for it
};

/// A name, what it came to, and the rule or remark behind it: rows of lists in pages, windows and on the terminal.
/// `turnout` says whether it is good or bad news.
struct DebriefRow {
    std::string name;
    std::string value;
    std::string why;
    Turnout turnout = Turnout::neutral;
};

/// Puts everything of the debrief into words. People and steps are called by name even where the rep had not met them
/// yet: the game is over. The narrator and the case must outlive it.
class DebriefNarrator {
public:
    DebriefNarrator(const Narrator& words, const Case& scenario);
    [[nodiscard]] const Narrator& words() const { return *words_; }
    [[nodiscard]] const Case& scenario() const { return *case_; }

    // numbers
    [[nodiscard]] std::string points(int hundredths) const;             // "3.2 points", "1 point"
    [[nodiscard]] std::string points(int hundredths, int error) const;  // "3.2 points ± 0.4"
    [[nodiscard]] std::string chance(int hundredths) const;             // "12 %"
    [[nodiscard]] std::string chance_points(int hundredths) const;      // a difference: "12 percentage points"
    [[nodiscard]] std::string score(int tenths) const;                  // 412: "41"
    [[nodiscard]] std::string share(int per_mille) const;               // "27 %"

    // names
    [[nodiscard]] const std::string& mark(Mark mark) const;                   // "Mistake"; none: "No mark"
    [[nodiscard]] std::string mark_sign(Mark mark) const;                     // "??", "?", "?!", "!", ""
    [[nodiscard]] const std::string& knowledge(Knowledge which) const;        // "With what you knew"
    [[nodiscard]] const std::string& technique(Technique which) const;        // "Questions among all that was said"
    [[nodiscard]] const std::string& technique_short(Technique which) const;  // "Questions", for axes and columns
    [[nodiscard]] const std::string& end(End end) const;                      // "Won and paid", "Not finished"
    [[nodiscard]] const std::string& fate(ObjectionFate fate) const;          // "provoked"
    [[nodiscard]] std::string stage(int stage) const;                         // "Design"
    [[nodiscard]] std::string person(PersonId who) const;  // short name; none: "nobody in particular"
    /// The rep of a run: the name in the replay or else the file, shown safely; "Rep 7" where names are hidden.
    [[nodiscard]] std::string rep(const ClassRun& run, std::size_t index, bool anonymous) const;

    // choices
    /// In the position of `state`: "Implication question to Tan: “…”", "Visit He".
    [[nodiscard]] std::string choice(const State& state, Choice choice) const;
    /// The same without the words: "Implication question to Tan".
    [[nodiscard]] std::string choice_kind(const State& state, Choice choice) const;
    /// In any position: for a class, where no single state stands behind it.
    [[nodiscard]] std::string choice_kind(Choice choice) const;
    /// The shortest name: "Implication", "Visit He".
    [[nodiscard]] std::string choice_name(Choice choice) const;
    /// What was done at `turn`, what was answered, and what came of it, each empty where there is nothing.
    [[nodiscard]] std::string done(const GameStory& story, std::size_t turn) const;
    [[nodiscard]] std::string answer(const GameStory& story, std::size_t turn) const;
    [[nodiscard]] std::vector<Told> changes(const GameStory& story, std::size_t turn, std::size_t most) const;

    // one game
    [[nodiscard]] std::string outcome(
        const GameStory& story) const;  // "Lost to Aarwerk on 19 December"; "Not finished: …"
    [[nodiscard]] std::string why(const GameStory& story) const;  // the reason of the end; empty if it is not over
    [[nodiscard]] std::vector<DebriefRow> technique_rows(const GameProfile& profile) const;
    [[nodiscard]] std::string share_told(const TechniqueShare& share) const;  // "3 of 11 (27 %)", "none yet"
    [[nodiscard]] std::string against_method(
        const TechniqueShare& share) const;  // "the method: 61 %"; empty if unknown
    [[nodiscard]] DebriefRow mistake(const GameStory& story, const MistakeNote& note) const;  // value: the sentence
    [[nodiscard]] DebriefRow objection(const GameStory& story, const ObjectionNote& note) const;
    [[nodiscard]] DebriefRow call(const GameStory& story, const CallNote& note) const;
    [[nodiscard]] DebriefRow fact(const FactNote& note) const;
    [[nodiscard]] DebriefRow chart(const ChartNote& note) const;
    [[nodiscard]] std::string guide(const GameProfile& profile) const;
    [[nodiscard]] std::vector<std::string> notes() const;  // the author's
    /// What to practise: for the most costly reason where the game was reviewed, otherwise for the weakest line.
    [[nodiscard]] Drill practise(const GameStory& story, const GameProfile& profile, const GameReview* review) const;

    // the review of one game
    [[nodiscard]] std::string heading(
        const DecisionReview& decision) const;  // "Decision 17: a mistake, 3.2 points lost"
    [[nodiscard]] std::string heading(const GameStory& story, const UnitReview& unit) const;  // "Call with Tan, …"
    [[nodiscard]] std::string reason(const GameStory& story, const DecisionReview& decision) const;
    [[nodiscard]] std::string better(const GameStory& story, const DecisionReview& decision) const;  // empty: none is
    [[nodiscard]] std::string line(const DecisionReview& decision) const;  // "Implication › Need-payoff › Benefit"
    [[nodiscard]] std::string line_seen(const DecisionReview& decision) const;  // "seen in 14 of 32"
    [[nodiscard]] std::string luck_and_skill(const GameReview& review) const;  // "52 expected − 19 skill + 8 luck = 41"
    [[nodiscard]] std::string luck_and_skill_told(const GameReview& review) const;  // in a sentence
    [[nodiscard]] std::string bleed(const Bleed& bleed) const;
    [[nodiscard]] std::string slips(const Bleed& slips) const;
    /// Slow bleeding first, then slips; each with the decision where it first came up.
    [[nodiscard]] std::vector<std::pair<std::size_t, DebriefRow>> of_one_kind(const GameReview& review) const;
    [[nodiscard]] std::string progress(const GameReview& review) const;  // "12 of 71 decisions looked at sharply"
    [[nodiscard]] std::string marks(const GameReview& review) const;     // "1 blunder, 2 mistakes"

    // a class
    [[nodiscard]] std::string situation(const Split& split) const;  // "Design; Tan and He met; after a continuation"
    [[nodiscard]] std::string branch(const Branch& branch) const;   // "4 runs: Visit He. 52 points on average; 2 paid"
    [[nodiscard]] std::string common_mistake(const CommonMistake& mistake) const;  // a title
    [[nodiscard]] std::string common_mistake_told(const CommonMistake& mistake, std::size_t runs) const;
    [[nodiscard]] DebriefRow compared(const SideBySide::Row& row) const;  // name: what; value: "2 / 5"
    [[nodiscard]] std::string value(const SideBySide::Row& row, std::size_t side) const;

private:
    [[nodiscard]] std::string text(LineId line) const { return in(words_->language(), case_->text(line)); }
    [[nodiscard]] std::string slip(Rule rule, bool omission) const;  // a title
    [[nodiscard]] std::string rule_told(Rule rule, bool omission) const;
    [[nodiscard]] std::string lost(const Loss& loss) const;
    [[nodiscard]] std::string decision(std::size_t turn) const;
    [[nodiscard]] std::string decisions(const std::vector<std::size_t>& turns) const;

    const Narrator* words_;
    const Case* case_;
    State any_;  // a position in which everybody is known
};

}  // namespace keyaccount
