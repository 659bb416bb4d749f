#include "engine/analysis/reading_time.hpp"

namespace keyaccount {

int words_in(std::string_view text) {
    int words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool letter = c != ' ' && c != '\n';
        if (letter && !inside) ++words;
        inside = letter;
    }
    return words;
}

namespace {

/// -1 for what is no matter of one topic.
int topic_of(const Case& scenario, Choice choice) {
    switch (choice.kind) {
        case ChoiceKind::situation: return scenario.fact(choice.fact()).topic.index();
        case ChoiceKind::question:
        case ChoiceKind::feature:
        case ChoiceKind::advantage:
        case ChoiceKind::benefit: return choice.about;
        default: return -1;
    }
}

}  // namespace

ReadingTime::ReadingTime(const Case& scenario) : case_{&scenario}, seen_(scenario.texts.size()) {
    for (const LineId line : scenario.briefing.paragraphs) read(line);
    read(scenario.briefing.closing);
}

void ReadingTime::read(LineId line) {
    if (!line.exists() || seen_[line.index()]) return;
    seen_[line.index()] = true;
    words_ += words_in(case_->text(line).en);
}

/// In a call the rows of the topic under way are read, not those of every topic.
void ReadingTime::before(const State& state, Choice made) {
    if (!state.in_call()) return;
    ChoiceList choices;
    legal_choices(*case_, state, choices);
    const int topic = topic_of(*case_, made);
    for (const Choice choice : choices)
        if (topic_of(*case_, choice) < 0 || topic_of(*case_, choice) == topic) read(words_of(*case_, state, choice));
}

void ReadingTime::after(const EventBuffer& events) {
    for (const Event& event : events) read(event.line);
}

double minutes_for(double words, double choices) {
    constexpr double words_a_minute = 200;
    constexpr double seconds_a_choice = 3;
    return words / words_a_minute + choices * seconds_a_choice / 60;
}

}  // namespace keyaccount
