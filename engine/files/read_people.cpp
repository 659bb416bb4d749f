#include "engine/files/case_parts.hpp"

namespace keyaccount {
namespace {

constexpr std::array texts = {TextField<Person>{"name", &Person::name},
                              TextField<Person>{"short_name", &Person::short_name},
                              TextField<Person>{"title", &Person::title},
                              TextField<Person>{"card_title", &Person::card_title},
                              TextField<Person>{"shadow", &Person::shadow, Needed::no},
                              TextField<Person>{"rumour", &Person::rumour, Needed::no}};
constexpr std::array numbers = {IntegerField<Person>{"power", &Person::power, 1, 10},
                                IntegerField<Person>{"salience", &Person::salience, 1, 10},
                                IntegerField<Person>{"stubbornness", &Person::stubbornness, 0, 1000},
                                IntegerField<Person>{"temper", &Person::temper, -1, 1, Needed::no},
                                IntegerField<Person>{"lead_days", &Person::lead_days, 1, 10},
                                IntegerField<Person>{"stance", &Person::stance, -100, 100},
                                IntegerField<Person>{"trust", &Person::trust, 0, 100}};

void read_guide(Object& object, GuideProfile& guide) {
    const std::uint32_t node = object.find("guide", Needed::no);
    if (node == no_node) return;
    Object profile{object.reading(), node};
    guide.possible = true;
    profile.integer("standing", guide.standing, 0, 10);
    profile.condition("honest", guide.honest);
    profile.reference("personal_need", guide.personal_need, Needed::yes);
    profile.text("ask_help", guide.ask_help);
    profile.variants("helps", guide.helps);
    profile.text("won", guide.won);
    profile.text("misleads", guide.misleads, guide.honest.draw.exists() ? Needed::yes : Needed::no);
    profile.done();
}

void read_lifts(Object& object, std::string_view key, Needed needed, std::array<LineId, 3>& out) {
    Object lifts = object.part(key, needed);
    for (std::size_t i = 0; i < out.size(); ++i) lifts.text(words<Lift>()[i], out[i], needed);
    lifts.done();
}

void read_need(Object& object, PersonNeed& need) {
    object.integer("weight", need.weight, 0, 10);
    read_lifts(object, "answers", Needed::yes, need.answers);
    read_lifts(object, "ask", Needed::no, need.asks);
    const std::uint32_t tells = object.find("tells", Needed::no);
    if (tells == no_node) return;
    Object lifts{object.reading(), tells};
    for (std::size_t i = 0; i < need.tells.size(); ++i) lifts.reference(words<Lift>()[i], need.tells[i]);
    lifts.done();
}

void read_knowledge(Object& object, Person& person) {
    Reading& reading = object.reading();
    const std::uint32_t needs = object.find("needs", Needed::yes);
    if (needs != no_node)
        read_by_id<NeedId>(reading, needs, [&](NeedId need, std::uint32_t node) {
            Object entry{reading, node};
            read_need(entry, person.needs[need.index()]);
            entry.done();
        });
    const std::uint32_t facts = object.find("facts", Needed::yes);
    if (facts != no_node)
        read_by_id<FactId>(reading, facts, [&](FactId fact, std::uint32_t node) {
            person.facts[fact.index()].answers = read_lines(reading, node);
        });
    const std::uint32_t steps = object.find("steps", Needed::no);
    if (steps == no_node) return;
    read_by_id<StepId>(reading, steps, [&](StepId step, std::uint32_t node) {
        PersonStep& own = person.steps[step.index()];
        Object entry{reading, node};
        entry.text("ask", own.ask, Needed::no);
        entry.text("yes", own.yes, Needed::no);
        entry.text("not_yet", own.not_yet, Needed::no);
        entry.done();
    });
}

void read_relations(Object& object, Person& person) {
    Reading& reading = object.reading();
    object.references("opened_by", person.opened_by);
    object.reference("reports_to", person.reports_to);
    const std::uint32_t listens = object.find("listens_to", Needed::no);
    if (listens != no_node) {
        read_by_id<PersonId>(reading, listens, [&](PersonId on, std::uint32_t node) {
            if (const auto weight = read_integer(reading, node, 1, 1000)) person.listens_to.push_back({on, *weight});
        });
        if (person.listens_to.size() > max_listened_to)
            report(reading, Problem::too_many, listens,
                   {same(std::to_string(person.listens_to.size())), same(std::to_string(max_listened_to))});
    }
    const std::uint32_t rivals = object.find("rivals", Needed::no);
    if (rivals == no_node) return;
    read_by_id<RivalId>(reading, rivals, [&](RivalId rival, std::uint32_t node) {
        if (const auto stance = read_integer(reading, node, -100, 100)) person.rival_stance[rival.index()] = *stance;
    });
}

void read_person(Object& object, Person& person) {
    Reading& reading = object.reading();
    person.facts.resize(reading.names[static_cast<std::size_t>(Family::fact)].ids.size());
    person.steps.resize(reading.names[static_cast<std::size_t>(Family::step)].ids.size());
    read_own_id(object, person.id);
    object.read(person, texts);
    read_face(object, person.face);
    object.word("side", person.side);
    const std::uint32_t roles = object.find("roles", Needed::yes);
    if (roles != no_node)
        for (const std::uint32_t entry : read_list(reading, roles, 0, words<Role>().size()))
            if (const auto role = read_word<Role>(reading, entry))
                person.roles = static_cast<std::uint8_t>(person.roles | bit(*role));
    object.word("position", person.position);
    object.flag("veto", person.veto);
    object.read(person, numbers);
    object.word("known", person.known);
    read_relations(object, person);
    read_guide(object, person.guide);
    read_knowledge(object, person);
    read_says(object, person);
}

}  // namespace

void read_people(Object& root) {
    read_entries(root, "people", 1, max_people, Needed::yes, root.reading().out.people, read_person);
}

}  // namespace keyaccount
