// The schema for editors and the loader accept and refuse the same files, as far as syntax and structure go.
#include "engine/files/words.hpp"
#include "engine/model/tuning.hpp"
#include "tests/engine/files/data.hpp"
#include "tests/engine/files/mutants.hpp"
#include "tests/engine/files/schema_judge.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>

using namespace keyaccount;
using namespace keyaccount::test;
using nlohmann::json;

namespace {

constexpr std::uint64_t seed = 20;

/// As the loader reads it: with comments.
json parsed(const std::string& text) { return json::parse(text, nullptr, true, true); }

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    REQUIRE_MESSAGE(file.good(), path.string());
    return {std::istreambuf_iterator<char>{file}, {}};
}

const json& schema() {
    static const json read = parsed(read_file(std::string{KEYACCOUNT_SCENARIOS} + "/schema/case.schema.json"));
    return read;
}

struct Named {
    std::string name;
    json document;
};

std::vector<Named> shipped_cases() {
    std::vector<Named> found;
    for (const auto& entry : std::filesystem::directory_iterator{KEYACCOUNT_SCENARIOS})
        if (entry.path().extension() == ".json")
            found.push_back({entry.path().filename().string(), parsed(read_file(entry.path()))});
    std::sort(found.begin(), found.end(), [](const Named& a, const Named& b) { return a.name < b.name; });
    return found;
}

enum class Verdict : std::uint8_t { accepts, refuses, unclear };

/// What the loader says of syntax and structure alone. Unclear: more is wrong than it lists.
Verdict loader_verdict(const json& document) {
    bool cut = false;
    for (const Diagnostic& each : load_case("case.json", document.dump()).diagnostics) {
        if (each.severity != Severity::error) continue;
        if (each.code.starts_with("E1") || (each.code.starts_with("E0") && each.code != "E099"))
            return Verdict::refuses;
        cut = cut || each.code == "E099";
    }
    return cut ? Verdict::unclear : Verdict::accepts;
}

std::vector<json> short_cases() {
    std::vector<json> documents;
    for (Named& each : shipped_cases()) documents.push_back(std::move(each.document));
    documents.push_back(parsed(three_people_text()));
    for (json& each : documents) shorten(each);
    // Most is tried in the smallest.
    std::sort(documents.begin(), documents.end(),
              [](const json& a, const json& b) { return a.dump().size() < b.dump().size(); });
    return documents;
}

struct Comparison {
    std::size_t tried = 0, refused = 0, unclear = 0;
    std::vector<std::string> disagreements;  // a line each
};

/// Every mutant in up to `most` places of each kind that begins with `prefix`.
Comparison compare(const json& with, std::size_t most, const std::string& prefix) {
    const SchemaJudge judge{with};
    const Trials trials = trials_of(with);
    const std::vector<json> documents = short_cases();
    Comparison result;
    for (const Place& place : places_in(documents, trials, most, seed)) {
        if (!place.kind.starts_with(prefix)) continue;
        each_mutant(documents[place.document], place, trials, [&](const std::string& what, const json& mutant) {
            ++result.tried;
            const Verdict loader = loader_verdict(mutant);
            if (loader == Verdict::unclear) ++result.unclear;
            if (loader == Verdict::refuses) ++result.refused;
            const bool accepted = judge.accepts(mutant);
            if (loader != Verdict::unclear && accepted != (loader == Verdict::accepts))
                result.disagreements.push_back((accepted ? "only the loader refuses: " : "only the schema refuses: ") +
                                               what);
        });
    }
    return result;
}

std::string first_of(const std::vector<std::string>& lines) {
    std::string all;
    for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 40); ++i) all += "\n  " + lines[i];
    return all;
}

}  // namespace

TEST_CASE("every shipped case fits the schema") {
    const SchemaJudge judge{schema()};
    for (const Named& each : shipped_cases()) {
        CAPTURE(each.name);
        const auto complaints = judge.complaints(each.document);
        CHECK_MESSAGE(complaints.empty(), first_of(complaints));
    }
    CHECK(judge.accepts(parsed(three_people_text())));
}

TEST_CASE("schema and loader accept and refuse the same mutants of the shipped cases") {
    const Comparison result = compare(schema(), 1, "");

    MESSAGE(result.tried << " mutants, " << result.refused << " refused, " << result.unclear << " unclear");
    CHECK_MESSAGE(result.disagreements.empty(), result.disagreements.size() << first_of(result.disagreements));
    CHECK(result.tried > 4000);
    CHECK(result.unclear * 100 < result.tried);
}

