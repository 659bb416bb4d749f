#pragma once

#include "engine/files/case_file.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace keyaccount::test {

/// The bytes of a file below tests/data.
inline std::string read_data(const std::string& path) {
    std::ifstream file{std::string{KEYACCOUNT_TEST_DATA} + "/" + path, std::ios::binary};
    REQUIRE_MESSAGE(file.good(), path);
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// `text` with the first `what` replaced.
inline std::string patched(std::string text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    REQUIRE_MESSAGE(at != std::string::npos, what);
    return text.replace(at, what.size(), with);
}

inline const std::string& three_people_text() {
    static const std::string text = read_data("cases/three-people.json");
    return text;
}

inline const Case& three_people() {
    static const Loaded loaded = load_case("three-people.json", three_people_text());
    REQUIRE(loaded.scenario.has_value());
    return *loaded.scenario;
}

}  // namespace keyaccount::test
