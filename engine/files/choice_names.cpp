#include "engine/files/choice_parts.hpp"
#include "engine/files/problem.hpp"
#include "engine/files/words.hpp"

#include <array>

namespace keyaccount {
namespace {

/// What `about` and `detail` of a choice mean, by ChoiceKind.
enum class Part : std::uint8_t { none, act, fact, need, lift, proof, objection, step, record, value };
struct Meaning {
    Part about = Part::none;
    Part detail = Part::none;
};
constexpr std::array meanings = {
    Meaning{Part::act, Part::step},      // act
    Meaning{Part::fact},                 // situation
    Meaning{Part::need, Part::lift},     // question
    Meaning{Part::need},                 // feature
    Meaning{Part::need},                 // advantage
    Meaning{Part::need},                 // benefit
    Meaning{Part::proof},                // prove
    Meaning{Part::objection},            // address
    Meaning{Part::objection},            // argue
    Meaning{},                           // ask_help
    Meaning{Part::step},                 // propose
    Meaning{},                           // concede
    Meaning{},                           // trade
    Meaning{},                           // ease
    Meaning{},                           // watch
    Meaning{},                           // show
    Meaning{Part::record, Part::value},  // record
    Meaning{Part::none, Part::value}     // leave
};
static_assert(meanings.size() == static_cast<std::size_t>(ChoiceKind::leave) + 1);

struct PartInfo {
    std::string NamedChoice::*member;
    Text name;
};
const std::array<PartInfo, 10> parts = {{{nullptr, {}},
                                         {&NamedChoice::act, {"act", "动作"}},
                                         {&NamedChoice::fact, {"fact", "事实"}},
                                         {&NamedChoice::need, {"need", "需求"}},
                                         {&NamedChoice::lift, {"lift", "问法"}},
                                         {&NamedChoice::proof, {"proof", "证据"}},
                                         {&NamedChoice::objection, {"objection", "异议"}},
                                         {&NamedChoice::step, {"step", "步骤"}},
                                         {&NamedChoice::record, {"record", "记录"}},
                                         {&NamedChoice::value, {"value", "值"}}}};
const Text person_name{"person", "人物"};
const Text kind_name{"kind of choice", "选择种类"};

const PartInfo& info_of(Part part) { return parts[static_cast<std::size_t>(part)]; }

template <class Entity>
std::vector<std::string_view> ids_of(const std::vector<Entity>& entities) {
    std::vector<std::string_view> ids;
    for (const Entity& entity : entities) ids.push_back(entity.id);
    return ids;
}

std::vector<std::string_view> copied(std::span<const std::string_view> all) { return {all.begin(), all.end()}; }

std::vector<std::string_view> names_for(const Case& scenario, Part part) {
    switch (part) {
        case Part::none: return {};
        case Part::act: return copied(words<Action>());
        case Part::fact: return ids_of(scenario.facts);
        case Part::need: return ids_of(scenario.needs);
        case Part::lift: return copied(words<Lift>());
        case Part::proof: return ids_of(scenario.proofs);
        case Part::objection: return copied(words<Objection>());
        case Part::step: return ids_of(scenario.steps);
        case Part::record: return copied(words<RecordKind>());
        case Part::value: return {};
    }
    return {};
}

/// Index of `name`, or the sentence that says that there is none.
std::variant<std::uint8_t, Text> index_in(const std::vector<std::string_view>& all, const std::string& name,
                                          const Text& what) {
    for (std::size_t i = 0; i < all.size() && i < 255; ++i)
        if (all[i] == name) return static_cast<std::uint8_t>(i);
    const Text hint = suggestion(name, all);
    const Text shown = same(in_quotes(name));
    return Text{"there is no " + what.en + " " + shown.en + (hint.en.empty() ? "" : "; " + hint.en),
                "没有" + what.zh + " " + shown.zh + (hint.zh.empty() ? "" : "；" + hint.zh)};
}

constexpr std::array<std::string_view, 3> supports = {"against", "open", "for"};
constexpr std::array<std::string_view, 4> grades = {"a", "b", "c", "d"};
constexpr std::array<std::string_view, max_specialists> places = {"1", "2", "3", "4"};

/// The values that a detail can take where it is no id of its own: by their number, "" where there is none.
std::vector<std::string> values_for(const Case& scenario, Choice choice) {
    const auto listed = [](auto words) { return std::vector<std::string>{words.begin(), words.end()}; };
    if (choice.is(Action::bring)) return listed(places);
    if (choice.kind == ChoiceKind::leave) return listed(words<Outcome>());
    if (choice.kind != ChoiceKind::record) return {};
    const std::vector<std::string_view> facts = ids_of(scenario.facts);
    switch (choice.recorded()) {
        case RecordKind::role: return listed(words<Role>());
        case RecordKind::support: return listed(supports);
        case RecordKind::grade: return listed(grades);
        case RecordKind::opportunity:
        case RecordKind::fit:
        case RecordKind::rival:
        case RecordKind::worth: {
            std::vector<std::string> values(256);
            for (const bool yes : {true, false}) {
                const std::string answer = yes ? "yes" : "no";
                values[answer_detail(yes, {})] = answer;
                for (std::size_t f = 0; f < facts.size(); ++f)
                    values[answer_detail(yes, FactId::at(f))] = answer + " " + std::string{facts[f]};
            }
            return values;
        }
        case RecordKind::stage: {
            std::vector<std::string> values;
            for (std::size_t s = 0; s < scenario.stages.size(); ++s) values.push_back(std::to_string(s + 1));
            return values;
        }
        default: {
            std::vector<std::string> values = listed(facts);
            values.resize(256);
            values[255] = "none";
            return values;
        }
    }
}

/// The number of the choice's value in the list; nothing where it may be left out and is.
std::optional<Text> take_value(const Case& scenario, const NamedChoice& choice, Choice& out) {
    const bool optional = out.kind != ChoiceKind::record && !out.is(Action::bring);
    if (choice.value.empty() && optional) return std::nullopt;
    const std::vector<std::string> values = values_for(scenario, out);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!values[i].empty() && values[i] == choice.value) {
            out.detail = static_cast<std::uint8_t>(i);
            return std::nullopt;
        }
    const std::string shown = in_quotes(choice.value);
    return Text{"there is no value " + shown + " for this choice", "此选择没有值 " + shown};
}

void put_name(const Case& scenario, NamedChoice& out, Part part, std::uint8_t index) {
    const std::vector<std::string_view> all = names_for(scenario, part);
    if (part != Part::none && index < all.size()) out.*info_of(part).member = all[index];
}

/// Reads one part; a missing `about` is an error, a missing `detail` of an act is none.
std::optional<Text> take(const Case& scenario, const NamedChoice& choice, Part part, std::uint8_t& out) {
    if (part == Part::none) return std::nullopt;
    const std::string& name = choice.*info_of(part).member;
    const auto found = index_in(names_for(scenario, part), name, info_of(part).name);
    if (const Text* reason = std::get_if<Text>(&found)) return *reason;
    out = std::get<std::uint8_t>(found);
    return std::nullopt;
}

/// A part that is named though this kind of choice has no place for it.
std::optional<Text> superfluous(const NamedChoice& choice, Meaning meaning) {
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto part = static_cast<Part>(i);
        const bool brings = part == Part::value && choice.act == word(Action::bring);
        if (part == meaning.about || part == meaning.detail || brings || (choice.*parts[i].member).empty()) continue;
        return Text{"a choice of the kind " + in_quotes(choice.kind) + " has no " + parts[i].name.en,
                    "选择 " + in_quotes(choice.kind) + " 不含" + parts[i].name.zh};
    }
    return std::nullopt;
}

}  // namespace

