#include "game/workshop/bench_words.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

/// "1 error", "2 errors"; empty for none.
Text counted(const Texts& texts, const std::string& key, int count) {
    if (count == 0) return {};
    return in_both(texts, key + (count == 1 ? ".one" : ".many"), {{"count", std::to_string(count)}});
}

Text joined(const Text& a, const Text& b) {
    if (a.en.empty()) return b;
    if (b.en.empty()) return a;
    return {a.en + ", " + b.en, a.zh + "，" + b.zh};
}

/// Nothing is wrong with it but texts that are not written in a language, or a whole language that is not.
bool lacks_words_only(const WatchedCase& watched) {
    const auto& all = watched.shelved.diagnostics;
    return std::all_of(all.begin(), all.end(), [](const Diagnostic& one) {
        return one.severity != Severity::error && (one.code.ends_with("120") || one.code.ends_with("121"));
    });
}

Text missing_told(const WatchedCase& watched, const Texts& texts) {
    return joined(counted(texts, "bench.lacks.en", watched.missing[0]),
                  counted(texts, "bench.lacks.zh", watched.missing[1]));
}

}  // namespace

Text in_both(const Texts& texts, std::string_view key, Texts::Slots slots) {
    return {texts.with(key, Language::en, slots), texts.with(key, Language::zh, slots)};
}

Text standing_told(const WatchedCase& watched, const Texts& texts) {
    if (watched.standing == CaseStanding::gone) return in_both(texts, "bench.gone");
    if (watched.standing == CaseStanding::good) return in_both(texts, "bench.good");
    if (lacks_words_only(watched))
        if (const Text missing = missing_told(watched, texts); !missing.en.empty()) return missing;
    const Text found =
        joined(counted(texts, "bench.errors", watched.errors), counted(texts, "bench.warnings", watched.warnings));
    return joined(found, counted(texts, "bench.todos", watched.todos));
}

Text saved_told(const WatchedCase& watched, CaseWatch::Time now, const Texts& texts) {
    if (!watched.saved) return {};
    const auto seconds =
        std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::seconds>(now - *watched.saved).count());
    constexpr std::int64_t minute = 60;
    constexpr std::int64_t hour = 60 * minute;
    const std::string key = seconds < minute ? "bench.saved.s" : seconds < hour ? "bench.saved.min" : "bench.saved.h";
    const std::int64_t unit = seconds < minute ? 1 : seconds < hour ? minute : hour;
    return in_both(texts, key, {{"count", std::to_string(seconds / unit)}});
}

Text memory_told(const WatchedCase& watched, const Texts& texts) {
    if (watched.standing == CaseStanding::gone) return in_both(texts, "bench.memory.gone");
    if (watched.standing == CaseStanding::errors)
        return in_both(texts, "bench.memory.errors", {{"file", watched.file.filename().string()}});
    return {};
}

Text counts_told(const CaseCount& count, const Texts& texts) {
    const auto told = [&](Language language) {
        const std::string minutes = count.least_minutes == count.most_minutes
                                        ? std::to_string(count.most_minutes)
                                        : texts.with("bench.from_to", language,
                                                     {{"low", std::to_string(count.least_minutes)},
                                                      {"high", std::to_string(count.most_minutes)}});
        const int length = language == Language::en ? count.texts.words : count.texts.characters;
        return texts.with("bench.counts", language,
                          {{"people", std::to_string(count.people)},
                           {"lines", std::to_string(count.texts.lines)},
                           {"length", std::to_string(length)},
                           {"minutes", minutes}});
    };
    return {told(Language::en), told(Language::zh)};
}

Text line_length_told(const TextCount& count, const Texts& texts) {
    const auto told = [&](Language language, int length) {
        return texts.with("bench.line_length", language, {{"length", std::to_string(length)}});
    };
    return {told(Language::en, count.words_a_line()), told(Language::zh, count.characters_a_line())};
}

}  // namespace keyaccount
