#include "engine/files/part_names.hpp"

#include "engine/files/problem.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace keyaccount {
namespace {

struct Name {
    std::string_view key;
    Text one;
    Text all;
};

const std::array families = {Name{"people", {"person", "人物"}, {"the people", "人物"}},
                             Name{"needs", {"need", "需求"}, {"the needs", "需求"}},
                             Name{"facts", {"fact", "事实"}, {"the facts", "事实"}},
                             Name{"offer", {"capability", "能力"}, {"the capabilities", "能力"}},
                             Name{"proofs", {"proof", "证据"}, {"the proofs", "证据"}},
                             Name{"steps", {"step", "步骤"}, {"the steps", "步骤"}},
                             Name{"rivals", {"rival", "竞争对手"}, {"the rivals", "竞争对手"}},
                             Name{"draws", {"uncertainty", "未定之事"}, {"the uncertainties", "未定之事"}},
                             Name{"events", {"event", "事件"}, {"the events", "事件"}},
                             Name{"stages", {"stage", "阶段"}, {"the stages", "阶段"}}};

/// Keys of the top level: under `one`.
const std::array frame = {Name{"title", {"the title page", "封面"}, {}},
                          Name{"start", {"the first day", "开始日期"}, {}},
                          Name{"decision_day", {"the day of decision", "决策日"}, {}},
                          Name{"last_day", {"the last day", "截止日"}, {}},
                          Name{"budget", {"the expense allowed", "费用预算"}, {}},
                          Name{"amount", {"the amount of the deal", "合同金额"}, {}},
                          Name{"credit", {"the client's credit", "客户信用"}, {}},
                          Name{"production_days", {"the days of production", "生产天数"}, {}},
                          Name{"instalment_days", {"the dates of payment", "付款期限"}, {}},
                          Name{"floor", {"the lowest price", "最低价"}, {}},
                          Name{"terms_weight", {"the weight of the terms of payment", "付款条件的权重"}, {}},
                          Name{"slow_payer", {"when the client pays slowly", "客户拖延付款的情形"}, {}},
                          Name{"briefing", {"the briefing", "任务说明"}, {}},
                          Name{"actions", {"the actions", "行动"}, {}},
                          Name{"objections", {"the answers to objections", "异议的回应"}, {}},
                          Name{"concession", {"the concessions", "让步"}, {}},
                          Name{"hopeless", {"the hopeless worlds", "无望的情形"}, {}},
                          Name{"review", {"the case reviews", "案情追踪"}, {}},
                          Name{"qualify", {"the evidence for the four questions", "四个问题的依据"}, {}},
                          Name{"specialists", {"our specialists", "我方专家"}, {}},
                          Name{"barter", {"the barter", "易货"}, {}},
                          Name{"history", {"what lies before the first day", "开始之前的经过"}, {}},
                          Name{"notes", {"the author's notes", "作者的讲评"}, {}}};

/// Of a person, behind the name.
const std::array aspects = {
    Name{"needs", {"'s needs", "的需求"}, {}}, Name{"facts", {"'s knowledge of facts", "所知道的事实"}, {}},
    Name{"steps", {"'s answers to proposals", "对提议的回答"}, {}}, Name{"says", {"'s lines", "的台词"}, {}}};

const std::array rule_groups = {Name{"needs", {"needs", "需求"}, {}},
                                Name{"a-call", {"a call", "一次拜访"}, {}},
                                Name{"questions", {"questions", "提问"}, {}},
                                Name{"statements", {"statements", "陈述"}, {}},
                                Name{"objections", {"objections", "异议"}, {}},
                                Name{"guide", {"the guide", "向导"}, {}},
                                Name{"steps", {"steps", "步骤"}, {}},
                                Name{"promises", {"promises", "承诺"}, {}},
                                Name{"criteria", {"criteria", "标准"}, {}},
                                Name{"element", {"the element that lost it", "失单要素"}, {}},
                                Name{"price", {"price", "价格"}, {}},
                                Name{"specialists", {"specialists", "我方专家"}, {}},
                                Name{"reduced-contact", {"reduced contact", "减少接触"}, {}},
                                Name{"reviews", {"case reviews", "案情追踪"}, {}},
                                Name{"a-week", {"a week", "一周"}, {}},
                                Name{"stages", {"stages", "阶段"}, {}},
                                Name{"collection", {"collection", "收款"}, {}}};

const Name* found_in(std::span<const Name> names, std::string_view key) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const Name& one) { return one.key == key; });
    return found == names.end() ? nullptr : &*found;
}

template <class Entity, class Line>
Text name_in(const Case& scenario, const std::vector<Entity>& entities, std::string_view id, Line line) {
    for (const Entity& entity : entities)
        if (entity.id == id) return scenario.text(line(entity));
    return {};
}

Text name_of_stage(const Case& scenario, std::string_view number) {
    std::size_t index = 0;
    std::from_chars(number.data(), number.data() + number.size(), index);
    return index >= 1 && index <= scenario.stages.size() ? scenario.text(scenario.stages[index - 1].name) : Text{};
}

Text name_of_entry(const Case& scenario, std::string_view family, std::string_view id) {
    const auto name = [](const auto& entity) { return entity.name; };
    if (family == "people") return name_in(scenario, scenario.people, id, name);
    if (family == "needs") return name_in(scenario, scenario.needs, id, name);
    if (family == "facts") return name_in(scenario, scenario.facts, id, name);
    if (family == "offer") return name_in(scenario, scenario.offers, id, name);
    if (family == "proofs") return name_in(scenario, scenario.proofs, id, name);
    if (family == "steps") return name_in(scenario, scenario.steps, id, name);
    if (family == "rivals") return name_in(scenario, scenario.rivals, id, name);
    if (family == "draws") return name_in(scenario, scenario.draws, id, name);
    if (family == "stages") return name_of_stage(scenario, id);
    return {};
}

}  // namespace

Text part_name(const Case& scenario, std::string_view part) {
    const std::size_t slash = part.find('/');
    const std::string_view family = part.substr(0, slash);
    const std::string_view rest = slash == std::string_view::npos ? std::string_view{} : part.substr(slash + 1);
    if (family == "case") {
        const Name* key = found_in(frame, rest);
        return key != nullptr ? key->one : same(in_quotes(rest));
    }
    const Name* kind = found_in(families, family);
    if (kind == nullptr) return same(in_quotes(part));
    const std::size_t second = rest.find('/');
    const std::string_view id = rest.substr(0, second);
    const Text written = name_of_entry(scenario, family, id);
    const std::string en = in_quotes(in(Language::en, written).empty() ? id : in(Language::en, written));
    const std::string zh = in_quotes(in(Language::zh, written).empty() ? id : in(Language::zh, written));
    const Name* aspect = second == std::string_view::npos ? nullptr : found_in(aspects, rest.substr(second + 1));
    if (aspect != nullptr) return {en + aspect->one.en, zh + aspect->one.zh};
    return {kind->one.en + " " + en, kind->one.zh + zh};
}

Text family_name(std::string_view family) {
    const Name* kind = found_in(families, family);
    return kind != nullptr ? kind->all : same(in_quotes(family));
}

Text rule_group_name(std::string_view group) {
    const Name* found = found_in(rule_groups, group);
    return found != nullptr ? found->one : same(in_quotes(group));
}

}  // namespace keyaccount
