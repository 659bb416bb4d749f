#pragma once

#include "game/desk/screens/case_list.hpp"
#include "game/desk/screens/class_screen.hpp"
#include "game/desk/screens/debrief_facts.hpp"
#include "game/desk/screens/exercise.hpp"
#include "game/desk/screens/first_hint.hpp"
#include "game/desk/screens/overlays.hpp"
#include "game/desk/screens/run.hpp"
#include "game/desk/screens/workshop.hpp"
#include "game/desk/theme.hpp"
#include "game/desk/window.hpp"
#include "game/workshop/go_on.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace keyaccount::desk {

/// The window with its screens: carries out what they ask for and keeps the settings.
class App {
public:
    explicit App(const DeskOptions& options);

    /// Reads texts, themes and cases and opens the window; a sentence if that fails.
    [[nodiscard]] std::string open(Vec2 pixels);
    /// Until the window is closed.
    void run();

    void apply(const Command& command);
    /// Draws one frame; with a path also saves it.
    bool draw_frame(const std::string& png = {});
    /// Nothing of what is shown is kept on disk: settings, games.
    void forget() { keep_ = false; }
    [[nodiscard]] Window& window() { return window_; }
    [[nodiscard]] Settings& settings() { return settings_; }
    [[nodiscard]] const Session* session() const { return session_.get(); }
    [[nodiscard]] const Shelf& shelf() const { return shelf_; }
    /// Takes settings over into the window.
    void apply_settings();
    /// Shows the debrief of the replays under `paths`, once they are read.
    void show_class(const std::vector<std::string>& paths);
    [[nodiscard]] ClassRooms* class_rooms() { return class_.get(); }
    /// Shows the class that was opened last, on this page.
    void show_class(const ClassPage& page);
    void set_class(std::shared_ptr<ClassRooms> rooms) { class_ = std::move(rooms); }
    void set_screen(std::unique_ptr<Screen> screen) { screen_ = std::move(screen); }
    [[nodiscard]] const DebriefFacts& debrief() const { return facts_; }
    /// Shows the workshop of a folder; `file`: the case that is chosen, may be empty.
    void show_workshop(const std::filesystem::path& folder, const std::filesystem::path& file);
    /// The workshop that was opened last; null: none was.
    [[nodiscard]] WorkshopRoom* workshop() { return workshop_.get(); }
    /// Shows it again, on this page.
    void show_workshop(WorkshopPage page);

private:
    enum class Sheet { none, help, menu, name };

    [[nodiscard]] Scene scene() const { return {say_, settings_, session_.get(), &facts_}; }
    /// Announces every character of the language in use, so that the atlas is built once.
    void want_texts();
    void first_screen();
    void change_setting(const Command& command);
    bool is_setting(Do what) const;
    void show_cases();
    void show_briefing(std::size_t index, std::uint64_t seed);
    void start_game(std::shared_ptr<const Case> scenario, std::uint64_t seed, Mode mode);
    void continue_game();
    /// The list of exercises; what the program was started with is chosen already.
    void find_exercise();
    /// Begins with the exercise of the options, as far as it says everything.
    void first_exercise();
    void read_exercise(std::shared_ptr<const PlayableExercise> exercise, const std::string& player);
    void start_exercise();
    void set_exercise(std::uint64_t seed, Mode mode);
    void save_exercise(const PlayableExercise& exercise);
    bool apply_exercise(const Command& command);
    void set_name(const std::string& name);
    /// Shows an exercise in its language until the rep is back at the cases; nothing: in their own again.
    void speak(std::optional<Language> language);
    void keep_settings();
    /// Says once what is wrong with the trainer's copy.
    void tell_copy();
    void start_session(Session::Setup setup, std::unique_ptr<ReplayFile> file);
    void play_again(std::uint64_t seed);
    void retry(std::size_t turns);
    void choose(Choice choice);
    /// The hint that was shown until now is not shown again.
    void put_hint_away(std::optional<FirstHint> hint);
    void show_play(bool report);
    void refresh_shelf();
    /// The debrief of one run of the class, and the way back from it; false if there is none.
    void show_run(std::size_t run, std::size_t turn);
    [[nodiscard]] bool back_to_class();

