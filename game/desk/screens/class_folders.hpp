#pragma once

#include "game/desk/screens/parts.hpp"
#include "game/desk/widgets/scroll.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace keyaccount::desk {

/// A folder with replays in it.
struct ClassFolder {
    std::filesystem::path path;
    std::size_t replays = 0;
};

/// The usual folder and those below it that hold replays, the one with the newest replay first.
[[nodiscard]] std::vector<ClassFolder> class_folders();
[[nodiscard]] std::vector<ClassFolder> class_folders(const std::filesystem::path& root);

/// Which class is to be debriefed: a folder from the list, or one that is typed.
class ClassFolders : public Screen {
public:
    explicit ClassFolders(std::vector<ClassFolder> folders) : folders_{std::move(folders)} {}
    std::optional<Command> draw(Canvas& canvas, const Scene& scene) override;

private:
    std::optional<Command> read_keys(const Input& input);
    [[nodiscard]] std::optional<Command> open() const;
    void type(const Input& input);
    void draw_field(Canvas& canvas, const Scene& scene, Rect box);
    /// The place behind the last folder is the typed path.
    [[nodiscard]] bool on_field() const { return row_ == static_cast<int>(folders_.size()); }

    std::vector<ClassFolder> folders_;
    std::string typed_;
    int row_ = 0;
    bool moved_ = false;
    ScrollState scroll_;
};

}  // namespace keyaccount::desk
