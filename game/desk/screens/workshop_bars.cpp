// How each habit fared in a playtest, as bars; what changed since the one before; and what kind of lesson the case is.
#include "game/desk/screens/workshop_playtest.hpp"

#include "game/desk/widgets/tight.hpp"
#include "game/playtest_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float most_row = 44;
constexpr float least_bar = 90;
constexpr float stacked_from = 1.15F;  // text scale from which the facts stand below each other

/// Widths of one row; with large text the error gives way, so that there is a bar.
struct Columns {
    float name = 0;
    float bar = 0;
    float percent = 0;
    float score = 0;
    float error = 0;
};

Columns columns_in(const Canvas& canvas, float width) {
    const float grown = std::max(1.0F, canvas.text_scale());
    Columns columns{122 * grown, 0, 46 * grown, 46 * grown, 34 * grown};
    const auto rest = [&] { return width - columns.name - columns.percent - columns.score - columns.error - 6; };
    if (rest() < least_bar) columns.error = 8;
    if (rest() < least_bar) columns.percent = 0;
    columns.bar = std::max(30.0F, rest());
    return columns;
}

struct Part {
    const char* key;
    std::int64_t games;
    Paint paint;
};

std::array<Part, 4> parts_of(const Theme& t, const HabitReport& habit) {
    const std::int64_t unpaid = habit.of(Ending::unpaid);
    const std::int64_t left = habit.walked_away();
    return {{{"desk.workshop.end.paid", habit.paid(), t.up},
             {"desk.workshop.end.unpaid", unpaid, t.decision_maker},
             {"desk.workshop.end.left", left, t.us},
             {"desk.workshop.end.lost", habit.games - habit.paid() - unpaid - left, t.track}}};
}

/// The good players first, as a trainer compares the others with them.
std::vector<const HabitReport*> in_order(const PlaytestReport& report) {
    static constexpr std::array order{
        Habit::textbook,   Habit::search,       Habit::typical,         Habit::closer,      Habit::price_cutter,
        Habit::befriender, Habit::interrogator, Habit::feature_reciter, Habit::key_presser, Habit::random};
    std::vector<const HabitReport*> habits;
    for (const Habit habit : order)
        for (const HabitReport& one : report.habits)
            if (one.habit == habit && one.games > 0) habits.push_back(&one);
    return habits;
}

bool alarmed(const PlaytestSnapshot& shown, Habit habit) {
    return std::any_of(shown.alarms.begin(), shown.alarms.end(), [habit](const Alarm& alarm) {
        return alarm.kind() == AlarmKind::bad_habit_wins && alarm.habit == habit;
    });
}

std::string one_place(double value) {
    const long tenths = std::lround(value * 10);
    return std::to_string(tenths / 10) + "." + std::to_string(std::abs(tenths % 10));
}

/// From what the method takes to what an average seller takes.
std::string minutes_words(const WorkshopView& view, const PlaytestSnapshot& shown) {
    int least = 0;
    int most = 0;
    for (const HabitReport& habit : shown.report.habits) {
        if (habit.timed_games == 0 || (habit.habit != Habit::textbook && habit.habit != Habit::typical)) continue;
        const int minutes = static_cast<int>(std::lround(habit.minutes()));
        least = least == 0 ? minutes : std::min(least, minutes);
        most = std::max(most, minutes);
    }
    if (most == 0) return {};
    const char* key = least == most ? "desk.cases.minutes" : "desk.workshop.minutes-span";
    return view.say().with(
        key, {{"n", std::to_string(most)}, {"least", std::to_string(least)}, {"most", std::to_string(most)}});
}

/// What has changed for the method since the playtest before; empty: there was none.
std::string compared_words(const WorkshopView& view, const PlaytestSnapshot& shown) {
    auto change = view.room.test_of(view.room.open()).change;
    if (!change) return {};
    std::erase_if(change->habits, [](const HabitChange& one) { return one.habit != Habit::textbook; });
    std::string words;
    for (const std::string& each : PlaytestWords{view.say(), *shown.scenario}.changes(*change))
        words += (words.empty() ? std::string{} : view.say().get("list.sentence-gap")) + each;
    return words;
}

