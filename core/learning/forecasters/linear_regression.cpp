// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/linear_regression.h"

#include "core/learning/forecasters/closed_form.h"
#include "core/learning/forecasters/normalisation_option.h"
#include "core/learning/layers/channel_linear.h"
#include "core/learning/layers/normal_equations.h"
#include "core/learning/layers/swapped.h"

namespace retort::learning
{
namespace
{

constexpr std::int64_t mostBytes = std::int64_t{4} << 30; // of the sums that a closed form adds up

enum class Mapping { shared, perChannel, joint };

Mapping mappingOf(const Options& options)
{
    const std::string id = textOf(options, "mapping");
    return id == "all_to_all" ? Mapping::joint : id == "per_channel" ? Mapping::perChannel : Mapping::shared;
}

/// Ridge regression of every training window's future on its past, for the channels that are forecast.
class Ridge : public ClosedForm
{
public:
    Ridge(const ForecastTask& task, Mapping mapping, bool centred, double penalty, bool start,
          ChannelLinear& linear)
        : m_task(task)
        , m_mapping(mapping)
        , m_centred(centred)
        , m_penalty(penalty)
        , m_start(start)
        , m_linear(linear)
        , m_equations(maps(task, mapping), linear.weight().size(-1), linear.weight().size(-2),
                      linear.weight().device())
    {
    }

    static std::int64_t maps(const ForecastTask& task, Mapping mapping)
    {
        return mapping == Mapping::perChannel ? static_cast<std::int64_t>(task.targets.size()) : 1;
    }

    void take(const WindowBatch& batch, const torch::Tensor& truth) override
    {
        const torch::NoGradGuard noGradient;
        const auto values = batch.values.to(torch::kDouble);
        const auto mean = m_centred ? values.mean(1, true) : torch::zeros_like(values.narrow(1, 0, 1));
        const auto past = (values - mean).transpose(1, 2);                       // [B, C, L]
        const auto future = truth - selectTargets(mean, m_task).transpose(1, 2); // [B, targets, H]
        if (m_mapping == Mapping::joint) {
            m_equations.add(past.flatten(1).unsqueeze(0), future.flatten(1).unsqueeze(0));
            return;
        }
        const auto ofTargets = past.index_select(1, targets());
        if (m_mapping == Mapping::perChannel)
            m_equations.add(ofTargets.transpose(0, 1), future.transpose(0, 1));
        else
            m_equations.add(ofTargets.flatten(0, 1).unsqueeze(0), future.flatten(0, 1).unsqueeze(0));
    }

    Result<void> solve() override
    {
        const torch::NoGradGuard noGradient;
        const auto solution = m_equations.solve(m_penalty);
        if (!solution)
            return fail(ErrorKind::numeric,
                        RETORT_TEXT("learning", "The ridge equations of the linear regression have no solution with "
                                                "penalty %1. Increase ridge_penalty."),
                        {toString(Value(m_penalty))});
        if (m_mapping == Mapping::perChannel) {
            m_linear.weight().index_copy_(0, targets(), solution->weight.to(m_linear.weight().dtype()));
            m_linear.bias().index_copy_(0, targets(), solution->bias.to(m_linear.bias().dtype()));
        } else {
            m_linear.weight().copy_(solution->weight.squeeze(0));
            m_linear.bias().copy_(solution->bias.squeeze(0));
        }
        return {};
    }

    bool isStart() const override { return m_start; }

private:
    torch::Tensor targets() const { return torch::tensor(m_task.targets, m_linear.weight().device()); }

    const ForecastTask& m_task;
    Mapping m_mapping;
    bool m_centred;
    double m_penalty;
    bool m_start;
    ChannelLinear& m_linear;
    NormalEquations m_equations;
};

class LinearRegression : public Forecaster
{
public:
    LinearRegression(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_mapping(mappingOf(options))
        , m_centred(textOf(options, "normalisation") == "subtract_mean")
        , m_solution(textOf(options, "solution"))
        , m_penalty(realOf(options, "ridge_penalty"))
    {
        const auto targets = static_cast<std::int64_t>(m_task.targets.size());
        m_linear =
            m_mapping == Mapping::joint
                ? std::make_shared<ChannelLinear>(m_task.lookBack * m_task.channels, m_task.horizon * targets,
                                                  0)
                : std::make_shared<ChannelLinear>(m_task.lookBack, m_task.horizon,
                                                  m_mapping == Mapping::perChannel ? m_task.channels : 0);
        register_module("linear", m_linear);
    }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto mean = m_centred ? batch.values.mean(1, true)
                                    : torch::zeros({1, 1, m_task.channels}, batch.values.options());
        const auto series = swapped(batch.values - mean); // [B, C, L]
        if (m_mapping == Mapping::joint) {
            const auto forecast =
                m_linear->forward(series.flatten(1)).unflatten(1, {-1, m_task.horizon}); // [B, targets, H]
            return {forecast.transpose(1, 2) + selectTargets(mean, m_task),
                    {{"output", forecast.flatten(1)}}}; // of targets, so no channel axis
        }
        const auto forecast = m_linear->forward(series);
        return {selectTargets(forecast.transpose(1, 2) + mean, m_task), {{"output", forecast}}};
    }

