#include "game/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

namespace keyaccount {

Text reason_of(int error) {
    switch (error) {
        case EEXIST: return {"it is there already", "它已经存在"};
        case ENOENT: return {"no such file or folder", "没有这个文件或文件夹"};
        case EACCES:
        case EPERM: return {"no permission", "没有权限"};
        case EISDIR: return {"it is a folder", "这是一个文件夹"};
        case ENOTDIR: return {"a part of its path is no folder", "路径中有一部分不是文件夹"};
        case ENOSPC: return {"the disk is full", "磁盘已满"};
        case EDQUOT: return {"the disk quota is used up", "磁盘配额已用完"};
        case EROFS: return {"the disk is read-only", "磁盘只读"};
        case EIO: return {"the disk reports an error", "磁盘出错"};
        case ENAMETOOLONG: return {"its name is too long", "文件名太长"};
        default: return {std::strerror(error), std::strerror(error)};
    }
}

namespace {

/// A file descriptor that is closed once, and whose closing can fail loudly.
class File {
public:
    File(const std::filesystem::path& path, int flags)
        : fd_{::open(path.c_str(), flags | O_CLOEXEC, 0644)}, error_{fd_ < 0 ? errno : 0} {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (fd_ >= 0) ::close(fd_);
    }

    [[nodiscard]] int error() const { return error_; }
    [[nodiscard]] bool regular() const {
        struct stat info {};
        return ::fstat(fd_, &info) == 0 && S_ISREG(info.st_mode);
    }
    void write_at(std::size_t offset, std::string_view bytes) {
        while (error_ == 0 && !bytes.empty()) {
            // A device has no place to seek to.
            const ssize_t count = regular() ? ::pwrite(fd_, bytes.data(), bytes.size(), static_cast<off_t>(offset))
                                            : ::write(fd_, bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) {
                error_ = errno;
                return;
            }
            offset += static_cast<std::size_t>(count);
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
    }
    void cut(std::size_t size) {
        if (error_ == 0 && regular() && ::ftruncate(fd_, static_cast<off_t>(size)) != 0) error_ = errno;
    }
    void sync() {
        if (error_ == 0 && ::fsync(fd_) != 0 && errno != EINVAL) error_ = errno;
    }
    void close() {
        if (fd_ < 0) return;
        const int result = ::close(fd_);
        fd_ = -1;
        if (result != 0 && error_ == 0) error_ = errno;
    }
    void seek(std::size_t offset) {
        if (error_ == 0 && ::lseek(fd_, static_cast<off_t>(offset), SEEK_SET) < 0) error_ = errno;
    }
    /// Up to `most` + 1 bytes.
    std::string read(std::size_t most) {
        std::string bytes;
        std::array<char, 65536> part{};
        while (error_ == 0 && bytes.size() <= most) {
            const ssize_t count = ::read(fd_, part.data(), std::min(part.size(), most + 1 - bytes.size()));
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) error_ = errno;
            if (count <= 0) break;
            bytes.append(part.data(), static_cast<std::size_t>(count));
        }
        return bytes;
    }

private:
    int fd_;
    int error_;
};

/// The folder's entry of a new file is on disk as well.
int sync_folder(const std::filesystem::path& file) {
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    File opened{folder, O_RDONLY | O_DIRECTORY};
    opened.sync();
    return opened.error();
}

int make_folders(const std::filesystem::path& file) {
    std::error_code error;
    if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), error);
    return error.value();
}

}  // namespace

Text read_bytes(const std::filesystem::path& file, std::size_t most, std::string& out) {
    out.clear();
    File opened{file, O_RDONLY | O_NONBLOCK};
    if (opened.error() != 0) return reason_of(opened.error());
    if (!opened.regular()) return {"it is no regular file", "这不是普通文件"};
    out = opened.read(most);
    if (opened.error() != 0) return reason_of(opened.error());
    if (out.size() <= most) return {};
    out.clear();
    return {"it is larger than " + std::to_string(most) + " bytes", "超过 " + std::to_string(most) + " 字节"};
}

Text read_ends(const std::filesystem::path& file, std::size_t piece, std::string& out) {
    out.clear();
    const std::size_t size = size_on_disk(file);
    if (size <= 2 * piece) return read_bytes(file, 2 * piece, out);
    File opened{file, O_RDONLY | O_NONBLOCK};
    std::string head = opened.read(piece - 1);
    opened.seek(size - piece);
    std::string tail = opened.read(piece - 1);
    if (opened.error() != 0) return reason_of(opened.error());
    head.resize(head.find('\n') == std::string::npos ? 0 : head.find('\n') + 1);
    tail.erase(0, tail.find('\n') == std::string::npos ? tail.size() : tail.find('\n') + 1);
    out = head + tail;
    return {};
}

Text replace_file(const std::filesystem::path& file, const std::string& bytes) {
    if (const int error = make_folders(file); error != 0) return reason_of(error);
    auto draft = file;
    draft += ".new";
    File opened{draft, O_WRONLY | O_CREAT | O_TRUNC};
    opened.write_at(0, bytes);
    opened.sync();
    opened.close();
    int error = opened.error();
    if (error == 0 && ::rename(draft.c_str(), file.c_str()) != 0) error = errno;
    if (error != 0) {
        ::unlink(draft.c_str());
        return reason_of(error);
    }
    error = sync_folder(file);
    return error == 0 ? Text{} : reason_of(error);
}

Text write_behind(const std::filesystem::path& file, std::size_t offset, const std::string& bytes) {
    if (const int error = make_folders(file); error != 0) return reason_of(error);
    File opened{file, O_WRONLY | O_CREAT};
    opened.write_at(offset, bytes);
    opened.cut(offset + bytes.size());
    opened.sync();
    opened.close();
    if (opened.error() != 0) return reason_of(opened.error());
    const int error = offset == 0 ? sync_folder(file) : 0;
    return error == 0 ? Text{} : reason_of(error);
}

Text make_new_file(const std::filesystem::path& file) {
    const File opened{file, O_WRONLY | O_CREAT | O_EXCL};
    return opened.error() == 0 ? Text{} : reason_of(opened.error());
}

std::size_t size_on_disk(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error) || error) return 0;
    const auto size = std::filesystem::file_size(file, error);
    return error ? 0 : static_cast<std::size_t>(size);
}

std::optional<std::chrono::sys_seconds> last_written(const std::filesystem::path& file) {
    struct stat about {};
    if (::stat(file.c_str(), &about) != 0) return std::nullopt;
    return std::chrono::sys_seconds{std::chrono::seconds{about.st_mtim.tv_sec}};
}

}  // namespace keyaccount
