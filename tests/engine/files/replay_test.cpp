#include "engine/files/replay.hpp"
#include "tests/engine/files/data.hpp"

using namespace keyaccount;

namespace {

constexpr std::string_view head =
    R"({"keyaccount_replay":1,"engine":"0.1.0","case":"three-people","content":"00000000000000ff",)"
    R"("seed":"18446744073709551615","player":"Wen","mode":"exam","language":"zh",)"
    R"("parent":"0123456789abcdef","parent_turn":7})";
constexpr std::string_view turn = R"({"turn":1,"choice":{"kind":"act","act":"visit","who":"tan-jie"},)"
                                  R"("hash":"0123456789abcdef","gauge":52,"day":3,"stage":0,"outcome":"no-sale"})";
constexpr std::string_view undo = R"({"undo":1,"turn":0,"hash":"0123456789abcdef"})";
constexpr std::string_view result = R"({"result":{"end":"paid","score":712,"element":"trust","day":188}})";

std::string lines(std::initializer_list<std::string_view> all) {
    std::string text;
    for (const std::string_view line : all) text += std::string{line} + "\n";
    return text;
}

/// The first line of what is said.
std::string first_message(std::string_view text) {
    const ReplayRead read = read_replay("x.jsonl", text);
    CHECK_FALSE(read.good());
    const std::string said = to_text(read.diagnostics, Language::en);
    return said.substr(0, said.find('\n'));
}

}  // namespace

TEST_CASE("a replay is read as it was written") {
    const ReplayRead read = read_replay("x.jsonl", lines({head, turn, undo, turn, result}));

    REQUIRE(read.good());
    CHECK(read.header->case_id == "three-people");
    CHECK(read.header->content == 255);
    CHECK(read.header->seed == 18446744073709551615U);
    CHECK(read.header->mode == Mode::exam);
    CHECK(read.header->language == Language::zh);
    REQUIRE(read.header->parent.has_value());
    CHECK(read.header->parent->turn == 7);
    REQUIRE(read.turns.size() == 3);
    CHECK(read.turns[0].choice.who == "tan-jie");
    CHECK(read.turns[0].hash == 0x0123456789ABCDEF);
    CHECK(read.turns[0].gauge == 52);
    CHECK(read.turns[0].outcome == Outcome::no_sale);
    CHECK(read.turns[1].undo);
    CHECK(read.turns[2].line == 4);
    CHECK(read.result == ReplayResult{End::paid, 712, Element::trust, 188});
    CHECK(read.diagnostics.empty());
}

