// What xAPI statements call things.
#include "game/report/xapi.hpp"
#include "game/report/xapi_parts.hpp"

#include "engine/files/hex.hpp"
#include "engine/files/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace keyaccount::report {
namespace {

constexpr std::string_view adl = "http://adlnet.gov/expapi/";

const std::string& written(const DebriefNarrator& told, const Case& scenario, LineId line) {
    return in(told.words().language(), scenario.text(line));
}

/// A choice as it stood on the screen: what is said, or the row of an act.
std::string shown(const DebriefNarrator& told, const Case& scenario, const State& before, Choice choice) {
    const LineId line = choice.kind == ChoiceKind::act ? LineId{} : words_of(scenario, before, choice);
    return line.exists() ? written(told, scenario, line) : told.choice_kind(before, choice);
}

/// All that could be chosen where `played` was: what may be written in its place, or everything else.
std::vector<Choice> offered(const Case& scenario, const State& before, Choice played, const DecisionReview* decision) {
    ChoiceList list;
    if (played.kind == ChoiceKind::record)
        legal_records(scenario, before, played.recorded(), played.who, list);
    else
        legal_choices(scenario, before, list);
    std::vector<Choice> all;
    const auto add = [&](Choice choice) {
        if (std::find(all.begin(), all.end(), choice) == all.end()) all.push_back(choice);
    };
    for (const Choice choice : list) {
        add(choice);
        if (choice.kind != ChoiceKind::leave) continue;
        for (const Outcome name : {Outcome::advance, Outcome::continuation}) {
            const Choice named{ChoiceKind::leave, choice.who, choice.about, static_cast<std::uint8_t>(name)};
            if (refuse(scenario, before, named) == Refusal::none) add(named);
        }
    }
    add(played);
    if (decision != nullptr) add(decision->best);
    return all;
}

}  // namespace

std::string iso_duration(int tenths) {
    const int seconds = tenths / 10;
    std::string text{"PT"};
    if (seconds >= 3600) text += fmt::format("{}H", seconds / 3600);
    if (seconds >= 60 && seconds / 60 % 60 != 0) text += fmt::format("{}M", seconds / 60 % 60);
    if (tenths % 600 != 0 || tenths == 0)
        text += tenths % 10 == 0 ? fmt::format("{}S", seconds % 60) : fmt::format("{}.{}S", seconds % 60, tenths % 10);
    return text;
}

std::string iso_days(int days) { return fmt::format("P{}D", days); }

PersonId person_concerned(const State& before, Choice choice) {
    if (choice.who.exists()) return choice.who;
    return before.in_call() ? PersonId{before.call.with} : PersonId{};
}

std::optional<std::string> xapi_address(std::string_view typed) {
    constexpr std::size_t longest = 200;
    constexpr std::string_view others = "-._~/";
    while (typed.ends_with('/')) typed.remove_suffix(1);
    std::string_view rest = typed;
    for (const std::string_view scheme : {"http://", "https://"})
        if (typed.starts_with(scheme)) rest = typed.substr(scheme.size());
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    const bool good = rest.size() < typed.size() && !rest.empty() && plain(rest.front()) && typed.size() <= longest &&
                      std::all_of(rest.begin(), rest.end(),
                                  [&](char c) { return plain(c) || others.find(c) != std::string_view::npos; });
    return good ? std::optional<std::string>{typed} : std::nullopt;
}

XapiNames::XapiNames(const Narrator& words, const Case& scenario, const XapiAddresses& addresses)
    : case_{&scenario},
      base_{addresses.base},
      english_{words.speaking(Language::en)},
      chinese_{words.speaking(Language::zh)},
      en_{english_, scenario},
      zh_{chinese_, scenario} {}

Json XapiNames::language_map(const std::string& en, const std::string& zh) {
    return {{"en", visible(en)}, {"zh-CN", visible(zh)}};
}

Json XapiNames::phrase(std::string_view key) const {
    return both([&](const DebriefNarrator& told) { return told.words().get(key); });
}

