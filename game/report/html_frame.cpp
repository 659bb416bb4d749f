// The frame around every page, the index of pages, and the style sheet.
#include "game/report/html_parts.hpp"

#include "game/disk.hpp"

namespace keyaccount::report {
namespace {

/// Nothing may be loaded, run or sent; style stands in the page itself.
constexpr const char* policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

}  // namespace

Text load_css(const std::filesystem::path& assets, std::string& css) {
    return read_bytes(assets / "report" / "report.css", 200'000, css);
}

std::string document(const Narrator& words, const PageStyle& style, std::string_view title, const Markup& body) {
    const bool chinese = words.language() == Language::zh;
    const Markup head = lone_tag("meta", {{"charset", "utf-8"}}) +
                        lone_tag("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}}) +
                        lone_tag("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
                        lone_tag("meta", {{"name", "referrer"}, {"content", "no-referrer"}}) + tag("title", title) +
                        style_tag(style.css);
    const Markup foot = tag("footer", words.get("report.footer"));
    return "<!doctype html>\n" +
           tag("html", {{"lang", chinese ? "zh-CN" : "en"}}, tag("head", head) + tag("body", tag("main", body) + foot))
               .bytes() +
           "\n";
}

std::string index_page(const Narrator& words, const std::vector<IndexEntry>& entries, const PageStyle& style) {
    Markup body = tag("header", {{"class", "panel head"}}, tag("h1", words.get("report.index")));
    for (const IndexEntry& entry : entries) {
        Markup runs;
        for (const auto& [file, name] : entry.runs) runs += tag("li", tag("a", {{"href", file}}, name));
        Markup inside = paragraph("quiet", entry.what);
        if (!entry.file.empty())
            inside += tag("p", tag("a", {{"href", entry.file}}, escaped(words.get("report.to-class"))));
        body += section("index-panel", entry.title, inside + classed("ul", "pages", runs));
    }
    return document(words, style, words.get("report.index"), body);
}

}  // namespace keyaccount::report
