#include "engine/files/case_parts.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

/// The ids in a list of objects; reports those that are used twice.
Names names_in(Reading& reading, std::uint32_t list, std::size_t most) {
    Names names;
    if (list == no_node || reading.node(list).kind != JsonKind::array) {
        names.complete = false;
        return names;
    }
    for (const std::uint32_t entry : reading.node(list).children) {
        if (names.ids.size() == most) {
            names.complete = false;
            break;
        }
        const std::uint32_t id = reading.document.member(entry, "id");
        std::string_view name;
        if (id != no_node && reading.node(id).kind == JsonKind::string) name = reading.node(id).text;
        if (name.empty()) names.complete = false;
        if (!name.empty() && std::find(names.ids.begin(), names.ids.end(), name) != names.ids.end())
            report(reading, Problem::duplicate_id, id, {same(in_quotes(name))});
        names.ids.push_back(name);
    }
    return names;
}

}  // namespace

void collect_names(Reading& reading) {
    for (std::size_t i = 0; i < family_count; ++i) {
        const FamilyInfo& info = info_of(static_cast<Family>(i));
        reading.names[i] = names_in(reading, reading.document.member(0, info.key), info.most);
    }
    const std::uint32_t draws = reading.document.member(0, "draws");
    for (std::size_t i = 0; i < reading.names[static_cast<std::size_t>(Family::draw)].ids.size(); ++i) {
        const std::uint32_t values = reading.document.member(reading.node(draws).children[i], "values");
        reading.draw_values.push_back(names_in(reading, values, max_draw_values));
    }
    names_in(reading, reading.document.member(0, "events"), max_events);
}

void read_own_id(Object& object, std::string& out) {
    const std::uint32_t node = object.find("id", Needed::yes);
    if (node == no_node) return;
    if (const auto id = read_id(object.reading(), node)) out = *id;
}

}  // namespace keyaccount
