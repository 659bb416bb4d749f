#pragma once

#include "engine/model/case.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

namespace keyaccount {

/// When lines go to disk: each one before play goes on, or all of them with `flush`.
enum class Saving { each_line, at_once };

/// An append-only file of lines; each is on disk before `append` returns. A line that cannot be written
/// is kept and tried again with the next, so that play goes on and nothing already saved is lost.
class ReplayFile {
public:
    explicit ReplayFile(std::filesystem::path path, Saving saving = Saving::each_line)
        : path_{std::move(path)}, saving_{saving} {}

    /// Goes on behind the first `good` bytes that the file holds already (`ReplayRead::kept_bytes`); what
    /// follows them, a torn last line, is dropped with the next `append`. False if it cannot be read.
    bool resume(std::size_t good);
    /// Writes `line` and a newline after all that is still waiting. False: see `problem`. Saving at once, it waits.
    bool append(const std::string& line);
    /// Tries the waiting lines again.
    bool flush();
    /// Empty, or a sentence with the file, the reason, and what to do; in English and Chinese.
    [[nodiscard]] const std::string& problem_en() const { return problem_en_; }
    [[nodiscard]] const std::string& problem_zh() const { return problem_zh_; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// From now on all lines go into a second file as well, which is first given what it lacks. Its folder is never
    /// made; a file there that holds anything else is left alone. What goes wrong with it never stops this file.
    void copy_to(const std::filesystem::path& path);
    /// Empty while there is no copy or it is complete, otherwise a sentence.
    [[nodiscard]] const Text& copy_problem() const { return copy_problem_; }
    /// Null: none.
    [[nodiscard]] const ReplayFile* copy() const { return copy_.get(); }

private:
    /// Empty if all that waits is on disk now, otherwise the reason.
    [[nodiscard]] Text write_waiting();
    void flush_copy();

    std::filesystem::path path_;
    Saving saving_;
    std::string saved_;         // what is on disk
    std::string waiting_;       // what has to follow
    std::size_t expected_ = 0;  // size of the file unless somebody else changed it
    bool torn_ = false;         // a failed attempt may have left bytes behind `saved_`
    std::string problem_en_;
    std::string problem_zh_;
    std::unique_ptr<ReplayFile> copy_;
    Text copy_problem_;
};

}  // namespace keyaccount
