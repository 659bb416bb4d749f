// keyaccount verify --against: what an edit of a case does to old recordings.
#include "game/verify_against.hpp"

#include "engine/files/utf8.hpp"
#include "game/disk.hpp"
#include "game/paths.hpp"
#include "game/runs.hpp"
#include "game/version.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

constexpr std::size_t most_blamed = 5;  // edits told of one replay

std::string score_of(const ReplayResult& result) { return std::to_string((result.score + 5) / 10); }

/// Tells what became of each replay, and of all of them.
class Teller {
public:
    Teller(const Narrator& words, NewCase& now) : words_{words}, now_{now} {}

    ReplayLine line_of(const StreamedReplay& replay) {
        const auto line = [&](const char* key, const std::string& what) {
            return ReplayLine{words_.with(key, {{"file", visible(replay.key())}, {"what", what}}), false};
        };
        std::string bytes;
        const Text problem = bytes_of(replay, bytes);
        if (!problem.en.empty()) return line("cli.verify.unreadable", in(words_.language(), problem));
        const ReplayRead read = read_replay(replay.file, bytes);
        if (!read.header) return line("cli.verify.unreadable", in(words_.language(), read.diagnostics.front().message));
        const Against played = now_.play(read);
        const Verification& check = played.played.check;
        count(played);
        const std::string told = in(words_.language(), check.message);
        if (check.mismatch == Mismatch::other_case) return line("cli.verify.unreadable", told);
        if (!check.same())
            return line("cli.verify.differs", told + first_difference(words_, now_.scenario(), played.played) +
                                                  blame(played) + onwards(played, read));
        ReplayLine good =
            read.result ? line("against.same", words_.with("cli.verify.score", {{"score", score_of(*read.result)}}))
                        : line("against.same-so-far", std::to_string(check.lines));
        good.good = true;
        return good;
    }

    void count(const Against& played) {
        const Verification& check = played.played.check;
        if (check.mismatch == Mismatch::other_case) return;
        ++all_;
        if (check.same()) {
            ++same_;
            return;
        }
        uncertain_ = uncertain_ || played.blame == Blame::likely || played.blame == Blame::possible ||
                     played.blame == Blame::unknown;
        if (first_turn_ != 0 && check.turn >= first_turn_) return;
        first_turn_ = std::max(1, check.turn);
        first_ = played.changes.empty() ? "" : edit(played.changes.front());
        if (!played.suspects.empty()) first_ = edit(played.suspects.front());
    }

    [[nodiscard]] std::string summary() const {
        std::string told =
            words_.with("against.summary", {{"same", std::to_string(same_)}, {"all", std::to_string(all_)}});
        if (all_ > same_)
            told += words_.with(
                first_.empty() ? "against.summary.differ" : "against.summary.differ-by",
                {{"n", std::to_string(all_ - same_)}, {"turn", std::to_string(first_turn_)}, {"edit", first_}});
        told += words_.get("against.summary.end");
        if (uncertain_) told += '\n' + words_.get("against.name-old");
        return told;
    }
    [[nodiscard]] int count_of_all() const { return all_; }

private:
    [[nodiscard]] std::string where(std::size_t at) const {
        return visible(now_.file()) + ":" + std::to_string(now_.place(at).line);
    }
    [[nodiscard]] std::string edit(const CaseChange& change) const {
        const char* key = change.kind == ChangeKind::order   ? "against.order"
                          : change.kind == ChangeKind::added ? "against.new"
                          : change.kind == ChangeKind::gone  ? "against.gone"
                                                             : "against.changed";
        return words_.with(key, {{"where", where(change.at)},
                                 {"place", visible(change.place)},
                                 {"then", change.then},
                                 {"now", change.now}});
    }
    [[nodiscard]] std::string edit(const Suspect& suspect) const {
        return words_.with("against.part",
                           {{"where", where(suspect.at)}, {"part", in(words_.language(), suspect.edit.told)}});
    }

    template <class Edits>
    [[nodiscard]] std::string list(const Edits& edits) const {
        std::string told;
        for (std::size_t i = 0; i < edits.size() && i < most_blamed; ++i) told += "\n    " + edit(edits[i]);
        if (edits.size() > most_blamed)
            told += "\n    " + words_.with("texts.more", {{"n", std::to_string(edits.size() - most_blamed)}});
        return told;
    }

    [[nodiscard]] std::string blame(const Against& played) const {
        switch (played.blame) {
            case Blame::nobody: return {};
            case Blame::change: return "\n  " + words_.get("against.blame.change") + list(played.changes);
            case Blame::changes: return "\n  " + words_.get("against.blame.changes") + list(played.changes);
            case Blame::likely: return "\n  " + words_.get("against.blame.likely") + list(played.suspects);
            case Blame::possible: return "\n  " + words_.get("against.blame.possible") + list(played.suspects);
            case Blame::rules: return "\n  " + words_.get("against.blame.rules");
            case Blame::unknown: return "\n  " + words_.get("against.blame.unknown");
        }
        return {};
    }

