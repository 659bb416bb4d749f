#include "engine/files/text_table.hpp"

#include "engine/files/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace keyaccount {
namespace {

/// What gettext calls the languages.
constexpr std::array<std::string_view, 2> gettext_names = {"en", "zh_CN"};

constexpr std::array escapes = {std::pair{'n', '\n'}, std::pair{'t', '\t'}, std::pair{'r', '\r'}, std::pair{'"', '"'},
                                std::pair{'\\', '\\'}};

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto escape = std::find_if(escapes.begin(), escapes.end(), [c](auto each) { return each.second == c; });
        if (escape != escapes.end())
            out += {'\\', escape->first};
        else
            out += c;
    }
    return out + '"';
}

/// On one line, as a comment has to be.
std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string header(Language to, std::string_view case_id) {
    std::string out = "msgid \"\"\nmsgstr \"\"\n";
    const std::array<std::pair<std::string_view, std::string>, 8> fields = {
        {{"Project-Id-Version", std::string{case_id}},
         {"PO-Revision-Date", "2000-01-01 00:00+0000"},
         {"Last-Translator", "none"},
         {"Language-Team", "none"},
         {"Language", std::string{gettext_names[static_cast<std::size_t>(to)]}},
         {"MIME-Version", "1.0"},
         {"Content-Type", "text/plain; charset=UTF-8"},
         {"Content-Transfer-Encoding", "8bit"}}};
    for (const auto& [name, value] : fields) out += quoted(std::string{name} + ": " + value + "\n") + "\n";
    return out;
}

/// One entry while it is read.
struct Entry {
    int line = 0;  // where it begins; 0: nothing read yet
    std::string context, id, translation;
    bool has_translation = false;
    bool fuzzy = false;
    bool plural = false;
    bool broken = false;
};

class PoReader {
public:
    explicit PoReader(std::string_view bytes) : rest_{bytes} {}

    std::optional<TextTable> read() {
        for (int line = 1; !rest_.empty(); ++line) {
            const std::size_t end = std::min(rest_.find('\n'), rest_.size());
            std::string_view text = rest_.substr(0, end);
            rest_.remove_prefix(std::min(end + 1, rest_.size()));
            if (text.ends_with('\r')) text.remove_suffix(1);
            take(text, line);
        }
        finish();
        if (!to_) return std::nullopt;
        table_.to = *to_;
        return std::move(table_);
    }

private:
    void take(std::string_view text, int line) {
        while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
        if (text.empty() || text.starts_with('#')) {
            if (text.empty() || entry_.has_translation || entry_.broken) finish();
            if (text.starts_with("#,") && text.find("fuzzy") != std::string_view::npos) fuzzy_ = true;
            if (text.starts_with("#~")) fuzzy_ = false;  // was said of an entry that is kept for old times' sake
            return;
        }
        const std::size_t quote = std::min(text.find('"'), text.size());
        const std::string_view word = text.substr(0, std::min(text.find_first_of(" \t["), quote));
        if (entry_.has_translation && (word == "msgctxt" || word == "msgid")) finish();
        if (entry_.line == 0) {
            entry_.line = line;
            entry_.fuzzy = std::exchange(fuzzy_, false);
        }
        if (first_invalid_byte(text) != std::string_view::npos) invalid_ = true;
        const std::string_view between = text.substr(word.size(), quote - word.size());
        const bool clear = between.find_first_not_of(" \t[]0123456789") == std::string_view::npos;
        if (!clear || !begin(word) || !add(text.substr(quote))) entry_.broken = true;
    }

    /// What follows the word is kept in `out_`; no word goes on with what was before.
    bool begin(std::string_view word) {
        if (word.empty()) return out_ != nullptr;
        out_ = word == "msgctxt" ? &entry_.context : word == "msgid" ? &entry_.id : &entry_.translation;
        if (word == "msgid_plural") entry_.plural = true;
        if (word == "msgstr") entry_.has_translation = true;
        return word == "msgctxt" || word == "msgid" || word == "msgid_plural" || word == "msgstr";
    }

    /// A text in quotation marks up to the end of the line.
    bool add(std::string_view text) {
        if (text.size() < 2 || text.front() != '"') return false;
        for (std::size_t i = 1; i < text.size(); ++i) {
            char c = text[i];
            if (c == '"') return text.find_first_not_of(" \t", i + 1) == std::string_view::npos;
            if (c == '\\') {
                const char name = ++i < text.size() ? text[i] : '\0';
                const auto escape =
                    std::find_if(escapes.begin(), escapes.end(), [name](auto each) { return each.first == name; });
                if (escape == escapes.end()) return false;
                c = escape->second;
            }
            *out_ += c;
        }
        return false;
    }

    void finish() {
        Entry entry = std::exchange(entry_, {});
        const bool invalid = std::exchange(invalid_, false);
        out_ = nullptr;
        if (entry.line == 0) return;
        const auto fault = [&](RowFault which) {
            table_.faults.push_back({entry.line, which, valid_utf8(entry.context)});
        };
        if (invalid) return fault(RowFault::invalid_utf8);
        if (entry.plural) return fault(RowFault::plural);
        if (entry.broken || !entry.has_translation) return fault(RowFault::broken_syntax);
        if (entry.context.empty() && entry.id.empty()) return read_header(entry.translation);
        if (entry.fuzzy) return fault(RowFault::fuzzy);
        table_.rows.push_back(
            {entry.line, std::move(entry.context), std::move(entry.id), std::move(entry.translation)});
    }

    void read_header(std::string_view fields) {
        constexpr std::string_view name = "Language: ";
        const std::size_t at = fields.find(name);
        if (at == std::string_view::npos) return;
        const std::string_view value = fields.substr(at + name.size(), 2);
        if (value == "en") to_ = Language::en;
        if (value == "zh") to_ = Language::zh;
    }

    std::string_view rest_;
    TextTable table_;
    std::optional<Language> to_;
    Entry entry_;
    std::string* out_ = nullptr;  // of the entry, what the next text belongs to
    bool fuzzy_ = false;          // said of the next entry
    bool invalid_ = false;
};

}  // namespace

std::string to_po(const std::vector<CaseText>& texts, const TableWish& wish, std::string_view case_id) {
    std::string out = header(wish.to, case_id);
    for (const CaseText& text : texts) {
        if (!is_wanted(text, wish, TableFormat::po)) continue;
        out += "\n#. " + one_line(in(wish.context, text.context)) + "\n";
        const std::string most = std::to_string(text.longest.in(wish.to));
        out += wish.context == Language::en ? "#. at most " + most + " characters\n" : "#. 最多 " + most + " 个字\n";
        out += "msgctxt " + quoted(text.place) + "\nmsgid " + quoted(just(other(wish.to), text.words)) + "\nmsgstr " +
               quoted(just(wish.to, text.words)) + "\n";
    }
    return out;
}

std::optional<TextTable> from_po(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return PoReader{bytes}.read();
}

}  // namespace keyaccount
