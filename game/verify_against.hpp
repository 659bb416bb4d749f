#pragma once

#include "engine/files/against.hpp"
#include "engine/files/text_file.hpp"
#include "game/commands.hpp"
#include "game/replay_stream.hpp"

#include <map>
#include <memory>
#include <string>

namespace keyaccount {

/// `keyaccount verify --against`: which replays an edited case still plays, and which edit is to blame.
[[nodiscard]] int verify_against(const Console& console, const Arguments& arguments);

/// The choice at which a replay begins to differ, with its date, and the rules at work there; each on a line of its
/// own.
[[nodiscard]] std::string first_difference(const Narrator& words, const Case& scenario, const Replayed& played);

/// An edited case, with the cases that replays were made with as far as they are found.
class NewCase {
public:
    /// `now`: the bytes of a case that can be played, which outlive this.
    NewCase(std::string file, const std::string& now, std::shared_ptr<const Case> scenario);

    [[nodiscard]] const Case& scenario() const { return *scenario_; }
    [[nodiscard]] const std::shared_ptr<const Case>& shared() const { return scenario_; }
    [[nodiscard]] const std::string& file() const { return file_.name(); }
    [[nodiscard]] Place place(std::size_t offset) const { return file_.place(offset); }

    /// A case as it was; false: it cannot be played, or is no earlier state of this one.
    [[nodiscard]] bool add_old(const std::string& then);
    /// The replay played with the new case; the old one is looked for in the scenarios folder too.
    [[nodiscard]] Against play(const ReplayRead& replay);

private:
    EditedCase* edits_for(const ReplayHeader& header);

    TextFile file_;
    std::shared_ptr<const Case> scenario_;
    JsonDocument document_;
    std::map<std::uint64_t, std::unique_ptr<EditedCase>> edits_;  // by the hash of the old case; null: there is none
};

/// One line of JSON: that of `verify_line`, and `blame` with the edits concerned, where they stand and what they were.
[[nodiscard]] ReplayLine against_line(NewCase& now, const StreamedReplay& replay);

}  // namespace keyaccount
