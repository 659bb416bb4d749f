#include "engine/files/reading.hpp"

#include "engine/files/utf8.hpp"

#include <algorithm>
#include <limits>

namespace keyaccount {
namespace {

const std::array<FamilyInfo, family_count> families = {{{"people", {"person", "人物"}, max_people},
                                                        {"needs", {"need", "需求"}, max_needs},
                                                        {"facts", {"fact", "事实"}, max_facts},
                                                        {"offer", {"offer", "卖点"}, max_offers},
                                                        {"proofs", {"proof", "证据"}, max_proofs},
                                                        {"steps", {"step", "步骤"}, max_steps},
                                                        {"rivals", {"rival", "对手"}, max_rivals},
                                                        {"draws", {"draw", "抽签"}, max_draws}}};

Text value_of(const JsonNode& node) {
    switch (node.kind) {
        case JsonKind::null: return same("null");
        case JsonKind::boolean: return same(node.truth ? "true" : "false");
        case JsonKind::integer:
        case JsonKind::number: return same(visible(node.text.substr(0, 40)));
        case JsonKind::string: return {"the text " + in_quotes(node.text), "文本 " + in_quotes(node.text)};
        case JsonKind::array: return {"a list", "列表"};
        case JsonKind::object: return {"an object", "对象"};
    }
    return {};
}

bool is_whole(std::string_view number) { return number.find_first_not_of("-0123456789") == std::string_view::npos; }

int digits_of(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// What to do about a list that is too long, where that is not plain.
Text fewer(std::string_view key) {
    if (key != "people") return {};
    return {"leave out who neither has a need of their own nor opens a door, or make two of them one",
            "请去掉既没有自己的需求、也不引见别人的人，或把两个人合成一个"};
}

}  // namespace

const FamilyInfo& info_of(Family family) { return families[static_cast<std::size_t>(family)]; }

void report(const Reading& reading, Problem problem, std::uint32_t node, std::initializer_list<Text> arguments,
            Text hint) {
    reading.problems.add(problem, reading.node(node).at, reading.document.pointer(node), arguments, std::move(hint));
}

void report_key(const Reading& reading, Problem problem, std::uint32_t node, std::initializer_list<Text> arguments,
                Text hint) {
    reading.problems.add(problem, reading.node(node).key_at, reading.document.pointer(node), arguments,
                         std::move(hint));
}

void report_type(const Reading& reading, std::uint32_t node, Text expected) {
    report(reading, Problem::wrong_type, node, {std::move(expected), value_of(reading.node(node))});
}

std::optional<int> read_integer(Reading& reading, std::uint32_t node, int low, int high) {
    const JsonNode& value = reading.node(node);
    if (value.kind != JsonKind::integer && value.kind != JsonKind::number) {
        report_type(reading, node, {"a whole number", "整数"});
        return std::nullopt;
    }
    const Text shown = value_of(value);
    if (value.kind == JsonKind::number && !is_whole(value.text)) {
        report(reading, Problem::not_whole, node, {shown});
        return std::nullopt;
    }
    if (value.kind == JsonKind::number || value.integer < low || value.integer > high) {
        report(reading, Problem::out_of_range, node, {shown, same(std::to_string(low)), same(std::to_string(high))});
        return std::nullopt;
    }
    return static_cast<int>(value.integer);
}

std::optional<bool> read_flag(Reading& reading, std::uint32_t node) {
    const JsonNode& value = reading.node(node);
    if (value.kind == JsonKind::boolean) return value.truth;
    report_type(reading, node, {"true or false", "true 或 false"});
    return std::nullopt;
}

std::optional<std::string_view> read_string(Reading& reading, std::uint32_t node) {
    const JsonNode& value = reading.node(node);
    if (value.kind == JsonKind::string) return value.text;
    report_type(reading, node, {"a word in quotation marks", "带引号的词"});
    return std::nullopt;
}

std::optional<Colour> read_colour(Reading& reading, std::uint32_t node) {
    const auto text = read_string(reading, node);
    if (!text) return std::nullopt;
    Colour colour = 0;
    bool good = text->size() == 7 && text->front() == '#';
    for (std::size_t i = 1; good && i < 7; ++i) {
        const std::size_t digit = std::string_view{"0123456789abcdefABCDEF"}.find((*text)[i]);
        good = digit != std::string_view::npos;
        if (good) colour = colour * 16 + static_cast<Colour>(digit < 16 ? digit : digit - 6);
    }
    if (good) return colour;
    report(reading, Problem::bad_colour, node, {same(in_quotes(*text))});
    return std::nullopt;
}

std::optional<Date> read_date(Reading& reading, std::uint32_t node) {
    const auto text = read_string(reading, node);
    if (!text) return std::nullopt;
    if (text->size() == 10 && (*text)[4] == '-' && (*text)[7] == '-') {
        const Date date{digits_of(text->substr(0, 4)), digits_of(text->substr(5, 2)), digits_of(text->substr(8, 2))};
        if (exists(date)) return date;
    }
    report(reading, Problem::bad_date, node, {same(in_quotes(*text))});
    return std::nullopt;
}

std::optional<std::string_view> read_id(Reading& reading, std::uint32_t node) {
    const auto text = read_string(reading, node);
    if (!text) return std::nullopt;
    const bool letters = text->find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
    if (letters && !text->empty() && text->size() <= 64) return text;
    report(reading, Problem::bad_id, node, {same(in_quotes(*text))});
    return std::nullopt;
}

std::vector<std::uint32_t> read_list(Reading& reading, std::uint32_t node, std::size_t least, std::size_t most) {
    const JsonNode& value = reading.node(node);
    if (value.kind != JsonKind::array) {
        report_type(reading, node, {"a list", "列表"});
        return {};
    }
    std::vector<std::uint32_t> entries = value.children;
    const Text count = same(std::to_string(entries.size()));
    if (entries.size() < least) report(reading, Problem::too_few, node, {count, same(std::to_string(least))});
    if (entries.size() > most) {
        report(reading, Problem::too_many, node, {count, same(std::to_string(most))}, fewer(value.key));
        entries.resize(most);
    }
    return entries;
}

std::vector<std::uint32_t> read_members(Reading& reading, std::uint32_t node) {
    const JsonNode& value = reading.node(node);
    std::vector<std::uint32_t> members;
    if (value.kind != JsonKind::object) report_type(reading, node, {"an object", "对象"});
    if (value.kind == JsonKind::object)
        for (const std::uint32_t child : value.children)
            if (!reading.node(child).duplicate) members.push_back(child);
    return members;
}

std::uint8_t resolve(Reading& reading, Family family, std::string_view name, std::uint32_t node, bool at_key) {
    const Names& names = reading.names[static_cast<std::size_t>(family)];
    const auto found = std::find(names.ids.begin(), names.ids.end(), name);
    if (found != names.ids.end() && !name.empty()) return static_cast<std::uint8_t>(found - names.ids.begin());
    if (!names.complete) return 255;  // it may be the one whose id could not be read
    const auto tell = at_key ? report_key : report;
    tell(reading, Problem::unknown_id, node, {info_of(family).name, same(in_quotes(name))},
         suggestion(name, names.ids));
    return 255;
}

std::optional<std::size_t> find_word(Reading& reading, std::span<const std::string_view> allowed, std::string_view word,
                                     std::uint32_t node, bool at_key) {
    const auto found = std::find(allowed.begin(), allowed.end(), word);
    if (found != allowed.end()) return static_cast<std::size_t>(found - allowed.begin());
    const auto tell = at_key ? report_key : report;
    tell(reading, at_key ? Problem::unknown_key : Problem::unknown_word, node, {same(in_quotes(word))},
         suggestion(word, allowed));
    return std::nullopt;
}

}  // namespace keyaccount
