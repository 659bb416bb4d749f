#pragma once

#include "engine/files/diagnostic.hpp"
#include "engine/files/edits.hpp"
#include "engine/files/words.hpp"
#include "engine/play/game_log.hpp"
#include "engine/play/play.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace keyaccount {

inline constexpr int replay_format = 1;
inline constexpr std::size_t max_replay_bytes = 4'000'000;
inline constexpr std::size_t max_replay_lines = 5'000;

/// A choice by names, as it stands in a file. Empty: not part of this kind of choice.
struct NamedChoice {
    std::string kind, who, act, fact, need, lift, proof, objection, step, record;
    std::string value;  // of a record; number of our specialist ("1" …); what the rep calls the call
    friend bool operator==(const NamedChoice&, const NamedChoice&) = default;
};

/// The state of another game from which this one was tried again.
struct ReplayParent {
    std::uint64_t hash = 0;
    int turn = 0;
};

/// The exercise that a trainer had set. Runs of one exercise met the same client and the same dice.
struct ReplayExercise {
    std::string id;     // see exercise_id
    std::string title;  // may be empty: a code has none
    friend bool operator==(const ReplayExercise&, const ReplayExercise&) = default;
};

struct ReplayHeader {
    std::string engine;  // its version
    std::string case_id;
    std::uint64_t content = 0;  // Case::content_hash
    std::uint64_t seed = 0;
    std::string player;  // up to 200 characters
    Mode mode = Mode::practice;
    Language language = Language::en;
    std::optional<ReplayExercise> exercise;
    std::optional<ReplayParent> parent;
    // What the game was played with; empty in replays of earlier versions.
    std::vector<PartPrint> parts;  // Case::parts
    std::vector<PartPrint> rules;  // rule_prints()
};

/// One line after the header: a choice, or the undoing of the last one.
struct ReplayTurn {
    bool undo = false;
    int turn = 0;            // choices that stand after this line
    NamedChoice choice;      // not of an undo
    std::uint64_t hash = 0;  // of the state after this line
    int gauge = 0;           // per mille; not of an undo, nor the rest
    int day = 0;
    int stage = 0;  // from 0
    std::optional<Outcome> outcome;
    int line = 0;  // in the file, from 1
};

struct ReplayResult {
    End end = End::playing;
    int score = 0;  // 0..1000
    Element element = Element::value;
    int day = 0;
    friend bool operator==(const ReplayResult&, const ReplayResult&) = default;
};

/// What a state that is over comes to.
[[nodiscard]] ReplayResult result_of(const Case& scenario, const State& state);

// Lines to append, without line break. They never throw on broken UTF-8.
[[nodiscard]] std::string header_line(const ReplayHeader& header);
/// After `choice` was made and led to `after`; `gauge` in per mille, `turn` counts the choices that stand.
[[nodiscard]] std::string choice_line(const Case& scenario, Choice choice, const State& after, int turn, int gauge,
                                      std::optional<Outcome> outcome = std::nullopt);
[[nodiscard]] std::string undo_line(const State& after, int turn);
[[nodiscard]] std::string result_line(const ReplayResult& result);

[[nodiscard]] NamedChoice named(const Case& scenario, Choice choice);
/// The choice, or why the names do not make one, with a did-you-mean.
[[nodiscard]] std::variant<Choice, Text> resolved(const Case& scenario, const NamedChoice& choice);
[[nodiscard]] std::string choice_to_json(const Case& scenario, Choice choice);
[[nodiscard]] std::string choice_to_json(const NamedChoice& choice);
[[nodiscard]] std::variant<Choice, Text> choice_from_json(const Case& scenario, std::string_view json);

struct ReplayRead {
    std::optional<ReplayHeader> header;  // empty: not a replay
    std::vector<ReplayTurn> turns;       // up to the first broken line
    std::optional<ReplayResult> result;
    bool torn = false;           // a torn last line was dropped
    std::size_t kept_bytes = 0;  // of the lines that are good, line breaks included: append after them
    std::vector<Diagnostic> diagnostics;
    [[nodiscard]] bool good() const { return header.has_value() && !has_error(diagnostics); }
};

/// Reads a replay of up to 4 MB and 5,000 lines, whatever its bytes are. Stops at the first broken line.
[[nodiscard]] ReplayRead read_replay(std::string file, std::string_view text);

enum class Mismatch : std::uint8_t {
    none,
    unreadable,
    other_case,
    turn_number,
    undo_in_exam,
    nothing_to_undo,
    unknown_name,
    impossible,
    hash,
    result
};

struct Verification {
    bool other_content = false;  // the case was edited since
    bool other_engine = false;   // the replay was made by another version
    int agreed = 0;              // lines after the header that agree
    int lines = 0;               // lines after the header, the result not counted
    Mismatch mismatch = Mismatch::none;
    int turn = 0;  // of the first line that differs
    int line = 0;  // in the file; 0: none differs
    Refusal refusal = Refusal::none;
    std::vector<Edit> edits;       // parts of the case that were others; empty where the replay does not say
    std::vector<Edit> rule_edits;  // groups of the rules' numbers that were others
    /// Where the hash differs: the rules under which something changes in that turn, in their order, and the one
    /// without which the recorded state is reached, if there is one.
    std::vector<Rule> rules;
    std::optional<Rule> without;
    Text message;  // one sentence that says all this
    [[nodiscard]] bool same() const { return mismatch == Mismatch::none; }
};

/// Plays the replay again and compares every hash, and the result if there is one. A replay of an edited case
/// or another version is played as far as the hashes agree. `engine`: this version; empty: not compared.
[[nodiscard]] Verification verify(const Case& scenario, const ReplayRead& replay, std::string_view engine = {});

/// The game of a replay: the choices that stand, as far as the replay agrees.
struct Replayed {
    GameLog log;
    int undone = 0;  // choices taken back
    Verification check;
    /// What was recorded from the first line that differs on: names, gauge, day, stage and outcome as they stood
    /// there. Empty if all agree.
    std::vector<ReplayTurn> rest;
};
[[nodiscard]] Replayed replayed(const Case& scenario, const ReplayRead& replay, std::string_view engine = {});

}  // namespace keyaccount
