#include "game/replay_stream.hpp"

#include "engine/analysis/parallel.hpp"
#include "engine/files/case_file.hpp"
#include "engine/files/hex.hpp"
#include "engine/files/replay.hpp"
#include "game/disk.hpp"

#include <string_view>

namespace keyaccount {
namespace {

constexpr std::size_t block_bytes = 65'536;
constexpr std::size_t most_in_chunk = 64;
constexpr std::size_t most_chunk_bytes = 8'000'000;
constexpr std::size_t longest_name = 4'096;

bool is_header(std::string_view line) { return line.find("\"keyaccount_replay\"") != std::string_view::npos; }

std::string_view without_break(std::string_view line) {
    if (line.ends_with('\n')) line.remove_suffix(1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

struct Nothing {
    Nothing& operator+=(const Nothing&) { return *this; }
};

}  // namespace

std::string StreamedReplay::key() const { return file.empty() ? to_hex(content_hash(bytes)) : file; }

Text bytes_of(const StreamedReplay& replay, std::string& out) {
    if (replay.file.size() > longest_name || replay.file.find('\0') != std::string::npos)
        return {"this is no name of a file", "这不是文件名"};
    if (!replay.file.empty()) return read_bytes(replay.file, max_replay_bytes, out);
    out = replay.bytes;
    return {};
}

bool ReplayStream::read_line() {
    line_.clear();
    bool any = false;
    while (true) {
        if (at_ == block_.size()) {
            block_.resize(block_bytes);
            in_.read(block_.data(), static_cast<std::streamsize>(block_bytes));
            block_.resize(static_cast<std::size_t>(in_.gcount()));
            at_ = 0;
            if (block_.empty()) return any;
        }
        any = true;
        const std::size_t end = block_.find('\n', at_);
        const std::size_t stop = end == std::string::npos ? block_.size() : end + 1;
        const std::size_t room = max_replay_bytes + 1 - std::min(line_.size(), max_replay_bytes + 1);
        line_.append(block_, at_, std::min(stop - at_, room));
        at_ = stop;
        if (end != std::string::npos) return true;
    }
}

std::optional<StreamedReplay> ReplayStream::next() {
    StreamedReplay replay;
    while (waiting_ || read_line()) {
        waiting_ = true;
        const std::string_view line = without_break(line_);
        const bool open = !replay.bytes.empty();
        if (line.starts_with('{')) {
            if (open && is_header(line)) return replay;
            if (replay.bytes.size() <= max_replay_bytes)
                replay.bytes.append(line_, 0, max_replay_bytes + 1 - replay.bytes.size());
        } else if (!line.empty()) {
            if (open) return replay;
            waiting_ = false;
            replay.file = line.substr(0, longest_name + 1);
            return replay;
        }
        waiting_ = false;
    }
    if (replay.bytes.empty()) return std::nullopt;
    return replay;
}

namespace {

/// Gathers replays and writes their lines, some at a time.
class LineWriter {
public:
    LineWriter(std::ostream& out, int threads, const LineOf& line_of)
        : out_{out}, threads_{threads}, line_of_{line_of} {}

    void add(StreamedReplay replay) {
        bytes_ += replay.bytes.size();
        chunk_.push_back(std::move(replay));
        if (chunk_.size() == most_in_chunk || bytes_ > most_chunk_bytes) write();
    }
    void add_all(std::istream& in) {
        ReplayStream replays{in};
        while (auto replay = replays.next()) add(std::move(*replay));
    }
    /// Writes what is left; true if all replays were good and all is written.
    [[nodiscard]] bool finish() {
        write();
        return good_ && out_.good();
    }

private:
    void write() {
        std::vector<ReplayLine> lines(chunk_.size());
        static_cast<void>(sum_over<Nothing>(static_cast<int>(lines.size()), threads_, [&](Nothing&, int index) {
            lines[static_cast<std::size_t>(index)] = line_of_(chunk_[static_cast<std::size_t>(index)]);
        }));
        for (const ReplayLine& line : lines) {
            out_ << line.text << '\n';
            good_ = good_ && line.good;
        }
        out_.flush();
        chunk_.clear();
        bytes_ = 0;
    }

    std::ostream& out_;
    int threads_;
    const LineOf& line_of_;
    std::vector<StreamedReplay> chunk_;
    std::size_t bytes_ = 0;
    bool good_ = true;
};

}  // namespace

bool write_lines(std::istream& in, const std::vector<std::string>& files, std::ostream& out, int threads,
                 const LineOf& line_of) {
    LineWriter writer{out, threads, line_of};
    if (files.empty()) writer.add_all(in);
    for (const std::string& file : files) {
        if (file == "-")
            writer.add_all(in);
        else
            writer.add({file, {}});
    }
    return writer.finish();
}

}  // namespace keyaccount
