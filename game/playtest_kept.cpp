#include "game/playtest_kept.hpp"

#include "engine/files/hex.hpp"
#include "engine/files/json_gate.hpp"
#include "game/disk.hpp"
#include "game/paths.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount {
namespace {

constexpr std::int64_t fewest_games = 20;  // so many searches are one sitting
constexpr GateLimits limits{
    .bytes = 20'000, .depth = 4, .values = 200, .members = 50, .entries = 20, .comments = false};

std::filesystem::path file_of(const std::string& case_id) { return playtests_folder() / (case_id + ".json"); }

/// Games, sum and squares of the scores, paid; each at least 0.
std::optional<KeptPlaytest::Player> read_player(const JsonDocument& document, const JsonNode& node) {
    const auto habit = habit_named(node.key);
    if (!habit || node.kind != JsonKind::array || node.children.size() != 4) return std::nullopt;
    std::array<std::int64_t, 4> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const JsonNode& number = document.nodes[node.children[i]];
        if (number.kind != JsonKind::integer || number.integer < 0) return std::nullopt;
        numbers[i] = number.integer;
    }
    return KeptPlaytest::Player{*habit, numbers[0], numbers[1], numbers[2], numbers[3]};
}

KeptPlaytest kept_of(const Case& scenario, const PlaytestReport& report) {
    KeptPlaytest kept{scenario.id, scenario.content_hash, {}};
    for (const HabitReport& habit : report.habits)
        if (habit.games >= fewest_games)
            kept.players.push_back({habit.habit, habit.games, habit.score_sum, habit.score_squares, habit.paid()});
    return kept;
}

const KeptPlaytest::Player* player_in(const KeptPlaytest& kept, Habit habit) {
    const auto found =
        std::find_if(kept.players.begin(), kept.players.end(), [&](const auto& each) { return each.habit == habit; });
    return found == kept.players.end() ? nullptr : &*found;
}

double mean_of(std::int64_t sum, std::int64_t games) {
    return games == 0 ? 0 : static_cast<double>(sum) / static_cast<double>(games);
}

/// Of the mean score, points.
double error_of(const KeptPlaytest::Player& player) {
    const double mean = mean_of(player.score_sum, player.games);
    const double variance = std::max(0.0, mean_of(player.score_squares, player.games) - mean * mean);
    return std::sqrt(variance / static_cast<double>(std::max<std::int64_t>(1, player.games - 1))) / 10;
}

}  // namespace

std::optional<KeptPlaytest> kept_playtest(const std::string& case_id) {
    std::string bytes;
    if (const Text problem = read_bytes(file_of(case_id), limits.bytes, bytes); !problem.en.empty())
        return std::nullopt;
    const TextFile file{case_id + ".json", bytes};
    Problems problems{file};
    const auto document = read_json(file, limits, problems);
    if (!document) return std::nullopt;
    const std::uint32_t content = document->member(0, "content");
    const std::uint32_t players = document->member(0, "players");
    if (content == no_node || players == no_node) return std::nullopt;
    const auto hash = from_hex((*document)[content].text);
    if (!hash) return std::nullopt;
    KeptPlaytest kept{case_id, *hash, {}};
    for (const std::uint32_t child : (*document)[players].children)
        if (const auto player = read_player(*document, (*document)[child])) kept.players.push_back(*player);
    return kept;
}

Text keep_playtest(const Case& scenario, const PlaytestReport& report) {
    KeptPlaytest kept = kept_of(scenario, report);
    if (kept.players.empty()) return {};
    if (const auto before = kept_playtest(scenario.id); before && before->content == kept.content)
        for (const KeptPlaytest::Player& player : before->players)
            if (player_in(kept, player.habit) == nullptr) kept.players.push_back(player);
    nlohmann::ordered_json json;
    json["case"] = kept.case_id;
    json["content"] = to_hex(kept.content);
    for (const KeptPlaytest::Player& player : kept.players)
        json["players"][std::string{name_of(player.habit)}] = {player.games, player.score_sum, player.score_squares,
                                                               player.paid};
    return replace_file(file_of(kept.case_id), json.dump(2) + "\n");
}

std::optional<PlaytestChange> change_since(const KeptPlaytest& before, const Case& scenario,
                                           const PlaytestReport& now) {
    PlaytestChange change;
    change.same_case = before.content == scenario.content_hash;
    for (const KeptPlaytest::Player& player : kept_of(scenario, now).players) {
        const KeptPlaytest::Player* const then = player_in(before, player.habit);
        if (then == nullptr || then->games < fewest_games) continue;
        change.habits.push_back({player.habit,
                                 (mean_of(player.score_sum, player.games) - mean_of(then->score_sum, then->games)) / 10,
                                 std::hypot(error_of(player), error_of(*then)), 100 * mean_of(then->paid, then->games),
                                 100 * mean_of(player.paid, player.games)});
    }
    if (change.habits.empty()) return std::nullopt;
    return change;
}

}  // namespace keyaccount
