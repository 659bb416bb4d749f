#include "game/desk/screens/predict.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace keyaccount::desk {

namespace {

constexpr float margin = 24;
constexpr float gutter = 16;
constexpr float head_height = 40;
constexpr float foot_height = 40;
constexpr int most_hands = 999;

}  // namespace

Predict::Predict(const ClassRoom& room, std::size_t split) : stops_{predict_stops(room)} {
    const auto found =
        std::find_if(stops_.begin(), stops_.end(), [&](const PredictStop& stop) { return stop.split == split; });
    open(room, found == stops_.end() ? 0 : static_cast<std::size_t>(found - stops_.begin()));
}

void Predict::open(const ClassRoom& room, std::size_t stop) {
    if (stop >= stops_.size()) return;
    at_ = stop;
    position_ = room.position(stops_[at_].run, stops_[at_].turn);
    options_ = predict_options(room, stops_[at_]);
    hands_.assign(options_.size(), 0);
    row_ = 0;
    typing_ = false;
    phase_ = Phase::vote;
    people_scroll_ = {};
    weigh(room);
}

Predict::~Predict() {
    if (no_more_) *no_more_ = true;
}

void Predict::weigh(const ClassRoom& room) {
    if (no_more_) *no_more_ = true;
    no_more_ = std::make_shared<std::atomic<bool>>(false);
    weighing_ =
        std::async(std::launch::async, [scenario = room.shared_case(), state = position_.state, options = options_,
                                        stop = no_more_] { return predict_worths(*scenario, state, options, *stop); });
}

void Predict::take_worths(Canvas& canvas) {
    if (!weighing_.valid()) return;
    if (weighing_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return canvas.ask_frame();
    const PredictWorths found = weighing_.get();
    for (std::size_t i = 0; i < options_.size(); ++i) {
        if (found.worths[i]) options_[i].worth = found.worths[i];
        if (found.best) options_[i].best = i == *found.best;
    }
}

void Predict::show(Phase phase, const std::vector<int>& hands) {
    if (weighing_.valid()) weighing_.wait();
    for (std::size_t i = 0; i < std::min(hands.size(), hands_.size()); ++i) hands_[i] = hands[i];
    phase_ = phase;
}

bool Predict::can_go_on() const { return phase_ != Phase::best || at_ + 1 < stops_.size(); }

void Predict::go_on(const ClassRoom& room) {
    if (phase_ == Phase::vote)
        phase_ = Phase::played;
    else if (phase_ == Phase::played)
        phase_ = Phase::best;
    else if (at_ + 1 < stops_.size())
        open(room, at_ + 1);
}

void Predict::type_hands(const Input& input) {
    if (hands_.empty()) return;
    int& hands = hands_[row_];
    for (const KeyPress& press : input.keys) {
        if (press.ctrl) continue;
        if (press.key >= Key::digit0 && press.key <= Key::digit9) {
            const int digit = static_cast<int>(press.key) - static_cast<int>(Key::digit0);
            hands = std::min(most_hands, typing_ ? hands * 10 + digit : digit);
            typing_ = true;
        }
        if (press.key == Key::backspace) hands /= 10;
        if (press.key == Key::right || press.key == Key::plus) hands = std::min(most_hands, hands + 1);
        if (press.key == Key::left || press.key == Key::minus) hands = std::max(0, hands - 1);
    }
}

bool Predict::read_keys(const Input& input, const ClassRoom& room) {
    if (input.pressed(Key::escape) || input.pressed(Key::p)) return true;
    if (stops_.empty()) return input.pressed(Key::enter);
    const std::size_t rows = std::max<std::size_t>(1, options_.size());
    const std::size_t before = row_;
    if (phase_ == Phase::vote) {
        type_hands(input);
        if (input.pressed(Key::down) || input.pressed(Key::tab)) row_ = (row_ + 1) % rows;
        if (input.pressed(Key::up)) row_ = (row_ + rows - 1) % rows;
    }
    if (input.pressed(Key::space) || input.pressed(Key::enter)) {
        if (phase_ == Phase::vote && input.pressed(Key::enter) && row_ + 1 < options_.size())
            ++row_;
        else
            go_on(room);
    }
    if (row_ != before) typing_ = false;
    if (input.pressed(Key::bracket_right) && at_ + 1 < stops_.size()) open(room, at_ + 1);
    if (input.pressed(Key::bracket_left) && at_ > 0) open(room, at_ - 1);
    return false;
}

void Predict::draw_head(Canvas& canvas, const ClassView& view, Rect head) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    const std::string place =
        say.with("desk.predict.place", {{"at", std::to_string(at_ + 1)}, {"of", std::to_string(stops_.size())}});
    float x = draw_key_cap_right(canvas, {head.right(), head.centre().y}, "Esc");
    x = head.right() - x - 24;
    for (const char* cap : {"]", "["}) {
        const float width = draw_key_cap_right(canvas, {x, head.centre().y}, cap);
        x -= width + 6;
        if (*cap == ']')
            x -= canvas.text_in({0, head.y, x - 4, head.h}, place,
                                {Size::body, Weight::regular, t.text2, Align::right}) +
                 14;
    }
    const float used = canvas.text_in(head, say.get("desk.predict.title"), {Size::title, Weight::strong, t.text});
    const PredictStop& stop = stops_[at_];
    const View seen{view.room.scenario(), position_.state};
    const std::string what = stop.split ? say.get("desk.predict.split")
                                        : say.with("desk.predict.marked", {{"run", run_words(view, stop.run)}});
    const auto clip = canvas.clip({head.x, head.y, x - head.x - 12, head.h});
    canvas.text_in({head.x + used + 16, head.y + 3, 1, head.h}, what, {Size::body, Weight::regular, t.text2});
}

