// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/study/parallel_chart.h"

#include "core/foundation/number_text.h"
#include "core/study/importance.h"
#include "ui/charts/metric_box.h"
#include "ui/language/translated.h"
#include "ui/pages/study/shown_errors.h"

#include <algorithm>
#include <cmath>

namespace retort::ui
{
namespace
{

/// Where a trial stands along an axis, 0 at the bottom.
double placeOn(const study::Axis& axis, double setting)
{
    if (!axis.range)
        return axis.variants.size() < 2 ? 0.5 : setting / static_cast<double>(axis.variants.size() - 1);
    const auto& [from, to, logarithmic, whole] = *axis.range;
    return logarithmic ? std::log(setting / from) / std::log(to / from) : (setting - from) / (to - from);
}

QString endOf(const study::Axis& axis, bool top)
{
    if (axis.range)
        return QString::fromStdString(readable(top ? axis.range->to : axis.range->from));
    return QString::fromStdString((top ? axis.variants.back() : axis.variants.front()).label);
}

QColor between(const QColor& good, const QColor& bad, double place)
{
    const auto mixed = [place](float a, float b) { return a + static_cast<float>(place) * (b - a); };
    return QColor::fromRgbF(mixed(good.redF(), bad.redF()), mixed(good.greenF(), bad.greenF()), mixed(good.blueF(), bad.blueF()));
}

} // namespace

ParallelChart::ParallelChart(QWidget* parent) : ChartPanel(parent)
{
    setEnlargeButtonVisible(false);
    ParallelChart::retranslate();
}

void ParallelChart::retranslate()
{
    setTitle(tr("Parallel coordinates of the trials"));
    setEmptyState(tr("The chart appears when two trials have finished."));
    setReading(tr("Each line is a trial: where it crosses an axis is its setting, the last axis is its error. The strong line is the best trial, pale lines are the worst."));
}

void ParallelChart::setView(const StudyController::View& view)
{
    m_coordinates.clear();
    m_lines.clear();
    if (view) {
        std::vector<std::pair<double, std::size_t>> judged;
        for (const auto& trial : view->trials)
            if (const auto value = study::judgedBy(view->plan, view->statuses[trial.number]); value && std::isfinite(*value))
                judged.emplace_back(*value, trial.number);
        const task::Metric& metric = *task::taskWith(view->plan.metric).metric(view->plan.metric);
        const bool lowerIsBetter = view->plan.chooses() || metric.lowerIsBetter;
        std::ranges::sort(judged, [&](const auto& a, const auto& b) { return lowerIsBetter ? a > b : a < b; }); // the worst first
        if (judged.size() > 1) {
            const auto [low, high] = std::ranges::minmax(judged, {}, &std::pair<double, std::size_t>::first);
            std::vector<double> errors;
            for (const auto& [value, number] : judged)
                errors.push_back(value);
            const auto most = lowerIsBetter ? highestShown(std::move(errors)) : std::nullopt;
            const double top = most.value_or(high.first), span = std::max(top - low.first, 1e-12);
            for (std::size_t i = 0; i < view->plan.axes.size(); ++i)
                m_coordinates.push_back({view->axisLabel(i), endOf(view->plan.axes[i], true), endOf(view->plan.axes[i], false)});
            const QString name = view->plan.chooses() ? tr("validation error") : tr("test %1").arg(translated(metric.label));
            m_coordinates.push_back({name, (most ? QStringLiteral("≥ ") : QString()) + valueText(metric, top), valueText(metric, low.first)});
            for (std::size_t i = 0; i < judged.size(); ++i) {
                const auto& [value, number] = judged[i];
                Line line{{}, 1 - static_cast<double>(i) / static_cast<double>(judged.size() - 1), QString::fromStdString(view->trials[number].label(view->plan))};
                for (std::size_t axis = 0; axis < view->plan.axes.size(); ++axis)
                    line.points.push_back({static_cast<double>(axis), placeOn(view->plan.axes[axis], view->trials[number].setting[axis])});
                line.points.push_back({static_cast<double>(view->plan.axes.size()), std::min(1.0, (value - low.first) / span)});
                m_lines.push_back(std::move(line));
            }
        }
    }
    changed();
}

Figure ParallelChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.from = -0.35;
    figure.x.to = static_cast<double>(m_coordinates.size()) - 0.65;
    figure.y.from = -0.2;
    figure.y.to = 1.2;
    figure.y.hidden = true;
    const QColor best = figureStyle(Role::distilled_student).colour, worst = QColor(0x9a, 0xa0, 0xa6);
    for (std::size_t i = 0; i < m_coordinates.size(); ++i) {
        const auto& [name, top, bottom] = m_coordinates[i];
        const auto x = static_cast<double>(i);
        figure.x.categories << name;
        figure.guides.push_back({Qt::Vertical, x, {}, {}});
        figure.texts.push_back({{x, 1}, top, Qt::AlignRight | Qt::AlignTop, {}});
        figure.texts.push_back({{x, 0}, bottom, Qt::AlignRight | Qt::AlignBottom, {}});
    }
    for (const Line& line : m_lines) {
        const bool first = line.place == 0;
        QColor colour = between(best, worst, line.place);
        colour.setAlphaF(first ? 1.0F : 0.55F);
        figure.lines.push_back({.name = first ? tr("Best: %1").arg(line.name) : line.name,
                                .style = {colour, Dash::solid, first ? 3.0 : 1.3},
                                .points = line.points,
                                .inLegend = first,
                                .onTop = first,
                                .isData = first});
    }
    return figure;
}

} // namespace retort::ui
