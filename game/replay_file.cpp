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
    const bool saved = saving_ == Saving::at_once || flush();
    if (copy_ != nullptr) {
        copy_->waiting_ += line;
        copy_->waiting_ += '\n';
        flush_copy();
    }
    return saved;
}

Text ReplayFile::write_waiting() {
    if (waiting_.empty()) return {};
    const std::size_t size = size_on_disk(path_);
    Text problem;
    if (size > expected_ && !torn_) {
        problem = changed_by_others;
    } else if (size < saved_.size()) {
        problem = write_behind(path_, 0, saved_ + waiting_);  // the file was taken away: all of it again
    } else {
        problem = write_behind(path_, saved_.size(), waiting_);
    }
    torn_ = !problem.en.empty() && problem != changed_by_others;
    if (!problem.en.empty()) return problem;
    saved_ += waiting_;
    waiting_.clear();
    expected_ = saved_.size();
    return {};
}

bool ReplayFile::flush() {
    const Text problem = write_waiting();
    problem_en_.clear();
    problem_zh_.clear();
    if (problem.en.empty()) return true;
    const std::string name = visible(path_.string());
    problem_en_ = "The game cannot be saved in " + name + ": " + problem.en +
                  ". Free some space or mend the folder; play goes on, and saving is tried again with every choice.";
    problem_zh_ =
        "这一局存不进 " + name + "：" + problem.zh + "。请腾出空间或修好文件夹；可以继续玩，每走一步都会再试。";
    return false;
}

void ReplayFile::copy_to(const std::filesystem::path& path) {
    copy_ = std::make_unique<ReplayFile>(path);
    std::string there;
    static_cast<void>(read_bytes(path, max_replay_bytes, there));
    if (saved_.starts_with(there)) {
        copy_->expected_ = there.size();
        copy_->saved_ = std::move(there);
    }
    copy_->waiting_ = saved_.substr(copy_->saved_.size()) + waiting_;
    flush_copy();
}

void ReplayFile::flush_copy() {
    std::error_code error;
    const auto kind = std::filesystem::status(copy_->path_, error).type();
    Text problem;
    if (!std::filesystem::is_directory(copy_->path_.parent_path(), error))
        problem = {"there is no such folder", "没有这个文件夹"};
    else if (kind != std::filesystem::file_type::regular && kind != std::filesystem::file_type::not_found)
        problem = {"it is no regular file", "这不是普通文件"};
    else
        problem = copy_->write_waiting();
    copy_problem_ = {};
    if (problem.en.empty()) return;
    const std::string name = visible(copy_->path_.string());
    const std::string own = visible(path_.string());
    copy_problem_ = {"The copy for your trainer cannot be written to " + name + ": " + problem.en +
                         ". Nothing is lost: the game is kept in " + own +
                         ", and the copy is tried again with every choice.",
                     "给培训师的副本写不进 " + name + "：" + problem.zh + "。什么都没丢：这一局存在 " + own +
                         "，每走一步都会再试着写副本。"};
}

}  // namespace keyaccount
