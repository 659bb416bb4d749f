#include "engine/files/case_parts.hpp"

// What our own side does in a case: reviews, qualification, specialists, barter; and what lies before it.
namespace keyaccount {
namespace {

void read_review(Object& root) {
    const std::uint32_t node = root.find("review", Needed::no);
    if (node == no_node) return;
    Reading& reading = root.reading();
    Review& review = reading.out.review;
    Object object{reading, node};
    const std::uint32_t days = object.find("days", Needed::yes);
    if (days != no_node)
        for (const std::uint32_t entry : read_list(reading, days, 1, max_reviews))
            if (const auto day = read_integer(reading, entry, 1, 600)) review.days.push_back(*day);
    for (std::size_t i = 0; i < review_item_count; ++i)
        object.references(words<ReviewItem>()[i], review.evidence[i], Needed::yes);
    object.done();
}

void read_qualify(Object& root) {
    const std::uint32_t node = root.find("qualify", Needed::no);
    if (node == no_node) return;
    Object object{root.reading(), node};
    for (std::size_t i = 0; i < deal_question_count; ++i)
        object.references(words<DealQuestion>()[i], root.reading().out.qualify[i], Needed::yes);
    object.done();
}

void read_specialist(Object& object, Specialist& specialist) {
    object.word("kind", specialist.kind);
    object.text("name", specialist.name);
    object.integer("cost", specialist.cost, 0, 10'000'000);
}

void read_barter(Object& root) {
    const std::uint32_t node = root.find("barter", Needed::no);
    if (node == no_node) return;
    Barter& barter = root.reading().out.barter;
    Object object{root.reading(), node};
    object.text("goods", barter.goods);
    object.text("offer", barter.offer);
    object.text("done", barter.done);
    object.integer("valuation", barter.valuation, 0, 1000);
    object.done();
}

void read_history_needs(Object& object, History& history) {
    const std::uint32_t node = object.find("needs", Needed::no);
    if (node == no_node) return;
    Reading& reading = object.reading();
    read_by_id<PersonId>(reading, node, [&](PersonId person, std::uint32_t needs) {
        read_by_id<NeedId>(reading, needs, [&](NeedId need, std::uint32_t level) {
            if (const auto read = read_integer(reading, level, 0, 1000)) history.needs.push_back({person, need, *read});
        });
    });
}

void read_history(Object& root) {
    const std::uint32_t node = root.find("history", Needed::no);
    if (node == no_node) return;
    History& history = root.reading().out.history;
    Object object{root.reading(), node};
    int stage = 1;
    object.integer("stage", stage, 1, static_cast<int>(max_stages));
    history.stage = stage - 1;
    object.references("met", history.met);
    object.references("granted", history.granted);
    read_history_needs(object, history);
    object.done();
}

}  // namespace

void read_own_side(Object& root) {
    read_review(root);
    read_qualify(root);
    read_entries(root, "specialists", 0, max_specialists, Needed::no, root.reading().out.specialists, read_specialist);
    read_barter(root);
    read_history(root);
}

}  // namespace keyaccount
