// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/forecast_csv.h"

#include "core/foundation/file_writing.h"
#include "core/report/class_csv.h"
#include "core/report/class_tables.h"
#include "core/report/escaping.h"
#include "core/report/standing.h"

#include "core/foundation/number_text.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numeric>

namespace retort::report
{

namespace
{

/// As exact as a scaled single precision number of that scale is.
std::string unitsText(double value, double scale)
{
    const double magnitude = scale != 0 ? std::floor(std::log10(std::abs(scale))) : 0;
    std::string text = fixedText(value, static_cast<int>(std::clamp(6 - magnitude, 0.0, 12.0)));
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

/// From what the record keeps: nothing is forecast anew.
Result<void> writeClasses(const experiment::Record& record, const std::filesystem::path& file)
{
    const std::string table = classCsv(record.outcome);
    if (table.empty())
        return fail(ErrorKind::missing, RETORT_TEXT("report", "The run in %1 has not finished, so it has no classes of test windows. Continue it first."),
                    {record.directory.string()});
    return writeFile(file, table);
}

} // namespace

std::vector<Role> ForecastCsv::roles() const
{
    std::vector<Role> roles;
    for (const auto& model : m_outcome.models)
        if (model.stage.isCompared() && model.stage != Role::oracle && !isFurtherBaseline(model.stage.role))
            roles.push_back(model.stage.role);
    return roles;
}

std::string ForecastCsv::header() const
{
    std::string header = "window,step,time,channel,truth";
    for (const Role role : roles())
        header += std::string(",") + idOf(role);
    return header + "\n";
}

std::string ForecastCsv::rows(const experiment::TestForecast& forecast) const
{
    const auto targets = static_cast<std::size_t>(forecast.targets);
    const auto columns = roles();
    std::string text;
    for (std::size_t i = 0; i < forecast.truth.size(); ++i) {
        const std::size_t step = i / targets, target = i % targets;
        const auto cell = [&](float scaled) {
            return std::isnan(scaled) ? std::string()
                                      : unitsText(scaled * m_outcome.scalerScale[target] + m_outcome.scalerShift[target],
                                                  m_outcome.scalerScale[target]);
        };
        text += std::to_string(forecast.window + 1) + "," + std::to_string(step + 1) + "," +
                csvCell(stampText(m_outcome.data, forecast.firstRow + static_cast<std::int64_t>(step))) + "," +
                csvCell(m_outcome.data.targets[target]) + "," + cell(forecast.truth[i]);
        for (const Role role : columns) {
            const auto found = std::ranges::find(forecast.forecasts, role, &std::pair<Role, std::vector<float>>::first);
            text += "," + (found == forecast.forecasts.end() || i >= found->second.size() ? std::string() : cell(found->second[i]));
        }
        text += "\n";
    }
    return text;
}

Result<void> writeForecasts(experiment::Engine& engine, const experiment::Record& record, const std::filesystem::path& file,
                            const std::function<void(double)>& progress, const CancellationToken& stop)
{
    if (isOfClasses(record))
        return writeClasses(record, file);
    if (const auto targets = record.outcome.data.targets.size();
        record.outcome.scalerScale.size() != targets || record.outcome.scalerShift.size() != targets || targets == 0)
        return fail(ErrorKind::missing, RETORT_TEXT("report", "The run in %1 has not finished, so its forecasts cannot be written in "
                                                              "data units. Continue it first."),
                    {record.directory.string()});
    std::vector<std::int64_t> windows(static_cast<std::size_t>(record.outcome.data.testWindows));
    std::iota(windows.begin(), windows.end(), 0);
    std::error_code unseen;
    if (const auto folder = std::filesystem::absolute(file, unseen).parent_path(); !std::filesystem::is_directory(folder, unseen))
        return fail(ErrorKind::io, RETORT_TEXT("report", "The folder %1 does not exist. Make it first, or choose another."), {folder.string()});
    const ForecastCsv table(record.outcome);
    std::filesystem::path part = file;
    part += ".part";
    std::ofstream out(part, std::ios::binary);
    out << table.header();
    double done = 0;
    auto forecast = engine.forecast(
        record, windows,
        [&](const experiment::TestForecast& window) {
            out << table.rows(window);
            progress(++done / static_cast<double>(windows.size()));
        },
        stop);
    out.close();
    std::error_code fault;
    if (forecast && out.good()) {
        std::filesystem::rename(part, file, fault);
        if (!fault)
            return {};
    }
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    if (!forecast)
        return forecast;
    return fail(ErrorKind::io, RETORT_TEXT("report", "%1 cannot be written. Is the disk full, or the folder read-only?"), {file.string()});
}

} // namespace retort::report
