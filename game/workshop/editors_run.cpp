// The part of editors.hpp that speaks to the system.
#include "engine/files/utf8.hpp"
#include "game/disk.hpp"
#include "game/workshop/bench_words.hpp"
#include "game/workshop/editors.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <sstream>

extern char** environ;

namespace keyaccount {
namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string{} : value;
}

bool is_program(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(file, ignored) && ::access(file.c_str(), X_OK) == 0;
}

bool can_be_found(const std::string& program) {
    if (program.find('/') != std::string::npos) return is_program(program);
    std::istringstream folders{variable("PATH")};
    for (std::string folder; std::getline(folders, folder, ':');)
        if (!folder.empty() && is_program(std::filesystem::path{folder} / program)) return true;
    return false;
}

/// The child is alone: no input, no output on our terminal, a session of its own, signals as usual.
class Surroundings {
public:
    Surroundings() {
        ::posix_spawn_file_actions_init(&files_);
        for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::posix_spawn_file_actions_addopen(&files_, fd, "/dev/null", O_RDWR, 0);
        ::posix_spawnattr_init(&attributes_);
        sigset_t none;
        sigset_t all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        ::posix_spawnattr_setsigmask(&attributes_, &none);
        ::posix_spawnattr_setsigdefault(&attributes_, &all);
        ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    Surroundings(const Surroundings&) = delete;
    Surroundings& operator=(const Surroundings&) = delete;
    ~Surroundings() {
        ::posix_spawn_file_actions_destroy(&files_);
        ::posix_spawnattr_destroy(&attributes_);
    }
    /// 0 or an errno.
    [[nodiscard]] int run(const std::vector<std::string>& arguments, pid_t& id) const {
        std::vector<char*> words;
        for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
        words.push_back(nullptr);
        return ::posix_spawnp(&id, words.front(), &files_, &attributes_, words.data(), environ);
    }

private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t attributes_{};
};

Text not_opened(const std::string& program, const Text& why, const Texts& texts) {
    const auto told = [&](Language language) {
        return texts.with("bench.editor.failed", language, {{"program", visible(program)}, {"why", in(language, why)}});
    };
    return {told(Language::en), told(Language::zh)};
}

}  // namespace

EditorWish editor_wish(const std::string& setting) {
    return {setting, variable("VISUAL"), variable("EDITOR"), can_be_found};
}

Text Editors::open(const std::filesystem::path& file, int line, const std::string& setting, const Texts& texts) {
    std::error_code ignored;
    const auto whole = std::filesystem::absolute(file, ignored);
    return run(editor_call(editor_wish(setting), whole.empty() ? file : whole, line), texts);
}

Text Editors::run(const EditorCall& call, const Texts& texts) {
    if (call.arguments.empty())
        return in_both(texts, call.passed_over.empty() ? "bench.editor.none" : "bench.editor.terminal",
                       {{"program", visible(call.passed_over)}});
    const Surroundings surroundings;
    Running editor{-1, call.arguments.front()};
    if (const int error = surroundings.run(call.arguments, editor.id); error != 0)
        return not_opened(editor.program, reason_of(error), texts);
    running_.push_back(std::move(editor));
    return {};
}

Text Editors::failed(const Texts& texts) {
    Text problem;
    std::erase_if(running_, [&](const Running& editor) {
        int status = 0;
        const pid_t ended = ::waitpid(editor.id, &status, WNOHANG);
        if (ended == 0) return false;
        if (ended == editor.id && WIFEXITED(status) && WEXITSTATUS(status) != 0)
            problem =
                not_opened(editor.program,
                           in_both(texts, "bench.editor.code", {{"code", std::to_string(WEXITSTATUS(status))}}), texts);
        return true;
    });
    return problem;
}

}  // namespace keyaccount
