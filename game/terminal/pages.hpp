#pragma once

#include "game/narrate.hpp"
#include "game/session.hpp"
#include "game/terminal/words_out.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace keyaccount::terminal {

/// A place on the papers that waits for a value; of the four questions first yes or no, then the evidence.
struct Slot {
    RecordKind kind = RecordKind::role;
    PersonId who;
    std::optional<bool> yes;
};

/// What can be typed on a page: numbers stand for choices or for places to fill, letters for topics,
/// and one sign ends a call as an advance.
struct Menu {
    std::vector<std::pair<int, Choice>> choices;
    std::vector<std::pair<char, NeedId>> topics;
    std::vector<std::pair<int, Slot>> slots;
    std::optional<Choice> advance;
    std::vector<Choice> filing;  // records that one key writes down together

    [[nodiscard]] const Choice* choice(int number) const;
    [[nodiscard]] const Slot* slot(int number) const;
    [[nodiscard]] NeedId topic(char letter) const;
    [[nodiscard]] int largest() const;
};

/// What every page needs.
struct Scene {
    Page& page;
    const Narrator& words;
    const Session& session;

    [[nodiscard]] bool exam() const { return session.setup().mode == Mode::exam; }
    [[nodiscard]] bool hints() const { return session.setup().mode == Mode::guided; }
};

void show_briefing(const Scene& scene);
/// Date, stage, win probability and people; the menu of what can be done.
[[nodiscard]] Menu show_desk(const Scene& scene);
/// The person of the call and the choices on `topic`; all of the other topics by letter.
[[nodiscard]] Menu show_call(const Scene& scene, NeedId topic);
/// The topic that a call begins with, or goes on with; none if there is no topic.
[[nodiscard]] NeedId topic_of_call(const View& view, NeedId wanted);
/// What was said in the last choice, what changed, and why.
void show_turn(const Scene& scene);
void show_file(const Scene& scene);
/// What the rep has written down: chart, four questions, grade, case review, recorded stage.
[[nodiscard]] Menu show_papers(const Scene& scene);
/// What can be written into one place of the papers.
[[nodiscard]] Menu show_slot(const Scene& scene, const Slot& slot);
void show_log(const Scene& scene);
void show_terms(const Scene& scene);
void show_topics(const Scene& scene);
void show_help(const Scene& scene);
void show_end(const Scene& scene);

}  // namespace keyaccount::terminal
