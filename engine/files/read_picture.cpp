#include "engine/files/case_parts.hpp"
#include "engine/files/nearest.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

constexpr std::size_t most_shapes = 120;
constexpr std::size_t most_points = 128;  // numbers of a polygon or line
constexpr int furthest = 1000;            // the field is 286 by 120; shapes may reach beyond

struct ShapeInfo {
    std::string_view key;
    Shape::Kind kind;
    std::size_t least, most;  // numbers
    Text needed;
};

const std::array shape_kinds = {
    ShapeInfo{"rectangle", Shape::Kind::rectangle, 4, 4, same("x, y, w, h")},
    ShapeInfo{"circle", Shape::Kind::circle, 3, 3, same("x, y, r")},
    ShapeInfo{"polygon", Shape::Kind::polygon, 6, most_points, {"at least three pairs x, y", "至少三对 x, y"}},
    ShapeInfo{"line", Shape::Kind::line, 4, most_points, {"at least two pairs x, y", "至少两对 x, y"}}};

void read_points(Reading& reading, std::uint32_t node, const ShapeInfo& info, Shape& shape) {
    shape.kind = info.kind;
    const std::vector<std::uint32_t> entries = read_list(reading, node, 0, most_points);
    const bool pairs = info.least == info.most || entries.size() % 2 == 0;
    const bool fits = entries.size() >= info.least && entries.size() <= info.most && pairs;
    if (reading.node(node).kind == JsonKind::array && !fits)
        report(reading, Problem::bad_points, node, {same(std::to_string(entries.size())), info.needed});
    for (const std::uint32_t entry : entries)
        if (const auto number = read_integer(reading, entry, -furthest, furthest)) shape.at.push_back(*number);
}

/// A kind that is only misspelt is not missing as well.
bool has_misspelt_kind(const Reading& reading, std::uint32_t node) {
    constexpr std::array<std::string_view, 7> keys = {"rectangle", "circle", "polygon", "line",
                                                      "fill",      "radius", "width"};
    const std::span<const std::string_view> kinds{keys.data(), shape_kinds.size()};
    const auto& members = reading.node(node).children;
    return std::any_of(members.begin(), members.end(), [&](std::uint32_t member) {
        const std::string& key = reading.node(member).key;
        const bool known = std::find(keys.begin(), keys.end(), key) != keys.end();
        return !known && std::find(kinds.begin(), kinds.end(), nearest(key, keys)) != kinds.end();
    });
}

void read_shape(Object& object, Shape& shape) {
    std::size_t kinds = 0;
    for (const ShapeInfo& info : shape_kinds) {
        const std::uint32_t node = object.find(info.key, Needed::no);
        if (node == no_node) continue;
        ++kinds;
        read_points(object.reading(), node, info, shape);
    }
    const Reading& reading = object.reading();
    const bool is_object = reading.node(object.node()).kind == JsonKind::object;
    if (kinds > 1 || (kinds == 0 && is_object && !has_misspelt_kind(reading, object.node())))
        report(reading, Problem::one_shape, object.node());
    object.colour("fill", shape.fill, Needed::yes);
    object.integer("radius", shape.radius, 0, 200, Needed::no);
    object.integer("width", shape.width, 1, 40, Needed::no);
}

}  // namespace

void read_picture(Object& root) {
    read_entries(root, "picture", 0, most_shapes, Needed::no, root.reading().out.picture, read_shape);
}

}  // namespace keyaccount
