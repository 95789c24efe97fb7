// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/study/study_chart.h"

#include "core/foundation/number_text.h"
#include "core/study/importance.h"
#include "ui/charts/metric_box.h"
#include "ui/language/translated.h"
#include "ui/pages/study/shown_errors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace retort::ui
{
namespace
{

const task::Metric& metricOf(const StudyView& view)
{
    return *task::taskWith(view.plan.metric).metric(view.plan.metric);
}

/// Where all rows that have it have the same.
std::optional<double> oneMean(const study::StudyTable& table, StageId model)
{
    std::optional<double> same;
    for (const auto& row : table.rows)
        if (const double mean = row.cells.at(model).mean; std::isfinite(mean)) {
            if (same && *same != mean)
                return std::nullopt;
            same = mean;
        }
    return same;
}

} // namespace

StudyChart::StudyChart(QWidget* parent) : ChartPanel(parent)
{
    setEnlargeButtonVisible(false);
    StudyChart::retranslate();
}

void StudyChart::retranslate()
{
    setTitle(tr("Result of the study"));
    setEmptyState(tr("The chart appears with the first trial that finishes."));
    setReading(tr("Mean over the runs of each cell. Bands and the ± beside a bar are the 95 % confidence interval of the mean; a single run has none. For a search: the validation error of each trial; outliers are not shown."));
}

void StudyChart::setView(StudyController::View view)
{
    m_view = std::move(view);
    makeCurves();
    changed();
}

void StudyChart::makeCurves()
{
    m_curves.clear();
    m_trials.clear();
    m_lowest.clear();
    if (!m_view)
        return;
    if (m_view->plan.chooses()) {
        for (const auto& status : m_view->statuses)
            if (const auto error = study::judgedBy(m_view->plan, status); error && std::isfinite(*error)) {
                m_trials.push_back({static_cast<double>(status.number), *error});
                m_lowest.push_back({static_cast<double>(status.number), m_lowest.empty() ? *error : std::min(*error, m_lowest.back().y)});
            }
        return;
    }
    if (m_view->table.axes.empty())
        return;
    const auto& table = m_view->table;
    std::vector<std::string> others; // labels of the further axes
    const auto otherOf = [](const study::TableRow& row) {
        std::string label;
        for (std::size_t i = 1; i < row.labels.size(); ++i)
            label += (label.empty() ? "" : ", ") + row.labels[i];
        return label;
    };
    for (const auto& row : table.rows) {
        if (!numberFrom(row.labels.front()))
            return;
        if (std::ranges::find(others, otherOf(row)) == others.end())
            others.push_back(otherOf(row));
    }
    if (table.rows.size() <= others.size())
        return; // one value alone is no line
    for (std::size_t other = 0; other < others.size(); ++other)
        for (const StageId model : table.models) {
            if (others.size() > 1 && model != StageId(Role::distilled_student))
                continue;
            Curve curve{stageName(model), figureStyle(model), model.role, {}, {}, {}};
            if (others.size() > 1) {
                curve.name = QString::fromStdString(others[other]);
                curve.style.colour = paletteColour(other);
                curve.role.reset();
            }
            for (const auto& row : table.rows)
                if (const auto& cell = row.cells.at(model); otherOf(row) == others[other] && std::isfinite(cell.mean)) {
                    const double x = *numberFrom(row.labels.front());
                    curve.means.push_back({x, cell.mean});
                    if (std::isfinite(cell.low)) {
                        curve.low.push_back({x, cell.low});
                        curve.high.push_back({x, cell.high});
                    }
                }
            for (auto* points : {&curve.means, &curve.low, &curve.high})
                std::ranges::sort(*points, {}, &signal::Point::x);
            if (!curve.means.empty())
                m_curves.push_back(std::move(curve));
        }
}

Figure StudyChart::figure() const
{
    if (m_view && m_view->plan.chooses())
        return progress();
    const bool mapped = m_view && m_view->table.axes.size() == 2;
    Figure figure = mapped ? map() : m_curves.empty() ? bars() : lines();
    figure.title = title();
    if (m_view && !mapped)
        figure.y.title = tr("test %1").arg(labelWithUnit(metricOf(*m_view)));
    return figure;
}

Figure StudyChart::progress() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("trial");
    figure.x.wholeNumbers = true;
    figure.y.title = tr("validation error");
    std::vector<double> errors;
    for (const auto& point : m_trials)
        errors.push_back(point.y);
    figure.y.to = highestShown(std::move(errors));
    for (const auto& point : m_trials)
        figure.marks.push_back({point, paletteColour(2), {}});
    figure.lines.push_back({.name = tr("Trials"), .style = {paletteColour(2), Dash::dotted, 1}, .points = m_trials});
    figure.lines.push_back({.name = tr("Best so far"), .style = {figureStyle(Role::distilled_student).colour, Dash::solid, 2.5}, .points = m_lowest, .onTop = true});
    return figure;
}

