// Where a class split: the places in which several runs stood and did not all do the same.
#include "engine/analysis/class_trace.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace keyaccount {
namespace {

// Tuning, no source.
constexpr std::size_t most_splits = 12;
constexpr std::int64_t without_spread = 50;  // a split counts though its ways end alike: tenths of a point
constexpr int lone_run_counts = 4;           // a way that one run went divides the class this much less
constexpr std::int64_t too_light = 20;       // times lighter than the first split: not shown
constexpr int same_again = 750;              // per mille of the pairs that it parts: shown by another split already

/// A run that comes to a place.
struct Arrival {
    std::uint64_t place = 0;
    std::uint32_t run = 0;
    std::uint32_t stand = 0;
};

/// A split with its weight: how much it divides the class.
struct Candidate {
    Split split;
    std::int64_t weight = 0;
};

std::uint64_t place_of(const Stand& stand) {
    const Situation& here = stand.situation;
    return std::uint64_t{here.met} << 16 | std::uint64_t{here.stage} << 8 | static_cast<std::uint64_t>(here.last);
}

/// All arrivals, by place; in a place by run, each run's first arrival only.
std::vector<Arrival> arrivals(const std::vector<Trace>& traces, bool same_position) {
    std::vector<Arrival> all;
    for (std::size_t r = 0; r < traces.size(); ++r)
        for (std::size_t s = 0; s < traces[r].stands.size(); ++s) {
            const Stand& stand = traces[r].stands[s];
            if (!same_position && !stand.at_desk) continue;
            all.push_back({same_position ? stand.position : place_of(stand), static_cast<std::uint32_t>(r),
                           static_cast<std::uint32_t>(s)});
        }
    std::sort(all.begin(), all.end(), [](const Arrival& a, const Arrival& b) {
        return std::tie(a.place, a.run, a.stand) < std::tie(b.place, b.run, b.stand);
    });
    const auto again = [](const Arrival& a, const Arrival& b) { return a.place == b.place && a.run == b.run; };
    all.erase(std::unique(all.begin(), all.end(), again), all.end());
    return all;
}

/// Sums of the scores of some finished runs.
struct Sums {
    std::int64_t runs = 0;
    std::int64_t scores = 0;
    std::int64_t squares = 0;  // of the scores

