#include "engine/files/case_file.hpp"

#include "engine/files/case_parts.hpp"
#include "engine/files/fingerprint.hpp"
#include "engine/files/stand_ins.hpp"

namespace keyaccount {
namespace {

void read_all(Reading& reading) {
    collect_names(reading);
    Object root{reading, 0};
    read_frame(root);
    read_picture(root);
    read_world(root);
    read_offer(root);
    read_steps(root);
    read_rivalry(root);
    read_people(root);
    read_own_side(root);
    root.done();
}

void check_all(const Reading& reading) {
    if (reading.node(0).kind != JsonKind::object) return;
    check_people(reading);
    check_offer(reading);
    check_course(reading);
    check_knowledge(reading);
    check_own_side(reading);
    check_smells(reading);
    check_habits(reading);
    check_lines_twice(reading);
}

/// A language in which nothing is written is one remark; otherwise each gap is one.
void report_gaps(const Reading& reading) {
    const std::array<Text, 2> names = {Text{"English", "英文"}, Text{"Chinese", "中文"}};
    std::array<bool, 2> told{};
    for (const Reading::Gap& gap : reading.gaps) {
        const auto language = static_cast<std::size_t>(gap.language);
        if (reading.written[language] > 0)
            report(reading, Problem::untranslated, gap.node, {names[language]});
        else if (!told[language])
            report(reading, Problem::language_missing, 0, {names[language]});
        told[language] = true;
    }
}

}  // namespace

std::uint32_t locate(const Reading& reading, std::initializer_list<PathPart> path) {
    std::uint32_t at = 0;
    for (const PathPart& part : path) {
        const JsonNode& node = reading.node(at);
        std::uint32_t next = no_node;
        if (!part.key.empty())
            next = reading.document.member(at, part.key);
        else if (node.kind == JsonKind::array && part.index < node.children.size())
            next = node.children[part.index];
        if (next == no_node) break;
        at = next;
    }
    return at;
}

std::uint64_t content_hash(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    return hash;
}

Loaded load_case(std::string file, std::string_view text) {
    const TextFile source{std::move(file), text};
    Problems problems{source};
    const std::optional<JsonDocument> document = read_json(source, {}, problems);
    if (!document) return {std::nullopt, problems.diagnostics()};
    Case scenario;
    scenario.content_hash = content_hash(text);
    scenario.texts.emplace_back();
    Reading reading{*document, problems, scenario};
    read_all(reading);
    check_all(reading);
    report_gaps(reading);
    complete_offers(reading);
    if (!problems.clean()) return {std::nullopt, problems.diagnostics()};
    scenario.parts = part_prints(*document, reading.text_nodes);
    derive(scenario);
    return {std::move(scenario), problems.diagnostics()};
}

}  // namespace keyaccount
