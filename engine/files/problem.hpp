#pragma once

#include "engine/files/diagnostic.hpp"
#include "engine/files/text_file.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keyaccount {

/// Everything that can be wrong with a case, replay or exercise file; problem_texts.cpp holds the code and the words of
/// each.
enum class Problem : std::uint8_t {
    // the bytes and the JSON
    too_large,
    empty_file,
    not_utf8,
    nul_byte,
    unexpected,
    too_deep,
    duplicate_key,
    too_many_values,
    missing_comma,
    extra_comma,
    open_string,
    stray_quote,
    bad_escape,
    bad_literal,
    bad_number,
    open_comment,
    ends_early,
    trailing_text,
    not_shown,
    // the structure
    wrong_type,
    not_whole,
    out_of_range,
    unknown_key,
    missing_key,
    unknown_word,
    too_many,
    too_few,
    bad_id,
    text_too_long,
    text_empty,
    text_missing,
    control_in_text,
    bad_colour,
    bad_date,
    one_shape,
    bad_points,
    one_draw,
    repeated,
    reordering_in_text,
    untranslated,
    language_missing,
    key_without_use,
    // the names
    unknown_id,
    duplicate_id,
    unknown_value,
    // the meaning
    no_decision_maker,
    decision_maker_unreachable,
    person_unreachable,
    reporting_cycle,
    listens_too_much,
    listens_to_self,
    need_of_nobody,
    benefit_missing,
    benefit_unused,
    offer_words_missing,
    stage_order,
    stage_missing,
    stage_without_step,
    planned_days,
    guide_need_unfelt,
    guide_need_not_personal,
    guide_half,
    last_day_early,
    says_missing,
    lines_uncovered,
    line_unreachable,
    draw_hidden,
    evidence_short,
    after_cycle,
    fact_untold,
    event_late,
    door_without_step,
    review_late,
    history_stage,
    history_signed,
    history_empty,
    specialists_unasked,
    stage_without_granter,
    guide_unreachable,
    // what teaches less than it could
    need_unanswered,
    offer_unneeded,
    rival_idle,
    decision_maker_open,
    step_waits_for_need,
    text_overlong,
    variant_twice,
    line_of_another,
    benefit_unasked,
    nothing_to_ask,
    step_too_easy,
    price_wins,
    won_before,
    // replays
    no_header,
    other_format,
    too_many_lines,
    after_result,
    unknown_line,
    bad_hash,
    bad_seed,
    torn_line,
    bad_print,
    // exercises
    no_exercise,
    other_exercise_format,
    count_of_problems
};

struct ProblemText {
    Problem problem;
    std::string_view code;
    Severity severity;
    std::string_view en, zh;            // {0} {1} {2} stand for the arguments
    std::string_view hint_en, hint_zh;  // empty: none
};

/// One row a problem, in the order of the enumeration.
[[nodiscard]] std::span<const ProblemText> problem_texts();

/// The same words in both languages.
[[nodiscard]] Text same(std::string_view words);
/// In quotation marks, cut at 48 characters, safe to print.
[[nodiscard]] std::string in_quotes(std::string_view value);
/// "did you mean …?" with the nearest candidate, otherwise "allowed: …" with at most 12 of them.
[[nodiscard]] Text suggestion(std::string_view word, std::span<const std::string_view> candidates);

/// Collects what is wrong with one file.
class Problems {
public:
    explicit Problems(const TextFile& file) : file_{file} {}

    /// `offset` in bytes. A hint given here replaces the one of the table.
    void add(Problem problem, std::size_t offset, std::string pointer, std::initializer_list<Text> arguments = {},
             Text hint = {});
    /// Counts the key of the file's top level as having an error.
    void touch(std::string_view top_key) { touched_.emplace(top_key); }
    /// No error so far.
    [[nodiscard]] bool clean() const { return errors_ == 0; }
    /// No error so far below this key of the file's top level.
    [[nodiscard]] bool clean(std::string_view top_key) const;
    /// In file order, errors before warnings before to-dos when there are more than `max_diagnostics`.
    [[nodiscard]] std::vector<Diagnostic> diagnostics() const;

private:
    struct Entry {
        std::size_t offset;
        Diagnostic diagnostic;  // without its place
    };
    const TextFile& file_;
    std::vector<Entry> entries_;
    std::size_t errors_ = 0;
    Severity gravest_ = Severity::todo;
    std::size_t dropped_ = 0;
    std::set<std::string, std::less<>> touched_;  // top-level keys with errors
};

}  // namespace keyaccount
