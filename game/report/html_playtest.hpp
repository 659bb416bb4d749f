#pragma once

#include "game/playtest_report.hpp"
#include "game/report/html.hpp"

namespace keyaccount::report {

/// A playtest as one self-contained page in the narrator's language: no script, nothing loaded.
[[nodiscard]] std::string playtest_page(const Narrator& words, const Case& scenario, const PlaytestResult& result,
                                        const PageStyle& style);

}  // namespace keyaccount::report
