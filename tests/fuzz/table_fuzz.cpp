// A translator's table, an exercise or a code of any bytes: read, written anew, patched into a case that still loads.
#include "engine/files/exercise.hpp"
#include "engine/files/patch_texts.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace keyaccount;
using fuzz::require;

namespace {

constexpr int gaps = 40;

/// A case of which some texts are to be translated.
const std::string& case_text() {
    static const std::string text = [] {
        std::string all = fuzz::read_source("tests/data/cases/three-people.json");
        constexpr std::string_view begin = ", \"zh\": \"";
        for (int i = 0; i < gaps; ++i) {
            const std::size_t at = all.find(begin);
            all.erase(at, all.find('"', at + begin.size()) + 1 - at);
        }
        require(load_case("case.json", all).scenario.has_value(), "the case loads before it is patched");
        return all;
    }();
    return text;
}

void patch(const std::optional<TextTable>& table) {
    if (!table) return;
    static const TextFile file{"case.json", case_text()};
    static Problems problems{file};
    static const auto document = read_json(file, {}, problems);
    const PatchedTexts patched = patch_texts(case_text(), *document, *table);
    require(patched.written > 0 || patched.text == case_text(), "what is not written stays byte for byte");
    require(patched.written == 0 || load_case("case.json", patched.text).scenario.has_value(),
            "a case still loads with the texts of a table");
}

void read_exercises(std::string_view text) {
    const ExerciseRead read = read_exercise("x.exercise.json", text);
    require(read.exercise.has_value() == !has_error(read.diagnostics), "an exercise is read unless there is an error");
    if (read.exercise) {
        const ExerciseRead again = read_exercise("x.exercise.json", exercise_text(*read.exercise));
        require(again.exercise == read.exercise, "an exercise comes back as it was");
        const std::string code = code_of(*read.exercise);
        require(code.empty() || std::holds_alternative<ExerciseCode>(read_code(code)), "its code can be typed");
    }
    static_cast<void>(read_code(text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::bytes_of(data, size);
    patch(from_csv(text));
    patch(from_po(text));
    read_exercises(text);
    return 0;
}
