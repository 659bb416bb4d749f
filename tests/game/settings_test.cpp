#include "game/settings.hpp"

#include "game/paths.hpp"
#include "tests/game/setup.hpp"

#include <fstream>

using namespace keyaccount;
using namespace keyaccount::test;

TEST_CASE("settings come back as they were kept") {
    const OwnHome home;
    Settings settings;
    settings.language = Language::zh;
    settings.dark = false;
    settings.text_size = 120;
    settings.motion = false;
    settings.mode = Mode::exam;
    settings.hints_shown = 5;
    settings.player = "林\"一\" \\";
    settings.editor = "code --wait";

    CHECK(save_settings(settings).empty());
    const Settings read = load_settings();

    CHECK(read.language == Language::zh);
    CHECK(!read.dark);
    CHECK(read.text_size == 120);
    CHECK(!read.motion);
    CHECK(read.mode == Mode::exam);
    CHECK(read.player == settings.player);
    CHECK(read.editor == settings.editor);
    CHECK(read.hints);
    CHECK(read.hints_shown == 5);
}

TEST_CASE("broken settings are the defaults") {
    const OwnHome home;
    std::filesystem::create_directories(settings_file().parent_path());
    for (const char* text :
         {"", "{", "[]", "{\"dark\": 1, \"text_size\": 9999999, \"mode\": \"none\", \"player\": 3}", "\xff\xfe"}) {
        std::ofstream{settings_file(), std::ios::trunc} << text;
        const Settings read = load_settings();
        CHECK(read.dark);
        CHECK(read.text_size <= 160);
        CHECK(read.mode == Mode::guided);
        CHECK(read.player.empty());
    }
}

TEST_CASE("the first run speaks the language of the locale") {
    const OwnHome home;
    CHECK(load_settings().language == Language::en);
    ::setenv("LC_ALL", "zh_CN.UTF-8", 1);
    CHECK(load_settings().language == Language::zh);
}

TEST_CASE("settings that cannot be kept are told") {
    const OwnHome home;
    std::filesystem::create_directories(settings_file());
    Settings settings;
    CHECK(save_settings(settings).find("settings.json") != std::string::npos);
    settings.language = Language::zh;
    CHECK(save_settings(settings).find("存不进") != std::string::npos);
}
