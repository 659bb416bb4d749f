#pragma once

#include "engine/play/event.hpp"
#include "engine/play/game_log.hpp"
#include "engine/play/score.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace keyaccount {

/// What the debrief compares with the method. Shares in per mille.
enum class Technique : std::uint8_t {
    understanding,         // questions of all that was said in calls with the client
    implication_payoff,    // of the questions about needs, those after consequences and value
    benefits_on_explicit,  // benefits that met an explicit need, of everything told
    calls_with_advance,    // calls with the client that ended in an advance or an order
    roles_met,             // of the roles that the case has
    facts_with_evidence,   // of the facts of the case, those told by somebody who has to know
    objections_answered,   // of those raised
    promises_kept          // of those that fell due
};
inline constexpr std::size_t technique_count = 8;

struct TechniqueShare {
    int part = 0;  // "3 of 11"
    int whole = 0;
    int method = 0;  // per mille: the mean of textbook over its games of the same case; -1: unknown
    [[nodiscard]] int share() const { return whole == 0 ? 0 : part * 1000 / whole; }
};

/// One of the six mistakes, with the sentence: the words of decision `turn`.
struct MistakeNote {
    std::size_t turn = 0;
    Mistake mistake = Mistake::not_listening;
    PersonId who;
};

enum class ObjectionFate : std::uint8_t { provoked, arose, answered, prevented };
struct ObjectionNote {
    std::size_t turn = 0;
    Objection kind = Objection::price;
    ObjectionFate fate = ObjectionFate::arose;
    PersonId who;
};

struct CallNote {
    std::size_t first = 0;  // decisions [first, last]
    std::size_t last = 0;
    PersonId with;
    Outcome outcome = Outcome::none;
    Outcome labelled = Outcome::none;  // as the rep called it; none: not at all
};

/// A fact of the case: what the file says at the end, and what was so.
struct FactNote {
    FactId fact;
    std::uint8_t in_file = 255;  // index of the value; 255: not in the file
    std::uint8_t truth = 0;
    bool verified = false;
    PersonId from;
    [[nodiscard]] bool wrong() const { return in_file != 255 && in_file != truth; }
};

/// A person of the client: as the rep drew them, and as they were at the end. Support: 0 against us, 1 open, 2 for us.
struct ChartNote {
    PersonId who;
    std::uint8_t drawn_role = 255;  // 255: not drawn
    std::uint8_t true_roles = 0;    // bit per role
    std::uint8_t drawn_support = 255;
    std::uint8_t true_support = 1;
    int calls = 0;
};

/// How a game was played, apart from any rollout: counts, and where each thing is in the log.
struct GameProfile {
    End end = End::playing;
    Element lost_by = Element::value;
    Score score;
    int day = 0;
    int stage = 0;  // from 0
    int expense = 0;
    std::array<int, 4> questions{};   // situation, problem, implication, need-payoff
    std::array<int, 3> statements{};  // feature, advantage, benefit, as said
    std::array<TechniqueShare, technique_count> technique{};
    std::vector<MistakeNote> mistakes;
    std::vector<ObjectionNote> objections;
    std::vector<CallNote> calls;
    std::vector<FactNote> facts;
    std::vector<ChartNote> chart;
    std::vector<std::uint16_t> gauge;  // per mille, as the rep saw it: at the start and after each choice
    std::vector<std::int16_t> days;    // the same moments
    std::vector<std::uint8_t> stages;  // the same moments, from 0
    PersonId guide;                    // who became one; none: nobody
    bool guide_misled = false;
    ScoreLine practise = ScoreLine::understanding;  // the line of technique where most was left
};

/// What textbook does in the same case: means over `games` seeds.
struct Yardstick {
    std::array<int, technique_count> technique{};  // per mille; -1: came up too rarely to say
    int score = 0;                                 // tenths of a point
    int paid = 0;                                  // per mille
    int games = 0;
};
[[nodiscard]] Yardstick yardstick(const Case& scenario, int games = 60, int threads = 1);

[[nodiscard]] GameProfile profile(const Case& scenario, const GameLog& log, const Yardstick& method = {});

}  // namespace keyaccount
