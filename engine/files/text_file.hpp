#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace keyaccount {

struct Place {
    int line = 0;    // from 1; 0: unknown
    int column = 0;  // from 1, in characters
};

/// A file's name and bytes, which must outlive it; knows where its lines begin.
class TextFile {
public:
    TextFile(std::string name, std::string_view text);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::string_view text() const { return text_; }
    /// Of a byte offset; an offset past the end counts as the end.
    [[nodiscard]] Place place(std::size_t offset) const;
    /// Without its line break; empty if there is no such line.
    [[nodiscard]] std::string_view line(int number) const;

private:
    std::string name_;
    std::string_view text_;
    std::vector<std::size_t> starts_;  // byte offset of each line
};

}  // namespace keyaccount
