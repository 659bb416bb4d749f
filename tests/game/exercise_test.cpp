#include "game/exercises.hpp"

#include "engine/analysis/habits.hpp"
#include "game/commands.hpp"
#include "game/exercise_words.hpp"
#include "game/paths.hpp"
#include "game/settings.hpp"
#include "tests/game/running.hpp"
#include "tests/game/setup.hpp"

#include <sys/stat.h>

#include <fstream>
#include <sstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

Run run_and_quit(const std::vector<std::string>& arguments, const std::string& input = "q\n") {
    return run(arguments, input);
}

const std::string small = three_people_file.string();

std::vector<ShelvedCase> shelf() { return {load_case_file(three_people_file)}; }

Exercise an_exercise(const std::string& replays = {}) {
    Exercise exercise;
    exercise.case_id = three_people()->id;
    exercise.content = three_people()->content_hash;
    exercise.seed = 424'242;
    exercise.mode = Mode::exam;
    exercise.title = "Week 3";
    exercise.replays = replays;
    return exercise;
}

std::string fault_key(const ExerciseFound& found) {
    const auto* fault = std::get_if<ExerciseFault>(&found);
    if (fault == nullptr) return {};
    for (const Language language : {Language::en, Language::zh}) {
        CHECK(texts().has(fault->key, language));
        CHECK_FALSE(fault_words({texts(), language}, *fault).empty());
    }
    return fault->key;
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator{folder, error}) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

ReplayHeader header_in(const std::filesystem::path& file) {
    const ReplayRead read = read_replay(file.string(), bytes_of(file));
    REQUIRE(read.header.has_value());
    return *read.header;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

/// A session of the exercise as the program starts it.
Session started(const PlayableExercise& exercise, const std::string& player) {
    const Exercise& fixed = exercise.exercise;
    return {exercise.scenario,
            {fixed.seed, player, fixed.mode, Language::en, std::nullopt, exercise.label()},
            new_exercise_replay(exercise)};
}

PlayableExercise playable(const std::filesystem::path& file) {
    const ExerciseFound found = exercise_of_file(shelf(), file);
    REQUIRE(std::holds_alternative<PlayableExercise>(found));
    return std::get<PlayableExercise>(found);
}

Choice visit_tan() { return Choice::act(Action::visit, person_named(*three_people(), "tan-jie")); }

}  // namespace

TEST_CASE("a code and a file of the same exercise start the same game under the same id") {
    const OwnHome home;
    const auto file = home.path() / "a.exercise.json";
    REQUIRE(write_exercise(file, an_exercise()).en.empty());

    const ExerciseFound coded = exercise_named(shelf(), code_of(an_exercise()));
    const ExerciseFound filed = exercise_named(shelf(), file.string());

    REQUIRE(std::holds_alternative<PlayableExercise>(coded));
    REQUIRE(std::holds_alternative<PlayableExercise>(filed));
    const auto& by_code = std::get<PlayableExercise>(coded);
    const auto& by_file = std::get<PlayableExercise>(filed);
    CHECK(by_code.label().id == by_file.label().id);
    CHECK(by_file.label().title == "Week 3");
    const Session first = started(by_code, "Lin");
    const Session second = started(by_file, "Wang");
    CHECK(hash_of(first.state()) == hash_of(second.state()));
    CHECK(first.setup().mode == Mode::exam);
    CHECK_FALSE(first.can_undo());
}

