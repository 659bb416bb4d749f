#pragma once

#include "game/report/svg_charts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace keyaccount::report {

struct Spot {
    double x = 0;
    double y = 0;
};

/// A coordinate with at most one decimal, the same in every locale.
[[nodiscard]] std::string at(double value);
[[nodiscard]] Markup svg(std::string_view css_class, double width, double height, const ChartWords& words,
                         const Markup& inside);
/// A drawing that only repeats what the text beside it says.
[[nodiscard]] Markup svg_ornament(std::string_view css_class, double width, double height, const Markup& inside);
[[nodiscard]] Markup box(double x, double y, double width, double height, double radius, std::string_view css_class);
[[nodiscard]] Markup line(Spot from, Spot to, std::string_view css_class);
[[nodiscard]] Markup path(const std::string& steps, std::string_view css_class);
[[nodiscard]] Markup label(Spot spot, std::string_view text, std::string_view css_class,
                           std::string_view anchor = "start");
[[nodiscard]] std::string points_of(const std::vector<Spot>& spots);
/// The sign of a mark around a spot.
[[nodiscard]] Markup mark_at(Spot spot, Mark mark, double radius);
/// The sign of an end around a spot, within 12 units.
[[nodiscard]] Markup end_at(Spot spot, End end, std::string_view css_class);
/// CSS class of an end: "paid", "unpaid", "lost", "left", "open".
[[nodiscard]] std::string_view end_class(End end);

/// About how wide a text is.
[[nodiscard]] double text_width(std::string_view text, double size);
/// The text in at most two lines of about `width`; what does not fit ends in "…".
[[nodiscard]] std::vector<std::string> two_lines(std::string_view text, double size, double width);

}  // namespace keyaccount::report
