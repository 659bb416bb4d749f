#include "engine/files/case_changes.hpp"

#include "engine/files/patch_texts.hpp"
#include "engine/files/text_lengths.hpp"
#include "engine/files/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace keyaccount {
namespace {

constexpr std::size_t shown_characters = 40;
/// What is only looked at, wherever it stands.
constexpr std::array<std::string_view, 3> looks = {"face", "picture", "$schema"};

bool is_look(std::string_view key) { return std::find(looks.begin(), looks.end(), key) != looks.end(); }

void write_value(const JsonDocument& document, std::uint32_t node, std::string& out);

/// The key of a member before its value; `first`: no comma before it.
void write_key(const JsonDocument& document, std::uint32_t node, bool& first, std::string& out) {
    if (!first) out += ",";
    first = false;
    if (document[document[node].parent].kind == JsonKind::object) out += json_string(document[node].key) + ":";
}

void write_children(const JsonDocument& document, std::uint32_t node, std::string& out) {
    bool first = true;
    for (const std::uint32_t child : document[node].children) {
        write_key(document, child, first, out);
        write_value(document, child, out);
    }
}

/// The depth of a document is bounded by the gate.
void write_value(const JsonDocument& document, std::uint32_t node, std::string& out) {
    const JsonNode& here = document[node];
    switch (here.kind) {
        case JsonKind::null: out += "null"; break;
        case JsonKind::boolean: out += here.truth ? "true" : "false"; break;
        case JsonKind::integer:
        case JsonKind::number: out += here.text; break;
        case JsonKind::string: out += json_string(here.text); break;
        case JsonKind::array:
        case JsonKind::object:
            out += here.kind == JsonKind::array ? '[' : '{';
            write_children(document, node, out);
            out += here.kind == JsonKind::array ? ']' : '}';
            break;
    }
}

std::string brief(const JsonDocument& document, std::uint32_t node) {
    std::string all;
    write_value(document, node, all);
    const std::string cut = first_characters(all, shown_characters);
    return visible(cut) + (cut.size() < all.size() ? "…" : "");
}

/// The id of an entry; empty: it has none.
std::string_view id_of(const JsonDocument& document, std::uint32_t entry) {
    const std::uint32_t id = document.member(entry, "id");
    return id != no_node && document[id].kind == JsonKind::string ? std::string_view{document[id].text}
                                                                  : std::string_view{};
}

bool all_have_ids(const JsonDocument& document, std::uint32_t list) {
    const auto& entries = document[list].children;
    return std::all_of(entries.begin(), entries.end(),
                       [&](std::uint32_t entry) { return !id_of(document, entry).empty(); });
}

/// Walks both cases at once: counts the changes, and writes the new case with some of them undone.
class Comparison {
public:
    Comparison(const JsonDocument& then, const JsonDocument& now,
               const std::function<bool(const std::string&)>& is_undone)
        : then_{then}, now_{now}, is_undone_{is_undone} {}

    void run() { compare(0, 0, ""); }
    std::vector<CaseChange> changes;
    std::string merged;

private:
    /// True if the change is to be undone.
    bool note(ChangeKind kind, const std::string& place, std::uint32_t then, std::uint32_t now, std::size_t at) {
        changes.push_back(
            {kind, place, then == no_node ? "" : brief(then_, then), now == no_node ? "" : brief(now_, now), at});
        return is_undone_ && is_undone_(place);
    }

    void compare(std::uint32_t then, std::uint32_t now, const std::string& place) {
        const JsonNode& a = then_[then];
        const JsonNode& b = now_[now];
        const bool lists = a.kind == JsonKind::array && b.kind == JsonKind::array;
        const bool words = !lists && a.kind == b.kind && text_use(now_, now) != nullptr;
        if (words || is_look(b.key)) return write_value(now_, now, merged);
        if (a.kind == JsonKind::object && b.kind == JsonKind::object) return compare_objects(then, now, place);
        if (lists && all_have_ids(then_, then) && all_have_ids(now_, now)) return compare_entries(then, now, place);
        if (lists && a.children.size() == b.children.size()) return compare_lists(then, now, place);
        if (brief_same(then, now)) return write_value(now_, now, merged);
        const bool undone = note(ChangeKind::changed, place, then, now, b.at);
        write_value(undone ? then_ : now_, undone ? then : now, merged);
    }

    [[nodiscard]] bool brief_same(std::uint32_t then, std::uint32_t now) const {
        std::string a;
        std::string b;
        write_value(then_, then, a);
        write_value(now_, now, b);
        return a == b;
    }

    static std::string below(const std::string& place, std::string_view key) {
        return place.empty() ? std::string{key} : place + "/" + std::string{key};
    }

