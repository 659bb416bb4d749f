#include "engine/analysis/text_coverage.hpp"

#include "engine/analysis/habits.hpp"
#include "engine/analysis/own_dice.hpp"
#include "engine/analysis/parallel.hpp"
#include "engine/analysis/play_out.hpp"
#include "engine/analysis/textbook.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

/// What every game shows, whatever is played: list of cases, briefing, stage track, slots of the file, the end.
void see_frame(const Case& scenario, SeenLines& seen) {
    for (const LineId line : {scenario.title, scenario.client, scenario.subject, scenario.trade, scenario.lesson})
        seen.see(line);
    const Briefing& briefing = scenario.briefing;
    for (const LineId line : {briefing.place, briefing.closing, briefing.offer, briefing.decides}) seen.see(line);
    for (const LineId line : briefing.paragraphs) seen.see(line);
    for (const Stage& stage : scenario.stages) {
        seen.see(stage.name);
        seen.see(stage.exit_sign);
    }
    for (const Fact& fact : scenario.facts) seen.see(fact.name);
    for (const Draw& draw : scenario.draws) seen.see(draw.name);
    for (const Rival& rival : scenario.rivals) {
        seen.see(rival.name);
        seen.see(rival.short_name);
    }
    for (const LineId note : scenario.notes) seen.see(note);
}

class Watcher {
public:
    Watcher(const Case& scenario, SeenLines& seen) : case_{scenario}, seen_{seen} {}

    [[nodiscard]] static bool wants_events() { return true; }

    void before(const State& state, Choice) {
        ChoiceList choices;
        legal_choices(case_, state, choices);
        for (const Choice choice : choices) see_row(state, choice);
        if (!state.in_call()) see_desk(View{case_, state});
    }

    void after(const EventBuffer& events) {
        for (const Event& event : events) {
            seen_.see(event.line);
            if (event.kind == EventKind::criterion && event.rule != Rule::rival_acts)
                seen_.see(case_.offer(OfferId{event.what}).name);
        }
    }

    void end(const State& state) {
        see_desk(View{case_, state});
        for (std::size_t o = 0; o < case_.offers.size(); ++o)
            if (state.criteria[o] > 0) seen_.see(case_.offers[o].name);  // "what counted at the end"
        for (std::size_t d = 0; d < case_.draws.size(); ++d) seen_.see(case_.draws[d].values[state.draws[d]].name);
    }

private:
    void see_row(const State& state, Choice choice) {
        seen_.see(words_of(case_, state, choice));
        if (choice.kind == ChoiceKind::propose || choice.is(Action::carry_out))
            seen_.see(case_.step(choice.step()).name);
        if (choice.is(Action::bring)) seen_.see(case_.specialists[choice.detail].name);
        if (choice.is(Action::barter))
            for (const LineId line : {case_.barter.goods, case_.barter.offer}) seen_.see(line);
        if (choice.kind == ChoiceKind::prove) seen_.see(case_.proof(choice.proof()).name);
    }

    void see_desk(const View& view) {
        for (std::size_t p = 0; p < view.people_count(); ++p) {
            const SeenPerson person = view.person(PersonId::at(p));
            for (const LineId line : {person.name, person.short_name, person.title, person.card_title}) seen_.see(line);
            if (person.awareness != Awareness::shadow) continue;
            seen_.see(person.shadow);
            seen_.see(person.rumour);
        }
        for (std::size_t f = 0; f < view.fact_count(); ++f) seen_.see(view.fact(FactId::at(f)).value);
        for (std::size_t n = 0; n < view.need_count(); ++n)
            if (view.need_known(NeedId::at(n))) seen_.see(view.need_name(NeedId::at(n)));
        seen_.see(view.stages()[static_cast<std::size_t>(view.stage())].task);
    }

    const Case& case_;
    SeenLines& seen_;
};

/// The method, and in `per_mille` of the choices, or where it would walk away, anything but walking away.
Choice play_curiously(const View& view, std::uint64_t seed, int per_mille) {
    const Choice by_the_book = play_by_the_book(view);
    if (!by_the_book.is(Action::walk_away) && below(own_dice(view, seed, 31), 1000) >= per_mille) return by_the_book;
    ChoiceList choices;
    view.choices(choices);
    const ChoiceList open = only(choices, [](Choice choice) { return !choice.is(Action::walk_away); });
    return any_of(open, own_dice(view, seed, 32));
}

Choice chosen(const Case& scenario, const State& state, int game, std::uint64_t seed) {
    constexpr int most_curious = 700;
    if (game % 2 == 0) return play_curiously(View{scenario, state}, seed, below(mixed(seed), most_curious));
    const auto habit = static_cast<Habit>(static_cast<std::size_t>(game / 2) % quick_habit_count);
    return choose(habit, scenario, state, seed);
}

}  // namespace

void SeenLines::see(LineId line) {
    if (lines.size() <= line.index()) lines.resize(line.index() + std::size_t{1});
    lines[line.index()] = true;
}

SeenLines& SeenLines::operator+=(const SeenLines& other) {
    lines.resize(std::max(lines.size(), other.lines.size()));
    for (std::size_t i = 0; i < other.lines.size(); ++i)
        if (other.lines[i]) lines[i] = true;
    return *this;
}

void see_game(const Case& scenario, int game, std::uint64_t first_seed, SeenLines& seen) {
    const std::uint64_t seed = first_seed + static_cast<std::uint64_t>(game);
    Watcher watcher{scenario, seen};
    const PlayedGame played = play_out(
        scenario, seed, [&](const State& state) { return chosen(scenario, state, game, seed); }, watcher);
    watcher.end(played.end);
}

TextCoverage coverage_of(const Case& scenario, SeenLines seen, int games, std::uint64_t first_seed) {
    see_frame(scenario, seen);
    TextCoverage coverage{games, first_seed, scenario.texts.size() - 1, {}};
    for (std::size_t line = 1; line < scenario.texts.size(); ++line)
        if (!seen.has(line)) coverage.never.emplace_back(static_cast<std::uint16_t>(line));
    return coverage;
}

TextCoverage text_coverage(const Case& scenario, int games, std::uint64_t first_seed, int threads) {
    auto seen = sum_over<SeenLines>(games, threads,
                                    [&](SeenLines& sum, int game) { see_game(scenario, game, first_seed, sum); });
    return coverage_of(scenario, std::move(seen), games, first_seed);
}

}  // namespace keyaccount
