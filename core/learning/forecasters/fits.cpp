// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/fits.h"

#include "core/learning/layers/complex_linear.h"
#include "core/learning/layers/instance_norm.h"

namespace retort::learning
{
namespace
{

/// The authors divide by the unbiased variance.
WindowStatistics unbiasedStatistics(const torch::Tensor& values)
{
    const torch::NoGradGuard noGradient;
    const auto mean = values.mean(1, true);
    const auto free = static_cast<double>(std::max<std::int64_t>(values.size(1) - 1, 1));
    return {mean, torch::sqrt((values - mean).square().sum(1, true) / free + 1e-5)};
}

std::int64_t binsOf(std::int64_t steps)
{
    return steps / 2 + 1;
}

std::int64_t keptBins(const Options& options, const ForecastTask& task)
{
    const auto given = integerOf(options, "cut_freq");
    if (given > 0)
        return given;
    const auto wanted =
        (task.lookBack / integerOf(options, "base_t") + 1) * integerOf(options, "h_order") + 10;
    return std::min(wanted, binsOf(task.lookBack));
}

/// cos and sin of 2 pi bin t / length for t in [first, first + count): [count, bins] each, float64.
std::pair<torch::Tensor, torch::Tensor> waves(std::int64_t length, std::int64_t first, std::int64_t count,
                                              std::int64_t bins)
{
    const auto time = torch::arange(first, first + count, torch::kLong).unsqueeze(1);
    const auto turns = (time * torch::arange(bins, torch::kLong)).remainder(length).to(torch::kDouble);
    const auto angle = turns * (2 * std::acos(-1.0) / static_cast<double>(length));
    return {torch::cos(angle), torch::sin(angle)};
}

/// Of few bins, and of a horizon that is short beside the look-back, both transforms are cheaper as products
/// with fixed matrices than as fast transforms: the bins that are cut and the look-back again are never
/// computed.
class Fits : public Forecaster
{
public:
    Fits(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_bins(keptBins(options, m_task))
    {
        const std::int64_t length = m_task.lookBack + m_task.horizon; // of look-back and horizon
        const auto longer = std::min(m_bins * length / m_task.lookBack, binsOf(length));
        m_upsampler = register_module(
            "freq_upsampler", std::make_shared<ComplexLinear>(
                                  m_bins, longer, booleanOf(options, "individual") ? m_task.channels : 0));
        const auto [cosine, sine] = waves(m_task.lookBack, 0, m_task.lookBack, m_bins);
        m_transform = torch::stack({cosine, -sine}, -1).flatten(1);
        // A real series has each bin twice but the first, and the middle one of an even length; the inverse's
        // 1 / length and the scale of (L + H) / L leave 1 / L.
        auto share = torch::full({longer, 1}, 2.0 / m_task.lookBack, torch::kDouble);
        share[0] /= 2;
        if (length % 2 == 0 && longer == binsOf(length))
            share[longer - 1] /= 2;
        const auto [cosineBack, sineBack] = waves(length, m_task.lookBack, m_task.horizon, longer);
        m_inverse = (torch::stack({cosineBack, -sineBack}, -1) * share).flatten(1).t().contiguous();
    }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto statistics = unbiasedStatistics(batch.values);
        const auto series = statistics.normalised(batch.values).transpose(1, 2).contiguous(); // [B, C, L]
        if (m_transform.dtype() != series.dtype() || m_transform.device() != series.device()) {
            m_transform = m_transform.to(series.options());
            m_inverse = m_inverse.to(series.options());
        }
        const auto low = series.matmul(m_transform).unflatten(2, {-1, 2}); // [B, C, bins, 2]
        const auto longer = m_upsampler->forward(low).flatten(2);
        const auto forecast = longer.matmul(m_inverse);
        return {selectTargets(statistics.restored(forecast.transpose(1, 2)), m_task),
                {{"output", forecast}, {"spectrum", longer}}};
    }

private:
    ForecastTask m_task;
    std::int64_t m_bins;
    std::shared_ptr<ComplexLinear> m_upsampler;
    torch::Tensor m_transform; ///< [L, 2 bins], real and imaginary parts side by side
    torch::Tensor m_inverse;   ///< [2 longer bins, H]
};

std::vector<Finding> fitsFaults(const Options& options, const ForecastTask& task)
{
    const auto given = integerOf(options, "cut_freq");
    if (given <= binsOf(task.lookBack))
        return {};
    return {
        {"cut_freq",
         {RETORT_TEXT("learning", "cut_freq is %1, but a look-back of %2 steps has %3 frequencies. Use fewer, or 0 "
                                  "to derive it from the base period."),
          {std::to_string(given), std::to_string(task.lookBack), std::to_string(binsOf(task.lookBack))}}}};
}

Schema fitsOptions()
{
    return {
        {.id = "cut_freq",
         .label = RETORT_TEXT("learning", "Frequencies kept"),
         .help = RETORT_TEXT("learning",
                             "How many of the lowest frequencies are kept; 0 derives the number from base period and "
                             "harmonics."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{0},
         .minimum = 0,
         .maximum = 9999},
        {.id = "base_t",
         .label = RETORT_TEXT("learning", "Base period"),
         .help = RETORT_TEXT("learning",
                             "Steps in the period whose harmonics are kept: 24 for a day of hourly data."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{24},
         .minimum = 1,
         .maximum = 99999},
        {.id = "h_order",
         .label = RETORT_TEXT("learning", "Harmonics"),
         .help = RETORT_TEXT("learning", "How many harmonics of the base period are kept."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{2},
         .minimum = 1,
         .maximum = 100},
        {.id = "individual",
         .label = RETORT_TEXT("learning", "One map per channel"),
         .help = RETORT_TEXT("learning", "Gives each channel its own map instead of a shared one."),
         .type = ParameterType::boolean,
         .defaultValue = false},
    };
}

} // namespace

NetworkEntry fitsEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "fits",
        .label = RETORT_TEXT("learning", "FITS"),
        .summary = RETORT_TEXT("learning",
                               "Maps the lowest frequencies of the past to those of past and future: about ten "
                               "thousand parameters."),
        .family = "linear",
        .source = "Xu et al., FITS: Modeling Time Series with 10k Parameters, ICLR 2024, arXiv 2307.03756",
        .formula = "y = irfft(W rfft(x)[0..k) + b) (L + H) / L, W and b complex; the last H steps",
        .options = fitsOptions()};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<Fits>(options, task);
    };
    entry.faults = fitsFaults;
    return entry;
}

} // namespace retort::learning
