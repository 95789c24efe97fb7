// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/depthwise_convolution.h"

#include "core/learning/layers/vector_clones.h"

#include <ATen/Parallel.h>
#include <torch/csrc/jit/frontend/tracer.h>

namespace retort::learning
{
namespace
{

constexpr std::int64_t lanesAtOnce = 32;

/// out[i] += sum of kernel[j] * x[i + j] over j, for i in [0, count). Reads up
/// to `lanesAtOnce` numbers of x past the last it needs.
RETORT_VECTOR_CLONES
void correlate(const float* x, const float* kernel, std::int64_t length, float* out, std::int64_t count)
{
    for (std::int64_t first = 0; first < count; first += lanesAtOnce) {
        float sums[lanesAtOnce] = {};
        for (std::int64_t j = 0; j < length; ++j) {
            const float factor = kernel[j];
            const float* from = x + first + j;
            for (std::int64_t lane = 0; lane < lanesAtOnce; ++lane)
                sums[lane] += factor * from[lane];
        }
        const std::int64_t valid = std::min(lanesAtOnce, count - first);
        for (std::int64_t lane = 0; lane < valid; ++lane)
            out[first + lane] += sums[lane];
    }
}

/// A row between zeros, with room for what `correlate` reads too much.
class PaddedRow
{
public:
    PaddedRow(std::int64_t length, std::int64_t kernel)
        : m_length(length)
        , m_margin(kernel / 2)
        , m_numbers(static_cast<std::size_t>(length + kernel + lanesAtOnce))
    {
    }

    const float* of(const float* row)
    {
        std::copy_n(row, m_length, m_numbers.data() + m_margin);
        return m_numbers.data();
    }

private:
    std::int64_t m_length, m_margin;
    std::vector<float> m_numbers;
};

/// Maps are shared out among the threads, so that the gradient of a kernel is
/// summed in one order.
class Depthwise : public torch::autograd::Function<Depthwise>
{
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& given,
                                 const torch::Tensor& weight)
    {
        const auto x = given.contiguous(), kernels = weight.contiguous();
        const auto batch = x.size(0), maps = x.size(1), length = x.size(2), size = kernels.size(2);
        const auto y = torch::zeros_like(x);
        const auto *in = x.data_ptr<float>(), *kernel = kernels.data_ptr<float>();
        auto* out = y.data_ptr<float>();
        at::parallel_for(0, maps, 1, [&](std::int64_t begin, std::int64_t end) {
            PaddedRow padded(length, size);
            for (std::int64_t map = begin; map < end; ++map)
                for (std::int64_t b = 0; b < batch; ++b) {
                    const auto row = (b * maps + map) * length;
                    correlate(padded.of(in + row), kernel + map * size, size, out + row, length);
                }
        });
        context->save_for_backward({x, kernels});
        return y;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list upstream)
    {
        const auto saved = context->get_saved_variables();
        const auto &x = saved[0], &kernels = saved[1];
        const auto up = upstream[0].contiguous(), flipped = kernels.flip(2).contiguous();
        const auto batch = x.size(0), maps = x.size(1), length = x.size(2), size = kernels.size(2);
        const auto ofInput = torch::zeros_like(x), ofKernels = torch::zeros_like(kernels);
        const auto *in = x.data_ptr<float>(), *gradient = up.data_ptr<float>(),
                   *kernel = flipped.data_ptr<float>();
        auto *input = ofInput.data_ptr<float>(), *weights = ofKernels.data_ptr<float>();
        at::parallel_for(0, maps, 1, [&](std::int64_t begin, std::int64_t end) {
            PaddedRow padded(length, size);
            for (std::int64_t map = begin; map < end; ++map)
                for (std::int64_t b = 0; b < batch; ++b) {
                    const auto row = (b * maps + map) * length;
                    correlate(padded.of(gradient + row), kernel + map * size, size, input + row, length);
                    correlate(padded.of(in + row), gradient + row, length, weights + map * size, size);
                }
        });
        return {ofInput, ofKernels};
    }
};

} // namespace

torch::Tensor depthwiseConvolution(const torch::Tensor& x, const torch::Tensor& weight,
                                   const torch::Tensor& bias)
{
    const bool seen = torch::jit::tracer::isTracing(); // a tracer sees tensor operations only
    if (!seen && x.device().is_cpu() && x.scalar_type() == torch::kFloat)
        return bias.defined() ? Depthwise::apply(x, weight) + bias.unsqueeze(1) : Depthwise::apply(x, weight);
    return torch::conv1d(x, weight, bias, 1, weight.size(2) / 2, 1, weight.size(0));
}

} // namespace retort::learning
