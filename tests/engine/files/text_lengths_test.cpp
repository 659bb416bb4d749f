#include "engine/files/text_lengths.hpp"
#include "engine/files/utf8.hpp"
#include "tests/engine/files/data.hpp"

#include <filesystem>
#include <set>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

/// Every shipped case and the small one of the tests.
template <class Check>
void each_file(Check check) {
    check(three_people_text());
    for (const auto& entry : std::filesystem::directory_iterator{KEYACCOUNT_SCENARIOS}) {
        if (entry.path().extension() != ".json") continue;
        std::ifstream file{entry.path(), std::ios::binary};
        CAPTURE(entry.path().string());
        check(std::string{std::istreambuf_iterator<char>{file}, {}});
    }
}

JsonDocument document_of(const TextFile& file) {
    Problems problems{file};
    auto document = read_json(file, {}, problems);
    REQUIRE(document.has_value());
    return *std::move(document);
}

bool may_be_text(const JsonNode& node) { return node.kind == JsonKind::string || node.kind == JsonKind::object; }

}  // namespace

TEST_CASE("every text that the reader finds has its use and no other value has one") {
    each_file([](const std::string& text) {
        const TextFile file{"case.json", text};
        const JsonDocument document = document_of(file);
        std::size_t found = 0;
        for (std::uint32_t node = 1; node < document.nodes.size(); ++node)
            if (may_be_text(document[node]) && text_use(document, node) != nullptr) ++found;

        const Loaded loaded = load_case("case.json", text);

        REQUIRE(loaded.scenario.has_value());
        CHECK(found + 1 == loaded.scenario->texts.size());  // the first text is none
    });
}

TEST_CASE("every text of the shipped cases fits into the window") {
    each_file([](const std::string& text) {
        const TextFile file{"case.json", text};
        const JsonDocument document = document_of(file);
        for (std::uint32_t node = 1; node < document.nodes.size(); ++node) {
            const TextUse* use = may_be_text(document[node]) ? text_use(document, node) : nullptr;
            if (use == nullptr) continue;
            for (const auto& [key, language] : {std::pair{"en", Language::en}, std::pair{"zh", Language::zh}}) {
                const std::uint32_t words = document.member(node, key);
                if (words == no_node) continue;
                CAPTURE(document.pointer(words));
                CHECK(characters(document[words].text) <= static_cast<std::size_t>(use->longest.in(language)));
            }
        }
    });
}

TEST_CASE("every use is there once and says what it is in both languages") {
    std::set<std::string_view> places;
    for (const TextUse& use : text_uses()) {
        CAPTURE(use.place);
        CHECK(places.insert(use.place).second);
        CHECK_FALSE(use.what.en.empty());
        CHECK_FALSE(use.what.zh.empty());
        CHECK(use.longest.zh < use.longest.en);
    }
}