TEST_CASE("an exercise without its case or for another edition of it is refused with the reason") {
    const OwnHome home;
    Exercise elsewhere = an_exercise();
    elsewhere.case_id = "no-such-case";
    Exercise edited = an_exercise();
    edited.content ^= 1;
    const auto file = home.path() / "a.exercise.json";

    CHECK(fault_key(exercise_of_code(shelf(), code_of(elsewhere))) == "exercise.code-without-case");
    CHECK(fault_key(exercise_of_code(shelf(), code_of(edited))) == "exercise.other-content");
    CHECK(fault_key(exercise_of_code(shelf(), "K7QF")) == "exercise.bad-code");
    CHECK(fault_key(exercise_named(shelf(), (home.path() / "none.exercise.json").string())) == "exercise.unreadable");
    REQUIRE(write_exercise(file, elsewhere).en.empty());
    CHECK(fault_key(exercise_of_file(shelf(), file)) == "exercise.no-case");
    REQUIRE(write_exercise(file, edited).en.empty());
    CHECK(fault_key(exercise_of_file(shelf(), file)) == "exercise.other-content");
    std::ofstream{file} << "{";
    CHECK(fault_key(exercise_of_file(shelf(), file)) == "exercise.broken");
}

TEST_CASE("exercises are found beside junk and each of them once") {
    const OwnHome home;
    const auto folder = home.path() / "found";
    REQUIRE(write_exercise(folder / "b.exercise.json", an_exercise()).en.empty());
    REQUIRE(write_exercise(folder / "a.exercise.json", an_exercise()).en.empty());
    std::ofstream{folder / "broken.exercise.json"} << "\xFF";
    std::ofstream{folder / "notes.json"} << "{}";
    std::filesystem::create_directory(folder / "folder.exercise.json");
    std::filesystem::create_symlink("/dev/zero", folder / "device.exercise.json");
    REQUIRE(::mkfifo((folder / "pipe.exercise.json").c_str(), 0600) == 0);

    const auto found = find_exercises(shelf(), {folder, folder, home.path() / "nowhere"});

    REQUIRE(found.size() == 2);
    CHECK(found[0].file.filename() == "a.exercise.json");
    CHECK(std::holds_alternative<ExerciseFault>(found[1].found));
    CHECK(load_library(folder).size() == 1);  // notes.json; exercises are no cases
}

TEST_CASE("a game of an exercise is kept here and copied line by line") {
    const OwnHome home;
    const auto file = home.path() / "class" / "a.exercise.json";
    REQUIRE(write_exercise(file, an_exercise("runs")).en.empty());
    const PlayableExercise exercise = playable(file);
    CHECK(exercise.folder == home.path() / "class" / "runs");
    CHECK_FALSE(std::filesystem::exists(exercise.folder));

    Session one = started(exercise, "Lin");
    Session other = started(exercise, "Wang");
    REQUIRE(one.choose(visit_tan()) == Refusal::none);

    const auto copies = files_in(exercise.folder);
    REQUIRE(copies.size() == 2);
    CHECK(files_in(replays_folder()).size() == 2);
    for (const auto& copy : copies) CHECK(bytes_of(copy) == bytes_of(replays_folder() / copy.filename()));
    CHECK(one.copy_problem().empty());
    const ReplayHeader header = header_in(one.file()->path());
    REQUIRE(header.exercise.has_value());
    CHECK(*header.exercise == exercise.label());
    CHECK(header.player == "Lin");
}

TEST_CASE("a folder that cannot be written is told and the game is kept") {
    const OwnHome home;
    const auto file = home.path() / "a.exercise.json";
    std::ofstream{home.path() / "no-folder"} << "x";
    for (const char* folder : {"no-folder", "not/there", "/proc/keyaccount"}) {
        REQUIRE(write_exercise(file, an_exercise(folder)).en.empty());
        Session session = started(playable(file), "Lin");
        REQUIRE(session.choose(visit_tan()) == Refusal::none);

        CHECK(contains(session.copy_problem(), "Nothing is lost"));
        CHECK(session.save_problem().empty());
        CHECK(read_replay("x", bytes_of(session.file()->path())).turns.size() == 1);
    }
    CHECK_FALSE(std::filesystem::exists(home.path() / "not"));
}

