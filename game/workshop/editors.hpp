#pragma once

#include "engine/model/text.hpp"

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
    bool window = true;                                     // there is a screen that xdg-open could use
    std::function<bool(const std::string& program)> there;  // the program can be found
};

/// A program with its arguments, as they are handed over; never a line for a shell.
struct EditorCall {
    std::vector<std::string> arguments;  // empty: see `problem`
    Text problem;                        // a sentence that says what to set
};

/// Chooses the editor and spells file and line as it takes them; `line` from 1, 0: none. An editor that needs a
/// terminal gives way to xdg-open.
[[nodiscard]] EditorCall editor_call(const EditorWish& wish, const std::filesystem::path& file, int line);

/// The words of an editor command: split at blanks; quotes and backslashes keep together; nothing is expanded.
[[nodiscard]] std::vector<std::string> command_words(const std::string& command);

/// Runs editors beside the program and forgets about them once they end.
class Editors {
public:
    Editors() = default;
    Editors(const Editors&) = delete;
    Editors& operator=(const Editors&) = delete;
    /// Editors that run go on.
    ~Editors();

    /// Empty: it runs. Otherwise a sentence. `setting`: the program's own setting, may be empty.
    [[nodiscard]] Text open(const std::filesystem::path& file, int line, const std::string& setting = {});
    /// Starts the call as it stands.
    [[nodiscard]] Text run(const EditorCall& call);
    /// A sentence if an editor has ended with an error since the last look; cheap enough for every frame.
    [[nodiscard]] Text failed();

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
