#include "game/desk/widgets/person_card.hpp"

#include "game/desk/widgets/tight.hpp"

#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float margin = 10;
constexpr float without_title = 160;  // narrower cards drop it
constexpr float narrow = 148;
constexpr float smaller_picture = 1.25F;  // from this text size on
constexpr float no_title = 1.4F;
constexpr float lead_shown = 10;  // points between us and the rival

bool is_small(const Canvas& canvas, float width) { return canvas.text_scale() >= smaller_picture || width < narrow; }

Vec2 picture_size(const Canvas& canvas, float width) { return is_small(canvas, width) ? Vec2{38, 52} : Vec2{50, 68}; }

/// Where the words begin.
float column(const Canvas& canvas, float width) {
    return margin + picture_size(canvas, width).x + (is_small(canvas, width) ? 5.0F : 6.0F);
}

float column_width(const Canvas& canvas, float width) { return std::max(20.0F, width - column(canvas, width) - 3); }

float bar_row(const Canvas& canvas) { return std::max(15.0F, tight_step(canvas, Size::label) - 1); }

float mood_row(const Canvas& canvas) { return std::max(16.0F, tight_step(canvas, Size::label)); }

bool shows_title(const Canvas& canvas, const PersonCard& card, float width) {
    return !card.title.empty() && width >= without_title && canvas.text_scale() < no_title;
}

/// Bottom of name, title, role and mood, from the card's top.
float words_bottom(Canvas& canvas, float width, const PersonCard& card) {
    const float w = column_width(canvas, width);
    float y = 8 + tight_height(canvas, card.name, w, Size::body, Weight::strong);
    if (shows_title(canvas, card, width)) y += tight_height(canvas, card.title, w, Size::label);
    y += tight_height(canvas, card.role_word, w, Size::label, Weight::strong);
    return y + 2 + mood_row(canvas);
}

float unknown_words_bottom(Canvas& canvas, float width, const PersonCard& card) {
    const float w = column_width(canvas, width);
    return 9 + tight_height(canvas, card.name, w, Size::body, Weight::strong) + 1 +
           tight_height(canvas, card.title, w, Size::label);
}

/// The verified leader's colour, or nothing.
std::optional<Paint> leader(const Theme& t, const PersonCard& card) {
    const bool verified = card.us.points && card.rival.points && !card.us.hearsay && !card.rival.hearsay;
    if (!verified) return std::nullopt;
    const float lead = static_cast<float>(*card.us.points) - static_cast<float>(*card.rival.points);
    if (std::abs(lead) < lead_shown) return std::nullopt;
    return lead > 0 ? t.us : t.rival;
}

void draw_stance_row(Canvas& canvas, Rect row, const StanceValue& value, Paint who, MotionId glide) {
    const Theme& t = canvas.theme();
    const float number = std::max(34.0F, canvas.em(Size::label) * 2.8F);
    const float middle = row.centre().y;
    draw_stance_bar(canvas, {row.x, middle - 3.5F, row.w - number - 3, 7}, value, who, glide);
    const bool sure = value.points.has_value() && !value.hearsay;
    canvas.text_in(row, value.points ? signed_points(*value.points) : "?",
                   {Size::label, sure ? Weight::strong : Weight::regular, sure ? t.text : t.text3, Align::right});
}

/// Mood and trust, or why there are none.
void draw_mood_row(Canvas& canvas, Rect row, const PersonCard& card) {
    const Theme& t = canvas.theme();
    if (!card.trust || card.known != Acquaintance::met) {
        canvas.text_in(row, card.note, {Size::label, Weight::regular, t.text3});
        return;
    }
    const auto target = static_cast<float>(card.mood);
    const float mood =
        card.glide == 0 ? target : canvas.motion().value(motion_id("mood", card.glide), target, pace::face);
    draw_mood_glyph(canvas, {row.x + 8, row.centre().y}, 16, mood, t.text2);
    const bool wide = row.w >= 81;
    if (wide) canvas.icon({row.x + 32, row.centre().y}, Icon::trust, 13, t.text2);
    const float left = wide ? 45.0F : 22.0F;
    draw_trust_pips(canvas, {row.x + left, row.centre().y - 3}, *card.trust,
                    std::clamp((row.w - left) / 6, 4.0F, 8.0F));
}

void draw_words(Canvas& canvas, Rect rect, const PersonCard& card) {
    const Theme& t = canvas.theme();
    const float w = column_width(canvas, rect.w);
    const float x = rect.x + column(canvas, rect.w);
    float y = rect.y + 8;
    y += tight_text(canvas, {x, y}, w, card.name, {Size::body, Weight::strong, t.text});
    if (shows_title(canvas, card, rect.w)) {
        y += tight_text(canvas, {x, y}, w, card.title, {Size::label, Weight::regular, t.text2});
    }
    y += tight_text(canvas, {x, y}, w, card.role_word, {Size::label, Weight::strong, role_paint(t, card.role)});
    draw_mood_row(canvas, {x, y + 2, w, mood_row(canvas)}, card);
}

void draw_frame(Canvas& canvas, Rect rect, const PersonCard& card, bool hovered) {
    const Theme& t = canvas.theme();
    canvas.fill(rect, card.selected ? t.high : t.raised, 8);
    const auto edge = leader(t, card);
    if (edge) {
        const auto clip = canvas.clip({rect.x, rect.y, card.selected ? 6.0F : 4.0F, rect.h});
        canvas.fill(rect, *edge, 8);
    }
    if (card.selected) {
        draw_focus_ring(canvas, rect);
    } else if (edge) {
        const auto clip = canvas.clip({rect.x + 4, rect.y, rect.w, rect.h});
        canvas.outline(rect, hovered ? t.line2 : t.line, 1, 8);
    } else {
        canvas.outline(rect, hovered ? t.line2 : t.line, 1, 8);
    }
}

