// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/exporting/bundle.h"

#include "core/data/prepared_series.h"
#include "core/data/time/calendar.h"
#include "core/foundation/file_writing.h"
#include "core/foundation/number_text.h"
#include "core/learning/exporting/bundle_templates.h"
#include "core/learning/exporting/exportable_network.h"
#include "core/learning/exporting/onnx_model.h"
#include "core/learning/exporting/torchscript.h"

#include <cmath>
#include <date/date.h>
#include <map>
#include <nlohmann/json.hpp>
#include <numbers>

namespace retort::learning
{
namespace
{

using Names = std::vector<std::string>;

constexpr int digits = 9;

/// The names as C++ string literals.
std::string literals(Names names)
{
    for (auto& name : names)
        name = nlohmann::json(name).dump();
    return listed(names);
}

std::string csvCell(const std::string& text)
{
    if (text.find_first_of(",\"\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char each : text)
        quoted.append(each == '"' ? 2 : 1, each);
    return quoted + '"';
}

/// Replaces each "@name@" by its value.
std::string filled(std::string text, const std::map<std::string, std::string>& values)
{
    for (const auto& [name, value] : values)
        for (auto at = text.find("@" + name + "@"); at != std::string::npos; at = text.find("@" + name + "@", at + value.size()))
            text.replace(at, name.size() + 2, value);
    return text;
}

/// Synthetic rows and the forecast after them.
class Example
{
public:
    explicit Example(const ExportableNetwork& network) : m_network(network), m_series(*network.series())
    {
        const auto& task = network.task();
        const bool calendar = m_series.calendar;
        m_rows.calendar = calendar;
        m_rows.step = calendar ? m_series.stepMilliseconds : 1;
        for (int row = 0; row < task.lookBack + task.horizon; ++row)
            m_rows.stamps.push_back(stampOf(row));
        for (int row = 0; row < task.lookBack; ++row)
            for (std::size_t channel = 0; channel < m_series.channels.size(); ++channel)
                m_values.push_back(*numberFrom(significantText(m_series.shift[channel] + m_series.scale[channel] * std::sin(2 * std::numbers::pi * row / 24 + static_cast<double>(channel)), digits)));
    }

    std::string known() const { return table(m_series.channels, m_values, 0); }

    std::string expected(const Names& targets) const
    {
        const auto& task = m_network.task();
        const auto scaler = m_network.scaler();
        const auto values = torch::tensor(m_values, torch::kDouble).view({1, task.lookBack, task.channels});
        int count = 0;
        const auto all = data::timeMarks(m_rows, count);
        const auto marks = torch::tensor(all).view({1, task.lookBack + task.horizon, count});
        ExportableNetwork::Inputs inputs = {((values - scaler.shift) / scaler.scale).to(torch::kFloat), marks.narrow(1, 0, task.lookBack)};
        if (m_network.usesFutureMarks())
            inputs.emplace_back(marks.narrow(1, task.lookBack, task.horizon));
        const auto forecast = (m_network.answer(inputs).to(torch::kDouble) * scaler.targetScale + scaler.targetShift).contiguous();
        return table(targets, {forecast.data_ptr<double>(), forecast.data_ptr<double>() + forecast.numel()}, task.lookBack);
    }

private:
    /// From 2024-01-01 on.
    data::Milliseconds stampOf(int row) const
    {
        const int months = m_rows.calendar ? data::monthsOfStep(m_rows.step) : 0;
        if (months > 0) {
            const auto month = date::year(2024) / date::January / 1 + date::months(row * months);
            return std::chrono::duration_cast<std::chrono::milliseconds>(date::sys_days(month).time_since_epoch()).count();
        }
        return (m_rows.calendar ? 1'704'067'200'000 : 0) + row * m_rows.step;
    }

    std::string stampText(data::Milliseconds stamp) const
    {
        if (!m_rows.calendar)
            return std::to_string(stamp);
        const std::chrono::milliseconds time(stamp);
        return m_rows.step % 1000 == 0 ? date::format("%F %T", date::sys_seconds(std::chrono::duration_cast<std::chrono::seconds>(time)))
                                       : date::format("%F %T", date::sys_time<std::chrono::milliseconds>(time));
    }

    std::string table(const Names& names, const std::vector<double>& values, int firstRow) const
    {
        std::string text = "time";
        for (const auto& name : names)
            text.append(",").append(csvCell(name));
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i % names.size() == 0) {
                text.append("\n").append(stampText(m_rows.stamps[static_cast<std::size_t>(firstRow) + i / names.size()]));
            }
            text.append(",").append(significantText(values[i], digits));
        }
        return text.append("\n");
    }

    const ExportableNetwork& m_network;
    const TrainedSeries& m_series;
    data::TimeSeries m_rows;
    std::vector<double> m_values;
};

std::map<std::string, std::string> factsOf(const ExportableNetwork& network, const Names& targets)
{
    const auto& task = network.task();
    const auto& series = *network.series();
    const int months = series.calendar ? data::monthsOfStep(series.stepMilliseconds) : 0;
    const auto milliseconds = series.calendar && months == 0 ? series.stepMilliseconds : 0;
    return {{"kind", network.kind()},
            {"look_back", std::to_string(task.lookBack)},
            {"horizon", std::to_string(task.horizon)},
            {"channel_count", std::to_string(task.channels)},
            {"target_count", std::to_string(targets.size())},
            {"step_milliseconds", std::to_string(milliseconds)},
            {"step_months", std::to_string(months)},
            {"step", months > 0 ? std::to_string(months) + (months == 1 ? " month" : " months") : milliseconds > 0 ? significantText(static_cast<double>(milliseconds) / 1000, digits) + " s" : "one row"},
            {"marks", network.usesMarks() ? "It also reads time marks, which `forecast.py` and `forecast.cpp` compute from the times." : "It reads no time marks."}};
}

} // namespace

Result<void> writeBundle(const Checkpoint& checkpoint, const std::filesystem::path& folder)
{
    if (checkpoint.task.classes > 0)
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "Only forecasters can be exported as a bundle; this network is a classifier. Export it as ONNX or TorchScript."));
    if (!checkpoint.series)
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "%1 does not contain the channels it was trained on, so a bundle would not work. Train it again, or export it as ONNX or TorchScript."), {checkpoint.file});
    const auto network = ExportableNetwork::of(checkpoint);
    if (!network)
        return tl::unexpected<Error>(network.error());
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    if (fault)
        return fail(ErrorKind::io, RETORT_TEXT("learning", "The folder %1 cannot be made: %2"), {folder.string(), fault.message()});
    Names targets;
    for (const auto target : checkpoint.task.targets)
        targets.push_back(checkpoint.series->channels[static_cast<std::size_t>(target)]);
    auto facts = factsOf(*network, targets);
    auto inCpp = facts;
    inCpp["channels"] = literals(checkpoint.series->channels);
    inCpp["targets"] = literals(targets);
    inCpp["mark_names"] = literals(network->markNames());
    constexpr std::size_t named = 5; // of a network of roads there are hundreds
    facts["targets"] = targets.size() <= named ? listed(targets) : listed({targets.begin(), targets.begin() + named}) + " and " + std::to_string(targets.size() - named) + " more";
    const Example example(*network);
    const auto write = [&](const char* name, const std::string& text) { return [=] { return writeFile(folder / name, text); }; };
    return writeOnnx(checkpoint, folder / "model.onnx")
        .and_then([&] { return writeTorchScript(checkpoint, folder / "model.pt"); })
        .and_then(write("forecast.py", bundleTemplates().python))
        .and_then(write("forecast.cpp", filled(bundleTemplates().cpp, inCpp)))
        .and_then(write("README.md", filled(bundleTemplates().readme, facts)))
        .and_then(write("example.csv", example.known()))
        .and_then(write("expected.csv", example.expected(targets)));
}

} // namespace retort::learning
