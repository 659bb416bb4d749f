#pragma once

#include "game/desk/screens/screen.hpp"
#include "game/desk/widgets/controls.hpp"
#include "game/desk/widgets/marks.hpp"
#include "game/desk/widgets/messages.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace keyaccount::desk {

/// Keys for whoever has the keyboard; none while a sheet lies above.
[[nodiscard]] const Input& keys_of(const Canvas& canvas);

template <class Number>
[[nodiscard]] constexpr float units(Number number) {
    return static_cast<float>(number);
}

/// The line at the top; `back` becomes the command `on_back`.
[[nodiscard]] std::optional<Command> draw_top(Canvas& canvas, const Scene& scene, HeaderBar header, Do on_back);

/// `at` moved by `step` within [0, count), wrapping round; 0 when there is nothing.
[[nodiscard]] int turned(int at, int step, int count);

[[nodiscard]] Icon icon_named(std::string_view name);
[[nodiscard]] Trend trend_of(Turnout turnout);
[[nodiscard]] RoleMark main_role(const SeenPerson& person);
/// The face of somebody met; a plain one for anybody else.
[[nodiscard]] Face face_of(const SeenPerson& person);
[[nodiscard]] StanceValue stance_of(const SeenPerson& person);
[[nodiscard]] StanceValue rival_stance_of(const SeenPerson& person);

/// The rep's manager: who wrote the briefing.
[[nodiscard]] PersonId manager_of(const Session& session);

/// What the last choice changed, and why; in exams what was heard, without judgement.
[[nodiscard]] std::vector<Told> told_now(const Scene& scene, std::size_t most);
[[nodiscard]] Toast toast_of(const std::vector<Told>& told);

/// How the view was before the last choice; the present one at the start.
[[nodiscard]] View view_before(const Session& session);

/// Small text in the middle of an area that has nothing to show yet.
void draw_empty(Canvas& canvas, Rect rect, std::string_view words);

/// A strip with a warning below the header; returns its height.
float draw_banner(Canvas& canvas, std::string_view words);

}  // namespace keyaccount::desk
