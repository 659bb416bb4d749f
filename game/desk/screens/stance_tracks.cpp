#include "game/desk/screens/stance_tracks.hpp"

namespace keyaccount::desk {

StanceMoment stance_at(const Case& scenario, const State& state, PersonId who, Eyes eyes) {
    const View view{scenario, state};
    const SeenPerson seen = view.person(who);
    StanceMoment moment;
    moment.mood = seen.mood;
    if (eyes == Eyes::all) {
        const PersonState& truth = state[who];
        moment.us = truth.stance / stance_unit;
        if (view.leading_rival().exists())
            moment.rival = truth.rival_stance[view.leading_rival().index()] / stance_unit;
        moment.trust = truth.trust / 10;
        return moment;
    }
    if (seen.stance.known) moment.us = seen.stance.points;
    if (seen.stance.known && seen.stance.rival_known) moment.rival = seen.stance.rival_points;
    moment.hearsay = seen.stance.hearsay;
    if (seen.trust >= 0) moment.trust = seen.trust;
    return moment;
}

std::vector<StanceTrack> stance_tracks(const Session& session, Eyes eyes) {
    const Case& scenario = session.scenario();
    std::vector<StanceTrack> tracks;
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        if (scenario.people[p].side == Side::ours) continue;
        StanceTrack track{PersonId::at(p), {}};
        track.moments.reserve(session.moments().size() + 1);
        for (std::size_t turn = 0; turn <= session.moments().size(); ++turn)
            track.moments.push_back(stance_at(scenario, session.state_after(turn), track.who, eyes));
        tracks.push_back(std::move(track));
    }
    return tracks;
}

}  // namespace keyaccount::desk
