#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace keyaccount::test {

/// What the schema says of a property, to be tried at its edges: where the loader is stricter or more lenient, one of
/// these is accepted by one of them only.
struct Edges {
    std::set<std::int64_t> numbers;
    std::set<std::size_t> lengths;  // of lists
    std::set<std::string> words;
};
/// By the name of the property; other keys of a case are ids.
using Trials = std::map<std::string, Edges, std::less<>>;
[[nodiscard]] Trials trials_of(const nlohmann::json& schema);

/// A value of a case, and the same place in all of them: "/people/*/needs/*/weight".
struct Place {
    std::size_t document;  // index
    nlohmann::json::json_pointer pointer;
    std::string kind;
};
/// Up to `most` places of each kind, drawn with `seed` from the first document that has any.
[[nodiscard]] std::vector<Place> places_in(const std::vector<nlohmann::json>& documents, const Trials& trials,
                                           std::size_t most, std::uint64_t seed);

/// Of the property that the place belongs to; ids and indices have no name of their own.
[[nodiscard]] Edges edges_at(const Place& place, const Trials& trials);

/// Every mutant of the document in this one place: `try_one(what was done, mutant)`.
void each_mutant(const nlohmann::json& document, const Place& place, const Trials& trials,
                 const std::function<void(const std::string&, const nlohmann::json&)>& try_one);

/// Short texts and pictures make the same structure faster to try.
void shorten(nlohmann::json& document);

}  // namespace keyaccount::test
