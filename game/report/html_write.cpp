// Pages onto the disk.
#include "game/report/html_parts.hpp"

#include "game/disk.hpp"

#include <algorithm>

namespace keyaccount::report {
namespace {

/// A case's id as part of a file name: small letters, digits and hyphens, at most forty.
std::string safe_id(std::string_view id) {
    std::string name;
    for (const char letter : id.substr(0, 40))
        name += (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ? letter : '-';
    return name.empty() ? "case" : name;
}

/// The case's id; where two reports would share a name, with a number.
std::vector<std::string> names_of(const std::vector<CaseReport>& reports) {
    std::vector<std::string> names;
    for (const CaseReport& report : reports) {
        const std::string id = safe_id(report.scenario->id);
        std::string name = id;
        for (int n = 2; std::find(names.begin(), names.end(), name) != names.end(); ++n)
            name = id + "-" + std::to_string(n);
        names.push_back(std::move(name));
    }
    return names;
}

class Writer {
public:
    Writer(const std::filesystem::path& folder, HtmlWritten& out) : folder_{folder}, out_{&out} {}

    [[nodiscard]] bool write(const std::string& name, const std::string& page) {
        const std::filesystem::path file = folder_ / name;
        out_->problem = replace_file(file, page);
        if (!out_->problem.en.empty()) {
            out_->failed = file;
            return false;
        }
        out_->files.push_back(file);
        return true;
    }

private:
    const std::filesystem::path& folder_;
    HtmlWritten* out_;
};

bool write_case(const Narrator& words, const CaseReport& report, const std::string& name, const PageStyle& style,
                Writer& writer, IndexEntry& entry) {
    const DebriefNarrator told{words, *report.scenario};
    const auto& runs = report.debrief->runs;
    std::vector<std::string> pages;
    const std::string class_file = runs.size() > 1 ? name + "-class.html" : "";
    for (std::size_t r = 0; r < runs.size(); ++r) pages.push_back(name + "-run-" + two_digits(r + 1) + ".html");
    for (std::size_t r = 0; r < runs.size(); ++r) {
        RunPlace place = r < report.places.size() ? report.places[r] : RunPlace{};
        place.number = r + 1;
        place.class_page = class_file;
        if (!writer.write(pages[r], rep_page(words, *report.scenario, runs[r], place, report.method, style)))
            return false;
        entry.runs.emplace_back(pages[r], name_of(told, runs[r], r, style.anonymous));
    }
    entry.title = in(words.language(), report.scenario->text(report.scenario->title));
    entry.what = words.with("report.index.runs", {{"n", std::to_string(runs.size())}});
    entry.file = class_file;
    return class_file.empty() || writer.write(class_file, class_page(words, report, pages, style));
}

}  // namespace

HtmlWritten write_html(const Narrator& words, const std::vector<CaseReport>& reports, const PageStyle& style,
                       const std::filesystem::path& folder) {
    HtmlWritten out;
    Writer writer{folder, out};
    const std::vector<std::string> names = names_of(reports);
    std::vector<IndexEntry> entries(reports.size());
    for (std::size_t c = 0; c < reports.size(); ++c)
        if (!write_case(words, reports[c], names[c], style, writer, entries[c])) return out;
    if (reports.size() > 1) static_cast<void>(writer.write("index.html", index_page(words, entries, style)));
    return out;
}

}  // namespace keyaccount::report
