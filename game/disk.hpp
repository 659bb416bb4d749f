#pragma once

#include "engine/model/case.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace keyaccount {

/// The reason of an `errno` in few words.
[[nodiscard]] Text reason_of(int error);

// Each returns an empty text on success, otherwise the reason in few words: "no such file or folder".

/// Reads a whole regular file of at most `most` bytes.
[[nodiscard]] Text read_bytes(const std::filesystem::path& file, std::size_t most, std::string& out);

/// Whole lines from both ends of a file, up to `piece` bytes each: the first line, and the last ones.
[[nodiscard]] Text read_ends(const std::filesystem::path& file, std::size_t piece, std::string& out);

/// Replaces the file whole or not at all, and returns once it is on disk; after a failure the old file is as it was.
[[nodiscard]] Text replace_file(const std::filesystem::path& file, const std::string& bytes);

/// Puts `bytes` behind the first `offset` bytes of the file, cuts the file off behind them, and returns once it is
/// on disk. The file and its folders are made if needed; what is before `offset` is never touched.
[[nodiscard]] Text write_behind(const std::filesystem::path& file, std::size_t offset, const std::string& bytes);

/// Makes an empty file that was not there before.
[[nodiscard]] Text make_new_file(const std::filesystem::path& file);

/// Size of the file; 0 if there is none or it is no regular file.
[[nodiscard]] std::size_t size_on_disk(const std::filesystem::path& file);

/// When the file was last written to; nothing if that cannot be known.
[[nodiscard]] std::optional<std::chrono::sys_seconds> last_written(const std::filesystem::path& file);

}  // namespace keyaccount
