#pragma once

#include "engine/files/words.hpp"
#include "engine/play/score.hpp"
#include "engine/play/view.hpp"
#include "game/texts.hpp"

#include <string>
#include <vector>

namespace keyaccount {

/// Which way a change goes for us; colour and arrow follow it.
enum class Turnout { neutral, good, bad };

/// One event in words: what changed, and why.
struct Told {
    std::string what;  // "Trust +3", "“One pass through 26 cm”: hidden to implied"
    std::string why;   // the rule's sentence
    std::string icon;  // name of an icon: handshake, hourglass, up, down, flag, repeat, warning, lock, file, compass …
    Turnout turnout = Turnout::neutral;
};

/// One row of the win probability, in whole per cent; standard and all points add up to what is shown.
struct WinRow {
    std::string name;
    int points = 0;
    std::string why;
};

/// What the client weighed at the end: one of their criteria, and who met it.
struct Counted {
    std::string name;
    int share = 0;   // per cent of all weights
    int ours = 0;    // level as it counted, 0..100
    int rival = -1;  // the best rival's; -1: there is none
    bool hard = false;
    bool unmet = false;  // hard, heavy enough to exclude, and not met by us
};

/// Turns events, choices, dates and refusals into sentences. One for window, terminal and reports;
/// none of them derives a reason of its own.
class Narrator {
public:
    Narrator(const Texts& texts, Language language) : texts_{&texts}, language_{language} {}

    [[nodiscard]] Language language() const { return language_; }
    /// The same in another language.
    [[nodiscard]] Narrator speaking(Language language) const { return {*texts_, language}; }
    [[nodiscard]] const std::string& get(std::string_view key) const { return texts_->get(key, language_); }
    [[nodiscard]] bool has(std::string_view key) const { return texts_->has(key, language_); }
    [[nodiscard]] std::string with(std::string_view key, Texts::Slots slots) const {
        return texts_->with(key, language_, slots);
    }
    [[nodiscard]] const std::string& text(const View& view, LineId line) const {
        return in(language_, view.text(line));
    }

    /// The changes of a turn worth telling, gravest first, at most `most`; the same change told once.
    [[nodiscard]] std::vector<Told> told(const View& view, const std::vector<Event>& events, std::size_t most) const;
    /// One event; empty `what` where nothing is to be told (a line said, time passing).
    /// Nothing that the rep cannot know: no dice, no stance of people elsewhere, no guide's hidden aim.
    [[nodiscard]] Told tell(const View& view, const Event& event) const;
    /// One event with all that was behind it, for the debrief.
    [[nodiscard]] Told explain(const View& view, const Event& event) const;
    /// What is heard and seen in a turn of an exam: facts, agreements, doors, dates; no rule, no judgement.
    [[nodiscard]] std::vector<Told> heard(const View& view, const std::vector<Event>& events, std::size_t most) const;
    /// What the other said in these events, in order, joined by a space; empty if nothing.
    [[nodiscard]] std::string speech(const View& view, const std::vector<Event>& events) const;
    /// The rep's own words in these events.
    [[nodiscard]] std::string own_words(const View& view, const std::vector<Event>& events) const;
    /// Whether the rep called the call by its name when it ended; empty where the rep called it nothing.
    [[nodiscard]] std::string label_told(Choice choice, const std::vector<Event>& events) const;
    /// Which words showed that a call ended in a continuation; empty if none were said.
    [[nodiscard]] std::string continuation_heard(const View& view, const std::vector<Event>& events) const;
    /// Lines for the log: acts, traces of rivals, scheduled events, outcomes of calls.
    [[nodiscard]] std::vector<std::string> log_lines(const View& view, const std::vector<Event>& events) const;

    /// The name of a choice's kind ("Problem", "难点问题", "Visit"), and a row of text for lists.
    [[nodiscard]] std::string kind(const View& view, Choice choice) const;
    [[nodiscard]] std::string row(const View& view, Choice choice) const;
    /// What an act costs: "3 days · ¥600", "today · free"; empty for what is said in a call.
    [[nodiscard]] std::string cost(const View& view, Choice choice) const;
    [[nodiscard]] std::string refusal(Refusal why) const;
    [[nodiscard]] std::string outcome(Outcome outcome) const;
    /// What a record says: "Role of He: Gatekeeper"; and its value alone: "Gatekeeper".
    [[nodiscard]] std::string written(const View& view, Choice note) const;
    [[nodiscard]] std::string written_value(const View& view, Choice note) const;
    [[nodiscard]] std::string slot_name(const View& view, RecordKind kind, PersonId who) const;  // "Role of He"
    [[nodiscard]] std::string person(const View& view, PersonId who) const;                      // name, or "Unknown"
    [[nodiscard]] std::string short_person(const View& view, PersonId who) const;  // for lists and sources
    [[nodiscard]] std::string roles(const SeenPerson& person) const;               // "Gatekeeper, user"
    [[nodiscard]] std::string rule(Rule rule) const;
    [[nodiscard]] std::string win_term(WinTerm term, const View& view) const;  // "Aarwerk is ahead"
    [[nodiscard]] std::string win_term_why(WinTerm term, const View& view) const;
    /// The standard rate, then every term.
    [[nodiscard]] std::vector<WinRow> win_rows(const View& view) const;
    [[nodiscard]] std::string element(Element element) const;
    [[nodiscard]] std::string source(const View& view, const SeenFact& fact) const;  // "Tan, 14 Oct"
    /// The name of a value: term("mood", 1) and term("objection", Objection::price) read "mood.1", "objection.price".
    template <class Enum>
    [[nodiscard]] const std::string& term(std::string_view family, Enum value) const {
        return get(std::string{family} + "." + std::string{word(value)});
    }
    [[nodiscard]] const std::string& term(std::string_view family, int value) const {
        return get(std::string{family} + "." + std::to_string(value));
    }
    [[nodiscard]] std::string end_headline(const View& view) const;                      // "Lost on 19 December"
    [[nodiscard]] std::string end_headline(const View& view, const State& state) const;  // names the rival that won
    [[nodiscard]] std::string end_reason(const View& view, const State& state) const;

