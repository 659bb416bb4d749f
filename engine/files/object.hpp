#pragma once

#include "engine/files/reading.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace keyaccount {

enum class Needed : std::uint8_t { yes, no };

/// A whole number of `Owner` in a file; its default stays when an optional one is not written.
template <class Owner>
struct IntegerField {
    std::string_view key;
    int Owner::*member;
    int low, high;
    Needed needed = Needed::yes;
};

template <class Owner>
struct TextField {
    std::string_view key;
    LineId Owner::*member;
    Needed needed = Needed::yes;
};

template <class Owner>
struct FlagField {
    std::string_view key;
    bool Owner::*member;  // optional always
};

/// One object of the file. Every key that is asked for counts as known; `done` ends the reading.
class Object {
public:
    /// Reports if the value is no object; then no key is said to be missing.
    Object(Reading& reading, std::uint32_t node);

    [[nodiscard]] Reading& reading() const { return reading_; }
    [[nodiscard]] std::uint32_t node() const { return node_; }

    /// It is written, if only as something else.
    [[nodiscard]] bool exists() const { return missing_key_.empty(); }

    /// `no_node` if it is not written; `done` reports it if it is needed.
    std::uint32_t find(std::string_view key, Needed needed);

    template <class Owner, std::size_t size>
    void read(Owner& owner, const std::array<IntegerField<Owner>, size>& fields) {
        for (const auto& field : fields) integer(field.key, owner.*field.member, field.low, field.high, field.needed);
    }
    template <class Owner, std::size_t size>
    void read(Owner& owner, const std::array<TextField<Owner>, size>& fields) {
        for (const auto& field : fields) text(field.key, owner.*field.member, field.needed);
    }
    template <class Owner, std::size_t size>
    void read(Owner& owner, const std::array<FlagField<Owner>, size>& fields) {
        for (const auto& field : fields) flag(field.key, owner.*field.member);
    }

    void integer(std::string_view key, int& out, int low, int high, Needed needed = Needed::yes);
    void flag(std::string_view key, bool& out);
    /// One that is needed and not written is to do; a stand-in takes its place.
    void text(std::string_view key, LineId& out, Needed needed = Needed::yes);
    /// A list of texts; needed: at least one.
    void texts(std::string_view key, std::size_t most, Needed needed, std::vector<LineId>& out);
    /// An object that holds only texts. If it is needed and not written, it is to do, and so is all in it.
    [[nodiscard]] Object part(std::string_view key, Needed needed = Needed::yes);
    void colour(std::string_view key, Colour& out, Needed needed);
    void condition(std::string_view key, Condition& out);
    void variants(std::string_view key, Variants& out);

    template <class Enum>
    void word(std::string_view key, Enum& out, Needed needed = Needed::yes) {
        const std::uint32_t value = find(key, needed);
        if (value == no_node) return;
        if (const auto read = read_word<Enum>(reading_, value)) out = *read;
    }

    template <class Id>
    void reference(std::string_view key, Id& out, Needed needed = Needed::no) {
        const std::uint32_t value = find(key, needed);
        if (value != no_node) out = read_reference<Id>(reading_, value);
    }

    /// A list of ids, none twice.
    template <class Id>
    void references(std::string_view key, std::vector<Id>& out, Needed needed = Needed::no) {
        const std::uint32_t value = find(key, needed);
        if (value == no_node) return;
        for (const std::uint32_t entry : read_list(reading_, value, 0, info_of(family_of<Id>).most)) {
            const Id id = read_reference<Id>(reading_, entry);
            if (!id.exists()) continue;
            if (std::find(out.begin(), out.end(), id) != out.end())
                report(reading_, Problem::repeated, entry, {same(in_quotes(reading_.node(entry).text))});
            else
                out.push_back(id);
        }
    }

    /// Reports the keys that nobody has asked for, and the needed ones that are missing; a needed key that
    /// is only misspelt is reported once.
    void done();

private:
    /// One that is not written, as a key of the object at `parent`.
    Object(Reading& reading, std::uint32_t parent, std::string_view missing_key);
    [[nodiscard]] LineId not_written(std::string_view key);
    void report_missing();

    Reading& reading_;
    std::uint32_t node_;
    bool is_object_;
    std::string_view missing_key_{};  // not empty: the object is not written, and `node_` is its parent
    std::vector<std::string_view> known_{};
    std::vector<std::string_view> missing_{};
    std::vector<std::string_view> unwritten_{};  // texts
};

}  // namespace keyaccount
