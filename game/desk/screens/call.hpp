#pragma once

#include "game/desk/screens/call_rows.hpp"
#include "game/desk/screens/first_hint.hpp"
#include "game/desk/screens/sheets.hpp"
#include "game/desk/widgets/need_ladder.hpp"
#include "game/desk/widgets/scroll.hpp"

#include <optional>

namespace keyaccount::desk {

/// A talk: the person large, what was said, what can be said, and what it is about.
class Call : public Screen {
public:
    std::optional<Command> draw(Canvas& canvas, const Scene& scene) override;

private:
    enum class Open { nothing, rest, file };
    enum class Tab { needs, objections, facts };

    struct Fit {
        std::size_t turns = static_cast<std::size_t>(-1);
        NeedId topic;
        float room = 0;
        float width = 0;
        float text = 0;
        bool chinese = false;
        bool hints = false;
        friend bool operator==(const Fit&, const Fit&) = default;
    };

    void arrive(const Scene& scene);
    std::optional<Command> read_keys(Canvas& canvas, const Scene& scene);
    std::optional<Command> say(const CallRow& row);
    [[nodiscard]] const CallRow* focused() const;
    void turn_topic(const View& view, int step);
    std::optional<Command> draw_call(Canvas& canvas, const Scene& scene);
    std::optional<Command> draw_middle(Canvas& canvas, const Scene& scene, Rect area);
    std::optional<Command> draw_rows(Canvas& canvas, const Scene& scene, Rect area);
    void draw_tabs(Canvas& canvas, const Scene& scene, Rect strip);
    [[nodiscard]] bool draw_tab(Canvas& canvas, const Scene& scene, Rect tab, NeedId need) const;
    [[nodiscard]] std::size_t first_tab(const std::vector<NeedId>& topics, const std::vector<float>& widths,
                                        float room) const;
    [[nodiscard]] std::vector<KeyHint> foot_hints(const Scene& scene) const;
    /// One line, or two where hints and ends do not stand side by side.
    [[nodiscard]] float foot_height(Canvas& canvas, const Scene& scene, float width) const;
    std::optional<Command> draw_foot(Canvas& canvas, const Scene& scene, Rect box);
    void draw_side(Canvas& canvas, const Scene& scene, Rect area);
    [[nodiscard]] float rows_height(Canvas& canvas, float width) const;
    [[nodiscard]] ChoiceGroup shown_group(const CallGroup& group, int first) const;
    std::optional<Command> draw_rest(Canvas& canvas, const Scene& scene);
    /// The most rows that fit; found once for each turn, topic and size.
    [[nodiscard]] RowLimits limits_for(Canvas& canvas, const Scene& scene, float room, float width);

    std::size_t turns_ = static_cast<std::size_t>(-1);
    PersonId who_;
    NeedId topic_;
    int focus_ = 0;
    bool focus_moved_ = false;
    Open open_ = Open::nothing;
    Tab tab_ = Tab::needs;
    CallRows rows_;
    Fit fit_;
    RowLimits limits_;
    ScrollState scroll_;
    PickSheet pick_;
    FileSheet file_;
};

// The columns beside the talk.

/// Who else the rep knows in the room at a demonstration.
[[nodiscard]] std::vector<PersonId> guests_of(const Session& session);
/// Portrait, mood, patience, trust, stances, and what leaving now would mean.
void draw_call_person(Canvas& canvas, const Scene& scene, Rect rect);
[[nodiscard]] NeedLadder ladder_of(const Scene& scene, NeedId topic);
/// Which need a chip of the ladder stands for, in the order of its chips.
[[nodiscard]] std::vector<NeedId> ladder_needs(const Scene& scene, NeedId topic);
void draw_call_objections(Canvas& canvas, const Scene& scene, Rect rect);
[[nodiscard]] float call_objections_height(Canvas& canvas, const Scene& scene, float width);
/// True when the whole file was asked for.
bool draw_call_facts(Canvas& canvas, const Scene& scene, Rect rect, NeedId topic);

}  // namespace keyaccount::desk
