#include "engine/analysis/textbook.hpp"

// What a good seller writes down, and when: it takes no time in the game.
namespace keyaccount {
namespace {

class Paper {
public:
    explicit Paper(const View& view) : view_{view} {}

    std::optional<Choice> next() const {
        if (const auto stage = stage_on_record()) return stage;
        if (const auto item = review_item()) return item;
        if (const auto answer = deal_answer()) return answer;
        if (view_.grade() < 0 && view_.day() >= settled_after)
            return Choice::note(RecordKind::grade, view_.grade_today());
        for (std::size_t p = 0; p < view_.people_count(); ++p)
            if (const auto drawn = chart(PersonId::at(p))) return drawn;
        return std::nullopt;
    }

private:
    static constexpr int settled_after = 14;  // days until the first picture is worth writing down

    std::optional<Choice> legal(RecordKind kind, std::uint8_t detail, PersonId who = {}) const {
        const Choice choice = Choice::note(kind, detail, who);
        return view_.refuse(choice) == Refusal::none ? std::optional{choice} : std::nullopt;
    }

    /// Not ahead of the client's own exit sign.
    std::optional<Choice> stage_on_record() const {
        if (view_.recorded_stage() >= view_.stage()) return std::nullopt;
        return legal(RecordKind::stage, static_cast<std::uint8_t>(view_.recorded_stage() + 1));
    }

    std::optional<Choice> review_item() const {
        for (std::size_t i = 0; i < review_item_count && view_.review_until() >= 0; ++i) {
            const auto item = static_cast<ReviewItem>(i);
            const FactId best = view_.review_suggestion(item);
            if (best.exists() && view_.review_answer(item) != best)
                return legal(static_cast<RecordKind>(index_of(RecordKind::schedule) + i), best.index());
        }
        return std::nullopt;
    }

    std::optional<Choice> deal_answer() const {
        for (std::size_t q = 0; q < deal_question_count; ++q) {
            const auto question = static_cast<DealQuestion>(q);
            const FactId evidence = view_.deal_evidence(question);
            if (!evidence.exists()) continue;
            const std::uint8_t answer = answer_detail(!view_.file_denies(question), evidence);
            if (view_.deal_answer(question) != answer)
                return legal(static_cast<RecordKind>(index_of(RecordKind::opportunity) + q), answer);
        }
        return std::nullopt;
    }

    /// Drawn after the second talk; how they stand is brought up to date when the choice is near.
    std::optional<Choice> chart(PersonId who) const {
        const bool near = view_.stage_kind() >= StageKind::commitment;
        const bool drawn = view_.chart_role(who) != 255 && view_.chart_support(who) != 255;
        if ((drawn && !near) || view_.side(who) != Side::client || view_.calls(who) < 2) return std::nullopt;
        const SeenPerson person = view_.person(who);
        if (person.roles == 0) return std::nullopt;
        std::uint8_t role = 0;
        while ((person.roles >> role & 1U) == 0) ++role;
        if (view_.chart_role(who) == 255) return legal(RecordKind::role, role, who);
        const std::uint8_t support = person.stance.points >= 15 ? 2 : person.stance.points <= -15 ? 0 : 1;
        if (view_.chart_support(who) == 255 || (near && view_.chart_support(who) != support))
            return legal(RecordKind::support, support, who);
        return std::nullopt;
    }

    const View& view_;
};

}  // namespace

std::optional<Choice> paper_by_the_book(const View& view) { return view.in_call() ? std::nullopt : Paper{view}.next(); }

}  // namespace keyaccount
