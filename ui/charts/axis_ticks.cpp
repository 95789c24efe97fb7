// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_ticks.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

namespace retort::ui
{

namespace
{

constexpr double second = 1000;
constexpr double minute = 60 * second;
constexpr double hour = 60 * minute;
constexpr double day = 24 * hour;

/// 1, 2 or 5 times a power of ten, not below `atLeast`.
double roundStep(double atLeast)
{
    const double power = std::pow(10.0, std::floor(std::log10(atLeast)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= atLeast * (1 - 1e-9))
            return factor * power;
    return 10 * power;
}

QString numberText(double value, double step)
{
    if (std::abs(value) < step * 1e-6)
        value = 0;
    if (std::abs(value) >= 1e7 || step < 1e-6)
        return QString::number(value, 'g', 4);
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    return QString::number(value, 'f', decimals);
}

QDateTime stamp(double milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds), QTimeZone::utc());
}

std::vector<AxisTick> linearTicks(const FigureAxis& axis, const AxisRange& range, int most)
{
    double step = axis.tickStep.value_or(roundStep((range.to - range.from) / std::max(most, 1)));
    if (axis.wholeNumbers)
        step = std::max(step, 1.0);
    std::vector<AxisTick> ticks;
    for (double i = std::ceil(range.from / step - 1e-6); i * step <= range.to + step * 1e-6; ++i) {
        const double at = i * step;
        ticks.push_back({at, axis.percent ? numberText(100 * at, 100 * step) + QStringLiteral(" %")
                                          : numberText(at, step)});
    }
    return ticks;
}

std::vector<AxisTick> logarithmicTicks(const AxisRange& range, int most)
{
    static const std::array<std::vector<double>, 3> choices = {std::vector{1.0, 2.0, 5.0}, {1.0, 3.0}, {1.0}};
    const double first = std::floor(std::log10(range.from));
    const double last = std::ceil(std::log10(range.to));
    std::vector<AxisTick> ticks;
    for (const std::vector<double>& factors : choices) {
        ticks.clear();
        const double stride = factors.size() > 1 ? 1 : std::max(1.0, std::ceil((last - first + 1) / most));
        for (double power = first; power <= last; power += stride)
            for (const double factor : factors)
                if (const double at = factor * std::pow(10, power);
                    at >= range.from * (1 - 1e-9) && at <= range.to * (1 + 1e-9))
                    ticks.push_back({at, QString::number(at, 'g', 4)});
        if (static_cast<int>(ticks.size()) <= most)
            break;
    }
    return ticks;
}

std::vector<AxisTick> calendarTicks(const AxisRange& range, int months)
{
    std::vector<AxisTick> ticks;
    QDate date = stamp(range.from).date();
    date = months >= 12 ? QDate(date.year() - date.year() % (months / 12), 1, 1)
                        : QDate(date.year(), (date.month() - 1) / months * months + 1, 1);
    for (;; date = date.addMonths(months)) {
        const auto at = static_cast<double>(QDateTime(date, QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch());
        if (at > range.to)
            return ticks;
        if (at >= range.from)
            ticks.push_back(
                {at, date.toString(months >= 12 ? QStringLiteral("yyyy") : QStringLiteral("yyyy-MM"))});
    }
}

std::vector<AxisTick> timeTicks(const AxisRange& range, int most)
{
    const double wanted = (range.to - range.from) / std::max(most, 1);
    for (const double step : {minute, 5 * minute, 15 * minute, 30 * minute, hour, 3 * hour, 6 * hour,
                              12 * hour, day, 2 * day, 7 * day, 14 * day}) {
        if (step < wanted)
            continue;
        const QString format = step < day ? QStringLiteral("MM-dd hh:mm") : QStringLiteral("yyyy-MM-dd");
        std::vector<AxisTick> ticks;
        for (double at = std::ceil(range.from / step) * step; at <= range.to; at += step)
            ticks.push_back({at, stamp(at).toString(format)});
        return ticks;
    }
    for (const int months : {1, 3, 6, 12, 24, 60, 120})
        if (months * 30 * day >= wanted)
            return calendarTicks(range, months);
    return calendarTicks(range, 1200);
}

} // namespace

double axisPosition(const FigureAxis& axis, double value)
{
    return axis.scale == AxisScale::logarithmic ? std::log10(value) : value;
}

double axisValue(const FigureAxis& axis, double position)
{
    return axis.scale == AxisScale::logarithmic ? std::pow(10, position) : position;
}

AxisRange niceRange(const FigureAxis& axis, double low, double high)
{
    if (!(low <= high)) {
        low = axis.scale == AxisScale::logarithmic ? 1 : 0;
        high = low + 1;
    }
    AxisRange range;
    if (axis.scale == AxisScale::logarithmic) {
        // Fifths of a decade.
        range = {std::pow(10, std::floor(std::log10(low) * 5 - 0.2) / 5),
                 std::pow(10, std::ceil(std::log10(high) * 5 + 0.2) / 5)};
    } else {
        const bool negative = low < -0.005 * std::abs(high); // a rounding below zero needs no room
        if (high - low < 1e-12 * std::max(1.0, std::abs(high))) {
            const double around = std::max(std::abs(high) * 0.1, 0.5);
            low -= around;
            high += around;
        }
        const double step = roundStep((high - low) / 5) / 2;
        const double room = (high - low) * 0.04;
        range = {std::floor((low - room) / step) * step, std::ceil((high + room) / step) * step};
        if (!negative)
            range.from = std::max(range.from, 0.0);
    }
    range.from = axis.from.value_or(range.from);
    range.to = axis.to.value_or(range.to);
    if (!(range.from < range.to))
        range.to = range.from + 1;
    return range;
}

std::vector<AxisTick> ticksOf(const FigureAxis& axis, const AxisRange& range, int most)
{
    if (!axis.categories.isEmpty()) {
        std::vector<AxisTick> ticks;
        for (int i = 0; i < axis.categories.size(); ++i)
            ticks.push_back({static_cast<double>(i), axis.categories[i]});
        return ticks;
    }
    switch (axis.scale) {
    case AxisScale::logarithmic:
        return logarithmicTicks(range, most);
    case AxisScale::time:
        return timeTicks(range, most);
    case AxisScale::linear:
        break;
    }
    return linearTicks(axis, range, most);
}

QString valueText(const FigureAxis& axis, double value)
{
    if (axis.scale == AxisScale::time)
        return stamp(value).toString(QStringLiteral("yyyy-MM-dd hh:mm"));
    if (axis.percent)
        return QString::number(100 * value, 'f', 1) + QStringLiteral(" %");
    return QString::number(value, 'g', 4);
}

} // namespace retort::ui
