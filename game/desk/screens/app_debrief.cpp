// Looking back: at the game just ended, at one that is on disk, and at the branch that was tried from it.
#include "game/desk/screens/app.hpp"

#include "game/desk/screens/debrief.hpp"
#include "game/disk.hpp"
#include "game/paths.hpp"
#include "game/version.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

/// Of the case and every choice: two games with the same value have the same review.
std::uint64_t name_of(const Session& session) {
    std::uint64_t name = session.scenario().content_hash ^ session.setup().seed;
    for (const Moment& moment : session.moments())
        for (const std::uint64_t part :
             {static_cast<std::uint64_t>(moment.choice.kind), static_cast<std::uint64_t>(moment.choice.who.index()),
              std::uint64_t{moment.choice.about}, std::uint64_t{moment.choice.detail}})
            name = (name ^ (part + 1)) * 0x100000001B3ULL;
    return name;
}

bool is_branch_of(const Session& branch, const Session& original) {
    const auto& parent = branch.setup().parent;
    if (!parent || parent->turn < 0 || branch.setup().seed != original.setup().seed) return false;
    const auto turn = static_cast<std::size_t>(parent->turn);
    return turn <= original.moments().size() && hash_of(original.state_after(turn)) == parent->hash;
}

int whole_score(const Session& session) { return (session.result().total + 5) / 10; }

/// The file goes through the turn from which this game was tried again.
bool holds_parent(const std::filesystem::path& file, const ReplayParent& parent) {
    std::string bytes;
    if (!read_bytes(file, max_replay_bytes, bytes).en.empty()) return false;
    for (const ReplayTurn& turn : read_replay(file.string(), bytes).turns)
        if (turn.turn == parent.turn && turn.hash == parent.hash) return true;
    return false;
}

}  // namespace

std::optional<App::OpenedReplay> App::read_game(const std::filesystem::path& file, Text& why_not) const {
    std::string bytes;
    why_not = read_bytes(file, max_replay_bytes, bytes);
    if (!why_not.en.empty()) return std::nullopt;
    OpenedReplay opened;
    opened.replay = read_replay(file.string(), bytes);
    if (!opened.replay.header) {
        why_not = opened.replay.diagnostics.empty() ? Text{"it is no replay", "这不是对局记录"}
                                                    : opened.replay.diagnostics.front().message;
        return std::nullopt;
    }
    for (std::size_t i = 0; i < shelf_.cases.size(); ++i) {
        const auto& scenario = shelf_.cases[i].scenario;
        if (!scenario || scenario->id != opened.replay.header->case_id) continue;
        opened.shelf_index = i;
        return opened;
    }
    why_not = {"its case is not on the shelf", "找不到它的案例"};
    return std::nullopt;
}

void App::leave_debrief() {
    review_.stop();
    review_seen_ = review_.version();  // what it found belongs to the game that is left
    facts_ = {};
}

/// The score of the game of this case that was played before the present one.
std::optional<int> App::last_score() const {
    if (!keep_ || !session_) return std::nullopt;
    const auto games = games_of(replays_folder(), session_->scenario().id);
    const auto here =
        std::find_if(games.begin(), games.end(), [&](const KeptGame& g) { return g.file == opened_file_; });
    for (auto game = here == games.end() ? games.begin() : here + 1; game != games.end(); ++game)
        if (game->result) return (game->result->score + 5) / 10;
    return std::nullopt;
}

/// Looks on disk for the game from which the present one was tried again.
void App::find_original() {
    if (!keep_ || !session_ || !session_->setup().parent) return;
    for (const KeptGame& game : games_of(replays_folder(), session_->scenario().id)) {
        if (game.file == opened_file_ || game.seed != session_->setup().seed || !game.result) continue;
        if (!holds_parent(game.file, *session_->setup().parent)) continue;
        Text why_not;
        const auto opened = read_game(game.file, why_not);
        if (!opened) continue;
        other_ = Session::of_replay(session_->shared_case(), *opened->replay.header,
                                    replayed(session_->scenario(), opened->replay, program_version));
        other_file_ = game.file;
        if (is_branch_of(*session_, *other_)) return;
        other_.reset();
    }
}

void App::open_debrief(const Text& partial) {
    leave_debrief();
    if (session_->file() != nullptr) opened_file_ = session_->file()->path();
    if (other_ && !is_branch_of(*session_, *other_) && !is_branch_of(*other_, *session_)) other_.reset();
    if (!other_) find_original();
    facts_.partial = partial;
    facts_.last_score = last_score();
    facts_.other_open = other_ != nullptr;
    if (other_ && other_->over()) facts_.other_score = whole_score(*other_);
    facts_.other_is_original = other_ && is_branch_of(*session_, *other_);
    facts_.profile = profile(session_->scenario(), session_->log());
    if (const auto known = reviewed_.find(name_of(*session_)); known != reviewed_.end())
        take_review(known->second);
    else
        review_.start(session_->shared_case(), session_->log(), session_->setup().seed);
    screen_ = std::make_unique<Debrief>();
}

void App::take_review(const ReviewSnapshot& review) {
    const bool measured = review.yardstick && !facts_.review.yardstick;
    facts_.review = review;
    if (measured) facts_.profile = profile(session_->scenario(), session_->log(), *review.yardstick);
    if (review.done) reviewed_.insert_or_assign(name_of(*session_), review);
}

/// What the review has found since the last frame.
void App::refresh_debrief() {
    if (!session_) return;
    facts_.reviewing = review_.running();
    if (review_.version() == review_seen_) return;
    review_seen_ = review_.version();
    if (dynamic_cast<Debrief*>(screen_.get()) != nullptr) take_review(review_.snapshot());
}

void App::retry(std::size_t turns) {
    if (!session_ || session_->setup().mode == Mode::exam) return;
    leave_debrief();
    auto branch = session_->try_from(std::min(turns, session_->moments().size()),
                                     in_workshop_ ? nullptr : replay_file(opened_->id));
    other_ = std::move(session_);
    other_file_ = opened_file_;
    session_ = std::move(branch);
    show_play(false);
}

void App::switch_review() {
    if (facts_.review.done) return;
    if (review_.running())
        review_.stop();
    else
        review_.resume();
}

void App::open_replay(const std::filesystem::path& file) {
    Text why_not;
    const auto opened = read_game(file, why_not);
    if (!opened) {
        problem_ = say_.with("desk.problem.replay",
                             {{"file", file.filename().string()}, {"reason", in(settings_.language, why_not)}});
        return;
    }
    sheet_ = Sheet::none;
    shelf_index_ = opened->shelf_index;
    opened_ = shelf_.cases[shelf_index_].scenario;
    const Replayed game = replayed(*opened_, opened->replay, program_version);
    other_.reset();
    session_ = Session::of_replay(opened_, *opened->replay.header, game);
    opened_file_ = file;
    const bool whole = game.check.same() && !has_error(opened->replay.diagnostics);
    Text partial = game.check.message;
    if (game.check.same() && !opened->replay.diagnostics.empty()) partial = opened->replay.diagnostics.front().message;
    open_debrief(whole ? Text{} : partial);
}

void App::other_game() {
    if (!other_) return;
    std::swap(session_, other_);
    std::swap(opened_file_, other_file_);
    open_debrief({});
}

}  // namespace keyaccount::desk
