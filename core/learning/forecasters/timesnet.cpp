// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/timesnet.h"

#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/step_options.h"
#include "core/learning/layers/data_embedding.h"
#include "core/learning/layers/instance_norm.h"
#include "core/learning/layers/period_convolution.h"
#include "core/learning/layers/swapped.h"

#include <limits>
#include <map>
#include <torch/csrc/jit/frontend/tracer.h>

namespace retort::learning
{
namespace
{

/// Windows and ranks that share a period.
struct Sharing {
    std::vector<std::int64_t> windows, ranks;
};

/// Without those whose weight is lost when they are added to the others: of a clear period the softmax leaves
/// nothing to the rest.
std::map<std::int64_t, Sharing> sharingOf(const torch::Tensor& periods, const torch::Tensor& weights)
{
    const double lost = (weights.scalar_type() == torch::kDouble ? std::numeric_limits<double>::epsilon()
                                                                 : std::numeric_limits<float>::epsilon()) /
                        2;
    const auto table = periods.cpu().contiguous(), weightTable = weights.detach().cpu().to(torch::kDouble).contiguous();
    const auto* period = table.data_ptr<std::int64_t>();
    const auto* weight = weightTable.data_ptr<double>();
    std::map<std::int64_t, Sharing> groups;
    for (std::int64_t window = 0; window < table.size(0); ++window)
        for (std::int64_t rank = 0; rank < table.size(1); ++rank, ++period, ++weight)
            if (!(*weight < lost)) { // what is not a number must be seen
                auto& group = groups[*period];
                group.windows.push_back(window);
                group.ranks.push_back(rank);
            }
    return groups;
}

class TimesBlock : public torch::nn::Module
{
public:
    explicit TimesBlock(const Options& options)
        : m_strongest(integerOf(options, "top_k"))
        , m_fromBatch(booleanOf(options, "periods_from_batch"))
        , m_convolution(register_module("conv", std::make_shared<PeriodConvolution>(
                                                    integerOf(options, "d_model"), integerOf(options, "d_ff"),
                                                    integerOf(options, "num_kernels"))))
    {
    }

    /// [B, T, d] -> [B, T, d]
    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto amplitude = torch::fft_rfft(x, torch::nullopt, 1).abs().mean(-1); // [B, T / 2 + 1]
        const auto frequencies = strongestOf(amplitude.detach());
        const auto periods = torch::div(torch::full_like(frequencies, x.size(1)), frequencies, "floor");
        const auto weights = torch::softmax(amplitude.gather(1, frequencies), 1);
        const auto kernels = m_convolution->merged();
        auto sum = x;
        if (torch::jit::tracer::isTracing()) {
            for (std::int64_t rank = 0; rank < m_strongest; ++rank)
                sum = sum + PeriodConvolution::gathered(kernels, x, periods.select(1, rank)) *
                                weights.select(1, rank).view({-1, 1, 1});
            return sum;
        }
        for (const auto& [period, sharing] : sharingOf(periods, weights)) {
            const auto windows = torch::tensor(sharing.windows, x.device()),
                       ranks = torch::tensor(sharing.ranks, x.device());
            const auto answer = PeriodConvolution::convolved(kernels, x.index_select(0, windows), period);
            sum = sum.index_add(0, windows, answer * weights.index({windows, ranks}).view({-1, 1, 1}));
        }
        return sum;
    }

private:
    /// [B, top_k], the mean of the series (frequency 0) left out.
    torch::Tensor strongestOf(const torch::Tensor& amplitude) const
    {
        const auto waves = amplitude.narrow(1, 1, amplitude.size(1) - 1);
        if (!m_fromBatch)
            return std::get<1>(waves.topk(m_strongest, 1)) + 1;
        const auto ofBatch = std::get<1>(waves.mean(0, true).topk(m_strongest, 1)) + 1;
        return ofBatch + torch::zeros_like(waves.narrow(1, 0, 1), ofBatch.options());
    }

