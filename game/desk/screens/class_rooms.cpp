#include "game/desk/screens/class_rooms.hpp"

#include <chrono>

namespace keyaccount::desk {

ClassRooms::ClassRooms(ReadClass read, std::filesystem::path folder) : folder_{std::move(folder)} {
    reading_ = std::async(std::launch::async, [this, read = std::move(read)] {
        return read([this](std::size_t done, std::size_t all) {
            read_ = done;
            all_ = all;
            return !stopping_.load();
        });
    });
}

ClassRooms::~ClassRooms() {
    stopping_ = true;
    if (reading_.valid()) reading_.wait();
}

bool ClassRooms::ready() {
    if (!reading_.valid()) return true;
    if (reading_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return false;
    found_ = reading_.get();
    return true;
}

void ClassRooms::wait() {
    if (reading_.valid()) reading_.wait();
    static_cast<void>(ready());
}

bool ClassRooms::busy() {
    if (!ready()) return true;
    for (const auto& room : found_.rooms)
        if (room->reviewing()) return true;
    return false;
}

}  // namespace keyaccount::desk
