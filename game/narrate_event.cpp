// One event in words.
#include "engine/model/tuning.hpp"
#include "engine/play/measure.hpp"
#include "game/event_look.hpp"
#include "game/narrate.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

std::string key_of(const Event& event) { return "event." + std::string{word(event.kind)}; }

/// The difference as it is shown: of the shown values, so that changes add up on the screen.
int shown_change(const Event& event) {
    const bool stance = event.kind == EventKind::stance || event.kind == EventKind::rival_stance;
    const int unit = stance ? stance_unit : event.kind == EventKind::trust ? 10 : 1;
    return event.after / unit - event.before / unit;
}

}  // namespace

Told Narrator::tell(const View& view, const Event& event) const {
    return is_hidden(view, event) ? Told{} : describe(view, event, Sight::rep);
}

Told Narrator::explain(const View& view, const Event& event) const { return describe(view, event, Sight::all); }

Told Narrator::describe(const View& view, const Event& event, Sight sight) const {
    Told told = describe_bare(view, event, sight);
    if (!told.what.empty() && speaks_of_another(view, event))
        told.what = of_person(short_person(view, event.who), told.what);
    return told;
}

std::string Narrator::of_person(const std::string& who, const std::string& what) const {
    const bool colon = what.find(": ") != std::string::npos || what.find("：") != std::string::npos;
    return with(colon ? "event.of-person.after" : "event.of-person", {{"who", who}, {"what", what}});
}

Told Narrator::describe_bare(const View& view, const Event& event, Sight sight) const {
    Told told;
    told.what = what_of(view, event, sight);
    if (told.what.empty()) return told;
    told.turnout = turnout_of(event);
    told.icon = icon_of(event);
    told.why = why_of(event, told.turnout, sight);
    return told;
}

std::string Narrator::why_of(const Event& event, Turnout turnout, Sight sight) const {
    if (event.kind == EventKind::call_ended && event.rule != Rule::patience_gone)
        return get("outcome." + std::string{word(static_cast<Outcome>(event.what))} + ".why");
    if (is_usual_patience(event)) return get("event.patience.usual");
    if (event.kind == EventKind::contact && event.after == 0) return get("rule.contact-reduced.resumed");
    const bool bent = event.rule == Rule::guide_misleads && sight == Sight::rep;
    const std::string key = "rule." + std::string{id_of(bent ? Rule::guide_speaks : event.rule)};
    const std::string by_kind = key + "." + std::string{word(event.kind)};
    if (texts_->has(by_kind, language_)) return get(by_kind);
    if (turnout == Turnout::bad && texts_->has(key + ".bad", language_)) return get(key + ".bad");
    return get(key);
}

std::string Narrator::what_of_number(const View& view, const Event& event) const {
    const std::string key = key_of(event);
    const int change = shown_change(event);
    if (event.kind == EventKind::need) {
        const NeedLevel before = level_of(event.before);
        const NeedLevel after = level_of(event.after);
        const auto name = [&](NeedLevel level) {
            return get("need-level." + std::string{word(level)} + ".in-sentence");
        };
        return with(before == after ? key + ".within" : key, {{"need", text(view, view.need_name(NeedId{event.what}))},
                                                              {"before", name(before)},
                                                              {"after", name(after)}});
    }
    if (event.kind == EventKind::criterion)
        return with(change < 0 ? key + ".less" : key, {{"offer", text(view, view.offer_name(OfferId{event.what}))}});
    if (event.kind == EventKind::guide)
        return with(key, {{"percent", percent(std::min(1000, event.after * 1000 / tuning::guide_made))}});
    if (event.kind == EventKind::price) {
        if (event.rule == Rule::terms_eased) return get(key + ".terms");
        const RivalId rival{event.what};
        return rival.exists() ? with(key + ".rival", {{"rival", text(view, view.rival_short_name(rival))},
                                                      {"percent", percent(event.after)}})
                              : with(key, {{"percent", percent(event.after)}});
    }
    if (change == 0) return {};
    const bool rival = event.kind == EventKind::rival_stance;
    return with(key, {{"change", signed_number(change)},
                      {"rival", rival ? text(view, view.rival_short_name(RivalId{event.what})) : std::string{}}});
}

std::string Narrator::what_of_step(const View& view, const Event& event) const {
    const StepId step{event.what};
    return with(key_of(event), {{"step", step.exists() ? text(view, view.step(step).name) : get("event.nameless-step")},
                                {"date", short_date(view, event.after)}});
}

