#include "engine/files/case_parts.hpp"
#include "engine/model/tuning.hpp"

namespace keyaccount {
namespace {

constexpr std::size_t most_paragraphs = 6;
constexpr std::size_t most_notes = 24;
constexpr int most_yuan = 2'000'000'000;

constexpr std::array texts = {TextField<Case>{"title", &Case::title}, TextField<Case>{"client", &Case::client},
                              TextField<Case>{"subject", &Case::subject}, TextField<Case>{"trade", &Case::trade},
                              TextField<Case>{"lesson", &Case::lesson}};
constexpr std::array numbers = {IntegerField<Case>{"minutes", &Case::minutes, 1, 180},
                                IntegerField<Case>{"decision_day", &Case::decision_day, 1, 400},
                                IntegerField<Case>{"last_day", &Case::last_day, 1, 600},
                                IntegerField<Case>{"budget", &Case::budget, 0, most_yuan},
                                IntegerField<Case>{"amount", &Case::amount, 1, most_yuan},
                                IntegerField<Case>{"credit", &Case::credit, 0, 1000},
                                IntegerField<Case>{"production_days", &Case::production_days, 0, 300, Needed::no},
                                IntegerField<Case>{"floor", &Case::floor, 300, 1000, Needed::no},
                                IntegerField<Case>{"terms_weight", &Case::terms_weight, 0, 1000, Needed::no}};
constexpr std::array briefing_texts = {
    TextField<Briefing>{"place", &Briefing::place}, TextField<Briefing>{"closing", &Briefing::closing},
    TextField<Briefing>{"offer", &Briefing::offer}, TextField<Briefing>{"decides", &Briefing::decides}};
constexpr std::array cost_numbers = {IntegerField<ActionCost>{"days", &ActionCost::days, 0, 60, Needed::no},
                                     IntegerField<ActionCost>{"cost", &ActionCost::cost, 0, 10'000'000, Needed::no}};

void read_briefing(Object& root) {
    const std::uint32_t node = root.find("briefing", Needed::yes);
    if (node == no_node) return;
    Briefing& briefing = root.reading().out.briefing;
    Object object{root.reading(), node};
    object.reference("from", briefing.from, Needed::yes);
    object.read(briefing, briefing_texts);
    object.texts("paragraphs", most_paragraphs, Needed::yes, briefing.paragraphs);
    object.done();
}

void read_actions(Object& root) {
    Case& out = root.reading().out;
    out.actions = tuning::action_costs;
    const std::uint32_t node = root.find("actions", Needed::no);
    if (node == no_node) return;
    read_by_word<Action>(root.reading(), node, [&](Action action, std::uint32_t entry) {
        Object object{root.reading(), entry};
        object.read(out.actions[index_of(action)], cost_numbers);
        object.text("done", out.action_done[index_of(action)], Needed::no);
        object.done();
    });
}

void read_instalments(Object& root) {
    const std::uint32_t node = root.find("instalment_days", Needed::no);
    if (node == no_node) return;
    auto& days = root.reading().out.instalment_days;
    const auto entries = read_list(root.reading(), node, days.size(), days.size());
    for (std::size_t i = 0; i < entries.size() && i < days.size(); ++i)
        if (const auto read = read_integer(root.reading(), entries[i], 0, 300)) days[i] = *read;
}

void read_objections(Object& root) {
    Case& out = root.reading().out;
    Object kinds = root.part("objections");
    for (std::size_t i = 0; i < objection_count; ++i) {
        const bool rare = static_cast<Objection>(i) == Objection::fit;  // raised over a hard criterion only
        const Needed needed = rare ? Needed::no : Needed::yes;
        Object words = kinds.part(keyaccount::words<Objection>()[i], needed);
        if (rare && !words.exists()) continue;
        words.text("address", out.address[i]);
        words.text("argue", out.argue[i]);
        words.done();
    }
    kinds.done();
}

void read_concession(Object& root) {
    Object object = root.part("concession");
    object.text("give", root.reading().out.concede_give);
    object.text("trade", root.reading().out.concede_trade);
    object.text("ease", root.reading().out.concede_ease, Needed::no);
    object.done();
}

}  // namespace

void read_frame(Object& root) {
    Case& out = root.reading().out;
    root.find("$schema", Needed::no);
    read_own_id(root, out.id);
    root.read(out, texts);
    root.read(out, numbers);
    Difficulty difficulty = Difficulty::easy;
    root.word("difficulty", difficulty);
    out.difficulty = static_cast<int>(difficulty);
    const std::uint32_t start = root.find("start", Needed::yes);
    if (start != no_node)
        if (const auto date = read_date(root.reading(), start)) out.start = *date;
    root.condition("slow_payer", out.slow_payer);
    read_instalments(root);
    read_briefing(root);
    read_actions(root);
    read_objections(root);
    read_concession(root);
    root.texts("notes", most_notes, Needed::no, out.notes);
}

}  // namespace keyaccount
