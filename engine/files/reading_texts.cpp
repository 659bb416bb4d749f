#include "engine/files/object.hpp"
#include "engine/files/stand_ins.hpp"
#include "engine/files/text_lengths.hpp"
#include "engine/files/utf8.hpp"

namespace keyaccount {
namespace {

constexpr std::size_t most_conditional_lines = 8;

/// Words that are longer than their place in the window.
void check_length(const Reading& reading, std::uint32_t words, std::size_t length, Language language) {
    const TextUse* use = text_use(reading.document, reading.node(words).parent);
    if (use == nullptr || length <= static_cast<std::size_t>(use->longest.in(language))) return;
    report(reading, Problem::text_overlong, words,
           {same(std::to_string(length)), same(std::to_string(use->longest.in(language)))});
}

/// The words of one language; reports what may not stand in them.
std::string read_words(Reading& reading, std::uint32_t node, Language language) {
    const JsonNode& value = reading.node(node);
    if (value.kind != JsonKind::string) {
        report_type(reading, node, {"a text in quotation marks", "带引号的文本"});
        return {};
    }
    const std::size_t length = characters(value.text);
    if (length > longest_text) {
        report(reading, Problem::text_too_long, node,
               {same(std::to_string(length)), same(std::to_string(longest_text))});
        return {};
    }
    check_length(reading, node, length, language);
    for (std::size_t at = 0; at < value.text.size();) {
        const CodePoint point = code_point_at(value.text, at);
        const Text shown = same(visible(value.text.substr(at, point.length)));
        if (is_control(point.value) && point.value != '\n') {
            report(reading, Problem::control_in_text, node, {shown});
            break;
        }
        if (is_bidi_control(point.value)) {
            report(reading, Problem::reordering_in_text, node, {shown});
            break;
        }
        at += point.length;
    }
    return value.text;
}

/// Not written, or written as "".
bool is_blank(const Reading& reading, std::uint32_t words) {
    if (words == no_node) return true;
    return reading.node(words).kind == JsonKind::string && reading.node(words).text.empty();
}

void note_language(Reading& reading, std::uint32_t node, std::uint32_t words, Language language) {
    if (is_blank(reading, words))
        reading.gaps.push_back({node, language});
    else
        ++reading.written[static_cast<std::size_t>(language)];
}

}  // namespace

LineId keep_text(Reading& reading, Text text) {
    if (reading.out.texts.size() > 0xFFFF) return {};
    reading.out.texts.push_back(std::move(text));
    return LineId{static_cast<std::uint16_t>(reading.out.texts.size() - 1)};
}

LineId read_text(Reading& reading, std::uint32_t node) {
    if (reading.node(node).kind == JsonKind::string && !reading.node(node).text.empty()) {
        const std::string fixed = "{\"en\": " + in_quotes(reading.node(node).text) + "}";
        report(reading, Problem::wrong_type, node,
               {{"a text by language", "按语言写的文本"}, same(in_quotes(reading.node(node).text))},
               {"write " + fixed, "写作 " + fixed});
        return {};
    }
    reading.text_nodes.push_back(node);
    if (is_blank(reading, node)) {
        report(reading, Problem::text_empty, node);
        return stand_in(reading, node);
    }
    Object object{reading, node};
    const std::uint32_t en = object.find("en", Needed::no);
    const std::uint32_t zh = object.find("zh", Needed::no);
    Text text;
    if (en != no_node) text.en = read_words(reading, en, Language::en);
    if (zh != no_node) text.zh = read_words(reading, zh, Language::zh);
    object.done();
    if (reading.node(node).kind != JsonKind::object) return {};
    if (is_blank(reading, en) && is_blank(reading, zh)) {
        report(reading, Problem::text_empty, node);
        return stand_in(reading, node);
    }
    note_language(reading, node, en, Language::en);
    note_language(reading, node, zh, Language::zh);
    return keep_text(reading, std::move(text));
}

Condition read_condition(Reading& reading, std::uint32_t node) {
    const std::vector<std::uint32_t> members = read_members(reading, node);
    if (reading.node(node).kind != JsonKind::object) return {};
    if (members.size() != 1) {
        report(reading, Problem::one_draw, node);
        return {};
    }
    const JsonNode& member = reading.node(members.front());
    Condition condition;
    condition.draw = DrawId{resolve(reading, Family::draw, member.key, members.front(), true)};
    if (!condition.draw.exists()) return condition;
    const Names& values = reading.draw_values[condition.draw.index()];
    std::vector<std::uint32_t> entries = {members.front()};
    if (member.kind == JsonKind::array) entries = read_list(reading, members.front(), 1, max_draw_values);
    condition.values = 0;
    for (const std::uint32_t entry : entries) {
        const auto name = read_string(reading, entry);
        if (!name) continue;
        const auto found = std::find(values.ids.begin(), values.ids.end(), *name);
        const unsigned value = found != values.ids.end() && !name->empty() ? 1U << (found - values.ids.begin()) : 0;
        if ((condition.values & value) != 0)
            report(reading, Problem::repeated, entry, {same(in_quotes(*name))});
        else if (value != 0)
            condition.values = static_cast<std::uint8_t>(condition.values | value);
        else if (values.complete)
            report(reading, Problem::unknown_value, entry, {same(in_quotes(member.key)), same(in_quotes(*name))},
                   suggestion(*name, values.ids));
    }
    return condition;
}

std::vector<ConditionalLine> read_lines(Reading& reading, std::uint32_t node) {
    if (reading.node(node).kind != JsonKind::array) return {ConditionalLine{{}, read_text(reading, node)}};
    std::vector<ConditionalLine> lines;
    for (const std::uint32_t entry : read_list(reading, node, 1, most_conditional_lines)) {
        Object object{reading, entry};
        ConditionalLine line;
        object.condition("when", line.when);
        object.text("text", line.line);
        object.done();
        lines.push_back(line);
    }
    return lines;
}

Variants read_variants(Reading& reading, std::uint32_t node) {
    Variants variants;
    for (const std::uint32_t entry : read_list(reading, node, 0, max_variants))
        variants.lines[variants.count++] = read_text(reading, entry);
    return variants;
}

}  // namespace keyaccount
