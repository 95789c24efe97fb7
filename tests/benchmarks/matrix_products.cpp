// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/matrix_products.h"

namespace retort::learning
{
namespace
{

MatrixProducts* recording = nullptr; // callbacks are plain functions

/// Numbers in the same places; an expanded axis stays one.
torch::Tensor alike(const torch::Tensor& given)
{
    std::int64_t span = 1;
    for (std::int64_t axis = 0; axis < given.dim(); ++axis)
        span += (given.size(axis) - 1) * given.stride(axis);
    return torch::randn({span}, given.options().requires_grad(false))
        .as_strided(given.sizes(), given.strides());
}

/// What a convolution multiplies: positions x taps times taps x maps, in each group.
struct ConvolutionSizes {
    std::int64_t groups, positions, taps, maps;

    /// `input` [B, in, ...], `weight` [out, in / groups, ...], or [in, out / groups, ...] where `transposed`.
    ConvolutionSizes(const torch::Tensor& input, const torch::Tensor& weight,
                     const std::vector<std::int64_t>& stride, const std::vector<std::int64_t>& padding,
                     const std::vector<std::int64_t>& dilation, bool transposed, std::int64_t groupCount)
        : groups(groupCount)
        , positions(input.size(0))
        , taps(weight[0].numel())
        , maps(weight.size(0) / groupCount)
    {
        for (std::int64_t axis = 2; axis < input.dim(); ++axis) {
            const auto i = static_cast<std::size_t>(axis - 2);
            const auto at = [i](const std::vector<std::int64_t>& sizes) { return sizes[i % sizes.size()]; };
            positions *= transposed
                             ? input.size(axis)
                             : (input.size(axis) + 2 * at(padding) - at(dilation) * (weight.size(axis) - 1) -
                                1) / at(stride) +
                                   1;
        }
    }
};

} // namespace

MatrixProducts MatrixProducts::of(const std::function<void()>& work)
{
    MatrixProducts products;
    const bool fused = at::globalContext().userEnabledMkldnn();
    at::globalContext().setUserEnabledMkldnn(false);
    const auto handle = at::addGlobalCallback(
        at::RecordFunctionCallback(
            [](const at::RecordFunction& function) -> std::unique_ptr<at::ObserverContext> {
                if (auto* into = std::exchange(recording, nullptr)) { // the copies must not be recorded
                    into->record(function);
                    recording = into;
                }
                return nullptr;
            })
            .needsInputs(true)
            .scopes({at::RecordScope::FUNCTION}));
    recording = &products;
    work();
    recording = nullptr;
    at::removeCallback(handle);
    at::globalContext().setUserEnabledMkldnn(fused);
    return products;
}

void MatrixProducts::record(const at::RecordFunction& function)
{
    const std::string name = function.name();
    const bool sum = name == "aten::addmm" || name == "aten::baddbmm";
    if (sum || name == "aten::mm" || name == "aten::bmm") {
        const auto inputs = function.inputs();
        add(inputs[sum ? 1 : 0].toTensor(), inputs[sum ? 2 : 1].toTensor());
    } else if (name == "aten::convolution") {
        recordConvolution(function);
    } else if (name == "aten::convolution_backward") {
        recordConvolutionGradients(function);
    }
}

void MatrixProducts::recordConvolution(const at::RecordFunction& function)
{
    const auto inputs = function.inputs();
    const ConvolutionSizes sizes(inputs[0].toTensor(), inputs[1].toTensor(), inputs[3].toIntVector(),
                                 inputs[4].toIntVector(), inputs[5].toIntVector(), inputs[6].toBool(),
                                 inputs[8].toInt());
    const auto type = inputs[0].toTensor().options().requires_grad(false);
    add(torch::empty({sizes.groups, sizes.positions, sizes.taps}, type),
        torch::empty({sizes.groups, sizes.taps, sizes.maps}, type));
}

void MatrixProducts::recordConvolutionGradients(const at::RecordFunction& function)
{
    const auto inputs = function.inputs();
    const ConvolutionSizes sizes(inputs[1].toTensor(), inputs[2].toTensor(), inputs[4].toIntVector(),
                                 inputs[5].toIntVector(), inputs[6].toIntVector(), inputs[7].toBool(),
                                 inputs[9].toInt());
    const auto wanted = inputs[10].toBoolList();
    const auto type = inputs[1].toTensor().options().requires_grad(false);
    const auto gradient = torch::empty({sizes.groups, sizes.positions, sizes.maps}, type);
    if (wanted[0])
        add(gradient, torch::empty({sizes.groups, sizes.maps, sizes.taps}, type));
    if (wanted[1])
        add(torch::empty({sizes.groups, sizes.taps, sizes.positions}, type), gradient);
}

void MatrixProducts::add(const torch::Tensor& left, const torch::Tensor& right)
{
    m_products.push_back({alike(left), alike(right)});
}

void MatrixProducts::run() const
{
    const torch::NoGradGuard noGradient;
    for (const auto& product : m_products)
        product.left.dim() == 3 ? torch::bmm(product.left, product.right)
                                : torch::mm(product.left, product.right);
}

double MatrixProducts::flops() const
{
    double sum = 0;
    for (const auto& product : m_products)
        sum += 2.0 * static_cast<double>(product.left.numel() * product.right.size(-1));
    return sum;
}

} // namespace retort::learning
