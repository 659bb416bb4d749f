#pragma once

#include "game/narrate_debrief.hpp"
#include "game/report/formats.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace keyaccount::report {

using Json = nlohmann::ordered_json;

/// "PT12M7.5S" of 7275 tenths of a second.
[[nodiscard]] std::string iso_duration(int tenths);
/// "P12D"
[[nodiscard]] std::string iso_days(int days);

/// The addresses and names of one case's activities, in both languages.
class XapiNames {
public:
    XapiNames(const Narrator& words, const Case& scenario, const XapiAddresses& addresses);
    XapiNames(const XapiNames&) = delete;
    XapiNames& operator=(const XapiNames&) = delete;
    ~XapiNames() = default;

    [[nodiscard]] const Case& scenario() const { return *case_; }
    /// What `tell(narrator)` says in either language.
    template <class Tell>
    [[nodiscard]] Json both(const Tell& tell) const {
        return language_map(tell(en_), tell(zh_));
    }
    /// What `key` says in either language.
    [[nodiscard]] Json phrase(std::string_view key) const;
    /// An address under the base; `name` is made fit for it.
    [[nodiscard]] std::string address(std::string_view family, std::string_view name) const;
    /// The key of an extension.
    [[nodiscard]] std::string extension(std::string_view name) const { return address("extensions", name); }
    /// A verb of the ADL vocabulary.
    [[nodiscard]] Json verb(std::string_view name) const;
    [[nodiscard]] Json case_activity() const;
    [[nodiscard]] Json exercise_activity(const ReplayExercise& exercise) const;
    /// The position before a choice, with all that could be chosen there; `decision` may be null.
    [[nodiscard]] Json position_activity(const State& before, Choice played, const DecisionReview* decision) const;
    /// What a choice is called among the choices of its position.
    [[nodiscard]] std::string choice_id(Choice choice) const;

private:
    [[nodiscard]] static Json language_map(const std::string& en, const std::string& zh);
    [[nodiscard]] std::string position_title(const DebriefNarrator& told, const State& before, Choice played) const;

    const Case* case_;
    std::string base_;
    Narrator english_, chinese_;
    DebriefNarrator en_, zh_;  // speak through the two above
};

/// The `result` of statements about one run.
class XapiResults {
public:
    XapiResults(const XapiNames& names, const ClassRun& run) : names_{&names}, run_{&run} {}

    /// Paid, or a deal left that could not be won.
    [[nodiscard]] static bool won(const State& last);
    /// The review of a decision that was graded; null: there is none.
    [[nodiscard]] const DecisionReview* graded(std::size_t turn) const;
    /// `time` in tenths of a second. Success: no mark of a loss.
    [[nodiscard]] Json of_choice(std::size_t turn, const State& before, Choice choice, const State& after,
                                 int time) const;
    [[nodiscard]] Json of_game(const State& last, int time) const;

private:
    void put(Json& extensions, std::string_view name, Json value) const;
    void put_stance(Json& extensions, const State& after, PersonId who) const;
    void put_review(Json& extensions, const DecisionReview& seen) const;
    [[nodiscard]] Json place(const State& after, int days, int gauge) const;

    const XapiNames* names_;
    const ClassRun* run_;
};

/// Whom a choice concerns: the one it names, or the one in the call.
[[nodiscard]] PersonId person_concerned(const State& before, Choice choice);

}  // namespace keyaccount::report
