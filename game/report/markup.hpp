#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace keyaccount::report {

/// HTML or SVG in which every text and every attribute value is escaped: it can only be made by the functions below.
class Markup {
public:
    Markup() = default;
    Markup& operator+=(const Markup& more) {
        bytes_ += more.bytes_;
        return *this;
    }
    friend Markup operator+(Markup first, const Markup& second) { return first += second; }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] bool empty() const { return bytes_.empty(); }

private:
    explicit Markup(std::string bytes) : bytes_{std::move(bytes)} {}
    friend Markup escaped(std::string_view text);
    friend Markup tag(std::string_view name, std::initializer_list<std::pair<std::string_view, std::string>> attributes,
                      const Markup& inside);
    friend Markup lone_tag(std::string_view name,
                           std::initializer_list<std::pair<std::string_view, std::string>> attributes);
    friend Markup style_tag(std::string_view css);

    std::string bytes_;
};

/// Names are literals of this program; values are escaped. An empty value leaves the attribute out.
using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;

/// A text for the place between tags. Control and reordering characters are spelled out, so they act on nothing.
[[nodiscard]] Markup escaped(std::string_view text);
[[nodiscard]] Markup tag(std::string_view name, Attributes attributes, const Markup& inside);
/// A tag that holds nothing: meta, br, circle …
[[nodiscard]] Markup lone_tag(std::string_view name, Attributes attributes);
/// A style sheet of this program; one that could end the element is left out.
[[nodiscard]] Markup style_tag(std::string_view css);

[[nodiscard]] inline Markup tag(std::string_view name, const Markup& inside) { return tag(name, {}, inside); }
[[nodiscard]] inline Markup tag(std::string_view name, std::string_view text) { return tag(name, {}, escaped(text)); }
[[nodiscard]] inline Markup classed(std::string_view name, std::string_view css_class, const Markup& inside) {
    return tag(name, {{"class", std::string{css_class}}}, inside);
}
[[nodiscard]] inline Markup classed(std::string_view name, std::string_view css_class, std::string_view text) {
    return classed(name, css_class, escaped(text));
}
/// What a user typed, kept apart from the direction of the text around it.
[[nodiscard]] inline Markup typed(std::string_view text) { return tag("bdi", {}, escaped(text)); }

}  // namespace keyaccount::report
