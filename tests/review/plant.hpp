#pragma once

#include "engine/analysis/decision_review.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace keyaccount {

/// A known bad decision put into a game of textbook's.
enum class Plant : std::uint8_t {
    order_at_incubation,
    features_to_decision_maker,
    arguing,
    concession_given,
    payoff_on_hidden_need,
    promise_put_off,
    gatekeeper_left_out
};
inline constexpr std::array<std::string_view, 7> plant_names = {
    "order-at-incubation", "features-to-decision-maker", "arguing", "concession-given", "payoff-on-hidden-need",
    "promise-put-off",     "gatekeeper-left-out"};
[[nodiscard]] constexpr bool is_gross(Plant plant) { return plant <= Plant::concession_given; }

struct PlantedGame {
    GameLog log;
    std::size_t turn = 0;  // of the planted decision, the first of several
    PersonId who;          // whom it concerns
};

/// Textbook's game of this seed with the mistake in it, textbook playing on; nothing: there was no occasion.
[[nodiscard]] std::optional<PlantedGame> planted_game(const Case& scenario, Plant plant, std::uint64_t seed);
/// Without any.
[[nodiscard]] GameLog clean_game(const Case& scenario, std::uint64_t seed);

struct Found {
    bool among_two_worst = false;
    bool in_bleeding = false;
    bool right_reason = false;
};
[[nodiscard]] Found find(const PlantedGame& game, Plant plant, const GameReview& review);

}  // namespace keyaccount
