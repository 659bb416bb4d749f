// A translator's table taken into a case: the texts change, and not a byte of anything else.
#include "engine/files/patch_texts.hpp"
#include "tests/engine/files/data.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

JsonDocument document_of(const std::string& text) {
    const TextFile file{"case.json", text};
    Problems problems{file};
    auto document = read_json(file, {}, problems);
    REQUIRE_MESSAGE(document.has_value(), to_text(problems.diagnostics(), Language::en));
    return *std::move(document);
}

PatchedTexts patched_with(const std::string& text, const TextTable& table) {
    return patch_texts(text, document_of(text), table);
}

TextTable table_of(const std::string& text, Language to, bool po) {
    TableWish wish;
    wish.to = to;
    const auto texts = texts_of(document_of(text));
    const auto table = po ? from_po(to_po(texts, wish, "case")) : from_csv(to_csv(texts, wish));
    REQUIRE(table.has_value());
    CHECK(table->faults.empty());
    CHECK(table->rows.size() == texts.size());
    return *table;
}

/// The file with every text taken out, so that what is left can be compared.
std::string without_texts(const std::string& text) {
    const JsonDocument document = document_of(text);
    std::string left;
    std::size_t at = 0;
    for (const CaseText& one : texts_of(document)) {
        for (const std::uint32_t child : document[one.node].children) {
            left += text.substr(at, document[child].at - at);
            at = document[child].at + 1;
            for (; text[at] != '"'; ++at)
                if (text[at] == '\\') ++at;
            ++at;
        }
    }
    return left + text.substr(at);
}

/// Every shipped case, and the small one of the tests with comments in the worst places.
template <class Check>
void each_case(Check check) {
    std::string commented = three_people_text();
    commented = patched(commented, "\"title\": {", "// a \"title\": {\n  \"title\": /* \"en\": \"x\" */ { // 注\n ");
    check("commented", commented);
    for (const auto& entry : std::filesystem::directory_iterator{KEYACCOUNT_SCENARIOS}) {
        if (entry.path().extension() != ".json") continue;
        std::ifstream file{entry.path(), std::ios::binary};
        check(entry.path().string(), std::string{std::istreambuf_iterator<char>{file}, {}});
    }
}

TextTable one_row(std::string place, std::string source, std::string translation, Language to = Language::zh) {
    return {to, {TableRow{2, std::move(place), std::move(source), std::move(translation)}}, {}};
}

}  // namespace

TEST_CASE("a table taken in as it was written changes not a byte") {
    each_case([](const std::string& name, const std::string& text) {
        CAPTURE(name);
        for (const Language to : {Language::en, Language::zh})
            for (const bool po : {false, true}) {
                const PatchedTexts result = patched_with(text, table_of(text, to, po));
                CHECK(result.text == text);
                CHECK(result.written == 0);
                CHECK(result.same > 100);
                CHECK(result.skipped.empty());
            }
    });
}

TEST_CASE("when every translation is changed the case has those texts and everything else is as it was") {
    each_case([](const std::string& name, const std::string& text) {
        CAPTURE(name);
        for (const Language to : {Language::en, Language::zh})
            for (const bool po : {false, true}) {
                TextTable table = table_of(text, to, po);
                for (TableRow& row : table.rows) row.translation = "\"" + row.translation + "\\\n译";

                const PatchedTexts result = patched_with(text, table);

                CHECK(result.written == static_cast<int>(table.rows.size()));
                CHECK(result.skipped.empty());
                CHECK(without_texts(result.text) == without_texts(text));
                const auto before = texts_of(document_of(text));
                const auto after = texts_of(document_of(result.text));
                REQUIRE(after.size() == before.size());
                bool right = true;
                for (std::size_t i = 0; i < after.size(); ++i)
                    right = right && just(to, after[i].words) == table.rows[i].translation &&
                            just(other(to), after[i].words) == just(other(to), before[i].words);
                CHECK(right);
            }
    });
}

