#include "game/desk/screens/class_export.hpp"

#include "engine/files/utf8.hpp"
#include "game/desk/widgets/scroll.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <chrono>

namespace keyaccount::desk {

namespace {

constexpr std::size_t longest_path = 1000;

/// Without its last character, whole.
void drop_last(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
    if (!text.empty()) text.pop_back();
}

}  // namespace

ExportSheet::~ExportSheet() {
    stopping_ = true;
    if (job_.valid()) job_.wait();
}

void ExportSheet::open(const std::filesystem::path& folder) {
    if (folder_.empty()) folder_ = folder.string();
    if (!writing()) result_.reset();
}

void ExportSheet::begin(const Scene& scene, ClassRooms& rooms) {
    if (writing() || folder_.empty()) return;
    result_.reset();
    stopping_ = false;
    done_ = 0;
    all_ = report::formats().size();
    std::vector<report::CaseRuns> cases;
    for (const auto& room : rooms.rooms()) cases.push_back(room->for_reports());
    std::vector<std::string> skipped;
    const bool anonymous = !rooms.rooms().empty() && rooms.rooms()[rooms.chosen]->names_hidden;
    if (!anonymous)
        for (const ClassRemark& remark : rooms.remarks())
            skipped.push_back(visible(remark.file) + ": " + in(scene.say.language(), remark.what));
    job_ =
        std::async(std::launch::async, [this, words = scene.say, cases = std::move(cases), skipped = std::move(skipped),
                                        out = std::filesystem::path{folder_}, anonymous] {
            return write(report::Export{words, cases, skipped, out, anonymous});
        });
}

Text ExportSheet::write(const report::Export& what) {
    for (const report::Format& format : report::formats()) {
        if (stopping_) {
            const std::string& stopped = what.words.get("desk.class.export.stopped");
            return {stopped, stopped};
        }
        const report::Written written = format.write(what);
        if (!written.problem.en.empty()) {
            const std::string file = visible(written.failed.string());
            return {file + ": " + written.problem.en, file + "：" + written.problem.zh};
        }
        ++done_;
    }
    return {};
}

void ExportSheet::take_result() {
    if (job_.valid() && job_.wait_for(std::chrono::seconds{0}) == std::future_status::ready) result_ = job_.get();
}

void ExportSheet::type(const Input& input) {
    if (folder_.size() + input.text.size() <= longest_path) folder_ += input.text;
    for (const KeyPress& press : input.keys)
        if (press.key == Key::backspace) drop_last(folder_);
}

bool ExportSheet::read_keys(const Input& input, const Scene& scene, ClassRooms& rooms) {
    if (writing()) {
        if (input.pressed(Key::escape) || input.pressed(Key::s)) stopping_ = true;
        return false;
    }
    if (input.pressed(Key::escape)) return true;
    if (input.pressed(Key::enter)) {
        if (result_ && result_->en.empty()) return true;
        begin(scene, rooms);
        return false;
    }
    if (!input.text.empty() || input.pressed(Key::backspace)) result_.reset();
    type(input);
    return false;
}

std::string ExportSheet::message(const Scene& scene) const {
    if (writing())
        return scene.say.with("desk.class.export.writing",
                              {{"done", std::to_string(done_.load())}, {"all", std::to_string(all_.load())}});
    if (!result_) return scene.say.get("desk.class.export.what");
    if (result_->en.empty()) return scene.say.with("desk.class.export.done", {{"folder", visible(folder_)}});
    return in(scene.say.language(), *result_);
}

bool ExportSheet::draw(Canvas& canvas, const Scene& scene, ClassRooms& rooms) {
    const Theme& t = canvas.theme();
    take_result();
    bool closed = read_keys(keys_of(canvas), scene, rooms);
    const float width = 760 * std::clamp(canvas.text_scale(), 1.0F, 1.3F);
    const std::string words = message(scene);
    const float button = std::max(40.0F, tight_step(canvas, Size::body) + 18);
    const float text = canvas.paragraph_height(words, width - 48, Size::body);
    SheetPart part =
        draw_sheet(canvas, {scene.say.get("desk.class.export.title"), "Esc", width, 64 + text + 32 + button});
    const Rect field = part.inside.take_top(40, 16);
    draw_text_field(canvas, field, folder_, {"", !writing()});
    const bool failed = !writing() && result_ && !result_->en.empty();
    part.inside.take_top(canvas.paragraph({part.inside.x, part.inside.y}, part.inside.w, words,
                                          {Size::body, Weight::regular, failed ? t.down : t.text}),
                         16);
    if (writing() && all_ > 0) {
        const float share = units(done_.load()) / units(std::max<std::size_t>(1, all_.load()));
        draw_bar(canvas, part.inside.take_top(8, 8), std::clamp(share, 0.0F, 1.0F), t.us);
    }
    Button go;
    go.primary = true;
    go.size = Size::body;
    go.key = writing() ? "Esc" : "Enter";
    go.text = scene.say.get(writing()                        ? "desk.class.export.stop"
                            : result_ && result_->en.empty() ? "desk.class.export.close"
                                                             : "desk.class.export.write");
    go.disabled = folder_.empty();
    const Vec2 size = button_size(canvas, go);
    const Rect row = part.inside.take_bottom(button);
    if (draw_button(canvas, {row.right() - size.x, row.y, size.x, row.h}, go).clicked) {
        if (writing())
            stopping_ = true;
        else if (result_ && result_->en.empty())
            closed = true;
        else
            begin(scene, rooms);
    }
    if (part.closed && !writing()) closed = true;
    return closed;
}

}  // namespace keyaccount::desk