TEST_CASE("schema and loader agree about the broken files that can be parsed") {
    const SchemaJudge judge{schema()};
    for (const auto& entry : std::filesystem::directory_iterator{std::string{KEYACCOUNT_TEST_DATA} + "/bad"}) {
        if (entry.path().extension() != ".json") continue;
        CAPTURE(entry.path().filename().string());
        std::string text = read_file(entry.path());
        if (const json edit = json::parse(text, nullptr, false, true); edit.is_object() && edit.contains("base"))
            text = patched(read_data("cases/" + edit["base"].get<std::string>()), edit["replace"].get<std::string>(),
                           edit["with"].get<std::string>());
        const json document = json::parse(text, nullptr, false, true);
        // Of a key that is written twice the parser keeps one.
        if (document.is_discarded() || entry.path().stem() == "duplicate-key") continue;

        CHECK(judge.accepts(document) == (loader_verdict(document) == Verdict::accepts));
    }
}

TEST_CASE("a range and a needed key that differ from the loader are found") {
    json wide = schema();
    wide["properties"]["minutes"]["maximum"] = 181;
    json narrow = schema();
    narrow["properties"]["minutes"]["minimum"] = 2;
    json lenient = schema();
    auto& needed = lenient["definitions"]["need"]["required"];
    needed.erase(std::find(needed.begin(), needed.end(), "kind"));
    json wordless = schema();
    wordless["definitions"]["fact"]["properties"]["layer"]["enum"].erase(0);

    CHECK(compare(wide, 1, "/minutes").disagreements.size() == 1);
    CHECK(compare(narrow, 1, "/minutes").disagreements.size() == 1);
    CHECK_FALSE(compare(lenient, 1, "/needs/*/kind").disagreements.empty());
    CHECK_FALSE(compare(wordless, 1, "/facts/*/layer").disagreements.empty());
}

TEST_CASE("every property has a title and a description and examples that fit") {
    std::size_t count = 0;
    const std::function<void(const json&)> look = [&](const json& node) {
        if (!node.is_structured()) return;
        for (const auto& [key, inner] : node.items()) {
            if (key != "examples" && key != "default") look(inner);
            if (key != "properties" || !node.contains("type")) continue;  // a condition repeats names only
            for (const auto& [name, property] : inner.items()) {
                CAPTURE(name);
                ++count;
                CHECK_FALSE(property.value("title", "").empty());
                CHECK_FALSE(property.value("description", "").empty());
                REQUIRE(property.contains("examples"));
                json alone = property;
                alone["definitions"] = schema()["definitions"];
                const SchemaJudge judge{alone};
                for (const json& example : property["examples"]) CHECK(judge.accepts(example));
                if (property.contains("default")) CHECK(judge.accepts(property["default"]));
            }
        }
    };

    look(schema());

    CHECK(count > 300);
}

TEST_CASE("every number and flag and list that may be left out has a default") {
    // What a text or a reference that is left out means stands in its description.
    for (const auto& [name, definition] : schema()["definitions"].items()) {
        if (!definition.contains("properties") || name == "action") continue;  // there it differs from act to act
        const json required = definition.value("required", json::array());
        for (const auto& [key, property] : definition["properties"].items()) {
            const std::string type = property.value("type", "");
            const bool settles = type == "integer" || type == "boolean";
            const bool optional = std::find(required.begin(), required.end(), key) == required.end();
            if (settles && optional) CHECK_MESSAGE(property.contains("default"), name << "/" << key);
        }
    }
}

TEST_CASE("the defaults of the schema are those of the program") {
    const auto says = [](const char* pointer) { return schema().at(json::json_pointer{pointer}).at("default"); };
    const Case fresh;
    CHECK(says("/properties/floor") == fresh.floor);
    CHECK(says("/properties/production_days") == fresh.production_days);
    CHECK(says("/properties/terms_weight") == fresh.terms_weight);
    CHECK(says("/properties/instalment_days") == fresh.instalment_days);
    CHECK(says("/definitions/proof/properties/strength") == Proof{}.strength);
    CHECK(says("/definitions/proof/properties/kind") == word(Proof{}.kind));
    CHECK(says("/definitions/hopeless/properties/question") == word(Hopeless{}.question));
    CHECK(says("/definitions/shape/properties/width") == Shape{}.width);
    CHECK(says("/definitions/face/properties/age") == Face{}.age);
    CHECK(says("/definitions/face/properties/glasses") == word(Face{}.glasses));
    for (std::size_t i = 0; i < action_count; ++i) {
        const std::string name{words<Action>()[i]};
        CAPTURE(name);
        const json cost = says(("/definitions/actions/properties/" + name).c_str());
        CHECK(cost == json{{"days", tuning::action_costs[i].days}, {"cost", tuning::action_costs[i].cost}});
    }
}
