#include "engine/analysis/moves.hpp"

#include <array>

namespace keyaccount {
namespace {

/// Moves that differ only in `which`: a person, a step, a fact …
struct Block {
    ChoiceKind kind;
    Action action;  // of acts
    std::size_t size;
};

constexpr std::size_t kinds = index_of(ChoiceKind::leave) + 1;

/// Acts and kinds that are not of the earlier blocks have a block each, by action and by kind.
constexpr std::array<Block, 13> blocks = {{{ChoiceKind::act, Action::visit, max_people},
                                           {ChoiceKind::act, Action::phone, max_people},
                                           {ChoiceKind::act, Action::technical_talk, max_people},
                                           {ChoiceKind::act, Action::carry_out, max_steps},
                                           {ChoiceKind::act, Action::bring, max_specialists},
                                           {ChoiceKind::situation, {}, max_facts},
                                           {ChoiceKind::question, {}, 3 * max_needs},
                                           {ChoiceKind::feature, {}, max_needs},
                                           {ChoiceKind::advantage, {}, max_needs},
                                           {ChoiceKind::benefit, {}, max_needs},
                                           {ChoiceKind::prove, {}, max_proofs},
                                           {ChoiceKind::propose, {}, max_steps},
                                           {ChoiceKind::address, {}, objection_count}}};
constexpr std::size_t argued = [] {
    std::size_t sum = 0;
    for (const Block& block : blocks) sum += block.size;
    return sum;
}();
constexpr std::size_t other_acts = argued + objection_count;
constexpr std::size_t other_kinds = other_acts + action_count;
static_assert(other_kinds + kinds == move_count);

std::size_t which_of(Choice choice) {
    switch (choice.kind) {
        case ChoiceKind::act:
            return choice.is(Action::carry_out) || choice.is(Action::bring) ? choice.detail : choice.who.index();
        case ChoiceKind::question: return std::size_t{choice.about} * 3 + choice.detail;
        default: return choice.about;
    }
}

Choice choice_in(const Block& block, std::size_t which) {
    const auto index = static_cast<std::uint8_t>(which);
    if (block.kind == ChoiceKind::question)
        return {block.kind, {}, static_cast<std::uint8_t>(which / 3), static_cast<std::uint8_t>(which % 3)};
    if (block.kind != ChoiceKind::act) return {block.kind, {}, index};
    const auto action = static_cast<std::uint8_t>(block.action);
    if (block.action == Action::carry_out || block.action == Action::bring) return {block.kind, {}, action, index};
    return {block.kind, PersonId{index}, action};
}

}  // namespace

std::size_t move_of(Choice choice) {
    std::size_t first = 0;
    for (const Block& block : blocks) {
        if (choice.kind == block.kind && (choice.kind != ChoiceKind::act || choice.is(block.action)))
            return first + which_of(choice);
        first += block.size;
    }
    if (choice.kind == ChoiceKind::argue) return argued + choice.about;
    return choice.kind == ChoiceKind::act ? other_acts + choice.about : other_kinds + index_of(choice.kind);
}

Choice choice_of_move(std::size_t move) {
    if (move >= other_kinds) return {static_cast<ChoiceKind>(move - other_kinds), {}};
    if (move >= other_acts) return Choice::act(static_cast<Action>(move - other_acts));
    if (move >= argued) return {ChoiceKind::argue, {}, static_cast<std::uint8_t>(move - argued)};
    std::size_t first = 0;
    for (const Block& block : blocks) {
        if (move < first + block.size) return choice_in(block, move - first);
        first += block.size;
    }
    return {};
}

}  // namespace keyaccount
