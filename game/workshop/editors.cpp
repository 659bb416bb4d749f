#include "game/workshop/editors.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace keyaccount {
namespace {

using Arguments = std::vector<std::string>;

/// How an editor takes a line of a file.
enum class Spelling { none, plus, colon, goto_flag, line_option, terminal };

struct Editor {
    std::string_view program;
    Spelling spelling;
};
constexpr std::array editors = {Editor{"code", Spelling::goto_flag},
                                Editor{"code-insiders", Spelling::goto_flag},
                                Editor{"code-oss", Spelling::goto_flag},
                                Editor{"codium", Spelling::goto_flag},
                                Editor{"vscodium", Spelling::goto_flag},
                                Editor{"subl", Spelling::colon},
                                Editor{"sublime_text", Spelling::colon},
                                Editor{"zed", Spelling::colon},
                                Editor{"kate", Spelling::line_option},
                                Editor{"kwrite", Spelling::line_option},
                                Editor{"mousepad", Spelling::line_option},
                                Editor{"gedit", Spelling::plus},
                                Editor{"xed", Spelling::plus},
                                Editor{"pluma", Spelling::plus},
                                Editor{"geany", Spelling::plus},
                                Editor{"gvim", Spelling::plus},
                                Editor{"emacs", Spelling::plus},
                                Editor{"emacsclient", Spelling::plus},
                                Editor{"vi", Spelling::terminal},
                                Editor{"vim", Spelling::terminal},
                                Editor{"vim.basic", Spelling::terminal},
                                Editor{"vim.tiny", Spelling::terminal},
                                Editor{"nvim", Spelling::terminal},
                                Editor{"nano", Spelling::terminal},
                                Editor{"pico", Spelling::terminal},
                                Editor{"micro", Spelling::terminal},
                                Editor{"helix", Spelling::terminal},
                                Editor{"hx", Spelling::terminal},
                                Editor{"kak", Spelling::terminal},
                                Editor{"joe", Spelling::terminal},
                                Editor{"jed", Spelling::terminal},
                                Editor{"ne", Spelling::terminal},
                                Editor{"mcedit", Spelling::terminal},
                                Editor{"ed", Spelling::terminal},
                                Editor{"ex", Spelling::terminal},
                                Editor{"sensible-editor", Spelling::terminal},
                                Editor{"editor", Spelling::terminal}};

/// Options that make a windowed editor stay in the terminal.
bool asks_for_a_terminal(const Arguments& command) {
    return std::any_of(command.begin() + 1, command.end(),
                       [](const std::string& word) { return word == "-nw" || word == "-t" || word == "--tty"; });
}

/// What is not known is taken to have a window and is given the file alone.
Spelling spelling_of(const Arguments& command) {
    const std::string program = std::filesystem::path{command.front()}.filename().string();
    const auto found =
        std::find_if(editors.begin(), editors.end(), [&](const Editor& one) { return one.program == program; });
    if (found == editors.end()) return Spelling::none;
    const bool emacs = found->program.starts_with("emacs");
    return emacs && asks_for_a_terminal(command) ? Spelling::terminal : found->spelling;
}

Arguments with_file(Arguments command, Spelling spelling, const std::string& file, int line) {
    const std::string number = std::to_string(line);
    if (line <= 0) spelling = Spelling::none;
    switch (spelling) {
        case Spelling::plus: command.push_back("+" + number); break;
        case Spelling::line_option:
            command.emplace_back("-l");
            command.push_back(number);
            break;
        case Spelling::goto_flag: command.emplace_back("-g"); break;
        default: break;
    }
    const bool behind_colon = spelling == Spelling::colon || spelling == Spelling::goto_flag;
    command.push_back(behind_colon ? file + ":" + number : file);
    return command;
}

}  // namespace

std::vector<std::string> command_words(const std::string& command) {
    std::vector<std::string> words;
    std::optional<std::string> word;
    char quote = 0;
    for (std::size_t at = 0; at < command.size(); ++at) {
        const char c = command[at];
        if (quote == 0 && (c == ' ' || c == '\t' || c == '\n')) {
            if (word) words.push_back(*std::exchange(word, std::nullopt));
            continue;
        }
        if (!word) word.emplace();
        if (c == '\\' && quote != '\'' && at + 1 < command.size())
            *word += command[++at];
        else if (c == quote)
            quote = 0;
        else if (quote == 0 && (c == '"' || c == '\''))
            quote = c;
        else
            *word += c;
    }
    if (word) words.push_back(*word);
    return words;
}

EditorCall editor_call(const EditorWish& wish, const std::filesystem::path& file, int line) {
    std::string passed_over;
    for (const std::string* one : {&wish.setting, &wish.visual, &wish.editor}) {
        Arguments command = command_words(*one);
        if (command.empty() || command.front().empty()) continue;
        const Spelling spelling = spelling_of(command);
        if (spelling != Spelling::terminal && wish.there(command.front()))
            return {with_file(std::move(command), spelling, file.string(), line), {}};
        if (passed_over.empty()) passed_over = command.front();
    }
    if (wish.there("xdg-open")) return {{"xdg-open", file.string()}, {}};
    return {{}, passed_over};
}

}  // namespace keyaccount
