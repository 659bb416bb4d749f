#include "engine/files/problem.hpp"

#include <array>

namespace keyaccount {
namespace {

constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;
using enum Problem;

constexpr std::array table = {
    // the bytes and the JSON
    ProblemText{too_large, "E001", error, "there are {0} bytes; at most {1} are read", "有 {0} 字节；最多读取 {1} 字节", "", ""},
    ProblemText{empty_file, "E002", error, "there is nothing to read", "没有可读的内容", "", ""},
    ProblemText{not_utf8, "E003", error, "the byte {0} is not UTF-8", "字节 {0} 不是 UTF-8", "save the file as UTF-8", "请把文件存为 UTF-8"},
    ProblemText{nul_byte, "E004", error, "there is a NUL byte", "出现 NUL 字节", "save the file as UTF-8", "请把文件存为 UTF-8"},
    ProblemText{unexpected, "E005", error, "found {1} where {0} was expected", "此处应为{0}，却是{1}", "", ""},
    ProblemText{too_deep, "E006", error, "lists and objects are nested deeper than {0}", "列表和对象嵌套超过 {0} 层", "", ""},
    ProblemText{duplicate_key, "E007", error, "the key {0} is written twice in this object", "键 {0} 在此对象中写了两次", "keep one of them", "请只保留一个"},
    ProblemText{too_many_values, "E008", error, "there are more than {0} values {1}", "{1}的值超过 {0} 个", "", ""},
    ProblemText{missing_comma, "E009", error, "a comma is missing before {0}", "{0}之前缺少逗号", "", ""},
    ProblemText{extra_comma, "E010", error, "there is a comma too many before {0}", "{0}之前多了一个逗号", "", ""},
    ProblemText{open_string, "E011", error, "this text has no closing quotation mark on its line", "此文本在本行内没有结束引号", "write a line break inside a text as \\n", "文本中的换行请写作 \\n"},
    ProblemText{stray_quote, "E018", error, "a text ends here, and {0} follows it at once", "文本在此结束，后面紧接着 {0}", "a quotation mark is missing before, or one inside a text has to be written \\\"", "前面少了一个引号，或文本中的引号须写作 \\\""},
    ProblemText{bad_escape, "E012", error, "the escape {0} does not exist", "转义 {0} 不存在", "write a backslash as \\\\", "反斜杠请写作 \\\\"},
    ProblemText{bad_literal, "E013", error, "{0} is not a JSON value", "{0} 不是 JSON 值", "texts stand in double quotation marks; the words are true, false and null", "文本用双引号；单词只有 true、false、null"},
    ProblemText{bad_number, "E014", error, "{0} is not a number that can be read", "{0} 不是可读的数", "", ""},
    ProblemText{open_comment, "E015", error, "this comment has no end, or is none", "此注释没有结束，或不是注释", "comments are // to the end of the line or /* ... */", "注释写作 // 到行尾，或 /* ... */"},
    ProblemText{ends_early, "E016", error, "the file ends before {0}", "文件在{0}之前就结束了", "", ""},
    ProblemText{trailing_text, "E017", error, "there is something after the end of the case: {0}", "案例结束之后还有内容：{0}", "", ""},
    ProblemText{not_shown, "E099", error, "{0} more are not shown", "另有 {0} 条未显示", "", ""},
    // the structure
    ProblemText{wrong_type, "E101", error, "{0} was expected, not {1}", "应为{0}，不是{1}", "", ""},
    ProblemText{not_whole, "E102", error, "{0} is not a whole number", "{0} 不是整数", "", ""},
    ProblemText{out_of_range, "E103", error, "{0} is not between {1} and {2}", "{0} 不在 {1} 到 {2} 之间", "", ""},
    ProblemText{unknown_key, "E104", error, "the key {0} is unknown here", "此处没有键 {0}", "", ""},
    ProblemText{missing_key, "E105", error, "keys missing here: {0}", "此处缺少键：{0}", "", ""},
    ProblemText{unknown_word, "E106", error, "{0} is not one of the allowed words", "{0} 不在可用的词之中", "", ""},
    ProblemText{too_many, "E107", error, "entries: {0}; at most {1} are allowed", "有 {0} 项；最多 {1} 项", "", ""},
    ProblemText{too_few, "E108", error, "entries: {0}; at least {1} are needed", "有 {0} 项；至少 {1} 项", "", ""},
    ProblemText{bad_id, "E109", error, "{0} is not an id", "{0} 不是标识", "an id has 1 to 64 of a-z, 0-9 and -", "标识由 1 到 64 个 a-z、0-9 和 - 组成"},
    ProblemText{text_too_long, "E110", error, "the text has {0} characters; at most {1} are allowed", "文本有 {0} 个字符；最多 {1} 个", "", ""},
    ProblemText{text_empty, "E111", error, "the text is empty", "文本是空的", "write it in at least one language: {\"en\": \"...\", \"zh\": \"...\"}", "请至少用一种语言写：{\"en\": \"...\", \"zh\": \"...\"}"},
    ProblemText{control_in_text, "E112", error, "the text holds the control character {0}", "文本含控制字符 {0}", "only \\n is allowed", "只允许 \\n"},
    ProblemText{bad_colour, "E113", error, "{0} is not a colour", "{0} 不是颜色", "a colour is written \"#RRGGBB\", in hexadecimal", "颜色写作 \"#RRGGBB\"，十六进制"},
    ProblemText{bad_date, "E114", error, "{0} is not a date", "{0} 不是日期", "a date is written \"YYYY-MM-DD\", from 1900 to 2200", "日期写作 \"YYYY-MM-DD\"，1900 到 2200 年"},
    ProblemText{one_shape, "E115", error, "a shape has exactly one of rectangle, circle, polygon and line", "每个图形只能是 rectangle、circle、polygon、line 之一", "", ""},
    ProblemText{bad_points, "E116", error, "numbers: {0}; needed: {1}", "有 {0} 个数；需要{1}", "", ""},
    ProblemText{one_draw, "E117", error, "a condition names exactly one draw", "一个条件只写一个抽签", "write {\"draw\": \"value\"} or {\"draw\": [\"value\", \"value\"]}", "写作 {\"抽签\": \"值\"} 或 {\"抽签\": [\"值\", \"值\"]}"},
    ProblemText{repeated, "E118", error, "{0} stands in this list twice", "{0} 在此列表中出现两次", "", ""},
    ProblemText{reordering_in_text, "W119", warning, "the text holds the character {0}, which reorders what is around it", "文本含字符 {0}，会打乱前后文字的顺序", "", ""},
    ProblemText{untranslated, "W120", warning, "this text is not written in {0}", "此文本没有{0}", "", ""},
    ProblemText{language_missing, "W121", warning, "no text of the case is written in {0}", "整个案例没有{0}文本", "", ""},
    ProblemText{key_without_use, "W122", warning, "the key {0} has no use with {1}", "键 {0} 对 {1} 没有作用", "", ""},
    // the names
    ProblemText{unknown_id, "E201", error, "there is no {0} {1}", "没有{0} {1}", "", ""},
    ProblemText{duplicate_id, "E202", error, "the id {0} is used twice", "标识 {0} 用了两次", "", ""},
    ProblemText{unknown_value, "E203", error, "the draw {0} has no value {1}", "抽签 {0} 没有值 {1}", "", ""},
    // the meaning
    ProblemText{no_decision_maker, "E301", error, "nobody at the client has the role decision-maker", "客户方没有人担任 decision-maker", "give the role to the person who signs", "请把该角色给签字的人"},
    ProblemText{decision_maker_unreachable, "E302", error, "nobody can ever reach the decision-maker {0}", "永远见不到决策者 {0}", "leave out opened_by, or let it name somebody who can be reached", "请去掉 opened_by，或写上能见到的人"},
    ProblemText{person_unreachable, "W303", warning, "nobody can ever reach {0}", "永远见不到 {0}", "leave out opened_by, or let it name somebody who can be reached", "请去掉 opened_by，或写上能见到的人"},
    ProblemText{reporting_cycle, "E304", error, "{0} reports to themselves: {1}", "{0} 的上级链回到自己：{1}", "", ""},
    ProblemText{listens_too_much, "E305", error, "the weights of listens_to add up to {0}; at most {1} are allowed", "listens_to 的权重合计 {0}；最多 {1}", "", ""},
    ProblemText{listens_to_self, "E306", error, "{0} listens to themselves", "{0} 听取自己的意见", "stubbornness says how much of their own mind stays", "自己的主见由 stubbornness 表示"},
    ProblemText{need_of_nobody, "E307", error, "nobody has the need {0}", "没有人有需求 {0}", "somebody needs it with a weight of at least {1}", "至少一人的权重须达到 {1}"},
    ProblemText{benefit_missing, "E308", error, "the need {0} is answered by {1}, which has no benefit for it", "需求 {0} 由 {1} 满足，但后者没有相应的利益陈述", "write benefits in the offer", "请在 offer 中写 benefits"},
    ProblemText{benefit_unused, "W309", warning, "this benefit is never said: the need {0} does not name the offer {1}", "此利益永远不会说出：需求 {0} 没有指定 {1}", "", ""},
    ProblemText{offer_words_missing, "E310", error, "the offer {0} answers the need {1} and has no {2}", "{0} 满足需求 {1}，却没有 {2}", "", ""},
    ProblemText{stage_order, "E311", error, "the stage {0} cannot come after {1}", "阶段 {0} 不能在 {1} 之后", "the order is interest, incubation, design, comparison, commitment, use", "顺序是 interest、incubation、design、comparison、commitment、use"},
    ProblemText{stage_missing, "E312", error, "there is no stage of the kind {0}", "没有 {0} 类的阶段", "", ""},
    ProblemText{stage_without_step, "E313", error, "the stage {0} cannot be left: no step of the kind {1} is possible in it", "阶段 {0} 无法结束：其中没有 {1} 类的步骤", "", ""},
    ProblemText{planned_days, "E314", error, "the planned day {0} is before that of the stage before, {1}", "计划日 {0} 早于前一阶段的 {1}", "", ""},
    ProblemText{guide_need_unfelt, "E315", error, "{0} does not have the need {1}, which is to win them as a guide", "{0} 没有需求 {1}，而它本应用来争取其做向导", "give it a weight of at least {2} with this person", "请给此人至少 {2} 的权重"},
    ProblemText{guide_need_not_personal, "E316", error, "the need {0} is not personal", "需求 {0} 不是个人需求", "a guide is won by a need of the kind personal", "争取向导要用 personal 类需求"},
    ProblemText{guide_half, "W317", warning, "{0} has {1}, but not {2}", "{0} 有{1}，却没有{2}", "", ""},
    ProblemText{last_day_early, "E318", error, "the last day {0} is not after the decision day {1}", "最后一天 {0} 不晚于决定日 {1}", "", ""},
    ProblemText{says_missing, "E319", error, "{0} has no words for: {1}", "{0} 缺少这些话：{1}", "", ""},
    ProblemText{lines_uncovered, "E320", error, "in some worlds none of these lines holds", "在某些情形下没有一条适用", "let the last line stand without when", "最后一条不要写 when"},
    ProblemText{line_unreachable, "W321", warning, "this line is never used: one before it always holds", "此条永远用不到：前面已有总是适用的一条", "", ""},
    ProblemText{draw_hidden, "W322", warning, "no fact settles the draw {0}: nobody can find out", "没有事实能查明抽签 {0}", "name it in a fact: \"draw\": {0}", "请在某个事实中写 \"draw\": {0}"},
    ProblemText{evidence_short, "E323", error, "facts needed as evidence: {0}; facts named: {1}", "需要 {0} 条证据，只写了 {1} 条", "", ""},
    ProblemText{after_cycle, "E324", error, "the step {0} has to come after itself", "步骤 {0} 须在自己之后", "", ""},
    ProblemText{fact_untold, "W325", warning, "nobody can tell the fact {0}", "没有人能说出事实 {0}", "", ""},
    ProblemText{event_late, "E326", error, "the event happens on day {0}, after the last day {1}", "事件在第 {0} 天，晚于最后一天 {1}", "", ""},
    ProblemText{door_without_step, "W327", warning, "{0} is behind a door that no introduction and no fact opens", "没有引见步骤或事实能打开 {0} 的门", "write a step of the kind introduction with \"opens\": {0}", "请写一个 introduction 步骤，\"opens\": {0}"},
    // replays
    ProblemText{no_header, "E401", error, "the file does not begin with the header of a replay", "文件开头不是回放的头行", "", ""},
    ProblemText{other_format, "E402", error, "the replay has format {0}; this version reads {1}", "回放格式为 {0}；本版本读取 {1}", "", ""},
    ProblemText{too_many_lines, "E403", error, "the replay has more than {0} lines", "回放超过 {0} 行", "", ""},
    ProblemText{after_result, "E404", error, "there is a line after the result", "结果之后还有一行", "", ""},
    ProblemText{unknown_line, "E405", error, "the line is neither a choice nor an undo nor a result", "此行既非选择，也非撤销或结果", "", ""},
    ProblemText{bad_hash, "E406", error, "{0} is not a hash of 16 hexadecimal digits", "{0} 不是 16 位十六进制哈希", "", ""},
    ProblemText{bad_seed, "E407", error, "{0} is not a seed from 0 to 18446744073709551615", "{0} 不是 0 到 18446744073709551615 的种子", "", ""},
    ProblemText{torn_line, "W408", warning, "the last line is torn and was dropped", "最后一行不完整，已略去", "the game went on up to the line before", "游戏进行到前一行"},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].problem) != i) return false;
    return true;
}

static_assert(table.size() == static_cast<std::size_t>(count_of_problems));
static_assert(in_order());

}  // namespace

std::span<const ProblemText> problem_texts() { return table; }

}  // namespace keyaccount
