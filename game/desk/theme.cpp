#include "game/desk/theme.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <fstream>
#include <iterator>
#include <optional>

namespace keyaccount::desk {

namespace {

struct Entry {
    const char* name;
    Paint Theme::*member;
};

constexpr std::array entries{
    Entry{"bg", &Theme::bg},
    Entry{"sunk", &Theme::sunk},
    Entry{"panel", &Theme::panel},
    Entry{"raised", &Theme::raised},
    Entry{"high", &Theme::high},
    Entry{"line", &Theme::line},
    Entry{"line2", &Theme::line2},
    Entry{"track", &Theme::track},
    Entry{"text", &Theme::text},
    Entry{"text2", &Theme::text2},
    Entry{"text3", &Theme::text3},
    Entry{"us", &Theme::us},
    Entry{"us-tint", &Theme::us_tint},
    Entry{"on-us", &Theme::on_us},
    Entry{"rival", &Theme::rival},
    Entry{"decision-maker", &Theme::decision_maker},
    Entry{"on-decision-maker", &Theme::on_decision_maker},
    Entry{"gatekeeper", &Theme::gatekeeper},
    Entry{"user", &Theme::user},
    Entry{"up", &Theme::up},
    Entry{"up-tint", &Theme::up_tint},
    Entry{"down", &Theme::down},
    Entry{"down-tint", &Theme::down_tint},
    Entry{"on-down", &Theme::on_down},
    Entry{"blunder", &Theme::blunder},
    Entry{"on-blunder", &Theme::on_blunder},
    Entry{"focus", &Theme::focus},
    Entry{"paper", &Theme::paper},
    Entry{"ink", &Theme::ink},
    Entry{"shade", &Theme::shade},
};

/// "#RRGGBB" or "#RRGGBBAA".
std::optional<Paint> parse_paint(const std::string& text) {
    if ((text.size() != 7 && text.size() != 9) || text[0] != '#') return std::nullopt;
    if (text.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos) return std::nullopt;
    const auto byte = [&text](std::size_t at) {
        return static_cast<std::uint8_t>(std::stoul(text.substr(at, 2), nullptr, 16));
    };
    return Paint{byte(1), byte(3), byte(5), text.size() == 9 ? byte(7) : std::uint8_t{255}};
}

/// What is wrong, or empty.
std::string read_palette(const nlohmann::json& colours, Theme& theme) {
    if (!colours.is_object()) return "the palette is not an object";
    for (const Entry& entry : entries) {
        const auto found = colours.find(entry.name);
        if (found == colours.end()) return std::string{"the colour \""} + entry.name + "\" is missing";
        const auto paint = found->is_string() ? parse_paint(found->get<std::string>()) : std::nullopt;
        if (!paint) return std::string{"the colour \""} + entry.name + "\" is not \"#RRGGBB\"";
        theme.*(entry.member) = *paint;
    }
    if (colours.size() != entries.size()) return "there is a colour that nothing uses";
    return {};
}

double luminance(Paint p) {
    const auto linear = [](std::uint8_t value) {
        const double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(p.r) + 0.7152 * linear(p.g) + 0.0722 * linear(p.b);
}

struct Named {
    const char* name;
    Paint paint;
};

void require(std::vector<std::string>& faults, double least, const std::vector<Named>& fronts,
             const std::vector<Named>& grounds) {
    for (const Named& front : fronts) {
        for (const Named& ground : grounds) {
            const double ratio = contrast(front.paint, ground.paint);
            if (ratio < least) {
                faults.push_back(std::string{front.name} + " on " + ground.name + ": " + std::to_string(ratio) +
                                 " instead of " + std::to_string(least));
            }
        }
    }
}

}  // namespace

std::variant<Themes, std::string> load_themes(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) return "Cannot read the colours in " + path + ".";
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const auto json = nlohmann::json::parse(text, nullptr, false, true);
    if (!json.is_object() || !json.contains("dark") || !json.contains("light")) {
        return path + " does not hold the palettes \"dark\" and \"light\".";
    }
    Themes themes;
    themes.light.dark = false;
    if (const auto fault = read_palette(json["dark"], themes.dark); !fault.empty()) {
        return path + ": in \"dark\" " + fault + ".";
    }
    if (const auto fault = read_palette(json["light"], themes.light); !fault.empty()) {
        return path + ": in \"light\" " + fault + ".";
    }
    return themes;
}

double contrast(Paint a, Paint b) {
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

std::vector<std::string> contrast_faults(const Theme& t) {
    const std::vector<Named> surfaces{
        {"bg", t.bg}, {"sunk", t.sunk}, {"panel", t.panel}, {"raised", t.raised}, {"high", t.high}};
    const std::vector<Named> tints{{"us-tint", t.us_tint}, {"up-tint", t.up_tint}, {"down-tint", t.down_tint}};
    std::vector<std::string> faults;
    require(faults, 4.5, {{"text", t.text}, {"text2", t.text2}, {"text3", t.text3}}, surfaces);
    require(faults, 4.5, {{"text", t.text}, {"text2", t.text2}}, tints);
    require(faults, 4.5,
            {{"us", t.us},
             {"rival", t.rival},
             {"decision-maker", t.decision_maker},
             {"gatekeeper", t.gatekeeper},
             {"user", t.user},
             {"up", t.up},
             {"down", t.down}},
            surfaces);
    require(faults, 4.5, {{"on-us", t.on_us}}, {{"us", t.us}});
    require(faults, 4.5, {{"on-decision-maker", t.on_decision_maker}}, {{"decision-maker", t.decision_maker}});
    require(faults, 4.5, {{"on-down", t.on_down}}, {{"down", t.down}});
    require(faults, 4.5, {{"on-blunder", t.on_blunder}}, {{"blunder", t.blunder}});
    require(faults, 4.5, {{"ink", t.ink}}, {{"paper", t.paper}});
    require(faults, 4.5, {{"bg", t.bg}}, {{"focus", t.focus}});
    require(faults, 3.0, {{"focus", t.focus}}, surfaces);
    require(faults, 3.0, {{"line2", t.line2}}, {{"bg", t.bg}, {"panel", t.panel}, {"raised", t.raised}});
    return faults;
}

}  // namespace keyaccount::desk
