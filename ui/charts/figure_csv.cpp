// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_csv.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <limits>

namespace retort::ui
{

namespace
{

QString cell(QString text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString number(double value)
{
    return std::isfinite(value) ? QString::number(value, 'g', 10) : QString();
}

QString barsCsv(const Figure& figure)
{
    QStringList header = {cell(figure.x.title)};
    for (const FigureBars& bars : figure.bars)
        header.append(cell(bars.name));
    QStringList rows = {header.join(u',')};
    for (qsizetype category = 0; category < figure.x.categories.size(); ++category) {
        QStringList row = {cell(figure.x.categories[category])};
        for (const FigureBars& bars : figure.bars) {
            const auto i = static_cast<std::size_t>(category);
            row.append(i < bars.bars.size() ? number(bars.bars[i].value) : QString());
        }
        rows.append(row.join(u','));
    }
    return rows.join(u'\n') + u'\n';
}

/// A row for each row of the map; the header has the middle of each column on the x axis.
QString mapCsv(const Figure& figure)
{
    const FigureMap& map = figure.map;
    const double from = figure.x.from.value_or(0), to = figure.x.to.value_or(static_cast<double>(map.columns));
    QStringList header = {cell(figure.x.title)};
    for (std::size_t column = 0; column < map.columns; ++column)
        header.append(!figure.x.categories.isEmpty() ? cell(figure.x.categories.value(static_cast<qsizetype>(column))) : number(from + (to - from) * (static_cast<double>(column) + 0.5) / static_cast<double>(map.columns)));
    QStringList rows = {header.join(u',')};
    for (qsizetype row = 0; row < map.rows.size(); ++row) {
        QStringList cells = {cell(map.rows[row])};
        for (std::size_t column = 0; column < map.columns; ++column)
            cells.append(number(map.values[static_cast<std::size_t>(row) * map.columns + column]));
        rows.append(cells.join(u','));
    }
    return rows.join(u'\n') + u'\n';
}

/// A row for each node: its name, its value, what it reads out as, and its place.
QString graphCsv(const Figure& figure)
{
    QStringList rows = {QStringLiteral("node,%1,text,x,y").arg(cell(figure.y.title))};
    for (const FigureGraph::Node& node : figure.graph.nodes)
        rows.append(QStringList{cell(node.name), number(node.value), cell(node.text), number(node.at.x), number(node.at.y)}.join(u','));
    return rows.join(u'\n') + u'\n';
}

} // namespace

OwnedFigure::OwnedFigure(Figure figure) : m_figure(std::move(figure))
{
    m_figure.fills.clear();
    for (FigureLine& line : m_figure.lines)
        line.points = m_points.emplace_back(line.points.begin(), line.points.end());
}

QString figureCsv(const Figure& figure, const AxisRange& range)
{
    if (!figure.graph.empty())
        return graphCsv(figure);
    if (!figure.map.empty())
        return mapCsv(figure);
    if (!figure.bars.empty())
        return barsCsv(figure);

    QStringList header = {cell(figure.x.title)};
    std::vector<std::span<const signal::Point>> lines;
    for (const FigureLine& line : figure.lines) {
        if (!line.shown || !line.isData)
            continue;
        header.append(cell(line.name));
        const auto begin = std::lower_bound(line.points.begin(), line.points.end(), range.from,
                                            [](const signal::Point& point, double x) { return point.x < x; });
        const auto end = std::upper_bound(begin, line.points.end(), range.to,
                                          [](double x, const signal::Point& point) { return x < point.x; });
        lines.emplace_back(begin, end);
    }

    QString csv = header.join(u',') + u'\n';
    for (;;) {
        double x = std::numeric_limits<double>::infinity();
        for (const auto& line : lines)
            if (!line.empty())
                x = std::min(x, line.front().x);
        if (!std::isfinite(x))
            return csv;
        csv += figure.x.scale == AxisScale::time
                   ? QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(x), QTimeZone::utc()).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
                   : number(x);
        for (auto& line : lines) {
            csv += u',';
            if (!line.empty() && line.front().x == x) {
                csv += number(line.front().y);
                line = line.subspan(1);
            }
        }
        csv += u'\n';
    }
}

} // namespace retort::ui