    [[nodiscard]] std::string onwards(const Against& played, const ReplayRead& read) const {
        const Verification& check = played.played.check;
        if (check.mismatch == Mismatch::unreadable || check.mismatch == Mismatch::result) return {};
        if (played.result) {
            const bool alike = read.result && read.result->end == played.result->end &&
                               score_of(*read.result) == score_of(*played.result);
            const char* key = alike ? "against.ends-alike" : read.result ? "against.ends-instead" : "against.ends";
            return "\n  " + words_.with(key, {{"end", words_.term("end", played.result->end)},
                                              {"score", score_of(*played.result)},
                                              {"then", read.result ? score_of(*read.result) : ""}});
        }
        return "\n  " + words_.with(played.made < check.lines ? "against.made" : "against.made-all",
                                    {{"n", std::to_string(played.made)}, {"all", std::to_string(check.lines)}});
    }

    const Narrator& words_;
    NewCase& now_;
    int all_ = 0;
    int same_ = 0;
    int first_turn_ = 0;  // at which any of them differs; 0: none does
    std::string first_;   // the edit to blame for it
    bool uncertain_ = false;
};

/// Folders by the replays in them; every other name as it was typed.
std::vector<std::string> expanded(const Console& console, const std::vector<std::string>& names) {
    std::vector<std::string> files;
    for (const std::string& name : names) {
        std::error_code ignored;
        if (!std::filesystem::is_directory(name, ignored)) {
            files.push_back(name);
            continue;
        }
        const ReplayFiles found = find_replays({name}, console.in);
        for (const auto& file : found.files) files.push_back(file.string());
        for (const FileRemark& remark : found.skipped)
            console.err << visible(remark.file) << ": " << in(console.words.language(), remark.what) << '\n';
    }
    return files;
}

/// Bytes of a case file that can be played.
std::shared_ptr<const Case> read_case(const Console& console, const std::string& name, std::filesystem::path& file,
                                      std::string& bytes, int& code) {
    auto scenario = playable_case(console, name, code);
    if (!scenario) return nullptr;
    const auto found = find_case(console, name, code);
    if (!found) return nullptr;
    file = found->file;
    const Text problem = read_bytes(file, GateLimits{}.bytes, bytes);
    if (problem.en.empty()) return scenario;
    code = console.fail(exit_broken,
                        console.words.with("texts.not-read", {{"file", visible(file.string())},
                                                              {"reason", in(console.words.language(), problem)}}));
    return nullptr;
}

}  // namespace

NewCase::NewCase(std::string file, const std::string& now, std::shared_ptr<const Case> scenario)
    : file_{std::move(file), now}, scenario_{std::move(scenario)} {
    Problems problems{file_};
    document_ = *read_json(file_, {}, problems);
}

bool NewCase::add_old(const std::string& then) {
    auto edits = EditedCase::from(then, std::string{file_.text()});
    if (!edits) return false;
    const std::uint64_t content = edits->then().content_hash;
    edits_[content] = std::move(edits);
    return true;
}

EditedCase* NewCase::edits_for(const ReplayHeader& header) {
    if (header.content == scenario_->content_hash) return nullptr;
    if (const auto known = edits_.find(header.content); known != edits_.end()) return known->second.get();
    for (const ShelvedCase& shelved : load_library(scenarios_folder())) {
        std::string bytes;
        if (!shelved.scenario || shelved.scenario->content_hash != header.content) continue;
        if (read_bytes(shelved.file, GateLimits{}.bytes, bytes).en.empty() && add_old(bytes))
            return edits_[header.content].get();
    }
    return edits_[header.content].get();  // remembers that there is none
}

Against NewCase::play(const ReplayRead& replay) {
    return play_against(*scenario_, document_, edits_for(*replay.header), replay, program_version);
}

int verify_against(const Console& console, const Arguments& arguments) {
    if (arguments.against.empty())
        return console.fail(exit_usage, console.words.with("cli.missing", {{"name", "--against"}}));
    if (arguments.files.empty() && !arguments.json_lines)
        return console.fail(exit_usage, console.words.with("cli.missing", {{"name", "FILE"}}));
    int code = exit_good;
    std::filesystem::path file;
    std::string bytes;
    const auto scenario = read_case(console, arguments.against, file, bytes, code);
    if (!scenario) return code;
    NewCase now{file.string(), bytes, scenario};
    if (!arguments.old_case.empty()) {
        std::string then;
        if (!read_case(console, arguments.old_case, file, then, code)) return code;
        if (!now.add_old(then))
            return console.fail(exit_usage, console.words.with("against.other-old", {{"file", visible(file.string())},
                                                                                     {"case", scenario->id}}));
    }
    const std::vector<std::string> files = expanded(console, arguments.files);
    if (files.empty() && !arguments.files.empty())
        return console.fail(exit_usage, console.words.get("against.nothing"));
    Teller teller{console.words, now};
    const LineOf line_of = [&](const StreamedReplay& replay) {
        return arguments.json_lines ? against_line(now, replay) : teller.line_of(replay);
    };
    // One thread: cases with an edit undone are made once and kept.
    const bool good = write_lines(console.in, files, console.out, 1, line_of);
    if (!arguments.json_lines && teller.count_of_all() > 1) console.out << teller.summary() << '\n';
    if (!console.out) return console.fail(exit_broken, console.words.get("cli.verify.not-written"));
    return good ? exit_good : exit_broken;
}

}  // namespace keyaccount
