// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/stid.h"

#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/graph_options.h"
#include "core/learning/layers/randomness.h"

namespace retort::learning
{
namespace
{

// Where the marks of a step hold what: with minutes five of them, hourly ones four, coarser ones three.
constexpr int marksWithMinutes = 5, marksWithHours = 4;
constexpr std::int64_t binsOfDay = 288; ///< five minutes each, as in the paper

class Stid : public Forecaster
{
public:
    Stid(const Options& options, ForecastTask task)
        : m_task(std::move(task)), m_timed(booleanOf(options, "use_time_marks")), m_dropout(realOf(options, "dropout")),
          m_nodes(register_parameter("nodes", torch::empty({m_task.channels, integerOf(options, "embedding")})))
    {
        const auto width = integerOf(options, "embedding");
        torch::nn::init::xavier_uniform_(m_nodes);
        std::int64_t hidden = 2 * width;
        m_series = register_module("series", torch::nn::Linear(m_task.lookBack, width));
        if (readsTimeOfDay()) {
            m_day = register_parameter("day", torch::empty({binsOfDay, width}));
            torch::nn::init::xavier_uniform_(m_day);
            hidden += width;
        }
        if (readsWeekday()) {
            m_week = register_parameter("week", torch::empty({7, width}));
            torch::nn::init::xavier_uniform_(m_week);
            hidden += width;
        }
        for (std::int64_t layer = 0; layer < integerOf(options, "layers"); ++layer)
            m_layers.emplace_back(register_module("in" + std::to_string(layer), torch::nn::Linear(hidden, hidden)),
                                  register_module("out" + std::to_string(layer), torch::nn::Linear(hidden, hidden)));
        m_head = register_module("head", torch::nn::Linear(hidden, m_task.horizon));
    }

    bool usesTimeMarks() const override { return readsTimeOfDay() || readsWeekday(); }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto series = m_series(batch.values.transpose(1, 2));
        std::vector<torch::Tensor> parts = {series, m_nodes.unsqueeze(0).expand_as(series)};
        const auto everyNode = [&](const torch::Tensor& ofWindow) { parts.push_back(ofWindow.unsqueeze(1).expand({-1, m_task.channels, -1})); };
        if (readsTimeOfDay())
            everyNode(m_day.index_select(0, binOfDay(batch.pastMarks)));
        if (readsWeekday())
            everyNode(m_week.index_select(0, ((lastMark(batch.pastMarks, weekdayMark()) + 0.5) * 6).round().to(torch::kLong).clamp(0, 6)));
        auto x = torch::cat(parts, 2);
        for (auto& [in, out] : m_layers)
            x = x + out(seededDropout(torch::relu(in(x)), m_dropout, is_training()));
        return {selectTargets(m_head(x).transpose(1, 2), m_task), {{"nodes", x}}};
    }

private:
    bool readsTimeOfDay() const { return m_timed && m_task.marks >= marksWithHours; }
    bool readsWeekday() const { return m_timed && m_task.marks > 0; }
    int weekdayMark() const { return m_task.marks == marksWithMinutes ? 2 : m_task.marks == marksWithHours ? 1 : 0; }

    static torch::Tensor lastMark(const torch::Tensor& marks, int mark) { return marks.select(1, marks.size(1) - 1).select(1, mark); }

    /// Of the last step of the look-back, [B].
    torch::Tensor binOfDay(const torch::Tensor& marks) const
    {
        const bool minutes = m_task.marks == marksWithMinutes;
        auto minute = ((lastMark(marks, minutes ? 1 : 0) + 0.5) * 23).round() * 60;
        if (minutes)
            minute = minute + ((lastMark(marks, 0) + 0.5) * 59).round();
        return torch::floor(minute * (static_cast<double>(binsOfDay) / 1440)).to(torch::kLong).clamp(0, binsOfDay - 1);
    }

    ForecastTask m_task;
    bool m_timed;
    double m_dropout;
    torch::Tensor m_nodes, m_day, m_week;
    torch::nn::Linear m_series{nullptr}, m_head{nullptr};
    std::vector<std::pair<torch::nn::Linear, torch::nn::Linear>> m_layers;
};

} // namespace

NetworkEntry stidEntry()
{
    NetworkEntry entry;
    entry.info = {.kind = "stid",
                  .label = RETORT_TEXT("learning", "STID"),
                  .summary = RETORT_TEXT("learning", "An MLP applied to each node, with embeddings of the node, the time of day and the weekday. Reads no graph."),
                  .family = "mlp",
                  .source = "Shao et al., Spatial-Temporal Identity: A Simple yet Effective Baseline for Multivariate Time Series Forecasting, CIKM 2022, arXiv 2208.05233",
                  .formula = "z = [W x, e_node, e_time of day, e_weekday]; z = z + W2 relu(W1 z), three times; y = W z",
                  .options = {{.id = "embedding",
                               .label = RETORT_TEXT("learning", "Width of each embedding"),
                               .help = RETORT_TEXT("learning", "Of the series, the node, the time of day and the weekday; together the width of the layers."),
                               .type = ParameterType::integer,
                               .defaultValue = std::int64_t{32},
                               .minimum = 1,
                               .maximum = 2048},
                              {.id = "layers",
                               .label = RETORT_TEXT("learning", "Layers"),
                               .help = RETORT_TEXT("learning", "Residual layers of the MLP."),
                               .type = ParameterType::integer,
                               .defaultValue = std::int64_t{3},
                               .minimum = 0,
                               .maximum = 32},
                              {.id = "use_time_marks",
                               .label = RETORT_TEXT("learning", "Reads the calendar"),
                               .help = RETORT_TEXT("learning", "Time of day and weekday of the last step, where the series has a calendar."),
                               .type = ParameterType::boolean,
                               .defaultValue = true},
                              dropoutOption(0.15)}};
    entry.build = [](const Options& options, const ForecastTask& task) { return std::make_shared<Stid>(options, task); };
    return entry;
}

} // namespace retort::learning