Figure StudyChart::map() const
{
    const auto& table = m_view->table;
    const task::Metric& metric = metricOf(*m_view);
    std::array<QStringList, 2> names; // in the order of the axes
    for (const auto& row : table.rows)
        for (std::size_t axis = 0; axis < 2; ++axis)
            if (const QString name = QString::fromStdString(row.labels[axis]); !names[axis].contains(name))
                names[axis] << name;
    Figure figure;
    figure.y.title = m_view->tableAxes().front();
    figure.x.title = tr("%1; change relative to the plain student (%)").arg(m_view->tableAxes()[1]);
    figure.x.categories = names[1];
    figure.x.from = -0.5;
    figure.x.to = static_cast<double>(names[1].size()) - 0.5;
    FigureMap& cells = figure.map;
    cells.rows = names[0];
    cells.columns = static_cast<std::size_t>(names[1].size());
    cells.values.assign(static_cast<std::size_t>(names[0].size()) * cells.columns, std::nan(""));
    cells.texts.resize(static_cast<qsizetype>(cells.values.size()));
    cells.below = figureStyle(Role::distilled_student).colour;
    cells.above = figureStyle(Role::plain_student).colour;
    if (!metric.lowerIsBetter)
        std::swap(cells.below, cells.above);
    cells.limit = 0;
    bool any = false;
    for (const auto& row : table.rows) {
        const double distilled = row.cells.at(Role::distilled_student).mean, plain = row.cells.at(Role::plain_student).mean;
        const auto at = static_cast<std::size_t>(names[0].indexOf(QString::fromStdString(row.labels[0]))) * cells.columns +
                        static_cast<std::size_t>(names[1].indexOf(QString::fromStdString(row.labels[1])));
        if (!std::isfinite(distilled) || !std::isfinite(plain) || plain == 0)
            continue;
        any = true;
        cells.values[at] = 100 * (distilled - plain) / std::abs(plain);
        cells.texts[static_cast<qsizetype>(at)] = valueText(metric, distilled);
        cells.limit = std::max(cells.limit, std::abs(cells.values[at]));
    }
    if (!any)
        return {};
    cells.limit = std::max(cells.limit, 1e-9);
    return figure;
}

Figure StudyChart::lines() const
{
    Figure figure;
    figure.x.title = m_view->tableAxes().front();
    figure.legendOfRoles = true;
    for (const Curve& curve : m_curves) {
        if (curve.low.size() > 1) {
            QColor tint = curve.style.colour;
            tint.setAlphaF(0.16F);
            figure.fills.push_back({curve.low, curve.high, tint, {}});
        }
        figure.lines.push_back({.name = curve.name, .style = curve.style, .points = curve.means, .dots = true});
    }
    return figure;
}

Figure StudyChart::bars() const
{
    Figure figure;
    if (!m_view)
        return figure;
    const auto& table = m_view->table;
    for (const auto& row : table.rows) {
        QStringList label;
        for (const auto& one : row.labels)
            label << QString::fromStdString(one);
        figure.x.categories << (label.isEmpty() ? QString::fromStdString(m_view->plan.name) : label.join(QStringLiteral(", ")));
    }
    const task::Metric& metric = metricOf(*m_view);
    for (const StageId model : table.models) {
        if (const auto same = isUntrained(model.role) ? oneMean(table, model) : std::nullopt) {
            figure.guides.push_back({Qt::Horizontal, *same, stageName(model) + u' ' + valueText(metric, *same), figureStyle(model).colour});
            continue;
        }
        FigureBars bars{stageName(model), figureStyle(model), {}, false, {}};
        bool any = false;
        for (const auto& row : table.rows) {
            const auto& cell = row.cells.at(model);
            const bool known = std::isfinite(cell.mean);
            any = any || known;
            QString text = known ? valueText(metric, cell.mean) : QString();
            if (std::isfinite(cell.low))
                text += QStringLiteral("\n±") + valueText(metric, cell.high - cell.mean);
            bars.bars.push_back({cell.mean, text, {}});
        }
        if (any)
            figure.bars.push_back(std::move(bars));
    }
    return figure;
}

} // namespace retort::ui
