// Pages onto the disk.
#include "game/report/html_parts.hpp"

#include "game/disk.hpp"
#include "game/paths.hpp"

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
std::vector<std::string> names_of(const std::vector<CaseRuns>& reports) {
    std::vector<std::string> names;
    for (const CaseRuns& report : reports) {
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
    Writer(const std::filesystem::path& folder, Written& out) : folder_{folder}, out_{&out} {}

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
    Written* out_;
};

RunPlace place_of(const Narrator& words, const CaseRuns& report, std::size_t run) {
    RunPlace place;
    place.number = run + 1;
    if (run < report.checks.size() && !report.checks[run].same())
        place.remarks.push_back(in(words.language(), report.checks[run].message));
    if (run < report.in_hindsight.size() && report.in_hindsight[run]) place.in_hindsight = &*report.in_hindsight[run];
    return place;
}

bool write_case(const Narrator& words, const CaseRuns& report, const std::string& name, const PageStyle& style,
                Writer& writer, IndexEntry& entry) {
    const DebriefNarrator told{words, *report.scenario};
    const auto& runs = report.debrief.runs;
    const std::string class_file = runs.size() > 1 ? name + "-class.html" : "";
    std::vector<std::string> pages;
    for (std::size_t r = 0; r < runs.size(); ++r) {
        RunPlace place = place_of(words, report, r);
        place.class_page = class_file;
        pages.push_back(name + "-run-" + two_digits(place.number) + ".html");
        if (!writer.write(pages.back(), rep_page(words, *report.scenario, runs[r], place, report.method, style)))
            return false;
        entry.runs.emplace_back(pages.back(), name_of(told, runs[r], r, style.anonymous));
    }
    entry.title = in(words.language(), report.scenario->text(report.scenario->title));
    entry.what = words.with("report.index.runs", {{"n", std::to_string(runs.size())}});
    entry.file = class_file;
    return class_file.empty() || writer.write(class_file, class_page(words, report, pages, style));
}

}  // namespace

Written write_html(const Export& what) {
    Written out;
    PageStyle style{.css = {}, .anonymous = what.anonymous, .skipped = what.skipped};
    out.problem = load_css(assets_folder(), style.css);
    if (!out.problem.en.empty()) {
        out.failed = assets_folder() / "report" / "report.css";
        return out;
    }
    Writer writer{what.folder, out};
    const std::vector<std::string> names = names_of(what.cases);
    std::vector<IndexEntry> entries(what.cases.size());
    for (std::size_t c = 0; c < what.cases.size(); ++c)
        if (!write_case(what.words, what.cases[c], names[c], style, writer, entries[c])) return out;
    if (what.cases.size() > 1) static_cast<void>(writer.write("index.html", index_page(what.words, entries, style)));
    return out;
}

}  // namespace keyaccount::report
