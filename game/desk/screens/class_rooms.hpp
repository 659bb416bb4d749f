#pragma once

#include "game/desk/screens/class_room.hpp"

#include <atomic>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <vector>

namespace keyaccount::desk {

/// A file that is not among the runs, or is with a reserve, and a sentence about it.
struct ClassRemark {
    std::string file;
    Text what;
};

/// What was found in the folders: one room a case.
struct ClassFound {
    std::vector<std::unique_ptr<ClassRoom>> rooms;
    std::vector<ClassRemark> remarks;
};

/// Called with how many files are read; false: stop there.
using ReadProgress = std::function<bool(std::size_t done, std::size_t all)>;
using ReadClass = std::function<ClassFound(const ReadProgress&)>;

/// Classes that are being read, and then are there.
class ClassRooms {
public:
    /// Reads in the background. `folder`: where reports go unless the trainer says otherwise.
    ClassRooms(ReadClass read, std::filesystem::path folder);
    ~ClassRooms();
    ClassRooms(const ClassRooms&) = delete;
    ClassRooms& operator=(const ClassRooms&) = delete;

    /// Takes over what was read; true once it is there.
    bool ready();
    /// Waits until it is there.
    void wait();
    [[nodiscard]] std::size_t read() const { return read_.load(); }
    [[nodiscard]] std::size_t all() const { return all_.load(); }

    [[nodiscard]] std::vector<std::unique_ptr<ClassRoom>>& rooms() { return found_.rooms; }
    [[nodiscard]] const std::vector<ClassRemark>& remarks() const { return found_.remarks; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    /// Something is being done that the window should show.
    [[nodiscard]] bool busy();

    std::size_t chosen = 0;  // room

private:
    std::filesystem::path folder_;
    ClassFound found_;
    std::atomic<std::size_t> read_ = 0;
    std::atomic<std::size_t> all_ = 0;
    std::atomic<bool> stopping_ = false;
    std::future<ClassFound> reading_;
};

}  // namespace keyaccount::desk
