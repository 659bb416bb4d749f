#pragma once

#include "game/desk/widgets/choices.hpp"
#include "game/desk/widgets/controls.hpp"
#include "game/desk/widgets/curve_chart.hpp"
#include "game/desk/widgets/messages.hpp"
#include "game/desk/widgets/need_ladder.hpp"
#include "game/desk/widgets/person_card.hpp"
#include "game/desk/widgets/scroll.hpp"
#include "game/desk/widgets/stage_track.hpp"
#include "game/desk/widgets/time_money.hpp"
#include "game/desk/widgets/win_gauge.hpp"

#include <string>
#include <vector>

namespace keyaccount::gallery {

/// One of two texts, by the language of the canvas.
struct Words {
    bool chinese = false;
    [[nodiscard]] std::string operator()(const char* english, const char* native) const {
        return chinese ? native : english;
    }
};

enum class Who { shen, lu, ma, he, tang, qin, wu, gao, song };
[[nodiscard]] Face face_of(Who who);
/// The sample person in the usual state, met or not.
[[nodiscard]] desk::PersonCard card_of(Who who, const Words& w);
[[nodiscard]] desk::PersonCard unknown_card(const Words& w);
[[nodiscard]] desk::StageTrack stages(const Words& w);
[[nodiscard]] desk::WinGauge gauge(const Words& w);
[[nodiscard]] std::vector<desk::ChoiceGroup> choices(const Words& w);

// The pages; each fills the canvas.
void draw_components(desk::Canvas& canvas);
void draw_desk(desk::Canvas& canvas);
void draw_call(desk::Canvas& canvas);
void draw_debrief(desk::Canvas& canvas);
/// Every widget with long, empty, broken and misleading texts.
void draw_hostile(desk::Canvas& canvas);

}  // namespace keyaccount::gallery
