#include "engine/files/choice_parts.hpp"
#include "engine/files/header_values.hpp"
#include "engine/files/hex.hpp"
#include "engine/files/object.hpp"
#include "engine/files/replay_prints.hpp"
#include "engine/files/utf8.hpp"

#include <charconv>

namespace keyaccount {
namespace {

constexpr GateLimits line_limits{
    .bytes = 16'384, .depth = 4, .values = 64, .members = 32, .entries = 32, .comments = false};
/// The header also holds a print of every part of the case.
constexpr GateLimits header_limits{
    .bytes = 32'768, .depth = 4, .values = 512, .members = 64, .entries = 32, .comments = false};
constexpr int most_turns = 5'000;
constexpr int most_days = 10'000;

void read_header(Object& object, ReplayHeader& header) {
    int format = 0;
    object.integer("keyaccount_replay", format, 1, 1'000'000);
    if (format > 0 && format != replay_format) {
        report(object.reading(), Problem::other_format, object.find("keyaccount_replay", Needed::no),
               {same(std::to_string(format)), same(std::to_string(replay_format))});
        return;
    }
    header.engine = read_name(object, "engine", Needed::yes).value_or("");
    header.case_id = read_name(object, "case", Needed::yes).value_or("");
    read_hash(object, "content", Needed::yes, header.content);
    read_seed(object, header.seed);
    header.player = read_name(object, "player", Needed::yes).value_or("");
    object.word("mode", header.mode);
    object.word("language", header.language);
    if (auto id = read_name(object, "exercise", Needed::no)) header.exercise = ReplayExercise{std::move(*id), {}};
    auto title = read_name(object, "exercise_title", Needed::no);
    if (header.exercise && title) header.exercise->title = std::move(*title);
    if (object.find("parent", Needed::no) != no_node) {
        header.parent.emplace();
        read_hash(object, "parent", Needed::yes, header.parent->hash);
    }
    int turn = 0;
    object.integer("parent_turn", turn, 0, most_turns, header.parent ? Needed::yes : Needed::no);
    if (header.parent) header.parent->turn = turn;
    header.parts = read_part_prints(object);
    header.rules = read_rule_prints(object);
    object.done();
}

NamedChoice read_choice(Object& object) {
    NamedChoice choice;
    for (const ChoiceKey& key : choice_keys()) {
        const bool needed = key.key == "kind";
        choice.*key.member = read_name(object, key.key, needed ? Needed::yes : Needed::no).value_or("");
    }
    object.done();
    return choice;
}

ReplayTurn read_turn(Object& object) {
    ReplayTurn turn;
    const std::uint32_t undo = object.find("undo", Needed::no);
    turn.undo = undo != no_node;
    object.integer("turn", turn.turn, 0, most_turns);
    read_hash(object, "hash", Needed::yes, turn.hash);
    if (turn.undo) {
        (void)read_integer(object.reading(), undo, 1, 1);
        object.done();
        return turn;
    }
    const std::uint32_t choice = object.find("choice", Needed::yes);
    if (choice != no_node) {
        Object inner{object.reading(), choice};
        turn.choice = read_choice(inner);
    }
    object.integer("gauge", turn.gauge, 0, 1000);
    object.integer("day", turn.day, 0, most_days);
    object.integer("stage", turn.stage, 0, static_cast<int>(max_stages) - 1);
    Outcome outcome = Outcome::none;
    object.word("outcome", outcome, Needed::no);
    if (object.find("outcome", Needed::no) != no_node) turn.outcome = outcome;
    object.done();
    return turn;
}

ReplayResult read_result(Object& object) {
    ReplayResult result;
    object.word("end", result.end);
    object.integer("score", result.score, 0, 1000);
    object.word("element", result.element);
    object.integer("day", result.day, 0, most_days);
    object.done();
    return result;
}

/// One line into `read`, with `nothing` for the case that a line does not have; false if it is broken, with the reason
/// in `problems`.
bool read_line(const TextFile& line, int number, Case& nothing, ReplayRead& read, Problems& problems) {
    const auto document = read_json(line, number == 1 ? header_limits : line_limits, problems);
    if (!document) return false;
    Reading reading{*document, problems, nothing};
    Object object{reading, 0};
    const auto has = [&](std::string_view key) { return document->member(0, key) != no_node; };
    if (number == 1) {
        ReplayHeader header;
        if (has("keyaccount_replay"))
            read_header(object, header);
        else
            problems.add(Problem::no_header, 0, "");
        if (problems.clean()) read.header = std::move(header);
    } else if (read.result) {
        problems.add(Problem::after_result, 0, "");
    } else if (has("choice") || has("undo")) {
        ReplayTurn turn = read_turn(object);
        turn.line = number;
        if (problems.clean()) read.turns.push_back(std::move(turn));
    } else if (has("result")) {
        Object inner{reading, object.find("result", Needed::yes)};
        const ReplayResult result = read_result(inner);
        object.done();
        if (problems.clean()) read.result = result;
    } else if (problems.clean()) {
        problems.add(Problem::unknown_line, 0, "");
    }
    return problems.clean();
}

void take_diagnostics(ReplayRead& read, const Problems& problems, int line) {
    for (Diagnostic diagnostic : problems.diagnostics()) {
        if (diagnostic.line > 0) diagnostic.line = line;
        read.diagnostics.push_back(std::move(diagnostic));
    }
}

void complain(ReplayRead& read, const TextFile& file, int line, Problem problem,
              std::initializer_list<Text> arguments) {
    Problems problems{file};
    problems.add(problem, 0, "", arguments);
    take_diagnostics(read, problems, line);
}

/// A last line without a line break that is no JSON: the game was cut off while it wrote.
bool is_torn(const TextFile& line) {
    Problems ignored{line};
    return !read_json(line, line_limits, ignored).has_value();
}

}  // namespace

ReplayRead read_replay(std::string file, std::string_view text) {
    ReplayRead read;
    const TextFile start{file, text.substr(0, 1)};
    if (text.size() > max_replay_bytes) {
        complain(read, start, 1, Problem::too_large,
                 {same(std::to_string(text.size())), same(std::to_string(max_replay_bytes))});
        return read;
    }
    const std::size_t size = text.size();
    Case nothing;
    for (int number = 1; number == 1 || !text.empty(); ++number) {
        if (static_cast<std::size_t>(number) > max_replay_lines) {
            complain(read, start, number, Problem::too_many_lines, {same(std::to_string(max_replay_lines))});
            break;
        }
        const std::size_t end = text.find('\n');
        const bool whole = end != std::string_view::npos;
        std::string_view bytes = text.substr(0, end);
        text.remove_prefix(whole ? end + 1 : text.size());
        if (bytes.ends_with('\r')) bytes.remove_suffix(1);
        const TextFile line{file, bytes};
        if (!whole && number > 1 && is_torn(line)) {
            read.torn = true;
            complain(read, line, number, Problem::torn_line, {});
            break;
        }
        Problems problems{line};
        const bool good = read_line(line, number, nothing, read, problems);
        take_diagnostics(read, problems, number);
        if (!good) break;
        read.kept_bytes = size - text.size();
    }
    return read;
}

std::variant<Choice, Text> choice_from_json(const Case& scenario, std::string_view json) {
    const TextFile line{"choice", json};
    Problems problems{line};
    NamedChoice choice;
    if (const auto document = read_json(line, line_limits, problems)) {
        Case nothing;
        Reading reading{*document, problems, nothing};
        Object object{reading, 0};
        choice = read_choice(object);
    }
    if (!problems.clean()) return problems.diagnostics().front().message;
    return resolved(scenario, choice);
}

}  // namespace keyaccount
