// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>

/// Gives libFuzzer the counters that Clang's instrumentation has: GCC calls a function at each edge, which counts by the
/// place that called it.

extern "C" void __sanitizer_cov_8bit_counters_init(std::uint8_t* begin, std::uint8_t* end);
extern "C" void __sanitizer_cov_trace_pc();

namespace
{

constexpr std::uintptr_t places = 1U << 16;
std::uint8_t counters[places];

} // namespace

__attribute__((constructor)) static void registerCounters()
{
    __sanitizer_cov_8bit_counters_init(counters, counters + places);
}

extern "C" void __sanitizer_cov_trace_pc()
{
    const auto place = reinterpret_cast<std::uintptr_t>(__builtin_return_address(0));
    std::uint8_t& counter = counters[(place ^ place >> 16) % places];
    counter = static_cast<std::uint8_t>(counter + 1 == 256 ? 255 : counter + 1);
}

/// Comparisons of floating-point numbers, which Clang does not report.
extern "C" void __sanitizer_cov_trace_cmpf(float, float) {}
extern "C" void __sanitizer_cov_trace_cmpd(double, double) {}
