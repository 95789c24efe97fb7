// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/exporting/exportable_network.h"

#include "core/data/time/calendar.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/quantile_fan.h"

#include <nlohmann/json.hpp>
#include <torch/csrc/jit/frontend/tracer.h>

namespace retort::learning
{

ExportableNetwork::ExportableNetwork(std::shared_ptr<Forecaster> network, const Checkpoint& checkpoint)
    : m_network(std::move(network)), m_task(checkpoint.task), m_kind(checkpoint.kind), m_series(checkpoint.series)
{
    m_network->eval();
    for (auto& parameter : m_network->parameters())
        parameter.set_requires_grad(false); // they become constants of the file
}

Result<ExportableNetwork> ExportableNetwork::of(const Checkpoint& checkpoint)
{
    if (checkpoint.task.readsFuture)
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "This teacher reads the future values of each window, so it cannot forecast. Export a student."));
    auto network = networkOf(checkpoint);
    if (!network)
        return tl::unexpected<Error>(network.error());
    return ExportableNetwork(pointForecasterOf(*network), checkpoint);
}

ExportableNetwork::Inputs ExportableNetwork::randomInputs(std::int64_t windows) const
{
    auto batch = emptyBatch(m_task, windows);
    batch.values.normal_();
    batch.pastMarks.uniform_(-0.5, 0.5);
    batch.futureMarks.uniform_(-0.5, 0.5);
    if (usesFutureMarks())
        return {batch.values, batch.pastMarks, batch.futureMarks};
    return {batch.values, batch.pastMarks};
}

torch::Tensor ExportableNetwork::answer(const Inputs& inputs) const
{
    const torch::NoGradGuard noGradient;
    const auto future = inputs.size() > 2 ? inputs[2].toTensor() : torch::Tensor();
    return m_network->forward({inputs[0].toTensor(), inputs[1].toTensor(), future}).prediction;
}

bool ExportableNetwork::answersLike(const Inputs& inputs, const torch::Tensor& theirs, double tolerance) const
{
    const auto ours = answer(inputs);
    return ours.sizes() == theirs.sizes() && (ours - theirs).abs().max().item<double>() <= tolerance * ours.abs().max().item<double>();
}

std::shared_ptr<torch::jit::Graph> ExportableNetwork::graph() const
{
    const torch::NoGradGuard noGradient;
    const auto inputs = randomInputs(2);
    std::vector<std::string> names = {"values", "past_marks", "future_marks"};
    names.resize(inputs.size());
    return torch::jit::tracer::trace(
               inputs, [&](Inputs given) -> Inputs { return {answer(given)}; }, [](const torch::Tensor&) { return std::string(); }, false, false, nullptr, names)
        .first->graph;
}

std::vector<std::string> ExportableNetwork::markNames() const
{
    const std::vector<std::string> all = {"minute", "hour", "weekday", "day_of_month", "day_of_year"};
    return {all.end() - m_task.marks, all.end()}; // the coarse ones always exist
}

ExportableNetwork::Scaler ExportableNetwork::scaler() const
{
    const auto channels = static_cast<std::size_t>(m_task.channels);
    const auto row = [](const std::vector<double>& values) { return torch::tensor(values, torch::kDouble); };
    const auto shift = row(m_series ? m_series->shift : std::vector<double>(channels, 0.0));
    const auto scale = row(m_series ? m_series->scale : std::vector<double>(channels, 1.0));
    const auto targets = torch::tensor(m_task.targets, torch::kLong);
    return {shift, scale, shift.index_select(0, targets), scale.index_select(0, targets)};
}

std::string ExportableNetwork::description(const std::string& format) const
{
    nlohmann::ordered_json json;
    json["format"] = format;
    json["kind"] = m_kind;
    json["look_back"] = m_task.lookBack;
    const int classes = m_task.classes;
    if (classes > 0)
        json["classes"] = classes;
    else
        json["horizon"] = m_task.horizon;
    json["input"] = "values [batch, look_back, channels], oldest row first, in the order of \"channels\"";
    json["output"] = classes > 0 ? "logits [batch, classes], in the order of the classes in the record" : "forecast [batch, horizon, targets], in the order of \"targets\"";
    json["units"] = m_series ? "data" : "scaled";
    if (m_series) {
        json["channels"] = m_series->channels;
        for (const auto target : classes > 0 ? std::vector<std::int64_t>() : m_task.targets)
            json["targets"].push_back(m_series->channels[static_cast<std::size_t>(target)]);
        json["step_seconds"] = static_cast<double>(m_series->stepMilliseconds) / 1000;
        json["scaler"] = {{"shift", m_series->shift}, {"scale", m_series->scale}};
    }
    if (m_series) {
        json["calendar"] = m_series->calendar;
        json["step_months"] = m_series->calendar ? data::monthsOfStep(m_series->stepMilliseconds) : 0;
    }
    json["mark_names"] = markNames();
    json["uses_marks"] = usesMarks();
    json["uses_future_marks"] = usesFutureMarks();
    json["marks"] = m_task.marks == 0
                        ? "none"
                        : "[batch, rows, " + std::to_string(m_task.marks) +
                              "] in [-0.5, 0.5]: minute/59 (sub-hourly steps), hour/23 (sub-daily steps), weekday/6 (Monday 0), "
                              "(day of month - 1)/30, (day of year - 1)/365, each minus 0.5";
    return json.dump(2);
}

} // namespace retort::learning
