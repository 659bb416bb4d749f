#pragma once

#include "game/commands.hpp"

#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace keyaccount::test {

/// What a run of the program printed, and its exit code.
struct Run {
    int code = 0;
    std::string out;
    std::string err;
};

inline Run run(const std::vector<std::string>& arguments, const std::string& input = "",
               const OpenWindow& window = {}) {
    std::istringstream in{input};
    std::ostringstream out;
    std::ostringstream err;
    const int code = run_program(arguments, in, out, err, window);
    return {code, out.str(), err.str()};
}

inline bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Each line as the JSON that it holds.
inline std::vector<nlohmann::json> lines_of(const std::string& text) {
    std::vector<nlohmann::json> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) lines.push_back(nlohmann::json::parse(line));
    return lines;
}

}  // namespace keyaccount::test
