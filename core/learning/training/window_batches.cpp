// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/window_batches.h"

#include "core/evaluation/seasonal_naive.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>
#include <random>

namespace retort::learning
{
namespace
{

/// Rows [start + offset, start + offset + length) of each window, side by side: [B, length, width].
torch::Tensor runsOf(const std::vector<float>& rows, std::int64_t width, const data::WindowSet& set,
                     std::span<const std::int64_t> windows, std::int64_t offset, std::int64_t length)
{
    auto runs = torch::empty({static_cast<std::int64_t>(windows.size()), length, width});
    float* out = runs.data_ptr<float>();
    for (const auto window : windows) {
        const auto first = (set.starts[static_cast<std::size_t>(window)] + offset) * width;
        std::memcpy(out, rows.data() + first, static_cast<std::size_t>(length * width) * sizeof(float));
        out += length * width;
    }
    return runs;
}

} // namespace

WindowBatches::WindowBatches(const data::PreparedSeries& series, torch::Device device)
    : m_series(series)
    , m_device(device)
    , m_channels(static_cast<std::int64_t>(series.series.channels.size()))
    , m_targetScales(series.classes ? std::vector<evaluation::TargetScale>() : evaluation::targetScalesOf(series, evaluation::seasonOf(series).steps))
    , m_adjacency(series.graph ? std::make_shared<const std::vector<float>>(series.graph->matrix()) : nullptr)
{
}

WindowBatch WindowBatches::inputs(const data::WindowSet& set, std::span<const std::int64_t> windows, const Forecaster& network) const
{
    return inputs(set, windows, network.readsFuture() ? set.lookBack + set.horizon : set.lookBack, network.usesTimeMarks());
}

WindowBatch WindowBatches::inputs(const data::WindowSet& set, std::span<const std::int64_t> windows, bool timeMarks) const
{
    return inputs(set, windows, set.lookBack, timeMarks);
}

WindowBatch WindowBatches::inputs(const data::WindowSet& set, std::span<const std::int64_t> windows, std::int64_t rows,
                                  bool timeMarks) const
{
    WindowBatch batch{runsOf(m_series.values, m_channels, set, windows, 0, rows).to(m_device), {}, {}, {}};
    batch.firstRows.reserve(windows.size());
    for (const auto window : windows)
        batch.firstRows.push_back(set.starts[static_cast<std::size_t>(window)]);
    if (timeMarks) {
        batch.pastMarks =
            runsOf(m_series.timeMarks, m_series.marks, set, windows, 0, rows).to(m_device);
        batch.futureMarks =
            runsOf(m_series.timeMarks, m_series.marks, set, windows, set.lookBack, set.horizon).to(m_device);
    }
    return batch;
}

torch::Tensor WindowBatches::truth(const data::WindowSet& set, std::span<const std::int64_t> windows) const
{
    return m_series.classes ? classesOf(set, windows) : targetsOf(set, windows, m_series.partialTruth);
}

torch::Tensor WindowBatches::knownTruth(const data::WindowSet& set, std::span<const std::int64_t> windows) const
{
    return targetsOf(set, windows, true);
}

torch::Tensor WindowBatches::classesOf(const data::WindowSet& set, std::span<const std::int64_t> windows) const
{
    const auto classes = static_cast<std::int64_t>(m_series.classes->names.size());
    auto truth = torch::zeros({static_cast<std::int64_t>(windows.size()), 1, classes});
    float* out = truth.data_ptr<float>();
    for (const auto window : windows) {
        out[labels(set)[static_cast<std::size_t>(window)]] = 1;
        out += classes;
    }
    return truth.to(m_device);
}

const std::vector<int>& WindowBatches::labels(const data::WindowSet& set) const
{
    return labelsOf(m_series, set);
}

const std::vector<int>& labelsOf(const data::PreparedSeries& series, const data::WindowSet& set)
{
    const data::Classes& classes = *series.classes;
    return &set == &series.train ? classes.train : &set == &series.validation ? classes.validation : classes.test;
}

torch::Tensor WindowBatches::targetsOf(const data::WindowSet& set, std::span<const std::int64_t> windows, bool knownAlone) const
{
    const auto targets = static_cast<std::int64_t>(m_series.targets.size()),
               horizon = static_cast<std::int64_t>(set.horizon);
    auto truth = torch::empty({static_cast<std::int64_t>(windows.size()), targets, horizon});
    float* out = truth.data_ptr<float>();
    for (const auto window : windows) {
        const std::int64_t row = set.starts[static_cast<std::size_t>(window)] + set.lookBack;
        const float* first = m_series.values.data() + row * m_channels;
        for (const auto target : m_series.targets)
            for (std::int64_t step = 0; step < horizon; ++step) {
                const bool unknown = knownAlone && std::isnan(m_series.truth(row + step, target));
                *out++ = unknown ? std::numeric_limits<float>::quiet_NaN() : first[step * m_channels + target];
            }
    }
    return truth.to(m_device);
}

ForecastTask WindowBatches::task() const
{
    ForecastTask task{static_cast<int>(m_channels),
            m_series.train.lookBack,
            m_series.train.horizon,
            m_series.marks,
            {m_series.targets.begin(), m_series.targets.end()}};
    task.adjacency = m_adjacency;
    return m_series.classes ? task.withClasses(static_cast<int>(m_series.classes->names.size())) : task;
}

torch::Tensor knownErrors(const torch::Tensor& forecasts, const torch::Tensor& truth)
{
    const auto errors = forecasts - truth;
    return torch::where(truth.isnan(), torch::zeros({}, errors.options()), errors);
}

std::vector<std::int64_t> shuffledWindows(std::int64_t count, std::uint64_t seed, int epoch)
{
    std::vector<std::int64_t> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    std::mt19937_64 random(seed * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(epoch));
    for (std::uint64_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[random() % i]);
    return order;
}

} // namespace retort::learning
