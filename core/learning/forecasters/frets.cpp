// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/frets.h"

#include "core/learning/layers/swapped.h"

namespace retort::learning
{
namespace
{

constexpr double spreadWaves = 0.02; // of the first weights, as published

class FreTs : public Forecaster
{
public:
    FreTs(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_full(booleanOf(options, "full_matrices"))
        , m_threshold(realOf(options, "sparsity_threshold"))
    {
        const auto width = integerOf(options, "embed_size"), hidden = integerOf(options, "hidden_size");
        m_embedding = register_parameter("embeddings", torch::randn({1, width}));
        m_real = register_parameter("r2", spreadWaves * torch::randn({width, width}));
        m_imaginary = register_parameter("i2", spreadWaves * torch::randn({width, width}));
        m_realBias = register_parameter("rb2", spreadWaves * torch::randn({width}));
        m_imaginaryBias = register_parameter("ib2", spreadWaves * torch::randn({width}));
        const torch::nn::Linear in(m_task.lookBack * width, hidden), out(hidden, m_task.horizon);
        m_map = register_module("fc", torch::nn::Sequential(in, torch::nn::LeakyReLU(), out));
    }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto series = swapped(batch.values); // [B, C, L]
        // The embedding scales a series, so its spectrum is that of the series, scaled: of each wave two numbers go in.
        const auto wave = torch::view_as_real(torch::fft_rfft(series, torch::nullopt, 2, "ortho")); // [B, C, L / 2 + 1, 2]
        const auto byReal = through(m_real), byImaginary = through(m_imaginary);                    // [d]
        const auto mixed = torch::complex(part(wave, byReal, -byImaginary, m_realBias),
                                          part(wave, byImaginary, byReal, m_imaginaryBias)); // [B, C, L / 2 + 1, d]
        const auto steps = torch::addcmul(torch::fft_irfft(mixed, m_task.lookBack, 2, "ortho"), series.unsqueeze(-1),
                                          m_embedding); // [B, C, L, d]
        const auto hidden = torch::leaky_relu(m_map[0]->as<torch::nn::Linear>()->forward(steps.flatten(2)));
        const auto forecast = m_map[2]->as<torch::nn::Linear>()->forward(hidden);
        return {selectTargets(forecast.transpose(1, 2), m_task), {{"hidden", hidden}, {"steps", steps.transpose(1, 2)}}};
    }

private:
    /// The embedding after one of the square weights, [d].
    torch::Tensor through(const torch::Tensor& weight) const
    {
        const auto vector = m_embedding.squeeze(0);
        return m_full ? vector.matmul(weight) : vector * weight.diagonal();
    }

    /// What is left of relu and softshrink, which together take the threshold away from what is above it.
    torch::Tensor part(const torch::Tensor& wave, const torch::Tensor& ofReal, const torch::Tensor& ofImaginary,
                       const torch::Tensor& bias) const
    {
        return torch::relu(torch::linear(wave, torch::stack({ofReal, ofImaginary}, 1), bias - m_threshold));
    }

    ForecastTask m_task;
    bool m_full;
    double m_threshold;
    torch::Tensor m_embedding, m_real, m_imaginary, m_realBias, m_imaginaryBias;
    torch::nn::Sequential m_map{nullptr};
};

} // namespace

NetworkEntry fretsEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "frets",
        .label = RETORT_TEXT("learning", "FreTS"),
        .summary = RETORT_TEXT("learning", "An MLP on the spectrum of the series; most of its weights are in the map "
                                           "from all steps to the forecast."),
        .family = "mlp",
        .source = "Yi et al., Frequency-domain MLPs are More Effective Learners in Time Series Forecasting, NeurIPS 2023, arXiv "
                  "2311.06184",
        .formula = "z = x e; Z = shrink(relu(W rfft(z) + b)); y = V2 lrelu(V1 (z + irfft(Z)))",
        .options = {{.id = "embed_size",
                     .label = RETORT_TEXT("learning", "Embedding size"),
                     .help = RETORT_TEXT("learning", "Each step becomes its value times a learned vector of this "
                                                     "size."),
                     .type = ParameterType::integer,
                     .defaultValue = std::int64_t{128},
                     .minimum = 1,
                     .maximum = 1024},
                    {.id = "hidden_size",
                     .label = RETORT_TEXT("learning", "Hidden width"),
                     .help = RETORT_TEXT("learning", "Units in the hidden layer; also the width of the compared "
                                                     "feature."),
                     .type = ParameterType::integer,
                     .defaultValue = std::int64_t{256},
                     .minimum = 1,
                     .maximum = 16384},
                    {.id = "sparsity_threshold",
                     .label = RETORT_TEXT("learning", "Sparsity threshold"),
                     .help = RETORT_TEXT("learning", "Parts of the spectrum below this become zero; the others are "
                                                     "reduced by the same amount."),
                     .type = ParameterType::real,
                     .defaultValue = 0.01,
                     .minimum = 0.0,
                     .maximum = 1.0,
                     .step = 0.01},
                    {.id = "full_matrices",
                     .label = RETORT_TEXT("learning", "Full complex weights"),
                     .help = RETORT_TEXT("learning", "The matrix product of the paper. Otherwise only the diagonals, "
                                                     "as in the published code: the rest of the weights keep their "
                                                     "initial values."),
                     .type = ParameterType::boolean,
                     .defaultValue = false}}};
    entry.build = [](const Options& options, const ForecastTask& task) { return std::make_shared<FreTs>(options, task); };
    entry.idleWeights = {"r1", "i1", "rb1", "ib1"};
    return entry;
}

} // namespace retort::learning
