#include "game/desk/screens/call_rows.hpp"

#include <algorithm>
#include <array>

namespace keyaccount::desk {

namespace {

/// Dice of the screen alone: the order of rows while kinds are hidden.
std::uint64_t order_key(std::uint64_t seed, std::uint64_t turn, std::uint64_t group, std::uint64_t row) {
    std::uint64_t x = seed ^ (turn * 0x9E3779B97F4A7C15ULL) ^ (group << 32U) ^ (row + 1) * 0xD1B54A32D192ED03ULL;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

class Builder {
public:
    Builder(const Scene& scene, NeedId topic, RowLimits limits)
        : scene_{scene}, view_{scene.session->view()}, who_{view_.with()}, topic_{topic}, limits_{limits} {}

    CallRows build() {
        demonstration();
        answers();
        ask();
        tell();
        prove();
        propose();
        price();
        if (!scene_.hints()) hide_kinds();
        ends();
        number();
        return std::move(rows_);
    }

private:
    [[nodiscard]] bool can(Choice choice) const { return view_.refuse(choice) == Refusal::none; }
    [[nodiscard]] Choice about(ChoiceKind kind, std::uint8_t what) const { return {kind, who_, what, 255}; }

    [[nodiscard]] CallRow open_row(Choice choice, int rung = -1) const {
        CallRow row{choice, {}};
        row.row.kind = scene_.say.kind(view_, choice);
        row.row.rung = rung;
        row.row.words = scene_.say.row(view_, choice);
        return row;
    }
    /// Something that cannot be said now; `choice` need not name anything.
    [[nodiscard]] CallRow locked_row(Choice choice, const std::string& kind, const std::string& reason,
                                     int rung = -1) const {
        CallRow row{choice, {}};
        row.row.kind = kind;
        row.row.rung = rung;
        row.row.words = reason;
        row.row.locked = true;
        return row;
    }
    void add(CallGroup& group, Choice choice, int rung, const char* locked_key) const {
        if (can(choice))
            group.rows.push_back(open_row(choice, rung));
        else
            group.rows.push_back(locked_row(choice, scene_.say.kind(view_, choice), scene_.say.get(locked_key), rung));
    }

    /// First look and listen, then show.
    void demonstration() {
        if (view_.call().demonstration == 255) return;
        CallGroup group{scene_.say.get("desk.call.show-group"), {}};
        add(group, about(ChoiceKind::watch, 255), -1, "desk.call.watched");
        add(group, about(ChoiceKind::show, 255), -1, "desk.call.shown");
        rows_.groups.push_back(group);
    }

    void answers() {
        CallGroup group{scene_.say.get("desk.call.answer"), {}};
        std::size_t shown = 0;
        for (std::size_t k = 0; k < objection_count; ++k) {
            const auto kind = static_cast<std::uint8_t>(k);
            if (!can(about(ChoiceKind::address, kind))) continue;
            const bool here = shown++ < limits_.objections;
            for (const ChoiceKind how : {ChoiceKind::address, ChoiceKind::argue}) {
                CallRow row = open_row(about(how, kind));
                if (limits_.objections > 1 && row.row.kind.empty())
                    row.row.kind = scene_.say.term("objection", static_cast<Objection>(k));
                (here ? group.rows : rows_.rest).push_back(row);
            }
        }
        if (!group.rows.empty()) rows_.groups.push_back(group);
    }

    void ask() {
        CallGroup group{scene_.say.get("group.ask"), {}};
        ChoiceList legal;
        view_.choices(legal);
        bool asked = false;
        for (const Choice choice : legal) {
            if (choice.kind != ChoiceKind::situation || view_.fact_topic(choice.fact()) != topic_) continue;
            group.rows.push_back(open_row(choice, 0));
            asked = true;
        }
        if (!asked)
            group.rows.push_back(locked_row(about(ChoiceKind::situation, 255), scene_.say.get("kind.situation"),
                                            scene_.say.get("desk.call.no-fact"), 0));
        for (std::uint8_t lift = 0; lift < 3; ++lift)
            add_question(group, {ChoiceKind::question, who_, topic_.index(), lift}, lift + 1);
        rows_.groups.push_back(group);
    }
    void add_question(CallGroup& group, Choice choice, int rung) const {
        add(group, choice, rung, "desk.call.no-topic");
    }

    void tell() {
        CallGroup group{scene_.say.get("group.tell"), {}};
        for (const ChoiceKind kind : {ChoiceKind::feature, ChoiceKind::advantage, ChoiceKind::benefit})
            add(group, about(kind, topic_.index()), -1,
                kind == ChoiceKind::benefit ? "desk.call.no-benefit" : "desk.call.no-offer");
        rows_.groups.push_back(group);
    }

    void prove() {
        CallGroup group{scene_.say.get("group.prove"), {}};
        ChoiceList legal;
        view_.choices(legal);
        for (const bool fits : {true, false}) {
            for (const Choice choice : legal) {
                if (choice.kind != ChoiceKind::prove || view_.proof_fits(choice.proof(), topic_) != fits) continue;
                CallRow row = open_row(choice);
                row.row.kind = scene_.say.text(view_, view_.proof_name(choice.proof()));
                (fits && group.rows.size() < limits_.proofs ? group.rows : rows_.rest).push_back(row);
            }
        }
        if (group.rows.empty() && !limits_.locked) return;
        if (group.rows.empty())
            group.rows.push_back(locked_row(about(ChoiceKind::prove, 255), scene_.say.get("kind.prove"),
                                            scene_.say.get("desk.call.no-proof")));
        rows_.groups.push_back(group);
    }

    void propose() {
        CallGroup group{scene_.say.get("group.propose"), {}};
        std::vector<CallRow> steps;
        ChoiceList legal;
        view_.choices(legal);
        for (const Choice choice : legal) {
            if (choice.kind != ChoiceKind::propose) continue;
            CallRow row = open_row(choice);
            row.row.kind = scene_.say.text(view_, view_.step(choice.step()).name);
            steps.push_back(row);
        }
        // The larger the step, the further up; papers agree to nothing and come last.
        std::stable_sort(steps.begin(), steps.end(),
                         [&](const CallRow& a, const CallRow& b) { return size_of(a) > size_of(b); });
        const Choice help = about(ChoiceKind::ask_help, 255);
        const bool helpful = can(help);
        const bool help_here = helpful && limits_.steps > 1;
        const std::size_t room = limits_.steps - (help_here ? 1 : 0);
        for (std::size_t i = 0; i < steps.size(); ++i) (i < room ? group.rows : rows_.rest).push_back(steps[i]);
        if (helpful) (help_here ? group.rows : rows_.rest).push_back(open_row(help));
        if (group.rows.empty() && !limits_.locked) return;
        if (group.rows.empty())
            group.rows.push_back(locked_row(about(ChoiceKind::propose, 255), scene_.say.get("kind.propose"),
                                            scene_.say.get("desk.call.no-step")));
        rows_.groups.push_back(group);
    }
    /// What ends another stage than the present one comes last.
    [[nodiscard]] int size_of(const CallRow& row) const {
        const StageKind stage = view_.stage_kind();
        switch (view_.step(row.choice.step()).kind) {
            case StepKind::request: return stage == StageKind::interest ? 5 : -1;
            case StepKind::approval: return stage == StageKind::incubation ? 5 : -1;
            case StepKind::order: return stage == StageKind::commitment ? 5 : -1;
            case StepKind::papers: return 0;
            case StepKind::small: return 1;
            case StepKind::introduction: return 3;
            case StepKind::mandate:
            case StepKind::pledge: return 2;
            default: return 4;
        }
    }

    void price() {
        for (const ChoiceKind kind : {ChoiceKind::trade, ChoiceKind::ease, ChoiceKind::concede})
            if (can(about(kind, 255))) rows_.rest.push_back(open_row(about(kind, 255)));
    }

    /// The rep says what came of the talk, before the game does.
    void ends() {
        for (const auto& [outcome, key] : {std::pair{Outcome::continuation, "C"}, std::pair{Outcome::advance, "V"}}) {
            CallRow row{{ChoiceKind::leave, who_, 255, static_cast<std::uint8_t>(outcome)}, {}};
            row.row.words = scene_.say.get("desk.call.end-" + std::string{word(outcome)});
            row.row.key = key;
            rows_.ends.push_back(row);
        }
    }

    void hide_kinds() {
        const std::uint64_t seed = scene_.session->setup().seed;
        const auto turn = static_cast<std::uint64_t>(view_.turn());
        for (std::size_t g = 0; g < rows_.groups.size(); ++g) {
            auto& rows = rows_.groups[g].rows;
            std::vector<std::pair<std::uint64_t, std::size_t>> order;
            for (std::size_t i = 0; i < rows.size(); ++i) order.emplace_back(order_key(seed, turn, g, i), i);
            std::sort(order.begin(), order.end());
            std::vector<CallRow> shuffled;
            for (const auto& [key, i] : order) shuffled.push_back(rows[i]);
            rows = std::move(shuffled);
        }
        const auto hide = [](CallRow& row) {
            row.row.kind.clear();
            row.row.rung = -1;
        };
        for (CallGroup& group : rows_.groups) {
            std::erase_if(group.rows, [](const CallRow& row) { return row.row.locked; });
            for (CallRow& row : group.rows) hide(row);
        }
        std::erase_if(rows_.groups, [](const CallGroup& group) { return group.rows.empty(); });
        for (CallRow& row : rows_.rest) hide(row);
    }

    /// Digits for ask to propose, so that they keep their keys; letters for answers to objections.
    void number() {
        static constexpr std::array letters{"A", "B", "D", "E"};
        std::size_t letter = 0;
        int next = 1;
        for (CallGroup& group : rows_.groups) {
            for (CallRow& row : group.rows) {
                const bool answer = row.choice.kind == ChoiceKind::address || row.choice.kind == ChoiceKind::argue;
                const bool showing = row.choice.kind == ChoiceKind::watch || row.choice.kind == ChoiceKind::show;
                if (answer && letter < letters.size()) row.row.key = std::string{letters[letter++]};
                if (showing && !row.row.locked) row.row.key = row.choice.kind == ChoiceKind::watch ? "W" : "S";
                if (answer || showing) continue;
                const bool keeps_place = row.choice.kind != ChoiceKind::prove && row.choice.kind != ChoiceKind::propose;
                if (!row.row.locked && next <= 10) row.row.key = std::to_string(next % 10);
                if (!row.row.locked || keeps_place) ++next;
            }
        }
    }

    const Scene& scene_;
    View view_;
    PersonId who_;
    NeedId topic_;
    RowLimits limits_;
    CallRows rows_;
};

}  // namespace

std::vector<NeedId> topics_of(const View& view) {
    std::vector<NeedId> topics;
    for (std::size_t n = 0; n < view.need_count(); ++n)
        if (view.is_topic_with(view.with(), NeedId::at(n))) topics.push_back(NeedId::at(n));
    return topics;
}

NeedId furthest_topic(const View& view) {
    NeedId best;
    int furthest = -1;
    for (const NeedId need : topics_of(view)) {
        int rank =
            static_cast<int>(view.need_level(view.with(), need)) * 2 + (view.need_touched(view.with(), need) ? 1 : 0);
        if (view.benefit_landed(view.with(), need)) rank = 0;
        if (rank > furthest) {
            furthest = rank;
            best = need;
        }
    }
    return best;
}

CallRows call_rows(const Scene& scene, NeedId topic, RowLimits limits) { return Builder{scene, topic, limits}.build(); }

std::vector<const CallRow*> numbered(const CallRows& rows) {
    std::vector<const CallRow*> all;
    for (const CallGroup& group : rows.groups)
        for (const CallRow& row : group.rows) all.push_back(&row);
    for (const CallRow& row : rows.ends) all.push_back(&row);
    return all;
}

}  // namespace keyaccount::desk
