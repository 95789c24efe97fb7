// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/channel_batch_norm.h"

#include "core/learning/layers/vector_clones.h"

namespace retort::learning
{
namespace
{

constexpr double channelNormEpsilon = 1e-5;
constexpr double channelNormMomentum = 0.1;

RETORT_VECTOR_CLONES
void sumRows(const float* x, std::int64_t batch, std::int64_t stride, std::int64_t length, float about,
             double& sum, double& squares)
{
    sum = squares = 0;
    for (std::int64_t b = 0; b < batch; ++b) {
        const float* row = x + b * stride;
        sum += laneSum(length, [&](std::int64_t i) { return row[i] - about; });
        squares += laneSum(length, [&](std::int64_t i) { return (row[i] - about) * (row[i] - about); });
    }
}

RETORT_VECTOR_CLONES
void scaleRows(const float* x, float* y, std::int64_t batch, std::int64_t stride, std::int64_t length,
               float factor, float offset)
{
    for (std::int64_t b = 0; b < batch; ++b)
        for (std::int64_t i = 0; i < length; ++i) {
            const float scaled = x[b * stride + i] * factor + offset;
            y[b * stride + i] = scaled < 0 ? 0 : scaled; // not a number stays what it is
        }
}

RETORT_VECTOR_CLONES
void sumGradients(const float* x, const float* y, const float* upstream, std::int64_t batch,
                  std::int64_t stride, std::int64_t length, float mean, double& sum, double& sumCentred)
{
    sum = sumCentred = 0;
    for (std::int64_t b = 0; b < batch; ++b) {
        const float *row = x + b * stride, *out = y + b * stride, *up = upstream + b * stride;
        // Products, not choices: of choices GCC 12 makes masked loads in the wrong lanes for AVX2.
        const auto passed = [&](std::int64_t i) { return static_cast<float>(out[i] > 0) * up[i]; };
        sum += laneSum(length, passed);
        sumCentred += laneSum(length, [&](std::int64_t i) { return passed(i) * (row[i] - mean); });
    }
}

RETORT_VECTOR_CLONES
void spreadGradients(const float* x, const float* y, const float* upstream, float* gradient,
                     std::int64_t batch, std::int64_t stride, std::int64_t length, float factor, float offset,
                     float slope)
{
    for (std::int64_t b = 0; b < batch; ++b)
        for (std::int64_t i = b * stride; i < b * stride + length; ++i)
            gradient[i] = (y[i] > 0 ? upstream[i] * factor : 0.0F) - offset - x[i] * slope;
}

/// y = relu(weight * (x - mean) / deviation + bias), the statistics of each channel from the batch.
class TrainingPass : public torch::autograd::Function<TrainingPass>
{
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& given,
                                 const torch::Tensor& weight, const torch::Tensor& bias,
                                 torch::Tensor runningMean, torch::Tensor runningVariance)
    {
        const auto x = given.contiguous();
        const auto batch = x.size(0), channels = x.size(1), length = x.size(2);
        const auto y = torch::empty_like(x);
        const auto mean = torch::empty({channels}), inverse = torch::empty({channels});
        const double count = static_cast<double>(batch * length);
        const float* in = x.data_ptr<float>();
        for (std::int64_t channel = 0; channel < channels; ++channel) {
            const float* first = in + channel * length;
            double sum = 0, squares = 0;
            sumRows(first, batch, channels * length, length, *first, sum, squares);
            const double average = *first + sum / count;
            const double variance = std::max(0.0, squares / count - sum / count * (sum / count));
            const double factor = 1.0 / std::sqrt(variance + channelNormEpsilon);
            mean.data_ptr<float>()[channel] = static_cast<float>(average);
            inverse.data_ptr<float>()[channel] = static_cast<float>(factor);
            keep(runningMean.data_ptr<float>()[channel], average);
            keep(runningVariance.data_ptr<float>()[channel],
                 count > 1 ? variance * count / (count - 1) : variance);
            const double scale = weight.data_ptr<float>()[channel] * factor;
            scaleRows(first, y.data_ptr<float>() + channel * length, batch, channels * length, length,
                      static_cast<float>(scale),
                      static_cast<float>(bias.data_ptr<float>()[channel] - scale * average));
        }
        context->save_for_backward({x, y, weight, mean, inverse});
        return y;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list upstream)
    {
        const auto saved = context->get_saved_variables();
        const auto &x = saved[0], &y = saved[1], &weight = saved[2], &mean = saved[3], &inverse = saved[4];
        const auto up = upstream[0].contiguous();
        const auto batch = x.size(0), channels = x.size(1), length = x.size(2);
        const auto gradient = torch::empty_like(x), ofWeight = torch::empty_like(weight),
                   ofBias = torch::empty_like(weight);
        const double count = static_cast<double>(batch * length);
        for (std::int64_t channel = 0; channel < channels; ++channel) {
            const auto at = channel * length;
            const double average = mean.data_ptr<float>()[channel],
                         factor = inverse.data_ptr<float>()[channel];
            double sum = 0, sumCentred = 0;
            sumGradients(x.data_ptr<float>() + at, y.data_ptr<float>() + at, up.data_ptr<float>() + at, batch,
                         channels * length, length, static_cast<float>(average), sum, sumCentred);
            ofBias.data_ptr<float>()[channel] = static_cast<float>(sum);
            ofWeight.data_ptr<float>()[channel] = static_cast<float>(sumCentred * factor);
            const double scale = weight.data_ptr<float>()[channel] * factor;
            const double slope = scale * factor * factor * sumCentred / count;
            spreadGradients(
                x.data_ptr<float>() + at, y.data_ptr<float>() + at, up.data_ptr<float>() + at,
                gradient.data_ptr<float>() + at, batch, channels * length, length, static_cast<float>(scale),
                static_cast<float>(scale * sum / count - slope * average), static_cast<float>(slope));
        }
        return {gradient, ofWeight, ofBias, {}, {}};
    }

private:
    static void keep(float& running, double current)
    {
        running = static_cast<float>((1 - channelNormMomentum) * running + channelNormMomentum * current);
    }
};

} // namespace

ChannelBatchNormRelu::ChannelBatchNormRelu(std::int64_t channels)
    : m_weight(register_parameter("weight", torch::ones(channels)))
    , m_bias(register_parameter("bias", torch::zeros(channels)))
    , m_runningMean(register_buffer("running_mean", torch::zeros(channels)))
    , m_runningVariance(register_buffer("running_var", torch::ones(channels)))
{
}

torch::Tensor ChannelBatchNormRelu::forward(const torch::Tensor& x)
{
    if (is_training() && x.device().is_cpu() && x.scalar_type() == torch::kFloat)
        return TrainingPass::apply(x, m_weight, m_bias, m_runningMean, m_runningVariance);
    return torch::relu(torch::batch_norm(x, m_weight, m_bias, m_runningMean, m_runningVariance, is_training(),
                                         channelNormMomentum, channelNormEpsilon, false));
}

} // namespace retort::learning
