// What every case that is delivered keeps: complete, in both languages, in its own words, and of a playable size.
#include "tests/engine/files/data.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <vector>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

struct Shipped {
    std::string name;
    Loaded loaded;
    [[nodiscard]] const Case& scenario() const { return *loaded.scenario; }
};

const std::vector<Shipped>& shipped() {
    static const std::vector<Shipped> cases = [] {
        std::vector<Shipped> found;
        for (const auto& entry : std::filesystem::directory_iterator{KEYACCOUNT_SCENARIOS}) {
            if (entry.path().extension() != ".json") continue;
            std::ifstream file{entry.path(), std::ios::binary};
            const std::string text{std::istreambuf_iterator<char>{file}, {}};
            found.push_back({entry.path().stem().string(), load_case(entry.path().filename().string(), text)});
        }
        std::sort(found.begin(), found.end(), [](const Shipped& a, const Shipped& b) { return a.name < b.name; });
        return found;
    }();
    return cases;
}

/// The smallest cases teach one thing each; what a whole deal has they need not have.
bool is_first_order(const Shipped& one) { return one.name == "first-order"; }
bool has_one_rival(const Shipped& one) { return is_first_order(one) || one.name == "cold-store-trucks"; }
bool is_small(const Shipped& one) { return has_one_rival(one) || one.name == "quarry-excavators"; }

template <class Check>
void each_case(Check check) {
    for (const Shipped& one : shipped()) {
        CAPTURE(one.name);
        REQUIRE(one.loaded.scenario.has_value());
        check(one);
    }
}

bool told_by_somebody(const Case& scenario, FactId fact) {
    if (scenario.fact(fact).known_at_start || scenario.fact(fact).known_to != 0) return true;
    const auto brings = [fact](const ScheduledEvent& event) { return event.fact == fact; };
    if (std::any_of(scenario.events.begin(), scenario.events.end(), brings)) return true;
    return std::any_of(scenario.people.begin(), scenario.people.end(), [fact](const Person& person) {
        return std::any_of(person.needs.begin(), person.needs.end(), [fact](const PersonNeed& need) {
            return std::find(need.tells.begin(), need.tells.end(), fact) != need.tells.end();
        });
    });
}

int words_in(std::string_view line) {
    int words = 0;
    bool inside = false;
    for (const char letter : line) {
        const bool space = letter == ' ' || letter == '\n';
        words += !space && !inside ? 1 : 0;
        inside = !space;
    }
    return words;
}

/// Code points from the CJK block on; Latin letters, digits and ASCII marks do not count.
int chinese_characters_in(std::string_view line) {
    return static_cast<int>(std::count_if(line.begin(), line.end(), [](char byte) {
        return static_cast<unsigned char>(byte) >= 0xE3 && static_cast<unsigned char>(byte) <= 0xEF;
    }));
}

/// Lines that could be anybody's are short; a longer one belongs to the person who says it.
constexpr int own_english_words = 4;
constexpr int own_chinese_characters = 7;

bool is_own(Language language, std::string_view line) {
    return language == Language::en ? words_in(line) >= own_english_words
                                    : chinese_characters_in(line) >= own_chinese_characters;
}

/// The lines of a case; names of stages are the method's and the same in all.
std::set<std::string> lines_of(const Case& scenario, Language language) {
    std::set<std::string> stage_names;
    for (const Stage& stage : scenario.stages) stage_names.insert(in(language, scenario.text(stage.name)));
    std::set<std::string> lines;
    for (const Text& text : scenario.texts) {
        const std::string& line = in(language, text);
        if (is_own(language, line) && !stage_names.contains(line)) lines.insert(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("every shipped case loads without an error or a warning and in both languages") {
    CHECK(shipped().size() >= 8);
    for (const Shipped& one : shipped()) {
        CAPTURE(one.name);
        CHECK(to_text(one.loaded.diagnostics, Language::en) == "");
        REQUIRE(one.loaded.scenario.has_value());
        for (std::size_t line = 1; line < one.scenario().texts.size(); ++line) {
            CHECK_FALSE(one.scenario().texts[line].en.empty());
            CHECK_FALSE(one.scenario().texts[line].zh.empty());
        }
    }
}

TEST_CASE("no shipped case switches a rule off") {
    each_case([](const Shipped& one) { CHECK(one.scenario().rules_off == Case{}.rules_off); });
}

TEST_CASE("every shipped case has people and rivals and uncertainties in a playable number") {
    each_case([](const Shipped& one) {
        const Case& scenario = one.scenario();
        if (!is_first_order(one)) CHECK(scenario.people.size() >= 6);
        if (!has_one_rival(one)) CHECK(scenario.rivals.size() >= 2);
        CHECK(scenario.people.size() <= 14);
        CHECK(scenario.rivals.size() <= 3);
        if (!is_small(one)) CHECK(scenario.draws.size() >= 3);
        CHECK(scenario.draws.size() <= 5);
    });
}

TEST_CASE("every fact that a review or a question asks for is known to somebody") {
    each_case([](const Shipped& one) {
        const Case& scenario = one.scenario();
        const auto check = [&](const std::vector<FactId>& facts) {
            for (const FactId fact : facts) {
                CAPTURE(scenario.fact(fact).id);
                CHECK(told_by_somebody(scenario, fact));
            }
        };
        for (const auto& facts : scenario.review.evidence) check(facts);
        for (const auto& facts : scenario.qualify) check(facts);
    });
}

TEST_CASE("no line is said in two shipped cases") {
    for (const Language language : {Language::en, Language::zh}) {
        std::map<std::string, std::string> said_in;
        each_case([&](const Shipped& one) {
            for (const std::string& line : lines_of(one.scenario(), language)) {
                const auto said = said_in.emplace(line, one.name);
                CHECK_MESSAGE(said.second, line << " [also in " << said.first->second << "]");
            }
        });
    }
}

TEST_CASE("what counts as a line of one's own goes by words and by Chinese characters") {
    CHECK(is_own(Language::en, "Who signs it here?"));
    CHECK_FALSE(is_own(Language::en, "Who signs it?"));
    CHECK(is_own(Language::zh, "谁来签这份字？"));
    CHECK_FALSE(is_own(Language::zh, "谁来签字？"));
    CHECK_FALSE(is_own(Language::zh, "L3 (2025), 24,000"));
}
