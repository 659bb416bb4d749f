#include "game/line_places.hpp"

#include "engine/files/words.hpp"

#include <initializer_list>
#include <string_view>

namespace keyaccount {
namespace {

class Places {
public:
    explicit Places(const Case& scenario) : case_{scenario}, places_(scenario.texts.size()) {}

    std::vector<std::string> found() {
        frame();
        knowledge();
        offer();
        for (const Person& person : case_.people) all_of(person);
        return std::move(places_);
    }

private:
    using Parts = std::initializer_list<std::string_view>;

    void put(LineId line, Parts parts) {
        if (!line.exists()) return;
        std::string& place = places_[line.index()];
        place.clear();
        for (const std::string_view part : parts) {
            if (!place.empty()) place += '/';
            place += part;
        }
    }

    template <class Lines>
    void put_each(const Lines& lines, const std::string& where) {
        for (std::size_t i = 0; i < lines.size(); ++i) put(lines[i], {where, std::to_string(i)});
    }

    void put_each(const std::vector<ConditionalLine>& lines, const std::string& where) {
        for (std::size_t i = 0; i < lines.size(); ++i) put(lines[i].line, {where, std::to_string(i)});
    }

    template <class Key, class Lines>
    void put_by_word(const Lines& lines, const std::string& where) {
        for (std::size_t i = 0; i < lines.size(); ++i) put(lines[i], {where, word(static_cast<Key>(i))});
    }

    void frame() {
        put(case_.title, {"title"});
        put(case_.client, {"client"});
        put(case_.subject, {"subject"});
        put(case_.trade, {"trade"});
        put(case_.lesson, {"lesson"});
        put(case_.briefing.place, {"briefing", "place"});
        put(case_.briefing.closing, {"briefing", "closing"});
        put(case_.briefing.offer, {"briefing", "offer"});
        put(case_.briefing.decides, {"briefing", "decides"});
        put_each(case_.briefing.paragraphs, "briefing/paragraphs");
        put_by_word<Action>(case_.action_done, "actions");
        put_by_word<Objection>(case_.address, "address");
        put_by_word<Objection>(case_.argue, "argue");
        put(case_.concede_give, {"concession", "give"});
        put(case_.concede_trade, {"concession", "trade"});
        put(case_.concede_ease, {"concession", "ease"});
        put(case_.barter.goods, {"barter", "goods"});
        put(case_.barter.offer, {"barter", "offer"});
        put(case_.barter.done, {"barter", "done"});
        for (const Specialist& specialist : case_.specialists)
            put(specialist.name, {"specialists", word(specialist.kind), "name"});
        put_each(case_.notes, "notes");
        for (const Stage& stage : case_.stages) {
            put(stage.name, {"stages", word(stage.kind), "name"});
            put(stage.task, {"stages", word(stage.kind), "task"});
            put(stage.exit_sign, {"stages", word(stage.kind), "exit_sign"});
        }
        for (const ScheduledEvent& event : case_.events) put(event.text, {"events", event.id, "text"});
    }

    void knowledge() {
        for (const Draw& draw : case_.draws) {
            put(draw.name, {"draws", draw.id, "name"});
            for (const Draw::Value& value : draw.values) put(value.name, {"draws", draw.id, value.id});
        }
        for (const Need& need : case_.needs) {
            put(need.name, {"needs", need.id, "name"});
            put_by_word<Lift>(need.asks, "needs/" + need.id + "/ask");
        }
        for (const Fact& fact : case_.facts) {
            put(fact.name, {"facts", fact.id, "name"});
            put(fact.ask, {"facts", fact.id, "ask"});
            put_each(fact.values, "facts/" + fact.id + "/value");
        }
    }

    void offer() {
        for (const Offer& offer : case_.offers) {
            put(offer.name, {"offer", offer.id, "name"});
            put(offer.feature, {"offer", offer.id, "feature"});
            put(offer.advantage, {"offer", offer.id, "advantage"});
            for (std::size_t n = 0; n < case_.needs.size(); ++n) {
                put(offer.benefits[n].specific, {"offer", offer.id, "benefits", case_.needs[n].id, "specific"});
                put(offer.benefits[n].vague, {"offer", offer.id, "benefits", case_.needs[n].id, "vague"});
            }
        }
        for (const Proof& proof : case_.proofs) {
            put(proof.name, {"proofs", proof.id, "name"});
            put(proof.ask, {"proofs", proof.id, "ask"});
        }
        for (const Step& step : case_.steps) {
            put(step.name, {"steps", step.id, "name"});
            put(step.ask, {"steps", step.id, "ask"});
            put(step.done, {"steps", step.id, "done"});
            put(step.carried_out, {"steps", step.id, "carried_out"});
        }
        for (const Rival& rival : case_.rivals) {
            put(rival.name, {"rivals", rival.id, "name"});
            put(rival.short_name, {"rivals", rival.id, "short_name"});
            put_each(rival.traces, "rivals/" + rival.id + "/traces");
        }
    }

    void all_of(const Person& person) {
        const std::string where = "people/" + person.id;
        put(person.name, {where, "name"});
        put(person.short_name, {where, "short_name"});
        put(person.title, {where, "title"});
        put(person.card_title, {where, "card_title"});
        put(person.shadow, {where, "shadow"});
        put(person.rumour, {where, "rumour"});
        put(person.guide.ask_help, {where, "guide", "ask_help"});
        put_each(person.guide.helps.lines, where + "/guide/helps");
        put(person.guide.won, {where, "guide", "won"});
        put(person.guide.misleads, {where, "guide", "misleads"});
        for (std::size_t n = 0; n < case_.needs.size(); ++n) {
            put_by_word<Lift>(person.needs[n].answers, where + "/needs/" + case_.needs[n].id + "/answers");
            put_by_word<Lift>(person.needs[n].asks, where + "/needs/" + case_.needs[n].id + "/ask");
        }
        for (std::size_t f = 0; f < person.facts.size(); ++f)
            put_each(person.facts[f].answers, where + "/facts/" + case_.facts[f].id);
        for (std::size_t s = 0; s < person.steps.size(); ++s) {
            put(person.steps[s].ask, {where, "steps", case_.steps[s].id, "ask"});
            put(person.steps[s].yes, {where, "steps", case_.steps[s].id, "yes"});
            put(person.steps[s].not_yet, {where, "steps", case_.steps[s].id, "not_yet"});
        }
        for (std::size_t k = 0; k < says_count; ++k)
            put_each(person.says[k].lines, where + "/says/" + std::string{word(static_cast<Says>(k))});
    }

    const Case& case_;
    std::vector<std::string> places_;
};

}  // namespace

std::vector<std::string> places_of_lines(const Case& scenario) { return Places{scenario}.found(); }

}  // namespace keyaccount
