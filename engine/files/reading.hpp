#pragma once

#include "engine/files/json_gate.hpp"
#include "engine/files/words.hpp"
#include "engine/model/case.hpp"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keyaccount {

/// The kinds of things that have ids of their own in a case.
enum class Family : std::uint8_t { person, need, fact, offer, proof, step, rival, draw };
inline constexpr std::size_t family_count = 8;

struct FamilyInfo {
    std::string_view key;  // of the list at the top level
    Text name;             // of one of them
    std::size_t most;
};
[[nodiscard]] const FamilyInfo& info_of(Family family);

template <class Id>
inline constexpr Family family_of = Family::person;
template <>
inline constexpr Family family_of<NeedId> = Family::need;
template <>
inline constexpr Family family_of<FactId> = Family::fact;
template <>
inline constexpr Family family_of<OfferId> = Family::offer;
template <>
inline constexpr Family family_of<ProofId> = Family::proof;
template <>
inline constexpr Family family_of<StepId> = Family::step;
template <>
inline constexpr Family family_of<RivalId> = Family::rival;
template <>
inline constexpr Family family_of<DrawId> = Family::draw;

/// The ids of one family, in the order of the file.
struct Names {
    std::vector<std::string_view> ids;  // empty where the id could not be read
    bool complete = true;               // no id is missing, so that an unknown name is the reference's fault
};

/// What the readers of one case share.
struct Reading {
    const JsonDocument& document;
    Problems& problems;
    Case& out;
    std::array<Names, family_count> names{};
    std::vector<Names> draw_values{};      // by draw
    std::array<std::size_t, 2> written{};  // texts by Language
    struct Gap {
        std::uint32_t node;
        Language language;
    };
    std::vector<Gap> gaps{};                  // texts missing in one language
    std::vector<std::uint32_t> text_nodes{};  // values that were read as words

    [[nodiscard]] const JsonNode& node(std::uint32_t which) const { return document[which]; }
};

/// Points at a value.
void report(const Reading& reading, Problem problem, std::uint32_t node, std::initializer_list<Text> arguments = {},
            Text hint = {});
/// Points at the key of a value.
void report_key(const Reading& reading, Problem problem, std::uint32_t node, std::initializer_list<Text> arguments = {},
                Text hint = {});
/// "a whole number was expected, not …"
void report_type(const Reading& reading, std::uint32_t node, Text expected);

// Each reads one value; what does not fit is reported and answered with nothing.
[[nodiscard]] std::optional<int> read_integer(Reading& reading, std::uint32_t node, int low, int high);
[[nodiscard]] std::optional<bool> read_flag(Reading& reading, std::uint32_t node);
[[nodiscard]] std::optional<std::string_view> read_string(Reading& reading, std::uint32_t node);
[[nodiscard]] std::optional<Colour> read_colour(Reading& reading, std::uint32_t node);
[[nodiscard]] std::optional<Date> read_date(Reading& reading, std::uint32_t node);
/// An id as such, not resolved.
[[nodiscard]] std::optional<std::string_view> read_id(Reading& reading, std::uint32_t node);
[[nodiscard]] LineId keep_text(Reading& reading, Text text);
/// The words of both languages, kept in the case; a stand-in for an empty text.
[[nodiscard]] LineId read_text(Reading& reading, std::uint32_t node);
[[nodiscard]] Condition read_condition(Reading& reading, std::uint32_t node);
/// One text, or a list of {when, text}.
[[nodiscard]] std::vector<ConditionalLine> read_lines(Reading& reading, std::uint32_t node);
/// The entries of a list, at most `most` of them.
[[nodiscard]] std::vector<std::uint32_t> read_list(Reading& reading, std::uint32_t node, std::size_t least,
                                                   std::size_t most);
/// Its members without duplicates; empty if it is no object.
[[nodiscard]] std::vector<std::uint32_t> read_members(Reading& reading, std::uint32_t node);
/// None in an empty list.
[[nodiscard]] Variants read_variants(Reading& reading, std::uint32_t node);

/// Index of `name` in its family; 255 after reporting that there is none.
[[nodiscard]] std::uint8_t resolve(Reading& reading, Family family, std::string_view name, std::uint32_t node,
                                   bool at_key);
/// Index of the word; empty after reporting that it is not among `allowed`.
[[nodiscard]] std::optional<std::size_t> find_word(Reading& reading, std::span<const std::string_view> allowed,
                                                   std::string_view word, std::uint32_t node, bool at_key);

template <class Id>
[[nodiscard]] Id read_reference(Reading& reading, std::uint32_t node) {
    const auto name = read_string(reading, node);
    return name ? Id{resolve(reading, family_of<Id>, *name, node, false)} : Id{};
}

template <class Enum>
[[nodiscard]] std::optional<Enum> read_word(Reading& reading, std::uint32_t node) {
    const auto name = read_string(reading, node);
    if (!name) return std::nullopt;
    const auto index = find_word(reading, words<Enum>(), *name, node, false);
    return index ? std::optional{static_cast<Enum>(*index)} : std::nullopt;
}

/// Every member of an object whose keys are ids: `each(Id, node)`.
template <class Id, class Each>
void read_by_id(Reading& reading, std::uint32_t node, Each each) {
    for (const std::uint32_t member : read_members(reading, node)) {
        const Id id{resolve(reading, family_of<Id>, reading.node(member).key, member, true)};
        if (id.exists()) each(id, member);
    }
}

/// Every member of an object whose keys are words: `each(Enum, node)`.
template <class Enum, class Each>
void read_by_word(Reading& reading, std::uint32_t node, Each each) {
    for (const std::uint32_t member : read_members(reading, node))
        if (const auto index = find_word(reading, words<Enum>(), reading.node(member).key, member, true))
            each(static_cast<Enum>(*index), member);
}

}  // namespace keyaccount
