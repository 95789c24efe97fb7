// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/season_and_trend.h"

#include "core/learning/distillation/unit_amplitude.h"

#include <algorithm>
#include <cmath>

namespace retort::learning
{
namespace
{

/// y_h = a x_h + (1 - a) y_(h-1), y_0 = x_0, as a matrix [H, H] that multiplies rows from the right.
torch::Tensor exponentialAverage(std::int64_t steps, double share, const torch::TensorOptions& options)
{
    auto matrix = torch::zeros({steps, steps}, torch::kDouble);
    auto entries = matrix.accessor<double, 2>();
    for (std::int64_t step = 0; step < steps; ++step)
        for (std::int64_t past = 0; past <= step; ++past)
            entries[past][step] = std::pow(1 - share, static_cast<double>(step - past)) * (past == 0 ? 1 : share);
    return matrix.to(options);
}

class SeasonAndTrend : public DistillationTerm
{
public:
    explicit SeasonAndTrend(const Options& options) : m_share(realOf(options, "smoothing")), m_season(realOf(options, "season")), m_balanced(booleanOf(options, "balanced")) {}

    torch::Tensor loss(const Comparison& compared) const override
    {
        const auto errors = compared.student - compared.teacher; // both parts are linear in it
        const auto trend = torch::matmul(errors, exponentialAverage(errors.size(-1), m_share, torch::TensorOptions(errors.device()).dtype(errors.scalar_type())));
        const auto ofSeason = (errors - trend).square().mean(), ofTrend = trend.abs().mean();
        const double season = ofSeason.item<double>(), size = ofTrend.item<double>();
        const double rescaled = m_balanced && size > 0 && season > 0 ? season / size : 1; // the trend in the size of the season
        return m_season * ofSeason + (1 - m_season) * rescaled * ofTrend;
    }

private:
    double m_share, m_season;
    bool m_balanced;
};

class FrequencySplit : public DistillationTerm
{
public:
    explicit FrequencySplit(const Options& options) : m_cut(realOf(options, "cut")), m_low(realOf(options, "low")), m_high(realOf(options, "high")) {}

    torch::Tensor loss(const Comparison& compared) const override
    {
        const auto spectrum = torch::view_as_real(torch::fft::rfft(compared.student - compared.teacher, c10::nullopt, -1, "ortho"));
        const auto power = spectrum.square().sum(-1);
        const auto bins = power.size(-1);
        const auto low = std::clamp<std::int64_t>(std::llround(m_cut * static_cast<double>(bins)), 0, bins);
        const auto count = static_cast<double>(power.numel());
        return (m_low * power.narrow(-1, 0, low).sum() + m_high * power.narrow(-1, low, bins - low).sum()) / count;
    }

private:
    double m_cut, m_low, m_high;
};

Parameter realParameter(const char* id, Text label, Text help, double value, double most)
{
    return {.id = id, .label = label, .help = help, .type = ParameterType::real, .defaultValue = value, .minimum = 0.0, .maximum = most};
}

} // namespace

TermEntry decompositionEntry()
{
    TermEntry entry;
    entry.info = {.kind = "decomposition",
                  .label = RETORT_TEXT("learning", "Season and trend"),
                  .summary = RETORT_TEXT("learning", "Matches the trend and the remainder separately, each with its own error."),
                  .source = "Qiu et al., DBLoss: Decomposition-based Loss Function for Time Series Forecasting, NeurIPS 2025, arXiv 2510.23672",
                  .formula = "b mean (season_s - season_t)^2 + (1 - b) r mean |trend_s - trend_t|, r: the first mean over the second, as a constant",
                  .options = {realParameter("smoothing", RETORT_TEXT("learning", "Smoothing of the trend"),
                                   RETORT_TEXT("learning", "Weight of each new step in the exponential moving average: the smaller, the smoother the trend."), 0.2, 1),
                              realParameter("season", RETORT_TEXT("learning", "Weight of the season"), RETORT_TEXT("learning", "b in the formula; the trend has 1 - b."), 0.5, 1),
                              {.id = "balanced",
                               .label = RETORT_TEXT("learning", "Trend in the size of the season"),
                               .help = RETORT_TEXT("learning", "Rescales the error of the trend to that of the season, so that neither dominates."),
                               .type = ParameterType::boolean,
                               .defaultValue = true}},
                  .levels = {Level::prediction}};
    entry.make = [](const Options& options) { return std::make_unique<SeasonAndTrend>(options); };
    return entry;
}

TermEntry frequencySplitEntry()
{
    TermEntry entry;
    entry.info = {.kind = "frequency_split",
                  .label = RETORT_TEXT("learning", "Frequency split"),
                  .summary = RETORT_TEXT("learning", "Matches slow and fast parts of the forecast with separate weights."),
                  .source = "SDKD: frequency-aware distillation for forecasting, arXiv 2507.02939",
                  .formula = "(l sum_(k < c) |F_k(s - t)|^2 + h sum_(k >= c) |F_k(s - t)|^2) / count, orthonormal rfft",
                  .options = {realParameter("cut", RETORT_TEXT("learning", "Cut-off frequency"), RETORT_TEXT("learning", "Fraction of the frequencies, from the lowest, that count as slow."), 0.25, 1),
                              realParameter("low", RETORT_TEXT("learning", "Weight of slow parts"), RETORT_TEXT("learning", "l in the formula; 0 leaves them out."), 1, 1e5),
                              realParameter("high", RETORT_TEXT("learning", "Weight of fast parts"), RETORT_TEXT("learning", "h in the formula; 0 leaves them out."), 0.5, 1e5)},
                  .levels = {Level::prediction}};
    entry.make = [](const Options& options) { return std::make_unique<FrequencySplit>(options); };
    return entry;
}

} // namespace retort::learning
