#include "game/debrief_text.hpp"

#include "game/terminal/words_out.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

constexpr std::size_t most_units = 3;
constexpr std::size_t most_rows = 12;

const char* mark_of(Turnout turnout) { return turnout == Turnout::good ? "+" : turnout == Turnout::bad ? "!" : "-"; }

/// Prints one game, section by section.
class GamePage {
public:
    GamePage(std::ostream& out, const DebriefNarrator& told, const GameTold& game)
        : page_{out},
          told_{told},
          words_{told.words()},
          game_{game},
          profile_{game.run.profile},
          story_{story_of(told.scenario(), game.run.log)} {}

    void print() {
        head();
        worst(game_.run.review ? &*game_.run.review : nullptr, "debriefing.text.worst");
        if (game_.in_hindsight != nullptr) worst(game_.in_hindsight, "debriefing.text.hindsight");
        technique();
        mistakes();
        objections();
        calls();
        file();
        chart();
        ending();
    }

private:
    void heading(const char* key) { page_.heading(words_.get(key)); }
    void detail(const std::string& text) {
        if (!text.empty()) page_.line("     " + text, 5);
    }
    void row(const DebriefRow& row, const char* with_why) {
        page_.item(mark_of(row.turnout), words_.with(row.why.empty() ? "debriefing.text.row" : with_why,
                                                     {{"name", row.name}, {"value", row.value}, {"why", row.why}}));
    }
    /// At most `most_rows` rows, and how many more there are.
    template <class Notes, class Row>
    void rows(const Notes& notes, const char* with_why, const Row& make) {
        const std::size_t shown = std::min<std::size_t>(notes.size(), most_rows);
        for (std::size_t i = 0; i < shown; ++i) row(make(notes[i]), with_why);
        if (shown < notes.size())
            page_.line("     " + words_.with("debriefing.text.more", {{"n", std::to_string(notes.size() - shown)}}));
    }

    void head() {
        const std::string& title = in(words_.language(), told_.scenario().text(told_.scenario().title));
        page_.line(words_.with("debriefing.text.title", {{"title", title}, {"rep", game_.rep}}));
        page_.line(told_.outcome(story_));
        if (const std::string why = told_.why(story_); !why.empty()) page_.line(why);
        page_.line(words_.with("debriefing.text.score", {{"score", told_.score(profile_.score.total)},
                                                         {"day", std::to_string(profile_.day)},
                                                         {"expense", words_.money(profile_.expense)}}));
        if (game_.run.undone > 0)
            page_.line(words_.with("debriefing.text.undone", {{"n", std::to_string(game_.run.undone)}}));
        if (!game_.partial.empty()) page_.line(words_.with("debriefing.text.partial", {{"what", game_.partial}}));
    }

    void worst(const GameReview* review, const char* title) {
        heading(title);
        const bool looked = review != nullptr && review->rollouts > 0;
        if (!looked) {
            page_.line(words_.get("debriefing.text.worst.not-reviewed"));
            return;
        }
        for (std::size_t i = 0; i < std::min(most_units, review->worst.size()); ++i)
            unit(*review, review->units.at(review->worst[i]));
        if (review->worst.empty()) page_.line(words_.get("debriefing.text.worst.none"));
        page_.line(words_.with("debriefing.text.marks", {{"marks", told_.marks(*review)}}));
        page_.line(words_.with("debriefing.text.measured", {{"progress", told_.progress(*review)}}));
        if (!review->bleeding.empty()) heading("debriefing.text.bleeding");
        for (const Bleed& bleed : review->bleeding) page_.item("!", told_.bleed(bleed));
        if (!review->slips.empty()) heading("debriefing.text.slips");
        for (const Bleed& slips : review->slips) page_.item("-", told_.slips(slips));
        heading("debriefing.text.luck");
        page_.line(told_.luck_and_skill(*review));
        page_.line(told_.luck_and_skill_told(*review));
    }

