// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/moderntcn.h"

#include "core/learning/forecasters/moderntcn_options.h"
#include "core/learning/forecasters/whole_numbers.h"
#include "core/learning/layers/instance_norm.h"
#include "core/learning/layers/randomness.h"
#include "core/learning/layers/two_kernel_convolution.h"

namespace retort::learning
{
namespace
{

/// Sizes of one stage.
struct StageShape {
    std::int64_t channels, width, largeSize, smallSize, innerRatio;
    double dropout;
};

torch::nn::Conv1d pointwise(std::int64_t in, std::int64_t out, std::int64_t groups)
{
    return torch::nn::Conv1d(torch::nn::Conv1dOptions(groups * in, groups * out, 1).groups(groups));
}

class Block : public torch::nn::Module
{
public:
    explicit Block(const StageShape& shape)
        : m_shape(shape)
        , m_depthwise(
              register_module("dw", std::make_shared<TwoKernelConvolution>(shape.channels * shape.width,
                                                                           shape.largeSize, shape.smallSize)))
        , m_norm(register_module("norm", std::make_shared<BatchNorm>(shape.width)))
        , m_widenMaps(register_module("ffn1pw1",
                                      pointwise(shape.width, shape.width * shape.innerRatio, shape.channels)))
        , m_narrowMaps(register_module(
              "ffn1pw2", pointwise(shape.width * shape.innerRatio, shape.width, shape.channels)))
        , m_widenChannels(register_module(
              "ffn2pw1", pointwise(shape.channels, shape.channels * shape.innerRatio, shape.width)))
        , m_narrowChannels(register_module(
              "ffn2pw2", pointwise(shape.channels * shape.innerRatio, shape.channels, shape.width)))
    {
    }

    /// [B, C, D, N] -> [B, C, D, N]
    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto drop = [&](const torch::Tensor& y) {
            return seededDropout(y, m_shape.dropout, is_training());
        };
        const auto ofMaps = drop(m_narrowMaps(torch::gelu(drop(m_widenMaps(alongTime(x.flatten(1, 2)))))));
        const auto swapped = ofMaps.unflatten(1, {m_shape.channels, -1}).transpose(1, 2).flatten(1, 2);
        const auto ofChannels = drop(m_narrowChannels(torch::gelu(drop(m_widenChannels(swapped)))));
        return x + ofChannels.unflatten(1, {m_shape.width, -1}).transpose(1, 2);
    }

private:
    /// [B, C D, N] -> [B, C D, N]: both kernels, then the batch norm of each of the D maps.
    torch::Tensor alongTime(const torch::Tensor& x)
    {
        if (is_training())
            return m_norm->forward(m_depthwise->forward(x).unflatten(1, {m_shape.channels, -1}).flatten(0, 1))
                .unflatten(0, {-1, m_shape.channels})
                .flatten(1, 2);
        const auto affine = m_norm->inEvaluation();
        return m_depthwise->merged()
            .followedBy({affine.scale.repeat(m_shape.channels), affine.shift.repeat(m_shape.channels)})
            .applied(x);
    }

    StageShape m_shape;
    std::shared_ptr<TwoKernelConvolution> m_depthwise;
    std::shared_ptr<BatchNorm> m_norm;
    torch::nn::Conv1d m_widenMaps, m_narrowMaps, m_widenChannels, m_narrowChannels;
};

class ConvolutionStage : public torch::nn::Module
{
public:
    ConvolutionStage(const StageShape& shape, std::int64_t blocks)
        : m_blocks(register_module("blocks", torch::nn::ModuleList()))
    {
        for (std::int64_t i = 0; i < blocks; ++i)
            m_blocks->push_back(std::make_shared<Block>(shape));
    }

    torch::Tensor forward(torch::Tensor x)
    {
        for (const auto& block : *m_blocks)
            x = block->as<Block>()->forward(x);
        return x;
    }

private:
    torch::nn::ModuleList m_blocks;
};

/// [B C, 1, L] -> [B C, D, N]: patches of single values, then batch norm.
class DownsampledPatches : public torch::nn::Module
{
public:
    DownsampledPatches(std::int64_t width, std::int64_t patchSize, std::int64_t patchStride)
        : m_overlap(patchSize - patchStride)
        , m_convolution(register_module(
              "0", torch::nn::Conv1d(torch::nn::Conv1dOptions(1, width, patchSize).stride(patchStride))))
        , m_norm(register_module("1", std::make_shared<BatchNorm>(width)))
    {
    }

    torch::Tensor forward(const torch::Tensor& x)
    {
        return m_norm->forward(m_convolution(torch::replication_pad1d(x, {0, m_overlap})));
    }

private:
    std::int64_t m_overlap;
    torch::nn::Conv1d m_convolution;
    std::shared_ptr<BatchNorm> m_norm;
};

/// Between two stages: batch norm, then `ratio` positions become one, [B C, D, N] -> [B C, D', ceil(N /
/// ratio)].
class Shortening : public torch::nn::Module
{
public:
    Shortening(std::int64_t widthBefore, std::int64_t width, std::int64_t ratio)
        : m_ratio(ratio)
        , m_norm(register_module("0", std::make_shared<BatchNorm>(widthBefore)))
        , m_convolution(register_module(
              "1", torch::nn::Conv1d(torch::nn::Conv1dOptions(widthBefore, width, ratio).stride(ratio))))
    {
    }

    torch::Tensor forward(torch::Tensor x)
    {
        if (const auto missing = (m_ratio - x.size(2) % m_ratio) % m_ratio; missing > 0)
            x = torch::replication_pad1d(x, {0, missing});
        return m_convolution(m_norm->forward(x));
    }

private:
    std::int64_t m_ratio;
    std::shared_ptr<BatchNorm> m_norm;
    torch::nn::Conv1d m_convolution;
};

/// What published weights call "head".
class Head : public torch::nn::Module
{
public:
    Head(std::int64_t width, std::int64_t horizon)
        : m_linear(register_module("linear", torch::nn::Linear(width, horizon)))
    {
    }

