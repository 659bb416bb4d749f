#include "engine/files/json_gate.hpp"

#include "engine/files/json_errors.hpp"
#include "engine/files/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace keyaccount {
namespace {

using nlohmann::json;

/// Reads bytes and counts them, so that the handler knows how far the parser has come.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, std::size_t* count) : at_{at}, count_{count} {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        ++at_;
        ++*count_;
        return *this;
    }
    CountingIterator operator++(int) {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.at_ == b.at_; }

private:
    const char* at_;
    std::size_t* count_;
};

/// Builds the document. Returning false stops the parser.
class Handler : public json::json_sax_t {
public:
    Handler(const TextFile& file, const GateLimits& limits, Problems& problems)
        : file_{file}, limits_{limits}, problems_{problems} {}

    std::size_t consumed = 0;  // bytes that the parser has taken
    JsonDocument document;

    bool null() override { return add(JsonKind::null) != nullptr; }
    bool boolean(bool value) override {
        JsonNode* node = add(JsonKind::boolean);
        if (node != nullptr) node->truth = value;
        return node != nullptr;
    }
    bool number_integer(json::number_integer_t value) override { return number(JsonKind::integer, value); }
    bool number_unsigned(json::number_unsigned_t value) override {
        if (value > 0x7FFFFFFFFFFFFFFF) return number(JsonKind::number, 0);
        return number(JsonKind::integer, static_cast<std::int64_t>(value));
    }
    bool number_float(json::number_float_t, const std::string&) override { return number(JsonKind::number, 0); }
    bool string(std::string& value) override {
        JsonNode* node = add(JsonKind::string);
        if (node != nullptr) node->text = std::move(value);
        return node != nullptr;
    }
    bool binary(json::binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(JsonKind::object); }
    bool start_array(std::size_t) override { return open(JsonKind::array); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string& name) override;
    bool parse_error(std::size_t, const std::string& token, const json::exception& what) override {
        explain_syntax_error(file_, token_start(), consumed, token, what.what(), problems_);
        return false;
    }

private:
    [[nodiscard]] std::size_t token_start() const { return next_token(file_.text(), last_end_); }
    JsonNode* add(JsonKind kind);
    bool number(JsonKind kind, std::int64_t value);
    bool open(JsonKind kind);
    bool close();

    const TextFile& file_;
    const GateLimits& limits_;
    Problems& problems_;
    std::vector<std::uint32_t> open_;
    std::size_t last_end_ = 0;  // bytes up to the end of the last token
    std::string key_;
    std::size_t key_at_ = 0;
    bool key_duplicate_ = false;
};

JsonNode* Handler::add(JsonKind kind) {
    const std::size_t start = token_start();
    last_end_ = consumed;
    auto& nodes = document.nodes;
    const auto index = static_cast<std::uint32_t>(nodes.size());
    JsonNode node;
    node.kind = kind;
    node.at = node.key_at = start;
    if (!open_.empty()) {
        JsonNode& parent = nodes[open_.back()];
        const bool object = parent.kind == JsonKind::object;
        const std::size_t most = object ? limits_.members : limits_.entries;
        if (parent.children.size() >= most || nodes.size() >= limits_.values) {
            const bool here = parent.children.size() >= most;
            const Text where = here ? Text{"in one list or object", "一个列表或对象中"} : Text{"in the file", "文件中"};
            problems_.add(Problem::too_many_values, start, document.pointer(open_.back()),
                          {same(std::to_string(here ? most : limits_.values)), where});
            return nullptr;
        }
        node.parent = open_.back();
        node.position = static_cast<std::uint32_t>(parent.children.size());
        if (object) {
            node.key = std::move(key_);
            node.key_at = key_at_;
            node.duplicate = key_duplicate_;
        }
        parent.children.push_back(index);
    }
    nodes.push_back(std::move(node));
    return &nodes.back();
}

bool Handler::number(JsonKind kind, std::int64_t value) {
    JsonNode* node = add(kind);
    if (node == nullptr) return false;
    const std::string_view text = file_.text();
    const std::size_t end = std::min(text.find_first_not_of("+-.0123456789eE", node->at), text.size());
    node->integer = value;
    node->text = text.substr(node->at, end - node->at);
    last_end_ = end;  // the parser has looked one byte further
    return true;
}

