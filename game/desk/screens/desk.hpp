#pragma once

#include "game/desk/screens/advice.hpp"
#include "game/desk/screens/desk_side.hpp"
#include "game/desk/screens/dock.hpp"
#include "game/desk/screens/first_hint.hpp"
#include "game/desk/screens/org_chart.hpp"
#include "game/desk/screens/records.hpp"
#include "game/desk/screens/report_sheet.hpp"
#include "game/desk/screens/sheets.hpp"

#include <optional>

namespace keyaccount::desk {

/// Between calls: the organisation in the middle, time and money beside it, what to do next below.
class Desk : public Screen {
public:
    /// `report`: begin with what came of the last choice; `page`: or with a page of the records.
    explicit Desk(bool report, std::optional<RecordPage> page = std::nullopt)
        : report_wanted_{report}, first_page_{page} {}
    std::optional<Command> draw(Canvas& canvas, const Scene& scene) override;

private:
    enum class Open { nothing, report, file, log, more, walk_away, barter, records };
    enum class Focus { chart, dock, gauge };

    void arrive(const Scene& scene);
    void open_records(const Scene& scene, RecordPage page);
    void choose_person(const Scene& scene);
    std::optional<Command> act(Choice choice);
    /// The act of a key or button of the dock; says why where it is not possible.
    std::optional<Command> try_dock(const Scene& scene, int index);
    void draw_reason(Canvas& canvas, Rect above);
    std::optional<Command> read_keys(Canvas& canvas, const Scene& scene);
    std::optional<Command> read_letters(const Input& input, const Scene& scene);
    void move_focus(const Input& input, const Scene& scene);
    std::optional<Command> draw_desk(Canvas& canvas, const Scene& scene);
    std::optional<Command> draw_sheets(Canvas& canvas, const Scene& scene);
    std::optional<Command> draw_more(Canvas& canvas, const Scene& scene);
    std::optional<Command> draw_walk_away(Canvas& canvas, const Scene& scene);
    std::optional<Command> draw_barter(Canvas& canvas, const Scene& scene);
    static float records_button_left(Canvas& canvas, const Scene& scene, const HeaderBar& header);
    void draw_records_button(Canvas& canvas, const Scene& scene, const HeaderBar& header);
    void draw_track(Canvas& canvas, const Scene& scene, Rect rect);
    std::optional<Command> take(DeskSide::Part part);

    bool report_wanted_ = false;
    std::optional<RecordPage> first_page_;
    std::size_t turns_ = static_cast<std::size_t>(-1);  // the game as it was drawn last
    Open open_ = Open::nothing;
    Focus focus_ = Focus::chart;
    int dock_focus_ = 0;
    int term_ = 0;
    PersonId selected_;
    std::optional<Advice> advice_;
    std::vector<DeskAction> dock_;
    std::vector<DeskAction> more_;
    Report report_;
    std::string reason_;  // why the last key did nothing; until the next one
    OrgChart chart_;
    DeskSide side_;
    FileSheet file_;
    LogSheet log_;
    Records records_;
    PickSheet pick_;
};

}  // namespace keyaccount::desk
