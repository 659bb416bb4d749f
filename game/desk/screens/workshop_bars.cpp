// How each habit fared in a playtest, as bars; what changed since the one before; and what kind of lesson the case is.
#include "game/desk/screens/workshop_playtest.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float most_row = 34;
constexpr float name_width = 122;
constexpr float percent_width = 46;
constexpr float score_width = 46;
constexpr float error_width = 34;

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
    static constexpr std::array order{Habit::textbook,        Habit::search, Habit::typical,      Habit::closer,
                                      Habit::price_cutter,    Habit::befriender, Habit::interrogator,
                                      Habit::feature_reciter, Habit::key_presser, Habit::random};
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
    return view.say().with(key, {{"n", std::to_string(most)},
                                 {"least", std::to_string(least)},
                                 {"most", std::to_string(most)}});
}

/// How the method's score moved since the playtest before; empty: there was none.
std::string compared_words(const WorkshopView& view, const PlaytestSnapshot& shown) {
    const auto before = view.room.tests(view.room.open()).before;
    if (!before) return {};
    const HabitReport* now = shown.report.of(Habit::textbook);
    const HabitReport* then = before->report.of(Habit::textbook);
    if (now == nullptr || then == nullptr || now->games == 0 || then->games == 0) return {};
    const int points = static_cast<int>(std::lround(now->score_mean() - then->score_mean()));
    const char* key = points > 0   ? "desk.workshop.compared.easier"
                      : points < 0 ? "desk.workshop.compared.harder"
                                   : "desk.workshop.compared.same";
    return counted(view.say(), key, static_cast<std::size_t>(std::abs(points)));
}

float legend_height(const Canvas& canvas) { return std::ceil(tight_step(canvas, Size::label) + 8); }

float least_row(const Canvas& canvas) { return std::ceil(tight_step(canvas, Size::body) + 4); }

void draw_bar_legend(Canvas& canvas, WorkshopView& view, Rect line, float from) {
    const Theme& t = canvas.theme();
    float x = line.x + from;
    for (const Part& part : parts_of(t, HabitReport{})) {
        const Rect box{x, line.centre().y - 5, 10, 10};
        canvas.fill(box, part.paint, 2);
        if (part.paint == t.track) canvas.outline(box, t.line2, 1, 2);
        const std::string& words = view.say().get(part.key);
        x += 15 + canvas.text_in({x + 15, line.y, line.w, line.h}, words, {Size::label, Weight::regular, t.text2}) + 12;
    }
    canvas.text_in({line.right() - error_width - score_width - 30, line.y, score_width + 30, line.h},
                   view.say().get("desk.workshop.score"), {Size::label, Weight::regular, t.text2, Align::right});
}

void draw_habit(Canvas& canvas, WorkshopView& view, const PlaytestSnapshot& shown, const HabitReport& habit, Rect row) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    const bool alarm = alarmed(shown, habit.habit);
    if (alarm) canvas.fill(row.inset(0, 1), t.raised, 6);
    const float grown = std::max(1.0F, canvas.text_scale());
    const Weight weight = is_naive(habit.habit) || habit.habit == Habit::typical ? Weight::regular : Weight::strong;
    canvas.text_in({row.x + 10, row.y, name_width * grown, row.h},
                   say.get("desk.workshop.habit." + std::string{name_of(habit.habit)}), {Size::body, weight, t.text});
    const float numbers = (percent_width + score_width + error_width) * grown;
    const Rect bar{row.x + name_width * grown, row.centre().y - 7, row.w - name_width * grown - numbers - 6, 14};
    canvas.fill(bar, t.track, 2);
    float x = bar.x;
    for (const Part& part : parts_of(t, habit)) {
        const float width = bar.w * static_cast<float>(part.games) / static_cast<float>(habit.games);
        if (part.games > 0 && !(part.paint == t.track))
            canvas.fill({x, bar.y, std::max(1.5F, width - 1), bar.h}, part.paint, 1);
        x += width;
    }
    const int paid = static_cast<int>(std::lround(1000.0 * static_cast<double>(habit.paid()) /
                                                  static_cast<double>(habit.games)));
    float right = bar.right() + percent_width * grown;
    canvas.text_in({bar.right(), row.y, percent_width * grown, row.h}, say.percent(paid),
                   {Size::label, alarm ? Weight::strong : Weight::regular, alarm ? t.down : t.text2, Align::right});
    canvas.text_in({right, row.y, score_width * grown, row.h}, one_place(habit.score_mean()),
                   {Size::body, Weight::strong, t.text, Align::right});
    right += score_width * grown;
    canvas.text_in({right, row.y, error_width * grown, row.h}, "±" + one_place(habit.score_stderr()),
                   {Size::label, Weight::regular, t.text2, Align::right});
}

}  // namespace

float habit_bars_height(Canvas& canvas, const PlaytestSnapshot& shown) {
    const float rows = units(in_order(shown.report).size());
    return legend_height(canvas) + rows * std::max(most_row, least_row(canvas)) + 6;
}

void draw_habit_bars(Canvas& canvas, WorkshopView& view, const PlaytestSnapshot& shown, Rect area) {
    const auto habits = in_order(shown.report);
    if (habits.empty()) return;
    const float grown = std::max(1.0F, canvas.text_scale());
    draw_bar_legend(canvas, view, area.take_top(legend_height(canvas)), std::min(name_width * grown, area.w * 0.28F));
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
    return std::ceil(14 + tight_step(canvas, Size::label) + 2 + tight_step(canvas, Size::lead) + 2);
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
        Fact{"desk.workshop.difficulty",
             difficulty ? say.get(levels[static_cast<std::size_t>(*difficulty)]) : unknown},
        Fact{"desk.workshop.minutes", minutes_words(view, shown).empty() ? unknown : minutes_words(view, shown)},
        Fact{"desk.workshop.chance",
             chance ? std::to_string(std::lround(100 * chance->chance_share())) + " : " +
                          std::to_string(100 - std::lround(100 * chance->chance_share()))
                    : unknown}};
    const float width = area.w / units(facts.size());
    const float label = tight_step(canvas, Size::label);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Rect box{area.x + units(i) * width, area.y + 12, width - 8, area.h - 12};
        const auto clip = canvas.clip(box);
        canvas.text_in({box.x, box.y, box.w, label}, say.get(facts[i].key), {Size::label, Weight::regular, t.text2});
        canvas.text_in({box.x, box.y + label + 2, box.w, tight_step(canvas, Size::lead)}, facts[i].value,
                       {Size::lead, Weight::strong, t.text});
    }
}

}  // namespace keyaccount::desk
