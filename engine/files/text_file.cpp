#include "engine/files/text_file.hpp"

#include "engine/files/utf8.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

TextFile::TextFile(std::string name, std::string_view text) : name_{std::move(name)}, text_{text} {
    starts_.push_back(text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    for (std::size_t at = text_.find('\n'); at != std::string_view::npos; at = text_.find('\n', at + 1))
        starts_.push_back(at + 1);
}

Place TextFile::place(std::size_t offset) const {
    offset = std::clamp(offset, starts_.front(), text_.size());
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const std::size_t start = *(after - 1);
    return {static_cast<int>(after - starts_.begin()),
            static_cast<int>(characters(text_.substr(start, offset - start))) + 1};
}

std::string_view TextFile::line(int number) const {
    if (number < 1 || static_cast<std::size_t>(number) > starts_.size()) return {};
    const std::size_t start = starts_[static_cast<std::size_t>(number) - 1];
    std::string_view line = text_.substr(start, text_.find('\n', start) - start);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

}  // namespace keyaccount
