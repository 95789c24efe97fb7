// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/minirocket.h"

#include "core/learning/forecasters/fixed_features.h"
#include "core/learning/layers/swapped.h"

#include <cmath>

namespace retort::learning
{
namespace
{

constexpr std::int64_t kernels = 84; ///< 9 over 3
constexpr std::int64_t kernelLength = 9;
constexpr std::int64_t mostDilations = 32; ///< of a kernel

/// -1 everywhere and 2 at three of nine places, in lexicographic order of the places: [84, 1, 9].
torch::Tensor rocketKernels()
{
    auto weights = torch::full({kernels, 1, kernelLength}, -1.0F);
    std::int64_t kernel = 0;
    for (std::int64_t i = 0; i < kernelLength; ++i)
        for (std::int64_t j = i + 1; j < kernelLength; ++j)
            for (std::int64_t k = j + 1; k < kernelLength; ++k, ++kernel)
                for (const auto place : {i, j, k})
                    weights[kernel][0][place] = 2.0F;
    return weights;
}

struct RocketDilation {
    std::int64_t dilation = 1;
    std::int64_t features = 0; ///< of each kernel
};

/// Powers of 2, evenly spaced in the exponent up to the length of the window, whole; equal ones share their features.
std::vector<RocketDilation> rocketDilations(std::int64_t length, std::int64_t features)
{
    const std::int64_t perKernel = std::max<std::int64_t>(1, features / kernels), count = std::min(perKernel, mostDilations);
    const double multiplier = static_cast<double>(perKernel) / static_cast<double>(count);
    const double largest = std::log2(static_cast<double>(std::max<std::int64_t>(length, kernelLength) - 1) / (kernelLength - 1));
    std::vector<std::pair<std::int64_t, std::int64_t>> counts;
    for (std::int64_t i = 0; i < count; ++i) {
        const double exponent = count > 1 ? largest * static_cast<double>(i) / static_cast<double>(count - 1) : 0;
        const auto dilation = static_cast<std::int64_t>(std::pow(2.0, exponent));
        if (counts.empty() || counts.back().first != dilation)
            counts.emplace_back(dilation, 0);
        ++counts.back().second;
    }
    std::vector<RocketDilation> dilations;
    std::int64_t given = 0;
    for (const auto& [dilation, times] : counts) {
        dilations.push_back({dilation, static_cast<std::int64_t>(static_cast<double>(times) * multiplier)});
        given += dilations.back().features;
    }
    for (std::size_t i = 0; given < perKernel; i = (i + 1) % dilations.size(), ++given)
        ++dilations[i].features;
    return dilations;
}

class MiniRocket : public Forecaster, public FixedFeatures
{
public:
    MiniRocket(const Options& options, const ForecastTask& task)
        : m_task(task), m_dilations(rocketDilations(task.lookBack, integerOf(options, "features"))), m_kernels(rocketKernels())
    {
        std::int64_t perKernel = 0;
        for (const auto& each : m_dilations)
            perKernel += each.features;
        m_biases = register_buffer("biases", torch::zeros({kernels, perKernel}));
        m_channels = register_buffer("channels", channelsOfKernels());
        m_out = register_module("projection", torch::nn::Linear(kernels * perKernel, task.horizon * static_cast<std::int64_t>(task.targets.size())));
    }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto output = m_out->forward(fixedFeatures(batch.values));
        return {output.unflatten(1, {m_task.horizon, static_cast<std::int64_t>(m_task.targets.size())}), {{"output", output}}};
    }

    std::unique_ptr<ClosedForm> closedForm() override { return std::make_unique<RidgeOnFeatures>(*this, m_out, false); }

    void setUp(const torch::Tensor& values) override
    {
        const torch::NoGradGuard noGradient;
        const auto series = swapped(values);
        const double golden = (std::sqrt(5.0) + 1) / 2;
        std::int64_t first = 0, feature = 0;
        for (std::size_t d = 0; d < m_dilations.size(); ++d) {
            const std::int64_t edge = edgeOf(d, series.size(2)), count = m_dilations[d].features;
            for (std::int64_t kernel = 0; kernel < kernels; ++kernel) {
                std::vector<double> levels; // of low discrepancy
                for (std::int64_t i = 0; i < count; ++i)
                    levels.push_back(std::fmod(static_cast<double>(++feature) * golden, 1.0));
                // A window for each kernel, the same in every run.
                const auto window = series.narrow(0, (kernel * 31 + static_cast<std::int64_t>(d) * 17) % series.size(0), 1);
                auto answers = convolved(window, d, kernel, 1).flatten();
                if (isTrimmed(d, kernel))
                    answers = answers.narrow(0, edge, answers.size(0) - 2 * edge);
                const auto quantiles = torch::quantile(answers.to(torch::kDouble), torch::tensor(levels, torch::kDouble).to(series.device()));
                m_biases[kernel].narrow(0, first, count).copy_(quantiles);
            }
            first += count;
        }
    }

