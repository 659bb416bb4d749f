#include "game/report/csv.hpp"

#include "engine/files/utf8.hpp"
#include "game/disk.hpp"
#include "game/narrate_debrief.hpp"

#include <fmt/format.h>

#include <array>
#include <concepts>
#include <cstdlib>

namespace keyaccount::report {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr std::array<std::string_view, 44> columns = {"case",
                                                      "run",
                                                      "file",
                                                      "rep",
                                                      "seed",
                                                      "mode",
                                                      "engine",
                                                      "agrees",
                                                      "undone",
                                                      "end",
                                                      "score",
                                                      "decision",
                                                      "day",
                                                      "date",
                                                      "stage",
                                                      "person",
                                                      "kind",
                                                      "lift",
                                                      "about",
                                                      "value",
                                                      "what",
                                                      "answer",
                                                      "outcome",
                                                      "gauge_before",
                                                      "gauge_after",
                                                      "expense_after",
                                                      "graded",
                                                      "measured_closely",
                                                      "rollouts",
                                                      "mark",
                                                      "lost_points",
                                                      "lost_points_error",
                                                      "lost_chance",
                                                      "lost_chance_error",
                                                      "skill_points",
                                                      "luck_points",
                                                      "expected_score",
                                                      "method_chance",
                                                      "reason",
                                                      "left_undone",
                                                      "reason_in_words",
                                                      "better_kind",
                                                      "better",
                                                      "mistakes"};

/// "-3.20" of -320.
std::string hundredths(int value) {
    return fmt::format("{}{}.{:02}", value < 0 ? "-" : "", std::abs(value) / 100, std::abs(value) % 100);
}

std::string number(std::integral auto value) { return std::to_string(value); }

/// Cells of one row, in the order of `columns`.
class Row {
public:
    explicit Row(std::string& out) : out_{out} {}
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;
    ~Row() { out_ += "\r\n"; }

    void text(std::string_view value) { cell(text_cell(value)); }
    /// A number or an id of ours: nothing in it to guard against.
    void plain(std::string_view value) { cell(value); }
    void empty(int count) {
        for (int i = 0; i < count; ++i) cell({});
    }

private:
    void cell(std::string_view value) {
        if (!first_) out_ += ',';
        first_ = false;
        out_ += value;
    }
    std::string& out_;
    bool first_ = true;
};

class CaseSheet {
public:
    CaseSheet(const Export& what, const CaseRuns& runs, std::string& out)
        : what_{what}, runs_{runs}, case_{*runs.scenario}, told_{what.words, case_}, out_{out} {}

    void write() {
        for (std::size_t i = 0; i < runs_.debrief.runs.size(); ++i) {
            const ClassRun& run = runs_.debrief.runs[i];
            const GameStory story = story_of(case_, run.log);
            for (std::size_t turn = 0; turn < story.log.choices.size(); ++turn) write_row(i, story, turn);
        }
    }

private:
    void write_row(std::size_t index, const GameStory& story, std::size_t turn) {
        const ClassRun& run = runs_.debrief.runs[index];
        Row row{out_};
        about_run(row, index, run);
        about_choice(row, run, story, turn);
        const DecisionReview* decision =
            run.review && turn < run.review->decisions.size() ? &run.review->decisions[turn] : nullptr;
        about_review(row, story, decision);
        std::string mistakes;
        for (const MistakeNote& note : run.profile.mistakes)
            if (note.turn == turn) mistakes += (mistakes.empty() ? "" : " ") + std::string{word(note.mistake)};
        row.plain(mistakes);
    }

    void about_run(Row& row, std::size_t index, const ClassRun& run) {
        const ReplayHeader& header = runs_.headers.at(index);
        row.plain(case_.id);
        row.plain(number(index + 1));
        row.text(what_.anonymous ? std::string{} : run.file);
        row.text(told_.rep(run, index, what_.anonymous));
        row.plain(number(run.log.seed));
        row.plain(word(header.mode));
        row.text(header.engine);
        row.plain(runs_.checks.at(index).same() ? "1" : "0");
        row.plain(number(run.undone));
        row.plain(word(run.profile.end));
        row.plain(fmt::format("{}.{}", run.profile.score.total / 10, run.profile.score.total % 10));
    }

