#pragma once

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace keyaccount {

/// How many threads this machine runs at once; 1 if it does not tell.
[[nodiscard]] inline int hardware_threads() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// The one place where threads are started. Adds up `work(sum, index)` for every index in [0, count), each by the
/// first thread that is free; every thread has a sum of its own, and they are joined with `+=`. With sums of whole
/// numbers the result does not depend on the number of threads. With one thread none is started.
template <class Sum, class Work>
[[nodiscard]] Sum sum_over(int count, int threads, const Work& work) {
    const int used = std::clamp(threads, 1, std::max(1, count));
    std::vector<Sum> sums(static_cast<std::size_t>(used));
    std::atomic<int> next = 0;
    const auto run = [&](int thread) {
        Sum sum{};
        for (int i = next++; i < count; i = next++) work(sum, i);
        sums[static_cast<std::size_t>(thread)] = std::move(sum);
    };
    std::vector<std::thread> others;
    for (int t = 1; t < used; ++t) others.emplace_back(run, t);
    run(0);
    for (std::thread& other : others) other.join();
    for (std::size_t t = 1; t < sums.size(); ++t) sums.front() += sums[t];
    return std::move(sums.front());
}

/// `work(index)` for every index in [0, count), on several threads; no two indices may share what they write.
template <class Work>
void for_each_index(int count, int threads, const Work& work) {
    struct Nothing {
        Nothing& operator+=(const Nothing&) { return *this; }
    };
    static_cast<void>(sum_over<Nothing>(count, threads, [&](Nothing&, int index) { work(index); }));
}

}  // namespace keyaccount
