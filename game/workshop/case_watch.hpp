#pragma once

#include "game/library.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace keyaccount {

/// How a file of the folder stands; the gravest that holds.
enum class CaseStanding : std::uint8_t { good, to_do, warnings, errors, gone };

/// A case file that is watched, as it was last read.
struct WatchedCase {
    std::filesystem::path file;
    CaseStanding standing = CaseStanding::good;
    int errors = 0, warnings = 0, todos = 0;
    std::array<int, 2> missing{};  // texts that lack the Language and have the other; of the last good version
    ShelvedCase shelved;
    std::string text;                       // the bytes; empty where they could not be read
    std::shared_ptr<const Case> last_good;  // stays through errors and when the file is gone; null: never good
    std::uint64_t reading = 1;              // grows when other bytes were read, and when the file goes or comes back
    bool settling = false;                  // changed on disk, not read or not told yet
    std::optional<std::chrono::nanoseconds> saved;    // when the watch saw it change, in the time of `poll`
    std::optional<std::chrono::sys_seconds> written;  // when it was last written, by the clock of the disk
};

/// Watches the cases of one folder. A file is read once it has held still; a save half-way is no error.
class CaseWatch {
public:
    using Time = std::chrono::nanoseconds;  // since whenever; never runs backwards

    /// A change is read when nothing has changed for so long.
    static constexpr Time settles = std::chrono::milliseconds{100};
    /// So long what is cut off may be a save half-way, where there was no error before; and a file that is gone too.
    static constexpr Time patience = std::chrono::seconds{1};
    /// How often the folder is searched for files that are new.
    static constexpr Time search = std::chrono::milliseconds{100};
    /// Further files of the folder are left out.
    static constexpr std::size_t most_files = 500;

    /// Reads all cases of the folder at once. A folder that is not there counts as empty.
    explicit CaseWatch(std::filesystem::path folder, Time now = {});

    /// Looks at the disk, cheap enough for every frame. True: something in `cases` is not what it was.
    bool poll(Time now);

    /// By name of the file. A file that is gone and was never good is left out, one that is new until it is read.
    [[nodiscard]] const std::vector<WatchedCase>& cases() const { return cases_; }
    /// Null: there is no such file. Valid until the next `poll`.
    [[nodiscard]] const WatchedCase* find(const std::filesystem::path& file) const;
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    /// What of a file shows that it was written.
    struct Sign {
        bool there = false;  // a regular file
        std::uint64_t size = 0, inode = 0;
        std::int64_t written = 0;  // nanoseconds since 1970
        unsigned mode = 0;         // with the rights: what could not be read may be now
        friend bool operator==(const Sign&, const Sign&) = default;
    };
    struct Look {
        Sign read;          // of the bytes in `cases_`
        Sign seen;          // at the last look
        Time changed{};     // when `seen` became what it is
        bool half = false;  // what was seen is cut off
    };
    struct Newcomer {
        std::filesystem::path file;
        Look look;
    };
    [[nodiscard]] static Sign sign_of(const std::filesystem::path& file);
    /// What was read has held still while it was; otherwise the wait begins anew.
    [[nodiscard]] static bool still(const std::filesystem::path& file, Look& look, Time now);
    bool look_at(std::size_t index, Time now);
    bool read_again(std::size_t index, Time now);
    bool look_at(Newcomer& newcomer, Time now);
    void add(WatchedCase watched, const Look& look);
    void look_for_new(Time now);
    [[nodiscard]] bool is_watched(const std::filesystem::path& file) const;

    std::filesystem::path folder_;
    std::vector<WatchedCase> cases_;
    std::vector<Look> looks_;  // beside `cases_`
    std::vector<Newcomer> newcomers_;
    Time searched_{};
};

}  // namespace keyaccount
