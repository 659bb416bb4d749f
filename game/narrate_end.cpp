// The end of a game: the score in words to act on, the rep's papers beside the truth, the order of work.
#include "engine/model/tuning.hpp"
#include "engine/play/measure.hpp"
#include "engine/play/records.hpp"
#include "game/narrate.hpp"

#include <algorithm>
#include <bit>

namespace keyaccount {
namespace {

constexpr int well_done = 70;  // per cent of a line's points; tuning, no source

RecordKind record_of(DealQuestion question) {
    return static_cast<RecordKind>(index_of(RecordKind::opportunity) + index_of(question));
}

bool is_evidence(const Case& scenario, DealQuestion question, FactId fact) {
    const auto& evidence = scenario.qualify[index_of(question)];
    return std::find(evidence.begin(), evidence.end(), fact) != evidence.end();
}

/// The four parts of the work, in their order.
enum class Part { guide, data, organisation, judgement };

bool is_done(const Case& scenario, const State& state, Part part) {
    const View view{scenario, state};
    switch (part) {
        case Part::guide:
            for (std::size_t p = 0; p < view.people_count(); ++p)
                if (view.person(PersonId::at(p)).is_guide) return true;
            return false;
        case Part::data: return 2 * std::popcount(state.facts & state.verified) >= std::ssize(scenario.facts);
        case Part::organisation: return record_shares(scenario, state).chart >= 500;
        case Part::judgement:
            return state.grade < 4 && std::all_of(state.answers.begin(), state.answers.end(), [](std::uint8_t answer) {
                       return answer != 255 && answered_by(answer).exists();
                   });
    }
    return false;
}

/// An offer without a name is called by the need that it meets.
LineId name_of(const Case& scenario, OfferId offer) {
    const LineId own = scenario.offer(offer).name;
    const auto need = std::find_if(scenario.needs.begin(), scenario.needs.end(),
                                   [&](const Need& each) { return each.offer == offer; });
    return own.exists() || need == scenario.needs.end() ? own : need->name;
}

bool can_be_done(const Case& scenario, Part part) {
    return part != Part::guide || std::any_of(scenario.people.begin(), scenario.people.end(),
                                              [](const Person& person) { return person.guide.possible; });
}

}  // namespace

bool Narrator::score_is_low(const Score& score, ScoreLine line) {
    return score.points[index_of(line)] * 100 < score.most[index_of(line)] * well_done;
}

std::string Narrator::score_told(const Score& score, ScoreLine line) const {
    return get("score." + std::string{word(line)} + (score_is_low(score, line) ? ".low" : ".high"));
}

std::vector<ScoreLine> Narrator::by_loss(const Score& score) {
    std::vector<ScoreLine> lines;
    for (std::size_t i = 0; i < score_line_count; ++i)
        if (score.most[i] > 0) lines.push_back(static_cast<ScoreLine>(i));
    const auto lost = [&](ScoreLine line) { return score.most[index_of(line)] - score.points[index_of(line)]; };
    std::stable_sort(lines.begin(), lines.end(), [&](ScoreLine a, ScoreLine b) {
        const bool low = score_is_low(score, a);
        return low == score_is_low(score, b) ? lost(a) > lost(b) : low;
    });
    return lines;
}

std::vector<Counted> Narrator::what_counted(const Case& scenario, const State& state) const {
    std::int64_t all = 0;
    std::vector<std::size_t> offers;
    for (std::size_t o = 0; o < scenario.offers.size(); ++o) {
        if (state.criteria[o] <= 0) continue;
        offers.push_back(o);
        all += state.criteria[o];
    }
    std::stable_sort(offers.begin(), offers.end(),
                     [&](std::size_t a, std::size_t b) { return state.criteria[a] > state.criteria[b]; });
    std::vector<Counted> list;
    for (const std::size_t o : offers) {
        const Offer& offer = scenario.offers[o];
        const int level = our_level(scenario, state, OfferId::at(o));
        Counted one;
        one.name = in(language_, scenario.text(name_of(scenario, OfferId::at(o))));
        one.share = static_cast<int>((state.criteria[o] * std::int64_t{100} + all / 2) / all);
        one.ours = level / 10;
        for (std::size_t r = 0; r < scenario.rivals.size(); ++r)
            one.rival = std::max(one.rival, offer.rival_level[r] / 10);
        one.hard = offer.hard;
        one.unmet = offer.hard && state.criteria[o] >= tuning::hard_weight && level < tuning::met_level;
        list.push_back(std::move(one));
    }
    return list;
}

const std::string& Narrator::level_word(int level) const {
    // Met from tuning::met_level; the other steps are words only.
    return get(level <= 0                       ? "level.none"
               : level < 40                     ? "level.weak"
               : level * 10 < tuning::met_level ? "level.fair"
               : level < 80                     ? "level.good"
                                                : "level.strong");
}

std::string Narrator::counted_told(const Counted& counted) const {
    std::string words =
        with("counted.line", {{"name", counted.name},
                              {"share", percent(counted.share * 10)},
                              {"ours", level_word(counted.ours)},
                              {"rival", counted.rival < 0 ? get("level.none") : level_word(counted.rival)}});
    if (counted.hard) words += get("list.sentence-gap") + get(counted.unmet ? "counted.unmet" : "counted.hard");
    return words;
}

Told Narrator::truth_of_person(const View& view, const State& state, PersonId who) const {
    const SeenPerson seen = view.person(who);
    const std::uint8_t role = view.chart_role(who);
    const std::uint8_t support = view.chart_support(who);
    const std::uint8_t true_support = support_of(state[who]);
    const auto value = [&](RecordKind kind, std::uint8_t detail) {
        return written_value(view, Choice::note(kind, detail, who));
    };
    const std::string roles = seen.roles == 0 ? get("truth.no-role") : this->roles(seen);
    Told told;
    told.what = role == 255 && support == 255 ? with("truth.not-drawn", {{"who", person(view, who)}})
                                              : with("truth.drawn", {{"who", person(view, who)},
                                                                     {"role", value(RecordKind::role, role)},
                                                                     {"support", value(RecordKind::support, support)}});
    told.why = with("truth.person", {{"role", roles}, {"support", value(RecordKind::support, true_support)}});
    const bool right_role = role < 4 && (seen.roles & bit(static_cast<Role>(role))) != 0;
    told.turnout = right_role && support == true_support ? Turnout::good : Turnout::bad;
    if (told.turnout == Turnout::good) told.why = get("truth.right");
    return told;
}

Told Narrator::truth_of_question(const Case& scenario, const State& state, DealQuestion question) const {
    const View view{scenario, state};
    const std::uint8_t answer = view.deal_answer(question);
    const bool truth = true_answer(scenario, state, question);
    Told told;
    told.what = written(view, Choice::note(record_of(question), answer));
    told.why = with("truth.answer", {{"answer", get(truth ? "record.yes" : "record.no")}});
    const bool right = answer != 255 && answered_yes(answer) == truth;
    told.turnout = right ? Turnout::good : Turnout::bad;
    if (right) told.why = get("truth.right");
    if (answer != 255 && !is_evidence(scenario, question, answered_by(answer)))
        told.why += get("list.sentence-gap") + get("truth.no-evidence");
    return told;
}

std::vector<Told> Narrator::truths(const Case& scenario, const State& state) const {
    State open = state;  // at the end everybody is known by name
    std::vector<Told> list;
    for (std::size_t p = 0; p < scenario.people.size(); ++p)
        if (scenario.people[p].side == Side::client)
            open.people[p].awareness = static_cast<std::uint8_t>(Awareness::met);
    const View view{scenario, open};
    for (std::size_t p = 0; p < scenario.people.size(); ++p)
        if (scenario.people[p].side == Side::client) list.push_back(truth_of_person(view, state, PersonId::at(p)));
    for (std::size_t q = 0; q < deal_question_count; ++q)
        list.push_back(truth_of_question(scenario, state, static_cast<DealQuestion>(q)));
    const bool graded = state.grade < 4;
    const std::uint8_t grade = grade_on(scenario, graded ? state.grade_day : 0);
    list.push_back({written(view, Choice::note(RecordKind::grade, state.grade)),
                    with(graded ? "truth.grade" : "truth.grade.first-day", {{"grade", term("grade", int{grade})}}),
                    "file", graded && grade == state.grade ? Turnout::good : Turnout::bad});
    return list;
}

std::vector<Told> Narrator::order_of_work(const Case& scenario, const State& state) const {
    std::vector<Told> list;
    for (const auto& [part, name] :
         {std::pair{Part::guide, "guide"}, std::pair{Part::data, "data"}, std::pair{Part::organisation, "organisation"},
          std::pair{Part::judgement, "judgement"}}) {
        if (!can_be_done(scenario, part)) continue;
        const bool done = is_done(scenario, state, part);
        const std::string key = "work." + std::string{name};
        list.push_back({get(key), get(key + (done ? ".done" : ".skipped")), done ? "check" : "warning",
                        done ? Turnout::good : Turnout::bad});
    }
    return list;
}

}  // namespace keyaccount
