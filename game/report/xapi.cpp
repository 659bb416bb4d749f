#include "game/report/xapi.hpp"

#include "engine/analysis/reading_time.hpp"
#include "engine/files/hex.hpp"
#include "engine/files/utf8.hpp"
#include "game/disk.hpp"
#include "game/report/uuid.hpp"
#include "game/report/xapi_parts.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace keyaccount::report {
namespace {

constexpr std::size_t longest_account = 100;  // characters, before a longer one is told apart by a mark
constexpr std::array<std::string_view, 2> language_tags = {"en", "zh-CN"};

std::string mark_of(std::string_view name) { return name_uuid(url_namespace, name).substr(0, 8); }

/// As JSON that may also stand inside a page: nothing in it opens a tag.
std::string bytes_of(const Json& statement) {
    std::string out;
    for (const char c : statement.dump(-1, ' ', false, Json::error_handler_t::replace)) {
        switch (c) {
            case '<': out += "\\u003c"; break;
            case '>': out += "\\u003e"; break;
            case '&': out += "\\u0026"; break;
            default: out += c;
        }
    }
    return out;
}

std::string timestamp(std::chrono::sys_seconds when) {
    const auto day = std::chrono::floor<std::chrono::days>(when);
    const std::chrono::year_month_day date{day};
    const auto seconds = (when - day).count();
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), seconds / 3600,
                       seconds / 60 % 60, seconds % 60);
}

/// One run told statement by statement.
class Teller {
public:
    Teller(const Export& what, const CaseRuns& runs, std::size_t index, const XapiNames& names)
        : what_{what},
          names_{names},
          case_{*runs.scenario},
          run_{runs.debrief.runs.at(index)},
          results_{names, run_},
          header_{runs.headers.at(index)},
          agrees_{runs.checks.at(index).same()},
          written_{index < runs.written.size() ? runs.written[index] : std::nullopt} {
        std::string game = fmt::format("{}/{}/{}", case_.id, to_hex(case_.content_hash), run_.log.seed);
        for (const Choice choice : run_.log.choices) game += "/" + names_.choice_id(choice);
        account_ = account(index, mark_of(game));
        registration_ = name_uuid(url_namespace, what_.xapi.base + " " + what_.xapi.home + " " + account_ + " " +
                                                     std::string{word(header_.mode)} + " " + game);
    }

    std::string array() {
        std::string out{"[\n"};
        ReadingTime reading{case_};
        int words = 0;
        const State last = walk(
            case_, run_.log,
            [&](std::size_t turn, const State& before, Choice choice, const State& after, const EventBuffer& events) {
                const int known = turn == 0 ? reading.words() : words;
                reading.before(before, choice);
                reading.after(events);
                words = reading.words();
                out += bytes_of(choice_made(turn, before, choice, after, tenths(words - known, 1))) + ",\n";
            });
        const int choices = static_cast<int>(run_.log.choices.size());
        return out + bytes_of(game_ended(last, tenths(reading.words(), choices))) + "\n]\n";
    }

private:
    static int tenths(int words, int choices) {
        return static_cast<int>(std::lround(minutes_for(words, choices) * 600));
    }

    /// Without a name a number that follows from the game, so that two of them are not taken for one person.
    [[nodiscard]] std::string account(std::size_t index, const std::string& game) const {
        if (what_.anonymous) return fmt::format("rep-{}-{}", index + 1, game);
        if (run_.name.find_first_not_of(' ') == std::string::npos) return "anonymous-" + game;
        const std::string name = visible(run_.name);
        if (characters(name) <= longest_account) return name;
        return first_characters(name, longest_account) + "…-" + mark_of(run_.name);
    }

    [[nodiscard]] Json statement(std::string_view part, std::string_view verb, Json object, Json result) const {
        Json context = {{"registration", registration_}};
        if (const Json around = activities(part); !around.empty()) context["contextActivities"] = around;
        context["revision"] = to_hex(case_.content_hash);
        context["platform"] = "Key Account";
        context["language"] = std::string{language_tags.at(static_cast<std::size_t>(header_.language))};
        context["extensions"] = {{names_.extension("mode"), std::string{word(header_.mode)}},
                                 {names_.extension("seed"), std::to_string(run_.log.seed)},
                                 {names_.extension("engine"), visible(header_.engine)},
                                 {names_.extension("agrees"), agrees_}};
        Json told = {{"id", name_uuid(registration_, part)},
                     {"actor",
                      {{"objectType", "Agent"},
                       {"name", account_},
                       {"account", {{"homePage", what_.xapi.home}, {"name", account_}}}}},
                     {"verb", names_.verb(verb)},
                     {"object", std::move(object)},
                     {"result", std::move(result)},
                     {"context", std::move(context)}};
        using namespace std::chrono;
        if (written_ && *written_ >= sys_days{1970y / 1 / 1} && *written_ < sys_days{10000y / 1 / 1})
            told["timestamp"] = timestamp(*written_);
        return told;
    }

    /// The case around a choice, the exercise around everything.
    [[nodiscard]] Json activities(std::string_view part) const {
        Json around;
        if (part != "result") around["parent"] = Json::array({names_.case_activity()});
        if (header_.exercise) around["grouping"] = Json::array({names_.exercise_activity(*header_.exercise)});
        return around;
    }

    [[nodiscard]] Json choice_made(std::size_t turn, const State& before, Choice choice, const State& after,
                                   int time) const {
        const DecisionReview* seen = results_.graded(turn);
        Json object = names_.position_activity(before, choice, seen);
        const bool only_one = object["definition"]["choices"].size() == 1;
        return statement(fmt::format("choice/{}", turn + 1), only_one ? "interacted" : "answered", std::move(object),
                         results_.of_choice(turn, before, choice, after, time));
    }

    [[nodiscard]] Json game_ended(const State& last, int time) const {
        const bool over = run_.profile.end != End::playing;
        const std::string_view verb = !over ? "suspended" : XapiResults::won(last) ? "passed" : "failed";
        return statement("result", verb, names_.case_activity(), results_.of_game(last, time));
    }

    const Export& what_;
    const XapiNames& names_;
    const Case& case_;
    const ClassRun& run_;
    XapiResults results_;
    const ReplayHeader& header_;
    bool agrees_;
    std::optional<std::chrono::sys_seconds> written_;
    std::string account_;
    std::string registration_;
};

}  // namespace

std::string xapi_of(const Export& what, const CaseRuns& runs, std::size_t index) {
    const XapiNames names{what.words, *runs.scenario, what.xapi};
    return Teller{what, runs, index, names}.array();
}

Written write_xapi(const Export& what) {
    Written written;
    for (const CaseRuns& runs : what.cases) {
        for (std::size_t i = 0; i < runs.debrief.runs.size(); ++i) {
            const auto file = what.folder / fmt::format("{}-run-{:02}.xapi.json", runs.scenario->id, i + 1);
            written.problem = replace_file(file, xapi_of(what, runs, i));
            if (!written.problem.en.empty()) {
                written.failed = file;
                return written;
            }
            written.files.push_back(file);
        }
    }
    return written;
}

}  // namespace keyaccount::report
