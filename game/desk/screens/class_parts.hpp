#pragma once

#include "game/desk/screens/class_rooms.hpp"
#include "game/desk/screens/parts.hpp"
#include "game/desk/widgets/flow_chart.hpp"
#include "game/desk/widgets/scroll.hpp"
#include "game/desk/widgets/unit_chart.hpp"
#include "game/narrate_debrief.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace keyaccount::desk {

enum class ClassTab : std::uint8_t { overview, technique, pair, runs };
inline constexpr int class_tab_count = 4;
/// What the arrows move in the overview.
enum class ClassRegion : std::uint8_t { split, pair, units };
inline constexpr int class_region_count = 3;

enum class RunOrder : std::uint8_t { number, score, end, name };

/// What the trainer looks at.
struct ClassLook {
    ClassTab tab = ClassTab::overview;
    ClassRegion region = ClassRegion::split;
    std::size_t split = 0;
    int branch = 0;            // of those shown
    std::size_t branches = 7;  // that have room for a row
    std::array<std::size_t, 2> pair{};
    std::size_t step = 0;  // decision at which both runs are
    int unit = 0;          // square or bar of the unit chart
    struct Filter {
        std::vector<std::size_t> runs;
        std::string name;
        std::size_t turn = SIZE_MAX;  // the decision they have in common; none
    };
    std::optional<Filter> filter;  // of the table
    std::size_t row = 0;           // of the table
    bool row_moved = false;
    RunOrder order = RunOrder::number;
    std::optional<SideBySide> beside;  // of `beside_of`
    std::array<std::size_t, 2> beside_of{};
    ScrollState rows_scroll;
    ScrollState card_scroll;
    ScrollState steps_scroll;
    ScrollState technique_scroll;
};

/// What the parts of the class screen draw from.
struct ClassView {
    const Scene& scene;
    ClassRoom& room;
    ClassLook& look;
    DebriefNarrator tell;
    const std::vector<ClassRemark>& remarks;
    [[nodiscard]] const Narrator& say() const { return scene.say; }
    [[nodiscard]] const ClassDebrief& debrief() const { return room.debrief(); }
    [[nodiscard]] const Split* split() const {
        return look.split < debrief().splits.size() ? &debrief().splits[look.split] : nullptr;
    }
};

// Ends, in the order in which charts show them.
inline constexpr std::array ends_in_order{End::paid, End::unpaid, End::walked_away, End::lost, End::playing};
[[nodiscard]] Icon end_icon(End end);
[[nodiscard]] Paint end_paint(const Theme& theme, End end);
[[nodiscard]] UnitKind end_kind(const ClassView& view, const Theme& theme, End end);
[[nodiscard]] std::string end_name(const Narrator& say, End end);

// Words, in class_words.cpp.
/// The number while names are hidden, else the name, cleaned; the file's name where there is none.
[[nodiscard]] std::string run_name(const ClassView& view, std::size_t run);
/// "run 07", or the name.
[[nodiscard]] std::string run_words(const ClassView& view, std::size_t run);
/// The same at the beginning of a line.
[[nodiscard]] std::string run_title(const ClassView& view, std::size_t run);
[[nodiscard]] std::string split_words(const ClassView& view, const Split& split);
[[nodiscard]] std::string branch_words(const ClassView& view, const Split& split, const ShownBranch& branch);
[[nodiscard]] std::string points_words(const Narrator& say, int tenths);

/// How many branches have a row at most; the rest comes together.
inline constexpr std::size_t most_branches = 7;
inline constexpr std::size_t least_branches = 3;
/// Moves to another split and compares the runs that it divides.
void go_to_split(ClassView& view, std::size_t split);
/// Runs to be compared: the new one takes the place of the one chosen longer ago.
void choose_run(ClassLook& look, std::size_t run);
/// The runs of the branch in a table of their own.
void show_branch(ClassView& view, int branch);

// Parts, each in the file of its name. They read keys of their own when they have the keyboard.
std::optional<Command> draw_class_overview(Canvas& canvas, ClassView& view, Rect area);
void draw_class_split(Canvas& canvas, ClassView& view, Rect panel);
void draw_class_pair_panel(Canvas& canvas, ClassView& view, Rect panel);
std::optional<Command> draw_class_pair(Canvas& canvas, ClassView& view, Rect area);
void draw_class_technique(Canvas& canvas, ClassView& view, Rect area);
std::optional<Command> draw_class_runs(Canvas& canvas, ClassView& view, Rect area);
/// What tells the two runs apart; made anew when other runs are chosen.
[[nodiscard]] const SideBySide& side_by_side_of(ClassView& view);
/// The curves of both runs with the decision at which they part; the lines of what tells them apart.
void draw_pair_curves(Canvas& canvas, ClassView& view, Rect rect, bool keys);
void draw_pair_rows(Canvas& canvas, ClassView& view, Rect rect);
/// The decision at which both runs are, in one of them (0 or 1).
void draw_pair_step(Canvas& canvas, const ClassView& view, Rect panel, std::size_t which);
/// Moves both runs by the arrow keys.
void step_pair(const Input& input, ClassView& view);

/// The heading of a panel and the room below it; `right`: how much is taken at its right end.
Rect class_panel(Canvas& canvas, Rect panel, std::string_view heading, std::string_view under = {}, float right = 0);

/// Opens the debrief of a run, at a decision.
[[nodiscard]] Command show_run(std::size_t run, std::size_t turn);

}  // namespace keyaccount::desk
