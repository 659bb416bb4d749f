#pragma once

#include "engine/files/case_changes.hpp"
#include "engine/files/replay.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace keyaccount {

/// A case as it was and as it is now. Plays with any of the edits undone; not to be shared between threads.
class EditedCase {
public:
    /// Null: one of the two cannot be played, or they are different cases.
    [[nodiscard]] static std::unique_ptr<EditedCase> from(const std::string& then, const std::string& now);

    [[nodiscard]] const Case& then() const { return then_; }
    [[nodiscard]] const std::vector<CaseChange>& changes() const { return changes_; }
    /// The new case with these changes (by index) undone; null: it could not be played so.
    [[nodiscard]] std::shared_ptr<const Case> undone(const std::vector<std::size_t>& which);

private:
    JsonDocument then_document_, now_document_;
    Case then_;
    std::vector<CaseChange> changes_;
    std::map<std::vector<std::size_t>, std::shared_ptr<const Case>> made_;
};

/// Who is to blame that a replay plays no further.
enum class Blame : std::uint8_t {
    nobody,    // it plays to its end as before
    change,    // certain: with it undone the replay plays further
    changes,   // only with several undone together does it play further
    likely,    // edited parts that the turn touches, by the prints in the replay
    possible,  // all edited parts: the turn touches none of them
    rules,     // the replay differs there with the old case too: rules or numbers of the program
    unknown    // the replay does not say what its case was
};

/// An edited part of the case, by the prints in a replay.
struct Suspect {
    Edit edit;
    std::size_t at = 0;  // byte offset in the new file; of what is gone: of the list it was in
};

/// A replay played with an edited case.
struct Against {
    Replayed played;
    Blame blame = Blame::nobody;
    std::vector<CaseChange> changes;  // with `change` and `changes`
    std::vector<Suspect> suspects;    // with `likely` and `possible`
    // From the differing turn on, the recorded choices made again whatever the state is:
    int made = 0;                        // lines of the replay up to the last that can be played
    std::optional<ReplayResult> result;  // empty: not played to an end
};

/// Plays the replay with the new case `now`, of which `document` was read. `edits`: null if the old case is not known.
[[nodiscard]] Against play_against(const Case& now, const JsonDocument& document, EditedCase* edits,
                                   const ReplayRead& replay, std::string_view engine);

}  // namespace keyaccount
