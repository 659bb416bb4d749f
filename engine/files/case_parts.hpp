#pragma once

#include "engine/files/object.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace keyaccount {

/// Gathers the ids of all families, so that references can be resolved in any order.
void collect_names(Reading& reading);

// The families of keys of a case, one file each. `root` is the top level.
void read_frame(Object& root);  // title to credit, briefing, actions, objections, concession, notes
void read_picture(Object& root);
void read_world(Object& root);  // draws, needs, facts
void read_offer(Object& root);  // offer, proofs
void read_steps(Object& root);
void read_rivalry(Object& root);  // rivals, stages, events, hopeless
void read_people(Object& root);
void read_own_side(Object& root);  // review, qualify, specialists, barter, history
void read_face(Object& person, Face& face);
void read_says(Object& object, Person& person);

// Whether the case makes sense; left out where the parts concerned have errors already.
void check_people(const Reading& reading);     // who decides, who can be reached, who listens to whom
void check_offer(const Reading& reading);      // needs, offer
void check_course(const Reading& reading);     // days, stages, steps, events
void check_knowledge(const Reading& reading);  // draws, facts, lines, hopeless worlds
void check_smells(const Reading& reading);     // parts that no game will ever meet
void check_habits(const Reading& reading);     // signs that a bad habit pays
void check_lines_twice(const Reading& reading);
void check_own_side(const Reading& reading);  // reviews, specialists, what lies before a late start

/// Somebody can tell the fact, or it comes by itself.
[[nodiscard]] bool told(const Case& scenario, FactId fact);
/// A step steers it or a rival pushes it: its name is seen when its weight changes.
[[nodiscard]] bool is_criterion(const Case& scenario, OfferId offer);

/// A key of an object or an index of a list.
struct PathPart {
    PathPart(const char* name) : key{name} {}
    PathPart(std::string_view name) : key{name} {}
    PathPart(std::size_t position) : index{position} {}
    std::string_view key;
    std::size_t index = 0;
};
/// The value at the end of the path, or as far as the file goes.
[[nodiscard]] std::uint32_t locate(const Reading& reading, std::initializer_list<PathPart> path);

/// Reads "id" into `out`.
void read_own_id(Object& object, std::string& out);

/// Every entry of a list at the top level: `read(Object&, Entry&)`.
template <class Entry, class Read>
void read_entries(Object& root, std::string_view key, std::size_t least, std::size_t most, Needed needed,
                  std::vector<Entry>& out, Read read) {
    const std::uint32_t list = root.find(key, needed);
    if (list == no_node) return;
    for (const std::uint32_t node : read_list(root.reading(), list, least, most)) {
        Entry entry;
        Object object{root.reading(), node};
        read(object, entry);
        object.done();
        out.push_back(std::move(entry));
    }
}

}  // namespace keyaccount
