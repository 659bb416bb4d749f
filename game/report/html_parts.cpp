// Pieces that every page is made of.
#include "game/report/html_parts.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace keyaccount::report {

std::string Story::person(PersonId who) const {
    return who.exists() ? line(scenario().person(who).name) : std::string{};
}

std::string Story::date(std::size_t turn) const { return words().short_date(view(turn), view(turn).day()); }

Markup Story::named_choice(std::size_t turn, Choice choice) const {
    const std::string said = words().row(view(turn), choice);
    if (choice.kind == ChoiceKind::act) return tag("strong", said);
    const std::string kind = words().kind(view(turn), choice);
    return tag("strong", kind) + (said == kind ? Markup{} : classed("span", "said", said));
}

std::string points(int hundredths) {
    const int tenths = (std::abs(hundredths) + 5) / 10;
    return fmt::format("{}{}.{}", hundredths < 0 && tenths > 0 ? "−" : "", tenths / 10, tenths % 10);
}

std::string signed_points(int hundredths) { return (hundredths >= 5 ? "+" : "") + points(hundredths); }

std::string score_of(int tenths) { return std::to_string((tenths + 5) / 10); }

std::string two_digits(std::size_t number) { return fmt::format("{:02}", number); }

Markup name_of(const DebriefNarrator& told, const ClassRun& run, std::size_t index, bool anonymous) {
    return typed(told.rep(run, index, anonymous));
}

Markup section(std::string_view css_class, std::string_view title, const Markup& inside) {
    return tag("section", {{"class", "panel " + std::string{css_class}}}, tag("h2", title) + inside);
}

Markup paragraph(std::string_view css_class, std::string_view text) {
    return text.empty() ? Markup{} : tag("p", {{"class", std::string{css_class}}}, escaped(text));
}

Markup figure(const Markup& chart, const Markup& caption) {
    return tag("figure", chart + (caption.empty() ? Markup{} : tag("figcaption", caption)));
}

Markup number_box(std::string_view value, std::string_view name, std::string_view css_class) {
    return tag("div", {{"class", "figure-box " + std::string{css_class}}},
               classed("strong", "big", value) + classed("span", "name", name));
}

Markup table(const std::vector<Column>& columns, const std::vector<Row>& rows, std::string_view css_class) {
    Markup head;
    for (const Column& column : columns)
        head += tag("th", {{"scope", "col"}, {"class", column.css_class}}, escaped(column.name));
    Markup body;
    for (const Row& row : rows) {
        Markup cells;
        for (std::size_t c = 0; c < row.size(); ++c)
            cells += c == 0 ? tag("th", {{"scope", "row"}, {"class", columns[c].css_class}}, row[c])
                            : tag("td", {{"class", columns[c].css_class}}, row[c]);
        body += tag("tr", cells);
    }
    return tag("table", {{"class", std::string{css_class}}}, tag("thead", tag("tr", head)) + tag("tbody", body));
}

Markup technique_table(const DebriefNarrator& told, const std::array<TechniqueShare, technique_count>& technique,
                       std::string_view who_key) {
    const Narrator& words = told.words();
    std::vector<Row> rows;
    bool method_known = false;
    for (std::size_t t = 0; t < technique_count; ++t) {
        const TechniqueShare& share = technique[t];
        const std::string& name = told.technique(static_cast<Technique>(t));
        method_known = method_known || share.method >= 0;
        if (share.whole == 0) {
            rows.push_back({escaped(name), share_dots(-1, share.method), escaped(words.get("report.technique.none")),
                            escaped(share.method < 0 ? "" : words.percent(share.method))});
            continue;
        }
        rows.push_back(
            {escaped(name), share_dots(share.share(), share.method),
             classed("strong", "", words.percent(share.share())) +
                 classed("span", "quiet", " " + std::to_string(share.part) + "/" + std::to_string(share.whole)),
             escaped(share.method < 0 ? "" : words.percent(share.method))});
    }
    const Markup legend =
        classed("p", "legend",
                legend_sign("you") + escaped(" " + words.get(who_key)) +
                    (method_known ? legend_sign("method") + escaped(" " + words.get("report.method")) : Markup{}));
    return legend + table({{words.get("report.technique.what"), ""},
                           {"", "chart-cell"},
                           {words.get(who_key), "number"},
                           {words.get("report.method"), "number"}},
                          rows, "technique");
}

}  // namespace keyaccount::report
