// keyaccount workshop: the trainer's screen.
#include "game/commands.hpp"
#include "game/paths.hpp"

namespace keyaccount {

int workshop(const Console& console, const Arguments& arguments) {
    if (!console.window) return console.fail(exit_usage, console.words.get("cli.no-desk"));
    desk::DeskOptions options;
    options.language = arguments.language;
    options.workshop = arguments.case_name.empty() ? scenarios_folder() : std::filesystem::path{arguments.case_name};
    std::error_code ignored;
    if (!std::filesystem::is_directory(options.workshop, ignored)) {
        int code = exit_good;
        const auto found = find_case(console, arguments.case_name, code);
        if (!found) return code;
        options.workshop = found->file;
    }
    return console.window(options);
}

}  // namespace keyaccount