float legend_height(const Canvas& canvas) { return std::ceil(tight_step(canvas, Size::label) + 8); }

float least_row(const Canvas& canvas) { return std::ceil(tight_step(canvas, Size::body) + 4); }

void draw_bar_legend(Canvas& canvas, WorkshopView& view, Rect line) {
    const Theme& t = canvas.theme();
    const Columns columns = columns_in(canvas, line.w);
    const std::string& score = view.say().get("desk.workshop.score");
    const float right = line.right() - columns.error;
    const float score_left = right - canvas.text_width(score, Size::label);
    canvas.text_in({line.x, line.y, right - line.x, line.h}, score,
                   {Size::label, Weight::regular, t.text2, Align::right});
    float width = -12;
    for (const Part& part : parts_of(t, HabitReport{}))
        width += 27 + canvas.text_width(view.say().get(part.key), Size::label);
    float x = std::min(line.x + columns.name, std::max(line.x + 10, score_left - 14 - width));
    for (const Part& part : parts_of(t, HabitReport{})) {
        const Rect box{x, line.centre().y - 5, 10, 10};
        canvas.fill(box, part.paint, 2);
        if (part.paint == t.track) canvas.outline(box, t.line2, 1, 2);
        const std::string& words = view.say().get(part.key);
        x += 15 + canvas.text_in({x + 15, line.y, line.w, line.h}, words, {Size::label, Weight::regular, t.text2}) + 12;
    }
}

void draw_habit(Canvas& canvas, WorkshopView& view, const PlaytestSnapshot& shown, const HabitReport& habit, Rect row) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    const bool alarm = alarmed(shown, habit.habit);
    if (alarm) canvas.fill(row.inset(0, 1), t.raised, 6);
    const Columns columns = columns_in(canvas, row.w);
    const Weight weight = is_naive(habit.habit) || habit.habit == Habit::typical ? Weight::regular : Weight::strong;
    canvas.text_in({row.x + 10, row.y, columns.name, row.h},
                   say.get("playtest.habit." + std::string{name_of(habit.habit)}), {Size::body, weight, t.text});
    const Rect bar{row.x + columns.name, row.centre().y - 7, columns.bar, 14};
    canvas.fill(bar, t.track, 2);
    float x = bar.x;
    for (const Part& part : parts_of(t, habit)) {
        const float width = bar.w * static_cast<float>(part.games) / static_cast<float>(habit.games);
        if (part.games > 0 && !(part.paint == t.track))
            canvas.fill({x, bar.y, std::max(1.5F, width - 1), bar.h}, part.paint, 1);
        x += width;
    }
    const auto paid = std::lround(1000.0 * static_cast<double>(habit.paid()) / static_cast<double>(habit.games));
    x = bar.right();
    if (columns.percent > 0)
        canvas.text_in({x, row.y, columns.percent, row.h}, say.percent(static_cast<int>(paid)),
                       {Size::label, alarm ? Weight::strong : Weight::regular, alarm ? t.down : t.text2, Align::right});
    x += columns.percent;
    canvas.text_in({x, row.y, columns.score, row.h}, one_place(habit.score_mean()),
                   {Size::body, Weight::strong, t.text, Align::right});
    x += columns.score;
    const std::string error = "±" + one_place(habit.score_stderr());
    if (canvas.text_width(error, Size::label) < columns.error)
        canvas.text_in({x, row.y, columns.error, row.h}, error, {Size::label, Weight::regular, t.text2, Align::right});
}

}  // namespace

float habit_bars_height(Canvas& canvas, const PlaytestSnapshot& shown, Room room) {
    const float row = room == Room::least ? least_row(canvas) : std::max(most_row, least_row(canvas));
    return legend_height(canvas) + units(in_order(shown.report).size()) * row + 6;
}

