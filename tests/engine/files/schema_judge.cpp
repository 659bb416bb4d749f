#include "tests/engine/files/schema_judge.hpp"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace keyaccount::test {
namespace {

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

/// Editors match characters, this validator bytes: the control characters beyond 7F are two bytes in UTF-8.
void match_bytes(json& schema) {
    json& words = schema["definitions"]["words"];
    if (words.contains("not")) words["not"]["pattern"] = "[\\x00-\\x09\\x0B-\\x1F\\x7F]|\xC2[\x80-\x9F]";
}

}  // namespace

struct SchemaJudge::Inside {
    valijson::Schema schema;
    valijson::Validator validator;
};

SchemaJudge::SchemaJudge(const json& schema) : inside_{std::make_unique<Inside>()} {
    json bytewise = schema;
    match_bytes(bytewise);
    valijson::SchemaParser parser{valijson::SchemaParser::kDraft7};
    parser.populateSchema(NlohmannJsonAdapter{bytewise}, inside_->schema);
}

SchemaJudge::~SchemaJudge() = default;

bool SchemaJudge::accepts(const json& document) const {
    return inside_->validator.validate(inside_->schema, NlohmannJsonAdapter{document}, nullptr);
}

std::vector<std::string> SchemaJudge::complaints(const json& document) const {
    valijson::ValidationResults results;
    static_cast<void>(inside_->validator.validate(inside_->schema, NlohmannJsonAdapter{document}, &results));
    std::vector<std::string> lines;
    for (const auto& error : results) {
        std::string line;
        for (const std::string& part : error.context) line += part;
        lines.push_back(line + ": " + error.description);
    }
    return lines;
}

}  // namespace keyaccount::test
