#pragma once

#include "game/desk/screens/class_rooms.hpp"
#include "game/desk/screens/parts.hpp"

#include <atomic>
#include <future>
#include <optional>
#include <string>

namespace keyaccount::desk {

/// Asks for a folder and writes the reports into it; goes on until it is done or stopped.
class ExportSheet {
public:
    ExportSheet() = default;
    ~ExportSheet();
    ExportSheet(const ExportSheet&) = delete;
    ExportSheet& operator=(const ExportSheet&) = delete;

    void open(const std::filesystem::path& folder);
    /// True once it is closed.
    [[nodiscard]] bool draw(Canvas& canvas, const Scene& scene, ClassRooms& rooms);
    [[nodiscard]] bool writing() const { return job_.valid(); }

private:
    [[nodiscard]] bool read_keys(const Input& input, const Scene& scene, ClassRooms& rooms);
    void type(const Input& input);
    void begin(const Scene& scene, ClassRooms& rooms);
    [[nodiscard]] Text write(const report::Export& what);
    void take_result();
    [[nodiscard]] std::string message(const Scene& scene) const;

    std::string folder_;
    std::future<Text> job_;
    std::optional<Text> result_;  // of the last export; empty text: it is there
    std::atomic<std::size_t> done_ = 0;
    std::atomic<std::size_t> all_ = 0;
    std::atomic<bool> stopping_ = false;
};

}  // namespace keyaccount::desk
