#include "game/schema_table.hpp"
#include "tests/game/running.hpp"
#include "tests/game/setup.hpp"

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

const std::filesystem::path schema_file = source_folder / "scenarios/schema/case.schema.json";

}  // namespace

TEST_CASE("schema prints the file by which editors complete") {
    const Run printed = run({"schema"});

    CHECK(printed.code == exit_good);
    CHECK(printed.out == bytes_of(schema_file));
}

TEST_CASE("schema writes the file where it is asked to") {
    const TempFolder folder;
    const auto file = folder.path() / "mine.json";

    const Run written = run({"schema", "--out", file.string()});
    const Run refused = run({"schema", "--out", folder.path().string()});

    CHECK(written.code == exit_good);
    CHECK(contains(written.out, file.string()));
    CHECK(bytes_of(file) == bytes_of(schema_file));
    CHECK(refused.code == exit_usage);
    CHECK(contains(refused.err, "cannot be written"));
}

TEST_CASE("every shipped case names the schema first") {
    for (const auto& entry : std::filesystem::directory_iterator{source_folder / "scenarios"}) {
        if (entry.path().extension() != ".json") continue;
        CAPTURE(entry.path().string());
        CHECK(bytes_of(entry.path()).starts_with("{\n  \"$schema\": \"schema/case.schema.json\",\n"));
    }
}

TEST_CASE("the tables of the guide are those of the schema") {
    const std::string begin = "<!-- keys: printed by “keyaccount schema --table”, do not edit -->\n";
    const std::string end = "<!-- end of keys -->";
    const std::string guide = bytes_of(source_folder / "scenarios/README.md");
    const std::size_t from = guide.find(begin);
    const std::size_t to = guide.find(end);
    REQUIRE(from != std::string::npos);
    REQUIRE(to != std::string::npos);

    const auto tables = schema_table(bytes_of(schema_file));

    REQUIRE(tables.has_value());
    CHECK_MESSAGE(guide.substr(from + begin.size(), to - from - begin.size()) == "\n" + *tables + "\n",
                  "The tables between the two marks in scenarios/README.md are not those of the schema: put the output "
                  "of “keyaccount schema --table” between them, with an empty line before and after.");
}

TEST_CASE("a table has a row for every key of an object and a text that is no schema has none") {
    const auto tables = schema_table(R"({"description": "A house.", "required": ["doors"], "properties": {
        "doors": {"type": "integer", "minimum": 1, "maximum": 9, "description": "Ways in | out."},
        "name": {"type": "string", "description": "Over the door. Lint asks for it."},
        "owner": {"description": "Who pays.", "allOf": [{"$ref": "#/definitions/owner"}]},
        "colours": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"enum": ["red", "blue"]},
                    "default": ["red"], "description": "Inside."}},
        "definitions": {"owner": {"title": "An owner", "description": "A man.", "properties": {}}}})");

    REQUIRE(tables.has_value());
    CHECK(contains(*tables, "### The case\n\nA house.\n"));
    CHECK(contains(*tables, "| `doors` | whole number, 1 to 9 | needed | Ways in \\| out. |\n"));
    CHECK(contains(*tables, "| `name` | words in quotation marks | to do | Over the door. |\n"));
    CHECK(contains(*tables, "| `owner` | [owner](#owner) |  | Who pays. |\n"));
    CHECK(contains(*tables, "| `colours` | list of 1 to 2: `red`, `blue` | `[\"red\"]` | Inside. |\n"));
    CHECK(contains(*tables, "### owner\n\nA man.\n"));
    CHECK_FALSE(schema_table("{}").has_value());
    CHECK_FALSE(schema_table("no schema").has_value());
}
