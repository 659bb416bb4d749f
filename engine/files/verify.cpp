#include "engine/files/fingerprint.hpp"
#include "engine/files/problem.hpp"
#include "engine/files/replay.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

std::string count(int number, std::string_view one, std::string_view many) {
    return std::to_string(number) + " " + std::string{number == 1 ? one : many};
}

constexpr std::size_t most_told = 5;  // parts in one sentence

/// The rules under which something changes when `choice` is made, each once, in their order.
std::vector<Rule> rules_at_work(const Case& scenario, State state, Choice choice) {
    EventBuffer events;
    static_cast<void>(apply(scenario, state, choice, &events));
    std::vector<Rule> rules;
    for (const Event& event : events)
        if (std::find(rules.begin(), rules.end(), event.rule) == rules.end()) rules.push_back(event.rule);
    return rules;
}

/// The rule without which `choice` leads to the recorded state.
std::optional<Rule> rule_too_many(const Case& scenario, const State& before, Choice choice, std::uint64_t recorded,
                                  const std::vector<Rule>& rules) {
    Case without = scenario;
    for (const Rule rule : rules) {
        without.rules_off = scenario.rules_off;
        switch_off(without, rule);
        State state = before;
        if (apply(without, state, choice) == Refusal::none && hash_of(state) == recorded) return rule;
    }
    return std::nullopt;
}

/// Plays the lines one after the other.
class Replayer {
public:
    Replayer(const Case& scenario, const ReplayRead& replay) : case_{scenario}, replay_{replay} {
        states_.reserve(replay.turns.size() + 1);
        states_.push_back(start(scenario, replay.header->seed));
    }

    /// Plays all lines that agree.
    void run(Verification& out);
    /// The choices that stand after them.
    [[nodiscard]] GameLog log() const { return {replay_.header->seed, choices_}; }
    [[nodiscard]] int undone() const { return undone_; }

private:
    /// Empty if the line agrees.
    Text play(const ReplayTurn& turn, Verification& out);
    Text undo(Verification& out);
    Text choose(const ReplayTurn& turn, Verification& out);
    void compare_result(Verification& out);
    void find_rules(const ReplayTurn& turn, Verification& out);
    [[nodiscard]] int standing() const { return static_cast<int>(states_.size()) - 1; }

    const Case& case_;
    const ReplayRead& replay_;
    std::vector<State> states_;  // before each choice that stands, and now
    std::vector<Choice> choices_;
    int undone_ = 0;
};

Text Replayer::undo(Verification& out) {
    if (replay_.header->mode == Mode::exam) {
        out.mismatch = Mismatch::undo_in_exam;
        return {"an exam has no undo", "考试不能撤销"};
    }
    if (states_.size() < 2 || states_.back().over()) {
        out.mismatch = Mismatch::nothing_to_undo;
        return {"there is nothing to undo", "没有可撤销的选择"};
    }
    states_.pop_back();
    choices_.pop_back();
    ++undone_;
    return {};
}

Text Replayer::choose(const ReplayTurn& turn, Verification& out) {
    const auto choice = resolved(case_, turn.choice);
    if (const Text* reason = std::get_if<Text>(&choice)) {
        out.mismatch = Mismatch::unknown_name;
        return *reason;
    }
    State next = states_.back();
    out.refusal = apply(case_, next, std::get<Choice>(choice));
    if (out.refusal != Refusal::none) {
        out.mismatch = Mismatch::impossible;
        const std::string why{word(out.refusal)};
        return {"the choice cannot be made there (" + why + ")", "此处不能作此选择（" + why + "）"};
    }
    states_.push_back(next);
    choices_.push_back(std::get<Choice>(choice));
    return {};
}

Text Replayer::play(const ReplayTurn& turn, Verification& out) {
    const Text reason = turn.undo ? undo(out) : choose(turn, out);
    if (out.mismatch != Mismatch::none) return reason;
    if (turn.turn != standing()) {
        out.mismatch = Mismatch::turn_number;
        return {"it is turn " + std::to_string(standing()) + ", not " + std::to_string(turn.turn),
                "应为第 " + std::to_string(standing()) + " 步，不是第 " + std::to_string(turn.turn) + " 步"};
    }
    if (hash_of(states_.back()) == turn.hash) return {};
    out.mismatch = Mismatch::hash;
    return {"the state differs from the recorded one", "状态与记录不符"};
}

