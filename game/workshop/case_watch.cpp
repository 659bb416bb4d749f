#include "game/workshop/case_watch.hpp"

#include "game/disk.hpp"

#include <sys/stat.h>

#include <algorithm>

namespace keyaccount {
namespace {

/// What a file that is still being written looks like: it ends before the case does.
bool is_cut_off(const ShelvedCase& shelved, std::string_view text) {
    const auto last_line = 1 + std::count(text.begin(), text.end(), '\n');
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    const bool closed = end != std::string_view::npos && text[end] == '}';
    return std::any_of(shelved.diagnostics.begin(), shelved.diagnostics.end(), [&](const Diagnostic& one) {
        if (one.code == "E002" || one.code == "E016") return true;
        return !closed && one.code.starts_with("E0") && one.line == last_line;  // of the bytes and the JSON
    });
}

void count(WatchedCase& watched) {
    watched.errors = watched.warnings = watched.todos = 0;
    for (const Diagnostic& one : watched.shelved.diagnostics)
        ++(one.severity == Severity::error     ? watched.errors
           : one.severity == Severity::warning ? watched.warnings
                                               : watched.todos);
    watched.standing = watched.errors > 0     ? CaseStanding::errors
                       : watched.warnings > 0 ? CaseStanding::warnings
                       : watched.todos > 0    ? CaseStanding::to_do
                                              : CaseStanding::good;
    if (!watched.shelved.scenario) return;
    watched.last_good = watched.shelved.scenario;
    watched.missing = {};
    for (std::size_t t = 1; t < watched.last_good->texts.size(); ++t) {
        const Text& text = watched.last_good->texts[t];
        if (text.en.empty()) ++watched.missing[0];
        if (text.zh.empty()) ++watched.missing[1];
    }
}

WatchedCase watched_of(const std::filesystem::path& file) {
    WatchedCase watched;
    watched.file = file;
    watched.shelved = load_case_file(file, watched.text);
    watched.written = last_written(file);
    count(watched);
    return watched;
}

bool before(const WatchedCase& a, const WatchedCase& b) { return a.file < b.file; }

}  // namespace

CaseWatch::Sign CaseWatch::sign_of(const std::filesystem::path& file) {
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return {};
    constexpr std::int64_t second = 1'000'000'000;
    return {true, static_cast<std::uint64_t>(info.st_size), static_cast<std::uint64_t>(info.st_ino),
            info.st_mtim.tv_sec * second + info.st_mtim.tv_nsec, info.st_mode};
}

CaseWatch::CaseWatch(std::filesystem::path folder, Time now) : folder_{std::move(folder)}, searched_{now} {
    for (const auto& file : case_files(folder_)) {
        if (cases_.size() == most_files) break;
        Look look;
        look.read = look.seen = sign_of(file);
        look.changed = now;
        add(watched_of(file), look);
    }
}

void CaseWatch::add(WatchedCase watched, const Look& look) {
    const auto place = std::upper_bound(cases_.begin(), cases_.end(), watched, before);
    looks_.insert(looks_.begin() + (place - cases_.begin()), look);
    cases_.insert(place, std::move(watched));
}

const WatchedCase* CaseWatch::find(const std::filesystem::path& file) const {
    const auto found =
        std::find_if(cases_.begin(), cases_.end(), [&](const WatchedCase& one) { return one.file == file; });
    return found == cases_.end() ? nullptr : &*found;
}

bool CaseWatch::is_watched(const std::filesystem::path& file) const {
    return find(file) != nullptr ||
           std::any_of(newcomers_.begin(), newcomers_.end(), [&](const Newcomer& one) { return one.file == file; });
}

void CaseWatch::look_for_new(Time now) {
    if (now - searched_ < search) return;
    searched_ = now;
    for (const auto& file : case_files(folder_))
        if (cases_.size() + newcomers_.size() < most_files && !is_watched(file))
            newcomers_.push_back({file, {{}, sign_of(file), now, false}});
}

bool CaseWatch::still(const std::filesystem::path& file, Look& look, Time now) {
    const Sign sign = sign_of(file);
    if (sign == look.seen) return true;
    look.seen = sign;
    look.changed = now;
    look.half = false;
    return false;
}

bool CaseWatch::read_again(std::size_t index, Time now) {
    WatchedCase& watched = cases_[index];
    Look& look = looks_[index];
    WatchedCase fresh = watched_of(watched.file);
    if (!still(watched.file, look, now)) return false;
    look.half = watched.standing < CaseStanding::errors && is_cut_off(fresh.shelved, fresh.text);
    if (look.half && now - look.changed < patience) return false;
    const bool saved = look.seen.written != look.read.written;
    look.read = look.seen;
    look.half = false;
    watched.settling = false;
    if (saved) watched.saved = look.changed;
    watched.written = fresh.written;
    const bool same = fresh.text == watched.text && !fresh.text.empty() && watched.standing != CaseStanding::gone;
    if (same) return true;
    fresh.reading = watched.reading + 1;
    fresh.saved = watched.saved;
    if (!fresh.last_good) {
        fresh.last_good = watched.last_good;
        fresh.missing = watched.missing;
    }
    watched = std::move(fresh);
    return true;
}

bool CaseWatch::look_at(std::size_t index, Time now) {
    WatchedCase& watched = cases_[index];
    Look& look = looks_[index];
    const bool began = !still(watched.file, look, now) && !watched.settling;
    if (look.seen == look.read) {
        const bool ended = watched.settling;
        watched.settling = false;
        return ended;
    }
    watched.settling = true;
    const Time waited = now - look.changed;
    const bool patient = !look.seen.there || look.half;
    if (waited < (patient ? patience : settles)) return began;
    if (look.seen.there) return read_again(index, now) || began;
    watched.standing = CaseStanding::gone;
    watched.settling = false;
    ++watched.reading;
    look.read = look.seen;
    return true;
}

bool CaseWatch::look_at(Newcomer& newcomer, Time now) {
    Look& look = newcomer.look;
    if (!still(newcomer.file, look, now)) return false;
    if (now - look.changed < (look.half ? patience : settles)) return false;
    WatchedCase fresh = watched_of(newcomer.file);
    if (!still(newcomer.file, look, now)) return false;
    look.half = is_cut_off(fresh.shelved, fresh.text);
    if (look.half && now - look.changed < patience) return false;
    fresh.saved = look.changed;
    look.read = look.seen;
    look.half = false;
    add(std::move(fresh), look);
    return true;
}

bool CaseWatch::poll(Time now) {
    look_for_new(now);
    bool changed = false;
    for (std::size_t i = cases_.size(); i-- > 0;) {
        changed = look_at(i, now) || changed;
        if (cases_[i].standing != CaseStanding::gone || cases_[i].last_good) continue;
        cases_.erase(cases_.begin() + static_cast<std::ptrdiff_t>(i));
        looks_.erase(looks_.begin() + static_cast<std::ptrdiff_t>(i));
    }
    std::vector<Newcomer> waiting;
    for (Newcomer& newcomer : newcomers_) {
        if (look_at(newcomer, now))
            changed = true;
        else if (newcomer.look.seen.there)
            waiting.push_back(std::move(newcomer));
    }
    newcomers_ = std::move(waiting);
    return changed;
}

}  // namespace keyaccount
