#include "engine/files/words.hpp"
#include "tests/engine/files/data.hpp"

#include <set>

using namespace keyaccount;

namespace {

template <class Enum>
void check_words() {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < words<Enum>().size(); ++i) {
        const std::string_view name = words<Enum>()[i];
        CAPTURE(name);
        CHECK(seen.insert(name).second);
        CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-") == std::string_view::npos);
        CHECK(from_word<Enum>(name) == static_cast<Enum>(i));
        CHECK(word(static_cast<Enum>(i)) == name);
    }
    CHECK_FALSE(from_word<Enum>("nonsense").has_value());
    CHECK(word(static_cast<Enum>(200)) == "?");
}

}  // namespace

#define KEYACCOUNT_CHECK_WORDS(Enum) check_words<Enum>();
TEST_CASE("every word stands for one value and back"){KEYACCOUNT_WORDS(KEYACCOUNT_CHECK_WORDS)}

TEST_CASE("words stand in the order of their values") {
    CHECK(word(Role::gatekeeper) == "gatekeeper");
    CHECK(word(Lift::payoff) == "payoff");
    CHECK(word(StepKind::pledge) == "pledge");
    CHECK(word(Action::walk_away) == "walk_away");
    CHECK(word(Action::stop_supply) == "stop_supply");
    CHECK(word(Says::objection_rival) == "objection_rival");
    CHECK(word(Says::let_down) == "let_down");
    CHECK(word(Hair::long_hair) == "long-hair");
    CHECK(word(ChoiceKind::leave) == "leave");
    CHECK(word(Refusal::no_access) == "no-access");
    CHECK(word(Refusal::too_early) == "too-early");
    CHECK(word(EventKind::guide_won) == "guide-won");
    CHECK(word(EventKind::criterion) == "criterion");
    CHECK(word(ScoreLine::question_mix) == "question-mix");
    CHECK(word(End::walked_away) == "walked-away");
}
