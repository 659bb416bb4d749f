#pragma once

#include "engine/analysis/alarms.hpp"
#include "game/narrate.hpp"
#include "game/playtest_kept.hpp"

#include <string>
#include <vector>

namespace keyaccount {

/// A playtest in sentences, for terminal, window and page.
class PlaytestWords {
public:
    PlaytestWords(const Narrator& words, const Case& scenario) : words_{words}, case_{&scenario} {}

    struct AlarmWords {
        std::string title;   // what is wrong, with its figure
        std::string limit;   // the rule and its limit
        std::string advice;  // what to do
        std::string shown;   // where to see it; empty for lines
    };
    [[nodiscard]] AlarmWords alarm(const Alarm& alarm) const;
    /// Why there are no alarms: all is well, or there were too few games to tell.
    [[nodiscard]] std::string no_alarms(const PlaytestReport& report) const;

    struct Measure {
        std::string what;  // a sentence
        std::string why;   // how it is measured
    };
    /// Difficulty, playing time, chance and skill, as far as they are known.
    [[nodiscard]] std::vector<Measure> measures(const PlaytestReport& report) const;

    /// A sentence for each player; of an unchanged case one that says so.
    [[nodiscard]] std::vector<std::string> changes(const PlaytestChange& change) const;

    [[nodiscard]] std::string head(const PlaytestReport& report) const;
    [[nodiscard]] std::string texts_told(const TextCoverage& texts) const;
    [[nodiscard]] const std::string& habit(Habit habit) const;
    [[nodiscard]] const std::string& ending(Ending ending) const;
    /// "Visit: Liu", "Step: an introduction to Shen"
    [[nodiscard]] std::string move(Choice move) const;
    [[nodiscard]] std::string stage(std::size_t index) const;
    [[nodiscard]] const Narrator& words() const { return words_; }

private:
    [[nodiscard]] std::string line(LineId line) const { return in(words_.language(), case_->text(line)); }

    Narrator words_;
    const Case* case_;
};

/// 0..100 of a hundred games.
[[nodiscard]] double percent_of(std::int64_t games, std::int64_t all);

}  // namespace keyaccount
