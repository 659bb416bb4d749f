#include "game/desk/screens/workshop_room.hpp"

#include <chrono>

namespace keyaccount::desk {

CaseWatch::Time WorkshopRoom::now() { return std::chrono::steady_clock::now().time_since_epoch(); }

WorkshopRoom::WorkshopRoom(const std::filesystem::path& folder, std::filesystem::path file)
    : watch_{folder, now()}, file_{std::move(file)} {}

bool WorkshopRoom::poll() { return watch_.poll(now()); }

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
        made_.lines.push_back(count_of(made_.sketch.draft, PersonId::at(p)));
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
