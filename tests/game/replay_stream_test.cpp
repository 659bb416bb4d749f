#include "game/replay_stream.hpp"
#include "engine/files/case_file.hpp"
#include "engine/files/hex.hpp"
#include "engine/files/replay.hpp"
#include "tests/game/setup.hpp"

#include <fstream>
#include <sstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

const std::string header = R"({"keyaccount_replay":1,"x":1})";
const std::string turn = R"({"turn":1})";

std::vector<StreamedReplay> all_of(const std::string& text) {
    std::istringstream in{text};
    ReplayStream stream{in};
    std::vector<StreamedReplay> found;
    while (auto replay = stream.next()) found.push_back(std::move(*replay));
    return found;
}

std::string written(const std::string& text, int threads) {
    std::istringstream in{text};
    std::ostringstream out;
    CHECK(write_lines(in, {}, out, threads, [](const StreamedReplay& replay) {
        return ReplayLine{replay.key() + " " + std::to_string(replay.bytes.size()), true};
    }));
    return out.str();
}

}  // namespace

TEST_CASE("names and replays may follow one another in a stream") {
    const auto found = all_of("a.jsonl\r\n\n" + header + "\n" + turn + "\n" + header + "\nb c.jsonl\n" + header);

    REQUIRE(found.size() == 5);
    CHECK(found[0].file == "a.jsonl");
    CHECK(found[1].file.empty());
    CHECK(found[1].bytes == header + "\n" + turn + "\n");
    CHECK(found[2].bytes == header + "\n");
    CHECK(found[3].file == "b c.jsonl");
    CHECK(found[4].bytes == header);
    CHECK(found[1].key() == to_hex(content_hash(found[1].bytes)));
}

TEST_CASE("a stream that begins in the middle of a replay and one of junk give a replay each and no more") {
    CHECK(all_of("").empty());
    CHECK(all_of("\n\r\n\n").empty());
    CHECK(all_of(turn + "\n" + turn + "\n" + header + "\n").size() == 2);
    CHECK(all_of("\xFF\xFE\n").size() == 1);
    CHECK(all_of("{").size() == 1);
}

TEST_CASE("a replay and a name that are too long are cut and the next one is read") {
    const std::string line(max_replay_bytes / 3, ' ');
    const std::string huge = header + "\n{" + line + "\n{" + line + "\n{" + line + "\n{" + line + "\n";

    const auto found = all_of(huge + "{" + std::string(3 * max_replay_bytes, 'x') + "\n" + header + "\n" +
                              std::string(3 * max_replay_bytes, 'n') + "\nlast\n");

    REQUIRE(found.size() == 4);
    CHECK(found[0].bytes.size() == max_replay_bytes + 1);
    CHECK(found[1].bytes == header + "\n");
    CHECK(found[2].file.size() < 5'000);
    CHECK(found[3].file == "last");
    std::string bytes;
    CHECK_FALSE(keyaccount::bytes_of(found[2], bytes).en.empty());
}

TEST_CASE("the lines do not depend on threads or on where a stream is cut") {
    std::string text;
    std::vector<std::size_t> starts;
    for (int i = 0; i < 300; ++i) {
        starts.push_back(text.size());
        text += header + "\n";
        for (int t = 0; t < i % 90; ++t) text += R"({"turn":)" + std::to_string(t + i) + "}\n";
    }
    const std::string whole = written(text, 1);

    CHECK(std::count(whole.begin(), whole.end(), '\n') == 300);
    CHECK(written(text, 2) == whole);
    CHECK(written(text, 7) == whole);
    for (const std::size_t cut : {starts[1], starts[64], starts[177]})
        CHECK(written(text.substr(0, cut), 2) + written(text.substr(cut), 2) == whole);
}

TEST_CASE("one bad replay makes the answer bad and stops nothing") {
    std::istringstream in{"a\nb\nc\n"};
    std::ostringstream out;

    const bool good = write_lines(in, {"x", "-"}, out, 2, [](const StreamedReplay& replay) {
        return ReplayLine{replay.file, replay.file != "b"};
    });

    CHECK_FALSE(good);
    CHECK(out.str() == "x\na\nb\nc\n");
}
