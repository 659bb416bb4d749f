#include "game/interrupt.hpp"

#include <csignal>

namespace keyaccount {
namespace {

volatile std::sig_atomic_t asked_to_stop = 0;
struct sigaction before {};

void ask(int) { asked_to_stop = 1; }

}  // namespace

Interrupt::Interrupt() {
    asked_to_stop = 0;
    struct sigaction now {};
    now.sa_handler = ask;
    now.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    ::sigaction(SIGINT, &now, &before);
}

Interrupt::~Interrupt() { ::sigaction(SIGINT, &before, nullptr); }

bool Interrupt::asked() { return asked_to_stop != 0; }

}  // namespace keyaccount
