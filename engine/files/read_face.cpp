#include "engine/files/case_parts.hpp"

namespace keyaccount {
namespace {

constexpr std::array flags = {FlagField<Face>{"grey", &Face::grey}, FlagField<Face>{"slender", &Face::slender},
                              FlagField<Face>{"stubble", &Face::stubble}};

struct ColourField {
    std::string_view key;
    Colour Face::*member;
    Needed needed;
};
constexpr std::array colours = {
    ColourField{"skin", &Face::skin, Needed::yes}, ColourField{"hair_colour", &Face::hair_colour, Needed::no},
    ColourField{"cloth", &Face::cloth, Needed::yes}, ColourField{"collar", &Face::collar, Needed::no},
    ColourField{"background", &Face::background, Needed::no}};

/// Pure black would mean "none".
void read_worn(Object& object, std::string_view key, Colour& out) {
    const std::uint32_t node = object.find(key, Needed::no);
    if (node == no_node) return;
    if (const auto colour = read_colour(object.reading(), node)) out = *colour == 0 ? 1 : *colour;
}

template <class Number>
void read_small(Object& object, std::string_view key, Number& out, int low, int high) {
    int value = out;
    object.integer(key, value, low, high, Needed::no);
    out = static_cast<Number>(value);
}

}  // namespace

void read_face(Object& person, Face& face) {
    const std::uint32_t node = person.find("face", Needed::yes);
    if (node == no_node) return;
    Object object{person.reading(), node};
    for (const ColourField& field : colours) object.colour(field.key, face.*field.member, field.needed);
    read_worn(object, "tie", face.tie);
    read_worn(object, "helmet", face.helmet);
    object.word("hair", face.hair);
    object.word("clothes", face.clothes);
    object.word("glasses", face.glasses, Needed::no);
    object.read(face, flags);
    read_small(object, "age", face.age, 0, 2);
    read_small(object, "jaw", face.jaw, -2, 3);
    read_small(object, "shoulders", face.shoulders, -2, 5);
    object.done();
}

}  // namespace keyaccount