std::string Narrator::what_of_talk(const View& view, const Event& event, Sight sight) const {
    const std::string key = key_of(event);
    switch (event.kind) {
        case EventKind::fact_learned: {
            const bool false_one = sight == Sight::all && event.after == 0;
            const std::string variant = false_one ? ".false" : event.before == 1 ? ".corrects" : "";
            return with(key + variant,
                        {{"fact", text(view, view.fact(FactId{event.what}).name)}, {"value", text(view, event.line)}});
        }
        case EventKind::need_shown: return with(key, {{"need", text(view, view.need_name(NeedId{event.what}))}});
        case EventKind::objection_raised:
        case EventKind::objection_lifted:
            return with(key, {{"objection", term("objection", static_cast<Objection>(event.what))}});
        case EventKind::mistake: return with(key, {{"mistake", term("mistake", static_cast<Mistake>(event.what))}});
        case EventKind::call_ended: return with(key, {{"outcome", outcome(static_cast<Outcome>(event.what))}});
        case EventKind::call_opened:
            return with(event.what == 1 ? key + ".phone" : key, {{"who", person(view, event.who)}});
        default:
            return with(key, {{"line", text(view, event.line)},
                              {"who", event.who.exists() ? short_person(view, event.who) : std::string{}}});
    }
}

std::string Narrator::what_of_our_side(const View& view, const Event& event) const {
    const std::string key = key_of(event);
    switch (event.kind) {
        case EventKind::specialist: return with(key, {{"who", text(view, view.specialist(event.what).name)}});
        case EventKind::contact: return get(event.after != 0 ? key : key + ".resumed");
        case EventKind::bartered:
            return with(key, {{"goods", text(view, view.barter_goods())}, {"percent", percent(event.after)}});
        case EventKind::review_due: return with(key, {{"date", short_date(view, event.after)}});
        case EventKind::reviewed:
            return with(key, {{"n", std::to_string(event.after)}, {"most", std::to_string(event.before)}});
        case EventKind::recorded: {
            const auto detail = static_cast<std::uint8_t>(event.after);
            return with(
                key, {{"record", written(view, Choice::note(static_cast<RecordKind>(event.what), detail, event.who))}});
        }
        case EventKind::stage_recorded:
            return with(event.after > event.before ? key : key + ".refused",
                        {{"stage", text(view, view.stages()[static_cast<std::size_t>(event.after)].name)}});
        case EventKind::watched: return with(key, {{"change", signed_number(event.after)}});
        default: return get(event.after > 0 ? key : key + ".early");
    }
}

std::string Narrator::what_of(const View& view, const Event& event, Sight sight) const {
    const std::string key = key_of(event);
    switch (event.kind) {
        case EventKind::patience:
        case EventKind::trust:
        case EventKind::stance:
        case EventKind::rival_stance:
        case EventKind::need:
        case EventKind::criterion:
        case EventKind::guide:
        case EventKind::price: return what_of_number(view, event);
        case EventKind::step_granted:
        case EventKind::step_refused:
        case EventKind::promise_made:
        case EventKind::promise_kept:
        case EventKind::promise_broken:
        case EventKind::step_carried_out: return what_of_step(view, event);
        case EventKind::stage:
            return with(key, {{"stage", text(view, view.stages()[static_cast<std::size_t>(event.after)].name)}});
        case EventKind::dice:
            return with(key + (event.after != 0 ? ".hit" : ".missed"), {{"percent", percent(event.before)}});
        case EventKind::spent: return with(key, {{"money", money(event.after)}});
        case EventKind::day_passed: return with(key, {{"days", days(event.after - event.before)}});
        case EventKind::ended: return with(key, {{"headline", end_headline(view)}});
        case EventKind::named:
        case EventKind::door_opened:
        case EventKind::guide_won: return with(key, {{"who", person(view, event.who)}});
        case EventKind::invoice_paid:
        case EventKind::reminded:
        case EventKind::demanded: return with(key, {{"n", std::to_string(event.after)}});
        case EventKind::delivered:
        case EventKind::accepted:
        case EventKind::supply_stopped:
        case EventKind::sued: return get(key);
        case EventKind::specialist:
        case EventKind::contact:
        case EventKind::bartered:
        case EventKind::review_due:
        case EventKind::reviewed:
        case EventKind::recorded:
        case EventKind::stage_recorded:
        case EventKind::watched:
        case EventKind::shown: return what_of_our_side(view, event);
        default: return what_of_talk(view, event, sight);
    }
}

}  // namespace keyaccount