bool Handler::open(JsonKind kind) {
    if (open_.size() >= limits_.depth) {
        problems_.add(Problem::too_deep, token_start(), "", {same(std::to_string(limits_.depth))});
        return false;
    }
    if (add(kind) == nullptr) return false;
    open_.push_back(static_cast<std::uint32_t>(document.nodes.size() - 1));
    return true;
}

bool Handler::close() {
    last_end_ = consumed;
    open_.pop_back();
    return true;
}

bool Handler::key(std::string& name) {
    key_at_ = token_start();
    last_end_ = consumed;
    key_duplicate_ = document.member(open_.back(), name) != no_node;
    if (key_duplicate_)
        problems_.add(Problem::duplicate_key, key_at_, document.pointer(document.member(open_.back(), name)),
                      {same(in_quotes(name))});
    key_ = std::move(name);
    return true;
}

bool bytes_are_fit(const TextFile& file, const GateLimits& limits, Problems& problems) {
    const std::string_view text = file.text();
    if (text.size() > limits.bytes) {
        problems.add(Problem::too_large, 0, "",
                     {same(std::to_string(text.size())), same(std::to_string(limits.bytes))});
        return false;
    }
    if (next_token(text, 0) == text.size()) {
        problems.add(Problem::empty_file, 0, "");
        return false;
    }
    const std::size_t nul = text.find('\0');
    const std::size_t broken = first_invalid_byte(text);
    if (broken < nul) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(text[broken]);
        const std::string shown = std::string{"0x"} + digits[byte >> 4U] + digits[byte & 15U];
        problems.add(Problem::not_utf8, broken, "", {same(shown)});
    } else if (nul != std::string_view::npos) {
        problems.add(Problem::nul_byte, nul, "");
    }
    return broken == std::string_view::npos && nul == std::string_view::npos;
}

std::string escaped(std::string_view key) {
    std::string result;
    for (const char c : key) {
        if (c == '~')
            result += "~0";
        else if (c == '/')
            result += "~1";
        else
            result += c;
    }
    return result;
}

}  // namespace

std::uint32_t JsonDocument::member(std::uint32_t node, std::string_view key) const {
    if (nodes[node].kind != JsonKind::object) return no_node;
    for (const std::uint32_t child : nodes[node].children)
        if (!nodes[child].duplicate && nodes[child].key == key) return child;
    return no_node;
}

std::string JsonDocument::pointer(std::uint32_t node) const {
    std::string result;
    for (; node != 0 && node < nodes.size(); node = nodes[node].parent) {
        const JsonNode& here = nodes[node];
        const bool in_object = nodes[here.parent].kind == JsonKind::object;
        result.insert(0, in_object ? escaped(here.key) : std::to_string(here.position));
        result.insert(result.begin(), '/');
    }
    return result;
}

std::size_t next_token(std::string_view text, std::size_t at) {
    if (at == 0 && text.starts_with("\xEF\xBB\xBF")) at = 3;
    while (at < text.size()) {
        if (text.substr(at, 2) == "//")
            at = std::min(text.find('\n', at), text.size());
        else if (text.substr(at, 2) == "/*" && text.find("*/", at + 2) != std::string_view::npos)
            at = text.find("*/", at + 2) + 2;
        else if (std::string_view{" \t\r\n,:"}.find(text[at]) != std::string_view::npos)
            ++at;
        else
            break;
    }
    return at;
}

std::optional<JsonDocument> read_json(const TextFile& file, const GateLimits& limits, Problems& problems) {
    if (!bytes_are_fit(file, limits, problems)) return std::nullopt;
    Handler handler{file, limits, problems};
    const std::string_view text = file.text();
    bool parsed = false;
    try {
        parsed = json::sax_parse(CountingIterator{text.data(), &handler.consumed},
                                 CountingIterator{text.data() + text.size(), &handler.consumed}, &handler,
                                 json::input_format_t::json, true, limits.comments);
    } catch (const json::exception& what) {
        explain_syntax_error(file, next_token(text, handler.consumed), handler.consumed, "", what.what(), problems);
    }
    if (!parsed) return std::nullopt;
    return std::move(handler.document);
}

}  // namespace keyaccount
