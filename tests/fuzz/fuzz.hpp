#pragma once

#include "engine/files/case_file.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace keyaccount::fuzz {

/// What has to hold whatever the input is; where it does not, the fuzzer keeps the input.
inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

inline std::string read_source(const std::string& path) {
    std::ifstream file{std::string{KEYACCOUNT_SOURCE} + "/" + path, std::ios::binary};
    require(file.good(), path.c_str());
    return {std::istreambuf_iterator<char>{file}, {}};
}

inline Case read_case(const std::string& path) {
    Loaded loaded = load_case(path, read_source(path));
    require(loaded.scenario.has_value(), path.c_str());
    return std::move(*loaded.scenario);
}

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

}  // namespace keyaccount::fuzz