TEST_CASE("a print of a part whose name is none is told") {
    const auto with_parts = [](std::string_view parts) {
        return lines({test::patched(std::string{head}, R"("parent")", parts)});
    };

    CHECK(first_message(with_parts(R"("parts":{"st//ages":{"1":"0c7c8093b2"}},"parent")")) ==
          R"(x.jsonl:1:176: error[E109]: "st//ages" is not an id [/parts/st~1~1ages])");
    CHECK(first_message(with_parts(R"("parts":{"steps":{"":"0c7c8093b2"}},"parent")")) ==
          R"(x.jsonl:1:185: error[E109]: "" is not an id [/parts/steps/])");
}

TEST_CASE("a header comes back as it was even with a broken name") {
    ReplayHeader header;
    header.engine = "0.1.0";
    header.case_id = "three-people";
    header.content = 0xFEDCBA9876543210;
    header.seed = 7;
    header.player = "caf\xE9 \"文\"\n" + std::string(500, 'x');
    header.mode = Mode::guided;

    const ReplayRead read = read_replay("x.jsonl", header_line(header));

    REQUIRE(read.good());
    CHECK(read.header->content == header.content);
    CHECK(read.header->player.starts_with("caf\xEF\xBF\xBD \"文\"\n"));
    CHECK(read.header->player.size() < 220);
    CHECK_FALSE(read.header->parent.has_value());
}

TEST_CASE("a torn last line is dropped and said so") {
    const std::string text = lines({head, turn}) + std::string{turn.substr(0, 60)};

    const ReplayRead read = read_replay("x.jsonl", text);

    CHECK(read.good());
    CHECK(read.torn);
    CHECK(read.turns.size() == 1);
    CHECK(read.kept_bytes == lines({head, turn}).size());
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].code == "W408");
    CHECK(read.diagnostics[0].line == 3);
}

TEST_CASE("every tear of the last line leaves the lines before") {
    const std::string whole = lines({head, turn, turn});
    const std::size_t start = lines({head, turn}).size();
    for (std::size_t size = start; size <= whole.size(); ++size) {
        const ReplayRead read = read_replay("x.jsonl", whole.substr(0, size));

        CAPTURE(size);
        CHECK(read.good());
        CHECK(read.turns.size() == (size >= whole.size() - 1 ? 2 : 1));
    }
}

TEST_CASE("a whole last line without a line break is kept") {
    CHECK(read_replay("x.jsonl", lines({head}) + std::string{turn}).turns.size() == 1);
    CHECK_FALSE(read_replay("x.jsonl", lines({head}) + std::string{turn}).torn);
}

TEST_CASE("a broken line in the middle is an error that names the line and why") {
    const std::string cut{turn.substr(0, 60)};

    CHECK(first_message(lines({head, turn, cut, turn})) ==
          "x.jsonl:3:54: error[E011]: this text has no closing quotation mark on its line");
    CHECK(first_message(lines({head, "", turn})) == "x.jsonl:2:1: error[E002]: there is nothing to read");
    CHECK(first_message(lines({head, turn, "{\"turn\": 5}"})) ==
          "x.jsonl:3:1: error[E405]: the line is neither a choice nor an undo nor a result");
    CHECK(first_message(lines({head, "{\"undo\":true,\"turn\":0,\"hash\":\"0123456789abcdef\"}"})) ==
          "x.jsonl:2:9: error[E101]: a whole number was expected, not true [/undo]");
    CHECK(first_message(lines({head, result, turn})) == "x.jsonl:3:1: error[E404]: there is a line after the result");
    CHECK(read_replay("x.jsonl", lines({head, turn, cut, turn})).turns.size() == 1);
}

TEST_CASE("a header that is none is an error") {
    CHECK(first_message("") == "x.jsonl:1:1: error[E002]: there is nothing to read");
    CHECK(first_message(lines({turn})) ==
          "x.jsonl:1:1: error[E401]: the file does not begin with the header of a replay");
    CHECK(first_message("{\"keyaccount_replay\":2}\n") ==
          "x.jsonl:1:22: error[E402]: the replay has format 2; this version reads 1 [/keyaccount_replay]");
    CHECK(first_message(std::string{head.substr(0, 50)}) ==
          "x.jsonl:1:48: error[E011]: this text has no closing quotation mark on its line");
}

TEST_CASE("hashes and seeds and numbers are checked") {
    const auto with = [](std::string_view line, std::string_view what, std::string_view other) {
        return test::patched(std::string{line}, what, other);
    };

    CHECK(first_message(lines({with(head, "00000000000000ff", "ff")})) ==
          "x.jsonl:1:73: error[E406]: \"ff\" is not a hash of 16 hexadecimal digits [/content]");
    CHECK(first_message(lines({with(head, "\"18446744073709551615\"", "\"18446744073709551616\"")})) ==
          "x.jsonl:1:99: error[E407]: \"18446744073709551616\" is not a seed from 0 to 18446744073709551615 [/seed]");
    CHECK(first_message(lines({with(head, "\"18446744073709551615\"", "\"-1\"")})) ==
          "x.jsonl:1:99: error[E407]: \"-1\" is not a seed from 0 to 18446744073709551615 [/seed]");
    CHECK(first_message(lines({head, with(turn, "\"gauge\":52", "\"gauge\":5.2")})) ==
          "x.jsonl:2:99: error[E102]: 5.2 is not a whole number [/gauge]");
    CHECK(first_message(lines({head, with(turn, "no-sale", "no-sail")})) ==
          "x.jsonl:2:130: error[E106]: \"no-sail\" is not one of the allowed words [/outcome]");
    CHECK(first_message(lines({head, with(turn, "visit", std::string(300, 'x'))})) ==
          "x.jsonl:2:40: error[E110]: the text has 300 characters; at most 200 are allowed [/choice/act]");
    CHECK(first_message(lines({head, with(turn, "\"turn\":1", "\"turn\":1,\"turn\":2")})) ==
          "x.jsonl:2:11: error[E007]: the key \"turn\" is written twice in this object [/turn]");
}

TEST_CASE("replays that are too long are not read to their end") {
    CHECK(first_message(std::string(4'000'001, ' ')) ==
          "x.jsonl:1:1: error[E001]: there are 4000001 bytes; at most 4000000 are read");
    std::string many = lines({head});
    for (int i = 0; i < 5'000; ++i) many += std::string{undo} + "\n";
    CHECK(first_message(many) == "x.jsonl:5001:1: error[E403]: the replay has more than 5000 lines");
    CHECK(first_message(lines({head, std::string(20'000, ' ')})) ==
          "x.jsonl:2:1: error[E001]: there are 20000 bytes; at most 16384 are read");
}
