// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/moving_average.h"

#include "core/learning/layers/vector_clones.h"

#include <torch/csrc/jit/frontend/tracer.h>

namespace retort::learning
{
namespace
{

/// `Width` is a number, or one that the compiler knows: most series lie in a row, and loops over one cost.
template <typename Width>
inline void add(double* sum, const float* row, Width width, double factor)
{
    for (std::int64_t i = 0; i < width; ++i)
        sum[i] += factor * static_cast<double>(row[i]);
}

/// `sum` [width], zero.
template <typename Width>
inline void average(const float* x, std::int64_t steps, Width width, int kernel, double* sum, float* averages)
{
    const std::int64_t half = (kernel - 1) / 2;
    const auto row = [&](std::int64_t t) { return x + std::clamp<std::int64_t>(t, 0, steps - 1) * width; };
    for (std::int64_t t = -half; t <= half; ++t)
        add(sum, row(t), width, 1);
    for (std::int64_t t = 0; t < steps; ++t) { // one row comes, one goes
        const float *coming = row(t + half + 1), *going = row(t - half);
        for (std::int64_t i = 0; i < width; ++i) {
            averages[t * width + i] = static_cast<float>(sum[i] / kernel);
            sum[i] += static_cast<double>(coming[i]) - static_cast<double>(going[i]);
        }
    }
}

/// The adjoint of `average`: every step of `upstream` is shared out among the steps that it averaged. What
/// went beyond the ends falls to the first and last step. `sum` [width] and `shares` [steps, width], zero.
template <typename Width>
inline void spread(const float* upstream, std::int64_t steps, Width width, int kernel, double* sum,
                   double* shares, float* gradient)
{
    const std::int64_t half = (kernel - 1) / 2, last = steps - 1;
    for (std::int64_t place = -half; place <= last + half;
         ++place) { // averaged by place - half to place + half
        if (place + half <= last)
            add(sum, upstream + (place + half) * width, width, 1);
        if (place - half - 1 >= 0)
            add(sum, upstream + (place - half - 1) * width, width, -1);
        double* share = shares + std::clamp<std::int64_t>(place, 0, last) * width;
        for (std::int64_t i = 0; i < width; ++i)
            share[i] += sum[i];
    }
    for (std::int64_t i = 0; i < steps * width; ++i)
        gradient[i] = static_cast<float>(shares[i] / kernel);
}

using One = std::integral_constant<std::int64_t, 1>;

RETORT_VECTOR_CLONES
void spread(const float* upstream, std::int64_t steps, std::int64_t width, int kernel, float* gradient)
{
    std::vector<double> shares(static_cast<std::size_t>(steps * width)), sum(static_cast<std::size_t>(width));
    if (width == 1)
        spread(upstream, steps, One(), kernel, sum.data(), shares.data(), gradient);
    else
        spread(upstream, steps, width, kernel, sum.data(), shares.data(), gradient);
}

/// Calls `work` with each slice [steps, width] of two tensors alike.
template <typename Work>
torch::Tensor sliceBySlice(const torch::Tensor& given, std::int64_t axis, const Work& work)
{
    const auto from = given.contiguous();
    auto into = torch::empty_like(from);
    const std::int64_t steps = from.size(axis);
    std::int64_t width = 1;
    for (std::int64_t inner = axis + 1; inner < from.dim(); ++inner)
        width *= from.size(inner);
    const std::int64_t slice = steps * width;
    for (std::int64_t at = 0; at < from.numel(); at += slice)
        work(from.data_ptr<float>() + at, steps, width, into.data_ptr<float>() + at);
    return into;
}

class RunningAverage : public torch::autograd::Function<RunningAverage>
{
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& x,
                                 std::int64_t kernel, std::int64_t axis)
    {
        context->saved_data["kernel"] = kernel;
        context->saved_data["axis"] = axis;
        return sliceBySlice(x, axis,
                            [&](const float* from, std::int64_t steps, std::int64_t width, float* into) {
                                movingAverage(from, steps, width, static_cast<int>(kernel), into);
                            });
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list upstream)
    {
        const auto kernel = static_cast<int>(context->saved_data["kernel"].toInt());
        const auto gradient = sliceBySlice(upstream[0], context->saved_data["axis"].toInt(),
                                           [&](const float* from, std::int64_t steps, std::int64_t width,
                                               float* into) { spread(from, steps, width, kernel, into); });
        return {gradient, torch::Tensor(), torch::Tensor()};
    }
};

/// [..., T] -> [..., T] out of LibTorch's own.
torch::Tensor pooled(const torch::Tensor& series, int kernel)
{
    const int half = (kernel - 1) / 2;
    return torch::avg_pool1d(torch::replication_pad1d(series, {half, half}), kernel, 1);
}

} // namespace

RETORT_VECTOR_CLONES
void movingAverage(const float* x, std::int64_t steps, std::int64_t width, int kernel, float* averages)
{
    std::vector<double> sum(static_cast<std::size_t>(width));
    if (width == 1)
        average(x, steps, One(), kernel, sum.data(), averages);
    else
        average(x, steps, width, kernel, sum.data(), averages);
}

torch::Tensor movingAverage(const torch::Tensor& x, int kernel, std::int64_t axis)
{
    const bool seen = torch::jit::tracer::isTracing(); // a tracer sees tensor operations only
    if (!seen && x.device().is_cpu() && x.scalar_type() == torch::kFloat)
        return RunningAverage::apply(x, kernel, axis);
    return axis == x.dim() - 1 ? pooled(x, kernel)
                               : pooled(x.transpose(axis, -1), kernel).transpose(axis, -1);
}

} // namespace retort::learning
