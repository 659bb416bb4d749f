#include "engine/analysis/typical.hpp"

#include "engine/analysis/own_dice.hpp"
#include "engine/analysis/textbook.hpp"

#include <array>
#include <optional>

namespace keyaccount {
namespace {

// Tuning: chosen so that the paid share of those who reach a stage is near the standard rates.
constexpr int fewest_lapses = 170;  // per mille, of a game
constexpr int most_lapses = 410;
constexpr int misjudged = 80;  // of readiness: a stance misread by up to 20 points

enum Throw { whether = 21, which = 22, what = 23, misread = 24, rate = 25 };

/// A thing that a seller in a hurry says.
enum class Slip : std::uint8_t { feature, advantage, fact, large_step, early_payoff, argument, leaving };
constexpr int slip_count = 7;

bool is_slip(const View& view, Choice choice, Slip slip) {
    switch (slip) {
        case Slip::feature: return choice.kind == ChoiceKind::feature;
        case Slip::advantage: return choice.kind == ChoiceKind::advantage;
        case Slip::fact: return choice.kind == ChoiceKind::situation;
        case Slip::large_step: return choice.kind == ChoiceKind::propose && is_exit(view.step(choice.step()).kind);
        case Slip::early_payoff:
            return choice.kind == ChoiceKind::question && choice.lift() == Lift::payoff &&
                   view.need_level(view.with(), choice.need()) < NeedLevel::developed;
        case Slip::argument: return choice.kind == ChoiceKind::argue;
        case Slip::leaving: return choice.kind == ChoiceKind::leave;
    }
    return false;
}

Choice slip_of_tongue(const View& view, const ChoiceList& choices, std::uint64_t seed) {
    const int first = below(own_dice(view, seed, which), slip_count);
    for (int i = 0; i < slip_count; ++i) {
        const auto slip = static_cast<Slip>((first + i) % slip_count);
        const ChoiceList fitting = only(choices, [&](Choice choice) { return is_slip(view, choice, slip); });
        if (!fitting.empty()) return any_of(fitting, own_dice(view, seed, what));
    }
    return {ChoiceKind::leave, view.with()};
}

/// Whom one likes to see, or a week in which nothing happens.
Choice slack(const View& view, const ChoiceList& choices, std::uint64_t seed) {
    Choice chosen = Choice::act(Action::wait);
    if (view.signed_day() >= 0 || below(own_dice(view, seed, which), 2) == 0) return chosen;
    int warmest = -1000;
    for (const Choice choice : choices) {
        if (!choice.is(Action::visit)) continue;
        const SeenPerson person = view.person(choice.who);
        const int warmth = person.calls == 0 ? 30 : person.trust + person.stance.points;
        if (person.side == Side::ours || warmth <= warmest) continue;
        warmest = warmth;
        chosen = choice;
    }
    return chosen;
}

int misjudgement(const View& view, std::uint64_t seed) {
    if (!view.in_call()) return 0;
    const int who_and_when = view.with().index() * 256 + view.person(view.with()).calls;
    return below(mixed(mixed(seed ^ misread) ^ static_cast<std::uint64_t>(who_and_when)), 2 * misjudged + 1) -
           misjudged;
}

}  // namespace

Choice play_with_lapses(const View& view, const ChoiceList& choices, std::uint64_t seed, int per_mille) {
    const Choice by_the_book = play_by_the_book(view, misjudgement(view, seed));
    const bool paper_work = by_the_book.kind == ChoiceKind::record;  // takes no time to get wrong
    if (paper_work || below(own_dice(view, seed, whether), 1000) >= per_mille) return by_the_book;
    return view.in_call() ? slip_of_tongue(view, choices, seed) : slack(view, choices, seed);
}

Choice play_typically(const View& view, const ChoiceList& choices, std::uint64_t seed) {
    const int lapses = fewest_lapses + below(mixed(seed ^ rate), most_lapses - fewest_lapses + 1);
    return play_with_lapses(view, choices, seed, lapses);
}

}  // namespace keyaccount