void draw_known(Canvas& canvas, Rect rect, const PersonCard& card, bool hovered) {
    const Theme& t = canvas.theme();
    draw_frame(canvas, rect, card, hovered);
    const Paint surface = card.selected ? t.high : t.raised;
    const Rect picture{rect.x + margin, rect.y + margin, picture_size(canvas, rect.w).x,
                       picture_size(canvas, rect.w).y};
    const PortraitView view{card_crop, 8, true, 0};
    if (card.known == Acquaintance::met) {
        const auto target = static_cast<float>(card.mood);
        const float mood =
            card.glide == 0 ? target : canvas.motion().value(motion_id("mood", card.glide), target, pace::face);
        draw_portrait(canvas, picture, card.face, mood, view, surface);
    } else {
        draw_silhouette(canvas, picture, Shadow::named, view, surface);
    }
    draw_role_badge(canvas, {rect.x + 4, picture.bottom() - 16}, card.role, card.role_guessed);
    draw_words(canvas, rect, card);
    Rect rows{rect.x + margin, rect.y, rect.w - margin - 9, rect.h - 7};
    const auto glide = [&](const char* name) { return card.glide == 0 ? 0 : motion_id(name, card.glide); };
    draw_stance_row(canvas, rows.take_bottom(bar_row(canvas)), card.rival, t.rival, glide("rival"));
    draw_stance_row(canvas, rows.take_bottom(bar_row(canvas)), card.us, t.us, glide("us"));
}

void draw_unknown(Canvas& canvas, Rect rect, const PersonCard& card, bool hovered) {
    const Theme& t = canvas.theme();
    if (card.selected) {
        canvas.fill(rect, t.high, 8);
        draw_focus_ring(canvas, rect);
    } else {
        canvas.fill(rect, t.panel, 8);
        canvas.dashed(rect, hovered ? t.text2 : t.line2, 1, 8);
    }
    draw_silhouette(canvas,
                    {rect.x + margin, rect.y + margin, picture_size(canvas, rect.w).x, picture_size(canvas, rect.w).y},
                    Shadow::unknown, {card_crop, 8, true, 0}, card.selected ? t.high : t.panel);
    const float w = column_width(canvas, rect.w);
    float y = rect.y + 9;
    y += tight_text(canvas, {rect.x + column(canvas, rect.w) + 1, y}, w, card.name,
                    {Size::body, Weight::strong, t.text}) +
         1;
    tight_text(canvas, {rect.x + column(canvas, rect.w) + 1, y}, w, card.title,
               {Size::label, Weight::regular, t.text2});
    const float note_width = rect.w - 20;
    const float note = tight_height(canvas, card.note, note_width, Size::label);
    tight_text(canvas, {rect.x + 10, rect.bottom() - 5 - note}, note_width, card.note,
               {Size::label, Weight::regular, t.text3});
}

}  // namespace

float person_card_height(Canvas& canvas, float width, const PersonCard& card) {
    if (card.known == Acquaintance::unknown) {
        const float words = std::max(margin + picture_size(canvas, width).y, unknown_words_bottom(canvas, width, card));
        const float note = tight_height(canvas, card.note, width - 20, Size::label);
        return std::max(120.0F, std::round(words + 4 + note + 5));
    }
    const float words = std::max(margin + picture_size(canvas, width).y, words_bottom(canvas, width, card));
    return std::max(120.0F, std::round(words + 4 + 2 * bar_row(canvas) + 7));
}

Hit draw_person_card(Canvas& canvas, Rect rect, const PersonCard& card) {
    Hit hit{canvas.hot(rect), canvas.clicked(rect), -1};
    if (card.known == Acquaintance::unknown) {
        draw_unknown(canvas, rect, card, hit.hovered);
    } else {
        draw_known(canvas, rect, card, hit.hovered);
    }
    if (card.flag) draw_flag(canvas, {rect.x - 6, rect.y + 11 - flag_height(canvas)}, *card.flag);
    return hit;
}

float own_card_height(Canvas& canvas, float width, const OwnCard& card) {
    const float w = std::max(20.0F, width - 51);
    return std::max(50.0F, std::ceil(16 + tight_height(canvas, card.name, w, Size::label, Weight::strong) +
                                     tight_height(canvas, card.state, w, Size::label)));
}

Hit draw_own_card(Canvas& canvas, Rect rect, const OwnCard& card) {
    const Theme& t = canvas.theme();
    const Hit hit{canvas.hot(rect), canvas.clicked(rect), -1};
    const Paint surface = card.selected ? t.high : hit.hovered ? t.panel : t.bg;
    canvas.fill(rect, surface, 8);
    if (card.selected) draw_focus_ring(canvas, rect);
    draw_portrait(canvas, {rect.x + 7, rect.y + (rect.h - 38) / 2, 36, 38}, card.face, static_cast<float>(card.mood),
                  {{20, 10, 60, 64}, 6, true, 0}, surface);
    const float w = std::max(20.0F, rect.w - 51);
    const float all = tight_height(canvas, card.name, w, Size::label, Weight::strong) +
                      tight_height(canvas, card.state, w, Size::label);
    float y = rect.y + (rect.h - all) / 2;
    y += tight_text(canvas, {rect.x + 50, y}, w, card.name, {Size::label, Weight::strong, t.text});
    tight_text(canvas, {rect.x + 50, y}, w, card.state, {Size::label, Weight::regular, t.text2});
    return hit;
}

}  // namespace keyaccount::desk
