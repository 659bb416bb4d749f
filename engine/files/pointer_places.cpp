#include "engine/files/pointer_places.hpp"

#include <charconv>

namespace keyaccount {
namespace {

/// One part of a pointer with ~1 and ~0 as / and ~.
std::string unescaped(std::string_view part) {
    std::string out;
    for (std::size_t at = 0; at < part.size(); ++at) {
        const bool escape = part[at] == '~' && at + 1 < part.size() && (part[at + 1] == '0' || part[at + 1] == '1');
        out += !escape ? part[at] : part[++at] == '0' ? '~' : '/';
    }
    return out;
}

std::uint32_t child(const JsonDocument& document, std::uint32_t node, const std::string& part) {
    if (document[node].kind == JsonKind::object) return document.member(node, part);
    std::size_t index = 0;
    const char* const end = part.data() + part.size();
    const auto [stopped, error] = std::from_chars(part.data(), end, index);
    const bool number = error == std::errc{} && stopped == end;
    return number && index < document[node].children.size() ? document[node].children[index] : no_node;
}

}  // namespace

PointerPlaces::PointerPlaces(std::string text) : text_{std::move(text)}, file_{"", text_} {
    Problems ignored{file_};
    document_ = read_json(file_, {}, ignored);
}

PointerPlaces::Found PointerPlaces::find(std::string_view pointer) const {
    if (!document_) return {};
    Found found{0, true};
    while (found.whole && !pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t slash = std::min(pointer.find('/'), pointer.size());
        const std::uint32_t next = child(*document_, found.node, unescaped(pointer.substr(0, slash)));
        pointer.remove_prefix(slash);
        if (next == no_node)
            found.whole = false;
        else
            found.node = next;
    }
    return found;
}

Place PointerPlaces::of(std::string_view pointer) const {
    const Found found = find(pointer);
    return found.node == no_node ? Place{} : file_.place((*document_)[found.node].at);
}

bool PointerPlaces::has(std::string_view pointer) const { return find(pointer).whole; }

}  // namespace keyaccount