void Predict::draw_foot(Canvas& canvas, const ClassView& view, Rect foot) {
    const Narrator& say = view.say();
    Button next;
    next.text = say.get(phase_ == Phase::vote     ? "desk.predict.reveal"
                        : phase_ == Phase::played ? "desk.predict.show-best"
                                                  : "desk.predict.next");
    next.key = phase_ == Phase::vote ? say.get("desk.predict.space") : "Enter";
    next.primary = true;
    next.disabled = !can_go_on();
    next.size = Size::body;
    const Vec2 size = button_size(canvas, next);
    next_clicked_ = draw_button(canvas, {foot.right() - size.x, foot.y, size.x, foot.h}, next).clicked;
    std::vector<KeyHint> hints;
    if (phase_ == Phase::vote)
        hints = {{{"↑", "↓"}, say.get("desk.predict.key.row")},
                 {{"0", "…", "9"}, say.get("desk.predict.key.hands")},
                 {{"←", "→"}, say.get("desk.predict.key.one")}};
    else
        hints = {{{"[", "]"}, say.get("desk.predict.key.stops")}};
    draw_key_hints(canvas, {foot.x, foot.centre().y - key_cap_size(canvas, "A").y / 2}, hints, Size::body);
}

bool Predict::draw(Canvas& canvas, ClassView& view) {
    next_clicked_ = false;
    take_worths(canvas);
    const bool closed = read_keys(keys_of(canvas), view.room);
    Rect area = Rect{0, 0, canvas.size().x, canvas.size().y}.inset(margin, 12);
    if (stops_.empty()) {
        canvas.paragraph({area.x, area.y}, area.w, view.say().get("desk.predict.none"),
                         {Size::lead, Weight::regular, canvas.theme().text});
        return closed;
    }
    draw_head(canvas, view, area.take_top(head_height, 8));
    draw_foot(canvas, view, area.take_bottom(std::max(foot_height, tight_step(canvas, Size::body) + 18), 12));
    draw_seen(canvas, view, area.take_left(std::floor(area.w * 0.31F), gutter));
    const float said = draw_said(canvas, view, area);
    if (said > 0) area.take_top(said, 12);
    draw_options(canvas, view, area);
    if (next_clicked_) go_on(view.room);
    return closed;
}

}  // namespace keyaccount::desk
