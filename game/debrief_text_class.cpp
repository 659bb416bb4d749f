#include "game/debrief_text.hpp"
#include "game/terminal/words_out.hpp"

#include <algorithm>
#include <numeric>

namespace keyaccount {
namespace {

constexpr std::size_t most_splits = 5;
constexpr std::size_t most_mistakes = 5;
constexpr int longest_bar = 40;  // columns

class ClassPage {
public:
    ClassPage(std::ostream& out, const DebriefNarrator& told, const ClassDebrief& debrief,
              const std::vector<bool>& partial, bool anonymous)
        : page_{out}, told_{told}, words_{told.words()}, debrief_{debrief}, partial_{partial}, anonymous_{anonymous} {}

    void print() {
        const std::string& title = in(words_.language(), told_.scenario().text(told_.scenario().title));
        page_.line(words_.with("debriefing.text.title.class", {{"title", title}, {"n", count(debrief_.runs.size())}}));
        if (debrief_.common_seed) page_.line(words_.get("debriefing.text.seed"));
        runs();
        summary();
        splits();
        mistakes();
        technique();
    }

private:
    static std::string count(std::size_t n) { return std::to_string(n); }
    void heading(const char* key) { page_.heading(words_.get(key)); }

    /// The best first.
    void runs() {
        heading("debriefing.text.runs");
        std::vector<std::size_t> order(debrief_.runs.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return debrief_.runs[a].profile.score.total > debrief_.runs[b].profile.score.total;
        });
        for (const std::size_t i : order) {
            const ClassRun& run = debrief_.runs[i];
            const std::string row =
                words_.with("debriefing.text.runs.row", {{"score", told_.score(run.profile.score.total)},
                                                         {"rep", told_.rep(run, i, anonymous_)},
                                                         {"end", told_.end(run.profile.end)},
                                                         {"stage", told_.stage(run.profile.stage)},
                                                         {"day", std::to_string(run.profile.day)}});
            page_.line(partial_.at(i) ? words_.with("debriefing.text.runs.row.remark", {{"row", row}}) : row, 4);
        }
        const auto reviewed = std::count_if(debrief_.runs.begin(), debrief_.runs.end(),
                                            [](const ClassRun& run) { return run.review.has_value(); });
        if (reviewed > 0)
            page_.line(words_.with("debriefing.text.reviewed-runs",
                                   {{"n", std::to_string(reviewed)}, {"all", count(debrief_.runs.size())}}));
    }

    void summary() {
        heading("debriefing.text.summary");
        for (const End end : {End::paid, End::unpaid, End::lost, End::walked_away, End::playing})
            if (const int n = debrief_.ends[index_of(end)]; n > 0)
                page_.item(
                    "-", words_.with("debriefing.text.ends.row", {{"end", told_.end(end)}, {"n", std::to_string(n)}}));
        page_.line(words_.with("debriefing.text.mean", {{"score", told_.score(debrief_.mean_score)}}));
        const int most = std::max(1, *std::max_element(debrief_.scores.begin(), debrief_.scores.end()));
        for (std::size_t bin = 0; bin < debrief_.scores.size(); ++bin) {
            const int n = debrief_.scores[bin];
            if (n == 0) continue;
            const int length = most > longest_bar ? std::max(1, n * longest_bar / most) : n;
            const std::size_t last = bin + 1 == debrief_.scores.size() ? 100 : bin * 10 + 9;
            page_.line(
                words_.with("debriefing.text.scores.row", {{"from", count(bin * 10)},
                                                           {"to", count(last)},
                                                           {"bar", std::string(static_cast<std::size_t>(length), '#')},
                                                           {"n", std::to_string(n)}}));
        }
    }

    void splits() {
        heading("debriefing.text.splits");
        if (debrief_.splits.empty()) page_.line(words_.get("debriefing.text.splits.none"));
        for (std::size_t i = 0; i < std::min(most_splits, debrief_.splits.size()); ++i) {
            page_.item(std::to_string(i + 1), told_.situation(debrief_.splits[i]));
            for (const Branch& branch : debrief_.splits[i].branches) page_.line("     - " + told_.branch(branch), 7);
        }
    }

    void mistakes() {
        heading("debriefing.text.common");
        if (debrief_.mistakes.empty()) page_.line(words_.get("debriefing.text.common.none"));
        for (std::size_t i = 0; i < std::min(most_mistakes, debrief_.mistakes.size()); ++i) {
            const CommonMistake& mistake = debrief_.mistakes[i];
            page_.item(std::to_string(i + 1),
                       words_.with("debriefing.text.row",
                                   {{"name", told_.common_mistake(mistake)},
                                    {"value", told_.common_mistake_told(mistake, debrief_.runs.size())}}));
        }
    }

    void technique() {
        heading("debriefing.text.technique.class");
        GameProfile all;
        all.technique = debrief_.technique;
        for (const DebriefRow& row : told_.technique_rows(all))
            page_.item(
                row.turnout == Turnout::bad    ? "!"
                : row.turnout == Turnout::good ? "+"
                                               : "-",
                words_.with(row.why.empty() ? "debriefing.text.technique.row" : "debriefing.text.technique.row.method",
                            {{"name", row.name}, {"value", row.value}, {"why", row.why}}));
    }

    terminal::Page page_;
    const DebriefNarrator& told_;
    const Narrator& words_;
    const ClassDebrief& debrief_;
    const std::vector<bool>& partial_;
    bool anonymous_;
};

}  // namespace

void print_class(std::ostream& out, const DebriefNarrator& told, const ClassDebrief& debrief,
                 const std::vector<bool>& partial, bool anonymous) {
    ClassPage{out, told, debrief, partial, anonymous}.print();
}

}  // namespace keyaccount
