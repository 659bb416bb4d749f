#include "tests/gallery/samples.hpp"

namespace keyaccount::gallery {

using namespace desk;

namespace {

Face make_face(Colour skin, Colour hair_colour, Hair hair, Clothes clothes, Colour cloth, Colour background) {
    Face face;
    face.skin = skin;
    face.hair_colour = hair_colour;
    face.hair = hair;
    face.clothes = clothes;
    face.cloth = cloth;
    face.background = background;
    face.age = 0;
    return face;
}

struct Person {
    const char* english;
    const char* native;
    const char* job;
    const char* native_job;
    RoleMark role;
    std::optional<int> us, rival, trust;
    int mood;
    bool met;
};

Person person_of(Who who) {
    switch (who) {
        case Who::shen:
            return {"Shen Guodong", "沈国栋", "General manager", "总经理", RoleMark::decision_maker, {}, 22, {}, 0,
                    false};
        case Who::lu:
            return {"Lu Jianping", "陆建平", "Construction eng.", "施工技术部", RoleMark::gatekeeper, -44, 38, 12, -2,
                    true};
        case Who::ma:
            return {"Ma Hongwei", "马宏伟", "Procurement", "物资部长", RoleMark::gatekeeper, 46, 10, 71, 2, true};
        case Who::he: return {"He Liping", "何丽萍", "Plant manager", "设备部长", RoleMark::user, 8, 22, 34, 0, true};
        case Who::tang:
            return {"Tang Min", "唐敏", "Finance director", "财务总监", RoleMark::gatekeeper, -12, -34, {}, -1, false};
        case Who::qin: return {"Qin Dashan", "秦大山", "Saw foreman", "切割班长", RoleMark::user, 18, 30, 40, 1, true};
        case Who::wu:
            return {"Wu Jingyi", "吴静怡", "Design institute", "市政设计院", RoleMark::guide, 12, 5, 48, 1, true};
        case Who::gao: return {"Gao Feng", "高峰", "Sales manager", "销售经理", RoleMark::none, {}, {}, {}, 0, true};
        case Who::song:
            return {"Song Zhiyuan",
                    "宋志远",
                    "5,000 W: no date yet",
                    "5000 瓦：尚无答复",
                    RoleMark::none,
                    {},
                    {},
                    {},
                    -1,
                    true};
    }
    return {};
}

std::string role_word(RoleMark role, const Words& w) {
    switch (role) {
        case RoleMark::decision_maker: return w("Decision-maker", "决策者");
        case RoleMark::user: return w("User", "使用者");
        case RoleMark::gatekeeper: return w("Gatekeeper", "技术把关者");
        case RoleMark::guide: return w("Guide", "向导");
        case RoleMark::none: break;
    }
    return {};
}

}  // namespace

Face face_of(Who who) {
    Face f;
    switch (who) {
        case Who::shen:
            f = make_face(0xE2B48F, 0x9AA0A3, Hair::parted, Clothes::suit, 0x2F3A4A, 0x2B3B44);
            f.grey = true;
            f.tie = 0x7A2E33;
            f.age = 2;
            break;
        case Who::lu:
            f = make_face(0xD9A57C, 0x4A4644, Hair::receding, Clothes::jacket, 0x3F5666, 0x31434D);
            f.collar = 0xDCE3E6;
            f.glasses = Glasses::square;
            f.age = 2;
            f.jaw = 1;
            break;
        case Who::ma:
            f = make_face(0xE8BE99, 0x2B2523, Hair::parted, Clothes::suit, 0x5A4B5E, 0x3A3946);
            f.collar = 0xE6E9F2;
            f.age = 1;
            f.jaw = 2;
            f.shoulders = 3;
            break;
        case Who::he:
            f = make_face(0xEBC5A4, 0x31272A, Hair::bob, Clothes::blouse, 0x2F6560, 0x2E4442);
            f.collar = 0xF0E8DA;
            f.slender = true;
            f.age = 1;
            break;
        case Who::tang:
            f = make_face(0xF0D0B2, 0x2A2A30, Hair::bun, Clothes::blouse, 0x39405A, 0x2B3B44);
            f.slender = true;
            f.glasses = Glasses::round;
            break;
        case Who::qin:
            f = make_face(0xC98F65, 0x2B2523, Hair::crew, Clothes::vest, 0xE07B2A, 0x49423A);
            f.collar = 0x4C5A63;
            f.helmet = 0xF2C230;
            f.age = 2;
            f.stubble = true;
            f.jaw = 2;
            f.shoulders = 4;
            break;
        case Who::wu:
            f = make_face(0xEDC8A8, 0x221D20, Hair::long_hair, Clothes::knit, 0x7B4A58, 0x443A44);
            f.slender = true;
            f.glasses = Glasses::round;
            break;
        case Who::gao:
            f = make_face(0xDDAD86, 0x3A3533, Hair::short_cut, Clothes::suit, 0x234B68, 0x22394A);
            f.collar = 0xEDF2F6;
            f.tie = 0x63B8F7;
            f.age = 1;
            break;
        case Who::song:
            f = make_face(0xE3B893, 0xB4B8BA, Hair::receding, Clothes::shirt, 0x5F7F97, 0x22394A);
            f.grey = true;
            f.age = 2;
            f.glasses = Glasses::square;
            break;
    }
    return f;
}

PersonCard card_of(Who who, const Words& w) {
    const Person p = person_of(who);
    PersonCard card;
    card.known = p.met ? Acquaintance::met : Acquaintance::named;
    card.face = face_of(who);
    card.mood = p.mood;
    card.name = w(p.english, p.native);
    card.title = w(p.job, p.native_job);
    card.role = p.role;
    card.role_guessed = who == Who::wu;
    card.role_word = role_word(p.role, w) + (who == Who::wu ? w("?", "？") : "");
    card.note = w("Not met", "未见过");
    card.trust = p.trust;
    card.us = {p.us, !p.met};
    card.rival = {p.rival, !p.met};
    return card;
}

PersonCard unknown_card(const Words& w) {
    PersonCard card;
    card.known = Acquaintance::unknown;
    card.name = w("Unknown", "未知");
    card.title = w("In construction engineering", "施工技术部的人");
    card.note = w("“The engineers want 5,000 W.” Ma, 9 Oct", "“五千瓦是技术部要的。”——马，10月9日");
    return card;
}

StageTrack stages(const Words& w) {
    using S = StageState;
    return {{{S::past, w("Interest", "兴趣"), "", w("5 %", "5%"), w("Purchase requested", "提出采购申请")},
             {S::past, w("Incubation", "酝酿"), "", w("10 %", "10%"), w("On record", "我方记录"), true},
             {S::current, w("Design", "设计"), w("dig out needs", "挖掘需求"), w("20 %", "20%"),
              w("Ends: plan done, suppliers invited", "结束标志：方案完成，邀请供应商")},
             {S::future, w("Comparison", "比较"), "", w("30 %", "30%"), w("Negotiation begins", "开始谈判")},
             {S::future, w("Commitment", "承诺"), "", w("50 %", "50%"), w("Contract signed", "签订合同")},
             {S::future, w("Use", "使用"), "", w("80 %", "80%"), w("Last payment in", "货款收齐")}},
            -1};
}

WinGauge gauge(const Words& w) {
    WinGauge g;
    g.heading = w("Win probability", "赢率");
    g.value = w("9 %", "9%");
    g.change = 2;
    g.change_note = w("since Monday", "较周一");
    g.rival_note = w("Aarwerk about 55 %", "阿尔维克约 55%");
    g.terms = {{w("Standard for design", "设计阶段标准赢率"), 20, true, ""},
               {w("Support so far", "现有支持"), 4, false, ""},
               {w("Aarwerk is ahead", "阿尔维克领先"), -3, false, ""},
               {w("Fit: 5,000 W", "符合度：5000 瓦"), -8, false,
                w("They ask for more than 5,000 W; our strongest saw has 4,400.",
                  "他们要 5000 瓦以上，我们最大的锯只有 4400 瓦。")},
               {w("Finance leans against", "财务倾向反对"), -1, false, ""},
               {w("Decision-maker not met", "未见到决策者"), -3, false, ""},
               {w("Time left", "剩余时间"), 0, false, ""}};
    return g;
}

std::vector<ChoiceGroup> choices(const Words& w) {
    const auto row = [&](std::string kind, int rung, std::string words, const char* key) {
        return ChoiceRow{std::move(kind), rung, std::move(words), key, false, false};
    };
    std::vector<ChoiceGroup> groups{
        {w("Ask", "提问"),
         {row(w("Situation", "背景问题"), 0,
              w("How many metres does one crew have to cut in a night closure?",
                "封一次道，一个班组一夜要切多少延米？"),
              "1"),
          row(w("Problem", "难点问题"), 1,
              w("When it bogs down, is it the depth that stops it, or the rebar?",
                "憋住的时候，是深度不够，还是碰上了钢筋？"),
              "2"),
          row(w("Implication", "暗示问题"), 2,
              w("With the lane back at 06:40, how ready are the traffic police to sign your next closure?",
                "六点四十才交回车道，交警下一次封道还好批吗？"),
              "3"),
          row(w("Need-payoff", "利益问题"), 3,
              w("If every cut took one pass, what would that do for your night plan?",
                "要是每条缝都一遍切透，您的夜间计划能松出多少？"),
              "4")}},
        {w("Tell", "陈述"),
         {row(w("Feature", "特征"), -1,
              w("The JR-440: 750 mm laser-welded blade, water from both sides.",
                "JR-440 用 750 毫米激光焊接锯片，双侧供水。"),
              "5"),
          row(w("Advantage", "优点"), -1,
              w("Water from both sides keeps the blade cool, so it does not bind.",
                "双侧供水，锯片不发烫，碰上钢筋也不夹锯。"),
              "6"),
          row(w("Benefit", "利益"), -1, w("Opens once he has said what he needs", "等他亲口说出需求，才有利益可讲"),
              "")}},
        {w("Prove", "证明"),
         {row(w("Shift log", "施工记录"), -1,
              w("Jizhou tunnel: three saws, 212 m of 26 cm slab in one night.",
                "蓟州隧道口：三台锯，26 公分厚板，一夜 212 延米。记录给您。"),
              "7")}},
        {w("Propose", "约定"),
         {row(w("Papers", "留资料"), -1,
              w("Shall I leave the data sheets and ring next week?", "资料先放您这儿，我下周再来电话？"), "8"),
          row(w("Trial", "试切"), -1,
              w("Next Thursday night at the K31 yard: your slab, Qin on the saw, you with the stopwatch.",
                "下周四夜里在 K31 料场，切您的旧板：秦班长掌锯，您掐表。"),
              "9"),
          row(w("Criteria", "改标准"), -1,
              w("Would you write metres per night into the criteria, not watts?",
                "标准里不写瓦数，改写每夜延米数，您看行吗？"),
              "0")}}};
    groups[0].rows[2].focused = true;
    groups[1].rows[2].locked = true;
    return groups;
}

}  // namespace keyaccount::gallery
