#pragma once

#include "engine/files/diagnostic.hpp"
#include "engine/model/face.hpp"
#include "engine/model/terms.hpp"
#include "engine/play/choice.hpp"
#include "engine/play/event.hpp"
#include "engine/play/rule.hpp"
#include "engine/play/score.hpp"
#include "engine/play/win.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace keyaccount {

/// The names of an enumeration's values in files, in their order. Defined for every enumeration below.
template <class Enum>
[[nodiscard]] std::span<const std::string_view> words();

// Keys are snake_case and values kebab-case; what occurs as both is snake_case.
#define KEYACCOUNT_WORDS(words_for)                                                                                    \
    words_for(Role) words_for(Position) words_for(Side) words_for(Awareness) words_for(Category) words_for(Layer)      \
        words_for(NeedLevel) words_for(Lift) words_for(Objection) words_for(StageKind) words_for(StepKind)             \
            words_for(Action) words_for(Says) words_for(Element) words_for(ProofKind) words_for(SpecialistKind)        \
                words_for(DealQuestion) words_for(ReviewItem) words_for(RecordKind) words_for(Hair) words_for(Clothes) \
                    words_for(Glasses) words_for(ChoiceKind) words_for(Refusal) words_for(Outcome) words_for(End)      \
                        words_for(Mistake) words_for(EventKind) words_for(WinTerm) words_for(ScoreLine)                \
                            words_for(Severity) words_for(Language) words_for(Mode) words_for(Difficulty)

/// How a game is played: with hints and undo, with undo, with neither.
enum class Mode : std::uint8_t { guided, practice, exam };
enum class Difficulty : std::uint8_t { beginner, easy, medium, hard };

#define KEYACCOUNT_DECLARE(Enum) \
    template <>                  \
    std::span<const std::string_view> words<Enum>();
KEYACCOUNT_WORDS(KEYACCOUNT_DECLARE)
#undef KEYACCOUNT_DECLARE

/// "?" for a value outside the enumeration.
template <class Enum>
[[nodiscard]] std::string_view word(Enum value) {
    const auto all = words<Enum>();
    const auto index = static_cast<std::size_t>(value);
    return index < all.size() ? all[index] : std::string_view{"?"};
}

template <class Enum>
[[nodiscard]] std::optional<Enum> from_word(std::string_view name) {
    const auto all = words<Enum>();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace keyaccount
