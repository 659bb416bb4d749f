#include "engine/files/fingerprint.hpp"

#include "engine/files/case_file.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace keyaccount {
namespace {

/// Lists whose entries have ids, or are counted.
constexpr std::array<std::string_view, 10> families = {"people", "needs",  "facts", "offer",  "proofs",
                                                       "steps",  "rivals", "draws", "events", "stages"};
/// What a rep sees before the game, and no rule uses.
constexpr std::array<std::string_view, 8> title_keys = {"title",  "client",  "subject",    "trade",
                                                        "lesson", "minutes", "difficulty", "picture"};

template <std::size_t size>
bool is_one_of(std::string_view key, const std::array<std::string_view, size>& keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// 0: nothing of the kind.
struct Hashes {
    std::uint64_t numbers = 0;
    std::uint64_t words = 0;
};

class Hasher {
public:
    Hasher(const JsonDocument& document, std::span<const std::uint32_t> text_nodes)
        : document_{document}, is_text_(document.nodes.size()) {
        for (const std::uint32_t node : text_nodes) is_text_[node] = true;
    }

    /// The depth of a document is bounded by the gate.
    [[nodiscard]] Hashes of(std::uint32_t node) const {
        const JsonNode& here = document_[node];
        if (is_text_[node]) return {1, all_of(node)};
        Hashes sum;
        if (here.children.empty()) return {mixed_print(kind_of(here), content_hash(here.text)), 0};
        for (const std::uint32_t child : here.children) add(sum, child);
        sum.numbers = mixed_print(sum.numbers, kind_of(here));
        return sum;
    }
    /// With the key or the place of the child in its parent.
    void add(Hashes& sum, std::uint32_t child) const {
        const JsonNode& node = document_[child];
        const bool in_object = document_[node.parent].kind == JsonKind::object;
        const std::uint64_t key = in_object ? content_hash(node.key) : node.position + 1;
        if (in_object && node.key == "face") {
            sum.words += mixed_print(key, all_of(child));
            return;
        }
        const Hashes found = of(child);
        sum.numbers += mixed_print(key, found.numbers);
        if (found.words != 0) sum.words += mixed_print(key, found.words);
    }
    /// Words and numbers in one.
    [[nodiscard]] std::uint64_t all_of(std::uint32_t node) const {
        const JsonNode& here = document_[node];
        std::uint64_t sum = mixed_print(kind_of(here), content_hash(here.text));
        for (const std::uint32_t child : here.children) {
            const JsonNode& inner = document_[child];
            const bool in_object = here.kind == JsonKind::object;
            sum += mixed_print(in_object ? content_hash(inner.key) : inner.position + 1, all_of(child));
        }
        return sum;
    }

private:
    static std::uint64_t kind_of(const JsonNode& node) {
        return static_cast<std::uint64_t>(node.kind) * 2 + (node.truth ? 1 : 0) + 1;
    }
    const JsonDocument& document_;
    std::vector<bool> is_text_;
};

PartPrint print_of(std::string part, Hashes hashes) {
    return {std::move(part), hashes.numbers == 0 ? 0 : short_print(hashes.numbers),
            hashes.words == 0 ? 0 : short_print(hashes.words)};
}

void add_entry(const JsonDocument& document, const Hasher& hasher, std::uint32_t node, const std::string& name,
               bool is_person, std::vector<PartPrint>& out) {
    Hashes own;
    for (const std::uint32_t child : document[node].children)
        if (!is_person || !is_one_of(document[child].key, person_aspects)) hasher.add(own, child);
    out.push_back(print_of(name, own));
    if (!is_person) return;
    for (const std::string_view aspect : person_aspects) {
        const std::uint32_t child = document.member(node, aspect);
        out.push_back(print_of(name + "/" + std::string{aspect}, child == no_node ? Hashes{} : hasher.of(child)));
    }
}

}  // namespace

std::vector<PartPrint> part_prints(const JsonDocument& document, std::span<const std::uint32_t> text_nodes) {
    const Hasher hasher{document, text_nodes};
    std::vector<PartPrint> prints;
    std::vector<PartPrint> frame;
    std::uint64_t title = 0;
    for (const std::uint32_t member : document[0].children) {
        const std::string& key = document[member].key;
        if (key == "id" || key == "$schema") continue;
        if (is_one_of(key, title_keys)) {
            title += mixed_print(content_hash(key), hasher.all_of(member));
        } else if (!is_one_of(key, families)) {
            frame.push_back(print_of("case/" + key, hasher.of(member)));
        } else {
            for (const std::uint32_t entry : document[member].children) {
                const std::uint32_t id = document.member(entry, "id");
                const std::string name =
                    id == no_node ? std::to_string(document[entry].position + 1) : document[id].text;
                add_entry(document, hasher, entry, key + "/" + name, key == "people", prints);
            }
        }
    }
    prints.insert(prints.end(), frame.begin(), frame.end());
    prints.push_back(print_of("case/title", {0, title}));
    return prints;
}

}  // namespace keyaccount
