#include "game/desk/screens/tour_workshop.hpp"

#include "engine/analysis/parallel.hpp"
#include "game/disk.hpp"
#include "game/paths.hpp"

#include <unistd.h>

#include <string>

namespace keyaccount::desk {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 1'000'000;
constexpr int games_for_pictures = 120;
constexpr std::uint64_t rehearsal_seed = 7;
constexpr std::string_view broken_name = "draft.json";

/// A folder of its own with the shipped cases, gone with the program.
class TourFolder {
public:
    TourFolder() : path_{fs::temp_directory_path() / ("keyaccount-tour-" + std::to_string(::getpid()))} {
        std::error_code error;
        fs::create_directories(path_, error);
        for (fs::directory_iterator entry{scenarios_folder(), error}, end; !error && entry != end;
             entry.increment(error))
            if (entry->path().extension() == ".json" && !is_exercise_file(entry->path()))
                fs::copy_file(entry->path(), path_ / entry->path().filename(), fs::copy_options::overwrite_existing,
                              error);
    }
    TourFolder(const TourFolder&) = delete;
    TourFolder& operator=(const TourFolder&) = delete;
    ~TourFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

/// The case with the most people: where a picture is fullest.
fs::path largest_case(const WorkshopRoom& room) {
    const WatchedCase* largest = nullptr;
    for (const WatchedCase& one : room.cases()) {
        if (!one.last_good) continue;
        if (largest == nullptr || one.last_good->people.size() > largest->last_good->people.size()) largest = &one;
    }
    return largest == nullptr ? fs::path{} : largest->file;
}

/// The same case as its author might leave it: a boss misspelt, a number as a word, a name forgotten.
std::string damaged(std::string text) {
    const auto cut_after = [&](std::string_view key, std::size_t nth) {
        std::size_t at = text.find(key);
        for (std::size_t i = 0; i < nth && at != std::string::npos; ++i) at = text.find(key, at + 1);
        if (at == std::string::npos) return;
        const std::size_t end = text.find('"', at + key.size());
        if (end != std::string::npos && end > at + key.size() + 1) text.erase(end - 2, 1);
    };
    cut_after("\"reports_to\": \"", 1);
    cut_after("\"opened_by\": [\"", 1);
    const std::size_t number = text.find("\"trust\": ");
    if (number != std::string::npos) text.insert(number + 9, "9");
    return text;
}

std::shared_ptr<const PlaytestSnapshot> played(const std::shared_ptr<const Case>& scenario, int games) {
    PlaytestSettings settings;
    for (std::size_t i = 0; i < quick_habit_count; ++i) settings.habits.push_back(static_cast<Habit>(i));
    settings.games = games;
    settings.text_games = games;
    settings.threads = hardware_threads();
    PlaytestRun run{*scenario, settings};
    while (!run.done()) run.step();
    auto found = std::make_shared<PlaytestSnapshot>();
    found->scenario = scenario;
    found->report = run.result();
    found->alarms = alarms_of(*scenario, found->report);
    found->progress = run.progress();
    found->seconds = 0.4;
    found->done = true;
    return found;
}

struct Workplace {
    TourFolder folder;
    fs::path good, broken;
    std::shared_ptr<const PlaytestSnapshot> tested;
};

Workplace& workplace(App& app) {
    static Workplace place;
    if (!place.good.empty()) return place;
    app.show_workshop(place.folder.path(), {});
    place.good = largest_case(*app.workshop());
    app.workshop()->choose(place.good);
    place.tested = played(app.workshop()->open().last_good, games_for_pictures);
    place.broken = place.folder.path() / broken_name;
    std::string text;
    static_cast<void>(read_bytes(place.good, most_bytes, text));
    static_cast<void>(replace_file(place.broken, damaged(text)));
    return place;
}

}  // namespace

bool shoot_workshop(App& app, const TakePicture& shoot) {
    Workplace& place = workplace(app);
    if (place.good.empty()) return true;
    // Opened anew, so that everything in the folder is read at once.
    app.show_workshop(scenarios_folder(), {});
    app.show_workshop(place.folder.path(), place.good);
    bool good = true;
    good = shoot("7-workshop-untested") && good;
    app.show_workshop(WorkshopPage::people);
    good = shoot("7-workshop-people") && good;
    app.workshop()->take_test(place.good, {place.tested, std::nullopt});
    app.show_workshop(WorkshopPage::playtest);
    good = shoot("7-workshop-playtest") && good;
    app.show_workshop(WorkshopPage::start);
    good = shoot("7-workshop-start") && good;
    app.show_workshop(WorkshopPage::reading);
    good = shoot("7-workshop-reading") && good;
    app.workshop()->choose(place.broken);
    app.show_workshop(WorkshopPage::problems);
    good = shoot("7-workshop-errors") && good;
    app.workshop()->choose(place.good);
    Command rehearse{Do::rehearse, {}};
    rehearse.seed = rehearsal_seed;
    app.apply(rehearse);
    good = shoot("7-workshop-rehearsal") && good;
    app.apply({Do::show_cases, {}});  // back in the workshop
    app.apply({Do::show_cases, {}});
    return good;
}

}  // namespace keyaccount::desk