    torch::Tensor fixedFeatures(const torch::Tensor& values) const override
    {
        const torch::NoGradGuard noGradient;
        const auto series = swapped(values);
        std::vector<torch::Tensor> parts;
        std::int64_t first = 0;
        for (std::size_t d = 0; d < m_dilations.size(); ++d) {
            const auto answers = convolved(series, d, 0, kernels); // [B, 84, L]
            const auto biases = m_biases.narrow(1, first, m_dilations[d].features);
            const std::int64_t edge = edgeOf(d, answers.size(2)), trimmed = isTrimmed(d, 0) ? 0 : 1;
            const auto isOdd = torch::arange(kernels, answers.device()).remainder(2) == trimmed; // [84]
            std::vector<torch::Tensor> proportions; // of a bias each, [B, 84]
            for (std::int64_t i = 0; i < m_dilations[d].features; ++i) {
                const auto above = (answers > biases.select(1, i).unsqueeze(-1)).to(values.scalar_type());
                proportions.push_back(torch::where(isOdd, above.narrow(2, edge, answers.size(2) - 2 * edge).mean(2), above.mean(2)));
            }
            parts.push_back(torch::stack(proportions, 2).flatten(1));
            first += m_dilations[d].features;
        }
        return torch::cat(parts, 1);
    }

private:
    /// 1 for the channels that a kernel sums at a dilation, [dilations, 84, C]: a number of them drawn evenly in its logarithm.
    torch::Tensor channelsOfKernels() const
    {
        const auto channels = static_cast<std::int64_t>(m_task.channels), dilations = static_cast<std::int64_t>(m_dilations.size());
        if (channels == 1)
            return torch::ones({dilations, kernels, 1});
        auto chosen = torch::zeros({dilations, kernels, channels});
        const double most = std::log2(static_cast<double>(std::min(channels, kernelLength)) + 1);
        for (std::int64_t d = 0; d < dilations; ++d)
            for (std::int64_t kernel = 0; kernel < kernels; ++kernel) {
                const auto count = static_cast<std::int64_t>(std::pow(2.0, most * torch::rand({1}).item<double>()));
                chosen[d][kernel].index_fill_(0, torch::randperm(channels).narrow(0, 0, std::clamp<std::int64_t>(count, 1, channels)), 1.0);
            }
        return chosen;
    }

    /// Every second kernel, another half at the next dilation, leaves out the steps that the zeros around a window reach into.
    static bool isTrimmed(std::size_t dilation, std::int64_t kernel) { return (static_cast<std::int64_t>(dilation) + kernel) % 2 == 1; }
    /// Their number on each side; none where nothing would remain.
    std::int64_t edgeOf(std::size_t dilation, std::int64_t length) const
    {
        const std::int64_t edge = (kernelLength / 2) * m_dilations[dilation].dilation;
        return length > 2 * edge ? edge : 0;
    }

    /// Of `count` kernels from the first of them on: [B, count, L].
    torch::Tensor convolved(const torch::Tensor& series, std::size_t dilation, std::int64_t firstKernel, std::int64_t count) const
    {
        const std::int64_t step = m_dilations[dilation].dilation;
        const auto weights = m_kernels.narrow(0, firstKernel, count).to(series.device()) *
                             m_channels[static_cast<std::int64_t>(dilation)].narrow(0, firstKernel, count).unsqueeze(-1); // [count, C, 9]
        return torch::conv1d(series, weights, {}, 1, (kernelLength / 2) * step, step);
    }

    ForecastTask m_task;
    std::vector<RocketDilation> m_dilations;
    torch::Tensor m_kernels, m_biases, m_channels;
    torch::nn::Linear m_out{nullptr};
};

} // namespace

NetworkEntry miniRocketEntry()
{
    NetworkEntry entry;
    entry.info = {.kind = "minirocket",
                  .label = RETORT_TEXT("learning", "MiniRocket"),
                  .summary = RETORT_TEXT("learning", "Ten thousand fixed features, read by ridge regression: trained in seconds, and hard to beat on classes of series."),
                  .family = "linear",
                  .source = "Dempster, Schmidt and Webb, MiniRocket: A Very Fast (Almost) Deterministic Transform for Time Series Classification, KDD 2021, "
                            "arXiv 2012.08791",
                  .formula = "f = mean 1[K * x > b], K of -1 and 2; y = W f + c by ridge",
                  .options = {{.id = "features",
                               .label = RETORT_TEXT("learning", "Features"),
                               .help = RETORT_TEXT("learning", "About this many; a multiple of the 84 kernels."),
                               .type = ParameterType::integer,
                               .defaultValue = std::int64_t{10000},
                               .minimum = 84,
                               .maximum = 100000}}};
    entry.build = [](const Options& options, const ForecastTask& task) { return std::make_shared<MiniRocket>(options, task); };
    return entry;
}

} // namespace retort::learning
