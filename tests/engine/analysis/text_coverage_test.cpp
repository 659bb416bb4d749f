#include "engine/analysis/text_coverage.hpp"
#include "tests/engine/play/playing.hpp"

namespace keyaccount::test {
namespace {

LineId plant(Case& scenario, const char* words) {
    scenario.texts.push_back({words, words});
    return LineId{static_cast<std::uint16_t>(scenario.texts.size() - 1)};
}

bool contains(const std::vector<LineId>& lines, LineId line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("a line that no game can reach is found and one that every game reaches is not") {
    Case scenario = three_people();
    ScheduledEvent never;
    never.day = scenario.last_day + 100;
    never.text = plant(scenario, "The sun goes out.");
    ScheduledEvent soon;
    soon.day = 1;
    soon.text = plant(scenario, "The sun comes up.");
    scenario.events.push_back(never);
    scenario.events.push_back(soon);

    const TextCoverage coverage = text_coverage(scenario, 200, 1);

    CHECK(coverage.lines == scenario.texts.size() - 1);
    CHECK(contains(coverage.never, never.text));
    CHECK_FALSE(contains(coverage.never, soon.text));
    CHECK_FALSE(contains(coverage.never, scenario.title));
    CHECK(coverage.never.size() < coverage.lines / 2);
}

TEST_CASE("what is never seen does not depend on the threads") {
    CHECK(text_coverage(three_people(), 60, 3, 1).never == text_coverage(three_people(), 60, 3, 2).never);
}

}  // namespace keyaccount::test
