#include "engine/files/stand_ins.hpp"

#include "engine/files/case_parts.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

struct Phrase {
    Says slot;
    std::string_view en, zh;
};

/// Plain enough for anybody, so that nobody takes them for the author's.
constexpr std::array phrase_book = {
    Phrase{Says::greeting, "Good morning. Please take a seat.", "您好，请坐。"},
    Phrase{Says::bored, "You have that in your file already.", "这个您的资料里已经有了。"},
    Phrase{Says::not_mine, "That is not my area.", "这不归我管。"},
    Phrase{Says::too_early, "What does that follow from?", "这话从哪儿说起？"},
    Phrase{Says::polite, "I see.", "这样啊。"},
    Phrase{Says::glad, "That is just what we need.", "我们要的就是这个。"},
    Phrase{Says::objection_price, "That is a lot of money.", "这个价不低。"},
    Phrase{Says::objection_doubt, "How do I know that it works?", "我怎么知道管用？"},
    Phrase{Says::objection_no_need, "We manage as it is.", "现在这样也过得去。"},
    Phrase{Says::objection_risk, "And if it goes wrong?", "万一出了问题呢？"},
    Phrase{Says::convinced, "All right. That answers it.", "行，这么说我明白了。"},
    Phrase{Says::unconvinced, "I am not sure of that.", "这个我还拿不准。"},
    Phrase{Says::continuation, "Good talk. Let us stay in touch.", "聊得不错，保持联系。"},
    Phrase{Says::impatient, "I have to go to my next meeting.", "我下一个会要开始了。"}};

/// The value's pointer with ids for positions, where there are ids.
std::string place_of(const Reading& reading, std::uint32_t node) {
    std::vector<std::string> parts;
    for (std::uint32_t at = node; at != 0; at = reading.node(at).parent) {
        const JsonNode& value = reading.node(at);
        const std::uint32_t id = reading.document.member(at, "id");
        if (!value.key.empty())
            parts.push_back(value.key);
        else if (id != no_node && reading.node(id).kind == JsonKind::string)
            parts.push_back(reading.node(id).text);
        else
            parts.push_back(std::to_string(value.position + 1));
    }
    std::string place;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) place += (place.empty() ? "" : "/") + *part;
    return place;
}

}  // namespace

LineId stand_in(Reading& reading, std::uint32_t node, std::string_view key) {
    std::string place = place_of(reading, node);
    if (!key.empty()) place += (place.empty() ? "" : "/") + std::string{key};
    return keep_text(reading, {"(to write: " + place + ")", "（待写：" + place + "）"});
}

Variants neutral_words(Reading& reading, Says slot) {
    Variants words;
    const auto phrase =
        std::find_if(phrase_book.begin(), phrase_book.end(), [slot](Phrase one) { return one.slot == slot; });
    if (phrase == phrase_book.end()) return words;
    words.lines[words.count++] = keep_text(reading, {std::string{phrase->en}, std::string{phrase->zh}});
    return words;
}

void complete_offers(Reading& reading) {
    Case& out = reading.out;
    const auto complete = [&](LineId& line, std::uint32_t place, std::string_view key) {
        if (!line.exists()) line = stand_in(reading, place, key);
    };
    for (std::size_t i = 0; i < out.offers.size(); ++i) {
        Offer& offer = out.offers[i];
        const std::uint32_t place = locate(reading, {"offer", i});
        if (is_criterion(out, OfferId::at(i))) complete(offer.name, place, "name");
        for (std::size_t n = 0; n < out.needs.size(); ++n) {
            if (out.needs[n].offer != OfferId::at(i)) continue;
            const std::string benefit = "benefits/" + out.needs[n].id;
            complete(offer.feature, place, "feature");
            complete(offer.advantage, place, "advantage");
            complete(offer.benefits[n].specific, place, benefit + "/specific");
        }
    }
}

}  // namespace keyaccount
