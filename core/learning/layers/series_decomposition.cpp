// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/series_decomposition.h"

#include "core/learning/layers/moving_average.h"

#include <torch/csrc/jit/frontend/tracer.h>

namespace retort::learning
{
namespace
{

/// One channel of one window: mean away, then the moving average.
void decomposeChannel(const float* values, std::int64_t length, std::int64_t stride, int kernel, bool centre,
                      float* seasonal, float* trend, float* mean)
{
    double sum = 0;
    for (std::int64_t t = 0; t < length; ++t) {
        seasonal[t] = values[t * stride];
        sum += seasonal[t];
    }
    *mean = centre ? static_cast<float>(sum / static_cast<double>(length)) : 0.0F;
    for (std::int64_t t = 0; t < length; ++t)
        seasonal[t] -= *mean;
    movingAverage(seasonal, length, 1, kernel, trend);
    for (std::int64_t t = 0; t < length; ++t)
        seasonal[t] -= trend[t];
}

CentredDecomposition onePass(const torch::Tensor& given, int kernel, bool centre)
{
    const torch::Tensor values = given.contiguous();
    const auto batch = values.size(0), length = values.size(1), channels = values.size(2);
    CentredDecomposition result{torch::empty({batch, channels, length}),
                                torch::empty({batch, channels, length}), torch::empty({batch, channels, 1})};
    const float* in = values.data_ptr<float>();
    float* seasonal = result.seasonal.data_ptr<float>();
    float* trend = result.trend.data_ptr<float>();
    float* mean = result.mean.data_ptr<float>();
    for (std::int64_t row = 0; row < batch * channels; ++row)
        decomposeChannel(in + row / channels * length * channels + row % channels, length, channels, kernel,
                         centre, seasonal + row * length, trend + row * length, mean + row);
    return result;
}

} // namespace

Decomposition decompose(const torch::Tensor& series, int kernel)
{
    const auto trend = movingAverage(series, kernel, series.dim() - 1);
    return {series - trend, trend};
}

Decomposition decomposeSteps(const torch::Tensor& tokens, int kernel)
{
    const auto trend = movingAverage(tokens, kernel, 1);
    return {tokens - trend, trend};
}

CentredDecomposition centreAndDecompose(const torch::Tensor& values, int kernel, bool centre)
{
    const torch::NoGradGuard noGradient;
    const bool seen = torch::jit::tracer::isTracing(); // a tracer sees tensor operations only
    if (!seen && values.device().is_cpu() && values.scalar_type() == torch::kFloat)
        return onePass(values, kernel, centre);
    const auto series = values.transpose(1, 2).contiguous();
    const auto mean = centre ? series.mean(-1, true) : torch::zeros_like(series.narrow(-1, 0, 1));
    const auto [seasonal, trend] = decompose(series - mean, kernel);
    return {seasonal, trend, mean};
}

} // namespace retort::learning
