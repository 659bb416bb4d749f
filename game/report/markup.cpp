#include "game/report/markup.hpp"

#include "engine/files/utf8.hpp"

namespace keyaccount::report {
namespace {

std::string safe(std::string_view text) {
    std::string result;
    for (const char letter : visible(text)) {
        switch (letter) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            case '\'': result += "&#39;"; break;
            default: result += letter;
        }
    }
    return result;
}

std::string opening(std::string_view name, Attributes attributes) {
    std::string result = "<";
    result += name;
    for (const auto& [key, value] : attributes) {
        if (value.empty()) continue;
        result += ' ';
        result += key;
        result += "=\"" + safe(value) + '"';
    }
    return result + '>';
}

/// Without an end tag in HTML; elements of SVG have to be closed.
bool is_void(std::string_view name) { return name == "meta" || name == "br" || name == "col"; }

}  // namespace

Markup escaped(std::string_view text) { return Markup{safe(text)}; }

Markup tag(std::string_view name, Attributes attributes, const Markup& inside) {
    return Markup{opening(name, attributes) + inside.bytes_ + "</" + std::string{name} + ">"};
}

Markup lone_tag(std::string_view name, Attributes attributes) {
    std::string result = opening(name, attributes);
    if (!is_void(name)) result += "</" + std::string{name} + ">";
    return Markup{std::move(result)};
}

Markup style_tag(std::string_view css) {
    if (css.find('<') != std::string_view::npos) css = {};
    return Markup{"<style>" + std::string{css} + "</style>"};
}

}  // namespace keyaccount::report
