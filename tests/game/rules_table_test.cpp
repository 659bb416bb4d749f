#include "engine/play/rule.hpp"
#include "tests/game/setup.hpp"

#include <sstream>
#include <vector>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

/// The rows of the table, cell by cell.
std::vector<std::vector<std::string>> rows_of(const std::string& markdown) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines{markdown};
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("| ") || line.starts_with("| id ")) continue;
        std::vector<std::string> cells;
        for (std::size_t at = 2; at < line.size();) {
            const std::size_t end = line.find(" |", at);
            REQUIRE(end != std::string::npos);
            cells.push_back(line.substr(at, end - at));
            at = end + 3;
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

}  // namespace

TEST_CASE("rules.md lists every rule in its order with the sentences of both languages") {
    const auto rows = rows_of(bytes_of(source_folder / "engine/play/rules.md"));

    REQUIRE(rows.size() == rule_ids.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        REQUIRE(rows[i].size() == 4);
        const std::string key = "rule." + rows[i][0];
        CHECK(rows[i][0] == rule_ids[i]);
        CHECK(rows[i][1] == texts().get(key, Language::en));
        CHECK(rows[i][2] == texts().get(key, Language::zh));
        CHECK_MESSAGE((rows[i][3] == "method" || rows[i][3] == "tuning"), rows[i][0]);
    }
}
