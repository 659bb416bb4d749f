#include "engine/files/exercise.hpp"
#include "engine/files/replay.hpp"
#include "tests/engine/files/data.hpp"

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

Exercise week_three() {
    Exercise exercise;
    exercise.case_id = "motorway-saws";
    exercise.content = 0xFEDCBA9876543210;
    exercise.seed = 483920;
    exercise.mode = Mode::exam;
    exercise.language = Language::zh;
    exercise.title = "Week 3 “第三周”";
    exercise.replays = "/srv/class/week 3";
    return exercise;
}

ExerciseCode code_in(std::string_view typed) {
    const auto read = read_code(typed);
    REQUIRE_MESSAGE(std::holds_alternative<ExerciseCode>(read), typed);
    return std::get<ExerciseCode>(read);
}

std::string refused(std::string_view typed) {
    const auto read = read_code(typed);
    REQUIRE_MESSAGE(std::holds_alternative<Text>(read), typed);
    CHECK_FALSE(std::get<Text>(read).zh.empty());
    return std::get<Text>(read).en;
}

/// The first line of what is said about a file that cannot be used.
std::string said_of(std::string_view text) {
    const ExerciseRead read = read_exercise("x.exercise.json", text);
    CHECK_FALSE(read.exercise.has_value());
    const std::string said = to_text(read.diagnostics, Language::en);
    return said.substr(0, said.find('\n'));
}

std::string written(std::string_view what, std::string_view with) {
    return patched(exercise_text(week_three()), what, with);
}

}  // namespace

TEST_CASE("an exercise file comes back as it was written") {
    Exercise plain = week_three();
    plain.language.reset();
    plain.title.clear();
    plain.replays.clear();
    plain.seed = 18446744073709551615U;

    for (const Exercise& exercise : {week_three(), plain}) {
        const ExerciseRead read = read_exercise("x.exercise.json", exercise_text(exercise));
        CHECK(read.diagnostics.empty());
        REQUIRE(read.exercise.has_value());
        CHECK(*read.exercise == exercise);
    }
}

TEST_CASE("what is too long or broken is written so that it can be read") {
    Exercise exercise = week_three();
    exercise.title = "\xE9" + std::string(500, 'x');

    const ExerciseRead read = read_exercise("x.exercise.json", exercise_text(exercise));

    REQUIRE(read.exercise.has_value());
    CHECK(read.exercise->title == "\xEF\xBF\xBD" + std::string(longest_exercise_title - 1, 'x'));
}