    void add(const Trace& run) {
        if (run.end == End::playing) return;
        ++runs;
        scores += run.score;
        squares += static_cast<std::int64_t>(run.score) * run.score;
    }
    [[nodiscard]] std::int64_t mean() const { return runs == 0 ? 0 : (scores + runs / 2) / runs; }
    [[nodiscard]] std::int64_t of_mean() const { return runs == 0 ? 0 : scores * scores / runs; }
};

/// Sum of squares between the ways, and what of it chance alone would not make.
struct Between {
    std::int64_t squares = 0;
    std::int64_t beyond_chance = 0;
    std::int64_t runs = 0;
};

Between between(const std::vector<Trace>& traces, const std::vector<Branch>& branches) {
    Between out;
    Sums all;
    std::int64_t ways = 0;
    for (const Branch& branch : branches) {
        Sums way;
        for (const std::size_t run : branch.runs) {
            way.add(traces[run]);
            all.add(traces[run]);
        }
        out.squares += way.of_mean();
        ways += way.runs > 0 ? 1 : 0;
    }
    out.runs = all.runs;
    out.squares = std::max<std::int64_t>(0, out.squares - all.of_mean());
    const std::int64_t within = std::max<std::int64_t>(0, all.squares - all.of_mean() - out.squares);
    if (all.runs > ways)
        out.beyond_chance = std::max<std::int64_t>(0, out.squares - (ways - 1) * within / (all.runs - ways));
    return out;
}

/// Of a sum of squares: tenths of a point.
int deviation(std::int64_t squares, std::int64_t runs) {
    return runs == 0 ? 0 : static_cast<int>(std::sqrt(static_cast<double>(squares / runs)));
}

/// Runs in per mille that go another way than a run picked at random.
std::int64_t evenness(const std::vector<Branch>& branches, std::int64_t runs) {
    std::int64_t sum = 0;
    for (const Branch& branch : branches) {
        const auto size = static_cast<std::int64_t>(branch.runs.size());
        sum += size * (runs - size) * 1000 / (size == 1 ? lone_run_counts : 1);
    }
    return sum / (runs * runs);
}

void add_to_branch(std::vector<Branch>& branches, const Trace& trace, std::size_t run, const Stand& stand) {
    auto way =
        std::find_if(branches.begin(), branches.end(), [&](const Branch& each) { return each.choice == stand.choice; });
    if (way == branches.end()) way = branches.insert(branches.end(), Branch{stand.choice, {}, {}, 0, {}});
    way->runs.push_back(run);
    way->turns.push_back(stand.turn);
    ++way->ends[index_of(trace.end)];
}

/// What the runs did that came to one place.
Candidate candidate(const std::vector<Trace>& traces, const Arrival* first, const Arrival* last, bool same_position) {
    Candidate out;
    Split& split = out.split;
    split.same_position = same_position;
    const Situation& here = traces[first->run].stands[first->stand].situation;
    split.stage = here.stage;
    split.last = here.last;
    for (std::size_t p = 0; p < max_people; ++p)
        if (((here.met >> p) & 1U) != 0) split.met.push_back(PersonId::at(p));
    split.turn = SIZE_MAX;
    split.day = INT32_MAX;
    for (const Arrival* each = first; each != last; ++each) {
        const Stand& stand = traces[each->run].stands[each->stand];
        split.turn = std::min<std::size_t>(split.turn, stand.turn);
        split.day = std::min<int>(split.day, stand.day);
        add_to_branch(split.branches, traces[each->run], each->run, stand);
    }
    if (split.branches.size() < 2) return out;
    for (Branch& branch : split.branches) {
        Sums way;
        for (const std::size_t run : branch.runs) way.add(traces[run]);
        branch.mean_score = static_cast<int>(way.mean());
    }
    std::stable_sort(split.branches.begin(), split.branches.end(), [](const Branch& a, const Branch& b) {
        return a.runs.size() != b.runs.size() ? a.runs.size() > b.runs.size() : a.mean_score > b.mean_score;
    });
    const auto runs = static_cast<std::int64_t>(last - first);
    const Between scores = between(traces, split.branches);
    split.spread = deviation(scores.squares, scores.runs);
    out.weight =
        runs * evenness(split.branches, runs) * (without_spread + deviation(scores.beyond_chance, scores.runs));
    return out;
}

void add_candidates(const std::vector<Trace>& traces, bool same_position, std::vector<Candidate>& out) {
    const std::size_t least = std::clamp<std::size_t>((traces.size() + 4) / 5, 2, 4);
    const std::vector<Arrival> all = arrivals(traces, same_position);
    for (auto first = all.begin(); first != all.end();) {
        const auto last =
            std::find_if(first, all.end(), [&](const Arrival& each) { return each.place != first->place; });
        if (static_cast<std::size_t>(last - first) >= least) {
            Candidate one = candidate(traces, &*first, &*first + (last - first), same_position);
            if (one.split.branches.size() >= 2) out.push_back(std::move(one));
        }
        first = last;
    }
}

/// Which way each run went; none: it never stood there.
constexpr std::uint32_t elsewhere = UINT32_MAX;
std::vector<std::uint32_t> ways_of(const Split& split, std::size_t runs) {
    std::vector<std::uint32_t> ways(runs, elsewhere);
    for (std::size_t b = 0; b < split.branches.size(); ++b)
        for (const std::size_t run : split.branches[b].runs) ways[run] = static_cast<std::uint32_t>(b);
    return ways;
}

/// Pairs of runs among `groups` of these sizes that are not in the same one, twice.
template <class Sizes>
std::int64_t parted(const Sizes& sizes) {
    std::int64_t runs = 0;
    std::int64_t together = 0;
    for (const std::int64_t size : sizes) {
        runs += size;
        together += size * size;
    }
    return runs * runs - together;
}

/// The split says little that `shown` does not: most pairs of runs that it parts are parted there as well.
bool repeats(const Split& split, const std::vector<std::uint32_t>& shown) {
    std::vector<std::int64_t> sizes;         // of the ways here, all runs
    std::vector<std::int64_t> common;        // of the ways here, runs that stood in both places
    std::vector<std::int64_t> common_cells;  // of ways here and there at once
    std::vector<std::int64_t> there;         // of the ways there, by index
    for (const Branch& branch : split.branches) {
        std::vector<std::uint32_t> ways;
        for (const std::size_t run : branch.runs)
            if (shown[run] != elsewhere) ways.push_back(shown[run]);
        sizes.push_back(static_cast<std::int64_t>(branch.runs.size()));
        common.push_back(static_cast<std::int64_t>(ways.size()));
        std::sort(ways.begin(), ways.end());
        for (auto first = ways.begin(); first != ways.end();) {
            const auto last = std::upper_bound(first, ways.end(), *first);
            common_cells.push_back(last - first);
            if (there.size() <= *first) there.resize(*first + 1);
            there[*first] += last - first;
            first = last;
        }
    }
    const std::int64_t in_both = parted(common) + parted(there) - parted(common_cells);
    return in_both * 1000 >= parted(sizes) * same_again;
}

}  // namespace

std::vector<Split> find_splits(const std::vector<Trace>& traces) {
    std::vector<Candidate> all;
    add_candidates(traces, true, all);
    add_candidates(traces, false, all);
    std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.split.turn < b.split.turn;
    });
    std::vector<Split> splits;
    std::vector<std::vector<std::uint32_t>> shown;
    for (Candidate& each : all) {
        if (splits.size() == most_splits || each.weight < all.front().weight / too_light) break;
        if (std::any_of(shown.begin(), shown.end(), [&](const auto& ways) { return repeats(each.split, ways); }))
            continue;
        shown.push_back(ways_of(each.split, traces.size()));
        splits.push_back(std::move(each.split));
    }
    return splits;
}

}  // namespace keyaccount