    torch::Tensor forward(const torch::Tensor& x) { return m_linear(x); }

private:
    torch::nn::Linear m_linear;
};

/// What published weights call "model".
class Backbone : public torch::nn::Module
{
public:
    Backbone(const Options& options, const ForecastTask& task)
        : m_dropout(realOf(options, "head_dropout"))
        , m_steps(register_module("downsample_layers", torch::nn::ModuleList()))
        , m_stages(register_module("stages", torch::nn::ModuleList()))
    {
        if (booleanOf(options, "revin") && booleanOf(options, "revin_affine"))
            m_revin = register_module("revin_layer", std::make_shared<ReversibleInstanceNorm>(task.channels));
        const auto blocks = wholeNumbersOf(options, "num_blocks"), widths = wholeNumbersOf(options, "dims"),
                   large = wholeNumbersOf(options, "large_size"),
                   small = wholeNumbersOf(options, "small_size");
        const auto ratio = integerOf(options, "downsample_ratio"),
                   stride = integerOf(options, "patch_stride");
        std::int64_t positions = task.lookBack / stride;
        m_patches = std::make_shared<DownsampledPatches>(widths[0], integerOf(options, "patch_size"), stride);
        m_steps->push_back(m_patches);
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (i > 0) {
                m_shortenings.push_back(std::make_shared<Shortening>(widths[i - 1], widths[i], ratio));
                m_steps->push_back(m_shortenings.back());
                positions = (positions + ratio - 1) / ratio;
            }
            m_stages->push_back(std::make_shared<ConvolutionStage>(StageShape{task.channels, widths[i], large[i],
                                                                   small[i], integerOf(options, "ffn_ratio"),
                                                                   realOf(options, "dropout")},
                                                        blocks[i]));
        }
        m_head = register_module("head",
                                 std::make_shared<Head>(widths[blocks.size() - 1] * positions, task.horizon));
    }

    /// [B, C, L] -> [B, C, D, N]
    torch::Tensor forward(const torch::Tensor& series)
    {
        const auto channels = series.size(1);
        auto x = m_patches->forward(series.flatten(0, 1).unsqueeze(1));
        for (std::size_t i = 0; i < m_stages->size(); ++i) {
            if (i > 0)
                x = m_shortenings[i - 1]->forward(x.flatten(0, 1));
            x = m_stages[i]->as<ConvolutionStage>()->forward(x.unflatten(0, {-1, channels}));
        }
        return x;
    }

    /// [B, C, D N] -> [B, C, H]
    torch::Tensor forecast(const torch::Tensor& feature)
    {
        return seededDropout(m_head->forward(feature), m_dropout, is_training());
    }

    ReversibleInstanceNorm* revin() const { return m_revin.get(); }

private:
    double m_dropout;
    std::shared_ptr<ReversibleInstanceNorm> m_revin;
    torch::nn::ModuleList m_steps, m_stages;
    std::shared_ptr<DownsampledPatches> m_patches;
    std::vector<std::shared_ptr<Shortening>> m_shortenings;
    std::shared_ptr<Head> m_head;
};

class ModernTcn : public Forecaster
{
public:
    ModernTcn(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_normalised(booleanOf(options, "revin"))
        , m_model(register_module("model", std::make_shared<Backbone>(options, m_task)))
    {
    }

    Forecast forward(const WindowBatch& batch) override
    {
        auto* revin = m_model->revin();
        WindowStatistics statistics;
        auto values = batch.values;
        if (m_normalised) {
            statistics = WindowStatistics::of(values);
            values = revin ? revin->normalised(values, statistics) : statistics.normalised(values);
        }
        const auto patches = m_model->forward(values.transpose(1, 2)); // [B, C, D, N]
        const auto feature = patches.flatten(2);
        const auto head = m_model->forecast(feature);
        auto forecast = head.transpose(1, 2);
        if (m_normalised)
            forecast = revin ? revin->restored(forecast, statistics) : statistics.restored(forecast);
        return {selectTargets(forecast, m_task), {{"backbone", feature}, {"head", head}, {"patches", patches.permute({0, 3, 1, 2})}}};
    }

private:
    ForecastTask m_task;
    bool m_normalised;
    std::shared_ptr<Backbone> m_model;
};

} // namespace

NetworkEntry moderntcnEntry()
{
    NetworkEntry entry;
    entry.info = {.kind = "moderntcn",
                  .label = RETORT_TEXT("learning", "ModernTCN"),
                  .summary = RETORT_TEXT(
                      "learning",
                      "Convolutions with very wide kernels over patches; feature maps and channels are mixed "
                      "separately."),
                  .family = "convolution",
                  .source = "Luo and Wang, ModernTCN: A Modern Pure Convolution Structure for General Time "
                            "Series Analysis, ICLR 2024",
                  .formula = "z = BN(patches(x)); z += F2(F1(BN(K51 z + K5 z))), F = W2 gelu(W1 .) over the "
                             "maps, then over the "
                             "channels; y = W flatten(z)",
                  .options = moderntcnOptions()};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<ModernTcn>(options, task);
    };
    entry.faults = moderntcnFaults;
    entry.idleWeights = {"model.downsample_layers.1.", "model.downsample_layers.2.",
                         "model.downsample_layers.3.", "model.te_patch.",
                         "model.lat_layer.",           "model.smooth_layer.",
                         "model.up_sample_conv."};
    return entry;
}

} // namespace retort::learning
