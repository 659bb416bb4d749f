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

/// How a file of the folder stands; what is gravest.
enum class CaseStanding : std::uint8_t { good, to_do, warnings, errors, gone };

/// A case file that is watched.
struct WatchedCase {
    std::filesystem::path file;
    CaseStanding standing = CaseStanding::good;
    int errors = 0, warnings = 0, todos = 0;  // of the last reading
    std::array<int, 2> missing{};             // texts that lack the Language and have the other; of the last good one
    ShelvedCase shelved;                      // as last read
    std::string text;                         // the bytes as last read; empty where they could not be
    std::shared_ptr<const Case> last_good;    // stays through errors and when the file is gone; null: never good
    std::uint64_t reading = 0;                // grows with every reading and when it goes or comes back
    bool settling = false;                    // changed on disk, not told yet
    std::optional<std::chrono::nanoseconds> saved;    // when the watch saw it change, in the time of `poll`
    std::optional<std::chrono::sys_seconds> written;  // when it was last written, by the clock of the disk
};

/// Watches the cases of one folder. A file is read once it has held still; a save half-way is no error.
class CaseWatch {
public:
    using Time = std::chrono::nanoseconds;  // since whenever; never runs backwards

    /// A change is read when nothing has changed for so long.
    static constexpr Time settles{std::chrono::milliseconds{100}};
    /// So long what is cut off, where it was good before, may be a save half-way; the same for a file that is gone.
    static constexpr Time patience{std::chrono::seconds{1}};

    /// Reads all cases of the folder at once. A folder that is not there counts as empty.
    explicit CaseWatch(std::filesystem::path folder, Time now = {});

    /// Looks at the disk, cheap enough for every frame. True: something in `cases` is not what it was.
    bool poll(Time now);

    /// By name of the file. Files that were never good and are gone are left out.
    [[nodiscard]] const std::vector<WatchedCase>& cases() const { return cases_; }
    /// Null: there is no such file. Valid until the next `poll`.
    [[nodiscard]] const WatchedCase* find(const std::filesystem::path& file) const;
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    /// What of a file shows that it was written.
    struct Sign {
        bool there = false;
        std::uint64_t size = 0, inode = 0;
        std::int64_t written = 0;  // nanoseconds since 1970
        friend bool operator==(const Sign&, const Sign&) = default;
    };
    struct Watched {
        Sign read;     // of the bytes in `cases_`
        Sign seen;     // at the last look
        Time changed;  // when `seen` became what it is
    };
    [[nodiscard]] static Sign sign_of(const std::filesystem::path& file);
    bool look(std::size_t index, Time now);
    bool take_up(const std::filesystem::path& file, Time now, bool at_once);
    bool read(std::size_t index, Time now);
    bool list(Time now, bool at_once);

    std::filesystem::path folder_;
    std::vector<WatchedCase> cases_;
    std::vector<Watched> watched_;  // beside `cases_`
    Sign folder_sign_;
    Time listed_{};
};

}  // namespace keyaccount
