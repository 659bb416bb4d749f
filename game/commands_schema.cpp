// keyaccount schema: what editors complete and check cases by.
#include "game/commands.hpp"

#include "engine/files/utf8.hpp"
#include "game/disk.hpp"
#include "game/paths.hpp"
#include "game/schema_table.hpp"

namespace keyaccount {
namespace {

constexpr std::size_t most_bytes = 1'000'000;

}  // namespace

int print_schema(const Console& console, const Arguments& arguments) {
    const Language language = console.words.language();
    const auto file = scenarios_folder() / "schema" / "case.schema.json";
    std::string bytes;
    if (const Text problem = read_bytes(file, most_bytes, bytes); !problem.en.empty())
        return console.fail(exit_broken, console.words.with("schema.unreadable", {{"file", visible(file.string())},
                                                                                  {"reason", in(language, problem)}}));
    if (arguments.table) {
        const auto tables = schema_table(bytes);
        if (!tables)
            return console.fail(exit_broken, console.words.with("schema.broken", {{"file", visible(file.string())}}));
        bytes = *tables;
    }
    if (arguments.out.empty()) {
        console.out << bytes;
        return exit_good;
    }
    if (const Text problem = replace_file(arguments.out, bytes); !problem.en.empty())
        return console.fail(exit_usage, console.words.with("schema.cannot-write", {{"file", visible(arguments.out)},
                                                                                   {"reason", in(language, problem)}}));
    console.out << console.words.with(arguments.table ? "schema.table-written" : "schema.written",
                                      {{"file", visible(arguments.out)}})
                << '\n';
    return exit_good;
}

}  // namespace keyaccount
