#pragma once

#include "game/desk/screens/parts.hpp"
#include "game/desk/widgets/choices.hpp"

#include <vector>

namespace keyaccount::desk {

/// What can be said in a call about one topic, in groups that never change place.
struct CallRow {
    Choice choice;
    ChoiceRow row;
};

struct CallGroup {
    std::string name;
    std::vector<CallRow> rows;
};

struct CallRows {
    std::vector<CallGroup> groups;  // answers to objections first, then ask, tell, prove, propose
    std::vector<CallRow> ends;      // a continuation, an advance: what the rep calls the talk
    std::vector<CallRow> rest;      // under M
};

/// Topics with this person, in the author's order.
[[nodiscard]] std::vector<NeedId> topics_of(const View& view);
/// The topic that is furthest on and has no benefit yet.
[[nodiscard]] NeedId furthest_topic(const View& view);

/// `most_proofs`, `most_steps`: what stands in the groups; what is beyond them goes to the rest.
struct RowLimits {
    std::size_t objections = 2;
    std::size_t proofs = 2;
    std::size_t steps = 3;
    bool locked = true;  // groups stay in which nothing can be said
};
[[nodiscard]] CallRows call_rows(const Scene& scene, NeedId topic, RowLimits limits);

/// All rows but the rest, in the order in which the arrows lead through them.
[[nodiscard]] std::vector<const CallRow*> numbered(const CallRows& rows);

}  // namespace keyaccount::desk
