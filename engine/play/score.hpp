#pragma once

#include "engine/model/case.hpp"
#include "engine/play/state.hpp"

#include <array>

namespace keyaccount {

/// One line of the score; points in tenths.
enum class ScoreLine : std::uint8_t {
    result,
    margin,
    expense,
    time,
    relation,
    understanding,
    question_mix,
    benefits,
    mistakes,
    objections,
    advances,
    roles,
    guide,
    file,
    criteria,
    forecast,
    review,
    qualification,
    chart,
    labels
};
inline constexpr std::size_t score_line_count = 20;

/// 0..1000: outcome up to 600, technique up to 400.
struct Score {
    int total = 0;
    std::array<int, score_line_count> points{};
    std::array<int, score_line_count> most{};
    Element lost_by = Element::value;  // which of the five elements lost it
};

[[nodiscard]] Score score(const Case& scenario, const State& state);

}  // namespace keyaccount
