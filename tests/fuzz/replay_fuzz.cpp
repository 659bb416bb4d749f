// A replay of any bytes: read, verified, played again, played with an edited case and written anew.
#include "engine/files/against.hpp"
#include "engine/play/play.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace keyaccount;
using fuzz::require;

namespace {

constexpr const char* case_path = "tests/data/cases/three-people.json";

const Case& scenario() {
    static const Case read = fuzz::read_case(case_path);
    return read;
}

const JsonDocument& document() {
    static const JsonDocument read = [] {
        static const std::string text = fuzz::read_source(case_path);
        const TextFile file{case_path, text};
        Problems problems{file};
        return read_json(file, {}, problems).value();
    }();
    return read;
}

/// The choices that can be made, whatever the recorded hashes are.
void play_on(const ReplayRead& read) {
    State state = start(scenario(), read.header->seed);
    for (const ReplayTurn& turn : read.turns) {
        const auto choice = resolved(scenario(), turn.choice);
        if (!std::holds_alternative<Choice>(choice)) {
            require(!std::get<Text>(choice).en.empty(), "a wrong name is told");
            continue;
        }
        const Choice made = std::get<Choice>(choice);
        const bool possible = refuse(scenario(), state, made) == Refusal::none;
        require((apply(scenario(), state, made) == Refusal::none) == possible, "refuse and apply agree");
        require(resolved(scenario(), named(scenario(), made)) == std::variant<Choice, Text>{made},
                "a choice comes back by its names");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::bytes_of(data, size);
    const ReplayRead read = read_replay("replay.jsonl", text);
    require(read.kept_bytes <= size, "no more is kept than there is");
    static_cast<void>(to_text(read.diagnostics, Language::zh));
    if (!read.header) return 0;
    const ReplayRead again = read_replay("again.jsonl", header_line(*read.header) + "\n");
    require(again.good() && header_line(*again.header) == header_line(*read.header), "a header comes back");
    require(verify(scenario(), read, "0.1.0").same() == replayed(scenario(), read, "0.1.0").check.same(),
            "verifying and playing again agree");
    static_cast<void>(play_against(scenario(), document(), nullptr, read, "0.1.0"));
    play_on(read);
    return 0;
}
