#include "game/workshop/case_counts.hpp"

#include "engine/analysis/habits.hpp"
#include "engine/analysis/play_out.hpp"
#include "engine/analysis/reading_time.hpp"
#include "engine/files/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount {
namespace {

constexpr std::uint64_t games = 6;  // by each of the two players

bool is_chinese(char32_t c) {
    return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

int chinese_in(std::string_view text) {
    int count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (is_chinese(point.value)) ++count;
        at += point.length;
    }
    return count;
}

int share(int sum, int lines) { return lines == 0 ? 0 : (sum + lines / 2) / lines; }

struct Reader {
    ReadingTime time;
    [[nodiscard]] static bool wants_events() { return true; }
    void before(const State& state, Choice choice) { time.before(state, choice); }
    void after(const EventBuffer& events) { time.after(events); }
};

int minutes_of(const Case& scenario, Habit habit, std::uint64_t seed) {
    Reader reader{ReadingTime{scenario}};
    const PlayedGame game = play_out(
        scenario, seed, [&](const State& state) { return choose(habit, scenario, state, seed); }, reader);
    return static_cast<int>(std::lround(minutes_for(reader.time.words(), game.choices)));
}

}  // namespace

void TextCount::add(const Text& text) {
    ++lines;
    words += words_in(text.en);
    characters += chinese_in(text.zh);
    if (text.en.empty()) ++missing[0];
    if (text.zh.empty()) ++missing[1];
}

int TextCount::words_a_line() const { return share(words, lines - missing[0]); }
int TextCount::characters_a_line() const { return share(characters, lines - missing[1]); }

TextCount count_of(std::span<const PersonLine> lines) {
    TextCount count;
    for (const PersonLine& line : lines) count.add(line.words);
    return count;
}

CaseCount count_of(const Case& scenario) {
    CaseCount count;
    count.people = static_cast<int>(scenario.people.size());
    for (std::size_t t = 1; t < scenario.texts.size(); ++t) count.texts.add(scenario.texts[t]);
    std::vector<int> minutes;
    for (std::uint64_t seed = 1; seed <= games; ++seed)
        for (const Habit habit : {Habit::textbook, Habit::typical})
            minutes.push_back(minutes_of(scenario, habit, seed));
    std::sort(minutes.begin(), minutes.end());
    count.least_minutes = minutes[minutes.size() / 4];
    count.most_minutes = minutes[minutes.size() * 3 / 4];
    return count;
}

}  // namespace keyaccount
