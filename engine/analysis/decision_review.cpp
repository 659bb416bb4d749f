#include "engine/analysis/decision_review.hpp"

#include "engine/play/score.hpp"

#include <algorithm>

namespace keyaccount {

struct ReviewRun::Work {
    GameReview review;
    bool done = false;
};

Loss& Loss::operator+=(const Loss&) { return *this; }

int GameReview::marks(Mark mark) const {
    return static_cast<int>(std::count_if(decisions.begin(), decisions.end(),
                                          [&](const DecisionReview& each) { return each.mark == mark; }));
}

ReviewRun::ReviewRun(const Case& scenario, GameLog log, const ReviewSettings& settings)
    : work_{std::make_unique<Work>()} {
    work_->review.knowledge = settings.knowledge;
    const State last = walk(scenario, log, [&](std::size_t turn, const State&, Choice choice, auto&&...) {
        DecisionReview one;
        one.turn = turn;
        one.played = one.reference = one.best = choice;
        work_->review.decisions.push_back(one);
    });
    work_->review.final_score = work_->review.initial = score(scenario, last).total * 10;
}
ReviewRun::~ReviewRun() = default;
ReviewRun::ReviewRun(ReviewRun&&) noexcept = default;
ReviewRun& ReviewRun::operator=(ReviewRun&&) noexcept = default;

bool ReviewRun::done() const { return work_->done; }
int ReviewRun::progress() const { return work_->done ? 1000 : 0; }
void ReviewRun::step() { work_->done = true; }
GameReview ReviewRun::result() const { return work_->review; }

GameReview review_game(const Case& scenario, const GameLog& log, const ReviewSettings& settings) {
    ReviewRun all{scenario, log, settings};
    while (!all.done()) all.step();
    return all.result();
}

}  // namespace keyaccount
