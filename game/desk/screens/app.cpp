#include "game/desk/screens/app.hpp"

#include "game/desk/screens/briefing.hpp"
#include "game/desk/screens/call.hpp"
#include "game/desk/screens/class_folders.hpp"
#include "game/desk/screens/desk.hpp"
#include "game/disk.hpp"
#include "game/paths.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

constexpr int redraws = 4;  // while the font atlas takes up new characters

/// A first case is played with a guide unless the rep says otherwise, whatever was played last.
bool for_beginners(const Case& scenario) { return scenario.difficulty == 0; }

}  // namespace

App::App(const DeskOptions& options) : options_{options}, settings_{load_settings()} {
    if (options.language == "en") settings_.language = Language::en;
    if (options.language == "zh") settings_.language = Language::zh;
}

std::string App::open(Vec2 pixels) {
    if (std::string fault = texts_.load(assets_folder()); !fault.empty()) return fault;
    auto themes = load_themes((assets_folder() / "theme.json").string());
    if (const std::string* fault = std::get_if<std::string>(&themes)) return *fault;
    themes_ = std::get<Themes>(themes);
    refresh_shelf();
    if (!options_.case_path.empty()) shelf_.cases.insert(shelf_.cases.begin(), load_case_file(options_.case_path));
    apply_settings();
    if (std::string fault = window_.open(pixels, say_.get("desk.title")); !fault.empty()) return fault;
    apply_settings();
    if (settings_.fullscreen && options_.screenshots.empty() && options_.frame_stats == 0) window_.toggle_fullscreen();
    first_screen();
    return {};
}

void App::apply_settings() {
    say_ = Narrator{texts_, settings_.language};
    if (!window_.is_open()) return;
    window_.set_text(settings_.language == Language::zh ? Script::chinese : Script::latin,
                     static_cast<float>(settings_.text_size) / 100);
    window_.motion().set_enabled(settings_.motion);
    show_title();
    want_texts();
}

void App::want_texts() {
    for (const auto& [key, words] : texts_.all(settings_.language)) window_.fonts().want(words);
    for (const ShelvedCase& shelved : shelf_.cases) {
        if (!shelved.scenario) continue;
        for (const Text& text : shelved.scenario->texts) window_.fonts().want(in(settings_.language, text));
    }
    if (!workshop_) return;
    for (const WatchedCase& watched : workshop_->cases()) {
        if (!watched.last_good) continue;
        for (const Text& text : watched.last_good->texts)
            for (const Language language : {Language::en, Language::zh}) window_.fonts().want(in(language, text));
    }
}

void App::refresh_shelf() {
    const bool first = shelf_.cases.empty();
    if (first) shelf_.cases = load_library(scenarios_folder());
    if (!keep_) return;
    shelf_.replays = replays_folder();
    shelf_.past = past_games(shelf_.replays);
    shelf_.unfinished = newest_unfinished(shelf_.replays);
}

void App::first_screen() {
    show_cases();
    if (!options_.workshop.empty()) {
        const bool folder = std::filesystem::is_directory(options_.workshop);
        const std::filesystem::path file = folder ? std::filesystem::path{} : options_.workshop;
        return show_workshop(folder ? options_.workshop : file.parent_path(), file);
    }
    if (!options_.class_paths.empty()) {
        show_class(options_.class_paths);
        return;
    }
    if (!options_.replay.empty()) {
        Text why_not;
        const auto opened = options_.look_back ? std::nullopt : read_game(options_.replay, why_not);
        if (opened && !opened->replay.result)
            go_on_in(options_.replay);
        else
            open_replay(options_.replay);
        return;
    }
    if (!options_.exercise.empty()) return first_exercise();
    if (options_.continue_last && shelf_.unfinished) {
        continue_game();
        return;
    }
    if (options_.case_id.empty() && options_.case_path.empty()) return;
    for (std::size_t i = 0; i < shelf_.cases.size(); ++i) {
        const ShelvedCase& shelved = shelf_.cases[i];
        const std::string name = shelved.scenario ? shelved.scenario->id : shelved.file.stem().string();
        if (options_.case_path.empty() ? name != options_.case_id : i != 0) continue;
        shelf_index_ = i;
        show_cases();
        if (shelved.scenario) show_briefing(i, options_.seed.value_or(fresh_seed()));
        return;
    }
}

std::unique_ptr<ReplayFile> App::replay_file(const std::string& case_id) const {
    if (!keep_) return nullptr;
    return std::make_unique<ReplayFile>(new_replay_file(replays_folder(), case_id));
}

void App::show_cases() {
    leave_workshop();
    leave_debrief();
    session_.reset();
    other_.reset();
    speak(std::nullopt);
    refresh_shelf();
    screen_ = std::make_unique<CaseList>(shelf_, shelf_index_);
}

void App::show_briefing(std::size_t index, std::uint64_t seed) {
    if (index >= shelf_.cases.size() || !shelf_.cases[index].scenario) return;
    shelf_index_ = index;
    opened_ = shelf_.cases[index].scenario;
    leave_debrief();
    session_.reset();
    screen_ = std::make_unique<Briefing>(opened_, seed, for_beginners(*opened_) ? Mode::guided : settings_.mode);
}

