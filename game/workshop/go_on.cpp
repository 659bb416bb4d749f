#include "game/workshop/go_on.hpp"

#include "engine/files/utf8.hpp"
#include "game/workshop/bench_words.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

template <class Entity>
bool has_id(const std::vector<Entity>& entities, std::string_view id) {
    return std::any_of(entities.begin(), entities.end(), [&](const Entity& entity) { return entity.id == id; });
}

/// The index of the same thing in the other list, by its id; 255: it is gone.
template <class Id, class Entity>
Id same_in(const std::vector<Entity>& was, const std::vector<Entity>& is, Id which) {
    if (which.index() >= was.size()) return {};
    for (std::size_t i = 0; i < is.size(); ++i)
        if (is[i].id == was[which.index()].id) return Id::at(i);
    return {};
}

template <class Id, class Entity>
std::vector<Id> same_in(const std::vector<Entity>& was, const std::vector<Entity>& is, const std::vector<Id>& all) {
    std::vector<Id> kept;
    for (const Id one : all)
        if (const Id same = same_in(was, is, one); same.exists()) kept.push_back(same);
    return kept;
}

/// A name of the choice that the edited case no longer has; empty: they are all there.
std::string gone_name(const Case& was, const Case& is, const NamedChoice& choice) {
    const auto gone = [](const auto& before, const auto& now, const std::string& id) {
        return !id.empty() && has_id(before, id) && !has_id(now, id);
    };
    if (gone(was.people, is.people, choice.who)) return choice.who;
    if (gone(was.needs, is.needs, choice.need)) return choice.need;
    if (gone(was.facts, is.facts, choice.fact)) return choice.fact;
    if (gone(was.proofs, is.proofs, choice.proof)) return choice.proof;
    if (gone(was.steps, is.steps, choice.step)) return choice.step;
    const std::string noted = choice.value.substr(choice.value.find(' ') + 1);  // "yes who-signs", "who-signs"
    return gone(was.facts, is.facts, noted) ? noted : std::string{};
}

Text refusal_told(Refusal why, const Texts& texts) { return in_both(texts, "refusal." + std::string{word(why)}); }

/// Why the choice cannot be made in the session; empty: it was made.
Text make_again(Session& session, const Session& game, Choice choice, const Texts& texts) {
    const NamedChoice names = named(game.scenario(), choice);
    const std::string gone = gone_name(game.scenario(), session.scenario(), names);
    if (!gone.empty()) return in_both(texts, "bench.goes_on.gone", {{"name", gone}});
    const auto again = resolved(session.scenario(), names);
    if (const Text* reason = std::get_if<Text>(&again)) return {reason->en + ".", reason->zh + "。"};
    const Refusal why = session.choose(std::get<Choice>(again));
    return why == Refusal::none ? Text{} : refusal_told(why, texts);
}

bool leads_elsewhere(const Moment& was, const Moment& is) {
    return was.day != is.day || was.stage != is.stage || was.gauge != is.gauge || was.outcome != is.outcome;
}

constexpr std::size_t longest_row = 48;  // characters

std::string shortened(const std::string& row) {
    return characters(row) <= longest_row ? row : first_characters(row, longest_row - 1) + "…";
}

/// The row of the list that was chosen: "Visit He Liping".
Text row_of(const Session& game, std::size_t turn, const Texts& texts) {
    const View view{game.scenario(), game.state_after(turn)};
    const Choice choice = game.moments()[turn].choice;
    const auto row = [&](Language language) { return shortened(Narrator{texts, language}.row(view, choice)); };
    return {row(Language::en), row(Language::zh)};
}

Text whole_told(const GoneOn& out, const Texts& texts) {
    if (out.made == 0) return in_both(texts, "bench.goes_on.begins");
    const std::string made = std::to_string(out.made);
    if (out.differs == 0) return in_both(texts, "bench.goes_on.same", {{"made", made}});
    return in_both(texts, "bench.goes_on.differs", {{"made", made}, {"turn", std::to_string(out.differs)}});
}

Text stopped_told(const GoneOn& out, const Session& game, const Text& reason, const Texts& texts) {
    const Text row = row_of(game, static_cast<std::size_t>(out.stand), texts);
    const auto told = [&](Language language) {
        return texts.with("bench.goes_on.stopped", language,
                          {{"turn", std::to_string(out.stand + 1)},
                           {"made", std::to_string(out.made)},
                           {"choice", in(language, row)},
                           {"why", in(language, reason)}});
    };
    return {told(Language::en), told(Language::zh)};
}

}  // namespace

StartFrom carried_over(const StartFrom& from, const Case& was, const Case& is) {
    StartFrom out = from;
    out.before.met = same_in(was.people, is.people, from.before.met);
    out.before.granted = same_in(was.steps, is.steps, from.before.granted);
    out.facts = same_in(was.facts, is.facts, from.facts);
    out.before.needs.clear();
    for (History::Level level : from.before.needs) {
        level.person = same_in(was.people, is.people, level.person);
        level.need = same_in(was.needs, is.needs, level.need);
        if (level.person.exists() && level.need.exists()) out.before.needs.push_back(level);
    }
    out.minds.clear();
    for (StartFrom::Mind mind : from.minds) {
        mind.person = same_in(was.people, is.people, mind.person);
        if (mind.person.exists()) out.minds.push_back(mind);
    }
    return out;
}

GoneOn go_on_with(std::shared_ptr<const Case> edited, const Session& game, const Texts& texts) {
    GoneOn out;
    Session::Setup setup = game.setup();
    if (setup.from) setup.from = std::make_shared<const StartFrom>(carried_over(*setup.from, game.scenario(), *edited));
    out.session = std::make_unique<Session>(std::move(edited), std::move(setup), nullptr);
    out.made = static_cast<int>(game.moments().size());
    Text why_not;
    for (const Moment& moment : game.moments()) {
        why_not = make_again(*out.session, game, moment.choice, texts);
        if (!why_not.en.empty()) break;
        ++out.stand;
        if (out.differs == 0 && leads_elsewhere(moment, out.session->moments().back())) out.differs = out.stand;
    }
    out.told = out.whole() ? whole_told(out, texts) : stopped_told(out, game, why_not, texts);
    return out;
}

GoneOn GameThroughEdits::go_on(std::shared_ptr<const Case> edited, std::unique_ptr<Session> game, const Texts& texts) {
    const bool played_on = game->moments().size() != stood_ || game->undone() > 0;
    if (!whole_ || played_on) whole_ = std::move(game);
    GoneOn on = go_on_with(std::move(edited), *whole_, texts);
    stood_ = on.session->moments().size();
    if (on.whole()) whole_.reset();
    return on;
}

}  // namespace keyaccount
