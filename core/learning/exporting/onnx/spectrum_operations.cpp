// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/exporting/onnx/translation.h"

#include <numbers>

namespace retort::learning
{
namespace
{

/// Normalisation factor of a transform of `steps` values.
double normOf(Translation& t, std::int64_t steps, bool inverse)
{
    const auto norm = t.given("norm") ? t.text("norm") : std::string("backward");
    if (norm == "ortho")
        return 1 / std::sqrt(static_cast<double>(steps));
    return (norm == "forward") != inverse ? 1 / static_cast<double>(steps) : 1.0;
}

/// Angles [bins, steps], reduced modulo full turns to keep precision.
torch::Tensor anglesOf(std::int64_t bins, std::int64_t steps)
{
    const auto turns = torch::arange(bins).unsqueeze(1).mul(torch::arange(steps)).remainder(steps);
    return turns.to(torch::kDouble) * (2 * std::numbers::pi / static_cast<double>(steps));
}

/// The one-sided spectrum along an axis, as a product with a cosine and sine matrix.
void rfft(Translation& t)
{
    const auto axis = t.axis("dim"), axes = t.tensor("self").dim(), has = t.tensor("self").size(axis);
    const auto steps = t.given("n") ? t.integer("n") : has, bins = steps / 2 + 1;
    const auto angles = anglesOf(bins, steps) ;
    auto matrix = torch::stack({angles.cos(), -angles.sin()}, 1).flatten(0, 1).t() * normOf(t, steps, false); // [steps, bins * 2]
    const auto used = std::min(has, steps);
    const auto values = t.slice(t.swapped(t.name("self"), axes, axis, axes - 1), axes - 1, 0, used);
    const auto product = t.graph().node("MatMul", {values, t.graph().constant(matrix.narrow(0, 0, used).to(torch::kFloat))});
    auto shape = t.resultShape();
    std::swap(shape[static_cast<std::size_t>(axis)], shape[static_cast<std::size_t>(axes - 1)]);
    t.give(t.swapped(t.reshaped(product, shape), axes + 1, axis, axes - 1));
}

/// The inverse of a one-sided spectrum.
void irfft(Translation& t)
{
    const auto axis = t.axis("dim"), axes = t.tensor("self").dim(), steps = t.result().size(axis);
    const auto used = std::min(t.tensor("self").size(axis), steps / 2 + 1);
    const auto angles = anglesOf(steps / 2 + 1, steps).narrow(0, 0, used);
    auto twice = torch::full({used, 1}, 2.0, torch::kDouble);
    twice[0] = 1;
    if (steps % 2 == 0 && used == steps / 2 + 1)
        twice[used - 1] = 1;
    const auto matrix = torch::stack({angles.cos() * twice, -angles.sin() * twice}, 1).flatten(0, 1) * normOf(t, steps, true); // [bins * 2, steps]
    const auto spectrum = t.slice(t.swapped(t.name("self"), axes + 1, axis, axes - 1), axes - 1, 0, used);
    auto shape = t.resultShape();
    std::swap(shape[static_cast<std::size_t>(axis)], shape[static_cast<std::size_t>(axes - 1)]);
    shape.back() = 2 * used;
    const auto product = t.graph().node("MatMul", {t.reshaped(spectrum, shape), t.graph().constant(matrix.to(torch::kFloat))});
    t.give(t.swapped(product, axes, axis, axes - 1));
}

void complex(Translation& t)
{
    const auto last = t.graph().constant({-1});
    const auto part = [&](const std::string& argument) { return t.graph().node("Unsqueeze", {t.name(argument), last}); };
    // No broadcasting.
    const auto whole = t.resultShape().size() == static_cast<std::size_t>(t.tensor("real").dim()) + 1 && t.tensor("real").sizes() == t.tensor("imag").sizes();
    TORCH_CHECK(whole, "a complex number of parts of different shapes is not translated");
    t.give(t.graph().node("Concat", {part("real"), part("imag")}, {{"axis", std::int64_t{-1}}}));
}

void conjugate(Translation& t) { t.give(t.graph().node("Mul", {t.name("self"), t.graph().constant(torch::tensor({1.0F, -1.0F}))})); }

} // namespace

void addSpectrumOperations(OperationTable& table)
{
    table["aten::fft_rfft"] = rfft;
    table["aten::fft_irfft"] = irfft;
    table["aten::complex"] = complex;
    table["aten::_conj"] = conjugate;
    table["aten::real"] = [](Translation& t) { t.give(t.part(t.name("self"), -1, 0)); };
    table["aten::imag"] = [](Translation& t) { t.give(t.part(t.name("self"), -1, 1)); };
    table["aten::view_as_real"] = [](Translation& t) { t.give(t.name("self")); };
}

} // namespace retort::learning
