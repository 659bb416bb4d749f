// The score, line by line, each with the sentence that a rep can act on tomorrow.
#include "game/desk/screens/debrief.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

constexpr std::size_t outcome_lines = 5;  // the first lines of the score are the outcome, the rest technique
constexpr std::size_t marked_lines = 3;   // those that lost most

/// In two columns long names are said in few words.
std::string score_name(const Scene& scene, ScoreLine line, bool brief) {
    return scene.say.term(!brief || index_of(line) < outcome_lines ? "score" : "desk.score", line);
}

struct ScoreRow {
    ScoreLine line = ScoreLine::result;
    bool marked = false;    // among those that lost most
    bool selected = false;  // its sentence is shown
    bool brief = false;
};

void draw_score_line(Canvas& canvas, const Scene& scene, Rect row, const Score& score, const ScoreRow& look) {
    const Theme& t = canvas.theme();
    const std::size_t line = index_of(look.line);
    const int points = (score.points[line] + 5) / 10;
    const int most = std::max(points, (score.most[line] + 5) / 10);
    const float number = 54 * std::max(1.0F, canvas.text_scale());
    const float mark = canvas.em(Size::label) + 6;
    const std::string name = score_name(scene, look.line, look.brief);
    const Rect around{row.x - 6, row.y, row.w + 12, row.h};
    if (look.selected || canvas.hot(around)) canvas.fill(around, look.selected ? t.high : t.raised, 5);
    if (look.selected) draw_focus_ring(canvas, around, 5);
    if (look.marked) canvas.icon({row.x + mark / 2 - 3, row.centre().y}, Icon::down, canvas.em(Size::label), t.down);
    const float bar =
        look.brief
            ? 44 * std::max(1.0F, canvas.text_scale())
            : std::min({110.0F, row.w * 0.26F, row.w - number - mark - 12 - canvas.text_width(name, Size::label)});
    {
        const auto clip = canvas.clip({row.x, row.y, row.w - number, row.h});
        canvas.text_in({row.x + mark, row.y, row.w, row.h}, name, {Size::label, Weight::regular, t.text});
    }
    if (bar > 20 && canvas.text_width(name, Size::label) + mark + number + bar + 6 < row.w)
        draw_bar(canvas, {row.right() - number - bar, row.centre().y - 3, bar, 6},
                 most > 0 ? units(points) / units(most) : 0, t.us);
    const float used = canvas.text_in(row, "/ " + std::to_string(most),
                                      {Size::label, Weight::regular, look.selected ? t.text2 : t.text3, Align::right});
    canvas.text_in({row.x, row.y, row.w - used - 4, row.h}, std::to_string(points),
                   {Size::label, Weight::strong, t.text, Align::right});
}

/// One below the other, or in two columns where they would stand too close.
std::vector<Rect> score_places(Canvas& canvas, Rect area, std::size_t count) {
    const auto all = std::max<std::size_t>(1, count);
    const bool close = area.h / units(all) < canvas.em(Size::label) * 1.3F;
    const std::size_t rows = close ? (all + 1) / 2 : all;
    const float step = std::min(26.0F * canvas.text_scale(), area.h / units(rows));
    const float width = close ? (area.w - 28) / 2 : area.w;
    std::vector<Rect> places;
    for (std::size_t i = 0; i < count; ++i)
        places.push_back({area.x + units(i / rows) * (width + 28), area.y + units(i % rows) * step, width, step});
    return places;
}

/// The lines in the order of the score, which keeps outcome and technique apart.
std::vector<ScoreLine> lines_of(const Score& score) {
    auto lines = Narrator::by_loss(score);
    std::sort(lines.begin(), lines.end());
    return lines;
}

}  // namespace

ScoreLine Debrief::score_line(const Score& score) const {
    const auto worst = Narrator::by_loss(score);
    return line_ ? *line_ : worst.empty() ? ScoreLine::result : worst.front();
}

void Debrief::move_score_line(const Session& session, int step) {
    const Score score = session.result();
    const auto lines = lines_of(score);
    if (lines.empty()) return;
    const auto at = std::find(lines.begin(), lines.end(), score_line(score)) - lines.begin();
    line_ = lines[static_cast<std::size_t>(turned(static_cast<int>(at), step, static_cast<int>(lines.size())))];
}

void Debrief::draw_score(Canvas& canvas, const Scene& scene, Rect rect) {
    const Theme& t = canvas.theme();
    Rect inside = draw_panel(canvas, rect, {scene.say.get("desk.debrief.score-lines"), "↑ ↓"});
    const Score score = scene.session->result();
    const auto lines = lines_of(score);
    const auto worst = Narrator::by_loss(score);
    const float step = tight_step(canvas, Size::body);
    const Rect foot = inside.take_bottom(std::max(2 * step, tight_step(canvas, Size::label) + 2 * step), 8);
    const auto places = score_places(canvas, inside, lines.size());
    ScoreLine told = score_line(score);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Rect around{places[i].x - 6, places[i].y, places[i].w + 12, places[i].h};
        if (canvas.clicked(around)) line_ = lines[i];
        if (canvas.hot(around)) told = lines[i];
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 && index_of(lines[i]) >= outcome_lines && index_of(lines[i - 1]) < outcome_lines)
            canvas.line({places[i].x, places[i].y}, {places[i].right(), places[i].y}, t.line);
        const auto rank = static_cast<std::size_t>(std::find(worst.begin(), worst.end(), lines[i]) - worst.begin());
        const bool marked = rank < marked_lines && Narrator::score_is_low(score, lines[i]);
        draw_score_line(canvas, scene, places[i], score,
                        {lines[i], marked, lines[i] == told, places.front().x != places.back().x});
    }
    draw_divider(canvas, {foot.x, foot.y - 4}, foot.w);
    const float name = tight_text(canvas, {foot.x, foot.y}, foot.w, scene.say.term("score", told),
                                  {Size::label, Weight::strong, t.us});
    tight_text(canvas, {foot.x, foot.y + name}, foot.w, scene.say.score_told(score, told),
               {Size::body, Weight::regular, t.text});
}

}  // namespace keyaccount::desk
