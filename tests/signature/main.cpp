// Prints the behaviour of the rules on one case and that of the decision review, a number each; see tests/signature.sh.
#include "engine/analysis/decision_review.hpp"
#include "engine/analysis/habits.hpp"
#include "engine/analysis/playtest.hpp"
#include "engine/files/case_file.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

namespace {

using namespace keyaccount;

/// A short game of an average seller's, reviewed in both ways.
std::uint64_t review_signature(const Case& scenario) {
    constexpr std::size_t choices = 24;
    GameLog log{3, {}};
    State state = start(scenario, log.seed);
    while (!state.over() && log.choices.size() < choices) {
        log.choices.push_back(choose(Habit::typical, scenario, state, 3));
        if (apply(scenario, state, log.choices.back()) != Refusal::none) break;
    }
    const auto hash = [&](Knowledge knowledge) { return hash_of(review_game(scenario, log, {knowledge, 1, 1, 2})); };
    const std::uint64_t as_known = hash(Knowledge::as_known);
    return as_known ^ (hash(Knowledge::hindsight) << 1);
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: keyaccount_signature CASE.json\n", stderr);
        return 2;
    }
    std::ifstream file{arguments[1], std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const keyaccount::Loaded loaded = keyaccount::load_case(arguments[1], text);
    if (!loaded.scenario) {
        std::fputs(keyaccount::to_text(loaded.diagnostics, keyaccount::Language::en).c_str(), stderr);
        return 1;
    }
    std::printf("%016llx %016llx\n", static_cast<unsigned long long>(behaviour_signature(*loaded.scenario)),
                static_cast<unsigned long long>(review_signature(*loaded.scenario)));
}
