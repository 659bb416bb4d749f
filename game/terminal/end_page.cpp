#include "game/terminal/pages.hpp"

#include <algorithm>
#include <cstdlib>

namespace keyaccount::terminal {
namespace {

constexpr std::size_t most_moments = 6;
constexpr int worth_telling = 20;  // per mille of the win probability

int tenths_rounded(int tenths) { return (tenths + 5) / 10; }

int gauge_before(const Session& session, std::size_t turn) {
    return turn == 0 ? View{session.scenario(), session.first_state()}.win().shown : session.moments()[turn - 1].gauge;
}

/// The turns that moved the win probability most, in their order.
std::vector<std::size_t> great_moments(const Session& session) {
    const auto& moments = session.moments();
    const auto moved = [&](std::size_t turn) { return std::abs(moments[turn].gauge - gauge_before(session, turn)); };
    std::vector<std::size_t> turns;
    for (std::size_t turn = 0; turn < moments.size(); ++turn)
        if (moved(turn) >= worth_telling && !session.state_after(turn + 1).over()) turns.push_back(turn);
    std::stable_sort(turns.begin(), turns.end(), [&](std::size_t a, std::size_t b) { return moved(a) > moved(b); });
    if (turns.size() > most_moments) turns.resize(most_moments);
    std::sort(turns.begin(), turns.end());
    return turns;
}

void show_moment(const Scene& scene, std::size_t turn) {
    const auto& [page, words, session] = scene;
    const Moment& moment = session.moments()[turn];
    const View before{session.scenario(), session.state_after(turn)};
    const View after{session.scenario(), session.state_after(turn + 1)};
    const bool act = moment.choice.kind == ChoiceKind::act;
    const std::string choice =
        act ? words.row(before, moment.choice)
            : words.with("terminal.moment.talk", {{"kind", words.kind(before, moment.choice)},
                                                  {"words", words.row(before, moment.choice)},
                                                  {"who", words.short_person(before, before.with())}});
    page.item("-", words.with("terminal.moment", {{"date", words.short_date(after, moment.day)},
                                                  {"choice", choice},
                                                  {"before", words.percent(gauge_before(session, turn))},
                                                  {"after", words.percent(moment.gauge)}}));
    for (const Told& told : words.told(after, moment.events, 1))
        page.line("     " + words.with("terminal.changed", {{"what", told.what}, {"why", told.why}}), 5);
}

void show_score(const Scene& scene) {
    const auto& [page, words, session] = scene;
    const Score score = session.result();
    page.heading(words.with("terminal.score", {{"total", std::to_string(tenths_rounded(score.total))}}));
    const auto tenths = [](int value) {
        return value % 10 == 0 ? std::to_string(value / 10)
                               : std::to_string(value / 10) + "." + std::to_string(value % 10);
    };
    for (const ScoreLine line : Narrator::by_loss(score)) {
        const std::size_t i = index_of(line);
        page.item(Narrator::score_is_low(score, line) ? "!" : "+",
                  words.with("terminal.score.line", {{"name", words.term("score", line)},
                                                     {"points", tenths(score.points[i])},
                                                     {"most", tenths(score.most[i])},
                                                     {"why", words.score_told(score, line)}}));
    }
}

void show_mistakes(const Scene& scene) {
    const auto& [page, words, session] = scene;
    const auto& counts = session.state().tally.mistakes;
    if (std::all_of(counts.begin(), counts.end(), [](int count) { return count == 0; })) return;
    page.heading(words.get("terminal.mistakes"));
    for (std::size_t m = 0; m < mistake_count; ++m)
        if (counts[m] > 0)
            page.item("-",
                      words.with("terminal.mistakes.line", {{"mistake", words.term("mistake", static_cast<Mistake>(m))},
                                                            {"n", std::to_string(counts[m])}}));
}

void show_truths(const Scene& scene) {
    const auto& [page, words, session] = scene;
    const auto list = [&](const char* heading, const std::vector<Told>& items) {
        page.heading(words.get(heading));
        for (const Told& told : items)
            page.item(told.turnout == Turnout::good ? "+" : "!",
                      words.with("terminal.changed", {{"what", told.what}, {"why", told.why}}));
    };
    list("terminal.truths", words.truths(session.scenario(), session.state()));
    list("terminal.work", words.order_of_work(session.scenario(), session.state()));
}

void show_counted(const Scene& scene) {
    const auto& [page, words, session] = scene;
    const auto counted = words.what_counted(session.scenario(), session.state());
    if (!counted.empty()) page.heading(words.get("counted.title"));
    for (const Counted& one : counted) page.item(one.unmet ? "!" : "-", words.counted_told(one));
}

}  // namespace

void show_end(const Scene& scene) {
    const auto& [page, words, session] = scene;
    const View view = session.view();
    page.heading(words.get("terminal.over"));
    page.line(words.end_headline(view, session.state()));
    page.line(words.end_reason(view, session.state()));
    show_score(scene);
    if (session.undone() > 0) page.line(words.with("terminal.undone-count", {{"n", std::to_string(session.undone())}}));
    const auto moments = great_moments(session);
    if (!moments.empty()) page.heading(words.get("terminal.moments"));
    for (const std::size_t turn : moments) show_moment(scene, turn);
    show_mistakes(scene);
    show_counted(scene);
    show_truths(scene);
    if (!session.scenario().notes.empty()) page.heading(words.get("terminal.notes"));
    for (const LineId note : session.scenario().notes) page.line(words.text(view, note));
}

}  // namespace keyaccount::terminal
