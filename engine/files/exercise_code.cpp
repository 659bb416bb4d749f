// The code of an exercise: 55 bits in eleven letters of Crockford's base 32, and one that checks them.
#include "engine/files/case_file.hpp"
#include "engine/files/exercise.hpp"
#include "engine/files/hex.hpp"
#include "engine/files/problem.hpp"
#include "engine/files/utf8.hpp"

#include <array>

namespace keyaccount {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // no I, L, O, U
constexpr std::size_t data_letters = 11;
constexpr std::size_t code_letters = data_letters + 1;
constexpr std::size_t group = 4;
constexpr std::uint64_t code_version = 1;

constexpr int version_bits = 2, mode_bits = 2, language_bits = 2, case_bits = 16, content_bits = 13, seed_bits = 20;
static_assert(version_bits + mode_bits + language_bits + case_bits + content_bits + seed_bits == 5 * data_letters);

/// Times x in the field of 32 elements, modulo x^5 + x^2 + 1.
constexpr unsigned times_x(unsigned value) { return ((value << 1U) ^ ((value & 0x10U) != 0 ? 0x25U : 0U)) & 0x1FU; }

/// The sum of all letters, each times another power of x, the last times one: zero. Since no power is zero and no
/// two are equal, one wrong letter or two swapped ones cannot leave it at zero.
unsigned check_of(const std::array<unsigned, code_letters>& letters) {
    unsigned sum = 0;
    for (std::size_t i = 0; i < data_letters; ++i) sum = times_x(sum ^ letters[i]);
    return sum;
}

std::uint32_t folded(std::uint64_t hash, int bits) {
    std::uint64_t mark = 0;
    for (; hash != 0; hash >>= static_cast<unsigned>(bits)) mark ^= hash & ((1ULL << static_cast<unsigned>(bits)) - 1);
    return static_cast<std::uint32_t>(mark);
}

/// Puts numbers of so many bits one behind the other, or takes them out again from the last to the first.
class Bits {
public:
    explicit Bits(std::uint64_t all = 0) : all_{all} {}
    void put(std::uint64_t value, int bits) { all_ = (all_ << static_cast<unsigned>(bits)) | value; }
    std::uint64_t take(int bits) {
        const std::uint64_t value = all_ & ((1ULL << static_cast<unsigned>(bits)) - 1);
        all_ >>= static_cast<unsigned>(bits);
        return value;
    }
    [[nodiscard]] std::uint64_t all() const { return all_; }

private:
    std::uint64_t all_;
};

bool separates(char32_t code) {
    return code == U' ' || code == U'\t' || code == U'-' || code == U'_' || code == U'.' || code == 0x00A0 ||
           code == 0x3000 || (code >= 0x2010 && code <= 0x2015) || code == 0x2212;
}

/// Its place in the alphabet; npos if it cannot stand in a code.
std::size_t letter_of(char32_t code) {
    if (code >= 0xFF01 && code <= 0xFF5E) code -= 0xFEE0;  // full-width
    if (code >= U'a' && code <= U'z') code -= 32;
    if (code == U'O') code = U'0';
    if (code == U'I' || code == U'L') code = U'1';
    return code < 128 ? alphabet.find(static_cast<char>(code)) : std::string_view::npos;
}

Text wrong_letter(std::string_view letter) {
    const std::string shown = visible(letter);
    return {
        "“" + shown + "” does not occur in codes: they consist of digits and capital letters, without I, L, O and U.",
        "作业码里没有“" + shown + "”：只有数字和大写字母，不含 I、L、O、U。"};
}

Text wrong_length(std::size_t count) {
    const std::string n = std::to_string(count);
    const std::string all = std::to_string(code_letters);
    return {"A code has " + all + " letters and digits; this one has " + n + ".",
            "作业码有 " + all + " 个字母和数字，这里是 " + n + " 个。"};
}

Text wrong_check() {
    return {"This code is mistyped: its letters do not fit together. Compare it with the trainer's, group by group.",
            "作业码有误：各个字符对不上。请与培训师给的逐组核对。"};
}

Text wrong_version() {
    return {"This code was made by a newer version of the game: bring this one up to date.",
            "作业码来自更新版本的游戏：请更新本程序。"};
}

}  // namespace

std::uint32_t case_mark_of(std::string_view case_id) { return folded(content_hash(case_id), case_bits); }

std::uint32_t content_mark_of(std::uint64_t content) { return folded(content, content_bits); }

std::string code_of(const Exercise& exercise) {
    if (exercise.seed > largest_code_seed) return {};
    Bits bits;
    bits.put(code_version, version_bits);
    bits.put(static_cast<std::uint64_t>(exercise.mode), mode_bits);
    bits.put(exercise.language ? 1 + static_cast<std::uint64_t>(*exercise.language) : 0, language_bits);
    bits.put(case_mark_of(exercise.case_id), case_bits);
    bits.put(content_mark_of(exercise.content), content_bits);
    bits.put(exercise.seed, seed_bits);
    std::array<unsigned, code_letters> letters{};
    for (std::size_t i = data_letters; i-- > 0;) letters[i] = static_cast<unsigned>(bits.take(5));
    letters[data_letters] = check_of(letters);
    std::string code;
    for (std::size_t i = 0; i < code_letters; ++i) {
        if (i > 0 && i % group == 0) code += '-';
        code += alphabet[letters[i]];
    }
    return code;
}

std::variant<ExerciseCode, Text> read_code(std::string_view typed) {
    std::array<unsigned, code_letters> letters{};
    std::size_t count = 0;
    for (std::size_t at = 0; at < typed.size();) {
        const CodePoint point = code_point_at(typed, at);
        if (!separates(point.value)) {
            const std::size_t letter = letter_of(point.value);
            if (letter == std::string_view::npos) return wrong_letter(typed.substr(at, point.length));
            if (count < code_letters) letters[count] = static_cast<unsigned>(letter);
            ++count;
        }
        at += point.length;
    }
    if (count != code_letters) return wrong_length(count);
    if (check_of(letters) != letters[data_letters]) return wrong_check();
    Bits bits;
    for (std::size_t i = 0; i < data_letters; ++i) bits.put(letters[i], 5);
    ExerciseCode code;
    code.seed = bits.take(seed_bits);
    code.content_mark = static_cast<std::uint32_t>(bits.take(content_bits));
    code.case_mark = static_cast<std::uint32_t>(bits.take(case_bits));
    const std::uint64_t language = bits.take(language_bits);
    const std::uint64_t mode = bits.take(mode_bits);
    const std::uint64_t version = bits.take(version_bits);
    if (version != code_version || mode >= words<Mode>().size() || language > words<Language>().size())
        return wrong_version();
    code.mode = static_cast<Mode>(mode);
    if (language > 0) code.language = static_cast<Language>(language - 1);
    return code;
}

std::string exercise_id(const Exercise& exercise) {
    const std::string code = code_of(exercise);
    if (!code.empty()) return code;
    std::string all = exercise.case_id + ' ' + to_hex(exercise.content) + ' ' + std::to_string(exercise.seed) + ' ';
    all += word(exercise.mode);
    if (exercise.language) all += std::string{" "} + std::string{word(*exercise.language)};
    return to_hex(content_hash(all));
}

}  // namespace keyaccount
