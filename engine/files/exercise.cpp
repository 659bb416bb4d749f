#include "engine/files/exercise.hpp"

#include "engine/files/header_values.hpp"
#include "engine/files/hex.hpp"
#include "engine/files/utf8.hpp"

#include <nlohmann/json.hpp>

namespace keyaccount {
namespace {

constexpr GateLimits limits{
    .bytes = max_exercise_bytes, .depth = 2, .values = 32, .members = 32, .entries = 32, .comments = true};
constexpr std::size_t longest_folder = 1'000;  // characters

/// A text for one line: shown on pages, or the name of a folder.
void read_line(Object& object, std::string_view key, std::size_t most, std::string& out) {
    const auto text = read_name(object, key, Needed::no, most);
    if (!text) return;
    for (std::size_t at = 0; at < text->size();) {
        const CodePoint point = code_point_at(*text, at);
        const Text shown = same(visible(std::string_view{*text}.substr(at, point.length)));
        const std::uint32_t node = object.find(key, Needed::no);
        if (is_control(point.value))
            return report(object.reading(), Problem::control_in_text, node, {shown},
                          {"write it on one line, without tabs", "请写在一行内，不用制表符"});
        if (is_bidi_control(point.value)) report(object.reading(), Problem::reordering_in_text, node, {shown});
        at += point.length;
    }
    out = *text;
}

void read_fields(Object& object, Exercise& exercise) {
    int format = 0;
    object.integer("keyaccount_exercise", format, 1, 1'000'000);
    if (format > 0 && format != exercise_format) {
        report(object.reading(), Problem::other_exercise_format, object.find("keyaccount_exercise", Needed::no),
               {same(std::to_string(format)), same(std::to_string(exercise_format))});
        return;
    }
    if (const std::uint32_t node = object.find("case", Needed::yes); node != no_node)
        exercise.case_id = read_id(object.reading(), node).value_or("");
    read_hash(object, "content", Needed::yes, exercise.content);
    read_seed(object, exercise.seed);
    object.word("mode", exercise.mode);
    if (const std::uint32_t node = object.find("language", Needed::no); node != no_node)
        exercise.language = read_word<Language>(object.reading(), node);
    read_line(object, "title", longest_exercise_title, exercise.title);
    read_line(object, "replays", longest_folder, exercise.replays);
    object.done();
}

}  // namespace

ExerciseRead read_exercise(std::string file, std::string_view text) {
    const TextFile source{std::move(file), text};
    Problems problems{source};
    ExerciseRead read;
    if (const auto document = read_json(source, limits, problems)) {
        Case nothing;
        Reading reading{*document, problems, nothing};
        Object object{reading, 0};
        Exercise exercise;
        if ((*document)[0].kind == JsonKind::object && document->member(0, "keyaccount_exercise") == no_node &&
            document->member(0, "content") == no_node)
            problems.add(Problem::no_exercise, 0, "");
        else
            read_fields(object, exercise);
        if (problems.clean()) read.exercise = std::move(exercise);
    }
    read.diagnostics = problems.diagnostics();
    return read;
}

std::string exercise_text(const Exercise& exercise) {
    nlohmann::ordered_json json = {{"keyaccount_exercise", exercise_format},
                                   {"case", exercise.case_id},
                                   {"content", to_hex(exercise.content)},
                                   {"seed", std::to_string(exercise.seed)},
                                   {"mode", word(exercise.mode)}};
    if (exercise.language) json["language"] = word(*exercise.language);
    if (!exercise.title.empty()) json["title"] = first_characters(exercise.title, longest_exercise_title);
    if (!exercise.replays.empty()) json["replays"] = first_characters(exercise.replays, longest_folder);
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace keyaccount
