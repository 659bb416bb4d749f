#pragma once

#include "engine/model/text.hpp"

#include <cstddef>
#include <functional>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace keyaccount {

/// A replay of a stream, by the name of its file or with its bytes.
struct StreamedReplay {
    std::string file;   // empty: it stood in the stream itself
    std::string bytes;  // then; at most one byte more than a replay may have
    /// What a table calls it: its file, or the hash of its bytes, which does not depend on how a stream is cut.
    [[nodiscard]] std::string key() const;
};

/// The bytes of the replay, from its file if it has one; empty text: they are in `out`, otherwise the reason.
[[nodiscard]] Text bytes_of(const StreamedReplay& replay, std::string& out);

/// Names of replay files, one a line, and replays one behind the other, in any mixture: a line that begins with "{"
/// belongs to a replay, and a header begins a new one. Empty lines mean nothing.
class ReplayStream {
public:
    explicit ReplayStream(std::istream& in) : in_{in} {}
    [[nodiscard]] std::optional<StreamedReplay> next();

private:
    /// One line with its line break, if it has one; cut behind the largest replay. False at the end.
    bool read_line();

    std::istream& in_;
    std::string block_;
    std::size_t at_ = 0;  // in `block_`
    std::string line_;
    bool waiting_ = false;  // `line_` belongs to the next replay
};

/// What is written about a replay.
struct ReplayLine {
    std::string text;   // without line break
    bool good = false;  // it could be read, and agrees
};
using LineOf = std::function<ReplayLine(const StreamedReplay&)>;

/// Writes one line for every replay, in their order, whatever the number of threads in which `line_of` is called;
/// flushed after at most 64 of them. `files` by name, "-" standing for the stream `in`; none: the stream.
/// True if all are good and written.
[[nodiscard]] bool write_lines(std::istream& in, const std::vector<std::string>& files, std::ostream& out, int threads,
                               const LineOf& line_of);

}  // namespace keyaccount