TEST_CASE("a copy that was lost for a while is made whole") {
    const OwnHome home;
    const auto file = home.path() / "a.exercise.json";
    REQUIRE(write_exercise(file, an_exercise("runs")).en.empty());
    Session session = started(playable(file), "Lin");
    const auto copy = home.path() / "runs" / session.file()->path().filename();
    std::filesystem::rename(home.path() / "runs", home.path() / "away");

    REQUIRE(session.choose(visit_tan()) == Refusal::none);
    CHECK(contains(session.copy_problem(), "no such folder"));
    CHECK_FALSE(std::filesystem::exists(home.path() / "runs"));
    std::filesystem::rename(home.path() / "away", home.path() / "runs");
    REQUIRE(session.choose(choose(Habit::textbook, session.view(), 7)) == Refusal::none);

    CHECK(session.copy_problem().empty());
    CHECK(bytes_of(copy) == bytes_of(session.file()->path()));
}

TEST_CASE("a copy never touches what is not its own") {
    TempFolder folder;
    const auto other = folder.path() / "letter.jsonl";
    std::ofstream{other} << "Dear aunt";
    ReplayFile file{folder.path() / "game.jsonl"};
    file.copy_to(other);

    CHECK(file.append("one"));

    CHECK(bytes_of(other) == "Dear aunt");
    CHECK(contains(file.copy_problem().en, "another program"));
    std::filesystem::remove(other);
    REQUIRE(::mkfifo(other.c_str(), 0600) == 0);
    CHECK(file.append("two"));
    CHECK(contains(file.copy_problem().en, "no regular file"));
    CHECK(contains(file.copy_problem().zh, "副本"));
}

TEST_CASE("an exam goes on as an exam and its copy goes on too") {
    const OwnHome home;
    const auto file = home.path() / "class" / "a.exercise.json";
    REQUIRE(write_exercise(file, an_exercise("runs")).en.empty());
    REQUIRE(
        run_and_quit({"play", small, "--terminal", "--exercise", file.string(), "--player", "Lin"}, "2\nq\n").code ==
        0);
    const auto kept = files_in(replays_folder());
    REQUIRE(kept.size() == 1);
    const auto copy = home.path() / "class" / "runs" / kept[0].filename();
    const std::string before = bytes_of(copy);
    CHECK(before == bytes_of(kept[0]));

    const Run again = run_and_quit({"play", small, "--terminal", "--continue"}, "u\n1\nq\n");

    CHECK(again.code == 0);
    CHECK(contains(again.out, texts().get("terminal.no-undo.exam", Language::en)));
    CHECK(header_in(kept[0]).mode == Mode::exam);
    CHECK(bytes_of(copy).size() > before.size());
    CHECK(bytes_of(copy) == bytes_of(kept[0]));
    CHECK(run_and_quit({"verify", copy.string(), "--case", small}).code == 0);
}

TEST_CASE("trying again from a turn stays within the exercise") {
    const OwnHome home;
    PlayableExercise exercise{an_exercise(), three_people(), {}};
    exercise.exercise.mode = Mode::practice;
    Session session = started(exercise, "Lin");
    REQUIRE(session.choose(visit_tan()) == Refusal::none);

    const auto other = session.try_from(1, nullptr);

    REQUIRE(other->setup().exercise.has_value());
    CHECK(*other->setup().exercise == exercise.label());
    CHECK(other->setup().parent.has_value());
}

