#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace keyaccount {

/// Markdown: a table for every object of a JSON schema, the top level first and each where it is first used. Nothing
/// if the text is no schema with properties.
[[nodiscard]] std::optional<std::string> schema_table(std::string_view schema);

}  // namespace keyaccount
