#pragma once

#include "engine/play/event.hpp"
#include "engine/play/game_log.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace keyaccount {

// Every decision of a game against the best alternative. The value of a position is what the game comes to when
// `textbook` plays on from it, averaged over rollouts; all choices of a position meet the same dice. Points of score
// and chances of being paid are whole hundredths: 0..10,000 for 0..100 points or per cent.

/// From which knowledge a decision is judged: hidden facts drawn anew wherever the rep's own file and eyes leave them
/// open, or the state as it truly was. The dice to come are thrown anew in both.
enum class Knowledge : std::uint8_t { as_known, hindsight };

/// What departs from the book and costs: inaccuracy, mistake, blunder. Strong: better than the book, or its one good
/// choice found. What the book itself misses is no mark, see `DecisionReview::beyond`.
enum class Mark : std::uint8_t { none, strong, inaccuracy, mistake, blunder };
inline constexpr std::size_t mark_count = 5;

/// Means over rollouts with their standard errors.
struct Estimate {
    int score = 0;
    int score_error = 0;
    int paid = 0;  // the method's chance: paid, if textbook plays on
    int paid_error = 0;
    int rollouts = 0;
};

/// What a choice costs against the best one of its position; positive: so much worse. Errors of paired differences.
struct Loss {
    int score = 0;
    int score_error = 0;
    int paid = 0;
    int paid_error = 0;

    Loss& operator+=(const Loss& other);  // as of independent dice
    /// Beyond two standard errors.
    [[nodiscard]] bool sure_in_score() const { return score > 2 * score_error; }
    [[nodiscard]] bool sure_in_chance() const { return paid > 2 * paid_error; }
    [[nodiscard]] bool sure() const { return sure_in_score() || sure_in_chance(); }
};

/// Why, in the method's words: the sentence of a rule, about somebody.
struct Reason {
    Rule rule = Rule::calendar;
    PersonId who;
    bool omission = false;       // what was left undone; the better choice shows it
    std::optional<Event> event;  // what it did in the game, where it did something
    std::size_t turn = 0;        // where `event` is: the decision, or later in the game
};

struct Option {
    Choice choice;
    Estimate worth;
};

/// One step of the line of play that follows the best choice, and in how many of the rollouts it came next.
struct LineStep {
    Choice choice;
    int seen = 0;
};

struct DecisionReview {
    std::size_t turn = 0;  // index in the log
    bool graded = false;   // false: forced, or not looked at yet
    bool sharp = false;    // measured until the sign was sure, alternatives and all; false: a first look
    Choice played;
    Choice reference;  // textbook's
    Choice best;       // the reference, unless another is better beyond two standard errors
    Estimate value;    // of the position
    Estimate worth;    // of the choice played
    int skill = 0;     // hundredths of a point: worth less value; 0 where the reference was played
    int luck = 0;      // value of the next position less worth
    Loss loss;         // against the book: the reference less the choice played
    Loss beyond;       // the best less the reference, where rollouts found something better than the book
    Mark mark = Mark::none;
    Reason reason;                // of a loss
    std::vector<Option> options;  // those measured, best first; the played one among them
    std::vector<LineStep> line;   // after `best`
    int line_rollouts = 0;        // in which `line` was looked for
};

/// A whole call or demonstration, or one act at the desk: what is judged first.
struct UnitReview {
    std::size_t first = 0;  // decisions [first, last], indices in the log
    std::size_t last = 0;
    PersonId with;  // none: an act that concerns nobody
    bool call = false;
    Loss loss;              // of its decisions together, against the book
    std::size_t worst = 0;  // the decision that cost most
    Mark mark = Mark::none;
};

/// Losses of one kind: small ones that add up, or slips.
struct Bleed {
    Rule rule = Rule::calendar;
    PersonId who;  // left out or pressed again and again; none: several people
    bool omission = false;
    Loss loss;
    std::vector<std::size_t> turns;
};

struct GameReview {
    Knowledge knowledge = Knowledge::as_known;
    int rollouts = 0;     // played for it so far
    int initial = 0;      // value of the first position, hundredths of a point
    int final_score = 0;  // of the last position: the score itself once the game is over
    int skill = 0;        // final_score - initial = skill + luck, exactly
    int luck = 0;
    bool complete = false;                  // every decision was looked at sharply
    std::vector<DecisionReview> decisions;  // one a choice of the log
    std::vector<UnitReview> units;          // the whole game in order
    std::vector<std::size_t> worst;         // indices of units with a sure loss, largest first
    std::vector<std::size_t> better;        // decisions where something beats the book, largest first
    std::vector<Bleed> bleeding;            // sure losses, largest first
    std::vector<Bleed> slips;               // against the rules, with little or no sure cost
    bool walked_rightly = false;            // left a deal that could not be won, with the evidence in the file
    [[nodiscard]] int marks(Mark mark) const;
};

struct ReviewSettings {
    Knowledge knowledge = Knowledge::as_known;
    std::uint64_t seed = 1;  // of the rollouts; the same seed gives the same review, on any number of threads
    int threads = 1;
    std::size_t sharp = SIZE_MAX;  // how many of the largest losses are measured sharply; the rest keep a first look
};

/// A review that is done in steps, so that it can be shown while it grows and stopped at any time.
/// The case must outlive it.
class ReviewRun {
public:
    ReviewRun(const Case& scenario, GameLog log, const ReviewSettings& settings);
    ~ReviewRun();
    ReviewRun(ReviewRun&&) noexcept;
    ReviewRun& operator=(ReviewRun&&) noexcept;

    [[nodiscard]] bool done() const;
    [[nodiscard]] int progress() const;  // 0..1000
    /// A fraction of a second of work. First the whole game at a first look, then the largest losses sharply, then
    /// the rest in the order of the game.
    void step();
    /// As far as it is known now; the identity of skill and luck holds at every moment.
    [[nodiscard]] GameReview result() const;

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

/// The whole review at once.
[[nodiscard]] GameReview review_game(const Case& scenario, const GameLog& log, const ReviewSettings& settings);

/// Of all that a review says; the same on every compiler and for any number of threads.
[[nodiscard]] std::uint64_t hash_of(const GameReview& review);

}  // namespace keyaccount
