#pragma once

#include "engine/model/case.hpp"

#include <filesystem>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace keyaccount {

/// The interface's own words: flat keys to sentences with {named} slots, from assets/text/<language>.json.
class Texts {
public:
    using Slots = std::initializer_list<std::pair<std::string_view, std::string>>;

    /// Empty on success, otherwise a sentence that says which file is missing or broken.
    [[nodiscard]] std::string load(const std::filesystem::path& assets);

    /// The words for `key`; the key itself where it is missing, so that a gap is seen and nothing breaks.
    [[nodiscard]] const std::string& get(std::string_view key, Language language) const;
    [[nodiscard]] std::string with(std::string_view key, Language language, Slots slots) const;
    [[nodiscard]] bool has(std::string_view key, Language language) const;
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all(Language language) const;

private:
    std::map<std::string, std::string, std::less<>> en_;
    std::map<std::string, std::string, std::less<>> zh_;
    mutable std::map<std::string, std::string, std::less<>> missing_;  // keys that were asked for in vain
};

}  // namespace keyaccount
