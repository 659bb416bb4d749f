#include "game/desk/screens/predict_stops.hpp"

#include "engine/analysis/habits.hpp"

#include <algorithm>
#include <set>

namespace keyaccount::desk {

namespace {

const DecisionReview* review_of(const ClassRoom& room, std::size_t run, std::size_t turn) {
    const auto& review = room.run(run).review;
    if (!review || turn >= review->decisions.size() || !review->decisions[turn].graded) return nullptr;
    return &review->decisions[turn];
}

PredictOption& option_for(std::vector<PredictOption>& options, Choice choice) {
    for (PredictOption& option : options)
        if (is_meant(option.choice, choice)) return option;
    options.push_back({});
    options.back().choice = choice;
    return options.back();
}

std::vector<PredictOption> of_branches(const Split& split) {
    std::vector<PredictOption> options;
    for (const Branch& branch : split.branches) {
        PredictOption option;
        option.choice = branch.choice;
        option.runs = branch.runs;
        option.mean_score = branch.mean_score;
        option.ends = branch.ends;
        options.push_back(std::move(option));
    }
    return options;
}

/// What all runs chose that stood in this very state.
std::vector<PredictOption> of_position(const ClassRoom& room, const State& state) {
    std::vector<PredictOption> options;
    const std::uint64_t wanted = hash_of(state);
    for (std::size_t run = 0; run < room.size(); ++run) {
        const ClassRun& one = room.run(run);
        if (one.log.seed != state.seed) continue;
        bool found = false;
        static_cast<void>(
            walk(room.scenario(), one.log, [&](std::size_t, const State& before, Choice choice, auto&&...) {
                if (found || before.turn != state.turn || hash_of(before) != wanted) return;
                found = true;
                PredictOption& option = option_for(options, choice);
                option.mean_score += one.profile.score.total;
                ++option.ends[index_of(one.profile.end)];
                option.runs.push_back(run);
            }));
    }
    for (PredictOption& option : options) option.mean_score /= static_cast<int>(option.runs.size());
    return options;
}

void add_review(std::vector<PredictOption>& options, const DecisionReview& review) {
    for (const Option& measured : review.options) {
        const bool wanted = measured.choice == review.best || measured.choice == review.reference;
        for (PredictOption& option : options)
            if (is_meant(option.choice, measured.choice) && !option.worth) option.worth = measured.worth;
        if (wanted) option_for(options, measured.choice).worth = measured.worth;
    }
    PredictOption& best = option_for(options, review.best);
    best.best = true;
    if (!best.worth && review.value.rollouts > 0) best.worth = review.value;
    PredictOption& played = option_for(options, review.played);
    if (!played.worth && review.worth.rollouts > 0) played.worth = review.worth;
}

/// What the method does here, once it has written down what it would write down first.
std::optional<Choice> by_the_method(const Case& scenario, State state) {
    while (!state.over()) {
        const Choice choice = choose(Habit::textbook, View{scenario, state}, state.seed);
        if (choice.kind != ChoiceKind::record) return choice;
        if (apply(scenario, state, choice) != Refusal::none) break;
    }
    return std::nullopt;
}

/// Keeps what is best, what the method does and what most runs chose.
void shorten(std::vector<PredictOption>& options) {
    std::stable_sort(options.begin(), options.end(), [](const PredictOption& a, const PredictOption& b) {
        if (a.best != b.best) return a.best;
        if (a.method != b.method) return a.method;
        return a.runs.size() > b.runs.size();
    });
    if (options.size() > most_predict_options) options.resize(most_predict_options);
}

}  // namespace

bool is_meant(Choice meant, Choice choice) {
    return meant.kind == choice.kind && meant.who == choice.who &&
           (meant.about == 255 || meant.about == choice.about) &&
           (meant.detail == 255 || meant.detail == choice.detail);
}

std::vector<PredictStop> predict_stops(const ClassRoom& room, std::size_t most_marked) {
    std::vector<PredictStop> stops;
    std::set<std::pair<std::size_t, std::size_t>> seen;
    const auto& splits = room.debrief().splits;
    for (std::size_t s = 0; s < splits.size(); ++s) {
        if (splits[s].branches.empty() || splits[s].branches.front().runs.empty()) continue;
        const Branch& most = splits[s].branches.front();
        stops.push_back({most.runs.front(), most.turns.front(), s});
        for (const Branch& branch : splits[s].branches)
            for (std::size_t i = 0; i < branch.runs.size(); ++i) seen.insert({branch.runs[i], branch.turns[i]});
    }
    struct Marked {
        int loss = 0;
        PredictStop stop;
    };
    std::vector<Marked> marked;
    for (std::size_t run = 0; run < room.size(); ++run) {
        if (!room.run(run).review) continue;
        for (const DecisionReview& one : room.run(run).review->decisions)
            if ((one.mark == Mark::mistake || one.mark == Mark::blunder) && !seen.contains({run, one.turn}))
                marked.push_back({one.loss.score, {run, one.turn, std::nullopt}});
    }
    std::stable_sort(marked.begin(), marked.end(), [](const Marked& a, const Marked& b) { return a.loss > b.loss; });
    std::set<std::uint64_t> positions;
    for (const Marked& one : marked) {
        if (positions.size() >= most_marked) break;
        const State state = room.position(one.stop.run, one.stop.turn).state;
        if (positions.insert(hash_of(state)).second) stops.push_back(one.stop);
    }
    return stops;
}

std::vector<PredictOption> predict_options(const ClassRoom& room, const PredictStop& stop) {
    const State state = room.position(stop.run, stop.turn).state;
    auto options = stop.split ? of_branches(room.debrief().splits[*stop.split]) : of_position(room, state);
    ChoiceList legal;
    legal_choices(room.scenario(), state, legal);
    if (const auto method = by_the_method(room.scenario(), state)) option_for(options, *method).method = true;
    const DecisionReview* review = review_of(room, stop.run, stop.turn);
    if (review != nullptr)
        add_review(options, *review);
    else
        for (PredictOption& option : options) option.best = option.method;
    shorten(options);
    const auto place = [&](const PredictOption& option) {
        return std::find_if(legal.begin(), legal.end(), [&](Choice each) { return is_meant(option.choice, each); }) -
               legal.begin();
    };
    std::stable_sort(options.begin(), options.end(),
                     [&](const PredictOption& a, const PredictOption& b) { return place(a) < place(b); });
    return options;
}

}  // namespace keyaccount::desk
