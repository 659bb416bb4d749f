#include "engine/files/case_parts.hpp"

namespace keyaccount {
namespace {

void read_value(Object& object, Draw::Value& value) {
    read_own_id(object, value.id);
    object.text("name", value.name);
    object.integer("weight", value.weight, 1, 1000);
}

void read_draw(Object& object, Draw& draw) {
    read_own_id(object, draw.id);
    object.text("name", draw.name);
    read_entries(object, "values", 2, max_draw_values, Needed::yes, draw.values, read_value);
}

enum class NeedKind : std::uint8_t { job, personal };
constexpr std::array<std::string_view, 2> need_kinds = {"job", "personal"};

void read_need(Object& object, Need& need) {
    Reading& reading = object.reading();
    read_own_id(object, need.id);
    object.text("name", need.name);
    const std::uint32_t kind = object.find("kind", Needed::yes);
    if (kind != no_node)
        if (const auto name = read_string(reading, kind))
            if (const auto index = find_word(reading, need_kinds, *name, kind, false))
                need.personal = static_cast<NeedKind>(*index) == NeedKind::personal;
    object.word("category", need.category);
    object.flag("known", need.known_at_start);
    object.reference("offer", need.offer);
    Object questions = object.part("ask");
    for (std::size_t i = 0; i < need.asks.size(); ++i) questions.text(words<Lift>()[i], need.asks[i]);
    questions.done();
}

void read_fact(Object& object, Fact& fact) {
    read_own_id(object, fact.id);
    object.word("layer", fact.layer);
    object.text("name", fact.name);
    object.text("ask", fact.ask);
    object.reference("topic", fact.topic, Needed::yes);
    const std::uint32_t value = object.find("value", Needed::no);
    if (value != no_node)
        fact.values = read_lines(object.reading(), value);
    else
        object.text("value", fact.values.emplace_back().line);
    object.references("names", fact.names);
    object.references("opens", fact.opens);
    object.references("shows", fact.shows);
    object.reference("draw", fact.draw);
    object.flag("known", fact.known_at_start);
}

}  // namespace

void read_world(Object& root) {
    Case& out = root.reading().out;
    read_entries(root, "draws", 0, max_draws, Needed::yes, out.draws, read_draw);
    read_entries(root, "needs", 1, max_needs, Needed::yes, out.needs, read_need);
    read_entries(root, "facts", 1, max_facts, Needed::yes, out.facts, read_fact);
}

}  // namespace keyaccount
