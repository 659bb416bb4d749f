#include "engine/files/text_lengths.hpp"

#include <array>
#include <string>
#include <vector>

namespace keyaccount {
namespace {

// Measured in the window, or what the mock-ups gave room for; tuning where a text only wraps onto one line more.
constexpr Longest row{84, 38};      // a row of choices: two lines of 450 px; aim at 12 English words
constexpr Longest speech{160, 60};  // a bubble: three lines of 640 px in the title's size
constexpr Longest news{140, 50};    // a line of the log or of a toast
constexpr Longest label{36, 14};    // a chip, a tab, a row of the file
constexpr Longest stage{40, 18};    // under the name of a stage
constexpr Longest value{60, 26};    // what a fact says, how something came out

const std::array uses = {
    TextUse{"title", {28, 12}, {"title of the case", "案例标题"}},
    TextUse{"client", label, {"the client's firm", "客户公司"}},
    TextUse{"subject", {48, 24}, {"what is sold, on the case's card", "卖的是什么（案例卡片）"}},
    TextUse{"trade", {26, 10}, {"the client's trade", "客户行业"}},
    TextUse{"lesson", {44, 20}, {"the question that the case teaches", "案例要教的问题"}},
    TextUse{"briefing/place", {40, 16}, {"briefing: where it is given", "任务说明：地点"}},
    TextUse{"briefing/paragraphs/*", {280, 100}, {"briefing: what our manager says", "任务说明：经理说的话"}},
    TextUse{"briefing/closing", {120, 45}, {"briefing: our manager's last words", "任务说明：经理最后一句"}},
    TextUse{"briefing/offer", {48, 24}, {"briefing: what we offer", "任务说明：我方产品"}},
    TextUse{"briefing/decides", {40, 18}, {"briefing: when they decide", "任务说明：何时决定"}},
    TextUse{"actions/*/done", news, {"the log, after “{0}”", "日志：“{0}”之后"}},
    TextUse{"objections/price/address", row, {"you take an objection seriously: price", "你认真回应异议：价格"}},
    TextUse{"objections/price/argue", row, {"you contradict an objection: price", "你反驳异议：价格"}},
    TextUse{"objections/doubt/address", row, {"you take an objection seriously: doubt", "你认真回应异议：怀疑"}},
    TextUse{"objections/doubt/argue", row, {"you contradict an objection: doubt", "你反驳异议：怀疑"}},
    TextUse{"objections/no_need/address", row, {"you take an objection seriously: no need", "你认真回应异议：不需要"}},
    TextUse{"objections/no_need/argue", row, {"you contradict an objection: no need", "你反驳异议：不需要"}},
    TextUse{"objections/fit/address", row, {"you take an objection seriously: fit", "你认真回应异议：不符合要求"}},
    TextUse{"objections/fit/argue", row, {"you contradict an objection: fit", "你反驳异议：不符合要求"}},
    TextUse{"objections/risk/address", row, {"you take an objection seriously: risk", "你认真回应异议：风险"}},
    TextUse{"objections/risk/argue", row, {"you contradict an objection: risk", "你反驳异议：风险"}},
    TextUse{"objections/rival/address", row, {"you take an objection seriously: a rival", "你认真回应异议：竞争对手"}},
    TextUse{"objections/rival/argue", row, {"you contradict an objection: a rival", "你反驳异议：竞争对手"}},
    TextUse{"concession/give", row, {"you cut the price for nothing", "你白白降价"}},
    TextUse{"concession/trade", row, {"you trade a cut for something", "你以让步换条件"}},
    TextUse{"concession/ease", row, {"you ease the terms of payment", "你放宽付款条件"}},
    TextUse{"barter/goods", label, {"goods instead of money", "抵款的货物"}},
    TextUse{"barter/offer", speech, {"the client offers goods instead of money", "客户提出以货抵款"}},
    TextUse{"barter/done", news, {"the log, after the barter", "日志：易货之后"}},
    TextUse{"notes/*", {400, 150}, {"the author's note after the game", "作者的讲评"}},
    TextUse{"draws/*/name", label, {"what was uncertain", "未定之事"}},
    TextUse{"draws/*/values/*/name", value, {"one way in which “{0}” came out", "“{0}”的一种结果"}},
    TextUse{"needs/*/name", label, {"name of a need", "需求名称"}},
    TextUse{"needs/*/ask/problem", row, {"your problem question about “{0}”", "你就“{0}”提的难点问题"}},
    TextUse{"needs/*/ask/implication", row, {"your implication question about “{0}”", "你就“{0}”提的暗示问题"}},
    TextUse{"needs/*/ask/payoff", row, {"your need-payoff question about “{0}”", "你就“{0}”提的利益问题"}},
    TextUse{"facts/*/name", label, {"name of a fact in the account file", "客户档案里的条目"}},
    TextUse{"facts/*/ask", row, {"your question about “{0}”", "你打听“{0}”"}},
    TextUse{"facts/*/value", value, {"the file says of “{0}”", "档案里“{0}”的内容"}},
    TextUse{"facts/*/value/*/text", value, {"the file says of “{0}”", "档案里“{0}”的内容"}},
    TextUse{"offer/*/name", label, {"name of a capability of ours", "我方能力的名称"}},
    TextUse{"offer/*/feature", row, {"you tell the feature “{0}”", "你说特征“{0}”"}},
    TextUse{"offer/*/advantage", row, {"you tell the advantage “{0}”", "你说优点“{0}”"}},
    TextUse{"offer/*/benefits/*/specific", row, {"you tell a benefit with figures for “{1}”", "你对“{1}”说具体的利益"}},
    TextUse{"offer/*/benefits/*/vague", row, {"you tell a vague benefit for “{1}”", "你对“{1}”说笼统的利益"}},
    TextUse{"proofs/*/name", label, {"name of a proof", "证据名称"}},
    TextUse{"proofs/*/ask", row, {"you offer the proof “{0}”", "你拿出证据“{0}”"}},
    TextUse{"steps/*/name", label, {"name of a step", "步骤名称"}},
    TextUse{"steps/*/ask", row, {"you propose the step “{0}”", "你提议“{0}”"}},
    TextUse{"steps/*/done", news, {"the log, once “{0}” is agreed", "日志：谈定“{0}”之后"}},
    TextUse{"steps/*/carried_out", news, {"the log, once “{0}” is carried out", "日志：“{0}”办完之后"}},
    TextUse{"rivals/*/name", label, {"name of a rival", "竞争对手的名称"}},
    TextUse{"rivals/*/short_name", {10, 5}, {"short name of a rival", "竞争对手的简称"}},
    TextUse{"rivals/*/traces/*", news, {"a sign of “{0}”", "“{0}”留下的迹象"}},
    TextUse{"stages/*/name", {14, 5}, {"name of a stage", "阶段名称"}},
    TextUse{"stages/*/task", stage, {"the seller's task in “{0}”", "“{0}”阶段的任务"}},
    TextUse{"stages/*/exit_sign", stage, {"the exit sign of “{0}”", "“{0}”阶段的结束标志"}},
    TextUse{"events/*/text", news, {"an event on its day", "到日子发生的事"}},
    TextUse{"specialists/*/name", {42, 18}, {"one of our specialists", "我方专家"}},
    TextUse{"people/*/name", {20, 8}, {"name of a person", "人物姓名"}},
    TextUse{"people/*/short_name", {10, 4}, {"{0}: as the chart calls them", "{0}：图上的称呼"}},
    TextUse{"people/*/title", {64, 20}, {"{0}: what they are", "{0}：职务"}},
    TextUse{"people/*/card_title", {24, 10}, {"{0}: title on the card", "{0}：卡片上的职务"}},
    TextUse{"people/*/shadow", label, {"{0}: before the name is known", "{0}：还不知道姓名时"}},
    TextUse{"people/*/rumour", {80, 30}, {"{0}: what is rumoured", "{0}：传闻"}},
    TextUse{"people/*/guide/ask_help", row, {"you ask {0} for help", "你请{0}帮忙"}},
    TextUse{"people/*/guide/helps/*", speech, {"{0} helps as a guide", "{0}作为向导帮忙"}},
    TextUse{"people/*/guide/won", speech, {"{0} becomes our guide", "{0}成为向导"}},
    TextUse{"people/*/guide/misleads", speech, {"{0} misleads as a guide", "{0}作为向导误导你"}},
    TextUse{"people/*/needs/*/answers/problem",
            speech,
            {"{0} answers the problem question about “{1}”", "{0}回答关于“{1}”的难点问题"}},
    TextUse{"people/*/needs/*/answers/implication",
            speech,
            {"{0} answers the implication question about “{1}”", "{0}回答关于“{1}”的暗示问题"}},
    TextUse{"people/*/needs/*/answers/payoff",
            speech,
            {"{0} answers the need-payoff question about “{1}”", "{0}回答关于“{1}”的利益问题"}},
    TextUse{
        "people/*/needs/*/ask/problem", row, {"your problem question to {0} about “{1}”", "你就“{1}”问{0}的难点问题"}},
    TextUse{"people/*/needs/*/ask/implication",
            row,
            {"your implication question to {0} about “{1}”", "你就“{1}”问{0}的暗示问题"}},
    TextUse{"people/*/needs/*/ask/payoff",
            row,
            {"your need-payoff question to {0} about “{1}”", "你就“{1}”问{0}的利益问题"}},
    TextUse{"people/*/facts/*", speech, {"{0} tells “{1}”", "{0}说“{1}”"}},
    TextUse{"people/*/facts/*/*/text", speech, {"{0} tells “{1}”", "{0}说“{1}”"}},
    TextUse{"people/*/steps/*/ask", row, {"you propose “{1}” to {0}", "你向{0}提议“{1}”"}},
    TextUse{"people/*/steps/*/yes", speech, {"{0} agrees to “{1}”", "{0}答应“{1}”"}},
    TextUse{"people/*/steps/*/not_yet", speech, {"{0} finds “{1}” too early", "{0}觉得“{1}”还太早"}},
    TextUse{"people/*/says/greeting/*", speech, {"{0} on the first visit", "{0}：第一次拜访"}},
    TextUse{"people/*/says/greeting_again/*", speech, {"{0} on a later visit", "{0}：再次拜访"}},
    TextUse{"people/*/says/bored/*", speech, {"{0} is asked what you should know", "{0}：被问到你本该知道的"}},
    TextUse{"people/*/says/not_mine/*",
            speech,
            {"{0} is asked about something of no concern to them", "{0}：被问到与己无关的事"}},
    TextUse{"people/*/says/too_early/*",
            speech,
            {"{0} is asked for consequences or value too early", "{0}：过早被问到影响或价值"}},
    TextUse{"people/*/says/polite/*", speech, {"{0} hears a feature or an advantage", "{0}：听了特征或优点"}},
    TextUse{"people/*/says/glad/*", speech, {"{0} hears just the benefit they asked for", "{0}：听到正想要的利益"}},
    TextUse{"people/*/says/vague/*", speech, {"{0} hears a benefit without figures", "{0}：听到没有数字的利益"}},
    TextUse{"people/*/says/wrong_listener/*", speech, {"{0} hears words meant for somebody else", "{0}：话说错了对象"}},
    TextUse{"people/*/says/repeated/*", speech, {"{0} has heard that before", "{0}：这话听过了"}},
    TextUse{"people/*/says/too_much/*", speech, {"{0} has heard one benefit too many", "{0}：介绍得太多了"}},
    TextUse{"people/*/says/proof_taken/*", speech, {"{0} takes a proof", "{0}：接受证据"}},
    TextUse{"people/*/says/objection_price/*", speech, {"{0} objects: price", "{0}的异议：价格"}},
    TextUse{"people/*/says/objection_doubt/*", speech, {"{0} objects: doubt", "{0}的异议：怀疑"}},
    TextUse{"people/*/says/objection_no_need/*", speech, {"{0} objects: no need", "{0}的异议：不需要"}},
    TextUse{"people/*/says/objection_fit/*", speech, {"{0} objects: fit", "{0}的异议：不符合要求"}},
    TextUse{"people/*/says/objection_risk/*", speech, {"{0} objects: risk", "{0}的异议：风险"}},
    TextUse{"people/*/says/objection_rival/*", speech, {"{0} objects: a rival", "{0}的异议：竞争对手"}},
    TextUse{"people/*/says/convinced/*", speech, {"{0}: your answer to an objection lands", "{0}：异议被说服"}},
    TextUse{
        "people/*/says/unconvinced/*", speech, {"{0}: your answer to an objection does not land", "{0}：异议没被说服"}},
    TextUse{"people/*/says/argued/*", speech, {"{0} was contradicted", "{0}：被你反驳"}},
    TextUse{"people/*/says/step_yes/*", speech, {"{0} agrees to a step", "{0}：答应下一步"}},
    TextUse{"people/*/says/step_not_yet/*", speech, {"{0} finds a step too early", "{0}：这一步还太早"}},
    TextUse{"people/*/says/step_wrong/*", speech, {"{0} cannot give that step", "{0}：定不了这一步"}},
    TextUse{"people/*/says/continuation/*",
            speech,
            {"{0}: friendly last words, nothing agreed", "{0}：客气收尾，什么也没定"}},
    TextUse{"people/*/says/impatient/*", speech, {"{0} has no more time", "{0}：没时间了"}},
    TextUse{"people/*/says/concession/*", speech, {"{0} takes a price cut", "{0}：接受降价"}},
    TextUse{"people/*/says/thanks/*", speech, {"{0}: a promise was kept", "{0}：承诺兑现了"}},
    TextUse{"people/*/says/let_down/*", speech, {"{0}: a promise was broken", "{0}：承诺落空了"}}};

/// The keys from the top down, "" for a place in a list.
std::vector<std::string_view> path_of(const JsonDocument& document, std::uint32_t node) {
    std::vector<std::string_view> path;
    for (; node != 0; node = document[node].parent) path.insert(path.begin(), document[node].key);
    return path;
}

bool stands_at(const std::vector<std::string_view>& path, std::string_view place) {
    for (std::size_t i = 0; i < path.size(); ++i) {
        const std::string_view part = place.substr(0, place.find('/'));
        if (part != "*" && part != path[i]) return false;
        if (part.size() == place.size()) return i + 1 == path.size();
        place.remove_prefix(part.size() + 1);
    }
    return false;
}

}  // namespace

std::span<const TextUse> text_uses() { return uses; }

const TextUse* text_use(const JsonDocument& document, std::uint32_t node) {
    const std::vector<std::string_view> path = path_of(document, node);
    for (const TextUse& use : uses)
        if (stands_at(path, use.place)) return &use;
    return nullptr;
}

}  // namespace keyaccount
