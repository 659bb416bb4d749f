#include "engine/files/replay_prints.hpp"

#include "engine/files/fingerprint.hpp"

#include <charconv>

namespace keyaccount {
namespace {

/// Exactly `digits` hexadecimal digits.
std::optional<std::uint32_t> short_from_hex(std::string_view digits) {
    std::uint32_t value = 0;
    const char* const end = digits.data() + digits.size();
    const auto [last, error] = std::from_chars(digits.data(), end, value, 16);
    return digits.size() == print_digits && error == std::errc{} && last == end ? std::optional{value} : std::nullopt;
}

/// Parts are told apart by the slashes between their names.
bool is_name(Reading& reading, std::uint32_t member) {
    const std::string& key = reading.node(member).key;
    const bool good = !key.empty() && key.find('/') == std::string::npos;
    if (!good) report_key(reading, Problem::bad_id, member, {same(in_quotes(key))});
    return good;
}

/// A text of such hashes, one behind the other; empty if it is anything else.
std::vector<std::uint32_t> read_prints(Reading& reading, std::uint32_t node) {
    const auto text = read_string(reading, node);
    if (!text) return {};
    std::vector<std::uint32_t> values;
    for (std::string_view rest = *text; !rest.empty(); rest.remove_prefix(std::min(print_digits, rest.size()))) {
        const auto value = short_from_hex(rest.substr(0, print_digits));
        if (!value) {
            report(reading, Problem::bad_print, node, {same(in_quotes(*text))});
            return {};
        }
        values.push_back(*value);
    }
    return values;
}

}  // namespace

std::vector<PartPrint> read_part_prints(Object& header) {
    std::vector<PartPrint> prints;
    const std::uint32_t parts = header.find("parts", Needed::no);
    if (parts == no_node) return prints;
    Reading& reading = header.reading();
    for (const std::uint32_t family : read_members(reading, parts)) {
        if (!is_name(reading, family)) continue;
        for (const std::uint32_t entry : read_members(reading, family)) {
            if (!is_name(reading, entry)) continue;
            const std::string part = reading.node(family).key + "/" + reading.node(entry).key;
            std::vector<std::uint32_t> values = read_prints(reading, entry);
            const std::size_t aspects = reading.node(family).key == "people" ? 1 + person_aspects.size() : 1;
            values.resize(2 * aspects);
            for (std::size_t i = 0; i < aspects; ++i) {
                const std::string aspect = i == 0 ? "" : "/" + std::string{person_aspects[i - 1]};
                prints.push_back({part + aspect, values[2 * i], values[2 * i + 1]});
            }
        }
    }
    return prints;
}

std::vector<PartPrint> read_rule_prints(Object& header) {
    std::vector<PartPrint> prints;
    const std::uint32_t rules = header.find("rules", Needed::no);
    if (rules == no_node) return prints;
    Reading& reading = header.reading();
    for (const std::uint32_t group : read_members(reading, rules)) {
        const std::vector<std::uint32_t> values = read_prints(reading, group);
        if (values.size() == 1) prints.push_back({reading.node(group).key, values.front(), 0});
    }
    return prints;
}

}  // namespace keyaccount
