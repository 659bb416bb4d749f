#include "game/desk/screens/class_folders.hpp"

#include "engine/files/utf8.hpp"
#include "game/desk/widgets/tight.hpp"
#include "game/paths.hpp"

#include <algorithm>
#include <map>

namespace keyaccount::desk {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_folders = 200;
constexpr std::size_t longest_path = 1000;
constexpr int deepest = 3;
constexpr float margin = 24;
constexpr float row_height = 52;

struct Found {
    std::size_t replays = 0;
    fs::file_time_type newest = fs::file_time_type::min();
};

}  // namespace

std::vector<ClassFolder> class_folders(const fs::path& root) {
    std::map<fs::path, Found> found;
    std::error_code error;
    fs::recursive_directory_iterator at{root, fs::directory_options::skip_permission_denied, error};
    for (const fs::recursive_directory_iterator end; !error && at != end && found.size() < most_folders;
         at.increment(error)) {
        std::error_code ignored;
        if (at.depth() >= deepest) at.disable_recursion_pending();
        if (at->path().extension() != ".jsonl" || !fs::is_regular_file(at->symlink_status(ignored))) continue;
        Found& folder = found[at->path().parent_path()];
        ++folder.replays;
        folder.newest = std::max(folder.newest, at->last_write_time(ignored));
    }
    std::vector<std::pair<fs::path, Found>> sorted{found.begin(), found.end()};
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second.newest > b.second.newest; });
    std::vector<ClassFolder> folders;
    for (const auto& [path, each] : sorted) folders.push_back({path, each.replays});
    return folders;
}

std::vector<ClassFolder> class_folders() { return class_folders(replays_folder()); }

std::optional<Command> ClassFolders::open() const {
    Command command{Do::show_class, {}};
    command.file = on_field() ? std::filesystem::path{typed_} : folders_[static_cast<std::size_t>(row_)].path;
    if (command.file.empty()) return std::nullopt;
    return command;
}

void ClassFolders::type(const Input& input) {
    if (typed_.size() + input.text.size() <= longest_path) typed_ += input.text;
    for (const KeyPress& press : input.keys) {
        if (press.key != Key::backspace || typed_.empty()) continue;
        while (!typed_.empty() && (static_cast<unsigned char>(typed_.back()) & 0xC0U) == 0x80U) typed_.pop_back();
        if (!typed_.empty()) typed_.pop_back();
    }
}

std::optional<Command> ClassFolders::read_keys(const Input& input) {
    const int count = static_cast<int>(folders_.size()) + 1;
    const int before = row_;
    if (input.pressed(Key::down) || input.pressed(Key::tab)) row_ = turned(row_, 1, count);
    if (input.pressed(Key::up)) row_ = turned(row_, -1, count);
    moved_ = moved_ || row_ != before;
    if (input.pressed(Key::escape)) return Command{Do::show_cases, {}};
    if (input.pressed(Key::enter)) return open();
    if (input.text.empty() && !input.pressed(Key::backspace)) return std::nullopt;
    row_ = count - 1;
    type(input);
    return std::nullopt;
}

void ClassFolders::draw_field(Canvas& canvas, const Scene& scene, Rect box) {
    const Theme& t = canvas.theme();
    const float line = tight_step(canvas, Size::body);
    canvas.text_in(box.take_top(line, 6), scene.say.get("desk.class.folder.type"),
                   {Size::body, Weight::regular, t.text2});
    if (draw_text_field(canvas, box.take_top(40), typed_, {scene.say.get("desk.class.folder.path"), on_field()})
            .clicked)
        row_ = static_cast<int>(folders_.size());
}

std::optional<Command> ClassFolders::draw(Canvas& canvas, const Scene& scene) {
    const Theme& t = canvas.theme();
    auto command = read_keys(keys_of(canvas));
    HeaderBar header;
    header.back = scene.say.get("desk.cases.title");
    header.title = scene.say.get("desk.class.title");
    if (const auto top = draw_top(canvas, scene, header, Do::show_cases)) command = top;
    Rect area = Rect{0, 48, canvas.size().x, canvas.size().y - 48}.inset(margin, 12);
    canvas.text_in(area.take_top(canvas.em(Size::title) * 1.4F, 12), scene.say.get("desk.class.folder.choose"),
                   {Size::title, Weight::strong, t.text});
    const float line = tight_step(canvas, Size::body);
    Button go;
    go.text = scene.say.get("desk.class.folder.open");
    go.key = "Enter";
    go.primary = true;
    go.size = Size::body;
    go.disabled = on_field() && typed_.empty();
    const Vec2 size = button_size(canvas, go);
    const Rect foot = area.take_bottom(std::max(40.0F, size.y), 16);
    if (draw_button(canvas, {foot.right() - size.x, foot.y, size.x, foot.h}, go).clicked) command = open();
    draw_field(canvas, scene, area.take_bottom(line + 46, 16));
    if (folders_.empty()) {
        canvas.paragraph({area.x, area.y}, area.w, scene.say.get("desk.class.folder.none"),
                         {Size::body, Weight::regular, t.text2});
        return command;
    }
    const float step = std::max(row_height, 2 * line + 14);
    if (moved_) scroll_to(scroll_, area.h, units(row_) * step, units(row_ + 1) * step);
    moved_ = false;
    const ScrollView view{canvas, area, step * units(folders_.size()), scroll_};
    for (std::size_t i = 0; i < folders_.size(); ++i) {
        const Rect row{view.content().x, view.content().y + units(i) * step, view.content().w, step - 6};
        if (!view.shows(row)) continue;
        const bool chosen = row_ == static_cast<int>(i);
        canvas.fill(row, chosen || canvas.hot(row) ? t.high : t.panel, 8);
        if (chosen) draw_focus_ring(canvas, row.inset(2));
        canvas.icon({row.x + 26, row.centre().y}, Icon::folder, canvas.em(Size::lead), t.text2);
        const std::string count =
            scene.say.with("desk.class.folder.replays", {{"n", std::to_string(folders_[i].replays)}});
        const float used =
            canvas.text_in(row.inset(16, 0), count, {Size::body, Weight::regular, t.text2, Align::right});
        canvas.file_name({row.x + 52, row.centre().y - canvas.line_height(Size::body) / 2}, row.w - used - 90,
                         visible(folders_[i].path.string()), {Size::body, Weight::strong, t.text});
        if (!canvas.clicked(row)) continue;
        if (chosen) command = open();
        row_ = static_cast<int>(i);
    }
    return command;
}

}  // namespace keyaccount::desk
