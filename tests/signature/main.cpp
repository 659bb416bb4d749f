// Prints the behaviour of the rules on one case as one number; see tests/signature.sh.
#include "engine/analysis/playtest.hpp"
#include "engine/files/case_file.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: keyaccount_signature CASE.json\n", stderr);
        return 2;
    }
    std::ifstream file{arguments[1], std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const keyaccount::Loaded loaded = keyaccount::load_case(arguments[1], text);
    if (!loaded.scenario) {
        std::fputs(keyaccount::to_text(loaded.diagnostics, keyaccount::Language::en).c_str(), stderr);
        return 1;
    }
    std::printf("%016llx\n", static_cast<unsigned long long>(keyaccount::behaviour_signature(*loaded.scenario)));
}
