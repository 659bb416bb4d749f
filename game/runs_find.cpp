// Which files are read: nothing is opened here but folders.
#include "game/disk.hpp"
#include "game/runs.hpp"

#include <algorithm>
#include <set>

namespace keyaccount {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_looked_at = 20'000;  // entries of all folders together
constexpr int deepest = 8;                      // folders within folders
constexpr std::size_t longest_path = 4'096;     // bytes

class Search {
public:
    explicit Search(ReplayFiles& out) : out_{out} {}

    /// A path as it was typed: links are followed.
    void named(const std::string& name) {
        if (name.size() > longest_path) return skip(name.substr(0, 40) + "…", reason_of(ENAMETOOLONG));
        if (name.find('\0') != std::string::npos) return skip(name, {"no file has such a name", "文件名不能这样写"});
        const fs::path path{name};
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (fs::is_directory(status)) return folder(path, 0);
        if (fs::is_regular_file(status)) return out_.files.push_back(path);
        skip(name, error ? reason_of(error.value()) : fs::exists(status) ? not_regular() : reason_of(ENOENT));
    }

    [[nodiscard]] bool full() const { return looked_at_ >= most_looked_at; }
    void look() { ++looked_at_; }

private:
    static Text not_regular() { return {"it is no regular file", "这不是普通文件"}; }
    void skip(const std::string& file, Text why) { out_.skipped.push_back({file, std::move(why)}); }

    void folder(const fs::path& path, int depth) {
        std::error_code error;
        std::vector<fs::directory_entry> entries;
        for (fs::directory_iterator entry{path, error}, end; !error && entry != end; entry.increment(error)) {
            if (full()) {
                skip(path.string(), {"it holds too many files; the rest is not looked at", "文件太多，其余的没有查看"});
                break;
            }
            look();
            entries.push_back(*entry);
        }
        if (error) skip(path.string(), reason_of(error.value()));
        std::sort(entries.begin(), entries.end());
        for (const fs::directory_entry& entry : entries) found(entry, depth);
    }

    void found(const fs::directory_entry& entry, int depth) {
        const std::string name = entry.path().string();
        std::error_code ignored;
        const bool link = entry.is_symlink(ignored);
        if (entry.is_directory(ignored)) {
            if (link)
                return skip(name, {"it is a link to a folder; name that folder itself",
                                   "这是指向文件夹的链接，请直接写那个文件夹"});
            if (depth >= deepest) return skip(name, {"it lies too deep", "文件夹层数太深"});
            return folder(entry.path(), depth + 1);
        }
        if (link && !fs::exists(entry.path(), ignored))
            return skip(name, {"it is a link to nothing", "链接的目标不存在"});
        if (!entry.is_regular_file(ignored)) return skip(name, not_regular());
        if (entry.path().extension() != ".jsonl")
            return skip(name,
                        {"it is no replay: its name does not end in .jsonl", "不是对局记录：文件名不以 .jsonl 结尾"});
        out_.files.push_back(entry.path());
    }

    ReplayFiles& out_;
    std::size_t looked_at_ = 0;
};

/// Each file once, whatever names lead to it; the first name by the alphabet stays.
void drop_repeated(ReplayFiles& out) {
    std::set<fs::path> seen;
    std::vector<fs::path> kept;
    for (fs::path& file : out.files) {
        std::error_code error;
        const fs::path real = fs::canonical(file, error);
        if (error || seen.insert(real).second)
            kept.push_back(std::move(file));
        else
            out.skipped.push_back(
                {file.string(), {"the same file is there under another name", "同一文件已以另一个名字列出"}});
    }
    out.files = std::move(kept);
}

}  // namespace

ReplayFiles find_replays(const std::vector<std::string>& paths, std::istream& names) {
    ReplayFiles out;
    Search search{out};
    for (const std::string& path : paths) {
        if (path != "-") {
            search.named(path);
            continue;
        }
        for (std::string name; !search.full() && std::getline(names, name);) {
            search.look();
            if (name.ends_with('\r')) name.pop_back();
            if (!name.empty()) search.named(name);
        }
    }
    std::sort(out.files.begin(), out.files.end(), [](const fs::path& a, const fs::path& b) {
        const int order = a.filename().compare(b.filename());
        return order != 0 ? order < 0 : a < b;
    });
    drop_repeated(out);
    if (out.files.size() > most_runs) {
        const std::string left = std::to_string(out.files.size() - most_runs);
        const std::string most = std::to_string(most_runs);
        out.skipped.push_back(
            {out.files[most_runs].filename().string(),
             {"this file and those after it by name (" + left + ") are not read: at most " + most + " at once",
              "从此文件起按名称排序的 " + left + " 个文件没有读：一次最多 " + most + " 个"}});
        out.files.resize(most_runs);
    }
    return out;
}

}  // namespace keyaccount
