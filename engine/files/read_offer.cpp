#include "engine/files/case_parts.hpp"

namespace keyaccount {
namespace {

void read_benefits(Object& object, Offer& offer) {
    const std::uint32_t node = object.find("benefits", Needed::no);
    if (node == no_node) return;
    read_by_id<NeedId>(object.reading(), node, [&](NeedId need, std::uint32_t entry) {
        Offer::Benefit& benefit = offer.benefits[need.index()];
        Object words{object.reading(), entry};
        words.text("specific", benefit.specific);
        words.text("vague", benefit.vague);
        words.reference("fact", benefit.fact);
        words.done();
    });
}

void read_capability(Object& object, Offer& offer) {
    Reading& reading = object.reading();
    read_own_id(object, offer.id);
    object.text("name", offer.name, Needed::no);
    object.integer("level", offer.level, 0, 1000);
    const std::uint32_t rivals = object.find("rivals", Needed::no);
    if (rivals != no_node)
        read_by_id<RivalId>(reading, rivals, [&](RivalId rival, std::uint32_t level) {
            if (const auto read = read_integer(reading, level, 0, 1000)) offer.rival_level[rival.index()] = *read;
        });
    object.condition("when", offer.when);
    object.reference("unlocked_by", offer.unlocked_by);
    object.integer("criterion", offer.criterion, 0, 1000, Needed::no);
    object.flag("hard", offer.hard);
    object.text("feature", offer.feature, Needed::no);
    object.text("advantage", offer.advantage, Needed::no);
    read_benefits(object, offer);
}

void read_proof(Object& object, Proof& proof) {
    Reading& reading = object.reading();
    read_own_id(object, proof.id);
    object.text("name", proof.name);
    object.word("kind", proof.kind, Needed::no);
    object.text("ask", proof.ask);
    object.references("topics", proof.topics, Needed::yes);
    const std::uint32_t against = object.find("against", Needed::yes);
    if (against != no_node)
        for (const std::uint32_t entry : read_list(reading, against, 0, objection_count))
            if (const auto kind = read_word<Objection>(reading, entry))
                proof.against = static_cast<std::uint8_t>(proof.against | bit(*kind));
    object.reference("after", proof.after);
    object.reference("fact", proof.fact);
    object.integer("strength", proof.strength, 0, 1000, Needed::no);
}

}  // namespace

void read_offer(Object& root) {
    Case& out = root.reading().out;
    read_entries(root, "offer", 1, max_offers, Needed::yes, out.offers, read_capability);
    read_entries(root, "proofs", 0, max_proofs, Needed::yes, out.proofs, read_proof);
}

}  // namespace keyaccount
