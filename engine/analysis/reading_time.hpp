#pragma once

#include "engine/play/play.hpp"

#include <string_view>
#include <vector>

namespace keyaccount {

/// Watches one game and counts the English words of lines that were not on the screen before.
class ReadingTime {
public:
    explicit ReadingTime(const Case& scenario);
    void before(const State& state, Choice made);
    void after(const EventBuffer& events);
    [[nodiscard]] int words() const { return words_; }

private:
    void read(LineId line);

    const Case* case_;
    std::vector<bool> seen_;
    int words_ = 0;
};

/// What stands between blanks and line breaks.
[[nodiscard]] int words_in(std::string_view text);

/// Minutes of a rep who reads 200 words a minute and thinks three seconds a choice.
[[nodiscard]] double minutes_for(double words, double choices);

}  // namespace keyaccount
