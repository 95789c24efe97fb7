// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/patch_structure.h"

#include "core/learning/distillation/unit_amplitude.h"

#include <algorithm>

namespace retort::learning
{
namespace
{

constexpr double smallest = 1e-8;

/// Half the period with the largest mean amplitude over rows [rows, H], from 2 steps to `most`.
std::int64_t patchLength(const torch::Tensor& rows, std::int64_t most)
{
    const auto steps = rows.size(-1);
    const auto longest = std::max<std::int64_t>(1, std::min(most, steps));
    if (steps < 4)
        return std::min<std::int64_t>(2, longest);
    const torch::NoGradGuard noGradient;
    const auto amplitudes = torch::fft::rfft(rows.reshape({-1, steps})).abs().mean(0);
    const auto bin = 1 + amplitudes.narrow(0, 1, amplitudes.size(0) - 1).argmax().item<std::int64_t>();
    return std::clamp<std::int64_t>(steps / bin / 2, std::min<std::int64_t>(2, longest), longest);
}

/// [..., H] -> [..., patches, length], each half a patch after the one before.
torch::Tensor patches(const torch::Tensor& x, std::int64_t length)
{
    return x.unfold(-1, length, std::max<std::int64_t>(1, length / 2));
}

torch::Tensor unlikeness(const torch::Tensor& s, const torch::Tensor& t)
{
    const auto ours = s - s.mean(-1, true), theirs = t - t.mean(-1, true);
    const auto lengths = ours.norm(2, {-1}) * theirs.norm(2, {-1});
    const auto flat = lengths.detach() < smallest;
    const auto correlation = (ours * theirs).sum(-1) / lengths.masked_fill(flat, 1);
    const auto equal = ((s - t).detach().abs().amax(-1) == 0).to(s.scalar_type()); // two flat patches that are the same
    return (1 - torch::where(flat, equal, correlation)).mean();
}

torch::Tensor divergence(const torch::Tensor& s, const torch::Tensor& t)
{
    const auto ours = torch::log_softmax(s, -1), theirs = torch::log_softmax(t, -1);
    return (theirs.exp() * (theirs - ours)).sum(-1).mean();
}

class PatchStructure : public DistillationTerm
{
public:
    explicit PatchStructure(const Options& options) : m_longest(integerOf(options, "longest_patch")), m_balanced(booleanOf(options, "balanced")) {}

    torch::Tensor loss(const Comparison& compared) const override
    {
        const auto length = patchLength(compared.truth.defined() ? compared.truth : compared.teacher, m_longest);
        const auto s = patches(compared.student, length), t = patches(compared.teacher, length);
        const std::array parts = {unlikeness(s, t), divergence(s, t), (s.mean(-1) - t.mean(-1)).abs().mean()};
        const auto weights = m_balanced ? balance(parts, compared.student) : std::array{1.0, 1.0, 1.0};
        return parts[0] * weights[0] + parts[1] * weights[1] + parts[2] * weights[2];
    }

private:
    /// The mean of the gradients' norms over each; constants for the gradient of the loss.
    static std::array<double, 3> balance(const std::array<torch::Tensor, 3>& parts, const torch::Tensor& student)
    {
        std::array<double, 3> norms{1, 1, 1};
        if (!student.requires_grad() || !torch::GradMode::is_enabled())
            return norms;
        double sum = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto gradient = torch::autograd::grad({parts[i]}, {student}, {}, true, false, true).front();
            norms[i] = gradient.defined() ? gradient.norm().item<double>() : 0;
            sum += norms[i];
        }
        for (double& norm : norms)
            norm = norm > smallest && std::isfinite(sum) ? std::min(100.0, sum / 3 / norm) : 1;
        return norms;
    }

    std::int64_t m_longest;
    bool m_balanced;
};

} // namespace

TermEntry patchStructureEntry()
{
    TermEntry entry;
    entry.info = {.kind = "patch_structure",
                  .label = RETORT_TEXT("learning", "Patch structure"),
                  .summary = RETORT_TEXT("learning", "Matches shape, spread and level of overlapping patches instead of single values."),
                  .source = "Kudrat et al., Patch-wise Structural Loss for Time Series Forecasting, ICML 2025, arXiv 2503.00877",
                  .formula = "a (1 - corr) + b KL(softmax t || softmax s) + c |mean s - mean t|, per patch; a, b, c even out the norms of the gradients",
                  .options = {{.id = "longest_patch",
                               .label = RETORT_TEXT("learning", "Longest patch"),
                               .help = RETORT_TEXT("learning", "A patch spans half the strongest period of the batch, up to this many steps."),
                               .type = ParameterType::integer,
                               .defaultValue = std::int64_t{24},
                               .minimum = 2,
                               .maximum = 1024,
                               .unit = RETORT_TEXT("learning", "steps")},
                              {.id = "balanced",
                               .label = RETORT_TEXT("learning", "Balanced parts"),
                               .help = RETORT_TEXT("learning", "Weighs the three parts so that their gradients have the same norm; off: all count alike."),
                               .type = ParameterType::boolean,
                               .defaultValue = true}},
                  .levels = {Level::prediction}};
    entry.make = [](const Options& options) { return std::make_unique<PatchStructure>(options); };
    return entry;
}

} // namespace retort::learning