TEST_CASE("a wrong exercise file is refused with its place and what was meant") {
    CHECK(said_of(written("\"mode\"", "\"mod\"")).find(R"(the key "mod" is unknown here)") != std::string::npos);
    CHECK(to_text(read_exercise("x", written("\"exam\"", "\"exm\"")).diagnostics, Language::en)
              .find(R"(did you mean "exam"?)") != std::string::npos);
    CHECK(said_of(written("\"exam\"", "\"exm\"")) ==
          R"(x.exercise.json:6:11: error[E106]: "exm" is not one of the allowed words [/mode])");
    CHECK(said_of(written("\"zh\"", "\"fr\"")).find("E106") != std::string::npos);
    CHECK(said_of(written("\"483920\"", "483920")).find("E101") != std::string::npos);
    CHECK(said_of(written("\"483920\"", "\"-1\"")).find("E407") != std::string::npos);
    CHECK(said_of(written("fedcba98", "FEDCBA98")).find("E406") != std::string::npos);
    CHECK(said_of(written("motorway-saws", "../../etc")).find("E109") != std::string::npos);
    CHECK(said_of(written("_exercise\": 1", "_exercise\": 2")).find("E412") != std::string::npos);
    CHECK(said_of(written("/srv", "\\u0007")).find("E112") != std::string::npos);
    CHECK(said_of(written("/srv", std::string(1'100, 'x'))).find("E110") != std::string::npos);
    CHECK(said_of(written("\"seed\": \"483920\",", "")).find("keys missing here: seed") != std::string::npos);
}

TEST_CASE("bytes that are no exercise are refused and nothing else happens") {
    CHECK(said_of("").find("E002") != std::string::npos);
    CHECK(said_of("{}").find("E411") != std::string::npos);
    CHECK(said_of(R"({"id": "a-case", "title": "x"})").find("E411") != std::string::npos);
    CHECK(said_of("[]").find("E101") != std::string::npos);
    CHECK(said_of("\xFF\xFE").find("E003") != std::string::npos);
    CHECK(said_of(std::string(1, '\0')).find("E004") != std::string::npos);
    CHECK(said_of(std::string(max_exercise_bytes + 1, ' ')).find("E001") != std::string::npos);
    CHECK(said_of(std::string(9'000, '[')).find("E006") != std::string::npos);
    CHECK(said_of(written("{", "{\"seed\": \"1\",")).find("E007") != std::string::npos);
    CHECK(said_of(exercise_text(week_three()) + "{}").find("E017") != std::string::npos);
    const std::string whole = exercise_text(week_three());
    for (std::size_t length = 0; length + 2 < whole.size(); ++length)
        CHECK_FALSE(read_exercise("x", std::string_view{whole}.substr(0, length)).exercise.has_value());
}

TEST_CASE("a code says the same as the exercise it was made from") {
    Exercise exercise = week_three();
    for (const Mode mode : {Mode::guided, Mode::practice, Mode::exam}) {
        for (const auto language :
             {std::optional<Language>{}, std::optional{Language::en}, std::optional{Language::zh}}) {
            for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{999'999}, largest_code_seed}) {
                exercise.mode = mode;
                exercise.language = language;
                exercise.seed = seed;

                const ExerciseCode code = code_in(code_of(exercise));

                CHECK(code.mode == mode);
                CHECK(code.language == language);
                CHECK(code.seed == seed);
                CHECK(code.case_mark == case_mark_of(exercise.case_id));
                CHECK(code.content_mark == content_mark_of(exercise.content));
            }
        }
    }
}

TEST_CASE("a code is understood as people write it") {
    const std::string code = code_of(week_three());
    REQUIRE(code.size() == 14);
    const ExerciseCode meant = code_in(code);

    std::string typed;
    std::string wide;
    for (const char c : code) {
        typed += c == '-' ? ' ' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        if (c == '0') typed.back() = 'o';
        if (c == '1') typed.back() = 'l';
        const char32_t full = c == '-' ? 0x2014U : static_cast<char32_t>(c) + 0xFEE0U;
        wide += static_cast<char>(0xE0U | (full >> 12U));
        wide += static_cast<char>(0x80U | ((full >> 6U) & 0x3FU));
        wide += static_cast<char>(0x80U | (full & 0x3FU));
    }

    CHECK(code_in(typed) == meant);
    CHECK(code_in(wide) == meant);
    CHECK(code_in("  " + typed + "\t") == meant);
}

TEST_CASE("every single mistyped letter and every two swapped letters are refused") {
    Exercise exercise = week_three();
    for (const std::uint64_t seed : {std::uint64_t{483'920}, std::uint64_t{0}, largest_code_seed}) {
        exercise.seed = seed;
        const std::string code = code_of(exercise);
        for (std::size_t i = 0; i < code.size(); ++i) {
            if (code[i] == '-') continue;
            for (const char letter : alphabet) {
                std::string typo = code;
                typo[i] = letter;
                if (typo != code) CHECK(refused(typo).find("mistyped") != std::string::npos);
            }
            for (std::size_t j = i + 1; j < code.size(); ++j) {
                std::string typo = code;
                std::swap(typo[i], typo[j]);
                if (code[j] != '-' && typo != code) CHECK(refused(typo).find("mistyped") != std::string::npos);
            }
            CHECK(refused(code.substr(0, i) + code.substr(i + 1)).find("this one has 11") != std::string::npos);
            CHECK(refused(code.substr(0, i) + "!" + code.substr(i + 1)).find("“!” does not occur") !=
                  std::string::npos);
        }
    }
    CHECK(refused("").find("this one has 0") != std::string::npos);
    CHECK(refused("UUUU-UUUU-UUUU").find("“U”") != std::string::npos);
    CHECK(refused("\xFF").find("does not occur") != std::string::npos);
    CHECK(refused(std::string(5'000, 'A')).find("this one has 5000") != std::string::npos);
    CHECK(refused("0000-0000-0000").find("newer version") != std::string::npos);
}

TEST_CASE("a seed that no code can hold has an id of another kind") {
    Exercise exercise = week_three();
    CHECK(exercise_id(exercise) == code_of(exercise));
    exercise.seed = largest_code_seed + 1;

    CHECK(code_of(exercise).empty());
    CHECK(exercise_id(exercise).size() == 16);
    Exercise other = exercise;
    other.mode = Mode::guided;
    CHECK(exercise_id(other) != exercise_id(exercise));
    other = exercise;
    other.title = "another title";
    CHECK(exercise_id(other) == exercise_id(exercise));
}

TEST_CASE("a replay carries its exercise and one without is read as before") {
    ReplayHeader header;
    header.engine = "0.1.0";
    header.case_id = "three-people";
    const std::string before = header_line(header);
    header.exercise = ReplayExercise{"K7QF-2M9X-4TPA", "Week 3 “第三周”"};

    const ReplayRead read = read_replay("x.jsonl", header_line(header));
    const ReplayRead old = read_replay("x.jsonl", before);

    REQUIRE(read.good());
    REQUIRE(read.header->exercise.has_value());
    CHECK(*read.header->exercise == *header.exercise);
    REQUIRE(old.good());
    CHECK_FALSE(old.header->exercise.has_value());
    CHECK(before.find("exercise") == std::string::npos);
    CHECK_FALSE(read_replay("x.jsonl", patched(before, "\"mode\"", "\"exercise\":7,\"mode\"")).good());
}
