// How the game was played against the method: shares, questions, the six mistakes, objections, calls, the score.
#include "game/report/html_parts.hpp"

#include "engine/files/words.hpp"

#include <algorithm>
#include <numeric>

namespace keyaccount::report {
namespace {

template <std::size_t size>
Markup mix(const Narrator& words, std::string_view title, const std::array<std::string_view, size>& keys,
           const std::array<int, size>& counts) {
    std::vector<std::pair<std::string, int>> parts;
    std::string told;
    Markup legend;
    for (std::size_t i = 0; i < size; ++i) {
        const std::string& name = words.get(keys[i]);
        parts.emplace_back(name, counts[i]);
        told += (told.empty() ? "" : words.get("list.comma")) + name + " " + std::to_string(counts[i]);
        legend += classed("span", "", mix_sign(i) + escaped(name + " ") + tag("b", std::to_string(counts[i])));
    }
    return tag("h3", words.get(title)) +
           figure(mix_bar({words.get(title), told}, parts), classed("div", "legend", legend));
}

}  // namespace

Markup technique_section(const Story& story) {
    const Narrator& words = story.words();
    const GameProfile& profile = story.profile();
    return section(
        "technique-panel", words.get("report.technique"),
        technique_table(story.told(), profile.technique, "report.you") +
            mix<4>(words, "report.questions",
                   {"kind.situation", "kind.question.problem", "kind.question.implication", "kind.question.payoff"},
                   profile.questions) +
            mix<3>(words, "report.statements", {"kind.feature", "kind.advantage", "kind.benefit"}, profile.statements));
}

Markup mistakes_section(const Story& story) {
    const Narrator& words = story.words();
    Markup out;
    std::string clean;
    for (std::size_t m = 0; m < mistake_count; ++m) {
        const auto mistake = static_cast<Mistake>(m);
        Markup sentences;
        int times = 0;
        for (const MistakeNote& note : story.profile().mistakes) {
            if (note.mistake != mistake || note.turn >= story.turns()) continue;
            ++times;
            const std::string key = note.who.exists() ? "report.mistake.where" : "report.mistake.where.nobody";
            sentences += tag("li", classed("span", "quiet",
                                           words.with(key, {{"n", Story::number(note.turn)},
                                                            {"date", story.date(note.turn)},
                                                            {"who", story.person(note.who)}})) +
                                       escaped(story.told().mistake(story.game(), note).value));
        }
        const std::string& name = words.term("mistake", mistake);
        if (times == 0) {
            clean += (clean.empty() ? "" : words.get("list.comma")) + name;
            continue;
        }
        out += classed("div", "kept",
                       tag("h3", name + " × " + std::to_string(times)) +
                           paragraph("quiet", words.get("mistake." + std::string{word(mistake)} + ".again")) +
                           classed("ul", "sentences", sentences));
    }
    if (!clean.empty()) out += paragraph("quiet", words.with("report.mistakes.none", {{"names", clean}}));
    return section("mistakes-panel", words.get("report.mistakes"), out);
}

Markup objections_section(const Story& story) {
    const Narrator& words = story.words();
    const auto& notes = story.profile().objections;
    std::array<int, 4> counts{};
    std::vector<Row> rows;
    for (const ObjectionNote& note : notes) {
        if (note.turn >= story.turns()) continue;
        ++counts[index_of(note.fate)];
        const bool good = note.fate == ObjectionFate::answered || note.fate == ObjectionFate::prevented;
        rows.push_back({escaped(Story::number(note.turn)), escaped(story.date(note.turn)),
                        escaped(story.person(note.who)), tag("strong", words.term("objection", note.kind)),
                        classed("span",
                                good                                   ? "good"
                                : note.fate == ObjectionFate::provoked ? "bad"
                                                                       : "",
                                story.told().fate(note.fate)),
                        tag("q", story.row(note.turn))});
    }
    if (rows.empty())
        return section("objections-panel", words.get("report.objections"),
                       paragraph("", words.get("report.objections.none")));
    const std::string told = words.with("report.objections.told", {{"provoked", std::to_string(counts[0])},
                                                                   {"arose", std::to_string(counts[1])},
                                                                   {"answered", std::to_string(counts[2])},
                                                                   {"prevented", std::to_string(counts[3])}});
    return section("objections-panel", words.get("report.objections"),
                   paragraph("", told) + table({{words.get("report.n"), "number"},
                                                {words.get("report.date"), "date"},
                                                {words.get("report.who"), ""},
                                                {words.get("report.objection"), ""},
                                                {words.get("report.fate"), ""},
                                                {words.get("report.after-words"), ""}},
                                               rows));
}

Markup calls_section(const Story& story) {
    const Narrator& words = story.words();
    std::vector<Row> rows;
    for (const CallNote& call : story.profile().calls) {
        if (call.last >= story.turns()) continue;
        const bool forward = call.outcome >= Outcome::advance;
        const bool labelled = call.labelled != Outcome::none;
        const bool right = (call.labelled >= Outcome::advance) == forward;
        Markup label =
            labelled ? classed("span", right ? "good" : "bad", (right ? "✓ " : "✗ ") + words.outcome(call.labelled))
                     : escaped(words.get("report.not-labelled"));
        rows.push_back(
            {escaped(Story::number(call.first) + (call.last > call.first ? "–" + Story::number(call.last) : "")),
             escaped(story.date(std::min(call.first + 1, call.last))), escaped(story.person(call.with)),
             classed("strong", forward ? "good" : "", words.outcome(call.outcome)), label});
    }
    if (rows.empty()) return {};
    return section("calls-panel", words.get("report.calls"),
                   table({{words.get("report.decisions"), "date"},
                          {words.get("report.date"), "date"},
                          {words.get("report.with"), ""},
                          {words.get("report.outcome"), ""},
                          {words.get("report.label"), ""}},
                         rows));
}

Markup score_section(const Story& story) {
    const Narrator& words = story.words();
    const Score& score = story.profile().score;
    std::vector<Row> rows;
    for (const ScoreLine which : Narrator::by_loss(score)) {
        const int got = score.points[index_of(which)];
        const int most = score.most[index_of(which)];
        const bool low = Narrator::score_is_low(score, which);
        rows.push_back({classed("strong", "", words.term("score", which)) +
                            classed("span", "said", words.score_told(score, which)),
                        part_bar(got, most, low ? "down" : "up"),
                        escaped(points(got * 10) + " / " + points(most * 10))});
    }
    return section(
        "score-panel", words.get("report.score-lines"),
        table({{words.get("report.line-of-score"), ""}, {"", "chart-cell"}, {words.get("report.points"), "number"}},
              rows));
}

}  // namespace keyaccount::report
