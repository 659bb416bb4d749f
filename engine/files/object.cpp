#include "engine/files/object.hpp"

#include "engine/files/nearest.hpp"
#include "engine/files/stand_ins.hpp"

namespace keyaccount {

Object::Object(Reading& reading, std::uint32_t node)
    : reading_{reading}, node_{node}, is_object_{reading.node(node).kind == JsonKind::object} {
    if (!is_object_) report_type(reading_, node, {"an object", "对象"});
}

Object::Object(Reading& reading, std::uint32_t parent, std::string_view missing_key)
    : reading_{reading}, node_{parent}, is_object_{false}, missing_key_{missing_key} {}

std::uint32_t Object::find(std::string_view key, Needed needed) {
    if (!missing_key_.empty()) return no_node;
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
    const std::uint32_t value = find(key, Needed::no);
    if (value != no_node)
        out = read_text(reading_, value);
    else if (needed == Needed::yes)
        out = not_written(key);
}

void Object::texts(std::string_view key, std::size_t most, Needed needed, std::vector<LineId>& out) {
    const std::uint32_t list = find(key, Needed::no);
    if (list != no_node)
        for (const std::uint32_t entry : read_list(reading_, list, 0, most)) out.push_back(read_text(reading_, entry));
    if (needed == Needed::yes && out.empty()) out.push_back(not_written(key));
}

Object Object::part(std::string_view key, Needed needed) {
    const std::uint32_t value = find(key, Needed::no);
    if (value != no_node) return {reading_, value};
    if (is_object_ && needed == Needed::yes) unwritten_.push_back(key);
    return {reading_, node_, key};
}

LineId Object::not_written(std::string_view key) {
    if (is_object_) unwritten_.push_back(key);
    return stand_in(reading_, node_, missing_key_.empty() ? key : std::string{missing_key_} + "/" + std::string{key});
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
    const std::uint32_t value = find(key, Needed::no);
    if (value != no_node) out = read_variants(reading_, value);
    if (out.count == 0) out.lines[out.count++] = not_written(key);
}

void Object::done() {
    if (!is_object_) return;
    for (const std::uint32_t child : reading_.node(node_).children) {
        const JsonNode& member = reading_.node(child);
        if (member.duplicate || std::find(known_.begin(), known_.end(), member.key) != known_.end()) continue;
        report_key(reading_, Problem::unknown_key, child, {same(in_quotes(member.key))},
                   suggestion(member.key, known_));
        for (auto* lacking : {&missing_, &unwritten_}) {
            const auto meant = std::find(lacking->begin(), lacking->end(), nearest(member.key, known_));
            if (meant == lacking->end()) continue;
            if (node_ == 0) reading_.problems.touch(*meant);
            lacking->erase(meant);
        }
    }
    report_missing();
}

void Object::report_missing() {
    const auto listed = [](const std::vector<std::string_view>& keys) {
        std::string list;
        for (const std::string_view key : keys) list += (list.empty() ? "" : ", ") + std::string{key};
        return same(list);
    };
    if (node_ == 0)
        for (const std::string_view key : missing_) reading_.problems.touch(key);
    if (!missing_.empty()) report(reading_, Problem::missing_key, node_, {listed(missing_)});
    if (!unwritten_.empty()) report(reading_, Problem::text_missing, node_, {listed(unwritten_)});
}

}  // namespace keyaccount
