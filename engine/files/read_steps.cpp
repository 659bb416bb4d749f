#include "engine/files/case_parts.hpp"

namespace keyaccount {
namespace {

constexpr std::array numbers = {IntegerField<Step>{"threshold", &Step::threshold, 0, 1000, Needed::no},
                                IntegerField<Step>{"days", &Step::days, 0, 60, Needed::no},
                                IntegerField<Step>{"cost", &Step::cost, 0, 10'000'000, Needed::no}};
constexpr std::array texts = {TextField<Step>{"name", &Step::name}, TextField<Step>{"ask", &Step::ask}};

/// 1-based numbers of stages as a bit mask.
void read_stages(Object& object, Step& step) {
    Reading& reading = object.reading();
    const std::uint32_t node = object.find("stages", Needed::no);
    if (node == no_node) return;
    const std::uint32_t list = reading.document.member(0, "stages");
    const bool known = list != no_node && reading.node(list).kind == JsonKind::array;
    const std::size_t count = known ? std::min(reading.node(list).children.size(), max_stages) : max_stages;
    step.stages = 0;
    for (const std::uint32_t entry : read_list(reading, node, 1, max_stages)) {
        const auto number = read_integer(reading, entry, 1, static_cast<int>(max_stages));
        if (!number) continue;
        if (static_cast<std::size_t>(*number) > count)
            report(reading, Problem::unknown_id, entry, {{"stage", "阶段"}, same(std::to_string(*number))},
                   {"stages are counted from 1; the last is " + std::to_string(count),
                    "阶段从 1 数起；最后一个是 " + std::to_string(count)});
        step.stages = static_cast<std::uint8_t>(step.stages | (1U << (*number - 1)));
    }
}

/// A key that only some kinds of step need or use.
Needed needed_by(bool needing) { return needing ? Needed::yes : Needed::no; }

void warn_unused(Object& object, std::string_view key, StepKind kind, bool used) {
    const std::uint32_t node = object.find(key, Needed::no);
    if (node == no_node || used) return;
    report_key(object.reading(), Problem::key_without_use, node, {same(in_quotes(key)), same(word(kind))});
}

void read_step(Object& object, Step& step) {
    read_own_id(object, step.id);
    object.word("kind", step.kind);
    const StepKind kind = step.kind;
    object.read(step, texts);
    object.text("done", step.done, needed_by(kind != StepKind::papers));
    object.references("who", step.who);
    read_stages(object, step);
    object.condition("possible", step.possible);
    object.reference("opens", step.opens, needed_by(kind == StepKind::introduction));
    object.reference("offer", step.offer, needed_by(kind == StepKind::criterion));
    object.reference("instead_of", step.instead_of);
    object.reference("need", step.need);
    object.reference("fact", step.fact);
    object.reference("after", step.after);
    object.read(step, numbers);
    object.text("carried_out", step.carried_out, needed_by(kind == StepKind::trial));
    warn_unused(object, "opens", kind, kind == StepKind::introduction);
    warn_unused(object, "offer", kind, kind == StepKind::criterion || kind == StepKind::pledge);
    warn_unused(object, "instead_of", kind, kind == StepKind::criterion);
}

}  // namespace

void read_steps(Object& root) {
    read_entries(root, "steps", 1, max_steps, Needed::yes, root.reading().out.steps, read_step);
}

}  // namespace keyaccount
