#include "game/exercise_words.hpp"

#include "engine/files/utf8.hpp"

namespace keyaccount {

std::string fault_words(const Narrator& words, const ExerciseFault& fault) {
    std::string reason = in(words.language(), fault.reason);
    while (reason.ends_with('\n')) reason.pop_back();
    return words.with(fault.key, {{"name", visible(fault.name)}, {"reason", reason}});
}

std::string exercise_name(const PlayableExercise& exercise) {
    const ReplayExercise label = exercise.label();
    return visible(label.title.empty() ? label.id : label.title);
}

std::vector<FixedThing> fixed_things(const Narrator& words, const PlayableExercise& exercise) {
    const Exercise& fixed = exercise.exercise;
    const Case& scenario = *exercise.scenario;
    const std::string mode{word(fixed.mode)};
    const std::string language = fixed.language == Language::zh   ? "exercise.language.zh"
                                 : fixed.language == Language::en ? "exercise.language.en"
                                                                  : "exercise.language.free";
    const std::string note = fixed.language ? "exercise.language.fixed.why" : "exercise.language.free.why";
    const std::string where = exercise.folder.empty() ? "exercise.kept.here" : "exercise.kept.copied";
    return {{words.get("exercise.case"), in(words.language(), scenario.text(scenario.title)),
             words.get("exercise.case.why")},
            {words.get("exercise.dice"), words.with("exercise.dice.value", {{"seed", std::to_string(fixed.seed)}}),
             words.get("exercise.dice.why")},
            {words.get("exercise.mode"), words.get("mode." + mode), words.get("exercise.mode." + mode + ".why")},
            {words.get("exercise.language"), words.get(language), words.get(note)},
            {words.get("exercise.kept"), words.with(where, {{"folder", visible(exercise.folder.string())}}),
             words.get(where + ".why")}};
}

}  // namespace keyaccount
