// One game beside the method, in words.
#include "engine/play/records.hpp"
#include "game/narrate_debrief.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

constexpr int clearly_below = 70;  // per cent of the method's share; tuning, no source

Turnout beside_method(const TechniqueShare& share) {
    if (share.method < 0 || share.whole == 0) return Turnout::neutral;
    if (share.share() * 100 < share.method * clearly_below) return Turnout::bad;
    return share.share() >= share.method ? Turnout::good : Turnout::neutral;
}

Turnout of_outcome(Outcome outcome) {
    return outcome >= Outcome::advance ? Turnout::good : outcome == Outcome::none ? Turnout::neutral : Turnout::bad;
}

const Event* find(const std::vector<Event>& events, EventKind kind, std::uint8_t what) {
    const auto found = std::find_if(events.begin(), events.end(),
                                    [&](const Event& each) { return each.kind == kind && each.what == what; });
    return found == events.end() ? nullptr : &*found;
}

}  // namespace

std::string DebriefNarrator::outcome(const GameStory& story) const {
    const View view{*case_, story.last()};
    if (view.over()) return words_->end_headline(view, story.last());
    return words_->with("debriefing.unfinished",
                        {{"stage", stage(view.stage())}, {"date", words_->long_date(view, view.day())}});
}

std::string DebriefNarrator::why(const GameStory& story) const {
    const View view{*case_, story.last()};
    return view.over() ? words_->end_reason(view, story.last()) : std::string{};
}

std::string DebriefNarrator::share_told(const TechniqueShare& share) const {
    if (share.whole == 0) return words_->get("debriefing.share.none");
    return words_->with("debriefing.share", {{"part", std::to_string(share.part)},
                                             {"whole", std::to_string(share.whole)},
                                             {"share", this->share(share.share())}});
}

std::string DebriefNarrator::against_method(const TechniqueShare& share) const {
    if (share.method < 0) return {};
    return words_->with("debriefing.method", {{"share", this->share(share.method)}});
}

std::vector<DebriefRow> DebriefNarrator::technique_rows(const GameProfile& profile) const {
    std::vector<DebriefRow> rows;
    for (std::size_t i = 0; i < technique_count; ++i) {
        const TechniqueShare& share = profile.technique[i];
        rows.push_back(
            {technique(static_cast<Technique>(i)), share_told(share), against_method(share), beside_method(share)});
    }
    return rows;
}

DebriefRow DebriefNarrator::mistake(const GameStory& story, const MistakeNote& note) const {
    DebriefRow row;
    row.turnout = Turnout::bad;
    const std::string& name = words_->term("mistake", note.mistake);
    row.name =
        note.who.exists()
            ? words_->with("debriefing.mistake.name",
                           {{"mistake", name}, {"who", person(note.who)}, {"decision", decision(note.turn)}})
            : words_->with("debriefing.mistake.name.nobody", {{"mistake", name}, {"decision", decision(note.turn)}});
    if (note.mistake == Mistake::not_steering) {
        row.value = words_->get("debriefing.mistake.not-steering");
        row.why = words_->get("debriefing.mistake.not-steering.why");
        return row;
    }
    const auto& events = story.events.at(note.turn);
    const View view{*case_, story.states.at(note.turn + 1)};
    row.value = words_->with("debriefing.mistake.words", {{"words", words_->own_words(view, events)}});
    if (const Event* event = find(events, EventKind::mistake, static_cast<std::uint8_t>(note.mistake)))
        row.why = words_->explain(view, *event).why;
    return row;
}

DebriefRow DebriefNarrator::objection(const GameStory& story, const ObjectionNote& note) const {
    DebriefRow row;
    row.name = words_->with("debriefing.objection.name", {{"objection", words_->term("objection", note.kind)},
                                                          {"who", person(note.who)},
                                                          {"decision", decision(note.turn)}});
    row.value = fate(note.fate);
    if (note.fate == ObjectionFate::prevented) {
        row.turnout = Turnout::good;
        row.why = words_->get("debriefing.fate.prevented.why");
        return row;
    }
    const bool answered = note.fate == ObjectionFate::answered;
    row.turnout = answered ? Turnout::good : Turnout::bad;
    const EventKind kind = answered ? EventKind::objection_lifted : EventKind::objection_raised;
    if (const Event* event = find(story.events.at(note.turn), kind, static_cast<std::uint8_t>(note.kind)))
        row.why = words_->explain(View{*case_, story.states.at(note.turn + 1)}, *event).why;
    return row;
}

