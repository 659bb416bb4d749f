#include "engine/files/edits.hpp"

#include "engine/files/fingerprint.hpp"
#include "engine/files/part_names.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

const PartPrint* found_in(std::span<const PartPrint> prints, std::string_view part) {
    const auto found =
        std::find_if(prints.begin(), prints.end(), [&](const PartPrint& print) { return print.part == part; });
    return found == prints.end() ? nullptr : &*found;
}

std::string_view family_of_part(std::string_view part) { return part.substr(0, part.find('/')); }

/// "people/he-guoqiang/says" is part of "people/he-guoqiang".
bool is_aspect(std::string_view part) { return std::count(part.begin(), part.end(), '/') > 1; }

Text told(EditKind kind, const Text& name, bool words_too) {
    switch (kind) {
        case EditKind::gone: return {name.en + " is gone", name.zh + "已删去"};
        case EditKind::added: return {name.en + " is new", name.zh + "是新增的"};
        case EditKind::numbers:
            return words_too ? Text{"the numbers and words of " + name.en, name.zh + "（数值和文字）"}
                             : Text{"the numbers of " + name.en, name.zh + "（数值）"};
        case EditKind::order: return {"the order of " + name.en, name.zh + "的顺序"};
        case EditKind::words: return {"the words of " + name.en, name.zh + "（文字）"};
    }
    return name;
}

void add(std::vector<Edit>& edits, std::string_view part, EditKind kind, const Text& name, bool words_too = false) {
    edits.push_back({std::string{part}, kind, told(kind, name, words_too)});
}

/// The parts that both have, in the order of `ours`, one family.
std::vector<std::string_view> shared(std::span<const PartPrint> ours, std::span<const PartPrint> theirs,
                                     std::string_view family) {
    std::vector<std::string_view> parts;
    for (const PartPrint& print : ours)
        if (family_of_part(print.part) == family && !is_aspect(print.part) && found_in(theirs, print.part) != nullptr)
            parts.push_back(print.part);
    return parts;
}

void add_orders(const Case& scenario, std::span<const PartPrint> then, std::vector<Edit>& edits) {
    std::string_view last;
    for (const PartPrint& print : scenario.parts) {
        const std::string_view family = family_of_part(print.part);
        if (family == last || family == "case") continue;
        last = family;
        if (shared(scenario.parts, then, family) != shared(then, scenario.parts, family))
            add(edits, family, EditKind::order, family_name(family));
    }
}

}  // namespace

std::vector<Edit> edits_of(const Case& scenario, std::span<const PartPrint> then) {
    std::vector<Edit> edits;
    for (const PartPrint& before : then)
        if (!is_aspect(before.part) && found_in(scenario.parts, before.part) == nullptr)
            add(edits, before.part, EditKind::gone, part_name(scenario, before.part));
    for (const PartPrint& now : scenario.parts) {
        const PartPrint* before = found_in(then, now.part);
        const bool words = before != nullptr && before->words != now.words;
        if (before == nullptr && !is_aspect(now.part))
            add(edits, now.part, EditKind::added, part_name(scenario, now.part));
        else if (before != nullptr && before->numbers != now.numbers)
            add(edits, now.part, EditKind::numbers, part_name(scenario, now.part), words);
        else if (words)
            add(edits, now.part, EditKind::words, part_name(scenario, now.part));
    }
    add_orders(scenario, then, edits);
    std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.kind < b.kind; });
    return edits;
}

std::vector<Edit> rule_edits(std::span<const PartPrint> then) {
    std::vector<Edit> edits;
    for (const PartPrint& now : rule_prints()) {
        const PartPrint* before = found_in(then, now.part);
        if (before != nullptr && before->numbers == now.numbers) continue;
        edits.push_back({"rules/" + now.part, EditKind::numbers, rule_group_name(now.part)});
    }
    return edits;
}

Text enumerated(std::span<const Edit> edits, std::size_t most) {
    Text all;
    for (std::size_t i = 0; i < edits.size() && i < most; ++i) {
        all.en += (i == 0 ? "" : ", ") + edits[i].told.en;
        all.zh += (i == 0 ? "" : "、") + edits[i].told.zh;
    }
    if (edits.size() <= most) return all;
    const std::string more = std::to_string(edits.size() - most);
    return {all.en + " and " + more + " more", all.zh + "，还有 " + more + " 处"};
}

Text told_of_edits(std::span<const Edit> edits, std::span<const PartPrint> then, std::size_t most) {
    if (then.empty()) return {"the case was edited since", "案例此后被修改过"};
    if (edits.empty())
        return {"the case file was edited since, but no word and no number of it",
                "案例文件此后被修改过，但文字和数值都没有变"};
    const Text list = enumerated(edits, most);
    if (edits.front().kind == EditKind::words)
        return {"the case was edited since, in its words only: " + list.en, "案例此后只改了文字：" + list.zh};
    return {"the case was edited since: " + list.en, "案例此后被修改过：" + list.zh};
}

}  // namespace keyaccount
