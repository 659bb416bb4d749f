#pragma once

#include "game/desk/screens/sheets.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace keyaccount::desk {

enum class RecordPage { chart, deal, review, stage };

/// The page that has something to do; the chart when none has.
[[nodiscard]] RecordPage page_wanted(const View& view);
/// What is due, in few words: an open review with something left to file, a record that is not where the client is.
[[nodiscard]] std::vector<std::string> records_due(const Scene& scene);

/// People of the client whom the rep can draw on the chart.
[[nodiscard]] std::vector<PersonId> people_to_draw(const View& view);

using ReviewDraft = std::array<FactId, review_item_count>;
/// What was filed, and for the rest what the file offers.
[[nodiscard]] ReviewDraft review_draft(const View& view);
/// What is to be written so that the review says what the draft says; nothing while none is open.
[[nodiscard]] std::vector<Choice> review_notes(const View& view, const ReviewDraft& draft);

/// What can be named as evidence now: confirmed facts first, then what was only heard; last none at all.
[[nodiscard]] std::vector<FactId> evidence_list(const View& view);
/// A note in one line: "Role on the chart: Gatekeeper".
[[nodiscard]] std::string note_words(const Scene& scene, const View& view, Choice note);

/// What the rep writes down, on four pages. It takes no time.
class Records {
public:
    struct Answer {
        bool closed = false;
        std::optional<Command> command;
    };
    void open(const Scene& scene, RecordPage page);
    [[nodiscard]] Answer draw(Canvas& canvas, const Scene& scene);

private:
    using Notes = std::vector<Choice>;
    struct Cell {
        std::string words;
        std::string key;
        bool chosen = false;
        bool focused = false;
    };

    void turn_pages(Canvas& canvas, Rect& inside, const Scene& scene);
    Notes draw_page(Canvas& canvas, const Scene& scene, Rect area);
    Notes draw_picking(Canvas& canvas, const Scene& scene);
    void pick_evidence(const View& view, RecordKind kind);
    /// The note that picking this fact would write down.
    [[nodiscard]] Choice note_of(RecordKind kind, FactId fact) const;
    /// Yes or no with the evidence there is; where the rules want some first, it is asked for.
    [[nodiscard]] Notes answer(const View& view, DealQuestion question, bool yes, FactId evidence);
    void move(const Input& input, int rows, int columns);
    static bool draw_cell(Canvas& canvas, Rect box, const Cell& cell);
    static bool draw_foot(Canvas& canvas, Rect foot, const std::vector<KeyHint>& hints, const Button* button);

    Notes draw_chart(Canvas& canvas, const Scene& scene, Rect area);
    static void draw_chart_head(Canvas& canvas, const Scene& scene, Rect head);
    Notes draw_chart_row(Canvas& canvas, const Scene& scene, Rect row, PersonId who, bool focused);
    Notes draw_deal(Canvas& canvas, const Scene& scene, Rect area);
    Notes draw_question(Canvas& canvas, const Scene& scene, Rect box, DealQuestion question);
    Notes draw_grades(Canvas& canvas, const Scene& scene, Rect area);
    Notes draw_review(Canvas& canvas, const Scene& scene, Rect area);
    void draw_item(Canvas& canvas, const Scene& scene, Rect box, ReviewItem item);
    Notes draw_stage(Canvas& canvas, const Scene& scene, Rect area);

    RecordPage page_ = RecordPage::chart;
    int row_ = 0;
    int column_ = 0;
    bool moved_ = false;
    ScrollState scroll_;
    float scroll_height_ = 0;  // of the last page, as it was drawn
    ReviewDraft draft_{};
    std::optional<RecordKind> picking_;
    bool picking_yes_ = true;  // the answer for which evidence is picked
    PickSheet pick_;
};

// Shared by the pages.

/// A fact as evidence: what it says, then who said it and how long ago. Drawn, or only measured.
float evidence_lines(Canvas& canvas, const Scene& scene, FactId fact, Rect box, bool shown);
[[nodiscard]] float foot_height_of(Canvas& canvas);

}  // namespace keyaccount::desk
