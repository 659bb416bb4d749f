#pragma once

#include "game/desk/screens/debrief_facts.hpp"
#include "game/desk/screens/parts.hpp"
#include "game/desk/screens/playback.hpp"
#include "game/desk/screens/stance_tracks.hpp"
#include "game/desk/widgets/choices.hpp"
#include "game/desk/widgets/messages.hpp"
#include "game/desk/widgets/scroll.hpp"
#include "game/narrate_debrief.hpp"

#include <array>
#include <optional>
#include <vector>

namespace keyaccount::desk {

/// The decisions after which the gauge moved most, by size; at most `most`, indices in the game.
[[nodiscard]] std::vector<std::size_t> turning_points(const Session& session, std::size_t most);

/// A part of the client analysis that was left out; `which`: whom or what it concerns, may be empty.
struct Skipped {
    std::string what;
    std::string which;
};
[[nodiscard]] std::vector<Skipped> skipped_analysis(const Scene& scene);

/// After a game, and for any replay: what came of it and why, decision by decision; all that was hidden is shown.
class Debrief : public Screen {
public:
    enum class Tab { decisions, stances, people, method, records, notes };

    /// `turn`: the decision to begin with; beyond the end: the one that cost most.
    explicit Debrief(Tab tab = Tab::decisions, std::size_t turn = SIZE_MAX) : tab_{tab}, asked_{turn} {}
    std::optional<Command> draw(Canvas& canvas, const Scene& scene) override;
    [[nodiscard]] int patience_ms(const Scene& scene) const override;

private:
    void arrive(const Scene& scene);
    std::optional<Command> read_keys(const Input& input, const Scene& scene);
    void read_playback(const Input& input, const Scene& scene);
    std::optional<Command> read_ways_out(const Input& input, const Scene& scene) const;
    [[nodiscard]] const GameReview& review(const Scene& scene) const;
    [[nodiscard]] std::optional<Command> retry(const Scene& scene) const;
    [[nodiscard]] std::vector<std::size_t> marked(const Scene& scene) const;
    /// Index of the decision that is looked at; nothing at the start.
    [[nodiscard]] std::optional<std::size_t> decision() const;
    void look_at(std::size_t turn);
    void switch_knowledge();
    [[nodiscard]] const GameStory& story(const Session& session);

    std::optional<Command> draw_tabs(Canvas& canvas, const Scene& scene);
    std::optional<Command> draw_head(Canvas& canvas, const Scene& scene, Rect& panel);
    static float draw_scores(Canvas& canvas, const Scene& scene, Rect inside);
    static std::optional<Command> draw_progress(Canvas& canvas, const Scene& scene, Rect inside);
    void draw_curve(Canvas& canvas, const Scene& scene, Rect box);
    void draw_legend(Canvas& canvas, const Scene& scene, Rect line);
    float draw_costliest(Canvas& canvas, const Scene& scene, Rect line);
    float draw_mark_counts(Canvas& canvas, const Scene& scene, Rect line) const;
    std::optional<Command> draw_tab(Canvas& canvas, const Scene& scene, Rect area);

    // decisions
    std::optional<Command> draw_decision(Canvas& canvas, const Scene& scene, Rect rect);
    float draw_decision_head(Canvas& canvas, const Scene& scene, Rect inside, std::size_t index);
    float draw_switch(Canvas& canvas, const Scene& scene, Rect inside);
    static float draw_alternatives(Canvas& canvas, const Scene& scene, Rect inside, const DecisionReview& one);
    float draw_body(Canvas& canvas, const Scene& scene, Rect inside, std::size_t index);
    std::optional<Command> draw_foot(Canvas& canvas, const Scene& scene, Rect foot);
    static void draw_line_of_play(Canvas& canvas, const DebriefNarrator& words, Rect rect, const DecisionReview& one);
    static void draw_ways_out(Canvas& canvas, const Scene& scene, Rect line, std::string_view note);
    void draw_side(Canvas& canvas, const Scene& scene, Rect area);
    void draw_luck(Canvas& canvas, const Scene& scene, Rect rect);
    static float draw_technique(Canvas& canvas, const Scene& scene, Rect rect, bool brief, bool shown);
    [[nodiscard]] AdviceNote practise_note(const Scene& scene, bool whole);

    // stances, with the replay
    void draw_stances(Canvas& canvas, const Scene& scene, Rect area);
    void toggle_play();
    void draw_controls(Canvas& canvas, const Scene& scene, Rect line);
    void draw_people_then(Canvas& canvas, const Scene& scene, Rect area);
    void draw_person_then(Canvas& canvas, const Scene& scene, Rect cell, const StanceTrack& track);
    void draw_turn(Canvas& canvas, const Scene& scene, Rect rect);
    [[nodiscard]] const std::vector<StanceTrack>& tracks(const Session& session);

    // the other tabs
    void draw_people(Canvas& canvas, const Scene& scene, Rect area);
    void draw_counted_list(Canvas& canvas, const Scene& scene, Rect rect);
    void draw_method(Canvas& canvas, const Scene& scene, Rect area);
    static void draw_mix(Canvas& canvas, const Scene& scene, Rect rect);
    void draw_findings(Canvas& canvas, const Scene& scene, Rect rect);
    [[nodiscard]] ScoreLine score_line(const Score& score) const;
    void move_score_line(const Session& session, int step);
    void draw_score(Canvas& canvas, const Scene& scene, Rect rect);
    void draw_records(Canvas& canvas, const Scene& scene, Rect area);
    void draw_chart_compared(Canvas& canvas, const Scene& scene, Rect rect);
    static void draw_answers_compared(Canvas& canvas, const Scene& scene, Rect rect);
    void draw_skipped(Canvas& canvas, const Scene& scene, Rect rect);
    void draw_notes(Canvas& canvas, const Scene& scene, Rect area);
    static void draw_draws(Canvas& canvas, const Scene& scene, Rect& area);

    Tab tab_;
    std::size_t asked_;  // the decision to begin with
    std::optional<GameStory> story_;
    Playback playback_;
    bool moved_ = false;  // by the player, or to what cost most: the review no longer moves it
    Knowledge knowledge_ = Knowledge::as_known;
    Eyes eyes_ = Eyes::seen;
    std::array<std::vector<StanceTrack>, 2> tracks_;  // by Eyes; made when first shown
    std::optional<ScoreLine> line_;                   // whose sentence is shown; nothing: the one that lost most
    ScrollState people_scroll_;
    ScrollState notes_scroll_;
    ScrollState records_scroll_;
    ScrollState skipped_scroll_;
    ScrollState counted_scroll_;
    ScrollState stances_scroll_;
    ScrollState turn_scroll_;
    ScrollState decision_scroll_;
    ScrollState findings_scroll_;
    int turn_shown_ = -1;    // whose events are scrolled
    float body_height_ = 0;  // of the decision, as it was drawn last
};

// Shared by the tabs.

/// What a choice was, in one line: the words that were said, or the act.
[[nodiscard]] std::string choice_words(const Scene& scene, std::size_t index);
/// For the words of the debrief.
[[nodiscard]] DebriefNarrator debrief_words(const Scene& scene);
/// The deal after `turns` choices.
[[nodiscard]] View view_at(const Session& session, std::size_t turns);
/// Changes with their reasons, one below the other; drawn, or only measured. Returns the height.
float told_lines(Canvas& canvas, Vec2 at, float width, const std::vector<Told>& told, bool shown);

}  // namespace keyaccount::desk