    std::int64_t m_strongest;
    bool m_fromBatch;
    std::shared_ptr<PeriodConvolution> m_convolution;
};

class TimesNet : public Forecaster
{
public:
    TimesNet(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_marks(marksOfSteps(options, m_task))
        , m_blocks(register_module("model", blocksOf(options)))
        , m_embedding(register_module("enc_embedding", std::make_shared<DataEmbedding>(DataEmbedding::Sizes{
                                                           .channels = m_task.channels,
                                                           .width = integerOf(options, "d_model"),
                                                           .marks = m_marks,
                                                           .dropout = realOf(options, "dropout")})))
        , m_norm(register_module("layer_norm", torch::nn::LayerNorm(torch::nn::LayerNormOptions(
                                                   {integerOf(options, "d_model")}))))
        , m_longer(register_module("predict_linear",
                                   torch::nn::Linear(m_task.lookBack, m_task.lookBack + m_task.horizon)))
        , m_projection(register_module("projection",
                                       torch::nn::Linear(integerOf(options, "d_model"), m_task.channels)))
    {
    }

    bool usesTimeMarks() const override { return m_marks > 0; }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto statistics = WindowStatistics::of(batch.values);
        auto x = m_embedding->forward(statistics.normalised(batch.values), batch.pastMarks);
        x = swapped(m_longer(swapped(x))); // [B, T, d]
        std::vector<NamedTensor> earlier;
        for (std::size_t i = 0; i < m_blocks->size(); ++i) {
            if (i > 0)
                earlier.push_back({nameOfLayer(i - 1), x});
            x = m_norm(m_blocks[i]->as<TimesBlock>()->forward(x));
        }
        const auto series = m_projection(x); // [B, T, C]
        const auto forecast = series.narrow(1, m_task.lookBack, m_task.horizon);
        const auto kept = std::min(x.size(1), x.size(2));
        Forecast answer{selectTargets(statistics.restored(forecast), m_task),
                        {{"tail", series.narrow(1, series.size(1) - kept, kept).transpose(1, 2)}, {"encoder", x}}};
        answer.features.insert(answer.features.end(), earlier.begin(), earlier.end());
        return answer;
    }

private:
    static torch::nn::ModuleList blocksOf(const Options& options)
    {
        torch::nn::ModuleList blocks;
        for (std::int64_t i = 0; i < integerOf(options, "e_layers"); ++i)
            blocks->push_back(std::make_shared<TimesBlock>(options));
        return blocks;
    }

    ForecastTask m_task;
    std::int64_t m_marks;
    // In the order of the original, whose first weights a seed then gives: its scores depend on them.
    torch::nn::ModuleList m_blocks;
    std::shared_ptr<DataEmbedding> m_embedding;
    torch::nn::LayerNorm m_norm;
    torch::nn::Linear m_longer;
    torch::nn::Linear m_projection;
};

Schema timesnetOptions()
{
    return {
        stepWidthOption(16),
        blockWidthOption(32),
        blocksOption(2),
        {.id = "top_k",
         .label = RETORT_TEXT("learning", "Periods"),
         .help = RETORT_TEXT("learning", "How many of the strongest periods each block uses to fold the series."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{5},
         .minimum = 1,
         .maximum = 64},
        {.id = "num_kernels",
         .label = RETORT_TEXT("learning", "Kernel sizes"),
         .help = RETORT_TEXT("learning", "Number of square kernels of size 1, 3, 5 and so on in an inception block."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{6},
         .minimum = 1,
         .maximum = 16},
        {.id = "periods_from_batch",
         .label = RETORT_TEXT("learning", "Periods shared by the batch"),
         .help = RETORT_TEXT("learning", "Takes the periods from the mean of the batch, as published; a "
                                         "forecast then depends "
                                         "on the other windows. Otherwise each window has its own."),
         .type = ParameterType::boolean,
         .defaultValue = false},
        dropoutOption(),
        marksOfStepsOption(),
    };
}

std::vector<Finding> timesnetFaults(const Options& options, const ForecastTask& task)
{
    const auto wanted = integerOf(options, "top_k");
    const std::int64_t there = (task.lookBack + task.horizon) / 2;
    if (wanted <= there)
        return {};
    return {{"top_k",
             {RETORT_TEXT("learning", "top_k is %1, but look-back and horizon together have only %2 periods. Use "
                                      "fewer."),
              {std::to_string(wanted), std::to_string(there)}}}};
}

} // namespace

NetworkEntry timesnetEntry()
{
    NetworkEntry entry;
    entry.info = {.kind = "timesnet",
                  .label = RETORT_TEXT("learning", "TimesNet"),
                  .summary = RETORT_TEXT("learning", "Folds the series by its strongest periods and convolves it "
                                                     "like an image."),
                  .family = "convolution",
                  .source = "Wu et al., TimesNet: Temporal 2D-Variation Modeling "
                            "for General Time Series Analysis, ICLR 2023, arXiv "
                            "2210.02186",
                  .formula = "z = LN(z + sum_k softmax(A_k) I2(gelu(I1(z in rows of T / "
                             "f_k)))), f_k the strongest of A = |rfft(z)|; y = "
                             "W z",
                  .options = timesnetOptions()};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<TimesNet>(options, task);
    };
    entry.faults = timesnetFaults;
    return entry;
}

} // namespace retort::learning
