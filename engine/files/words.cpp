#include "engine/files/words.hpp"

#include <array>

namespace keyaccount {
namespace {

template <class Enum>
struct Table;

#define KEYACCOUNT_TABLE(Enum, ...)                                                   \
    template <>                                                                       \
    struct Table<Enum> {                                                              \
        static constexpr auto words = std::to_array<std::string_view>({__VA_ARGS__}); \
    };

KEYACCOUNT_TABLE(Role, "decision-maker", "user", "gatekeeper", "guide")
KEYACCOUNT_TABLE(Position, "operative", "engineer", "head", "executive")
KEYACCOUNT_TABLE(Side, "client", "outside", "ours")
KEYACCOUNT_TABLE(Awareness, "shadow", "named", "met")
KEYACCOUNT_TABLE(Category, "function", "technical", "financial", "service")
KEYACCOUNT_TABLE(Layer, "basic", "important", "core", "process")
KEYACCOUNT_TABLE(NeedLevel, "hidden", "implied", "developed", "explicit")
KEYACCOUNT_TABLE(Lift, "problem", "implication", "payoff")
KEYACCOUNT_TABLE(Objection, "price", "doubt", "no_need", "fit", "risk", "rival")
KEYACCOUNT_TABLE(StageKind, "interest", "incubation", "design", "comparison", "commitment", "use")
KEYACCOUNT_TABLE(StepKind, "papers", "small", "introduction", "trial", "criterion", "request", "approval", "order",
                 "mandate", "pledge")
KEYACCOUNT_TABLE(Action, "visit", "phone", "technical_talk", "carry_out", "ask_guide", "keep_promise", "proposal",
                 "wait", "walk_away", "deliver", "acceptance", "remind", "letter", "stop_supply", "bring",
                 "reduce_contact", "resume_contact", "barter", "legal")
KEYACCOUNT_TABLE(Says, "greeting", "greeting_again", "bored", "not_mine", "too_early", "polite", "glad", "vague",
                 "wrong_listener", "repeated", "too_much", "proof_taken", "objection_price", "objection_doubt",
                 "objection_no_need", "objection_fit", "objection_risk", "objection_rival", "convinced", "unconvinced",
                 "argued", "step_yes", "step_not_yet", "step_wrong", "continuation", "impatient", "concession",
                 "thanks", "let_down")
KEYACCOUNT_TABLE(Element, "value", "need", "price", "trust", "experience")
KEYACCOUNT_TABLE(ProofKind, "paper", "reference", "trial", "calculation")
KEYACCOUNT_TABLE(SpecialistKind, "engineer", "finance", "lawyer", "consultant")
KEYACCOUNT_TABLE(DealQuestion, "opportunity", "fit", "rival", "worth")
KEYACCOUNT_TABLE(ReviewItem, "schedule", "budget", "requirement", "decision", "competition", "key_items")
KEYACCOUNT_TABLE(RecordKind, "role", "support", "opportunity", "fit", "rival", "worth", "grade", "schedule", "budget",
                 "requirement", "decision", "competition", "key_items", "stage")
KEYACCOUNT_TABLE(Hair, "none", "crew", "parted", "short-cut", "receding", "bob", "long-hair", "bun")
KEYACCOUNT_TABLE(Clothes, "suit", "shirt", "jacket", "vest", "knit", "blouse")
KEYACCOUNT_TABLE(Glasses, "none", "round", "square")
KEYACCOUNT_TABLE(ChoiceKind, "act", "situation", "question", "feature", "advantage", "benefit", "prove", "address",
                 "argue", "ask_help", "propose", "concede", "trade", "ease", "watch", "show", "record", "leave")
KEYACCOUNT_TABLE(Refusal, "none", "game-over", "unknown", "in-a-call", "not-in-a-call", "other-person", "not-known",
                 "no-access", "no-money", "not-a-topic", "not-asked-for", "nothing-to-keep", "wrong-stage",
                 "not-available", "already-done", "missing-fact", "missing-step", "no-guide", "too-early",
                 "below-floor", "contact-reduced", "no-mandate")
KEYACCOUNT_TABLE(Outcome, "none", "no-sale", "continuation", "advance", "order")
KEYACCOUNT_TABLE(End, "playing", "paid", "unpaid", "lost", "walked-away")
KEYACCOUNT_TABLE(Mistake, "not-listening", "too-much", "not-personal", "no-difference", "not-steering",
                 "wrong-listener")
KEYACCOUNT_TABLE(EventKind, "seller-said", "said", "noted", "day-passed", "spent", "call-opened", "call-ended",
                 "patience", "trust", "stance", "rival-stance", "need", "fact-learned", "named", "door-opened",
                 "need-shown", "objection-raised", "objection-lifted", "guide", "guide-won", "step-granted",
                 "step-refused", "promise-made", "promise-kept", "promise-broken", "step-carried-out", "criterion",
                 "price", "stage", "mistake", "dice", "invoice-paid", "delivered", "accepted", "reminded", "demanded",
                 "supply-stopped", "specialist", "contact", "bartered", "sued", "review-due", "reviewed", "recorded",
                 "stage-recorded", "watched", "shown", "ended")
KEYACCOUNT_TABLE(WinTerm, "support", "rival-lead", "fit", "objections", "decision-maker", "time", "veto")
KEYACCOUNT_TABLE(ScoreLine, "result", "margin", "expense", "time", "relation", "understanding", "question-mix",
                 "benefits", "mistakes", "objections", "advances", "roles", "guide", "file", "criteria", "forecast",
                 "review", "qualification", "chart", "labels")
KEYACCOUNT_TABLE(Severity, "error", "warning", "todo")
KEYACCOUNT_TABLE(Language, "en", "zh")
KEYACCOUNT_TABLE(Mode, "guided", "practice", "exam")
KEYACCOUNT_TABLE(Difficulty, "beginner", "easy", "medium", "hard")

static_assert(Table<Action>::words.size() == action_count);
static_assert(Table<DealQuestion>::words.size() == deal_question_count);
static_assert(Table<ReviewItem>::words.size() == review_item_count);
static_assert(Table<RecordKind>::words.size() == record_kind_count);
static_assert(Table<Says>::words.size() == says_count);
static_assert(Table<StepKind>::words.size() == step_kind_count);
static_assert(Table<Objection>::words.size() == objection_count);
static_assert(Table<Refusal>::words.size() == refusal_count);
static_assert(Table<Mistake>::words.size() == mistake_count);
static_assert(Table<WinTerm>::words.size() == win_term_count);
static_assert(Table<ScoreLine>::words.size() == score_line_count);
static_assert(Table<EventKind>::words.size() == static_cast<std::size_t>(EventKind::ended) + 1);
static_assert(Table<ChoiceKind>::words.size() == static_cast<std::size_t>(ChoiceKind::leave) + 1);

}  // namespace

#define KEYACCOUNT_DEFINE(Enum)                       \
    template <>                                       \
    std::span<const std::string_view> words<Enum>() { \
        return Table<Enum>::words;                    \
    }
KEYACCOUNT_WORDS(KEYACCOUNT_DEFINE)
#undef KEYACCOUNT_DEFINE

}  // namespace keyaccount