void draw_habit_bars(Canvas& canvas, WorkshopView& view, const PlaytestSnapshot& shown, Rect area) {
    const auto habits = in_order(shown.report);
    if (habits.empty()) return;
    draw_bar_legend(canvas, view, area.take_top(legend_height(canvas)));
    const float row = std::max(least_row(canvas), area.h / units(habits.size()));
    const float height = row * units(habits.size());
    const ScrollView scroll{canvas, area, std::min(height, std::max(area.h, height - 1)), view.look.bars_scroll};
    for (std::size_t i = 0; i < habits.size(); ++i)
        draw_habit(canvas, view, shown, *habits[i],
                   {scroll.content().x, scroll.content().y + units(i) * row, scroll.content().w, row});
}

float compared_height(Canvas& canvas, WorkshopView& view, const PlaytestSnapshot& shown, float width) {
    const std::string words = compared_words(view, shown);
    return words.empty() ? 0 : std::ceil(canvas.paragraph_height(words, width, Size::label) + 16);
}

void draw_compared(Canvas& canvas, WorkshopView& view, const PlaytestSnapshot& shown, Rect area) {
    const Theme& t = canvas.theme();
    const std::string words = compared_words(view, shown);
    if (words.empty()) return;
    canvas.paragraph({area.x, area.y + 6}, area.w, words, {Size::label, Weight::regular, t.text});
    draw_divider(canvas, {area.x, area.bottom() - 2}, area.w);
}

float lesson_height(Canvas& canvas) {
    const float label = tight_step(canvas, Size::label);
    if (canvas.text_scale() >= stacked_from) return std::ceil(12 + 3 * (tight_step(canvas, Size::body) + 2));
    return std::ceil(14 + label + 2 + tight_step(canvas, Size::lead) + 2);
}

void draw_lesson(Canvas& canvas, WorkshopView& view, const PlaytestSnapshot& shown, Rect area) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    draw_divider(canvas, {area.x, area.y}, area.w);
    struct Fact {
        const char* key;
        std::string value;
    };
    static constexpr std::array levels{"difficulty.beginner", "difficulty.easy", "difficulty.medium",
                                       "difficulty.hard"};
    const auto difficulty = estimated_difficulty(shown.report);
    const auto chance = chance_and_skill(shown.report);
    const std::string unknown = "–";
    const std::array facts{
        Fact{"desk.workshop.difficulty", difficulty ? say.get(levels[static_cast<std::size_t>(*difficulty)]) : unknown},
        Fact{"desk.workshop.minutes", minutes_words(view, shown).empty() ? unknown : minutes_words(view, shown)},
        Fact{"desk.workshop.chance", chance ? std::to_string(std::lround(100 * chance->chance_share())) + " : " +
                                                  std::to_string(100 - std::lround(100 * chance->chance_share()))
                                            : unknown}};
    area.take_top(10);
    if (canvas.text_scale() >= stacked_from) {
        for (const Fact& fact : facts) {
            const Rect row = area.take_top(tight_step(canvas, Size::body), 2);
            canvas.text_in(row, say.get(fact.key), {Size::label, Weight::regular, t.text2});
            canvas.text_in(row, fact.value, {Size::body, Weight::strong, t.text, Align::right});
        }
        return;
    }
    const float width = area.w / units(facts.size());
    const float label = tight_step(canvas, Size::label);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Rect box{area.x + units(i) * width, area.y + 2, width - 8, area.h};
        canvas.text_in({box.x, box.y, box.w, label}, say.get(facts[i].key), {Size::label, Weight::regular, t.text2});
        canvas.text_in({box.x, box.y + label + 2, box.w, tight_step(canvas, Size::lead)}, facts[i].value,
                       {Size::lead, Weight::strong, t.text});
    }
}

}  // namespace keyaccount::desk
