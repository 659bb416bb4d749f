#pragma once

#include <cstdint>
#include <string>

namespace keyaccount {

/// What one part of a file was when it was read: two short hashes, its words apart from all that the rules use.
/// They only tell which part was edited; that something was edited, the hash of the whole file tells.
struct PartPrint {
    std::string part;           // "people/he-guoqiang/says", "needs/site-noise", "case/budget"
    std::uint32_t numbers = 0;  // 20 bits each; 0: there is nothing of the kind
    std::uint32_t words = 0;
    friend bool operator==(const PartPrint&, const PartPrint&) = default;
};

}  // namespace keyaccount
