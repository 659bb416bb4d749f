#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

bool has(const std::string& text, const char* pattern) { return std::regex_search(text, std::regex{pattern}); }

template <class Check>
int count_files(const fs::path& folder, Check check) {
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".cpp" && extension != ".hpp") continue;
        ++files;
        CAPTURE(entry.path().string());
        check(read(entry.path()));
    }
    return files;
}

constexpr const char* forbidden_in_play =
    R"(#include\s*<(iostream|fstream|filesystem|chrono|random|thread|cstdio|ctime|cmath)>)"
    R"(|#include\s*[<"](SFML|imgui|nlohmann|engine/files|engine/analysis|game/)|\b(float|double)\b)";

}  // namespace

TEST_CASE("model and play know no input or output and no clock and no floating point") {
    const fs::path root{KEYACCOUNT_SOURCE};
    for (const char* folder : {"engine/model", "engine/play"})
        CHECK(count_files(root / folder, [](const std::string& text) { CHECK_FALSE(has(text, forbidden_in_play)); }) >
              3);
}

TEST_CASE("the check for forbidden includes finds what it looks for") {
    CHECK(has("#include <random>\n", forbidden_in_play));
    CHECK(has("#include \"engine/files/case_file.hpp\"\n", forbidden_in_play));
    CHECK(has("const double x = 1;", forbidden_in_play));
    CHECK_FALSE(has("#include <array>\n", forbidden_in_play));
}

TEST_CASE("only the files part of the engine knows JSON and no part knows the window") {
    const fs::path root{KEYACCOUNT_SOURCE};
    for (const char* folder : {"engine/model", "engine/play", "engine/analysis"})
        count_files(root / folder, [](const std::string& text) { CHECK_FALSE(has(text, "nlohmann")); });
    count_files(root / "engine",
                [](const std::string& text) { CHECK_FALSE(has(text, R"(#include\s*[<"](SFML|imgui))")); });
    count_files(root / "engine/files",
                [](const std::string& text) { CHECK_FALSE(has(text, R"(#include\s*<(fstream|filesystem)>)")); });
}
