#include "engine/files/object.hpp"

#include "engine/files/nearest.hpp"

namespace keyaccount {

Object::Object(Reading& reading, std::uint32_t node)
    : reading_{reading}, node_{node}, is_object_{reading.node(node).kind == JsonKind::object} {
    if (!is_object_) report_type(reading_, node, {"an object", "对象"});
}

std::uint32_t Object::find(std::string_view key, Needed needed) {
    known_.push_back(key);
    const std::uint32_t value = reading_.document.member(node_, key);
    if (value != no_node || !is_object_ || needed == Needed::no) return value;
    missing_.push_back(key);
    return no_node;
}

void Object::integer(std::string_view key, int& out, int low, int high, Needed needed) {
    const std::uint32_t value = find(key, needed);
    if (value == no_node) return;
    if (const auto read = read_integer(reading_, value, low, high)) out = *read;
}

void Object::flag(std::string_view key, bool& out) {
    const std::uint32_t value = find(key, Needed::no);
    if (value == no_node) return;
    if (const auto read = read_flag(reading_, value)) out = *read;
}

void Object::text(std::string_view key, LineId& out, Needed needed) {
    const std::uint32_t value = find(key, needed);
    if (value != no_node) out = read_text(reading_, value);
}

void Object::colour(std::string_view key, Colour& out, Needed needed) {
    const std::uint32_t value = find(key, needed);
    if (value == no_node) return;
    if (const auto read = read_colour(reading_, value)) out = *read;
}

void Object::condition(std::string_view key, Condition& out) {
    const std::uint32_t value = find(key, Needed::no);
    if (value != no_node) out = read_condition(reading_, value);
}

void Object::variants(std::string_view key, Variants& out) {
    const std::uint32_t value = find(key, Needed::yes);
    if (value != no_node) out = read_variants(reading_, value);
}

void Object::done() {
    if (!is_object_) return;
    for (const std::uint32_t child : reading_.node(node_).children) {
        const JsonNode& member = reading_.node(child);
        if (member.duplicate || std::find(known_.begin(), known_.end(), member.key) != known_.end()) continue;
        report_key(reading_, Problem::unknown_key, child, {same(in_quotes(member.key))},
                   suggestion(member.key, known_));
        const auto meant = std::find(missing_.begin(), missing_.end(), nearest(member.key, known_));
        if (meant == missing_.end()) continue;
        if (node_ == 0) reading_.problems.touch(*meant);
        missing_.erase(meant);
    }
    std::string list;
    for (const std::string_view key : missing_) {
        if (node_ == 0) reading_.problems.touch(key);
        list += (list.empty() ? "" : ", ") + std::string{key};
    }
    if (!list.empty()) report(reading_, Problem::missing_key, node_, {same(list)});
}

}  // namespace keyaccount
