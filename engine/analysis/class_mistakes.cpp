// What many runs of a class did against the method, and what it cost those that were reviewed.
#include "engine/analysis/class_debrief.hpp"
#include "engine/model/limits.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace keyaccount {
namespace {

/// What makes two slips the same mistake.
struct Kind {
    Rule rule = Rule::calendar;
    std::optional<Mistake> mistake;
    bool omission = false;
    friend bool operator==(const Kind&, const Kind&) = default;
    friend auto operator<=>(const Kind&, const Kind&) = default;
};

/// The rules that tell of one of the six, in their order.
constexpr std::array<Rule, mistake_count> rule_of_mistake = {Rule::benefit_without_need, Rule::too_much_said,
                                                             Rule::vague_benefit,        Rule::differentiator,
                                                             Rule::criteria_steered,     Rule::wrong_listener};

Kind kind_of(Mistake mistake) {
    return {rule_of_mistake.at(index_of(mistake)), mistake, mistake == Mistake::not_steering};
}

Kind kind_of(Rule rule, bool omission) {
    for (std::size_t m = 0; m < mistake_count; ++m) {
        const Kind one = kind_of(static_cast<Mistake>(m));
        if (one.rule == rule && one.omission == omission) return one;
    }
    return {rule, std::nullopt, omission};
}

Kind kind_of(const Reason& reason) {
    const bool names_it = reason.event && reason.event->kind == EventKind::mistake && !reason.omission &&
                          reason.event->what < mistake_count;
    return names_it ? kind_of(static_cast<Mistake>(reason.event->what)) : kind_of(reason.rule, reason.omission);
}

/// One decision of a run that was such a mistake.
struct Instance {
    Kind kind;
    std::size_t turn = 0;
    PersonId who;
    std::int64_t cost = 0;  // hundredths of a point
};

/// Losses that are sure; small ones of a kind together, once they are sure together.
void add_losses(const GameReview& review, std::vector<Instance>& out) {
    std::vector<std::size_t> bled;
    for (const Bleed& bleed : review.bleeding) {
        const Kind kind = kind_of(bleed.rule, bleed.omission);
        for (std::size_t t = 0; t < bleed.turns.size(); ++t)
            out.push_back({kind, bleed.turns[t], bleed.who, t == 0 ? std::max(0, bleed.loss.score) : 0});
        bled.insert(bled.end(), bleed.turns.begin(), bleed.turns.end());
    }
    for (const DecisionReview& decision : review.decisions) {
        const bool sure = decision.loss.sure_in_score() || decision.mark >= Mark::inaccuracy;
        if (!decision.graded || !sure || std::find(bled.begin(), bled.end(), decision.turn) != bled.end()) continue;
        out.push_back({kind_of(decision.reason), decision.turn, decision.reason.who, std::max(0, decision.loss.score)});
    }
}

/// All mistakes of a run, by kind and then by decision, each once a decision.
std::vector<Instance> mistakes_of(const ClassRun& run) {
    std::vector<Instance> all;
    if (run.review) add_losses(*run.review, all);
    for (const MistakeNote& note : run.profile.mistakes) all.push_back({kind_of(note.mistake), note.turn, note.who, 0});
    for (const Slip& slip : run.slips) all.push_back({kind_of(slip.rule, slip.omission), slip.turn, slip.who, 0});
    std::stable_sort(all.begin(), all.end(), [](const Instance& a, const Instance& b) {
        return std::tie(a.kind, a.turn) < std::tie(b.kind, b.turn);
    });
    const auto same = [](const Instance& a, const Instance& b) { return a.kind == b.kind && a.turn == b.turn; };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());  // the first of them: what has a cost
    return all;
}

/// A mistake while it is counted over the runs.
class Count {
public:
    explicit Count(Kind kind) {
        mistake_.rule = kind.rule;
        mistake_.mistake = kind.mistake;
        mistake_.omission = kind.omission;
    }

    /// The instances of one run.
    void add(std::size_t run, bool reviewed, const Instance* first, const Instance* last) {
        const auto times = static_cast<int>(last - first);
        std::int64_t cost = 0;
        std::array<bool, max_people> met{};
        for (const Instance* each = first; each != last; ++each) {
            cost += each->cost;
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
};

std::int64_t total_cost(const CommonMistake& mistake) {
    return static_cast<std::int64_t>(mistake.points) * static_cast<std::int64_t>(mistake.runs.size());
}

}  // namespace

void weigh_mistakes(const Case&, ClassDebrief& debrief) {
    std::map<Kind, Count> counts;
    for (std::size_t r = 0; r < debrief.runs.size(); ++r) {
        const std::vector<Instance> all = mistakes_of(debrief.runs[r]);
        const Instance* const end = all.data() + all.size();
        for (const Instance* first = all.data(); first != end;) {
            const Instance* const last =
                std::find_if(first, end, [&](const Instance& each) { return each.kind != first->kind; });
            counts.try_emplace(first->kind, first->kind)
                .first->second.add(r, debrief.runs[r].review.has_value(), first, last);
            first = last;
        }
    }
    const std::size_t common = std::min<std::size_t>(2, debrief.runs.size());
    debrief.mistakes.clear();
    for (const auto& [kind, count] : counts) {
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
