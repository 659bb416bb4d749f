#pragma once

#include "game/workshop/case_watch.hpp"
#include "tests/game/setup.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace keyaccount::test {

using namespace std::chrono_literals;

inline std::string good_text() { return bytes_of(three_people_file); }

inline std::string with(std::string text, std::string_view what, std::string_view instead) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), instead);
}

/// The small case with one reference that leads nowhere.
inline std::string broken_text() { return with(good_text(), "\"reports_to\": \"", "\"reports_to\": \"x"); }

inline void save_in_place(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream{file, std::ios::binary | std::ios::trunc} << bytes;
}

inline void save_by_rename(const std::filesystem::path& file, const std::string& bytes) {
    auto draft = file;
    draft += ".tmp";
    save_in_place(draft, bytes);
    std::filesystem::rename(draft, file);
}

/// A folder with the small case, and a watch on it.
struct Bench {
    TempFolder folder;
    std::filesystem::path file = folder.path() / "acme.json";
    CaseWatch watch;

    Bench() : watch{(save_in_place(file, good_text()), folder.path()), 0s} {}
    [[nodiscard]] const WatchedCase& seen() const {
        const WatchedCase* found = watch.find(file);
        REQUIRE(found != nullptr);
        return *found;
    }
};

}  // namespace keyaccount::test
