#pragma once

#include "game/desk/screens/class_parts.hpp"
#include "game/desk/screens/predict_stops.hpp"

#include <atomic>
#include <future>
#include <memory>

namespace keyaccount::desk {

/// Pause and predict: the class sees a position as the rep saw it and votes; then what was played is shown, and
/// then what was best.
class Predict {
public:
    /// Begins at the stop of this split.
    Predict(const ClassRoom& room, std::size_t split);
    ~Predict();
    Predict(const Predict&) = delete;
    Predict& operator=(const Predict&) = delete;
    /// True once it is closed.
    [[nodiscard]] bool draw(Canvas& canvas, ClassView& view);

    enum class Phase : std::uint8_t { vote, played, best };
    /// For pictures: jumps there, with hands raised and all values measured.
    void show(Phase phase, const std::vector<int>& hands);

private:
    void open(const ClassRoom& room, std::size_t stop);
    void weigh(const ClassRoom& room);
    /// Takes the values over once they are there.
    void take_worths(Canvas& canvas);
    [[nodiscard]] bool read_keys(const Input& input, const ClassRoom& room);
    void type_hands(const Input& input);
    void go_on(const ClassRoom& room);
    void draw_head(Canvas& canvas, const ClassView& view, Rect head);
    void draw_seen(Canvas& canvas, const ClassView& view, Rect panel);
    void draw_person(Canvas& canvas, const ClassView& view, Rect row, const View& seen, PersonId who);
    float draw_said(Canvas& canvas, const ClassView& view, Rect area);
    void draw_options(Canvas& canvas, const ClassView& view, Rect area);
    void draw_option(Canvas& canvas, const ClassView& view, Rect row, std::size_t which);
    void draw_hands(Canvas& canvas, Rect box, std::size_t which);
    void draw_played(Canvas& canvas, const ClassView& view, Rect box, const PredictOption& option);
    void draw_worth(Canvas& canvas, const ClassView& view, Rect box, const PredictOption& option) const;
    void draw_foot(Canvas& canvas, const ClassView& view, Rect foot);
    [[nodiscard]] bool can_go_on() const;

    std::vector<PredictStop> stops_;
    std::size_t at_ = 0;
    ClassRoom::Position position_;
    std::vector<PredictOption> options_;
    std::vector<int> hands_;  // raised for each option
    std::size_t row_ = 0;
    bool typing_ = false;  // digits go behind those already typed
    bool next_clicked_ = false;
    std::shared_ptr<std::atomic<bool>> no_more_;  // ends the weighing of a stop that was left
    std::future<PredictWorths> weighing_;
    Phase phase_ = Phase::vote;
    ScrollState people_scroll_;
};

}  // namespace keyaccount::desk
