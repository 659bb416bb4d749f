// How the program opens a class and the runs in it.
#include "game/desk/screens/app.hpp"

#include "engine/analysis/parallel.hpp"
#include "game/desk/screens/debrief.hpp"
#include "game/paths.hpp"
#include "game/runs.hpp"

#include <sstream>

namespace keyaccount::desk {

namespace {

/// Where reports go unless the trainer types another folder.
std::filesystem::path report_folder(const std::vector<std::string>& paths) {
    std::error_code ignored;
    const std::filesystem::path first{paths.empty() ? std::string{} : paths.front()};
    return (std::filesystem::is_directory(first, ignored) ? first : first.parent_path()) / "debrief";
}

std::string file_of(const FileRemark& remark) { return std::filesystem::path{remark.file}.filename().string(); }

/// The cases of the folder, or the one that was named.
keyaccount::Shelf cases_for(const std::string& case_path) {
    if (!case_path.empty())
        if (ShelvedCase named = load_case_file(case_path); named.scenario) return keyaccount::Shelf{named.scenario};
    return keyaccount::Shelf{scenarios_folder()};
}

ClassFound read_class(const std::vector<std::string>& paths, const std::string& case_path,
                      const ReadProgress& progress) {
    std::istringstream no_names;
    const LoadedRuns loaded =
        load_runs(find_replays(paths, no_names), cases_for(case_path), hardware_threads(), progress);
    ClassFound found;
    for (const RunGroup& group : loaded.groups) {
        std::vector<ClassRun> runs;
        ClassSources sources;
        sources.method = group.method;
        for (const LoadedRun& one : group.runs) {
            runs.push_back(one.run);
            sources.headers.push_back(one.header);
            sources.checks.push_back(one.check);
            sources.files.push_back(one.path);
        }
        found.rooms.push_back(
            std::make_unique<ClassRoom>(group.scenario, std::move(runs), hardware_threads(), std::move(sources)));
    }
    for (const auto* list : {&loaded.skipped, &loaded.remarks})
        for (const FileRemark& remark : *list) found.remarks.push_back({file_of(remark), remark.what});
    return found;
}

}  // namespace

void App::show_class(const std::vector<std::string>& paths) {
    const auto read = [paths, only = options_.case_path](const ReadProgress& progress) {
        return read_class(paths, only, progress);
    };
    class_screen_.reset();
    class_ = std::make_shared<ClassRooms>(read, report_folder(paths));
    screen_ = std::make_unique<ClassScreen>(class_);
}

void App::show_class(const ClassPage& page) { screen_ = std::make_unique<ClassScreen>(class_, page); }

void App::show_run(std::size_t run, std::size_t turn) {
    if (!class_ || class_->chosen >= class_->rooms().size()) return;
    const ClassRoom& room = *class_->rooms()[class_->chosen];
    if (run >= room.size() || room.file(run).empty()) return;
    auto kept = std::move(screen_);
    open_replay(room.file(run));
    (screen_ ? class_screen_ : screen_) = std::move(kept);
    if (class_screen_) screen_ = std::make_unique<Debrief>(Debrief::Tab::decisions, turn);
}

bool App::back_to_class() {
    if (!class_screen_) return false;
    leave_debrief();
    session_.reset();
    other_.reset();
    screen_ = std::move(class_screen_);
    return true;
}

}  // namespace keyaccount::desk