DebriefRow DebriefNarrator::call(const GameStory& story, const CallNote& note) const {
    const View view{*case_, story.states.at(note.first)};
    DebriefRow row;
    row.name =
        words_->with("debriefing.call.name",
                     {{"who", person(note.with)},
                      {"date", words_->short_date(view, story.states.at(note.first + 1).day)},
                      {"decision", words_->with("debriefing.decisions", {{"first", std::to_string(note.first + 1)},
                                                                         {"last", std::to_string(note.last + 1)}})}});
    row.turnout = of_outcome(note.outcome);
    if (note.outcome == Outcome::none) {
        row.value = words_->get("debriefing.call.open");
        return row;
    }
    row.value = words_->outcome(note.outcome);
    row.why = words_->get("outcome." + std::string{word(note.outcome)} + ".why");
    const bool moved = note.outcome >= Outcome::advance;
    if (note.labelled != Outcome::none && moved != (note.labelled >= Outcome::advance)) {
        row.value =
            words_->with("debriefing.call.called", {{"outcome", row.value}, {"label", words_->outcome(note.labelled)}});
        row.turnout = Turnout::bad;
    }
    return row;
}

DebriefRow DebriefNarrator::fact(const FactNote& note) const {
    const Fact& fact = case_->fact(note.fact);
    const auto value = [&](std::uint8_t index) {
        return index < fact.values.size() ? text(fact.values[index].line) : std::string{"?"};
    };
    DebriefRow row;
    row.name = text(fact.name);
    if (note.in_file == 255) {
        row.value = words_->get("debriefing.fact.missing");
        row.why = words_->with("debriefing.fact.true", {{"value", value(note.truth)}});
        return row;
    }
    const std::string from = note.from.exists() ? person(note.from) : words_->get("person.briefing");
    row.value = words_->with("debriefing.fact.in-file", {{"value", value(note.in_file)}, {"who", from}});
    row.turnout = note.wrong() ? Turnout::bad : note.verified ? Turnout::good : Turnout::neutral;
    row.why = note.wrong() ? words_->with("debriefing.fact.true", {{"value", value(note.truth)}})
                           : words_->get(note.verified ? "debriefing.fact.right" : "debriefing.fact.hearsay");
    return row;
}

DebriefRow DebriefNarrator::chart(const ChartNote& note) const {
    const View view{*case_, any_};
    const auto value = [&](RecordKind kind, std::uint8_t detail) {
        return words_->written_value(view, Choice::note(kind, detail, note.who));
    };
    const bool drawn = note.drawn_role != 255 || note.drawn_support != 255;
    SeenPerson truth;
    truth.roles = note.true_roles;
    const std::string roles = note.true_roles == 0 ? words_->get("debriefing.chart.no-role") : words_->roles(truth);
    DebriefRow row;
    row.name = person(note.who);
    row.value =
        drawn ? words_->with("debriefing.chart.drawn", {{"role", value(RecordKind::role, note.drawn_role)},
                                                        {"support", value(RecordKind::support, note.drawn_support)}})
              : words_->get("debriefing.chart.not-drawn");
    row.why = words_->with("debriefing.chart.true",
                           {{"role", roles}, {"support", value(RecordKind::support, note.true_support)}});
    const bool role = note.drawn_role < 4 && (note.true_roles & bit(static_cast<Role>(note.drawn_role))) != 0;
    row.turnout = role && note.drawn_support == note.true_support ? Turnout::good : Turnout::bad;
    if (row.turnout == Turnout::good) row.why = words_->get("debriefing.chart.right");
    return row;
}

std::string DebriefNarrator::guide(const GameProfile& profile) const {
    if (!profile.guide.exists()) return words_->get("debriefing.guide.none");
    return words_->with(profile.guide_misled ? "debriefing.guide.misled" : "debriefing.guide.won",
                        {{"who", person(profile.guide)}});
}

std::vector<std::string> DebriefNarrator::notes() const {
    std::vector<std::string> list;
    for (const LineId note : case_->notes) list.push_back(text(note));
    return list;
}

}  // namespace keyaccount
