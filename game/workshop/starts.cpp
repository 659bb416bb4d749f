#include "game/workshop/starts.hpp"

#include "engine/model/tuning.hpp"
#include "game/workshop/bench_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace keyaccount {
namespace {

constexpr std::array<std::string_view, start_mood_count> mood_keys = {"as_written", "hostile", "rival_leads",
                                                                      "trusted"};
constexpr std::array<std::string_view, 9> refusal_keys = {"",     "stage", "day",   "person", "need",
                                                          "step", "fact",  "range", "over"};

constexpr int against_us = -40;
constexpr int against_us_trust = 15;
constexpr int for_rivals = 50;
constexpr int won_over = 40;
constexpr int won_over_trust = 80;

/// The day by which a steady deal enters the stage.
int day_of(const Case& scenario, std::size_t stage) {
    if (stage <= static_cast<std::size_t>(scenario.history.stage)) return 0;
    return std::min(scenario.stages[stage - 1].planned_day, scenario.last_day - 1);
}

void grant_exits(const Case& scenario, std::size_t stage, History& before) {
    for (std::size_t s = 0; s < scenario.steps.size(); ++s) {
        const StepKind kind = scenario.steps[s].kind;
        if (is_exit(kind) && stage_ended_by(kind) < scenario.stages[stage].kind)
            before.granted.push_back(StepId::at(s));
    }
}

void meet_everybody(const Case& scenario, History& before) {
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const Person& person = scenario.people[p];
        before.met.push_back(PersonId::at(p));
        if (!person.has(Role::user) || person.side == Side::ours) continue;
        for (std::size_t n = 0; n < scenario.needs.size(); ++n)
            if (person.needs[n].weight >= tuning::felt_weight)
                before.needs.push_back({PersonId::at(p), NeedId::at(n), tuning::explicit_from});
    }
}

StartFrom::Mind mind_of(const Person& person, PersonId who, StartMood mood) {
    StartFrom::Mind mind{who, std::nullopt, std::nullopt, std::nullopt};
    if (mood == StartMood::hostile) {
        mind.stance = std::min(person.stance, against_us);
        mind.trust = std::min(person.trust, against_us_trust);
    } else if (mood == StartMood::rival_leads) {
        mind.stance = std::min(person.stance, 0);
        mind.rivals = for_rivals;
    } else {
        mind.stance = std::max(person.stance, won_over);
        mind.trust = std::max(person.trust, won_over_trust);
    }
    return mind;
}

void set_minds(const Case& scenario, StartMood mood, StartFrom& from) {
    if (mood == StartMood::as_written) return;
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const Person& person = scenario.people[p];
        const bool decides = person.has(Role::decision_maker);
        if (person.side != Side::client || (mood == StartMood::trusted && !decides)) continue;
        from.minds.push_back(mind_of(person, PersonId::at(p), mood));
        const auto& met = from.before.met;
        const bool unmet = std::find(met.begin(), met.end(), PersonId::at(p)) == met.end();
        if (mood == StartMood::trusted && unmet) from.before.met.push_back(PersonId::at(p));
    }
}

}  // namespace

StartFrom start_in(const Case& scenario, int stage, StartMood mood) {
    const auto index = static_cast<std::size_t>(std::clamp(stage, 0, static_cast<int>(scenario.stages.size()) - 1));
    StartFrom from;
    from.day = day_of(scenario, index);
    from.before.stage = static_cast<int>(index);
    if (from.before.stage > scenario.history.stage) {
        meet_everybody(scenario, from.before);
        grant_exits(scenario, index, from.before);
    }
    set_minds(scenario, mood, from);
    return from;
}

NamedStart named_start(const Case& scenario, int stage, StartMood mood, const Texts& texts) {
    NamedStart named{stage, mood, {}, {}};
    const StartFrom from = start_in(scenario, stage, mood);
    const std::string mood_key{mood_keys[index_of(mood)]};
    const bool begins = stage <= scenario.history.stage;
    const Text stage_name = scenario.text(scenario.stages[static_cast<std::size_t>(from.before.stage)].name);
    const auto name = [&](Language language) {
        if (begins && mood == StartMood::as_written) return texts.get("bench.start.case", language);
        return texts.with("bench.start." + mood_key, language,
                          {{"number", std::to_string(stage + 1)}, {"stage", in(language, stage_name)}});
    };
    const auto told = [&](Language language) {
        return texts.with(
            begins ? "bench.start.told.case" : "bench.start.told.later", language,
            {{"day", std::to_string(from.day + 1)}, {"mood", texts.get("bench.mood." + mood_key, language)}});
    };
    named.name = {name(Language::en), name(Language::zh)};
    named.told = {told(Language::en), told(Language::zh)};
    return named;
}

std::vector<NamedStart> starts_of(const Case& scenario, const Texts& texts) {
    std::vector<NamedStart> starts;
    for (int stage = scenario.history.stage; stage < static_cast<int>(scenario.stages.size()); ++stage)
        for (std::size_t m = 0; m < start_mood_count; ++m) {
            const auto mood = static_cast<StartMood>(m);
            if (mood == StartMood::rival_leads && scenario.rivals.empty()) continue;
            starts.push_back(named_start(scenario, stage, mood, texts));
        }
    return starts;
}

Text start_refusal(StartRefusal why, const Texts& texts) {
    if (why == StartRefusal::none) return {};
    return in_both(texts, "bench.no_start." + std::string{refusal_keys[index_of(why)]});
}

}  // namespace keyaccount
