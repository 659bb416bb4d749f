#pragma once

#include "engine/analysis/habits.hpp"
#include "game/desk/screens/screen.hpp"
#include "game/library.hpp"
#include "game/session.hpp"
#include "game/texts.hpp"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <memory>

namespace keyaccount::test {

inline const Texts& desk_texts() {
    static const Texts texts = [] {
        Texts read;
        REQUIRE(read.load(std::filesystem::path{KEYACCOUNT_SOURCE} / "assets").empty());
        return read;
    }();
    return texts;
}

/// A case with reviews, specialists and a stage that our manager has to approve.
inline std::filesystem::path reviewed_case() {
    return std::filesystem::path{KEYACCOUNT_SCENARIOS} / "hospital-laboratory.json";
}

inline std::array<std::filesystem::path, 3> desk_cases() {
    return {std::filesystem::path{KEYACCOUNT_TEST_DATA} / "cases" / "three-people.json",
            std::filesystem::path{KEYACCOUNT_SCENARIOS} / "motorway-saws.json", reviewed_case()};
}

/// A game as the screens see it.
struct Table {
    explicit Table(const std::filesystem::path& file, std::uint64_t seed, Mode mode = Mode::guided,
                   Language language = Language::en)
        : say{desk_texts(), language} {
        const ShelvedCase shelved = load_case_file(file);
        REQUIRE(shelved.scenario);
        session = std::make_unique<Session>(shelved.scenario,
                                            Session::Setup{seed, "", mode, Language::en, std::nullopt}, nullptr);
    }
    [[nodiscard]] desk::Scene scene() const { return {say, settings, session.get()}; }

    Narrator say;
    Settings settings;
    std::unique_ptr<Session> session;
};

/// Plays by `habit` and calls `look(Scene)` before every choice.
template <class Look>
void watch(Table& table, Habit habit, int turns, Look look) {
    for (int turn = 0; turn < turns && !table.session->over(); ++turn) {
        look(table.scene());
        REQUIRE(table.session->choose(choose(habit, table.session->view(), 7)) == Refusal::none);
    }
}

}  // namespace keyaccount::test
