#pragma once

#include "engine/play/start_from.hpp"
#include "game/texts.hpp"

#include <cstdint>
#include <vector>

namespace keyaccount {

/// How the people of a rehearsed start think.
enum class StartMood : std::uint8_t {
    as_written,   // as the case has it
    hostile,      // everybody at the client is against us
    rival_leads,  // everybody at the client prefers the rivals
    trusted       // the decision-maker was met and trusts us
};
inline constexpr std::size_t start_mood_count = 4;

/// A start derived from the case: everybody met, the steps that end the stages before granted, the needs of the users
/// explicit, on the day by which a steady deal enters the stage. `stage` from 0; the first stage changes nothing but
/// the mood. The last stage begins with the contract.
[[nodiscard]] StartFrom start_in(const Case& scenario, int stage, StartMood mood);

/// A start with its name.
struct NamedStart {
    int stage = 0;
    StartMood mood = StartMood::as_written;
    Text name;  // "Stage 4, comparison: the committee is hostile"
    Text told;  // one line: "Day 71, everybody met, the users’ needs explicit; …"; the first day is 1
};
[[nodiscard]] NamedStart named_start(const Case& scenario, int stage, StartMood mood, const Texts& texts);

/// Every stage of the case in every mood, stage by stage; the first is "as the case starts".
[[nodiscard]] std::vector<NamedStart> starts_of(const Case& scenario, const Texts& texts);

/// Why no game can begin there, in a sentence; empty for none.
[[nodiscard]] Text start_refusal(StartRefusal why, const Texts& texts);

}  // namespace keyaccount
