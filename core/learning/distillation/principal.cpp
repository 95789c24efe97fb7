// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/principal.h"

#include <cmath>

namespace retort::learning
{
namespace
{

/// Above this many numbers of covariance all channels share their components.
constexpr std::int64_t mostCovariances = 30'000'000;

class Principal : public DistillationTerm
{
public:
    explicit Principal(const Options& options) : m_share(realOf(options, "rank")) {}

    bool readsTrainingTargets() const override { return true; }

    void readTrainingTargets(const torch::Tensor& truth) override
    {
        auto rows = truth.transpose(0, 1).to(torch::kDouble); // [C, windows, H]
        if (rows.size(0) * rows.size(2) * rows.size(2) > mostCovariances)
            rows = rows.reshape({1, -1, rows.size(2)});
        rows = torch::where(rows.isnan(), torch::zeros_like(rows), rows); // the mean of scaled values
        const auto sums = rows.sum(1), products = torch::bmm(rows.transpose(1, 2), rows);
        m_sums = m_sums.defined() ? m_sums + sums : sums;
        m_products = m_products.defined() ? m_products + products : products;
        m_rows += rows.size(1);
    }

    void endOfTrainingTargets() override
    {
        const auto means = m_sums / static_cast<double>(m_rows);
        const auto covariances = m_products / static_cast<double>(m_rows) - means.unsqueeze(2) * means.unsqueeze(1);
        const auto vectors = std::get<1>(torch::linalg_eigh(covariances)); // ascending
        const auto steps = vectors.size(2);
        const auto rank = std::max<std::int64_t>(1, std::llround(m_share * static_cast<double>(steps)));
        m_components = vectors.narrow(2, steps - rank, rank).contiguous(); // [C, H, K]
        m_sums = m_products = torch::Tensor();
    }

    torch::Tensor loss(const Comparison& compared) const override
    {
        const auto errors = compared.student - compared.teacher;
        if (!m_components.defined())
            return errors.abs().mean();
        const auto components = m_components.to(errors.device(), errors.scalar_type());
        return torch::matmul(errors.transpose(0, 1), components).abs().mean(); // [C, B, H] x [C, H, K]
    }

private:
    double m_share;
    torch::Tensor m_sums, m_products;
    std::int64_t m_rows = 0;
    torch::Tensor m_components;
};

} // namespace

TermEntry principalEntry()
{
    TermEntry entry;
    entry.info = {.kind = "principal",
                  .label = RETORT_TEXT("learning", "Principal components"),
                  .summary = RETORT_TEXT("learning", "Matches the leading principal components of the horizon, which do not correlate with each other."),
                  .source = "Wang et al., Time-o1: Time-Series Forecasting Needs Transformed Label Alignment, NeurIPS 2025, arXiv 2505.17847",
                  .formula = "mean |V_k^T (ys - yt)|, V_k: leading eigenvectors of the covariance of the training targets",
                  .options = {{.id = "rank",
                               .label = RETORT_TEXT("learning", "Fraction of components"),
                               .help = RETORT_TEXT("learning", "The leading components that are compared; 1: all."),
                               .type = ParameterType::real,
                               .defaultValue = 0.5,
                               .minimum = 0.01,
                               .maximum = 1.0}},
                  .levels = {Level::prediction}};
    entry.make = [](const Options& options) { return std::make_unique<Principal>(options); };
    return entry;
}

} // namespace retort::learning
