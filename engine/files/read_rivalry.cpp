#include "engine/files/case_parts.hpp"

namespace keyaccount {
namespace {

constexpr std::size_t most_targets = 8;
constexpr std::size_t most_traces = 8;
constexpr std::size_t most_hopeless = 4;

constexpr std::array rival_numbers = {
    IntegerField<Rival>{"price", &Rival::price, 300, 2000}, IntegerField<Rival>{"floor", &Rival::floor, 300, 2000},
    IntegerField<Rival>{"activity", &Rival::activity, 0, 1000}, IntegerField<Rival>{"effect", &Rival::effect, 0, 1000}};
constexpr std::array stage_texts = {TextField<Stage>{"name", &Stage::name}, TextField<Stage>{"task", &Stage::task},
                                    TextField<Stage>{"exit_sign", &Stage::exit_sign}};
constexpr std::array event_numbers = {
    IntegerField<ScheduledEvent>{"day", &ScheduledEvent::day, 0, 600},
    IntegerField<ScheduledEvent>{"stance", &ScheduledEvent::stance, -100, 100, Needed::no},
    IntegerField<ScheduledEvent>{"need_level", &ScheduledEvent::need_level, 0, 1000, Needed::no}};

void read_target(Object& object, Rival::Target& target) {
    object.condition("when", target.when);
    object.reference("person", target.person, Needed::yes);
}

void read_rival(Object& object, Rival& rival) {
    read_own_id(object, rival.id);
    object.text("name", rival.name);
    object.text("short_name", rival.short_name);
    object.read(rival, rival_numbers);
    read_entries(object, "targets", 0, most_targets, Needed::no, rival.targets, read_target);
    object.reference("pushes", rival.pushes);
    object.texts("traces", most_traces, Needed::yes, rival.traces);
}

void read_stage(Object& object, Stage& stage) {
    object.word("kind", stage.kind);
    object.read(stage, stage_texts);
    int percent = 0;
    object.integer("win_rate", percent, 0, 100);
    stage.win_rate = percent * 10;
    object.integer("planned_day", stage.planned_day, 0, 600);
    object.references("requires", stage.requires_facts);
    object.flag("approval", stage.approval);
    object.integer("usual_days", stage.usual_days, 0, 600, Needed::no);
}

void read_event(Object& object, ScheduledEvent& event) {
    read_own_id(object, event.id);
    object.read(event, event_numbers);
    object.condition("when", event.when);
    object.text("text", event.text);
    object.reference("who", event.who);
    object.reference("need", event.need);
    object.reference("fact", event.fact);
}

void read_hopeless(Object& object, Hopeless& hopeless) {
    Reading& reading = object.reading();
    const std::uint32_t when = object.find("when", Needed::yes);
    if (when != no_node)
        for (const std::uint32_t entry : read_list(reading, when, 1, max_draws))
            hopeless.when.push_back(read_condition(reading, entry));
    object.references("evidence", hopeless.evidence, Needed::yes);
    object.integer("evidence_needed", hopeless.evidence_needed, 1, static_cast<int>(max_facts));
    object.word("question", hopeless.question, Needed::no);
}

}  // namespace

void read_rivalry(Object& root) {
    Case& out = root.reading().out;
    read_entries(root, "rivals", 0, max_rivals, Needed::yes, out.rivals, read_rival);
    read_entries(root, "stages", 2, max_stages, Needed::yes, out.stages, read_stage);
    read_entries(root, "events", 0, max_events, Needed::no, out.events, read_event);
    read_entries(root, "hopeless", 0, most_hopeless, Needed::no, out.hopeless, read_hopeless);
}

}  // namespace keyaccount
