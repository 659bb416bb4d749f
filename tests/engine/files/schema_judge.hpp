#pragma once

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace keyaccount::test {

/// A JSON schema as an editor applies it.
class SchemaJudge {
public:
    explicit SchemaJudge(const nlohmann::json& schema);
    ~SchemaJudge();
    [[nodiscard]] bool accepts(const nlohmann::json& document) const;
    /// What does not fit and where, a line each.
    [[nodiscard]] std::vector<std::string> complaints(const nlohmann::json& document) const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace keyaccount::test
