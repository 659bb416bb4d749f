#include "game/workshop/person_lines.hpp"

#include "engine/files/words.hpp"
#include "game/workshop/bench_words.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace keyaccount {
namespace {

/// The slots that belong before what is asked and told, in between, and at the end of a call. A slot stands after the
/// one that takes its place where it is not written.
constexpr std::array opening = {Says::greeting, Says::greeting_again};
constexpr std::array talk = {Says::bored,
                             Says::repeated,
                             Says::not_mine,
                             Says::wrong_listener,
                             Says::too_early,
                             Says::polite,
                             Says::vague,
                             Says::proof_taken,
                             Says::glad,
                             Says::impatient,
                             Says::too_much,
                             Says::objection_price,
                             Says::objection_doubt,
                             Says::objection_no_need,
                             Says::objection_fit,
                             Says::objection_risk,
                             Says::objection_rival,
                             Says::convinced,
                             Says::unconvinced,
                             Says::argued,
                             Says::step_yes,
                             Says::step_not_yet,
                             Says::step_wrong};
constexpr std::array closing = {Says::concession, Says::continuation, Says::thanks, Says::let_down};
static_assert(opening.size() + talk.size() + closing.size() == says_count);

class Collector {
public:
    Collector(const Case& scenario, PersonId who, const Texts& texts, const PointerPlaces* places)
        : case_{scenario},
          person_{scenario.person(who)},
          texts_{texts},
          places_{places},
          base_{"/people/" + std::to_string(who.index())} {}

    std::vector<PersonLine> lines() {
        add(in_both(texts_, "bench.line.shadow"), {}, person_.shadow, "/shadow");
        add(in_both(texts_, "bench.line.rumour"), {}, person_.rumour, "/rumour");
        add_slots(opening);
        for (std::size_t f = 0; f < std::min(person_.facts.size(), case_.facts.size()); ++f) add_fact(f);
        for (std::size_t n = 0; n < std::min(person_.needs.size(), case_.needs.size()); ++n) add_need(n);
        add_slots(talk);
        for (std::size_t s = 0; s < std::min(person_.steps.size(), case_.steps.size()); ++s) add_step(s);
        add_guide();
        add_slots(closing);
        return std::move(lines_);
    }

private:
    [[nodiscard]] Text of(std::string_view key, const Text& what) const {
        const auto told = [&](Language language) { return texts_.with(key, language, {{"what", in(language, what)}}); };
        return {told(Language::en), told(Language::zh)};
    }

    void add(Text label, const Text& asked, LineId line, const std::string& below) {
        if (!line.exists() || !seen_.insert(line).second) return;
        PersonLine one{std::move(label), asked, case_.text(line), line, base_ + below, 0};
        if (places_ != nullptr) one.row = places_->of(one.pointer).line;
        lines_.push_back(std::move(one));
    }

    void add_variants(const Text& label, const Text& asked, const Variants& variants, const std::string& below) {
        for (std::size_t v = 0; v < variants.count; ++v)
            add(label, asked, variants.lines[v], below + "/" + std::to_string(v));
    }

    template <std::size_t size>
    void add_slots(const std::array<Says, size>& slots) {
        for (const Says slot : slots) {
            const std::string name{word(slot)};
            add_variants(in_both(texts_, "bench.says." + name), {}, person_.says[index_of(slot)], "/says/" + name);
        }
    }

    /// "On “Cash”, if Cash is Tight"; the last of them "On “Cash”, otherwise".
    [[nodiscard]] Text fact_in_one_world(const Fact& fact, const Condition& when) const {
        if (!when.draw.exists()) return of("bench.line.fact_otherwise", case_.text(fact.name));
        const Draw& draw = case_.draws[when.draw.index()];
        const auto told = [&](Language language) {
            std::string values;
            for (std::size_t v = 0; v < draw.values.size(); ++v) {
                if (((when.values >> v) & 1U) == 0) continue;
                values += (values.empty() ? "" : " / ") + in(language, case_.text(draw.values[v].name));
            }
            return texts_.with("bench.line.fact_if", language,
                               {{"what", in(language, case_.text(fact.name))},
                                {"draw", in(language, case_.text(draw.name))},
                                {"value", values}});
        };
        return {told(Language::en), told(Language::zh)};
    }

    void add_fact(std::size_t index) {
        const Fact& fact = case_.facts[index];
        const auto& answers = person_.facts[index].answers;
        const std::string below = "/facts/" + fact.id;
        for (std::size_t a = 0; a < answers.size(); ++a) {
            const bool one_of_many = answers.size() > 1 || answers[a].when.draw.exists();
            add(one_of_many ? fact_in_one_world(fact, answers[a].when) : of("bench.line.fact", case_.text(fact.name)),
                case_.text(fact.ask), answers[a].line, one_of_many ? below + "/" + std::to_string(a) + "/text" : below);
        }
    }

    void add_need(std::size_t index) {
        const Need& need = case_.needs[index];
        const PersonNeed& own = person_.needs[index];
        for (std::size_t lift = 0; lift < own.answers.size(); ++lift) {
            const std::string name{words<Lift>()[lift]};
            const LineId ask = own.asks[lift].exists() ? own.asks[lift] : need.asks[lift];
            add(of("bench.line.answer." + name, case_.text(need.name)), case_.text(ask), own.answers[lift],
                "/needs/" + need.id + "/answers/" + name);
        }
    }

    void add_step(std::size_t index) {
        const Step& step = case_.steps[index];
        const PersonStep& own = person_.steps[index];
        const Text& ask = case_.text(own.ask.exists() ? own.ask : step.ask);
        const std::string below = "/steps/" + step.id;
        add(of("bench.line.step_yes", case_.text(step.name)), ask, own.yes, below + "/yes");
        add(of("bench.line.step_not_yet", case_.text(step.name)), ask, own.not_yet, below + "/not_yet");
    }

    void add_guide() {
        const GuideProfile& guide = person_.guide;
        const Text& ask = case_.text(guide.ask_help);
        add_variants(in_both(texts_, "bench.line.helps"), ask, guide.helps, "/guide/helps");
        add(in_both(texts_, "bench.line.won"), ask, guide.won, "/guide/won");
        add(in_both(texts_, "bench.line.misleads"), {}, guide.misleads, "/guide/misleads");
    }

    const Case& case_;
    const Person& person_;
    const Texts& texts_;
    const PointerPlaces* places_;
    std::string base_;
    std::vector<PersonLine> lines_;
    std::set<LineId> seen_;
};

}  // namespace

std::vector<PersonLine> texts_of(const Case& scenario, PersonId who, const Texts& texts, const PointerPlaces* places) {
    return Collector{scenario, who, texts, places}.lines();
}

}  // namespace keyaccount
