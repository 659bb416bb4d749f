#include "game/session.hpp"

#include "engine/files/fingerprint.hpp"
#include "game/version.hpp"

#include <random>

namespace keyaccount {
namespace {

Outcome outcome_in(const std::vector<Event>& events) {
    for (const Event& event : events)
        if (event.kind == EventKind::call_ended) return static_cast<Outcome>(event.what);
    return Outcome::none;
}

ReplayHeader header_of(const Case& scenario, const Session::Setup& setup) {
    ReplayHeader header;
    header.engine = program_version;
    header.case_id = scenario.id;
    header.content = scenario.content_hash;
    header.seed = setup.seed;
    header.player = setup.player;
    header.mode = setup.mode;
    header.language = setup.language;
    header.exercise = setup.exercise;
    header.parent = setup.parent;
    header.parts = scenario.parts;
    header.rules = rule_prints();
    return header;
}

Session::Setup setup_of(const ReplayHeader& header) {
    return {header.seed, header.player, header.mode, header.language, header.parent, header.exercise, nullptr};
}

}  // namespace

Session::Session(std::shared_ptr<const Case> scenario, Setup setup, std::unique_ptr<ReplayFile> file)
    : case_{std::move(scenario)},
      setup_{std::move(setup)},
      file_{setup_.from ? nullptr : std::move(file)},
      states_{keyaccount::first_state(*case_, {setup_.seed, {}, setup_.from})} {
    write(header_line(header_of(*case_, setup_)));
}

std::unique_ptr<Session> Session::resume(std::shared_ptr<const Case> scenario, const ReplayRead& replay,
                                         std::unique_ptr<ReplayFile> file, Text& why_not) {
    if (!replay.good()) {
        why_not =
            replay.diagnostics.empty() ? Text{"it is no replay", "这不是对局记录"} : replay.diagnostics.front().message;
        return nullptr;
    }
    const Verification check = verify(*scenario, replay, program_version);
    if (!check.same()) {
        why_not = check.message;
        return nullptr;
    }
    auto session = std::make_unique<Session>(std::move(scenario), setup_of(*replay.header), nullptr);
    EventBuffer buffer;
    for (const ReplayTurn& turn : replay.turns) {
        if (turn.undo) {
            session->states_.pop_back();
            session->moments_.pop_back();
            ++session->undone_;
            continue;
        }
        const Choice choice = std::get<Choice>(resolved(*session->case_, turn.choice));
        State next = session->state();
        buffer.clear();
        static_cast<void>(apply(*session->case_, next, choice, &buffer));
        session->keep(choice, next, {buffer.begin(), buffer.end()});
    }
    session->file_ = std::move(file);
    // The program may have been stopped between the last choice and the result.
    if (session->over() && !replay.result) session->write(result_line(result_of(*session->case_, session->state())));
    return session;
}

std::unique_ptr<Session> Session::of_replay(std::shared_ptr<const Case> scenario, const ReplayHeader& header,
                                            const Replayed& replayed) {
    auto session = std::make_unique<Session>(std::move(scenario), setup_of(header), nullptr);
    for (const Choice choice : replayed.log.choices) static_cast<void>(session->choose(choice));
    session->undone_ = replayed.undone;
    return session;
}

GameLog Session::log() const {
    GameLog log;
    log.seed = setup_.seed;
    log.from = setup_.from;
    for (const Moment& moment : moments_) log.choices.push_back(moment.choice);
    return log;
}

std::unique_ptr<Session> Session::try_from(std::size_t turns, std::unique_ptr<ReplayFile> file) const {
    Setup setup = setup_;
    setup.parent = ReplayParent{hash_of(states_.at(turns)), static_cast<int>(turns)};
    auto other = std::make_unique<Session>(case_, std::move(setup), std::move(file));
    for (std::size_t turn = 0; turn < turns; ++turn) static_cast<void>(other->choose(moments_[turn].choice));
    return other;
}

Refusal Session::choose(Choice choice) {
    EventBuffer buffer;
    State next = state();
    const Refusal why = apply(*case_, next, choice, &buffer);
    if (why != Refusal::none) return why;
    keep(choice, next, {buffer.begin(), buffer.end()});
    const Moment& moment = moments_.back();
    const auto outcome = moment.outcome == Outcome::none ? std::nullopt : std::optional{moment.outcome};
    write(choice_line(*case_, choice, next, static_cast<int>(moments_.size()), moment.gauge, outcome));
    if (over()) write(result_line(result_of(*case_, state())));
    return why;
}

bool Session::undo() {
    if (!can_undo()) return false;
    states_.pop_back();
    moments_.pop_back();
    ++undone_;
    write(undo_line(state(), static_cast<int>(moments_.size())));
    return true;
}

const std::vector<Event>& Session::last_events() const {
    static const std::vector<Event> none;
    return moments_.empty() ? none : moments_.back().events;
}

bool Session::can_undo() const { return setup_.mode != Mode::exam && !moments_.empty() && !over(); }

std::string Session::save_problem() const {
    if (file_ == nullptr) return {};
    return setup_.language == Language::zh ? file_->problem_zh() : file_->problem_en();
}

std::string Session::copy_problem() const {
    return file_ == nullptr ? std::string{} : in(setup_.language, file_->copy_problem());
}

void Session::write(const std::string& line) {
    if (file_ != nullptr) static_cast<void>(file_->append(line));
}

void Session::keep(Choice choice, const State& next, std::vector<Event> events) {
    states_.push_back(next);
    Moment moment;
    moment.choice = choice;
    moment.day = next.day;
    moment.stage = next.stage;
    moment.gauge = view().win().shown;
    moment.outcome = outcome_in(events);
    moment.events = std::move(events);
    moments_.push_back(std::move(moment));
}

std::uint64_t fresh_seed() {
    std::random_device device;
    return 100'000 + device() % 900'000;
}

}  // namespace keyaccount
