// Writes what the fuzzers begin with, with all that they ever found: fuzz_seeds FOLDER makes FOLDER/{case,replay,table}
// and the words of each.
#include "engine/files/exercise.hpp"
#include "engine/files/replay.hpp"
#include "engine/files/text_table.hpp"
#include "tests/engine/files/mutants.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <filesystem>

using namespace keyaccount;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, const std::string& bytes) {
    std::ofstream file{path, std::ios::binary};
    file << bytes;
    fuzz::require(file.good(), path.c_str());
}

/// The small cases as they are; the large ones with short texts, whole and without their people.
void write_cases(const fs::path& folder) {
    const fs::path root{KEYACCOUNT_SOURCE};
    for (const char* small : {"assets/new-case.json", "tests/data/cases/three-people.json"})
        fs::copy_file(root / small, folder / fs::path{small}.filename());
    for (const auto& entry : fs::directory_iterator{root / "tests/data/bad"})
        if (entry.path().extension() == ".json") fs::copy_file(entry.path(), folder / entry.path().filename());
    for (const auto& entry : fs::directory_iterator{root / "scenarios"}) {
        if (entry.path().extension() != ".json") continue;
        json document =
            json::parse(fuzz::read_source("scenarios/" + entry.path().filename().string()), nullptr, true, true);
        test::shorten(document);
        write(folder / entry.path().filename(), document.dump());
        document["people"].erase(document["people"].begin() + 1, document["people"].end());
        write(folder / ("one-person-" + entry.path().filename().string()), document.dump());
    }
}

void write_replays(const fs::path& folder) {
    const Case scenario = fuzz::read_case("tests/data/cases/three-people.json");
    for (const int length : {1, 3, 10, 40}) {
        ReplayHeader header;
        header.engine = "0.1.0";
        header.case_id = scenario.id;
        header.content = scenario.content_hash;
        header.seed = static_cast<std::uint64_t>(length);
        header.player = "Wen";
        header.parts = scenario.parts;
        if (length == 3) header.exercise = ReplayExercise{"0123456789abcdef", "Monday"};
        if (length == 3) header.parent = ReplayParent{1, 2};
        std::string text = header_line(header) + "\n";
        State state = start(scenario, header.seed);
        ChoiceList choices;
        std::uint64_t dice = header.seed;
        for (int turn = 1; turn <= length && !state.over(); ++turn) {
            choices.clear();
            legal_choices(scenario, state, choices);
            dice = dice * 6364136223846793005U + 1442695040888963407U;
            const Choice choice = choices[(dice >> 33U) % choices.size()];
            const State before = state;
            static_cast<void>(apply(scenario, state, choice));
            text += choice_line(scenario, choice, state, turn, 100) + "\n";
            if (turn != length || length == 1) continue;
            text += undo_line(before, turn - 1) + "\n" + choice_line(scenario, choice, state, turn, 100) + "\n";
        }
        text += result_line(result_of(scenario, state)) + "\n";
        write(folder / (std::to_string(length) + ".jsonl"), text);
    }
}

void write_tables(const fs::path& folder) {
    const std::string text = fuzz::read_source("tests/data/cases/three-people.json");
    const TextFile file{"case.json", text};
    Problems problems{file};
    const std::vector<CaseText> all = texts_of(read_json(file, {}, problems).value());
    for (const std::size_t count : {std::size_t{2}, std::size_t{12}}) {
        std::vector<CaseText> some(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
        for (CaseText& each : some) each.words.zh += "\"quoted\" \\ and\nbroken";
        write(folder / (std::to_string(count) + ".csv"), to_csv(some, {}));
        write(folder / (std::to_string(count) + ".po"), to_po(some, {}, "three-people"));
    }
    write(folder / "exercise.json", exercise_text({"three-people", 7, 9, Mode::exam, Language::zh, "Monday", "games"}));
    write(folder / "code.txt", code_of({"three-people", 7, 9, Mode::exam, Language::zh, "", ""}));
}

void write_dictionary(const fs::path& path, const std::set<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += "\"\\\"" + word + "\\\"\"\n";
    write(path, text);
}

}  // namespace

int main(int argc, char** argv) {
    fuzz::require(argc == 2, "usage: fuzz_seeds FOLDER");
    const fs::path folder{argv[1]};
    for (const char* kind : {"case", "replay", "table"}) fs::create_directories(folder / kind);
    fs::copy(fs::path{KEYACCOUNT_SOURCE} / "tests/fuzz/found", folder, fs::copy_options::recursive);
    write_cases(folder / "case");
    write_replays(folder / "replay");
    write_tables(folder / "table");

    std::set<std::string> words;
    for (const auto& [key, edges] :
         test::trials_of(json::parse(fuzz::read_source("scenarios/schema/case.schema.json")))) {
        words.insert(key);
        words.insert(edges.words.begin(), edges.words.end());
    }
    write_dictionary(folder / "case.dict", words);
    write_dictionary(folder / "replay.dict", {"keyaccount_replay",
                                              "engine",
                                              "case",
                                              "content",
                                              "seed",
                                              "player",
                                              "mode",
                                              "practice",
                                              "exam",
                                              "language",
                                              "en",
                                              "zh",
                                              "exercise",
                                              "exercise_title",
                                              "parent",
                                              "parent_turn",
                                              "parts",
                                              "rules",
                                              "turn",
                                              "choice",
                                              "kind",
                                              "who",
                                              "act",
                                              "fact",
                                              "need",
                                              "lift",
                                              "proof",
                                              "objection",
                                              "step",
                                              "record",
                                              "value",
                                              "hash",
                                              "gauge",
                                              "day",
                                              "stage",
                                              "outcome",
                                              "undo",
                                              "result",
                                              "end",
                                              "score"});
    write_dictionary(folder / "table.dict",
                     {"keyaccount_exercise", "case", "content", "seed", "mode", "language", "title", "replays"});
}
