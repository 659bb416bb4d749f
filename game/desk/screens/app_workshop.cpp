// The workshop, and games of a case that is edited while it is played.
#include "game/desk/screens/app.hpp"

#include "engine/files/utf8.hpp"
#include "game/desk/screens/debrief.hpp"
#include "game/desk/widgets/controls.hpp"
#include "game/desk/widgets/tight.hpp"
#include "game/paths.hpp"
#include "game/workshop/bench_words.hpp"

#include <chrono>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr auto told_for = std::chrono::seconds{8};  // that the case was read anew
constexpr int most_turns = 400;

const Diagnostic* first_error(const WatchedCase& watched) {
    for (const Diagnostic& each : watched.shelved.diagnostics)
        if (each.severity == Severity::error) return &each;
    return nullptr;
}

}  // namespace

void App::show_workshop(const std::filesystem::path& folder, const std::filesystem::path& file) {
    const std::filesystem::path shown = folder.empty() ? std::filesystem::path{"."} : folder;
    if (!workshop_ || workshop_->folder() != shown)
        workshop_ = std::make_shared<WorkshopRoom>(shown, file, texts_, options_.make_case);
    else if (!file.empty())
        workshop_->choose(file);
    show_workshop(WorkshopPage::overview);
}

void App::show_workshop(WorkshopPage page) {
    leave_debrief();
    session_.reset();
    other_.reset();
    rehearsed_.clear();
    reloaded_ = {};
    in_workshop_ = true;
    screen_ = std::make_unique<Workshop>(workshop_, page);
    want_texts();
}

bool App::back_to_workshop() {
    if (!in_workshop_ || session_ == nullptr) return false;
    show_workshop(WorkshopPage::overview);
    return true;
}

/// The case list shows what was changed on disk.
void App::leave_workshop() {
    if (!in_workshop_) return;
    in_workshop_ = false;
    rehearsed_.clear();
    workshop_->stop_test();
    shelf_.cases = load_library(scenarios_folder());
    shelf_index_ = 0;
    show_title();
    want_texts();
}

void App::rehearse(std::uint64_t seed, std::shared_ptr<const StartFrom> from) {
    const WatchedCase& open = workshop_->open();
    if (!open.last_good) return;
    opened_ = open.last_good;
    rehearsed_ = open.file;
    reloaded_ = {};
    edits_.forget();
    start_session(
        {seed, settings_.player, Mode::guided, settings_.language, std::nullopt, std::nullopt, std::move(from)},
        nullptr);
}

void App::watch_seed(Habit habit, std::uint64_t seed, std::size_t turn) {
    const auto shown = workshop_->test_of(workshop_->open()).shown;
    if (!shown) return;
    opened_ = shown->scenario;
    rehearsed_.clear();  // looked back at as it was played
    other_.reset();
    session_ = std::make_unique<Session>(
        opened_, Session::Setup{seed, settings_.player, Mode::practice, settings_.language, std::nullopt}, nullptr);
    for (int made = 0; made < most_turns && !session_->over(); ++made)
        if (session_->choose(keyaccount::choose(habit, session_->scenario(), session_->state(), seed)) != Refusal::none)
            break;
    opened_file_.clear();
    open_debrief({});
    screen_ = std::make_unique<Debrief>(Debrief::Tab::decisions, turn);
}

void App::show_title() {
    const std::string title = window_title();
    if (title == shown_title_) return;
    shown_title_ = title;
    window_.set_title(title);
}

bool App::look_at_workshop() {
    const bool changed = workshop_->poll();
    if (changed) want_texts();
    return changed;
}

void App::refresh_workshop() {
    if (!in_workshop_) return;
    static_cast<void>(look_at_workshop());
    const Text failed = workshop_->editors.failed(texts_);
    if (!failed.en.empty()) problem_ = in(settings_.language, failed);
    show_title();
    if (!session_ || rehearsed_.empty() || dynamic_cast<Debrief*>(screen_.get()) != nullptr) return;
    const WatchedCase* watched = workshop_->find(rehearsed_);
    if (watched == nullptr || !watched->last_good || watched->last_good == session_->shared_case()) return;
    GoneOn gone = edits_.go_on(watched->last_good, std::move(session_), texts_);
    opened_ = watched->last_good;
    session_ = std::move(gone.session);
    other_.reset();
    reloaded_ = gone.told;
    reloaded_at_ = WorkshopRoom::now();
    const Sheet open = sheet_;
    show_play(false);
    sheet_ = open;
}

