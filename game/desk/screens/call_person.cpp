#include "game/desk/screens/backdrop.hpp"
#include "game/desk/screens/call.hpp"

#include "game/desk/portrait.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float side = 14;

Icon outcome_icon(Outcome outcome) {
    switch (outcome) {
        case Outcome::order: return Icon::star;
        case Outcome::advance: return Icon::flag;
        case Outcome::no_sale: return Icon::lost;
        default: return Icon::continuation;
    }
}

float value_left(const Canvas& canvas) { return 74 * std::max(1.0F, canvas.text_scale()); }

class PersonColumn {
public:
    PersonColumn(Canvas& canvas, const Scene& scene, Rect rect)
        : canvas_{canvas},
          scene_{scene},
          t_{canvas.theme()},
          view_{scene.session->view()},
          before_{view_before(*scene.session)},
          person_{view_.person(view_.with())},
          past_{before_.person(view_.with())},
          rect_{rect} {}

    void draw() {
        canvas_.fill(rect_, t_.panel, 10);
        const float words = words_height();
        picture(std::clamp(rect_.h - words, 96.0F, 360.0F));
        const auto clip = canvas_.clip(rect_);
        names();
        divider();
        mood();
        patience();
        trust();
        stances();
        if (scene_.exam()) return;
        divider();
        if (scene_.hints()) outcome();
        so_far();
    }

private:
    [[nodiscard]] float label() const { return tight_step(canvas_, Size::label); }
    [[nodiscard]] float row_step() const { return label() + (rect_.h < 690 ? 10 : 14); }
    [[nodiscard]] float inner() const { return rect_.w - 2 * side; }

    [[nodiscard]] bool name_fits() const {
        return canvas_.text_width(scene_.say.person(view_, person_.id), Size::title, Weight::strong) <= inner();
    }
    [[nodiscard]] float name_height() const {
        if (name_fits()) return canvas_.em(Size::title) * 1.25F;
        return tight_height(canvas_, scene_.say.person(view_, person_.id), inner(), Size::lead, Weight::strong);
    }

    float words_height() {
        const View& v = view_;
        float height =
            12 + name_height() + tight_height(canvas_, scene_.say.text(v, person_.title), inner(), Size::body) + 8 + 22;
        height += 13 + 12 + 5 * row_step();
        if (!scene_.exam()) height += 13 + 12 + label() + 22;
        if (scene_.hints()) height += label() + 4 + canvas_.em(Size::body) * 1.35F + 2 * label();
        return height + 8;
    }

    void picture(float height) {
        const Rect scene_box{rect_.x, rect_.y, rect_.w, height};
        {
            const auto clip = canvas_.clip(scene_box);
            draw_backdrop(canvas_, scene_box, person_);
            const float mood =
                canvas_.motion().value(motion_id("call-mood", person_.id.index()), units(person_.mood), pace::face);
            PortraitView view;
            view.background = false;
            view.radius = 0;
            view.look = 0.25F;
            const float tall = height * 0.94F;
            const float wide = tall * 100 / 116;
            draw_portrait(canvas_, {scene_box.centre().x - wide / 2, scene_box.bottom() - tall, wide, tall},
                          face_of(person_), mood, view, t_.panel);
        }
        canvas_.round_off({rect_.x, rect_.y, rect_.w, height}, 10, t_.bg, true, false);
        flags(height);
        y_ = scene_box.bottom() + 10;
    }

    /// How one talks, and who of ours sits at the table.
    void flags(float height) {
        const float low = rect_.y + height - flag_height(canvas_) - 10;
        if (view_.call().by_phone != 0)
            draw_flag(canvas_, {rect_.x + side, low},
                      {Icon::phone, scene_.say.get("desk.call.by-phone"), t_.us, t_.on_us});
        if (view_.call().demonstration != 255)
            draw_flag(canvas_, {rect_.x + side, low},
                      {Icon::eye, scene_.say.get("desk.call.demonstration"), t_.us, t_.on_us});
        const std::size_t ours = view_.call().specialist;
        if (ours < view_.specialist_count())
            draw_flag(canvas_, {rect_.x + side, rect_.y + 12},
                      {Icon::users, scene_.say.text(view_, view_.specialist(ours).name), t_.raised, t_.text});
    }