std::span<const ChoiceKey> choice_keys() {
    static constexpr std::array keys = {
        ChoiceKey{"kind", &NamedChoice::kind},   ChoiceKey{"who", &NamedChoice::who},
        ChoiceKey{"act", &NamedChoice::act},     ChoiceKey{"fact", &NamedChoice::fact},
        ChoiceKey{"need", &NamedChoice::need},   ChoiceKey{"lift", &NamedChoice::lift},
        ChoiceKey{"proof", &NamedChoice::proof}, ChoiceKey{"objection", &NamedChoice::objection},
        ChoiceKey{"step", &NamedChoice::step},   ChoiceKey{"record", &NamedChoice::record},
        ChoiceKey{"value", &NamedChoice::value}};
    return keys;
}

NamedChoice named(const Case& scenario, Choice choice) {
    NamedChoice out;
    out.kind = word(choice.kind);
    if (choice.who.index() < scenario.people.size()) out.who = scenario.person(choice.who).id;
    const auto kind = static_cast<std::size_t>(choice.kind);
    if (kind >= meanings.size()) return out;
    put_name(scenario, out, meanings[kind].about, choice.about);
    const std::vector<std::string> values = values_for(scenario, choice);
    if (!values.empty())
        out.value = choice.detail < values.size() ? values[choice.detail] : "";
    else
        put_name(scenario, out, meanings[kind].detail, choice.detail);
    return out;
}

std::variant<Choice, Text> resolved(const Case& scenario, const NamedChoice& choice) {
    const auto kind = index_in(copied(words<ChoiceKind>()), choice.kind, kind_name);
    if (const Text* reason = std::get_if<Text>(&kind)) return *reason;
    const std::uint8_t kind_index = std::get<std::uint8_t>(kind);
    const Meaning meaning = meanings[kind_index];
    Choice out;
    out.kind = static_cast<ChoiceKind>(kind_index);
    if (!choice.who.empty()) {
        const auto who = index_in(ids_of(scenario.people), choice.who, person_name);
        if (const Text* reason = std::get_if<Text>(&who)) return *reason;
        out.who = PersonId{std::get<std::uint8_t>(who)};
    }
    if (const auto reason = superfluous(choice, meaning)) return *reason;
    if (const auto reason = take(scenario, choice, meaning.about, out.about)) return *reason;
    if (meaning.detail == Part::value || out.is(Action::bring)) {
        if (const auto reason = take_value(scenario, choice, out)) return *reason;
        return out;
    }
    const bool optional_step = meaning.detail == Part::step && choice.step.empty();
    if (optional_step) return out;
    if (const auto reason = take(scenario, choice, meaning.detail, out.detail)) return *reason;
    return out;
}

}  // namespace keyaccount
