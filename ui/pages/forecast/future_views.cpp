// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/forecast/future_views.h"

#include "core/report/future_tables.h"
#include "ui/language/translated.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTableWidget>

#include <algorithm>
#include <cmath>

namespace retort::ui
{
namespace
{

struct FutureViews {
    Q_DECLARE_TR_FUNCTIONS(FutureViews)
};

constexpr int digits = 6;

QString numberText(double value)
{
    return std::isnan(value) ? QStringLiteral("–") : QLocale().toString(value, 'g', digits);
}

} // namespace

const experiment::FutureInterval* intervalAt(const experiment::FutureModel& model, double level)
{
    const auto found = std::ranges::find(model.intervals, level, &experiment::FutureInterval::level);
    return found == model.intervals.end() ? nullptr : &*found;
}

ForecastWindow futureWindow(const experiment::FutureForecast& forecast, const FutureChoice& choice)
{
    const auto ofTarget = [&](const std::vector<double>& values) {
        std::vector<double> one;
        for (std::size_t i = choice.target; i < values.size(); i += forecast.targets.size())
            one.push_back(values[i]);
        return one;
    };
    ForecastWindow window;
    window.channel = QString::fromStdString(forecast.targets[choice.target]);
    window.unit = QString::fromStdString(forecast.units[choice.target]);
    window.context = ofTarget(forecast.context);
    window.truth = ofTarget(forecast.truth);
    window.calendar = forecast.calendar;
    window.stamps.assign(forecast.contextStamps.begin(), forecast.contextStamps.end());
    window.stamps.insert(window.stamps.end(), forecast.stamps.begin(), forecast.stamps.end());
    window.firstRow = forecast.calendar ? 0 : forecast.stamps.front();
    for (const auto& model : forecast.models) {
        window.forecasts[model.stage.role] = ofTarget(model.values);
        const auto* interval = model.stage == choice.bandOf ? intervalAt(model, choice.level) : nullptr;
        if (!interval)
            continue;
        window.lower = ofTarget(interval->lower);
        window.upper = ofTarget(interval->upper);
        const auto known = std::ranges::find_if(window.lower, [](double value) { return std::isnan(value); }) - window.lower.begin();
        window.lower.resize(static_cast<std::size_t>(known)); // later steps have none
        window.upper.resize(static_cast<std::size_t>(known));
        window.bandOf = model.stage.role;
        window.lowerName = FutureViews::tr("%1 % interval, lower end").arg(100 * interval->level);
        window.upperName = FutureViews::tr("%1 % interval, upper end").arg(100 * interval->level);
    }
    return window;
}

void showFuture(QTableWidget& table, const experiment::FutureForecast& forecast, const FutureChoice& choice)
{
    QStringList heads = {FutureViews::tr("Step"), FutureViews::tr("Time")};
    if (!forecast.truth.empty())
        heads << stageName(Role::truth);
    for (const auto& model : forecast.models) {
        heads << stageName(model.stage);
        if (intervalAt(model, choice.level))
            heads << FutureViews::tr("%1 % interval").arg(100 * choice.level);
    }
    table.clear();
    table.setColumnCount(static_cast<int>(heads.size()));
    table.setHorizontalHeaderLabels(heads);
    table.setRowCount(static_cast<int>(forecast.stamps.size()));
    for (int row = 0; row < table.rowCount(); ++row) {
        const std::size_t i = static_cast<std::size_t>(row) * forecast.targets.size() + choice.target;
        int column = 0;
        const auto put = [&](const QString& text) {
            auto* item = new QTableWidgetItem(text);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table.setItem(row, column++, item);
        };
        put(QString::number(row + 1));
        put(QString::fromStdString(report::stampText(forecast, static_cast<std::size_t>(row))));
        if (!forecast.truth.empty())
            put(numberText(forecast.truth[i]));
        for (const auto& model : forecast.models) {
            put(numberText(model.values[i]));
            if (const auto* interval = intervalAt(model, choice.level))
                put(std::isnan(interval->lower[i]) ? QStringLiteral("–") : FutureViews::tr("%1 to %2").arg(numberText(interval->lower[i]), numberText(interval->upper[i])));
        }
    }
    table.resizeColumnsToContents();
}

} // namespace retort::ui
