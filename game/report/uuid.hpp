#pragma once

#include <string>
#include <string_view>

namespace keyaccount::report {

/// The namespace of names that are addresses, RFC 4122 appendix C.
inline constexpr std::string_view url_namespace = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/// The UUID of version 5 (RFC 4122 section 4.3) of a name: the same name gives the same UUID everywhere.
/// `name_space` is a UUID in its usual form of 36 characters.
[[nodiscard]] std::string name_uuid(std::string_view name_space, std::string_view name);

}  // namespace keyaccount::report
