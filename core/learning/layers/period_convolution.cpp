// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/period_convolution.h"

namespace retort::learning
{
namespace
{

/// x [B, d, rows, columns] with zeros around it. Where the image is smaller
/// than the kernel, the kernel's rim would only meet zeros and is cut off.
torch::Tensor convolution(const torch::Tensor& x, const Inception::Kernel& kernel)
{
    const std::int64_t reach = kernel.weight.size(2) / 2;
    const std::int64_t rows = std::min(reach, x.size(2) - 1), columns = std::min(reach, x.size(3) - 1);
    const auto weight =
        kernel.weight.narrow(2, reach - rows, 2 * rows + 1).narrow(3, reach - columns, 2 * columns + 1);
    return torch::conv2d(x, weight, kernel.bias, 1, {rows, columns});
}

/// x [B, G + 1, d], its last step zero; neighbours [B, G, k k] steps in it ->
/// [B, G, out].
torch::Tensor convolutionOf(const torch::Tensor& x, const torch::Tensor& neighbours,
                            const Inception::Kernel& kernel)
{
    const auto width = x.size(2);
    const auto index = neighbours.flatten(1).unsqueeze(-1).expand({-1, -1, width});
    const auto patches = x.gather(1, index).unflatten(1, {-1, neighbours.size(2)}).flatten(2);
    return torch::linear(patches, kernel.weight.permute({0, 2, 3, 1}).flatten(1), kernel.bias);
}

} // namespace

PeriodConvolution::PeriodConvolution(std::int64_t width, std::int64_t innerWidth, std::int64_t kernels)
    : m_widen(register_module("0", std::make_shared<Inception>(width, innerWidth, kernels)))
    , m_narrow(register_module("2", std::make_shared<Inception>(innerWidth, width, kernels)))
{
}

torch::Tensor PeriodConvolution::convolved(const Kernels& kernels, const torch::Tensor& x,
                                           std::int64_t period)
{
    const std::int64_t steps = x.size(1), rows = (steps + period - 1) / period;
    const auto image = torch::constant_pad_nd(x, {0, 0, 0, rows * period - steps})
                           .unflatten(1, {rows, period})
                           .permute({0, 3, 1, 2});
    const auto answer = convolution(torch::gelu(convolution(image, kernels.widen)), kernels.narrow);
    return answer.permute({0, 2, 3, 1}).flatten(1, 2).narrow(1, 0, steps);
}

torch::Tensor PeriodConvolution::gathered(const Kernels& kernels, const torch::Tensor& x,
                                          const torch::Tensor& periods)
{
    const std::int64_t steps = x.size(1),
                       filled = steps + steps / 2; // a shorter period leaves less to fill up
    const auto period = periods.view({-1, 1, 1});
    const auto rows = torch::div(period + (steps - 1), period, "floor");
    const auto place = torch::arange(filled, periods.options()).view({1, -1, 1});
    const auto row = torch::div(place, period, "floor");
    const auto neighboursOf = [&](const Inception::Kernel& kernel) {
        const std::int64_t size = kernel.weight.size(2);
        const auto offset = torch::arange(size * size, periods.options()).view({1, 1, -1});
        const auto r = row + torch::div(offset, size, "floor") - size / 2;
        const auto c = place - row * period + offset.remainder(size) - size / 2;
        const auto inside = (r >= 0).logical_and(r < rows).logical_and(c >= 0).logical_and(c < period);
        return torch::where(inside, r * period + c, torch::full_like(r, filled));
    };
    const auto image = torch::constant_pad_nd(x, {0, 0, 0, filled + 1 - steps});
    const auto wide = torch::gelu(convolutionOf(image, neighboursOf(kernels.widen), kernels.widen));
    return convolutionOf(torch::constant_pad_nd(wide, {0, 0, 0, 1}), neighboursOf(kernels.narrow),
                         kernels.narrow)
        .narrow(1, 0, steps);
}

} // namespace retort::learning
