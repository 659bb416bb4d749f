#pragma once

#include "engine/files/problem.hpp"
#include "engine/files/text_file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keyaccount {

enum class JsonKind : std::uint8_t { null, boolean, integer, number, string, array, object };

/// One value of a document, with its place. Nothing recurses over them.
struct JsonNode {
    JsonKind kind = JsonKind::null;
    bool truth = false;        // of a boolean
    bool duplicate = false;    // its key was already there; not found by `member`
    std::int64_t integer = 0;  // of an integer
    std::string text;          // of a string: decoded; of a number: as written
    std::string key;           // its name, if its parent is an object
    std::size_t at = 0;        // byte offset of the value
    std::size_t key_at = 0;    // byte offset of the key; of the value in a list
    std::uint32_t parent = 0;
    std::uint32_t position = 0;  // among its parent's children
    std::vector<std::uint32_t> children;
};

inline constexpr std::uint32_t no_node = 0xFFFFFFFF;

/// The values of a file in reading order; the root is 0.
class JsonDocument {
public:
    [[nodiscard]] const JsonNode& operator[](std::uint32_t node) const { return nodes[node]; }
    /// `no_node` if the object has no such key, or the node is no object.
    [[nodiscard]] std::uint32_t member(std::uint32_t node, std::string_view key) const;
    /// RFC 6901.
    [[nodiscard]] std::string pointer(std::uint32_t node) const;

    std::vector<JsonNode> nodes;
};

struct GateLimits {
    std::size_t bytes = 1'000'000;
    std::size_t depth = 32;
    std::size_t values = 60'000;
    std::size_t members = 256;    // of one object
    std::size_t entries = 4'096;  // of one list
    bool comments = true;
};

/// Refuses what no case or replay may be: too large, not UTF-8, NUL, too deep, duplicate keys, anything
/// after the end. `problems` says which; empty if nothing could be read.
[[nodiscard]] std::optional<JsonDocument> read_json(const TextFile& file, const GateLimits& limits, Problems& problems);

/// Steps over white space, comments, commas and colons.
[[nodiscard]] std::size_t next_token(std::string_view text, std::size_t at);

}  // namespace keyaccount
