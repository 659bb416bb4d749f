// One sentence on each part of the method, the first time that it is met.
#include "game/desk/screens/first_hint.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>

namespace keyaccount::desk {

namespace {

constexpr std::array<const char*, first_hint_count> keys{"desk.hint.stage", "desk.hint.question", "desk.hint.statement",
                                                         "desk.hint.advance", "desk.hint.record"};
constexpr int enough_questions = 3;  // of a call, before telling is explained
constexpr int enough_said = 5;       // before leaving is explained

/// Something was agreed or offered that tells how far the talk has come.
bool wants_a_step(const View& view) {
    const CallState& call = view.call();
    return call.benefits > 0 || call.questions + call.statements >= enough_said ||
           view.outcome_if_left() >= Outcome::advance;
}

}  // namespace

std::optional<FirstHint> first_hint(const Scene& scene) {
    if (!scene.hints() || scene.session->over()) return std::nullopt;
    const View view = scene.session->view();
    const auto fresh = [&](FirstHint hint) { return (scene.settings.hints_shown >> static_cast<int>(hint) & 1) == 0; };
    if (!view.in_call()) {
        if (fresh(FirstHint::stage)) return FirstHint::stage;
        const bool behind = view.recorded_stage() < view.stage() || view.review_until() >= view.day();
        if (fresh(FirstHint::record) && behind) return FirstHint::record;
        return std::nullopt;
    }
    if (fresh(FirstHint::question)) return FirstHint::question;
    if (fresh(FirstHint::statement) && view.call().questions >= enough_questions) return FirstHint::statement;
    if (fresh(FirstHint::advance) && !fresh(FirstHint::statement) && wants_a_step(view)) return FirstHint::advance;
    return std::nullopt;
}

int with_shown(int shown, FirstHint hint) { return shown | 1 << static_cast<int>(hint); }

float first_hint_height(Canvas& canvas, const Scene& scene, float width, FirstHint hint) {
    const std::string& words = scene.say.get(keys[index_of(hint)]);
    const float room = width - 44 - key_cap_size(canvas, "X").x - 20;
    return std::max(tight_height(canvas, words, room, Size::body), key_cap_size(canvas, "X").y) + 14;
}

bool draw_first_hint(Canvas& canvas, const Scene& scene, Rect rect, FirstHint hint) {
    const Theme& t = canvas.theme();
    const std::string& words = scene.say.get(keys[index_of(hint)]);
    const float cap = key_cap_size(canvas, "X").x;
    const float room = rect.w - 44 - cap - 20;
    canvas.fill(rect, t.us_tint, 8);
    canvas.icon({rect.x + 22, rect.centre().y}, Icon::idea, canvas.em(Size::lead), t.us);
    const float height = tight_height(canvas, words, room, Size::body);
    tight_text(canvas, {rect.x + 44, rect.centre().y - height / 2}, room, words, {Size::body, Weight::regular, t.text});
    draw_key_cap_right(canvas, {rect.right() - 12, rect.centre().y}, "X");
    return keys_of(canvas).pressed(Key::x) ||
           canvas.clicked({rect.right() - cap - 24, rect.y, cap + 24, rect.h});
}

}  // namespace keyaccount::desk
