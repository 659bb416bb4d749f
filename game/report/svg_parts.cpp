#include "game/report/svg_parts.hpp"

#include "engine/files/utf8.hpp"

#include <fmt/format.h>

#include <cmath>

namespace keyaccount::report {

std::string at(double value) {
    std::string text = fmt::format("{:.1f}", value);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text == "-0" ? "0" : text;
}

Markup svg(std::string_view css_class, double width, double height, const ChartWords& words, const Markup& inside) {
    return tag("svg",
               {{"class", std::string{css_class}},
                {"viewBox", "0 0 " + at(width) + " " + at(height)},
                {"role", "img"},
                {"aria-label", words.title + ". " + words.description}},
               tag("title", words.title) + tag("desc", words.description) + inside);
}

Markup svg_ornament(std::string_view css_class, double width, double height, const Markup& inside) {
    return tag("svg",
               {{"class", std::string{css_class}},
                {"viewBox", "0 0 " + at(width) + " " + at(height)},
                {"width", at(width)},
                {"height", at(height)},
                {"aria-hidden", "true"}},
               inside);
}

Markup box(double x, double y, double width, double height, double radius, std::string_view css_class) {
    return lone_tag("rect", {{"x", at(x)},
                             {"y", at(y)},
                             {"width", at(width)},
                             {"height", at(height)},
                             {"rx", at(radius)},
                             {"class", std::string{css_class}}});
}

Markup line(Spot from, Spot to, std::string_view css_class) {
    return path("M" + at(from.x) + " " + at(from.y) + "L" + at(to.x) + " " + at(to.y), css_class);
}

Markup path(const std::string& steps, std::string_view css_class) {
    return lone_tag("path", {{"d", steps}, {"class", std::string{css_class}}});
}

Markup label(Spot spot, std::string_view text, std::string_view css_class, std::string_view anchor) {
    return tag("text",
               {{"x", at(spot.x)},
                {"y", at(spot.y)},
                {"class", std::string{css_class}},
                {"text-anchor", anchor == "start" ? "" : std::string{anchor}}},
               escaped(text));
}

std::string points_of(const std::vector<Spot>& spots) {
    std::string text;
    for (const Spot& spot : spots) {
        if (!text.empty()) text += ' ';
        text += at(spot.x) + "," + at(spot.y);
    }
    return text;
}

Markup mark_at(Spot spot, Mark mark, double radius) {
    const auto letter = [&](std::string_view sign, std::string_view css_class) {
        return label({spot.x, spot.y + radius * 0.4}, sign, css_class, "middle");
    };
    switch (mark) {
        case Mark::none: return {};
        case Mark::strong: {
            std::vector<Spot> star;
            for (int corner = 0; corner < 10; ++corner) {
                const double turn = (corner * 36.0 - 90.0) * 3.14159265358979 / 180.0;
                const double reach = corner % 2 == 0 ? radius * 1.12 : radius * 0.5;
                star.push_back({spot.x + reach * std::cos(turn), spot.y + reach * std::sin(turn)});
            }
            return lone_tag("polygon", {{"points", points_of(star)}, {"class", "mark strong"}});
        }
        case Mark::inaccuracy:
            return lone_tag(
                       "circle",
                       {{"cx", at(spot.x)}, {"cy", at(spot.y)}, {"r", at(radius - 1)}, {"class", "mark inaccuracy"}}) +
                   letter("?!", "sign inaccuracy-sign");
        case Mark::mistake:
            return lone_tag("circle",
                            {{"cx", at(spot.x)}, {"cy", at(spot.y)}, {"r", at(radius)}, {"class", "mark mistake"}}) +
                   letter("?", "sign white-sign");
        case Mark::blunder:
            return box(spot.x - radius, spot.y - radius, 2 * radius, 2 * radius, 4, "mark blunder") +
                   letter("??", "sign white-sign");
    }
    return {};
}

std::string_view end_class(End end) {
    switch (end) {
        case End::playing: return "open";
        case End::paid: return "paid";
        case End::unpaid: return "unpaid";
        case End::lost: return "lost";
        case End::walked_away: return "left";
    }
    return "open";
}

Markup end_at(Spot spot, End end, std::string_view css_class) {
    const std::string start = "M" + at(spot.x) + " " + at(spot.y);
    switch (end) {
        case End::playing: return path(start + "m-4 0h1m2.5 0h1m2.5 0h1", css_class);
        case End::paid: return path(start + "m-4.5 0l3 3.5l6-7", css_class);
        case End::unpaid: return path(start + "m-3.5-5l3.5 4.5l3.5-4.5m-3.5 4.5v5.5m-3-4.5h6m-6 2.5h6", css_class);
        case End::lost: return path(start + "m-4-4l8 8m0-8l-8 8", css_class);
        case End::walked_away: return path(start + "m0-5h-5v10h5m-2.5-5h8m-3-3l3 3l-3 3", css_class);
    }
    return {};
}

Markup mark_sign(Mark mark) {
    return mark == Mark::none ? Markup{} : svg_ornament("icon", 20, 20, mark_at({10, 10}, mark, 8.5));
}

Markup end_sign(End end) {
    return svg_ornament("icon", 20, 20,
                        box(1, 1, 18, 18, 4, "unit " + std::string{end_class(end)}) +
                            end_at({10, 10}, end, "end-sign " + std::string{end_class(end)}));
}

double text_width(std::string_view text, double size) {
    double width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = code_point_at(text, i);
        width += display_width(point.value) == 2 ? size : size * 0.56;
        i += point.length;
    }
    return width;
}

std::vector<std::string> two_lines(std::string_view text, double size, double width) {
    std::vector<std::string> lines(1);
    std::size_t last_gap = 0;  // in the current line, just behind a space; 0: none
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = code_point_at(text, i);
        const std::string letter{text.substr(i, point.length)};
        i += point.length;
        if (letter != " " && text_width(lines.back() + letter, size) > width) {
            if (lines.size() == 2) {
                lines.back() += "…";
                return lines;
            }
            std::string rest = last_gap == 0 ? std::string{} : lines.back().substr(last_gap);
            if (last_gap != 0) lines.back().resize(last_gap - 1);
            lines.push_back(std::move(rest));
            last_gap = 0;
        }
        lines.back() += letter;
        if (letter == " ") last_gap = lines.back().size();
    }
    return lines;
}

}  // namespace keyaccount::report
