#pragma once

#include "game/report/html.hpp"
#include "game/report/svg_charts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keyaccount::report {

/// One game walked through once: what every section of its page reads. Narrator, case and run must outlive it.
class Story {
public:
    Story(const Narrator& words, const Case& scenario, const ClassRun& run)
        : told_{words, scenario}, run_{&run}, game_{story_of(scenario, run.log)} {}

    [[nodiscard]] const DebriefNarrator& told() const { return told_; }
    [[nodiscard]] const Narrator& words() const { return told_.words(); }
    [[nodiscard]] const Case& scenario() const { return told_.scenario(); }
    [[nodiscard]] const GameStory& game() const { return game_; }
    [[nodiscard]] const ClassRun& run() const { return *run_; }
    [[nodiscard]] const GameProfile& profile() const { return run_->profile; }
    [[nodiscard]] const GameReview* review() const { return run_->review ? &*run_->review : nullptr; }
    /// Of decision `turn`; null: there is none.
    [[nodiscard]] const DecisionReview* decision(std::size_t turn) const {
        return review() != nullptr && turn < review()->decisions.size() ? &review()->decisions[turn] : nullptr;
    }

    [[nodiscard]] std::size_t turns() const { return game_.events.size(); }
    /// Before decision `turn`; the last one for any beyond.
    [[nodiscard]] View view(std::size_t turn) const {
        return {scenario(), game_.states[std::min(turn, game_.states.size() - 1)]};
    }
    [[nodiscard]] Choice choice(std::size_t turn) const { return game_.log.choices.at(turn); }

    [[nodiscard]] std::string person(PersonId who) const;  // whole name; empty for nobody
    [[nodiscard]] std::string date(std::size_t turn) const;
    /// "17"
    [[nodiscard]] static std::string number(std::size_t turn) { return std::to_string(turn + 1); }
    /// The kind of a choice, and below it the words where there are any.
    [[nodiscard]] Markup named_choice(std::size_t turn, Choice choice) const;
    /// The words of decision `turn`, or the row of an act.
    [[nodiscard]] std::string row(std::size_t turn) const { return words().row(view(turn), choice(turn)); }
    [[nodiscard]] std::string line(LineId line) const { return in(words().language(), scenario().text(line)); }

private:
    DebriefNarrator told_;
    const ClassRun* run_;
    GameStory game_;
};

// Numbers in words.
[[nodiscard]] std::string points(int hundredths);         // "12.4"
[[nodiscard]] std::string signed_points(int hundredths);  // "−12.4", "+3.0"
[[nodiscard]] std::string score_of(int tenths);           // "41"
[[nodiscard]] std::string two_digits(std::size_t number);

/// The rep of a run; `index` from 0.
[[nodiscard]] Markup name_of(const DebriefNarrator& told, const ClassRun& run, std::size_t index, bool anonymous);

// Pieces of a page.
[[nodiscard]] Markup section(std::string_view css_class, std::string_view title, const Markup& inside);
[[nodiscard]] Markup paragraph(std::string_view css_class, std::string_view text);
[[nodiscard]] Markup figure(const Markup& chart, const Markup& caption);
/// A large number over its name.
[[nodiscard]] Markup number_box(std::string_view value, std::string_view name, std::string_view css_class = "");
struct Column {
    std::string name;
    std::string css_class;  // "number" for figures
};
using Row = std::vector<Markup>;
/// The first cell of each row names it.
[[nodiscard]] Markup table(const std::vector<Column>& columns, const std::vector<Row>& rows,
                           std::string_view css_class = "");
/// The technique of a run or a class beside the method's.
[[nodiscard]] Markup technique_table(const DebriefNarrator& told,
                                     const std::array<TechniqueShare, technique_count>& technique,
                                     std::string_view who_key);
[[nodiscard]] std::string document(const Narrator& words, const PageStyle& style, std::string_view title,
                                   const Markup& body);
/// The list of all pages.
struct IndexEntry {
    std::string title;
    std::string what;
    std::string file;
    std::vector<std::pair<std::string, Markup>> runs;  // file, name
};
[[nodiscard]] std::string index_page(const Narrator& words, const std::vector<IndexEntry>& entries,
                                     const PageStyle& style);

// Sections of a rep's page; empty where there is nothing to show.
[[nodiscard]] Markup curve_section(const Story& story);
[[nodiscard]] Markup costly_section(const Story& story, const GameReview* in_hindsight);
[[nodiscard]] Markup luck_section(const Story& story, const Yardstick& method);
[[nodiscard]] Markup bleeding_section(const Story& story);
[[nodiscard]] Markup decisions_section(const Story& story);
[[nodiscard]] Markup technique_section(const Story& story);
[[nodiscard]] Markup mistakes_section(const Story& story);
[[nodiscard]] Markup objections_section(const Story& story);
[[nodiscard]] Markup calls_section(const Story& story);
[[nodiscard]] Markup score_section(const Story& story);
[[nodiscard]] Markup people_section(const Story& story);
[[nodiscard]] Markup file_section(const Story& story);

// Sections of a class page.
[[nodiscard]] Markup splits_section(const DebriefNarrator& told, const CaseRuns& report);
[[nodiscard]] Markup pair_section(const DebriefNarrator& told, const CaseRuns& report);

}  // namespace keyaccount::report
