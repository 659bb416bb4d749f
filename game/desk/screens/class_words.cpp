// Runs, splits and branches in words.
#include "game/desk/screens/class_parts.hpp"

#include "engine/files/utf8.hpp"

namespace keyaccount::desk {

namespace {

constexpr std::size_t longest_name = 40;  // bytes of a name that is shown; the table shows all of it

}  // namespace

Icon end_icon(End end) {
    switch (end) {
        case End::paid: return Icon::check;
        case End::unpaid: return Icon::money;
        case End::walked_away: return Icon::walked_away;
        case End::lost: return Icon::lost;
        case End::playing: return Icon::ellipsis;
    }
    return Icon::none;
}

Paint end_paint(const Theme& theme, End end) {
    switch (end) {
        case End::paid: return theme.up;
        case End::unpaid: return theme.decision_maker;
        case End::walked_away: return theme.us;
        default: return theme.text3;
    }
}

std::string end_name(const Narrator& say, End end) { return say.term("desk.class.end", end); }

UnitKind end_kind(const ClassView& view, const Theme& t, End end) {
    const bool quiet = end == End::lost || end == End::playing;
    const Paint ink = quiet ? t.text2 : t.dark ? t.bg : t.raised;
    return {end_name(view.say(), end), end_icon(end),
            end == End::playing ? t.track
            : quiet             ? t.high
                                : end_paint(t, end),
            ink};
}

std::string run_name(const ClassView& view, std::size_t run) {
    if (view.room.names_hidden) return run_number(view.room, run);
    const ClassRun& one = view.room.run(run);
    return visible(one.name.empty() ? one.file : one.name);
}

std::string run_words(const ClassView& view, std::size_t run) {
    if (view.room.names_hidden) return view.say().with("desk.class.run", {{"run", run_number(view.room, run)}});
    std::string name = run_name(view, run);
    if (name.size() <= longest_name) return name;
    std::size_t cut = longest_name;
    while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0U) == 0x80U) --cut;
    return name.substr(0, cut) + "…";
}

std::string run_title(const ClassView& view, std::size_t run) {
    if (!view.room.names_hidden) return run_words(view, run);
    return view.say().with("desk.class.run-title", {{"run", run_number(view.room, run)}});
}

std::string split_words(const ClassView& view, const Split& split) {
    if (split.branches.empty() || split.branches.front().runs.empty()) return {};
    const Branch& most = split.branches.front();
    const State state = view.room.position(most.runs.front(), most.turns.front()).state;
    std::string where = view.tell.situation(split);
    if (state.in_call())
        where += view.say().with("desk.class.split.in-talk", {{"who", view.tell.person(PersonId{state.call.with})}});
    return view.say().with(split.same_position ? "desk.class.split.same" : "desk.class.split.alike",
                           {{"turn", std::to_string(split.turn + 1)}, {"where", where}});
}

std::string branch_words(const ClassView& view, const Split& split, const ShownBranch& branch) {
    return branch.branch ? view.tell.choice_kind(split.branches[*branch.branch].choice)
                         : view.say().get("desk.class.others");
}

std::string points_words(const Narrator& say, int tenths) { return say.signed_number(whole_points(tenths)); }

void choose_run(ClassLook& look, std::size_t run) {
    if (look.pair[0] == run || look.pair[1] == run) return;
    look.pair = {look.pair[1], run};
    look.step = 0;
}

void go_to_split(ClassView& view, std::size_t split) {
    view.look.split = split;
    view.look.branch = 0;
    view.look.pair = pair_to_compare(view.debrief(), split);
    view.look.step = 0;
}

void show_branch(ClassView& view, int branch) {
    const Split* split = view.split();
    if (split == nullptr || branch < 0) return;
    const auto rows = shown_branches(view.debrief(), *split, view.look.branches);
    if (branch >= static_cast<int>(rows.size())) return;
    const ShownBranch& row = rows[static_cast<std::size_t>(branch)];
    view.look.filter = ClassLook::Filter{row.runs, branch_words(view, *split, row), split->turn};
    view.look.row = 0;
    view.look.row_moved = true;
    view.look.tab = ClassTab::runs;
}

Command show_run(std::size_t run, std::size_t turn) {
    Command command{Do::show_run, {}};
    command.index = run;
    command.turn = turn;
    return command;
}

}  // namespace keyaccount::desk