    void unit(const GameReview& review, const UnitReview& unit) {
        const DecisionReview& decision = review.decisions.at(unit.worst);
        page_.item("!", told_.heading(story_, unit));
        if (unit.first != unit.last) {
            detail(told_.heading(decision));
            detail(words_.with("debriefing.text.done", {{"choice", told_.done(story_, decision.turn)}}));
        }
        if (const std::string answer = told_.answer(story_, decision.turn); !answer.empty())
            detail(words_.with("debriefing.text.answer", {{"words", answer}}));
        detail(told_.reason(story_, decision));
        detail(told_.better(story_, decision));
        if (!decision.line.empty())
            detail(words_.with("debriefing.text.line",
                               {{"line", told_.line(decision)}, {"seen", told_.line_seen(decision)}}));
    }

    void technique() {
        heading("debriefing.text.technique");
        for (const DebriefRow& each : told_.technique_rows(profile_))
            page_.item(
                mark_of(each.turnout),
                words_.with(each.why.empty() ? "debriefing.text.technique.row" : "debriefing.text.technique.row.method",
                            {{"name", each.name}, {"value", each.value}, {"why", each.why}}));
        const auto n = [](int count) { return std::to_string(count); };
        page_.line(words_.with("debriefing.text.questions", {{"situation", n(profile_.questions[0])},
                                                             {"problem", n(profile_.questions[1])},
                                                             {"implication", n(profile_.questions[2])},
                                                             {"payoff", n(profile_.questions[3])},
                                                             {"feature", n(profile_.statements[0])},
                                                             {"advantage", n(profile_.statements[1])},
                                                             {"benefit", n(profile_.statements[2])}}));
        page_.line(told_.guide(profile_));
    }

    void mistakes() {
        heading("debriefing.text.mistakes");
        if (profile_.mistakes.empty()) page_.line(words_.get("debriefing.text.mistakes.none"));
        rows(profile_.mistakes, "debriefing.text.row.words",
             [&](const MistakeNote& note) { return told_.mistake(story_, note); });
    }

    void objections() {
        heading("debriefing.text.objections");
        if (profile_.objections.empty()) page_.line(words_.get("debriefing.text.objections.none"));
        rows(profile_.objections, "debriefing.text.row.why",
             [&](const ObjectionNote& note) { return told_.objection(story_, note); });
    }

    void calls() {
        heading("debriefing.text.calls");
        for (const CallNote& note : profile_.calls) row(told_.call(story_, note), "debriefing.text.row.why");
    }

    void file() {
        heading("debriefing.text.file");
        std::vector<FactNote> notes;
        std::size_t right = 0;
        for (const FactNote& note : profile_.facts) {
            const bool backed = note.in_file == note.truth && note.verified;
            right += backed ? 1 : 0;
            if (!backed) notes.push_back(note);
        }
        // what is false, then what is only hearsay, then what is missing
        const auto rank = [](const FactNote& note) { return note.wrong() ? 0 : note.in_file != 255 ? 1 : 2; };
        std::stable_sort(notes.begin(), notes.end(),
                         [&](const FactNote& a, const FactNote& b) { return rank(a) < rank(b); });
        page_.line(words_.with("debriefing.text.file.right",
                               {{"n", std::to_string(right)}, {"all", std::to_string(profile_.facts.size())}}));
        rows(notes, "debriefing.text.row.why", [&](const FactNote& note) { return told_.fact(note); });
    }

    void chart() {
        heading("debriefing.text.chart");
        for (const ChartNote& note : profile_.chart) row(told_.chart(note), "debriefing.text.row.why");
    }

    void ending() {
        const auto notes = told_.notes();
        if (!notes.empty()) heading("debriefing.text.notes");
        for (const std::string& note : notes) page_.line(note);
        heading("debriefing.text.practise");
        const Drill exercise = told_.practise(story_, profile_, game_.run.review ? &*game_.run.review : nullptr);
        page_.item("*", exercise.title);
        detail(exercise.task);
        detail(exercise.why);
    }

    terminal::Page page_;
    const DebriefNarrator& told_;
    const Narrator& words_;
    const GameTold& game_;
    const GameProfile& profile_;
    GameStory story_;
};

}  // namespace

void print_game(std::ostream& out, const DebriefNarrator& told, const GameTold& game) {
    GamePage{out, told, game}.print();
}

}  // namespace keyaccount