    void names() {
        const std::string name = scene_.say.person(view_, person_.id);
        if (name_fits())
            canvas_.text_in({rect_.x + side, y_, inner(), name_height()}, name, {Size::title, Weight::strong, t_.text});
        else
            tight_text(canvas_, {rect_.x + side, y_}, inner(), name, {Size::lead, Weight::strong, t_.text});
        y_ += name_height();
        y_ += tight_text(canvas_, {rect_.x + side, y_}, inner(), scene_.say.text(view_, person_.title),
                         {Size::body, Weight::regular, t_.text2}) +
              6;
        const RoleMark role = main_role(person_);
        if (role == RoleMark::none) return;
        draw_role_badge(canvas_, {rect_.x + side, y_}, role, role == RoleMark::guide && !person_.is_guide);
        std::string words = role == RoleMark::guide && !person_.is_guide ? scene_.say.get("desk.role.guide-maybe")
                                                                         : scene_.say.roles(person_);
        if (person_.veto) words += " · " + scene_.say.get("desk.flag.veto");
        canvas_.text_in({rect_.x + side + 28, y_, inner(), 20}, words,
                        {Size::label, Weight::strong, role_paint(t_, role)});
        y_ += 22;
    }

    void divider() {
        y_ += 6;
        draw_divider(canvas_, {rect_.x + side, y_}, inner());
        y_ += 9;
    }

    Rect row(const std::string& name) {
        const Rect box{rect_.x + side, y_, inner(), row_step()};
        canvas_.text_in({box.x, box.y, value_left(canvas_), box.h}, name, {Size::label, Weight::regular, t_.text2});
        y_ += row_step();
        return {box.x + value_left(canvas_), box.y, box.w - value_left(canvas_), box.h};
    }

    void mood() {
        const Rect box = row(scene_.say.get("desk.call.mood"));
        float x = box.x + 11;
        if (past_.awareness == Awareness::met && past_.mood != person_.mood && view_.turn() > 0) {
            draw_mood_glyph(canvas_, {x, box.centre().y}, 20, units(past_.mood), t_.text2.faded(0.6F));
            canvas_.icon({x + 20, box.centre().y}, Icon::right, 11, t_.text3);
            x += 40;
        }
        draw_mood_glyph(canvas_, {x, box.centre().y}, 22, units(person_.mood), t_.text);
        canvas_.text_in({x + 19, box.y, box.w, box.h}, scene_.say.term("mood", person_.mood),
                        {Size::body, Weight::strong, t_.text});
    }

    void patience() {
        const Rect box = row(scene_.say.get("desk.call.patience"));
        const int left = std::max<int>(0, view_.call().patience);
        int most = left;
        int before = left;
        for (std::size_t i = scene_.session->moments().size(); i-- > 0;) {
            bool opened = false;
            for (const Event& event : scene_.session->moments()[i].events) {
                opened = opened || event.kind == EventKind::call_opened;
                if (event.kind == EventKind::call_opened) most = std::max(most, static_cast<int>(event.after));
                if (event.kind == EventKind::patience && i + 1 == scene_.session->moments().size())
                    before = std::max(before, static_cast<int>(event.before));
            }
            if (opened) break;
        }
        draw_patience_pips(canvas_, {box.x, box.centre().y - 5, box.w, 10}, left, std::max(most, left), before > left);
    }

    void number(Rect box, const std::string& value, const std::string& change, Paint change_ink) {
        float right = box.right();
        if (!change.empty()) {
            canvas_.text_in({box.x, box.y, box.w, box.h}, change,
                            {Size::label, Weight::strong, change_ink, Align::right});
            right -= canvas_.text_width(change, Size::label, Weight::strong) + 5;
        }
        canvas_.text_in({box.x, box.y, right - box.x, box.h}, value,
                        {Size::label, Weight::strong, t_.text, Align::right});
    }

