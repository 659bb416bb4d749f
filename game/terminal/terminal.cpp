#include "game/terminal/terminal.hpp"

#include "engine/files/utf8.hpp"
#include "game/terminal/pages.hpp"

#include <charconv>
#include <optional>

namespace keyaccount {
namespace {

using namespace terminal;

constexpr std::size_t echoed_characters = 40;

/// Without white space at both ends; full-width letters and digits, as a Chinese keyboard types them, are made narrow.
std::string tidy(std::string_view typed) {
    std::string text;
    for (std::size_t at = 0; at < typed.size();) {
        const CodePoint point = code_point_at(typed, at);
        if (point.value >= 0xFF01 && point.value <= 0xFF5E)
            text += static_cast<char>(point.value - 0xFEE0);
        else if (point.value == 0x3000 || point.value == '\t' || point.value == '\r')
            text += ' ';
        else
            text += typed.substr(at, point.length);
        at += point.length;
    }
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::string echo(std::string_view typed) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < typed.size() && count < echoed_characters; ++count)
        at += code_point_at(typed, at).length;
    return visible(typed.substr(0, at)) + (at < typed.size() ? "…" : "");
}

std::optional<int> number_in(std::string_view text) {
    int value = 0;
    const char* end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && last == end && value >= 0 ? std::optional{value} : std::nullopt;
}

class Game {
public:
    Game(Session& session, const Narrator& words, std::istream& in, std::ostream& out)
        : session_{session}, in_{in}, page_{out}, words_{words}, scene_{page_, words_, session} {}

    TerminalStop run() {
        tell_saving();
        if (session_.moments().empty()) show_briefing(scene_);
        while (!session_.over()) {
            if (show_) show();
            show_ = false;
            page_.prompt(words_.get("terminal.prompt"));
            std::string typed;
            if (!std::getline(in_, typed)) {
                page_.blank();
                page_.line(words_.get("terminal.input-ended"));
                return TerminalStop::input_ended;
            }
            if (!answer(tidy(typed))) return TerminalStop::quit;
        }
        show_end(scene_);
        return TerminalStop::over;
    }

private:
    void show() {
        const View view = session_.view();
        topic_ = view.in_call() ? topic_of_call(view, topic_) : NeedId{};
        if (slot_)
            menu_ = show_slot(scene_, *slot_);
        else if (papers_)
            menu_ = show_papers(scene_);
        else
            menu_ = view.in_call() ? show_call(scene_, topic_) : show_desk(scene_);
    }

    /// False: the player stops.
    bool answer(const std::string& typed) {
        if (typed != leaving_) leaving_.clear();
        if (typed.empty()) {
            show_ = true;
        } else if (const auto number = number_in(typed)) {
            take(typed, *number);
        } else if (typed.size() == 1) {
            return command(static_cast<char>(typed[0] >= 'A' && typed[0] <= 'Z' ? typed[0] - 'A' + 'a' : typed[0]));
        } else {
            page_.line(words_.with("terminal.unknown", {{"input", echo(typed)}}));
        }
        return true;
    }

    bool command(char letter) {
        switch (letter) {
            case 'f': show_file(scene_); break;
            case 'r':
                papers_ = show_ = true;
                slot_.reset();
                break;
            case 'l': show_log(scene_); break;
            case 'p': show_terms(scene_); break;
            case 't': show_topics(scene_); break;
            case '?': show_help(scene_); break;
            case 'u': undo(); break;
            case 'q': return false;
            default: other(letter);
        }
        return true;
    }

    void other(char letter) {
        if (letter == '+' && menu_.advance)
            make(*menu_.advance);
        else if (letter == 'y' && !menu_.filing.empty())
            file_page();
        else
            change_topic(letter);
    }

    /// Writes down everything that the file offers; each is a choice of its own, and can be taken back.
    void file_page() {
        const std::vector<Choice> filing = menu_.filing;
        for (const Choice& note : filing) make(note);
        page_.line(words_.get("terminal.papers.filed"));
    }

    /// 0 on the papers: back to where the rep came from.
    void go_back() {
        if (!slot_)
            papers_ = false;
        else if (slot_->yes)
            slot_->yes.reset();
        else
            slot_.reset();
        show_ = true;
    }

    void change_topic(char letter) {
        const NeedId topic = menu_.topic(letter);
        if (topic.exists()) {
            topic_ = topic;
            show_ = true;
        } else {
            page_.line(words_.with("terminal.unknown", {{"input", echo(std::string(1, letter))}}));
        }
    }

    void undo() {
        if (session_.undo()) {
            page_.line(words_.get("terminal.undone"));
            topic_ = {};
            show_ = true;
            tell_saving();
        } else {
            page_.line(words_.get(scene_.exam() ? "terminal.no-undo.exam" : "terminal.no-undo"));
        }
    }

    void take(const std::string& typed, int number) {
        if (papers_ && number == 0) {
            go_back();
            return;
        }
        if (const Slot* slot = menu_.slot(number)) {
            slot_ = *slot;
            show_ = true;
            return;
        }
        const Choice* found = menu_.choice(number);
        if (found == nullptr) {
            page_.line(
                words_.with("terminal.unknown-number", {{"input", typed}, {"most", std::to_string(menu_.largest())}}));
            return;
        }
        const Choice choice = *found;
        if (choice.is(Action::walk_away) && leaving_ != typed) {
            leaving_ = typed;
            page_.line(words_.with("terminal.sure", {{"number", typed}}));
            return;
        }
        make(choice);
    }

    void make(Choice choice) {
        const Refusal why = session_.choose(choice);
        if (why != Refusal::none) {
            page_.line(words_.refusal(why));
            return;
        }
        show_turn(scene_);
        if (!slot_ || !slot_->who.exists()) slot_.reset();  // the chart has two things to say of a person
        if (!session_.view().in_call()) topic_ = {};
        show_ = true;
        tell_saving();
    }

    void tell_saving() {
        std::string problem = session_.save_problem();
        if (problem.empty()) problem = session_.copy_problem();
        if (!problem.empty() && problem != told_problem_) page_.line(problem);
        told_problem_ = problem;
    }

    Session& session_;
    std::istream& in_;
    Page page_;
    const Narrator& words_;
    Scene scene_;
    Menu menu_;
    NeedId topic_;
    bool show_ = true;
    bool papers_ = false;
    std::optional<Slot> slot_;
    std::string leaving_;  // the number typed for walking away, which has to be typed twice
    std::string told_problem_;
};

}  // namespace

TerminalStop play_in_terminal(Session& session, const Narrator& words, std::istream& in, std::ostream& out,
                              const std::string& how_to_go_on) {
    const TerminalStop stop = Game{session, words, in, out}.run();
    Page page{out};
    if (!session.save_problem().empty())
        page.line(session.save_problem());
    else if (session.file() == nullptr)
        page.line(words.get("terminal.not-saved"));
    else if (stop != TerminalStop::over)
        page.line(words.with("terminal.saved",
                             {{"file", visible(session.file()->path().string())}, {"command", how_to_go_on}}));
    return stop;
}

}  // namespace keyaccount
