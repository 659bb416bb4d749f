#pragma once

#include "game/texts.hpp"

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace keyaccount {

/// What is known about the user's editor.
struct EditorWish {
    std::string setting;                                    // the program's own setting; goes before the others
    std::string visual;                                     // $VISUAL
    std::string editor;                                     // $EDITOR
    std::function<bool(const std::string& program)> there;  // the program can be found
};

/// A program with its arguments, as they are handed over; never a line for a shell.
struct EditorCall {
    std::vector<std::string> arguments;  // empty: there is none that could be run
    std::string passed_over;             // the editor that was asked for and cannot be run from a window
};

/// Chooses the editor and spells file and line as it takes them; `line` from 1, 0: none. An editor that needs a
/// terminal gives way to xdg-open.
[[nodiscard]] EditorCall editor_call(const EditorWish& wish, const std::filesystem::path& file, int line);

/// The words of an editor command: split at blanks; quotes and backslashes keep together; nothing is expanded.
[[nodiscard]] std::vector<std::string> command_words(const std::string& command);

/// Runs editors beside the program; they go on when it ends.
class Editors {
public:
    Editors() = default;
    Editors(const Editors&) = delete;
    Editors& operator=(const Editors&) = delete;

    /// Empty: it runs. Otherwise a sentence that says what to set. `setting`: the program's own, may be empty.
    [[nodiscard]] Text open(const std::filesystem::path& file, int line, const std::string& setting,
                            const Texts& texts);
    /// Runs the call as it stands.
    [[nodiscard]] Text run(const EditorCall& call, const Texts& texts);
    /// A sentence if an editor has ended with an error since the last look; cheap enough for every frame.
    [[nodiscard]] Text failed(const Texts& texts);

private:
    struct Running {
        pid_t id = -1;
        std::string program;
    };
    std::vector<Running> running_;
};

/// $VISUAL, $EDITOR and $PATH as they are.
[[nodiscard]] EditorWish editor_wish(const std::string& setting);

}  // namespace keyaccount
