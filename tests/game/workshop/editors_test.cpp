#include "game/workshop/editors.hpp"
#include "tests/game/setup.hpp"

#include <chrono>
#include <fstream>
#include <thread>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

using Arguments = std::vector<std::string>;

bool all_there(const std::string&) { return true; }
bool none_there(const std::string&) { return false; }

EditorCall call(const std::string& command, int line = 12) {
    return editor_call({command, "", "", all_there}, "/cases/my case.json", line);
}

template <class Done>
bool comes_true(Done done) {
    for (int i = 0; i < 500 && !done(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{10});
    return done();
}

std::filesystem::path script(const TempFolder& folder, const std::string& body) {
    const auto file = folder.path() / "my editor";
    std::ofstream{file} << "#!/bin/sh\n" << body;
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    return file;
}

}  // namespace

TEST_CASE("each known editor gets the line in its own spelling") {
    CHECK(call("code").arguments == Arguments{"code", "-g", "/cases/my case.json:12"});
    CHECK(call("codium").arguments == Arguments{"codium", "-g", "/cases/my case.json:12"});
    CHECK(call("gedit").arguments == Arguments{"gedit", "+12", "/cases/my case.json"});
    CHECK(call("kate").arguments == Arguments{"kate", "-l", "12", "/cases/my case.json"});
    CHECK(call("subl").arguments == Arguments{"subl", "/cases/my case.json:12"});
    CHECK(call("/usr/bin/gvim").arguments == Arguments{"/usr/bin/gvim", "+12", "/cases/my case.json"});
    CHECK(call("my-editor").arguments == Arguments{"my-editor", "/cases/my case.json"});
    CHECK(call("xdg-open").arguments == Arguments{"xdg-open", "/cases/my case.json"});
    CHECK(call("code", 0).arguments == Arguments{"code", "/cases/my case.json"});
}

TEST_CASE("options of the command stay and nothing of it is a shell's") {
    CHECK(call("code --wait -n").arguments == Arguments{"code", "--wait", "-n", "-g", "/cases/my case.json:12"});
    CHECK(call("\"/opt/my tools/edit\" --new").arguments ==
          Arguments{"/opt/my tools/edit", "--new", "/cases/my case.json"});
    CHECK(call("gedit; rm -rf $HOME `id` $(id) > x").arguments ==
          Arguments{"gedit;", "rm", "-rf", "$HOME", "`id`", "$(id)", ">", "x", "/cases/my case.json"});
    const EditorCall odd = editor_call({"gedit", "", "", all_there}, "/cases/$(touch x); 'a\".json", 3);
    CHECK(odd.arguments == Arguments{"gedit", "+3", "/cases/$(touch x); 'a\".json"});
}

TEST_CASE("words of a command are kept together by quotes and backslashes") {
    CHECK(command_words("  a  'b c' \"d e\"f g\\ h ''  ") == Arguments{"a", "b c", "d ef", "g h", ""});
    CHECK(command_words("").empty());
    CHECK(command_words("'open") == Arguments{"open"});
    CHECK(command_words("'a\\b'") == Arguments{"a\\b"});
}

TEST_CASE("the setting goes before VISUAL and VISUAL before EDITOR") {
    CHECK(editor_call({"kate", "gedit", "code", all_there}, "/a", 1).arguments.front() == "kate");
    CHECK(editor_call({"", "gedit", "code", all_there}, "/a", 1).arguments.front() == "gedit");
    CHECK(editor_call({"  ", "", "code", all_there}, "/a", 1).arguments.front() == "code");
    const auto only_code = [](const std::string& program) { return program == "code"; };
    CHECK(editor_call({"kate", "gedit", "code", only_code}, "/a", 1).arguments.front() == "code");
}

TEST_CASE("an editor that needs a terminal gives way to the desktop's own or is told") {
    for (const char* editor : {"vim", "nano -w", "/usr/bin/nvim", "emacs -nw", "emacsclient -t", "hx"}) {
        CAPTURE(editor);
        CHECK(call(editor).arguments == Arguments{"xdg-open", "/cases/my case.json"});
        const EditorCall none = editor_call({"", "", editor, none_there}, "/a", 1);
        CHECK(none.arguments.empty());
        CHECK(none.passed_over == command_words(editor).front());
    }
    CHECK(call("emacs").arguments.front() == "emacs");

    Editors editors;
    CHECK(editors.run({{}, "vim"}, texts()).en.starts_with("“vim” cannot be opened from a window."));
    CHECK(editors.run({{}, ""}, texts()).zh.find("VISUAL") != std::string::npos);
}

TEST_CASE("an editor is run with its arguments as they are and the program goes on") {
    TempFolder folder;
    const auto out = folder.path() / "out";
    const auto editor = script(folder, "printf '%s|' \"$@\" > '" + out.string() + ".part'\nmv '" + out.string() +
                                           ".part' '" + out.string() + "'\n");
    Editors editors;

    const Text problem = editors.open(folder.path() / "a $(id) 'b'.json", 7, "'" + editor.string() + "' -x", texts());

    CHECK(problem == Text{});
    REQUIRE(comes_true([&] { return std::filesystem::exists(out); }));
    CHECK(bytes_of(out) == "-x|" + (folder.path() / "a $(id) 'b'.json").string() + "|");
    CHECK(editors.failed(texts()) == Text{});
}

TEST_CASE("an editor that cannot be run or fails is told") {
    TempFolder folder;
    const auto editor = script(folder, "exit 3\n");
    Editors editors;

    CHECK(
        editors.run({{"/no/such/editor", "/a"}, ""}, texts()).en ==
        "The editor “/no/such/editor” did not open the file: no such file or folder. Name another in the settings file "
        "(“editor”) or in VISUAL.");
    REQUIRE(editors.run({{editor.string()}, ""}, texts()) == Text{});

    Text problem;
    CHECK(comes_true([&] {
        if (problem == Text{}) problem = editors.failed(texts());
        return problem != Text{};
    }));
    CHECK(problem.en.find("it ended with code 3") != std::string::npos);
    CHECK(editors.failed(texts()) == Text{});
}
