#include "game/replay_file.hpp"

#include "engine/files/replay.hpp"
#include "engine/files/utf8.hpp"
#include "game/disk.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

const Text changed_by_others{"another program has changed it", "另一个程序改动了它"};

}  // namespace

bool ReplayFile::resume(std::size_t good) {
    std::string bytes;
    const Text problem = read_bytes(path_, max_replay_bytes, bytes);
    if (!problem.en.empty()) return false;
    expected_ = bytes.size();
    bytes.resize(std::min(good, bytes.size()));
    saved_ = std::move(bytes);
    if (!saved_.empty() && saved_.back() != '\n') waiting_ = "\n";  // a whole last line that an editor left open
    return true;
}

bool ReplayFile::append(const std::string& line) {
    waiting_ += line;
    waiting_ += '\n';
    return saving_ == Saving::at_once || flush();
}

bool ReplayFile::flush() {
    if (waiting_.empty()) return true;
    const std::size_t size = size_on_disk(path_);
    Text problem;
    if (size > expected_ && !torn_) {
        problem = changed_by_others;
    } else if (size < saved_.size()) {
        problem = write_behind(path_, 0, saved_ + waiting_);  // the file was taken away: all of it again
    } else {
        problem = write_behind(path_, saved_.size(), waiting_);
    }
    torn_ = !problem.en.empty();
    if (!torn_) {
        saved_ += waiting_;
        waiting_.clear();
        expected_ = saved_.size();
        problem_en_.clear();
        problem_zh_.clear();
        return true;
    }
    if (problem == changed_by_others) torn_ = false;
    const std::string name = visible(path_.string());
    problem_en_ = "The game cannot be saved in " + name + ": " + problem.en +
                  ". Free some space or mend the folder; play goes on, and saving is tried again with every choice.";
    problem_zh_ =
        "这一局存不进 " + name + "：" + problem.zh + "。请腾出空间或修好文件夹；可以继续玩，每走一步都会再试。";
    return false;
}

}  // namespace keyaccount