void App::start_game(std::shared_ptr<const Case> scenario, std::uint64_t seed, Mode mode) {
    if (settings_.mode != mode && !for_beginners(*scenario)) {
        settings_.mode = mode;
        keep_settings();
    }
    opened_ = std::move(scenario);
    start_session({seed, settings_.player, mode, settings_.language, std::nullopt}, replay_file(opened_->id));
}

void App::continue_game() {
    if (shelf_.unfinished) go_on_in(shelf_.unfinished->file);
}

void App::go_on_in(const std::filesystem::path& file) {
    Text why_not;
    if (const auto opened = read_game(file, why_not)) {
        auto kept = std::make_unique<ReplayFile>(file);
        static_cast<void>(kept->resume(opened->replay.kept_bytes));
        if (opened->replay.header) resume_copy(*kept, *opened->replay.header);
        const auto scenario = shelf_.cases[opened->shelf_index].scenario;
        if (auto session = Session::resume(scenario, opened->replay, std::move(kept), why_not)) {
            leave_debrief();
            other_.reset();
            shelf_index_ = opened->shelf_index;
            opened_ = scenario;
            session_ = std::move(session);
            return show_play(false);
        }
    }
    problem_ = say_.with("desk.problem.continue", {{"reason", in(settings_.language, why_not)}});
}

void App::choose(Choice choice) {
    if (!session_) return;
    const bool in_call = session_->view().in_call();
    const auto hint = first_hint(scene());
    if (session_->choose(choice) != Refusal::none) return;
    put_hint_away(hint);
    tell_copy();
    if (in_call != session_->view().in_call() || session_->over()) show_play(true);
}

void App::put_hint_away(std::optional<FirstHint> hint) {
    if (!hint) return;
    settings_.hints_shown = with_shown(settings_.hints_shown, *hint);
    keep_settings();
}

void App::show_play(bool report) {
    sheet_ = Sheet::none;
    if (!session_) return;
    tell_copy();
    if (session_->view().in_call() && !session_->over())
        screen_ = std::make_unique<Call>();
    else if (session_->over() && !report)
        open_debrief({});
    else
        screen_ = std::make_unique<Desk>(report);
}

bool App::is_setting(Do what) const { return what >= Do::english && what <= Do::switch_fullscreen; }

void App::change_setting(const Command& command) {
    const int size = settings_.text_size;
    switch (command.what) {
        case Do::english: settings_.language = Language::en; break;
        case Do::chinese: settings_.language = Language::zh; break;
        case Do::switch_language:
            settings_.language = settings_.language == Language::en ? Language::zh : Language::en;
            break;
        case Do::switch_theme: settings_.dark = !settings_.dark; break;
        case Do::larger_text: settings_.text_size = std::min(160, size + 10); break;
        case Do::smaller_text: settings_.text_size = std::max(80, size - 10); break;
        case Do::next_text_size: settings_.text_size = size >= 160 ? 80 : size + 20; break;
        case Do::switch_motion: settings_.motion = !settings_.motion; break;
        case Do::switch_hints: settings_.hints = !settings_.hints; break;
        case Do::switch_fullscreen:
            window_.toggle_fullscreen();
            settings_.fullscreen = window_.fullscreen();
            break;
        default: return;
    }
    apply_settings();
    keep_settings();
}

void App::apply(const Command& command) {
    if (is_setting(command.what)) {
        change_setting(command);
        window_.request_frame();
        return;
    }
    if (apply_exercise(command) || apply_workshop(command)) {
        window_.request_frame();
        return;
    }
    switch (command.what) {
        case Do::choose: choose(command.choice); break;
        case Do::write_down:
            for (const Choice note : command.notes) choose(note);
            break;
        case Do::undo:
            if (session_ && session_->undo()) show_play(false);
            sheet_ = Sheet::none;
            break;
        case Do::show_cases:
            sheet_ = Sheet::none;
            if (!back_to_class() && !back_to_workshop()) show_cases();
            break;
        case Do::show_briefing: show_briefing(command.index, options_.seed.value_or(fresh_seed())); break;
        case Do::start_game: start_game(opened_, command.seed, command.mode); break;
        case Do::continue_game: continue_game(); break;
        case Do::play_again: play_again(command.seed); break;
        case Do::retry: retry(command.index); break;
        case Do::next: show_play(false); break;
        case Do::show_class_folders: screen_ = std::make_unique<ClassFolders>(class_folders()); break;
        case Do::show_class: show_class(std::vector<std::string>{command.file.string()}); break;
        case Do::show_run: show_run(command.index, command.turn); break;
        case Do::open_replay: open_replay(command.file); break;
        case Do::switch_review: switch_review(); break;
        case Do::other_game: other_game(); break;
        case Do::hint_read:
            if (session_) put_hint_away(first_hint(scene()));
            break;
        case Do::help: sheet_ = Sheet::help; break;
        case Do::menu: sheet_ = Sheet::menu; break;
        case Do::quit: quit_ = true; break;
        default: break;
    }
    window_.request_frame();
}

void App::run() {
    CaseWatch::Time looked{};
    const auto changed_on_disk = [&] {
        const CaseWatch::Time now = WorkshopRoom::now();
        if (!in_workshop_ || now - looked < workshop_look) return false;
        looked = now;
        return look_at_workshop();
    };
    while (window_.is_open() && !quit_) {
        window_.wait_for_input(screen_->patience_ms(scene()), changed_on_disk);
        if (!window_.is_open()) break;
        draw_frame();
    }
}

}  // namespace keyaccount::desk
