#include "engine/files/text_table.hpp"

#include <array>

namespace keyaccount {

std::string_view word_of(RowFault fault) {
    static constexpr std::array<std::string_view, row_fault_count> names = {"invalid-utf8",
                                                                            "wrong-columns",
                                                                            "broken-quoting",
                                                                            "broken-syntax",
                                                                            "fuzzy",
                                                                            "plural",
                                                                            "empty",
                                                                            "unknown-place",
                                                                            "place-again",
                                                                            "source-changed",
                                                                            "control-character",
                                                                            "reordering-character",
                                                                            "too-long"};
    return names[static_cast<std::size_t>(fault)];
}

bool is_wanted(const CaseText& text, const TableWish& wish, TableFormat format) {
    if (wish.missing_only && !just(wish.to, text.words).empty()) return false;
    return format == TableFormat::csv || !just(other(wish.to), text.words).empty();
}

}  // namespace keyaccount