    /// What a line of the score asks the rep to do next time, or to keep doing.
    [[nodiscard]] std::string score_told(const Score& score, ScoreLine line) const;
    /// Points enough were lost on this line for `score_told` to ask for something better.
    [[nodiscard]] static bool score_is_low(const Score& score, ScoreLine line);
    /// The lines of the score with points to be had: the low ones, then the others, those that lost most first.
    [[nodiscard]] static std::vector<ScoreLine> by_loss(const Score& score);
    /// The rep's chart, answers and grade (what), each with the truth (why).
    [[nodiscard]] std::vector<Told> truths(const Case& scenario, const State& state) const;
    /// Guide, data, organisation, judgement: which were done, and which were skipped.
    [[nodiscard]] std::vector<Told> order_of_work(const Case& scenario, const State& state) const;

    /// The client's criteria that weigh anything, the heaviest first.
    [[nodiscard]] std::vector<Counted> what_counted(const Case& scenario, const State& state) const;
    /// A criterion in one line: "Cuts reinforced concrete, 34 % of the decision, must be met: we strong, …".
    [[nodiscard]] std::string counted_told(const Counted& counted) const;
    /// "none", "weak", "fair", "strong" for a level 0..100.
    [[nodiscard]] const std::string& level_word(int level) const;
    /// That the client stays longer in the stage than usual; empty while they do not, or nothing is usual.
    [[nodiscard]] std::string stage_overdue(const View& view) const;

    // numbers and dates
    [[nodiscard]] std::string date(const View& view, int day) const;        // "Tue 14 Oct" / "10月14日 周二"
    [[nodiscard]] std::string short_date(const View& view, int day) const;  // "14 Oct" / "10月14日"
    [[nodiscard]] std::string money(int yuan) const;                        // "¥18,400" / "18,400 元"
    [[nodiscard]] std::string long_date(const View& view, int day) const;   // "14 October" / "10月14日"
    [[nodiscard]] std::string days(int count) const;                        // "1 day", "3 days" / "3 天"
    [[nodiscard]] std::string percent(int per_mille) const;                 // "9 %" / "9%"
    [[nodiscard]] std::string signed_number(int value) const;               // "+4", "−8", "0"

private:
    enum class Sight { rep, all };  // what is told: what the rep knows, or everything
    [[nodiscard]] Told describe(const View& view, const Event& event, Sight sight) const;
    [[nodiscard]] Told describe_bare(const View& view, const Event& event, Sight sight) const;
    [[nodiscard]] std::string what_of(const View& view, const Event& event, Sight sight) const;
    [[nodiscard]] std::string what_of_our_side(const View& view, const Event& event) const;
    [[nodiscard]] std::string what_of_talk(const View& view, const Event& event, Sight sight) const;
    [[nodiscard]] std::string what_of_step(const View& view, const Event& event) const;
    [[nodiscard]] std::string what_of_number(const View& view, const Event& event) const;
    [[nodiscard]] std::string why_of(const Event& event, Turnout turnout, Sight sight) const;
    [[nodiscard]] std::vector<Told> changes(const View& view, const std::vector<Event>& events, std::size_t most) const;
    [[nodiscard]] std::string why_nothing(const std::vector<Event>& events) const;
    [[nodiscard]] std::string log_line(const View& view, const Event& event) const;
    [[nodiscard]] Told truth_of_person(const View& view, const State& state, PersonId who) const;
    [[nodiscard]] Told truth_of_question(const Case& scenario, const State& state, DealQuestion question) const;
    [[nodiscard]] std::string of_person(const std::string& who, const std::string& what) const;
    [[nodiscard]] std::string fact_with_value(const View& view, FactId fact, std::string_view key,
                                              std::string_view answer) const;
    [[nodiscard]] std::string row_of_act(const View& view, Choice choice) const;
    [[nodiscard]] std::string dated(std::string_view key, std::string_view months, const View& view, int day) const;

    const Texts* texts_;
    Language language_;
};

}  // namespace keyaccount
