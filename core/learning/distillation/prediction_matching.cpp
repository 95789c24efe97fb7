// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/prediction_matching.h"

#include "core/learning/distillation/horizon_weights.h"

namespace retort::learning
{
namespace
{

class PredictionMatching : public DistillationTerm
{
public:
    explicit PredictionMatching(const Options& options)
        : m_error(textOf(options, "error"))
        , m_delta(realOf(options, "delta"))
        , m_tau(realOf(options, "horizon_tau"))
    {
    }

    torch::Tensor loss(const Comparison& compared) const override
    {
        if (m_tau == 0)
            return error(compared, at::Reduction::Mean);
        const auto weights = horizonWeights(compared.student.size(-1), m_tau, compared.student.options());
        return (error(compared, at::Reduction::None) * weights).mean();
    }

private:
    torch::Tensor error(const Comparison& compared, at::Reduction::Reduction reduction) const
    {
        if (m_error == "mae")
            return at::l1_loss(compared.student, compared.teacher, reduction);
        if (m_error == "huber")
            return at::huber_loss(compared.student, compared.teacher, reduction, m_delta);
        return at::mse_loss(compared.student, compared.teacher, reduction);
    }

    std::string m_error;
    double m_delta;
    double m_tau;
};

} // namespace

TermEntry predictionMatchingEntry()
{
    TermEntry entry;
    entry.info = {
        .kind = "prediction_matching",
        .label = RETORT_TEXT("learning", "Prediction matching"),
        .summary = RETORT_TEXT("learning", "Matches the student's forecast to the teacher's, value by value."),
        .source =
            "Response distillation for regression, as in EasyST (CIKM 2024) and DistilTS (arXiv 2601.12785)",
        .formula = "mean w_h (ys - yt)^2, w_h = exp(tau h / (H - 1)) / their mean",
        .options = {{.id = "error",
                     .label = RETORT_TEXT("learning", "Error"),
                     .help = RETORT_TEXT("learning", "How differences are penalised: squared, absolute, or squared "
                                                     "near zero and absolute beyond delta."),
                     .type = ParameterType::choice,
                     .defaultValue = std::string("mse"),
                     .choices = {{"mse", RETORT_TEXT("learning", "Squared (MSE)")},
                                 {"mae", RETORT_TEXT("learning", "Absolute (MAE)")},
                                 {"huber", RETORT_TEXT("learning", "Huber")}}},
                    {.id = "delta",
                     .label = RETORT_TEXT("learning", "Huber delta"),
                     .help = RETORT_TEXT(
                         "learning",
                         "Where the Huber loss changes from squared to absolute, in scaled units."),
                     .type = ParameterType::real,
                     .defaultValue = 1.0,
                     .minimum = 1e-6,
                     .maximum = 1e6,
                     .logarithmic = true,
                     .enabledWhen = EnabledWhen{"error", {"huber"}}},
                    horizonTauOption()},
        .levels = {Level::prediction}};
    entry.make = [](const Options& options) { return std::make_unique<PredictionMatching>(options); };
    return entry;
}

} // namespace retort::learning
