#pragma once

#include "engine/files/text_lengths.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace keyaccount {

/// One text of a case file.
struct CaseText {
    std::string place;   // keys from the top, ids for entries that have one: "people/lu-jianping/says/greeting/0"
    Text words;          // what is written; of a plain string only the language that it seems to be in
    Text context;        // who says it and when, or what it is
    Longest longest;     // that the window has room for
    std::uint32_t node;  // in the document: an object by language, or a plain string
};

/// Every text of a case in the order of the file. The case may have errors: what is no text is left out.
[[nodiscard]] std::vector<CaseText> texts_of(const JsonDocument& document);

/// The language in which more is written; English if both are.
[[nodiscard]] Language main_language(const std::vector<CaseText>& texts);

/// The words in this language only; may be empty.
[[nodiscard]] inline const std::string& just(Language language, const Text& text) {
    return language == Language::en ? text.en : text.zh;
}

[[nodiscard]] constexpr Language other(Language language) {
    return language == Language::en ? Language::zh : Language::en;
}

}  // namespace keyaccount