TEST_CASE("a case of one language gets the other one back just as it was written") {
    each_case([](const std::string& name, const std::string& text) {
        CAPTURE(name);
        const std::regex english{R"re("en": "(\\.|[^"\\])*",\s*(?="zh"))re"};
        const std::regex chinese{R"re(,\s*"zh": "(\\.|[^"\\])*")re"};
        for (const auto& [to, pattern] : {std::pair{Language::en, english}, std::pair{Language::zh, chinese}}) {
            const std::string half = std::regex_replace(text, pattern, "");
            REQUIRE(half.size() < text.size() * 4 / 5);

            const PatchedTexts result = patched_with(half, table_of(text, to, false));

            CHECK(result.skipped.empty());
            if (name != "commented") CHECK(result.text == text);  // there a key stands on a line of its own
            CHECK(table_of(result.text, to, true).rows == table_of(text, to, true).rows);
        }
    });
}

TEST_CASE("texts are named by ids and by who says them") {
    const auto texts = texts_of(document_of(three_people_text()));
    const auto find = [&](const std::string& place) {
        const auto found =
            std::find_if(texts.begin(), texts.end(), [&](const CaseText& text) { return text.place == place; });
        REQUIRE_MESSAGE(found != texts.end(), place);
        return *found;
    };

    CHECK(find("people/tan-jie/says/greeting/0").context.en == "Tan Jie on the first visit");
    CHECK(find("needs/dry-labels/ask/problem").context.en == "your problem question about “Labels that stay on”");
    CHECK(find("needs/dry-labels/ask/problem").longest.zh == 38);
    CHECK(find("people/tan-jie/needs/dry-labels/answers/payoff").context.en ==
          "Tan Jie answers the need-payoff question about “Labels that stay on”");
}

TEST_CASE("a text without a translation gets one in the style of what stands there") {
    const std::string text =
        "{\r\n  \"title\": {\"en\":\"A\"}, // one\r\n  \"notes\": [\r\n    {\r\n      \"en\": \"B\" // two\r\n    "
        "},\r\n"
        "    \"Plain\", \"白话\"\r\n  ],\r\n  \"client\": {\"zh\": \"丙\"}\r\n}";
    TextTable table{
        Language::zh, {{2, "title", "A", "甲"}, {3, "notes/0", "B", "乙\"引\""}, {4, "notes/1", "Plain", "直说"}}, {}};
    const std::string chinese = patched_with(text, table).text;
    table = {Language::en, {{2, "client", "丙", "C"}, {3, "notes/2", "白话", "Plain"}}, {}};

    const std::string both = patched_with(chinese, table).text;

    CHECK(
        both ==
        "{\r\n  \"title\": {\"en\":\"A\", \"zh\":\"甲\"}, // one\r\n  \"notes\": [\r\n    {\r\n      \"en\": \"B\",\r\n"
        "      \"zh\": \"乙\\\"引\\\"\" // two\r\n    },\r\n    {\"en\": \"Plain\", \"zh\": \"直说\"}, "
        "{\"en\": \"Plain\", \"zh\": \"白话\"}\r\n  ],\r\n  \"client\": {\"en\": \"C\", \"zh\": \"丙\"}\r\n}");
}

TEST_CASE("places hold when entries change their order") {
    const std::string before = R"({"needs": [{"id": "a", "name": {"en": "A"}}, {"id": "b", "name": {"en": "B"}}]})";
    const std::string after = R"({"needs": [{"id": "b", "name": {"en": "B"}}, {"id": "a", "name": {"en": "A"}}]})";
    TextTable table = table_of(before, Language::zh, false);
    table.rows[0].translation = "甲";

    CHECK(patched_with(after, table).text ==
          R"({"needs": [{"id": "b", "name": {"en": "B"}}, {"id": "a", "name": {"en": "A", "zh": "甲"}}]})");
}

TEST_CASE("rows that cannot be taken are named with the reason and nothing of them is written") {
    const std::string text = R"({"title": {"en": "A", "zh": "甲"}})";
    const auto fault = [&](const TextTable& table) {
        const PatchedTexts result = patched_with(text, table);
        CHECK(result.text == text);
        CHECK(result.written == 0);
        REQUIRE(result.skipped.size() == 1);
        CHECK(result.skipped[0].line == 2);
        return result.skipped[0].fault;
    };

    CHECK(fault(one_row("tilte", "A", "乙")) == RowFault::unknown_place);
    CHECK(fault(one_row("title", "B", "乙")) == RowFault::source_changed);
    CHECK(fault(one_row("title", "A", "")) == RowFault::empty);
    CHECK(fault(one_row("title", "A", "乙\x07")) == RowFault::control_character);
    CHECK(fault(one_row("title", "A", "乙\u202E")) == RowFault::reordering_character);
    std::string long_text;
    for (int i = 0; i < 601; ++i) long_text += "长";
    CHECK(fault(one_row("title", "A", long_text)) == RowFault::too_long);
    TextTable twice = one_row("title", "A", "甲");
    twice.rows.push_back({2, "title", "A", "乙"});
    CHECK(fault(twice) == RowFault::place_again);
}

TEST_CASE("a translation that the window has no room for is taken and named") {
    const std::string text = R"({"title": {"en": "A", "zh": "甲"}})";

    const PatchedTexts result = patched_with(text, one_row("title", "A", "一二三四五六七八九十甲乙丙"));

    CHECK(result.written == 1);
    REQUIRE(result.too_long_for_window.size() == 1);
    CHECK(result.too_long_for_window[0].characters == 13);
    CHECK(result.too_long_for_window[0].longest == 12);
}

TEST_CASE("no bytes of a table break the reading or the patching") {
    const std::string base = to_csv(texts_of(document_of(three_people_text())), {}).substr(0, 3000);
    const std::string po = to_po(texts_of(document_of(three_people_text())), {}, "x").substr(0, 3000);
    std::uint64_t random = 7;
    const std::string letters = "\",;\n\r\\'=#\t\xFF m";
    for (int i = 0; i < 100; ++i) {
        for (std::string bytes : {base, po}) {
            for (int edit = 0; edit < 6; ++edit) {
                random = random * 6364136223846793005U + 1442695040888963407U;
                bytes[(random >> 20U) % bytes.size()] = letters[(random >> 50U) % letters.size()];
            }
            for (const auto& table : {from_csv(bytes), from_po(bytes)}) {
                if (!table) continue;
                const PatchedTexts result = patched_with(three_people_text(), *table);
                CHECK(without_texts(result.text) == without_texts(three_people_text()));
            }
        }
    }
}
