// What decisions cost: the three that cost most, luck and skill, slow bleeding, and all of them in a row.
#include "game/report/html_parts.hpp"

#include <algorithm>

namespace keyaccount::report {
namespace {

/// Without an error where there is none: a choice that the others are compared with.
std::string with_error(int hundredths, int error) {
    return points(hundredths) + (error > 0 ? " ±" + points(error) : std::string{});
}

Row option_row(const Story& story, const DecisionReview& decision, const Option& option) {
    const Narrator& words = story.words();
    const bool best = option.choice == decision.best;
    const bool played = option.choice == decision.played;
    Markup sign = best ? mark_sign(Mark::strong) : played ? mark_sign(decision.mark) : Markup{};
    if (played) sign += classed("span", "tag", words.get("report.played"));
    if (best && !played) sign += classed("span", "tag best", words.get("report.best"));
    return {sign, story.named_choice(decision.turn, option.choice),
            worth_bar(option.worth.score, option.worth.score_error,
                      played ? "down"
                      : best ? "up"
                             : "neutral"),
            escaped(with_error(option.worth.score, option.worth.score_error)),
            escaped(words.percent(std::clamp(option.worth.paid, 0, 10'000) / 10))};
}

/// The best first, then what comes next to it, the played one last.
Markup option_table(const Story& story, const DecisionReview& decision) {
    constexpr std::size_t most = 4;
    const Narrator& words = story.words();
    std::vector<const Option*> shown;
    const Option* played = nullptr;
    bool above = false;  // something stands higher than the best, within the error
    for (const Option& option : decision.options) {
        if (option.choice == decision.played)
            played = &option;
        else if (option.choice == decision.best)
            shown.insert(shown.begin(), &option);
        else if (shown.size() + 1 < most)
            shown.push_back(&option);
    }
    if (shown.size() + 1 > most) shown.pop_back();
    if (played != nullptr) shown.push_back(played);
    std::vector<Row> rows;
    for (const Option* option : shown) {
        rows.push_back(option_row(story, decision, *option));
        above = above || option->worth.score > shown.front()->worth.score;
    }
    if (rows.empty()) return {};
    return table({{"", "sign-cell"},
                  {words.get("report.choice"), ""},
                  {words.get("report.expected"), "chart-cell"},
                  {words.get("report.points-error"), "number"},
                  {words.get("report.method-chance"), "number"}},
                 rows, "options") +
           (above ? paragraph("quiet", words.get("report.above")) : Markup{});
}

Markup line_of_play(const Story& story, const DecisionReview& decision) {
    if (decision.line.empty()) return {};
    Markup steps;
    for (const LineStep& step : decision.line) steps += tag("li", story.told().choice_name(step.choice));
    return classed("div", "line",
                   paragraph("over", story.words().get("report.line")) + classed("ol", "chips", steps) +
                       paragraph("quiet", story.told().line_seen(decision)));
}

/// Where it was, and what it cost for itself and with the call around it.
std::string where_told(const Story& story, const UnitReview& unit, const DecisionReview& decision) {
    const Narrator& words = story.words();
    std::string where = story.date(decision.turn);
    if (unit.call && unit.with.exists())
        where += " · " + words.with("report.costly.call", {{"who", story.person(unit.with)}});
    where += " · " +
             words.with("report.costly.loss", {{"points", with_error(decision.loss.score, decision.loss.score_error)},
                                               {"chance", words.percent(std::max(0, decision.loss.paid) / 10)}});
    if (unit.last > unit.first)
        where +=
            " · " + words.with("report.costly.unit", {{"points", with_error(unit.loss.score, unit.loss.score_error)}});
    return where;
}

Markup said_and_heard(const Story& story, const DecisionReview& decision) {
    const bool act = decision.played.kind == ChoiceKind::act;
    const std::string kind =
        act ? story.words().get("report.you-did") : story.words().kind(story.view(decision.turn), decision.played);
    const std::string answer = story.told().answer(story.game(), decision.turn);
    Markup out = classed("p", "words", tag("strong", kind) + tag(act ? "span" : "q", story.row(decision.turn)));
    if (!answer.empty())
        out += classed("p", "words answer", tag("strong", story.words().get("report.answer")) + tag("q", answer));
    return out;
}

/// The decisions with a sure loss, the gravest first.
std::vector<const DecisionReview*> costliest(const GameReview& review) {
    std::vector<const DecisionReview*> list;
    for (const DecisionReview& each : review.decisions)
        if (each.graded && each.sharp && each.loss.sure() && each.loss.score > 0) list.push_back(&each);
    std::stable_sort(list.begin(), list.end(), [](const DecisionReview* a, const DecisionReview* b) {
        return a->mark != b->mark ? a->mark > b->mark : a->loss.score > b->loss.score;
    });
    if (list.size() > 3) list.resize(3);
    return list;
}

/// The call, or the act at the desk, that a decision belongs to.
UnitReview unit_around(const GameReview& review, std::size_t turn) {
    for (const UnitReview& unit : review.units)
        if (turn >= unit.first && turn <= unit.last) return unit;
    UnitReview alone;
    alone.first = alone.last = turn;
    return alone;
}

Markup decision_article(const Story& story, const DecisionReview& decision, const GameReview* other) {
    const Narrator& words = story.words();
    const UnitReview unit = unit_around(*story.review(), decision.turn);
    Markup out = classed("h3", "with-sign", mark_sign(decision.mark) + escaped(story.told().heading(decision))) +
                 paragraph("quiet", where_told(story, unit, decision)) + said_and_heard(story, decision) +
                 paragraph("reason", story.told().reason(story.game(), decision)) + option_table(story, decision) +
                 line_of_play(story, decision);
    if (other != nullptr && decision.turn < other->decisions.size()) {
        const Loss& loss = other->decisions[decision.turn].loss;
        const bool known = other->knowledge == Knowledge::as_known;
        out += paragraph("quiet", words.with(known ? "report.as-known" : "report.hindsight",
                                             {{"points", with_error(loss.score, loss.score_error)}}));
    }
    return tag("article", {{"class", "decision"}}, out);
}

std::string knowledge_told(const Narrator& words, Knowledge knowledge) {
    return words.get(knowledge == Knowledge::as_known ? "report.judged.as-known" : "report.judged.hindsight");
}

}  // namespace

Markup costly_section(const Story& story, const GameReview* in_hindsight) {
    const GameReview* review = story.review();
    if (review == nullptr) return {};
    const Narrator& words = story.words();
    Markup articles = paragraph("quiet", knowledge_told(words, review->knowledge));
    const auto list = costliest(*review);
    for (const DecisionReview* each : list) articles += decision_article(story, *each, in_hindsight);
    if (list.empty()) articles += paragraph("", words.get("report.costly.none"));
    return section("costly-panel", words.get("report.costly"), articles);
}

Markup luck_section(const Story& story, const Yardstick& method) {
    const GameReview* review = story.review();
    if (review == nullptr || review->decisions.empty()) return {};
    const Narrator& words = story.words();
    // Rounded sums, so that what is shown adds up.
    const int after_skill = review->initial + review->skill;
    const auto rounded = [](int hundredths) { return (hundredths + (hundredths < 0 ? -5 : 5)) / 10 * 10; };
    LuckChart chart;
    chart.initial = rounded(review->initial);
    chart.skill = rounded(after_skill) - chart.initial;
    chart.luck = rounded(review->final_score) - rounded(after_skill);
    chart.names = {words.get("report.luck.start"), words.get("report.luck.skill"), words.get("report.luck.luck"),
                   words.get(story.profile().end == End::playing ? "report.luck.so-far" : "report.luck.result")};
    chart.values = {points(chart.initial), signed_points(chart.skill), signed_points(chart.luck),
                    points(rounded(review->final_score))};
    chart.words = {words.get("report.luck"), words.with("report.luck.told", {{"start", chart.values[0]},
                                                                             {"skill", chart.values[1]},
                                                                             {"luck", chart.values[2]},
                                                                             {"result", chart.values[3]}})};
    const GameProfile& profile = story.profile();
    const Estimate& first = review->decisions.front().value;
    const Estimate& last = review->decisions.back().value;
    const auto chance = [&](const Estimate& of) {
        return escaped(words.percent(of.paid / 10) + " ±" + words.percent(of.paid_error / 10));
    };
    const auto gauge = [&](std::size_t point) {
        return escaped(point < profile.gauge.size() ? words.percent(profile.gauge[point]) : "");
    };
    const auto named = [&](std::string_view key) {
        return classed("strong", "", words.get(key)) + classed("span", "said", words.get(std::string{key} + ".what"));
    };
    const std::vector<Row> rows{{named("report.number.gauge"), gauge(0), gauge(review->decisions.size() - 1)},
                                {named("report.number.chance"), chance(first), chance(last)},
                                {named("report.number.expected"), escaped(with_error(first.score, first.score_error)),
                                 escaped(with_error(last.score, last.score_error))}};
    Markup out = figure(luck_chart(chart), {}) + paragraph("", words.get("report.luck.how")) +
                 table({{words.get("report.three"), ""},
                        {words.get("report.at-start"), "number"},
                        {words.get("report.at-last"), "number"}},
                       rows, "three");
    if (method.games > 0)
        out += paragraph("quiet", words.with("report.yardstick", {{"games", std::to_string(method.games)},
                                                                  {"score", score_of(method.score)},
                                                                  {"paid", words.percent(method.paid)}}));
    return section("luck-panel", words.get("report.luck"), out);
}

Markup bleeding_section(const Story& story) {
    const GameReview* review = story.review();
    if (review == nullptr || (review->bleeding.empty() && review->slips.empty())) return {};
    const Narrator& words = story.words();
    Markup items;
    for (const Bleed& bleed : review->bleeding) items += tag("li", story.told().bleed(bleed));
    Markup slips;
    for (const Bleed& kind : review->slips) slips += tag("li", story.told().slips(kind));
    const auto list = [&](std::string_view what, const Markup& lines) {
        return lines.empty() ? Markup{} : paragraph("quiet", words.get(what)) + tag("ul", lines);
    };
    return section("bleeding-panel", words.get("report.bleeding"),
                   list("report.bleeding.what", items) + list("report.slips.what", slips));
}

Markup decisions_section(const Story& story) {
    const Narrator& words = story.words();
    std::vector<Row> rows;
    for (std::size_t turn = 0; turn < story.turns(); ++turn) {
        const DecisionReview* decision = story.decision(turn);
        const bool graded = decision != nullptr && decision->graded;
        rows.push_back(
            {escaped(Story::number(turn)), escaped(story.date(turn)), story.named_choice(turn, story.choice(turn)),
             escaped(turn + 1 < story.profile().gauge.size() ? words.percent(story.profile().gauge[turn + 1]) : ""),
             escaped(graded ? signed_points(decision->skill) : ""),
             escaped(decision != nullptr ? signed_points(decision->luck) : ""),
             graded ? mark_sign(decision->mark) : Markup{}});
    }
    return tag("details", {{"class", "panel all"}},
               tag("summary", words.get("report.all")) + table({{words.get("report.n"), "number"},
                                                                {words.get("report.date"), ""},
                                                                {words.get("report.choice"), ""},
                                                                {words.get("report.number.gauge"), "number"},
                                                                {words.get("report.luck.skill"), "number"},
                                                                {words.get("report.luck.luck"), "number"},
                                                                {"", "sign-cell"}},
                                                               rows));
}

}  // namespace keyaccount::report
