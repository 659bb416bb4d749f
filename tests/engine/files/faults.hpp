#pragma once

#include "engine/files/json_gate.hpp"
#include "tests/engine/files/mutants.hpp"

#include <string>
#include <vector>

namespace keyaccount::test {

/// A case file that faults are seeded into.
struct FaultyCase {
    std::string name, text;
    JsonDocument read;        // says where in the text a value stands
    nlohmann::json document;  // the same by another parser
};

enum class FaultKind : std::uint8_t {
    key_deleted,
    key_misspelt,
    word_misspelt,
    id_misspelt,
    wrong_type,
    out_of_range,
    dangling,
    cyclic,
    duplicated,
    untranslated,
    count_of_kinds
};
inline constexpr std::size_t fault_kinds = static_cast<std::size_t>(FaultKind::count_of_kinds);

/// One fault in the text of a case.
struct Fault {
    FaultKind kind{};
    std::string what;             // for messages of the test
    std::string text;             // the whole file with it
    std::vector<std::size_t> at;  // byte offsets that are right: several where key and value are equally so
    std::string pointer;
    std::string meant;  // what a misspelt name was; otherwise empty
};

/// What the schema says is always needed, by name; the words among them are only to do.
[[nodiscard]] std::set<std::string> needed_keys(const nlohmann::json& schema);

/// Every kind of fault that fits this place; misspelt names in all of four ways (a letter more, less, another, two
/// swapped), where the dice of `seed` say.
[[nodiscard]] std::vector<Fault> faults_at(const FaultyCase& source, const Place& place, const Trials& trials,
                                           const std::set<std::string>& needed, std::uint64_t& seed);

/// Every pair of entries of which one names the other by `key` ("reports_to" of "people"), led back to itself.
[[nodiscard]] std::vector<Fault> circles(const FaultyCase& source, const std::string& list, const std::string& key);

}  // namespace keyaccount::test