TEST_CASE("the command sets an exercise and plays it by code and by file") {
    const OwnHome home;
    const std::string file = (home.path() / "w.exercise.json").string();
    const Run set = run_and_quit({"exercise", small, "--seed", "77", "--mode", "exam", "--language", "zh", "--title",
                                  "第三周", "--replays", "runs", "--out", file});
    REQUIRE(set.code == 0);
    const std::string code = set.out.substr(set.out.find('\n') + 1, 14);
    REQUIRE(std::holds_alternative<ExerciseCode>(read_code(code)));
    CHECK(first_line(run_and_quit({"exercise", small, "--seed", "77", "--mode", "exam", "--language", "zh"}).out) ==
          code);

    const Run nameless = run_and_quit({"play", small, "--terminal", "--exercise", code});
    const Run by_code = run_and_quit({"play", small, "--terminal", "--exercise", code, "--player", "林"});
    const Run by_file = run_and_quit({"play", small, "--terminal", "--exercise", file});
    const Run in_english = run_and_quit({"play", small, "--terminal", "--exercise", file, "--lang", "en"});

    CHECK(nameless.code == 2);
    CHECK(contains(nameless.err, "--player"));
    CHECK(by_code.code == 0);
    CHECK(contains(by_code.out, "作业：" + code));
    CHECK(contains(by_file.out, "作业：第三周"));
    CHECK(contains(by_file.out, (home.path() / "runs").string()));
    CHECK(contains(in_english.out, "Exercise: 第三周"));
    CHECK(load_settings().player == "林");
    for (const auto& each : files_in(replays_folder())) {
        const ReplayHeader header = header_in(each);
        CHECK(header.player == "林");
        CHECK(header.seed == 77);
        CHECK(header.mode == Mode::exam);
        CHECK(header.language == Language::zh);
        CHECK(header.exercise->id == code);
    }
}

TEST_CASE("the shipped cases are found by code") {
    const OwnHome home;
    const std::string code = first_line(run_and_quit({"exercise", "first-order", "--seed", "123456"}).out);

    const Run played = run_and_quit({"play", "--terminal", "--exercise", code, "--player", "Lin"});

    CHECK(played.code == 0);
    REQUIRE(files_in(replays_folder()).size() == 1);
    CHECK(header_in(files_in(replays_folder())[0]).case_id == "first-order");
}

TEST_CASE("what an exercise fixes cannot be typed beside it and what it cannot hold is refused") {
    const OwnHome home;
    const std::string letter = (home.path() / "letter.txt").string();
    std::ofstream{letter} << "Dear aunt";
    const std::string code = code_of(an_exercise());

    CHECK(run_and_quit({"play", small, "--terminal", "--exercise", code, "--player", "L", "--mode", "guided"}).code ==
          2);
    CHECK(run_and_quit({"play", small, "--terminal", "--exercise", code, "--player", "L", "--seed", "1"}).code == 2);
    CHECK(run_and_quit({"play", small, "--terminal", "--exercise", code, "--player", "L", "--continue"}).code == 2);
    CHECK(contains(run_and_quit({"exercise", small, "--mode", "exm"}).err, "“exam”"));
    CHECK(contains(run_and_quit({"exercise", small, "--language", "cn"}).err, "“en”"));
    CHECK(run_and_quit({"exercise", small, "--seed", "1048576"}).code == 2);
    CHECK(run_and_quit({"exercise", small, "--seed", "1048576", "--out", (home.path() / "big.exercise.json").string()})
              .code == 0);
    CHECK(run_and_quit({"exercise", small, "--title", "a\tb"}).code == 2);
    CHECK(run_and_quit({"exercise", small, "--out", letter}).code == 2);
    CHECK(bytes_of(letter) == "Dear aunt");
    CHECK(files_in(replays_folder()).empty());
}

TEST_CASE("the window opens with an exercise that can be played or a folder of them and with nothing else") {
    const OwnHome home;
    std::vector<std::string> opened;
    const OpenWindow window = [&](const desk::DeskOptions& options) {
        opened.push_back(options.exercise);
        return 0;
    };
    const auto start = [&](std::vector<std::string> arguments) {
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        arguments.insert(arguments.begin(), {"play", small});
        return run_program(arguments, in, out, err, window);
    };
    const std::string code = code_of(an_exercise());

    CHECK(start({"--exercise", code, "--player", "Lin"}) == 0);
    CHECK(start({"--exercise", home.path().string()}) == 0);
    CHECK(opened == std::vector<std::string>{code, home.path().string()});
    CHECK(load_settings().player == "Lin");
    CHECK(start({"--exercise", "K7QF-2M9X"}) == 2);
    CHECK(start({"--exercise", (home.path() / "none.exercise.json").string()}) == 2);
    CHECK(start({"--exercise", code, "--mode", "guided"}) == 2);
    CHECK(opened.size() == 2);
}