    std::unique_ptr<ClosedForm> closedForm() override
    {
        if (m_solution == "gradient")
            return nullptr;
        return std::make_unique<Ridge>(m_task, m_mapping, m_centred, m_penalty, m_solution == "ridge_start",
                                       *m_linear);
    }

private:
    ForecastTask m_task;
    Mapping m_mapping;
    bool m_centred;
    std::string m_solution;
    double m_penalty;
    std::shared_ptr<ChannelLinear> m_linear;
};

} // namespace

NetworkEntry linearRegressionEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "linear_regression",
        .label = RETORT_TEXT("learning", "Linear regression"),
        .summary = RETORT_TEXT(
            "learning",
            "The future as one weighted sum of the past: a single layer, and the easiest to interpret."),
        .family = "linear",
        .source =
            "Least squares by gradient, or ridge regression (Hoerl and Kennard, Technometrics 1970); shared "
            "map as in Toner and Darlow, ICML 2024, arXiv 2403.14587",
        .formula = "y = W (x - mean) + b + mean; ridge: min mean |y - Wx - b|^2 + penalty |W|^2",
        .options = {
            {.id = "mapping",
             .label = RETORT_TEXT("learning", "Mapping"),
             .help = RETORT_TEXT(
                 "learning",
                 "One map shared by all channels, one per channel, or one from all channels to all targets."),
             .type = ParameterType::choice,
             .defaultValue = std::string("shared"),
             .choices = {{"shared", RETORT_TEXT("learning", "Shared")},
                         {"per_channel", RETORT_TEXT("learning", "Per channel")},
                         {"all_to_all", RETORT_TEXT("learning", "All to all")}}},
            normalisationOption({"subtract_mean", "none"}),
            {.id = "solution",
             .label = RETORT_TEXT("learning", "Solver"),
             .help = RETORT_TEXT(
                 "learning",
                 "Gradient descent, or closed-form ridge regression as the first epoch: alone, or as the start of "
                 "gradient descent. With a teacher, gradient descent always follows."),
             .type = ParameterType::choice,
             .defaultValue = std::string("gradient"),
             .choices = {{"gradient", RETORT_TEXT("learning", "Gradient descent")},
                         {"ridge", RETORT_TEXT("learning", "Closed-form ridge")},
                         {"ridge_start", RETORT_TEXT("learning", "Ridge, then gradient descent")}}},
            {.id = "ridge_penalty",
             .label = RETORT_TEXT("learning", "Ridge penalty"),
             .help = RETORT_TEXT("learning",
                                 "Balances the squared weights against the mean squared error on the training "
                                 "windows."),
             .type = ParameterType::real,
             .defaultValue = 1e-3,
             .minimum = 1e-9,
             .maximum = 1e6,
             .logarithmic = true,
             .enabledWhen = EnabledWhen{"solution", {"ridge", "ridge_start"}}}}};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<LinearRegression>(options, task);
    };
    entry.faults = [](const Options& options, const ForecastTask& task) -> std::vector<Finding> {
        const auto mapping = mappingOf(options);
        const std::int64_t inputs =
            mapping == Mapping::joint ? std::int64_t{task.lookBack} * task.channels : task.lookBack;
        const auto bytes = NormalEquations::bytes(Ridge::maps(task, mapping), inputs);
        if (textOf(options, "solution") == "gradient" || bytes <= mostBytes)
            return {};
        return {{"solution",
                 {RETORT_TEXT("learning", "A closed form would need %1 MB for its equations. Use one shared map, a "
                                          "shorter look-back, or gradient descent."),
                  {std::to_string(bytes >> 20)}}}};
    };
    return entry;
}

} // namespace retort::learning