/// The first error with its place, or that the file is gone; empty while the file is good.
std::string App::live_problem(const WatchedCase& watched) const {
    const Diagnostic* error = first_error(watched);
    if (watched.standing != CaseStanding::errors || error == nullptr || error->line == 0)
        return in(settings_.language, memory_told(watched, texts_));
    return say_.with("desk.workshop.live.error", {{"file", visible(watched.file.filename().string())},
                                                  {"line", std::to_string(error->line)},
                                                  {"column", std::to_string(error->column)},
                                                  {"message", in(settings_.language, error->message)}});
}

void App::draw_live_line(Canvas& canvas) {
    if (rehearsed_.empty()) return;
    const Theme& t = canvas.theme();
    const WatchedCase* watched = workshop_->find(rehearsed_);
    const std::string memory = watched == nullptr ? std::string{} : live_problem(*watched);
    const bool broken = !memory.empty();
    const bool fresh = !reloaded_.en.empty() && WorkshopRoom::now() - reloaded_at_ < told_for;
    if (!broken && !fresh) return;
    const std::string words = broken ? memory : in(settings_.language, reloaded_);
    HeaderBar tools;
    tools.chinese = settings_.language == Language::zh;
    const float right = header_tools_left(canvas, tools) - 12;
    const float most = right - 60;
    const float inside = most - 44;
    const float width = std::min(most, std::ceil(canvas.text_width(words, Size::label)) + 48);
    const float height = std::max(30.0F, std::ceil(tight_height(canvas, words, inside, Size::label) + 12));
    const Rect box{right - width, std::max(5.0F, (header_height - height) / 2), width, height};
    canvas.shadow(box, 8, 6);
    canvas.fill(box, broken ? t.down_tint : t.up_tint, 8);
    canvas.outline(box, broken ? t.down : t.up, 1, 8);
    canvas.icon({box.x + 18, box.centre().y}, broken ? Icon::warning : Icon::refresh, canvas.em(Size::body),
                broken ? t.down : t.up);
    const float tall = tight_height(canvas, words, inside, Size::label);
    tight_text(canvas, {box.x + 34, box.centre().y - tall / 2}, inside, words, {Size::label, Weight::regular, t.text});
}

/// Names the file and how it stands, so that it can be followed beside an editor.
std::string App::window_title() const {
    if (!in_workshop_ || !workshop_) return say_.get("desk.title");
    const WatchedCase* watched = rehearsed_.empty() ? nullptr : workshop_->find(rehearsed_);
    const WatchedCase& open = watched == nullptr ? workshop_->open() : *watched;
    std::string standing = in(settings_.language, standing_told(open, texts_));
    if (const Diagnostic* error = first_error(open); error != nullptr && open.standing == CaseStanding::errors)
        standing += say_.with("desk.workshop.window.place",
                              {{"line", std::to_string(error->line)}, {"column", std::to_string(error->column)}});
    const std::string file = visible(open.file.filename().string());
    if (watched == nullptr || !session_)
        return say_.with("desk.workshop.window", {{"file", file}, {"standing", standing}});
    return say_.with("desk.workshop.window.play",
                     {{"case", in(settings_.language, session_->scenario().text(session_->scenario().title))},
                      {"turn", std::to_string(session_->moments().size())},
                      {"file", file},
                      {"standing", standing}});
}

bool App::apply_workshop(const Command& command) {
    switch (command.what) {
        case Do::show_workshop:
            show_workshop(command.file.empty() ? scenarios_folder() : command.file.parent_path(), command.file);
            return true;
        case Do::open_in_editor:
            problem_ = in(settings_.language, workshop_->editors.open(command.file, static_cast<int>(command.index),
                                                                      settings_.editor, texts_));
            return true;
        case Do::rehearse: rehearse(command.seed, command.from); return true;
        case Do::watch_seed: watch_seed(static_cast<Habit>(command.index), command.seed, command.turn); return true;
        default: return false;
    }
}

}  // namespace keyaccount::desk
