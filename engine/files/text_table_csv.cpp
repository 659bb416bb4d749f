#include "engine/files/text_table.hpp"

#include "engine/files/utf8.hpp"
#include "engine/files/words.hpp"

#include <algorithm>
#include <array>

namespace keyaccount {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view formula_starts = "=+-@\t\r";

/// Behind any number of apostrophes, so that taking one off again gives back what was there.
bool looks_like_formula(std::string_view text) {
    const std::size_t first = text.find_first_not_of('\'');
    return first != std::string_view::npos && formula_starts.find(text[first]) != std::string_view::npos;
}

std::string cell_of(std::string_view text) {
    std::string cell = looks_like_formula(text) ? "'" : "";
    cell += text;
    if (cell.find_first_of(",;\t\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
    return quoted + '"';
}

std::string text_of(std::string_view cell) {
    if (cell.starts_with('\'') && looks_like_formula(cell)) cell.remove_prefix(1);
    std::string text;
    for (std::size_t i = 0; i < cell.size(); ++i)
        if (cell[i] != '\r' || i + 1 == cell.size() || cell[i + 1] != '\n') text += cell[i];  // spreadsheets' breaks
    return text;
}

std::string heading(std::string_view what, Language language) {
    return std::string{what} + " " + std::string{word(language)};
}

/// One row after the other; a row whose quotes are broken is given up, and the next line begins a new one.
class Rows {
public:
    struct Row {
        int line = 0;
        bool whole = true;  // its quotes are as they should be
        std::vector<std::string> cells;
    };

    Rows(std::string_view bytes, char separator) : bytes_{bytes}, separator_{separator} {}

    /// False at the end.
    bool next(Row& row) {
        if (at_ >= bytes_.size()) return false;
        row = {line_, true, {}};
        const std::size_t begin = at_;
        while (row.whole && read_cell(row)) {
        }
        if (!row.whole) at_ = std::min(bytes_.find('\n', begin), bytes_.size() - 1) + 1;
        line_ += static_cast<int>(std::count(bytes_.begin() + static_cast<std::ptrdiff_t>(begin),
                                             bytes_.begin() + static_cast<std::ptrdiff_t>(at_), '\n'));
        return true;
    }

private:
    /// False behind the last cell of the row.
    bool read_cell(Row& row) {
        std::string& cell = row.cells.emplace_back();
        if (at_ < bytes_.size() && bytes_[at_] == '"') {
            row.whole = read_quoted(cell);
        } else {
            const std::size_t end = std::min(bytes_.find_first_of(std::string{separator_, '\n'}, at_), bytes_.size());
            cell = bytes_.substr(at_, end - at_);
            at_ = end;
            if ((at_ == bytes_.size() || bytes_[at_] == '\n') && cell.ends_with('\r')) cell.pop_back();
            row.whole = cell.find('"') == std::string::npos;
        }
        if (!row.whole || at_ == bytes_.size()) return false;
        return bytes_[at_++] == separator_;
    }

    bool read_quoted(std::string& cell) {
        for (++at_; at_ < bytes_.size(); ++at_) {
            if (bytes_[at_] != '"') {
                cell += bytes_[at_];
            } else if (bytes_.substr(at_ + 1, 1) == "\"") {
                cell += bytes_[at_++];
            } else {
                ++at_;
                if (bytes_.substr(at_, 2) == "\r\n") ++at_;
                return at_ == bytes_.size() || bytes_[at_] == separator_ || bytes_[at_] == '\n';
            }
        }
        return false;
    }

    std::string_view bytes_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
};

/// Where the columns stand that are needed.
struct Columns {
    std::size_t place = 0, source = 0, translation = 0, count = 0;
    Language to = Language::zh;
};

std::optional<Columns> columns_of(const std::vector<std::string>& names) {
    const auto find = [&](const std::string& name) {
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    };
    for (const Language to : {Language::en, Language::zh}) {
        const Columns found{find("place"), find(heading("source", other(to))), find(heading("translation", to)),
                            names.size(), to};
        if (std::max({found.place, found.source, found.translation}) < names.size()) return found;
    }
    return std::nullopt;
}

bool is_blank(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
}

void take(const Rows::Row& row, const Columns& columns, TextTable& table) {
    const auto fault = [&](RowFault which) {
        const bool readable = columns.place < row.cells.size();
        table.faults.push_back({row.line, which, readable ? valid_utf8(row.cells[columns.place]) : ""});
    };
    if (!row.whole) return fault(RowFault::broken_quoting);
    if (is_blank(row.cells)) return;
    if (row.cells.size() != columns.count) return fault(RowFault::wrong_columns);
    for (const std::size_t column : {columns.place, columns.source, columns.translation})
        if (first_invalid_byte(row.cells[column]) != std::string_view::npos) return fault(RowFault::invalid_utf8);
    table.rows.push_back({row.line, row.cells[columns.place], text_of(row.cells[columns.source]),
                          text_of(row.cells[columns.translation])});
}

}  // namespace

std::string to_csv(const std::vector<CaseText>& texts, const TableWish& wish) {
    const Language from = other(wish.to);
    std::string out{byte_order_mark};
    const auto add = [&](std::initializer_list<std::string> cells) {
        for (const std::string& cell : cells) out += (&cell == cells.begin() ? "" : ",") + cell;
        out += "\r\n";
    };
    add({"place", "context", heading("source", from), heading("translation", wish.to), "longest"});
    for (const CaseText& text : texts) {
        if (!is_wanted(text, wish, TableFormat::csv)) continue;
        add({cell_of(text.place), cell_of(in(wish.context, text.context)), cell_of(just(from, text.words)),
             cell_of(just(wish.to, text.words)), std::to_string(text.longest.in(wish.to))});
    }
    return out;
}

std::optional<TextTable> from_csv(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    for (const char separator : {',', ';', '\t'}) {
        Rows rows{bytes, separator};
        Rows::Row row;
        if (!rows.next(row)) return std::nullopt;
        const auto columns = columns_of(row.cells);
        if (!columns) continue;
        TextTable table;
        table.to = columns->to;
        while (rows.next(row)) take(row, *columns, table);
        return table;
    }
    return std::nullopt;
}

}  // namespace keyaccount
