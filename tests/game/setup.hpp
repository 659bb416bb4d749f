#pragma once

#include "engine/files/case_file.hpp"
#include "game/disk.hpp"
#include "game/narrate.hpp"
#include "game/session.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

namespace keyaccount::test {

inline const std::filesystem::path source_folder{KEYACCOUNT_SOURCE};

inline std::string bytes_of(const std::filesystem::path& file) {
    std::string bytes;
    const Text problem = read_bytes(file, 10'000'000, bytes);
    REQUIRE_MESSAGE(problem.en.empty(), file.string() << ": " << problem.en);
    return bytes;
}

inline const Texts& texts() {
    static const Texts loaded = [] {
        Texts fresh;
        const std::string problem = fresh.load(source_folder / "assets");
        REQUIRE_MESSAGE(problem.empty(), problem);
        return fresh;
    }();
    return loaded;
}

inline const std::filesystem::path three_people_file =
    std::filesystem::path{KEYACCOUNT_TEST_DATA} / "cases/three-people.json";

inline std::shared_ptr<const Case> three_people() {
    static const auto loaded = [] {
        Loaded found = load_case("three-people.json", bytes_of(three_people_file));
        REQUIRE(found.scenario.has_value());
        return std::make_shared<const Case>(std::move(*found.scenario));
    }();
    return loaded;
}

inline PersonId person_named(const Case& scenario, std::string_view id) {
    for (std::size_t p = 0; p < scenario.people.size(); ++p)
        if (scenario.people[p].id == id) return PersonId::at(p);
    FAIL("no such person");
    return {};
}

/// A folder that is gone afterwards.
class TempFolder {
public:
    TempFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "keyaccount-test-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// Sends everything that the program keeps for the user into a folder of the test.
class OwnHome {
public:
    OwnHome() {
        ::setenv("XDG_DATA_HOME", (folder_.path() / "data").c_str(), 1);
        ::setenv("XDG_CONFIG_HOME", (folder_.path() / "config").c_str(), 1);
        ::setenv("LC_ALL", "C", 1);
    }
    OwnHome(const OwnHome&) = delete;
    OwnHome& operator=(const OwnHome&) = delete;
    ~OwnHome() {
        ::unsetenv("XDG_DATA_HOME");
        ::unsetenv("XDG_CONFIG_HOME");
        ::unsetenv("LC_ALL");
    }
    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

private:
    TempFolder folder_;
};

}  // namespace keyaccount::test
