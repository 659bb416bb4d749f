#include "game/desk/screens/workshop_room.hpp"

#include "engine/analysis/parallel.hpp"
#include "game/workshop/person_lines.hpp"

#include <chrono>

namespace keyaccount::desk {

namespace {

constexpr int games_a_habit = 1000;
constexpr int games_for_texts = fewest_games_for_texts;

}  // namespace

CaseWatch::Time WorkshopRoom::now() { return std::chrono::steady_clock::now().time_since_epoch(); }

WorkshopRoom::WorkshopRoom(const std::filesystem::path& folder, std::filesystem::path file, const Texts& texts,
                           MakeCase maker)
    : texts_{texts}, maker_{std::move(maker)}, watch_{folder, now()}, file_{std::move(file)} {}

/// What a whole playtest found is kept for the comparison with the next one.
bool WorkshopRoom::take_from_task() {
    if (task_.version() == seen_) return false;
    seen_ = task_.version();
    CaseTest found{task_.snapshot(), std::nullopt};
    if (!found.shown) return false;
    const Case& scenario = *found.shown->scenario;
    if (found.shown->done) {
        if (tests_[tested_].shown == found.shown) return true;
        if (const auto before = kept_playtest(scenario.id))
            found.change = change_since(*before, scenario, found.shown->report);
        static_cast<void>(keep_playtest(scenario, found.shown->report));  // else the next one has nothing to compare
    }
    take_test(tested_, std::move(found));
    return true;
}

bool WorkshopRoom::poll() {
    const bool found = take_from_task();
    return watch_.poll(now()) || found;
}

const WatchedCase* WorkshopRoom::find(const std::filesystem::path& file) const { return watch_.find(file); }

void WorkshopRoom::test() {
    const WatchedCase& watched = open();
    if (!watched.last_good || testing_open()) return;
    PlaytestSettings settings;
    for (std::size_t i = 0; i < quick_habit_count; ++i) settings.habits.push_back(static_cast<Habit>(i));
    settings.games = games_a_habit;
    settings.text_games = games_for_texts;
    settings.threads = hardware_threads();
    tested_ = watched.file;
    task_.start(watched.last_good, settings);
}

std::string WorkshopRoom::make_case(const std::string& name, Language language) {
    if (!maker_) return {};
    std::string problem = maker_(name, folder(), language);
    if (problem.empty()) choose(folder() / (name + ".json"));
    return problem;
}

void WorkshopRoom::stop_test() { task_.stop(); }

const CaseTest& WorkshopRoom::test_of(const WatchedCase& watched) const {
    static const CaseTest none;
    const auto found = tests_.find(watched.file);
    return found == tests_.end() ? none : found->second;
}

const PlaytestSnapshot* WorkshopRoom::verdict(const WatchedCase& watched) const {
    const auto& shown = test_of(watched).shown;
    if (!shown || !shown->done || !watched.last_good) return nullptr;
    return shown->scenario->content_hash == watched.last_good->content_hash ? shown.get() : nullptr;
}

void WorkshopRoom::choose(const std::filesystem::path& file) { file_ = file; }

int WorkshopRoom::chosen() const {
    for (std::size_t i = 0; i < cases().size(); ++i)
        if (cases()[i].file == file_) return static_cast<int>(i);
    return cases().empty() ? -1 : 0;
}

const WatchedCase& WorkshopRoom::open() const {
    static const WatchedCase none;
    const int at = chosen();
    return at < 0 ? none : cases()[static_cast<std::size_t>(at)];
}

const WorkshopRoom::Made& WorkshopRoom::made() {
    const WatchedCase& now = open();
    if (made_.file == now.file && made_.reading == now.reading) return made_;
    const bool same_file = made_.file == now.file;
    made_.file = now.file;
    made_.reading = now.reading;
    CaseSketch sketch = sketch_of(now.text);
    // While the text cannot be read at all, the people of the same file stay as they were.
    if (sketch.readable || !same_file) made_.sketch = std::move(sketch);
    made_.gaps = case_gaps(made_.sketch, now.shelved.diagnostics);
    made_.lines.clear();
    for (std::size_t p = 0; p < made_.sketch.draft.people.size(); ++p)
        made_.lines.push_back(count_of(texts_of(made_.sketch.draft, PersonId::at(p), texts_)));
    if (made_.counted != now.last_good) {
        made_.counted = now.last_good;
        made_.count = now.last_good ? count_of(*now.last_good) : CaseCount{};
    }
    return made_;
}

const CaseSketch& WorkshopRoom::sketch() { return made().sketch; }
const std::vector<PersonGaps>& WorkshopRoom::gaps() { return made().gaps; }
const std::vector<TextCount>& WorkshopRoom::lines_of_people() { return made().lines; }
const CaseCount* WorkshopRoom::count() { return made().counted ? &made_.count : nullptr; }

}  // namespace keyaccount::desk