    void compare_objects(std::uint32_t then, std::uint32_t now, const std::string& place) {
        merged += '{';
        bool first = true;
        for (const std::uint32_t child : now_[now].children) {
            const std::string inner = below(place, now_[child].key);
            const std::uint32_t before = then_.member(then, now_[child].key);
            const bool is_new = before == no_node && !is_look(now_[child].key);
            if (is_new && note(ChangeKind::added, inner, no_node, child, now_[child].key_at)) continue;
            write_key(now_, child, first, merged);
            before == no_node ? write_value(now_, child, merged) : compare(before, child, inner);
        }
        for (const std::uint32_t child : then_[then].children) {
            if (now_.member(now, then_[child].key) != no_node || is_look(then_[child].key)) continue;
            if (!note(ChangeKind::gone, below(place, then_[child].key), child, no_node, now_[now].at)) continue;
            write_key(then_, child, first, merged);
            write_value(then_, child, merged);
        }
        merged += '}';
    }

    /// Of equal length.
    void compare_lists(std::uint32_t then, std::uint32_t now, const std::string& place) {
        merged += '[';
        for (std::size_t i = 0; i < now_[now].children.size(); ++i) {
            if (i > 0) merged += ',';
            compare(then_[then].children[i], now_[now].children[i], below(place, std::to_string(i)));
        }
        merged += ']';
    }

    struct Pair {
        std::uint32_t then = no_node;
        std::uint32_t now = no_node;
    };

    [[nodiscard]] static std::uint32_t find(const JsonDocument& document, std::uint32_t list, std::string_view id) {
        for (const std::uint32_t entry : document[list].children)
            if (id_of(document, entry) == id) return entry;
        return no_node;
    }

    /// The entries of both: in the order of the new list, what is gone behind what it stood behind.
    [[nodiscard]] std::vector<Pair> paired(std::uint32_t then, std::uint32_t now) const {
        std::vector<Pair> pairs;
        for (const std::uint32_t entry : now_[now].children)
            pairs.push_back({find(then_, then, id_of(now_, entry)), entry});
        std::size_t behind = 0;
        for (const std::uint32_t entry : then_[then].children) {
            const auto known =
                std::find_if(pairs.begin(), pairs.end(), [entry](const Pair& pair) { return pair.then == entry; });
            if (known != pairs.end())
                behind = static_cast<std::size_t>(known - pairs.begin()) + 1;
            else
                pairs.insert(pairs.begin() + static_cast<std::ptrdiff_t>(behind++), Pair{entry, no_node});
        }
        return pairs;
    }

    void compare_entries(std::uint32_t then, std::uint32_t now, const std::string& place) {
        std::vector<Pair> pairs = paired(then, now);
        const auto shared = [](const Pair& pair) { return pair.then != no_node && pair.now != no_node; };
        std::vector<Pair> order;
        std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(order), shared);
        const auto earlier = [](const Pair& a, const Pair& b) { return a.then < b.then; };
        if (!std::is_sorted(order.begin(), order.end(), earlier) &&
            note(ChangeKind::order, place, no_node, no_node, now_[now].at)) {
            std::sort(order.begin(), order.end(), earlier);
            auto next = order.begin();
            for (Pair& pair : pairs)
                if (shared(pair)) pair = *next++;
        }
        merged += '[';
        bool first = true;
        for (const Pair& pair : pairs) write_entry(pair, now, place, first);
        merged += ']';
    }

    void write_entry(const Pair& pair, std::uint32_t now, const std::string& place, bool& first) {
        const bool gone = pair.now == no_node;
        const std::string inner = below(place, gone ? id_of(then_, pair.then) : id_of(now_, pair.now));
        if (gone && !note(ChangeKind::gone, inner, pair.then, no_node, now_[now].at)) return;
        if (pair.then == no_node && note(ChangeKind::added, inner, no_node, pair.now, now_[pair.now].at)) return;
        if (!first) merged += ',';
        first = false;
        if (gone) return write_value(then_, pair.then, merged);
        pair.then == no_node ? write_value(now_, pair.now, merged) : compare(pair.then, pair.now, inner);
    }

    const JsonDocument& then_;
    const JsonDocument& now_;
    const std::function<bool(const std::string&)>& is_undone_;
};

}  // namespace

std::vector<CaseChange> changes_of(const JsonDocument& then, const JsonDocument& now) {
    const std::function<bool(const std::string&)> nothing;
    Comparison comparison{then, now, nothing};
    comparison.run();
    return std::move(comparison.changes);
}

std::string with_changes_undone(const JsonDocument& then, const JsonDocument& now,
                                const std::function<bool(const std::string&)>& is_undone) {
    Comparison comparison{then, now, is_undone};
    comparison.run();
    return std::move(comparison.merged);
}

}  // namespace keyaccount
