#include "engine/files/header_values.hpp"

#include "engine/files/hex.hpp"
#include "engine/files/utf8.hpp"

#include <charconv>

namespace keyaccount {

std::optional<std::string> read_name(Object& object, std::string_view key, Needed needed, std::size_t most) {
    const std::uint32_t node = object.find(key, needed);
    if (node == no_node) return std::nullopt;
    const auto text = read_string(object.reading(), node);
    if (!text) return std::nullopt;
    const std::size_t length = characters(*text);
    if (length <= most) return std::string{*text};
    report(object.reading(), Problem::text_too_long, node, {same(std::to_string(length)), same(std::to_string(most))});
    return std::nullopt;
}

void read_hash(Object& object, std::string_view key, Needed needed, std::uint64_t& out) {
    const auto text = read_name(object, key, needed);
    if (!text) return;
    if (const auto value = from_hex(*text))
        out = *value;
    else
        report(object.reading(), Problem::bad_hash, object.find(key, Needed::no), {same(in_quotes(*text))});
}

void read_seed(Object& object, std::uint64_t& out) {
    const auto text = read_name(object, "seed", Needed::yes);
    if (!text) return;
    const char* end = text->data() + text->size();
    const auto [last, error] = std::from_chars(text->data(), end, out);
    if (error != std::errc{} || last != end)
        report(object.reading(), Problem::bad_seed, object.find("seed", Needed::no), {same(in_quotes(*text))});
}

}  // namespace keyaccount