std::string XapiNames::address(std::string_view family, std::string_view name) const {
    std::string path = base_ + "/" + std::string{family} + "/";
    for (const char c : name) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_' || c == '/';
        path += plain ? std::string{c} : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return path;
}

Json XapiNames::verb(std::string_view name) const {
    return {{"id", std::string{adl} + "verbs/" + std::string{name}},
            {"display", phrase("xapi.verb." + std::string{name})}};
}

Json XapiNames::case_activity() const {
    const auto words_of_case = [&](LineId line) {
        return [this, line](const DebriefNarrator& told) { return written(told, *case_, line); };
    };
    const auto description = [&](const DebriefNarrator& told) {
        return told.words().with("xapi.case.description", {{"client", written(told, *case_, case_->client)},
                                                           {"subject", written(told, *case_, case_->subject)}});
    };
    return {{"objectType", "Activity"},
            {"id", address("cases", case_->id)},
            {"definition",
             {{"name", both(words_of_case(case_->title))},
              {"description", both(description)},
              {"type", std::string{adl} + "activities/simulation"}}}};
}

Json XapiNames::exercise_activity(const ReplayExercise& exercise) const {
    const auto name = [&](const DebriefNarrator& told) {
        return exercise.title.empty() ? told.words().with("xapi.exercise", {{"id", exercise.id}}) : exercise.title;
    };
    const auto description = [&](const DebriefNarrator& told) {
        return told.words().with("xapi.exercise.description", {{"case", written(told, *case_, case_->title)}});
    };
    return {
        {"objectType", "Activity"},
        {"id", address("exercises", exercise.id)},
        {"definition",
         {{"name", both(name)}, {"description", both(description)}, {"type", address("activity-types", "exercise")}}}};
}

std::string XapiNames::position_title(const DebriefNarrator& told, const State& before, Choice played) const {
    const View view{*case_, before};
    const std::string date = told.words().date(view, before.day);
    if (played.kind == ChoiceKind::record)
        return told.words().with("xapi.place.record", {{"date", date}, {"slot", told.choice_kind(played)}});
    if (!before.in_call()) return told.words().with("xapi.place.desk", {{"date", date}});
    return told.words().with("xapi.place.call", {{"date", date}, {"who", told.person(PersonId{before.call.with})}});
}

Json XapiNames::position_activity(const State& before, Choice played, const DecisionReview* decision) const {
    std::string place = case_->id + "/" + to_hex(case_->content_hash) + "/positions/" + to_hex(hash_of(before));
    if (played.kind == ChoiceKind::record) {
        place += "/" + std::string{word(played.recorded())};
        if (played.who.exists()) place += "/" + case_->person(played.who).id;
    }
    const auto description = [&](const DebriefNarrator& told) {
        return told.words().with("xapi.place.description",
                                 {{"case", written(told, *case_, case_->title)}, {"stage", told.stage(before.stage)}});
    };
    Json definition = {
        {"name", both([&](const DebriefNarrator& told) { return position_title(told, before, played); })},
        {"description", both(description)},
        {"type", std::string{adl} + "activities/cmi.interaction"},
        {"interactionType", "choice"}};
    if (decision != nullptr) definition["correctResponsesPattern"] = Json::array({choice_id(decision->best)});
    for (const Choice choice : offered(*case_, before, played, decision))
        definition["choices"].push_back(
            {{"id", choice_id(choice)},
             {"description", both([&](const DebriefNarrator& told) { return shown(told, *case_, before, choice); })}});
    return {{"objectType", "Activity"}, {"id", address("cases", place)}, {"definition", std::move(definition)}};
}

std::string XapiNames::choice_id(Choice choice) const {
    const NamedChoice names = named(*case_, choice);
    std::string id = names.kind;
    for (const std::string* part : {&names.who, &names.act, &names.fact, &names.need, &names.lift, &names.proof,
                                    &names.objection, &names.step, &names.record, &names.value}) {
        if (part->empty()) continue;
        id += '.';
        for (const char c : *part) id += c == ' ' ? '.' : c;
    }
    return id;
}

}  // namespace keyaccount::report