    struct OpenedReplay {
        ReplayRead replay;
        std::size_t shelf_index = 0;  // of its case
    };
    /// A replay with its case; nothing, and why, if it cannot be looked at.
    [[nodiscard]] std::optional<OpenedReplay> read_game(const std::filesystem::path& file, Text& why_not) const;
    void go_on_in(const std::filesystem::path& file);
    void open_replay(const std::filesystem::path& file);
    void open_debrief(const Text& partial);
    void leave_debrief();
    void refresh_debrief();
    void take_review(const ReviewSnapshot& review);
    void switch_review();
    void other_game();
    void find_original();
    [[nodiscard]] std::optional<int> last_score() const;

    [[nodiscard]] bool back_to_workshop();
    void leave_workshop();
    bool apply_workshop(const Command& command);
    /// A game of the chosen case that is kept on no disk.
    void rehearse(std::uint64_t seed, std::shared_ptr<const StartFrom> from);
    void watch_seed(Habit habit, std::uint64_t seed, std::size_t turn);
    /// What was saved since the last frame: the game in play goes on with it.
    void refresh_workshop();
    /// True if something in the folder is not what it was.
    bool look_at_workshop();
    /// A line at the top while the case in play is edited: that it was read anew, or why it was not.
    void draw_live_line(Canvas& canvas);
    [[nodiscard]] std::string live_problem(const WatchedCase& watched) const;
    [[nodiscard]] std::string window_title() const;
    void show_title();
    [[nodiscard]] bool rehearsing() const { return in_workshop_ && session_ != nullptr; }

    std::optional<Command> draw_sheet_above(Canvas& canvas);
    [[nodiscard]] std::unique_ptr<ReplayFile> replay_file(const std::string& case_id) const;

    DeskOptions options_;
    Settings settings_;
    Texts texts_;
    Narrator say_{texts_, Language::en};
    Themes themes_;
    Shelf shelf_;
    Window window_;
    std::shared_ptr<const Case> opened_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<Session> other_;     // the game from which `session_` was tried again, or its branch
    std::filesystem::path opened_file_;  // of `session_`
    std::filesystem::path other_file_;
    DebriefFacts facts_;
    std::map<std::uint64_t, ReviewSnapshot> reviewed_;  // whole reviews of this run of the program
    std::uint64_t review_seen_ = 0;
    std::unique_ptr<Screen> screen_;
    std::shared_ptr<ClassRooms> class_;       // the class that was opened last
    std::unique_ptr<Screen> class_screen_;    // while one of its runs is looked at
    std::shared_ptr<WorkshopRoom> workshop_;  // the one that was opened last
    bool in_workshop_ = false;                // it is shown, or a game that was begun in it
    std::filesystem::path rehearsed_;         // the file of that game
    GameThroughEdits edits_;
    Text reloaded_;  // how the game went on when the case was read anew
    CaseWatch::Time reloaded_at_{};
    std::string shown_title_;
    Sheet sheet_ = Sheet::none;
    HelpSheet help_;
    MenuSheet menu_;
    NameSheet name_{{}};
    std::shared_ptr<const PlayableExercise> exercise_;  // the one that was read last
    std::uint64_t card_seed_ = 0;                       // of the exercise that a trainer sets
    std::optional<Language> own_language_;              // while an exercise is shown in another
    std::string told_copy_;
    std::size_t shelf_index_ = 0;
    std::string problem_;  // of settings or of a game that cannot be continued
    bool keep_ = true;
    bool quit_ = false;
    ReviewTask review_;  // last: its thread ends before anything it reads
};

}  // namespace keyaccount::desk