/// Takes the choice back whose state differs.
void Replayer::find_rules(const ReplayTurn& turn, Verification& out) {
    const Choice choice = choices_.back();
    choices_.pop_back();
    states_.pop_back();
    out.rules = rules_at_work(case_, states_.back(), choice);
    out.without = rule_too_many(case_, states_.back(), choice, turn.hash, out.rules);
}

void Replayer::compare_result(Verification& out) {
    if (!replay_.result) return;
    const State& last = states_.back();
    if (last.over() && result_of(case_, last) == *replay_.result) return;
    out.mismatch = Mismatch::result;
    out.turn = standing();
    out.line = replay_.turns.empty() ? 2 : replay_.turns.back().line + 1;
    out.message = {"the result differs from the one that the choices lead to", "结果与各步选择得出的不符"};
}

void Replayer::run(Verification& out) {
    for (const ReplayTurn& turn : replay_.turns) {
        const Text reason = play(turn, out);
        if (out.mismatch != Mismatch::none) {
            out.turn = turn.turn;
            out.line = turn.line;
            out.message = reason;
            if (out.mismatch == Mismatch::hash && !turn.undo) find_rules(turn, out);
            return;
        }
        ++out.agreed;
    }
    compare_result(out);
}

/// The whole sentence around the reason.
Text sentence(const Verification& out, const ReplayHeader& header) {
    Text text{count(out.agreed, "line", "lines") + " of " + std::to_string(out.lines) + " agree",
              std::to_string(out.lines) + " 行中有 " + std::to_string(out.agreed) + " 行一致"};
    if (out.mismatch != Mismatch::none && out.line > 0) {
        text.en += "; turn " + std::to_string(out.turn) + " (line " + std::to_string(out.line) + "): " + out.message.en;
        text.zh +=
            "；第 " + std::to_string(out.turn) + " 步（第 " + std::to_string(out.line) + " 行）：" + out.message.zh;
    }
    if (out.other_content) {
        const Text told = told_of_edits(out.edits, header.parts, most_told);
        text.en += "; " + told.en;
        text.zh += "；" + told.zh;
    }
    if (!out.rule_edits.empty()) {
        const Text groups = enumerated(out.rule_edits, most_told);
        text.en += "; numbers of the rules that were others: " + groups.en;
        text.zh += "；规则中当时不同的数值：" + groups.zh;
    }
    if (out.other_engine) {
        text.en += "; the replay was made by another version";
        text.zh += "；回放来自另一版本";
    }
    return text;
}

}  // namespace

Verification verify(const Case& scenario, const ReplayRead& replay, std::string_view engine) {
    return replayed(scenario, replay, engine).check;
}

Replayed replayed(const Case& scenario, const ReplayRead& replay, std::string_view engine) {
    Replayed all;
    Verification& out = all.check;
    out.lines = static_cast<int>(replay.turns.size());
    if (!replay.header) {
        out.mismatch = Mismatch::unreadable;
        out.message = {"the file is not a replay", "文件不是回放"};
        return all;
    }
    if (replay.header->case_id != scenario.id) {
        out.mismatch = Mismatch::other_case;
        const std::string theirs = in_quotes(replay.header->case_id);
        out.message = {"the replay is of the case " + theirs + ", not of " + in_quotes(scenario.id),
                       "回放属于案例 " + theirs + "，不是 " + in_quotes(scenario.id)};
        return all;
    }
    out.other_content = replay.header->content != scenario.content_hash;
    out.other_engine = !engine.empty() && replay.header->engine != engine;
    if (out.other_content && !replay.header->parts.empty()) out.edits = edits_of(scenario, replay.header->parts);
    if (!replay.header->rules.empty()) out.rule_edits = rule_edits(replay.header->rules);
    Replayer replayer{scenario, replay};
    replayer.run(out);
    all.log = replayer.log();
    all.undone = replayer.undone();
    all.rest.assign(replay.turns.begin() + out.agreed, replay.turns.end());
    if (out.mismatch == Mismatch::none && has_error(replay.diagnostics)) {
        const Diagnostic& first = replay.diagnostics.front();
        out.mismatch = Mismatch::unreadable;
        out.turn = out.agreed + 1;
        out.line = first.line;
        out.message = first.message;
    }
    out.message = sentence(out, *replay.header);
    return all;
}

}  // namespace keyaccount