    void about_choice(Row& row, const ClassRun& run, const GameStory& story, std::size_t turn) {
        const State& before = story.states.at(turn);
        const State& after = story.states.at(turn + 1);
        const NamedChoice names = named(case_, story.log.choices.at(turn));
        const Date date = add_days(case_.start, before.day);
        const std::array<std::string_view, 7> abouts = {names.fact, names.need, names.proof, names.objection,
                                                        names.step, names.act,  names.record};
        std::string_view about;
        for (const std::string_view each : abouts)
            if (about.empty()) about = each;
        row.plain(number(turn + 1));
        row.plain(number(before.day));
        row.plain(fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day));
        row.plain(number(before.stage + 1));
        row.plain(names.who.empty() && before.in_call() ? case_.people.at(before.call.with).id : names.who);
        row.plain(names.kind);
        row.plain(names.lift);
        row.plain(about);
        row.text(names.value);
        row.text(told_.done(story, turn));
        row.text(told_.answer(story, turn));
        row.plain(outcome_of(run, turn));
        row.plain(number(run.profile.gauge.at(turn)));
        row.plain(number(run.profile.gauge.at(turn + 1)));
        row.plain(number(after.expense));
    }

    static std::string_view outcome_of(const ClassRun& run, std::size_t turn) {
        for (const CallNote& call : run.profile.calls)
            if (call.last == turn && call.outcome != Outcome::none) return word(call.outcome);
        return {};
    }

    void about_review(Row& row, const GameStory& story, const DecisionReview* decision) {
        if (decision == nullptr || decision->value.rollouts == 0) {
            row.empty(17);
            return;
        }
        const bool marked = decision->graded && decision->mark >= Mark::inaccuracy;
        row.plain(decision->graded ? "1" : "0");
        row.plain(decision->sharp ? "1" : "0");
        row.plain(number(decision->worth.rollouts));
        row.plain(mark_ids.at(index_of(decision->mark)));
        row.plain(hundredths(decision->loss.score));
        row.plain(hundredths(decision->loss.score_error));
        row.plain(hundredths(decision->loss.paid));
        row.plain(hundredths(decision->loss.paid_error));
        row.plain(hundredths(decision->skill));
        row.plain(hundredths(decision->luck));
        row.plain(hundredths(decision->value.score));
        row.plain(hundredths(decision->value.paid));
        row.plain(marked ? id_of(decision->reason.rule) : std::string_view{});
        row.plain(marked && decision->reason.omission ? "1" : marked ? "0" : "");
        row.text(told_.reason(story, *decision));
        row.plain(marked ? word(decision->best.kind) : std::string_view{});
        row.text(marked ? told_.choice(story.states.at(decision->turn), decision->best) : std::string{});
    }

    const Export& what_;
    const CaseRuns& runs_;
    const Case& case_;
    DebriefNarrator told_;
    std::string& out_;
};

}  // namespace

std::string text_cell(std::string_view text) {
    const bool formula = !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos;
    const std::string safe = (formula ? "'" : "") + visible(text);
    if (safe.find_first_of("\",\r\n") == std::string::npos) return safe;
    std::string quoted{'"'};
    for (const char c : safe) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
    return quoted + '"';
}

std::string csv_of(const Export& what) {
    std::string out{byte_order_mark};
    {
        Row header{out};
        for (const std::string_view column : columns) header.plain(column);
    }
    for (const CaseRuns& runs : what.cases) CaseSheet{what, runs, out}.write();
    return out;
}

Written write_csv(const Export& what) {
    Written written;
    const auto file = what.folder / "decisions.csv";
    written.problem = replace_file(file, csv_of(what));
    if (written.problem.en.empty())
        written.files.push_back(file);
    else
        written.failed = file;
    return written;
}

}  // namespace keyaccount::report
