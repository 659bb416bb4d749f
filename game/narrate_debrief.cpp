// Numbers, names and choices of the debrief.
#include "game/narrate_debrief.hpp"

#include "engine/files/utf8.hpp"

#include <array>
#include <cstdlib>

namespace keyaccount {
namespace {

constexpr std::string_view prefix = "debriefing.";
constexpr std::array<std::string_view, mark_count> mark_names = {"none", "strong", "inaccuracy", "mistake", "blunder"};
constexpr std::array<std::string_view, mark_count> mark_signs = {"", "!", "?!", "?", "??"};
constexpr std::array<std::string_view, technique_count> technique_names = {
    "understanding", "implication-payoff",  "benefits-on-explicit", "calls-with-advance",
    "roles-met",     "facts-with-evidence", "objections-answered",  "promises-kept"};
constexpr std::array<std::string_view, 4> fate_names = {"provoked", "arose", "answered", "prevented"};

std::string key(std::string_view family, std::string_view name) {
    return std::string{prefix} + std::string{family} + "." + std::string{name};
}

/// Everybody known: nothing is hidden once the game is over.
State with_all_known(State state) {
    for (PersonState& person : state.people) person.awareness = static_cast<std::uint8_t>(Awareness::met);
    return state;
}

/// "3.2" of 320, "−0.4" of −40; without decimals where there are none.
std::string tenths_of(int hundredths) {
    const int tenths = (std::abs(hundredths) + 5) / 10;
    std::string number = std::to_string(tenths / 10);
    if (tenths % 10 != 0) number += "." + std::to_string(tenths % 10);
    return hundredths < 0 && tenths != 0 ? "−" + number : number;
}

std::string key_of_talk(Choice choice) {
    std::string name{word(choice.kind)};
    if (choice.kind == ChoiceKind::question) name += "." + std::string{word(choice.lift())};
    if (choice.kind == ChoiceKind::leave && choice.detail != 255)
        name += "." + std::string{word(static_cast<Outcome>(choice.detail))};
    return key("choice", name);
}

}  // namespace

GameStory story_of(const Case& scenario, const GameLog& log) {
    GameStory story;
    story.log.seed = log.seed;
    story.states.push_back(first_state(scenario, log));
    walk(scenario, log, [&](std::size_t, const State&, Choice choice, const State& after, const EventBuffer& events) {
        story.log.choices.push_back(choice);
        story.states.push_back(after);
        story.events.emplace_back(events.begin(), events.end());
    });
    return story;
}

DebriefNarrator::DebriefNarrator(const Narrator& words, const Case& scenario)
    : words_{&words}, case_{&scenario}, any_{with_all_known(start(scenario, 1))} {}

std::string DebriefNarrator::points(int hundredths) const {
    const std::string number = tenths_of(hundredths);
    return words_->with(number == "1" ? "debriefing.points.one" : "debriefing.points.many", {{"n", number}});
}

std::string DebriefNarrator::points(int hundredths, int error) const {
    return words_->with("debriefing.points.error", {{"points", points(hundredths)}, {"error", tenths_of(error)}});
}

std::string DebriefNarrator::chance(int hundredths) const { return words_->percent(hundredths / 10); }

std::string DebriefNarrator::chance_points(int hundredths) const {
    return words_->with("debriefing.chance-points", {{"n", std::to_string((hundredths + 50) / 100)}});
}

std::string DebriefNarrator::score(int tenths) const { return std::to_string((tenths + 5) / 10); }

std::string DebriefNarrator::share(int per_mille) const { return words_->percent(per_mille); }

const std::string& DebriefNarrator::mark(Mark mark) const {
    return words_->get(key("mark", mark_names.at(index_of(mark))));
}

std::string DebriefNarrator::mark_sign(Mark mark) const { return std::string{mark_signs.at(index_of(mark))}; }

const std::string& DebriefNarrator::knowledge(Knowledge which) const {
    return words_->get(key("knowledge", which == Knowledge::as_known ? "as-known" : "hindsight"));
}

const std::string& DebriefNarrator::technique(Technique which) const {
    return words_->get(key("technique", technique_names.at(index_of(which))));
}

const std::string& DebriefNarrator::technique_short(Technique which) const {
    return words_->get(key("technique", technique_names.at(index_of(which))) + ".short");
}

const std::string& DebriefNarrator::end(End end) const { return words_->get(key("end", word(end))); }

const std::string& DebriefNarrator::fate(ObjectionFate fate) const {
    return words_->get(key("fate", fate_names.at(index_of(fate))));
}

std::string DebriefNarrator::stage(int stage) const {
    return text(case_->stages.at(static_cast<std::size_t>(stage)).name);
}

std::string DebriefNarrator::person(PersonId who) const {
    return who.exists() ? words_->short_person(View{*case_, any_}, who) : words_->get("debriefing.nobody");
}

std::string DebriefNarrator::rep(const ClassRun& run, std::size_t index, bool anonymous) const {
    if (anonymous) return words_->with("debriefing.rep", {{"n", std::to_string(index + 1)}});
    return visible(run.name.empty() ? run.file : run.name);
}

std::string DebriefNarrator::choice_kind(Choice choice) const {
    const View view{*case_, any_};
    if (choice.kind == ChoiceKind::act) {
        if (choice.is(Action::keep_promise))
            return words_->with("debriefing.choice.keep_promise", {{"who", person(choice.who)}});
        return choice.is(Action::wait) ? words_->get("debriefing.choice.wait") : words_->row(view, choice);
    }
    if (choice.kind == ChoiceKind::record) return words_->slot_name(view, choice.recorded(), choice.who);
    std::string about;
    switch (choice.kind) {
        case ChoiceKind::situation: about = text(case_->fact(choice.fact()).name); break;
        case ChoiceKind::question:
        case ChoiceKind::feature:
        case ChoiceKind::advantage:
        case ChoiceKind::benefit: about = text(case_->need(choice.need()).name); break;
        case ChoiceKind::prove: about = text(case_->proof(choice.proof()).name); break;
        case ChoiceKind::address:
        case ChoiceKind::argue: about = words_->term("objection", choice.objection()); break;
        case ChoiceKind::propose: about = text(case_->step(choice.step()).name); break;
        default: break;
    }
    return words_->with(key_of_talk(choice), {{"who", person(choice.who)}, {"about", about}});
}

std::string DebriefNarrator::choice_kind(const State& state, Choice choice) const {
    if (state.in_call() && !choice.who.exists()) choice.who = PersonId{state.call.with};
    if (choice.kind != ChoiceKind::act && choice.kind != ChoiceKind::record) return choice_kind(choice);
    const State open = with_all_known(state);
    return words_->row(View{*case_, open}, choice);
}

std::string DebriefNarrator::choice(const State& state, Choice choice) const {
    const LineId line = choice.kind == ChoiceKind::act ? LineId{} : words_of(*case_, state, choice);
    const std::string kind = choice_kind(state, choice);
    return line.exists() ? words_->with("debriefing.choice.words", {{"choice", kind}, {"words", text(line)}}) : kind;
}

std::string DebriefNarrator::choice_name(Choice choice) const {
    if (choice.kind == ChoiceKind::act || choice.kind == ChoiceKind::record) return choice_kind(choice);
    return words_->kind(View{*case_, any_}, choice);
}

std::string DebriefNarrator::done(const GameStory& story, std::size_t turn) const {
    return choice(story.states.at(turn), story.log.choices.at(turn));
}

std::string DebriefNarrator::answer(const GameStory& story, std::size_t turn) const {
    return words_->speech(View{*case_, story.states.at(turn + 1)}, story.events.at(turn));
}

std::vector<Told> DebriefNarrator::changes(const GameStory& story, std::size_t turn, std::size_t most) const {
    const State open = with_all_known(story.states.at(turn + 1));
    const View all{*case_, open};
    std::vector<Told> list = words_->told(all, story.events.at(turn), most);
    for (const Event& event : story.events.at(turn)) {  // then what the rep could not see
        if (list.size() >= most) break;
        const bool bent = event.kind == EventKind::fact_learned && event.after == 0;
        if (!bent && !words_->tell(all, event).what.empty()) continue;
        Told told = words_->explain(all, event);
        if (!told.what.empty()) list.push_back(std::move(told));
    }
    return list;
}

std::string DebriefNarrator::decision(std::size_t turn) const {
    return words_->with("debriefing.decision", {{"n", std::to_string(turn + 1)}});
}

std::string DebriefNarrator::decisions(const std::vector<std::size_t>& turns) const {
    if (turns.size() == 1) return decision(turns.front());
    std::string list;
    for (const std::size_t turn : turns)
        list += (list.empty() ? "" : words_->get("list.comma")) + std::to_string(turn + 1);
    return words_->with("debriefing.decision-list", {{"list", list}});
}

std::string DebriefNarrator::slip(Rule rule, bool omission) const {
    const std::string name = key("slip", id_of(rule));
    const std::string undone = name + ".undone";
    return words_->get(omission && words_->has(undone) ? undone : name);
}

std::string DebriefNarrator::rule_told(Rule rule, bool omission) const {
    const std::string undone = key("undone", id_of(rule));
    if (omission && words_->has(undone)) return words_->get(undone);
    const std::string name = "rule." + std::string{id_of(rule)};
    return words_->get(!omission && words_->has(name + ".bad") ? name + ".bad" : name);
}

}  // namespace keyaccount
