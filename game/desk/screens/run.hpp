#pragma once

#include "engine/model/text.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace keyaccount::desk {

/// Makes a case of this name in the folder; a sentence in the language if that fails.
using MakeCase = std::function<std::string(const std::string& name, const std::filesystem::path& folder, Language)>;

struct DeskOptions {
    std::string case_id;                   // begins with this case's briefing; empty: the case list
    std::optional<std::uint64_t> seed;     // of the first game
    std::string language;                  // "en" or "zh"; empty: as remembered
    std::filesystem::path screenshots;     // writes pictures of every screen there and ends
    int frame_stats = 0;                   // draws that many frames, prints their times and ends
    bool continue_last = false;            // goes on with the newest unfinished game
    std::string case_path;                 // a case file outside the shelf
    std::filesystem::path replay;          // begins with this game: goes on in it, or looks back at it once it is over
    bool look_back = false;                // looks back at it in any case
    std::string exercise;                  // begins with this exercise: a file, a folder of such files, or a code
    std::filesystem::path workshop;        // begins with the workshop of this folder, or of this case in its folder
    std::vector<std::string> class_paths;  // begins with the debrief of these replays
    MakeCase make_case;                    // null: no cases are made in the window
};

/// Opens the window and plays until it is closed. The exit code; what went wrong is printed.
int run_desk(const DeskOptions& options);

}  // namespace keyaccount::desk
