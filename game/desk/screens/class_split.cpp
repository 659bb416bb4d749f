// Where the class split: the runs, the ways they took, and where each led.
#include "game/desk/screens/class_parts.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

FlowChart flow_of(const ClassView& view, const Theme& theme, const Split& split) {
    FlowChart chart;
    for (const End end : ends_in_order) {
        const bool quiet = end == End::lost || end == End::playing;
        chart.ends.push_back({end_name(view.say(), end), end_icon(end), end_paint(theme, end), quiet ? 0.25F : 0.5F});
    }
    const auto best = best_branch(split);
    for (const ShownBranch& row : shown_branches(view.debrief(), split, view.look.branches)) {
        FlowBranch branch;
        branch.name = branch_words(view, split, row);
        branch.runs = static_cast<int>(row.runs.size());
        branch.mean = std::to_string(whole_points(row.mean_score));
        branch.best = best && row.branch == best;
        for (const End end : ends_in_order) branch.to_ends.push_back(row.ends[index_of(end)]);
        chart.branches.push_back(std::move(branch));
    }
    chart.runs_word = view.say().get("desk.class.runs-word");
    chart.mean_word = view.say().get("desk.class.mean-word");
    chart.glide = motion_id("class-flow", view.look.split);
    if (view.look.region == ClassRegion::split) chart.focused = view.look.branch;
    return chart;
}

void read_keys(const Input& input, ClassView& view, int branches) {
    const int splits = static_cast<int>(view.debrief().splits.size());
    int step = 0;
    if (input.pressed(Key::right)) step = 1;
    if (input.pressed(Key::left)) step = -1;
    if (step != 0) go_to_split(view, static_cast<std::size_t>(turned(static_cast<int>(view.look.split), step, splits)));
    if (input.pressed(Key::down)) view.look.branch = turned(view.look.branch, 1, branches);
    if (input.pressed(Key::up)) view.look.branch = turned(view.look.branch, -1, branches);
    if (input.pressed(Key::enter)) show_branch(view, view.look.branch);
}

/// "← 1 of 9 →" at the right of the heading.
void draw_pager(Canvas& canvas, ClassView& view, Rect panel) {
    const int splits = static_cast<int>(view.debrief().splits.size());
    const std::string place = view.say().with(
        "desk.class.split.place", {{"at", std::to_string(view.look.split + 1)}, {"of", std::to_string(splits)}});
    const Vec2 cap = key_cap_size(canvas, "→");
    const float y = panel.y + 14;
    const Rect next{panel.right() - 20 - cap.x, y, cap.x, cap.y};
    draw_key_cap(canvas, {next.x, next.y}, "→");
    const float words = canvas.text_width(place, Size::body);
    const Rect middle{next.x - 10 - words, y, words, cap.y};
    canvas.text_in(middle, place, {Size::body, Weight::regular, canvas.theme().text2});
    const Rect back{middle.x - 10 - cap.x, y, cap.x, cap.y};
    draw_key_cap(canvas, {back.x, back.y}, "←");
    const int step = canvas.clicked(next.inset(-5)) ? 1 : canvas.clicked(back.inset(-5)) ? -1 : 0;
    if (step == 0) return;
    view.look.region = ClassRegion::split;
    go_to_split(view, static_cast<std::size_t>(turned(static_cast<int>(view.look.split), step, splits)));
}

}  // namespace

void draw_class_split(Canvas& canvas, ClassView& view, Rect panel) {
    const Split* split = view.split();
    const std::string& heading = view.say().get("desk.class.split");
    if (split == nullptr) {
        const Rect inside = class_panel(canvas, panel, heading);
        canvas.paragraph({inside.x, inside.y}, inside.w, view.say().get("desk.class.split.none"),
                         {Size::body, Weight::regular, canvas.theme().text2});
        return;
    }
    if (view.look.region == ClassRegion::split)
        read_keys(keys_of(canvas), view, static_cast<int>(std::min(split->branches.size(), view.look.branches)));
    split = view.split();
    const Rect inside = class_panel(canvas, panel, heading, split_words(view, *split));
    draw_pager(canvas, view, panel);
    view.look.branches = most_branches;
    FlowChart chart = flow_of(view, canvas.theme(), *split);
    while (view.look.branches > least_branches && !flow_fits(canvas, inside, chart)) {
        --view.look.branches;
        chart = flow_of(view, canvas.theme(), *split);
    }
    view.look.branch = std::min(view.look.branch, static_cast<int>(chart.branches.size()) - 1);
    const Hit hit = draw_flow_chart(canvas, inside, chart);
    if (!hit.clicked) return;
    const bool again = view.look.region == ClassRegion::split && view.look.branch == hit.index;
    view.look.region = ClassRegion::split;
    view.look.branch = hit.index;
    if (again) show_branch(view, hit.index);
}

}  // namespace keyaccount::desk