    void trust() {
        const Rect box = row(scene_.say.get("desk.call.trust"));
        draw_trust_pips(canvas_, {box.x, box.centre().y - 5}, std::max(0, person_.trust), 17, 10);
        const int change = past_.trust >= 0 ? person_.trust - past_.trust : 0;
        number(box, std::to_string(std::max(0, person_.trust)),
               change != 0 && !scene_.exam() ? signed_points(change) : std::string{}, change > 0 ? t_.up : t_.down);
    }

    void stance_row(const std::string& name, const StanceValue& value, Paint who, MotionId glide) {
        const Rect box = row(name);
        draw_stance_bar(canvas_, {box.x, box.centre().y - 5, std::max(40.0F, box.w - 58), 10}, value, who, glide);
        number(box, value.points ? signed_points(*value.points) : "?", {}, t_.text);
    }

    void stances() {
        stance_row(scene_.say.get("desk.call.towards-us"), stance_of(person_), t_.us,
                   motion_id("call-us", person_.id.index()));
        const RivalId rival = view_.leading_rival();
        if (!rival.exists()) return;
        stance_row(scene_.say.text(view_, view_.rival_short_name(rival)), rival_stance_of(person_), t_.rival,
                   motion_id("call-rival", person_.id.index()));
    }

    void outcome() {
        const Outcome now = view_.outcome_if_left();
        canvas_.text_in({rect_.x + side, y_, inner(), label()}, scene_.say.get("desk.call.if-left"),
                        {Size::label, Weight::regular, t_.text2});
        y_ += label() + 4;
        const float body = canvas_.em(Size::body) * 1.35F;
        const Paint ink = now == Outcome::advance || now == Outcome::order ? t_.up
                          : now == Outcome::no_sale                        ? t_.down
                                                                           : t_.text;
        canvas_.icon({rect_.x + side + 8, y_ + body / 2}, outcome_icon(now), canvas_.em(Size::body), ink);
        canvas_.text_in({rect_.x + side + 23, y_, inner(), body}, scene_.say.outcome(now),
                        {Size::body, Weight::strong, ink});
        y_ += body;
        y_ += tight_text(canvas_, {rect_.x + side + 23, y_}, inner() - 23,
                         scene_.say.get("outcome." + std::string{word(now)} + ".why"),
                         {Size::label, Weight::regular, t_.text2}) +
              8;
    }

    void so_far() {
        const CallState& call = view_.call();
        const int asked = call.questions;
        const int told = call.statements + call.benefits;
        const float bar = rect_.bottom() - 20;
        if (y_ + label() > bar - 4) return;
        const std::string words =
            scene_.say.with("desk.call.so-far", {{"asked", std::to_string(asked)}, {"told", std::to_string(told)}});
        canvas_.text_in({rect_.x + side, bar - label() - 6, inner(), label()}, words,
                        {Size::label, Weight::regular, t_.text2});
        const Rect slot{rect_.x + side, bar, inner(), 10};
        draw_bar(canvas_, slot, asked + told > 0 ? units(asked) / units(asked + told) : 0, t_.text2,
                 motion_id("so-far"));
        const float mark = slot.x + slot.w * 0.7F;  // the share of understanding that the method asks for
        canvas_.line({mark, slot.y - 3}, {mark, slot.bottom() + 3}, t_.focus, 2);
    }

    Canvas& canvas_;
    const Scene& scene_;
    const Theme& t_;
    View view_;
    View before_;
    SeenPerson person_;
    SeenPerson past_;
    Rect rect_;
    float y_ = 0;
};

}  // namespace

void draw_call_person(Canvas& canvas, const Scene& scene, Rect rect) { PersonColumn{canvas, scene, rect}.draw(); }

}  // namespace keyaccount::desk
