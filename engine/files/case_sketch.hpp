#pragma once

#include "engine/files/diagnostic.hpp"
#include "engine/model/case.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keyaccount {

/// A line between two people that the file names and that leads nowhere.
struct BrokenTie {
    enum class Kind : std::uint8_t { reports_to, listens_to, opened_by } kind = Kind::reports_to;
    PersonId from;
    std::string wanted;   // the name as it is written; safe to print
    PersonId meant;       // who was probably meant; none: nobody is near
    std::string pointer;  // RFC 6901, "/people/3/listens_to/lu-jianpin"
    int line = 0;         // from 1
};

/// What can be made out of a case file whatever else is wrong with it. For drawing only: never to be played.
struct CaseSketch {
    bool readable = false;  // the JSON could be read; otherwise all is empty
    /// The people as far as they can be read, in the order of the file, with their names, faces and lines; also title,
    /// needs, facts, offers, proofs and steps. References that lead nowhere are none. Nothing is derived.
    Case draft;
    std::vector<int> lines;  // where each person begins in the file, from 1
    std::vector<BrokenTie> broken;
};

/// Reads a case tolerantly. `text` may be anything; the same limits as `load_case`.
[[nodiscard]] CaseSketch sketch_of(std::string_view text);

/// What is wrong with one person of the file.
struct PersonGaps {
    Severity worst = Severity::warning;    // counts only if there are any
    std::vector<std::size_t> diagnostics;  // indices, the worst first, within that in file order
    [[nodiscard]] bool any() const { return !diagnostics.empty(); }
};

/// By person of the sketch: the diagnostics below "/people/N", and those elsewhere that name the person's id in their
/// pointer ("/history/needs/he-liping").
[[nodiscard]] std::vector<PersonGaps> case_gaps(const CaseSketch& sketch, const std::vector<Diagnostic>& diagnostics);

}  // namespace keyaccount
