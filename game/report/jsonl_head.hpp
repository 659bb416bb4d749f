#pragma once

#include "engine/files/replay.hpp"
#include "game/library.hpp"
#include "game/replay_stream.hpp"

#include <nlohmann/json.hpp>

#include <memory>

namespace keyaccount {

/// A replay that was read and played again, and the beginning of its line.
struct PlayedLine {
    nlohmann::ordered_json json;
    std::shared_ptr<const Case> scenario;  // null: it could not be read, and `json` says why
    ReplayRead read;
    Replayed played;
};
[[nodiscard]] PlayedLine played_line(const Shelf& shelf, const StreamedReplay& replay, bool anonymous);

/// Where the replay differs, and what was edited since.
void add_check(PlayedLine& line);

[[nodiscard]] ReplayLine line_of(const nlohmann::ordered_json& json, bool good);

}  // namespace keyaccount
