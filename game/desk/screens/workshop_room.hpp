#pragma once

#include "engine/files/case_sketch.hpp"
#include "game/desk/screens/run.hpp"
#include "game/playtest_kept.hpp"
#include "game/playtest_task.hpp"
#include "game/texts.hpp"
#include "game/workshop/case_counts.hpp"
#include "game/workshop/case_watch.hpp"
#include "game/workshop/editors.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace keyaccount::desk {

/// What the last playtest of one file has found.
struct CaseTest {
    std::shared_ptr<const PlaytestSnapshot> shown;  // as far as it has come
    std::optional<PlaytestChange> change;           // since the playtest before; nothing: there was none
};

/// The folder that a trainer works in, and the case that is chosen. Kept by the program, so that it goes on while the
/// case is played.
class WorkshopRoom {
public:
    /// `file`: the case that is chosen at first; another one, or none, where the folder does not have it.
    WorkshopRoom(const std::filesystem::path& folder, std::filesystem::path file, const Texts& texts,
                 MakeCase maker = {});

    /// Looks at the disk, cheap enough for every frame; true if something is not what it was.
    bool poll();
    [[nodiscard]] static CaseWatch::Time now();

    [[nodiscard]] const Texts& texts() const { return texts_; }
    [[nodiscard]] const std::filesystem::path& folder() const { return watch_.folder(); }
    [[nodiscard]] const std::vector<WatchedCase>& cases() const { return watch_.cases(); }
    /// Place of the chosen case; -1 in an empty folder.
    [[nodiscard]] int chosen() const;
    /// Null: the folder has no such file. Valid until the next `poll`.
    [[nodiscard]] const WatchedCase* find(const std::filesystem::path& file) const;
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

    /// Plays the chosen case with every quick habit, in the background; `poll` takes over what comes of it.
    void test();
    void stop_test();
    [[nodiscard]] bool testing() const { return task_.running(); }
    /// The chosen case is the one that is being played.
    [[nodiscard]] bool testing_open() const { return testing() && tested_ == open().file; }
    [[nodiscard]] const CaseTest& test_of(const WatchedCase& watched) const;
    /// Of the file as it is now: a whole playtest of this very content; null: there is none.
    [[nodiscard]] const PlaytestSnapshot* verdict(const WatchedCase& watched) const;
    /// Takes a playtest as if it had just been made.
    void take_test(const std::filesystem::path& file, CaseTest found) { tests_[file] = std::move(found); }

    /// Makes a new case of this name in the folder and chooses it; otherwise the sentence that says why not.
    [[nodiscard]] std::string make_case(const std::string& name, Language language);
    [[nodiscard]] bool can_make_cases() const { return maker_ != nullptr; }

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
    bool take_from_task();

    const Texts& texts_;
    MakeCase maker_;
    CaseWatch watch_;
    std::filesystem::path file_;
    Made made_;
    std::map<std::filesystem::path, CaseTest> tests_;
    std::filesystem::path tested_;  // the file that is played, or was last
    std::uint64_t seen_ = 0;        // of the task
    PlaytestTask task_;             // last: its thread ends before anything it reads
};

}  // namespace keyaccount::desk
