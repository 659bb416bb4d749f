#include "engine/files/part_place.hpp"

#include <string>

namespace keyaccount {
namespace {

/// The entry with this id, or at this place counted from 1.
std::uint32_t entry_of(const JsonDocument& document, std::uint32_t list, std::string_view name) {
    for (const std::uint32_t entry : document[list].children) {
        const std::uint32_t id = document.member(entry, "id");
        const bool same =
            id != no_node ? document[id].text == name : std::to_string(document[entry].position + 1) == name;
        if (same) return entry;
    }
    return no_node;
}

}  // namespace

std::size_t place_of_part(const JsonDocument& document, std::string_view part) {
    if (part.starts_with("case/")) part.remove_prefix(5);
    std::uint32_t node = 0;
    while (!part.empty()) {
        const std::string_view step = part.substr(0, part.find('/'));
        part.remove_prefix(std::min(part.size(), step.size() + 1));
        const bool list = document[node].kind == JsonKind::array;
        const std::uint32_t next = list ? entry_of(document, node, step) : document.member(node, step);
        if (next == no_node) break;
        node = next;
    }
    return document[node].key_at;
}

}  // namespace keyaccount
