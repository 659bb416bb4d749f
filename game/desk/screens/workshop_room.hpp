#pragma once

#include "engine/files/case_sketch.hpp"
#include "game/texts.hpp"
#include "game/workshop/case_counts.hpp"
#include "game/workshop/case_watch.hpp"
#include "game/workshop/editors.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace keyaccount::desk {

/// The folder that a trainer works in, and the case that is chosen. Kept by the program, so that it goes on while the
/// case is played.
class WorkshopRoom {
public:
    /// `file`: the case that is chosen at first; another one, or none, where the folder does not have it.
    explicit WorkshopRoom(const std::filesystem::path& folder, std::filesystem::path file = {});

    /// Looks at the disk, cheap enough for every frame; true if something is not what it was.
    bool poll();
    [[nodiscard]] static CaseWatch::Time now();

    [[nodiscard]] const std::filesystem::path& folder() const { return watch_.folder(); }
    [[nodiscard]] const std::vector<WatchedCase>& cases() const { return watch_.cases(); }
    /// Place of the chosen case; -1 in an empty folder.
    [[nodiscard]] int chosen() const;
    void choose(const std::filesystem::path& file);
    /// The chosen case; an empty one in an empty folder. Valid until the next `poll`.
    [[nodiscard]] const WatchedCase& open() const;
    [[nodiscard]] const std::vector<Diagnostic>& problems() const { return open().shelved.diagnostics; }

    // What is made out of the chosen case; made anew when the file changes.
    [[nodiscard]] const CaseSketch& sketch();
    [[nodiscard]] const std::vector<PersonGaps>& gaps();
    /// By person of the sketch.
    [[nodiscard]] const std::vector<TextCount>& lines_of_people();
    /// Of the last version that can be played; null: there was none.
    [[nodiscard]] const CaseCount* count();

    Editors editors;

private:
    struct Made {
        std::filesystem::path file;
        std::uint64_t reading = 0;
        CaseSketch sketch;
        std::vector<PersonGaps> gaps;
        std::vector<TextCount> lines;
        std::shared_ptr<const Case> counted;
        CaseCount count;
    };
    const Made& made();

    CaseWatch watch_;
    std::filesystem::path file_;
    Made made_;
};

}  // namespace keyaccount::desk
