// What many runs of a class did against the method, and what it cost those that were reviewed.
#include "engine/analysis/class_debrief.hpp"
#include "engine/model/limits.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace keyaccount {
namespace {

/// The rules that tell of one of the six, in their order.
constexpr std::array<Rule, mistake_count> rule_of_mistake = {Rule::benefit_without_need, Rule::too_much_said,
                                                             Rule::vague_benefit,        Rule::differentiator,
                                                             Rule::criteria_steered,     Rule::wrong_listener};

std::optional<Mistake> mistake_told_by(Rule rule) {
    const auto* const found = std::find(rule_of_mistake.begin(), rule_of_mistake.end(), rule);
    if (found == rule_of_mistake.end()) return std::nullopt;
    return static_cast<Mistake>(found - rule_of_mistake.begin());
}

/// One decision of a run that was such a mistake.
struct Instance {
    Rule rule = Rule::calendar;
    std::size_t turn = 0;
    PersonId who;
    bool omission = false;
    std::int64_t cost = 0;  // hundredths of a point
};

/// Losses that are sure; those of a kind that bleed come first, with the whole of it on their first decision.
void add_losses(const GameReview& review, std::vector<Instance>& out) {
    for (const Bleed& bleed : review.bleeding)
        for (std::size_t t = 0; t < bleed.turns.size(); ++t)
            out.push_back(
                {bleed.rule, bleed.turns[t], bleed.who, bleed.omission, t == 0 ? std::max(0, bleed.loss.score) : 0});
    for (const DecisionReview& decision : review.decisions) {
        const bool sure = decision.loss.sure_in_score() || decision.mark >= Mark::inaccuracy;
        if (!decision.graded || !sure) continue;
        const Reason& reason = decision.reason;
        out.push_back({reason.rule, decision.turn, reason.who, reason.omission, std::max(0, decision.loss.score)});
    }
}

/// All mistakes of a run, by rule and then by decision, each once a decision.
std::vector<Instance> mistakes_of(const ClassRun& run) {
    std::vector<Instance> all;
    if (run.review) add_losses(*run.review, all);
    for (const MistakeNote& note : run.profile.mistakes)
        all.push_back({rule_of_mistake.at(index_of(note.mistake)), note.turn, note.who,
                       note.mistake == Mistake::not_steering, 0});
    for (const Slip& slip : run.slips) all.push_back({slip.rule, slip.turn, slip.who, slip.omission, 0});
    std::stable_sort(all.begin(), all.end(), [](const Instance& a, const Instance& b) {
        return a.rule != b.rule ? a.rule < b.rule : a.turn < b.turn;
    });
    const auto same = [](const Instance& a, const Instance& b) { return a.rule == b.rule && a.turn == b.turn; };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());  // the first of them counts
    return all;
}

/// A mistake while it is counted over the runs.
class Count {
public:
    explicit Count(Rule rule) {
        mistake_.rule = rule;
        mistake_.mistake = mistake_told_by(rule);
    }

    /// The instances of one run.
    void add(std::size_t run, bool reviewed, const Instance* first, const Instance* last) {
        const auto times = static_cast<int>(last - first);
        std::int64_t cost = 0;
        std::array<bool, max_people> met{};
        for (const Instance* each = first; each != last; ++each) {
            cost += each->cost;
            omissions_ += each->omission ? 1 : 0;
            if (each->who.index() < max_people) met[each->who.index()] = true;
        }
        for (std::size_t p = 0; p < max_people; ++p) concerned_[p] += met[p] ? 1 : 0;
        const Instance* const dearest =
            std::max_element(first, last, [](const Instance& a, const Instance& b) { return a.cost < b.cost; });
        if (mistake_.runs.empty() || std::tie(dearest->cost, times) > std::tie(dearest_, most_times_)) {
            dearest_ = dearest->cost;
            most_times_ = times;
            mistake_.example_run = run;
            mistake_.example_turn = dearest->turn;
        }
        mistake_.runs.push_back(run);
        mistake_.times += times;
        cost_ += reviewed ? cost : 0;
        reviewed_ += reviewed ? 1 : 0;
    }

    [[nodiscard]] CommonMistake result() const {
        CommonMistake out = mistake_;
        out.omission = omissions_ * 2 > out.times;
        if (reviewed_ > 0) out.points = static_cast<int>((cost_ + reviewed_ / 2) / reviewed_);
        const auto most = std::max_element(concerned_.begin(), concerned_.end());
        if (*most * 2 > static_cast<int>(out.runs.size())) out.who = PersonId::at(most - concerned_.begin());
        return out;
    }

private:
    CommonMistake mistake_;
    std::array<int, max_people> concerned_{};
    std::int64_t cost_ = 0;
    std::int64_t reviewed_ = 0;
    std::int64_t dearest_ = 0;
    int most_times_ = 0;
    int omissions_ = 0;
};

std::int64_t total_cost(const CommonMistake& mistake) {
    return static_cast<std::int64_t>(mistake.points) * static_cast<std::int64_t>(mistake.runs.size());
}

}  // namespace

void weigh_mistakes(const Case&, ClassDebrief& debrief) {
    std::map<Rule, Count> counts;
    for (std::size_t r = 0; r < debrief.runs.size(); ++r) {
        const std::vector<Instance> all = mistakes_of(debrief.runs[r]);
        const Instance* const end = all.data() + all.size();
        for (const Instance* first = all.data(); first != end;) {
            const Instance* const last =
                std::find_if(first, end, [&](const Instance& each) { return each.rule != first->rule; });
            counts.try_emplace(first->rule, first->rule)
                .first->second.add(r, debrief.runs[r].review.has_value(), first, last);
            first = last;
        }
    }
    const std::size_t common = std::min<std::size_t>(2, debrief.runs.size());
    debrief.mistakes.clear();
    for (const auto& [rule, count] : counts) {
        CommonMistake one = count.result();
        if (one.runs.size() >= common) debrief.mistakes.push_back(std::move(one));
    }
    std::stable_sort(debrief.mistakes.begin(), debrief.mistakes.end(),
                     [](const CommonMistake& a, const CommonMistake& b) {
                         if (total_cost(a) != total_cost(b)) return total_cost(a) > total_cost(b);
                         return a.runs.size() != b.runs.size() ? a.runs.size() > b.runs.size() : a.times > b.times;
                     });
}

}  // namespace keyaccount
