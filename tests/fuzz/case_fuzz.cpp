// A case file of any bytes: read, told, drawn and, where it loads, played.
#include "engine/files/case_sketch.hpp"
#include "engine/files/sarif.hpp"
#include "engine/files/text_table.hpp"
#include "engine/files/utf8.hpp"
#include "engine/play/play.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace keyaccount;
using fuzz::require;

namespace {

constexpr std::uint64_t games = 2;
constexpr int most_turns = 80;

void tell(const Loaded& loaded, const CaseSketch& sketch) {
    for (const Diagnostic& each : loaded.diagnostics) {
        require(!each.message.en.empty() && !each.message.zh.empty(), "a remark has words in both languages");
        require(each.code.ends_with("099") || (each.line > 0 && each.column > 0), "a remark has a place");
    }
    for (const Language language : {Language::en, Language::zh})
        require(first_invalid_byte(to_text(loaded.diagnostics, language)) == std::string::npos, "remarks are UTF-8");
    require(!to_json(loaded.diagnostics).empty() && !to_sarif(loaded.diagnostics, "0").empty(), "remarks have forms");
    static_cast<void>(case_gaps(sketch, loaded.diagnostics));
}

void translate(std::string_view text) {
    const TextFile file{"case.json", text};
    Problems problems{file};
    const auto document = read_json(file, {}, problems);
    if (!document) return;
    const auto texts = texts_of(*document);
    const auto csv = from_csv(to_csv(texts, {main_language(texts), false, Language::zh}));
    require(csv && csv->faults.empty(), "a table that was written can be read");
    const auto po = from_po(to_po(texts, {main_language(texts), true, Language::en}, "case"));
    require(po && po->faults.empty(), "a catalogue that was written can be read");
}

void play(const Case& scenario, std::uint64_t seed) {
    State state = start(scenario, seed);
    std::uint64_t dice = seed ^ scenario.content_hash;
    ChoiceList choices;
    EventBuffer events;
    for (int turn = 0; turn < most_turns && !state.over(); ++turn) {
        choices.clear();
        legal_choices(scenario, state, choices);
        require(!choices.empty(), "something can be done until the game is over");
        dice = dice * 6364136223846793005U + 1442695040888963407U;
        const Choice choice = choices[(dice >> 33U) % choices.size()];
        static_cast<void>(words_of(scenario, state, choice));
        events.clear();
        require(apply(scenario, state, choice, &events) == Refusal::none, "what is offered can be done");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::bytes_of(data, size);
    const Loaded loaded = load_case("case.json", text);
    require(loaded.scenario.has_value() == !has_error(loaded.diagnostics), "a case loads unless there is an error");
    tell(loaded, sketch_of(text));
    translate(text);
    if (loaded.scenario)
        for (std::uint64_t seed = 0; seed < games; ++seed) play(*loaded.scenario, seed);
    return 0;
}
