// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/allocation_peak.h"

#include "core/learning/torch.h"

#include <algorithm>

namespace retort::learning
{
namespace
{

/// Receives every allocation on this thread during its lifetime.
class AllocationPeak : public c10::MemoryReportingInfoBase
{
public:
    void reportMemoryUsage(void*, std::int64_t size, AllocatorTotal, AllocatorTotal, c10::Device) override
    {
        m_now += size;
        m_peak = std::max(m_peak, m_now);
    }
    bool memoryProfilingEnabled() const override { return true; }
    std::int64_t peak() const { return m_peak; }

private:
    std::int64_t m_now = 0;
    std::int64_t m_peak = 0;
};

} // namespace

std::int64_t peakOf(const std::function<void()>& step)
{
    const auto peak = std::make_shared<AllocationPeak>();
    const c10::DebugInfoGuard guard(c10::DebugInfoKind::PROFILER_STATE, peak);
    step();
    return peak->peak();
}

} // namespace retort::learning
