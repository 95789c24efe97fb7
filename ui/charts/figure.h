// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/stage_id.h"
#include "core/signal/decimation.h"

#include <QColor>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace retort::ui
{

/// What a chart shows, as plain values: drawn on the screen, written to a file or to a table from the same
/// figure, so that none can differ from the others. Knows no theme: colours of data are fixed, the rest
/// follows the theme.

/// An invalid colour stands for the theme's text colour.
struct FigureStyle {
    QColor colour;
    Dash dash = Dash::solid;
    double width = 1.8; ///< pixels
};

struct FigureLine {
    QString name;
    FigureStyle style;
    std::span<const signal::Point> points; ///< ascending in x; the chart that made the figure owns them
    bool inLegend = true;
    bool shown = true;   ///< false: greyed in the legend and not drawn
    bool dots = false;   ///< a dot on each point, where they are few
    bool onTop = false;  ///< drawn over all others, wherever it stands in the legend
    QString detail = {}; ///< a number beside the name in the legend
    QString brief = {};  ///< in the legend where the names do not fit
    std::optional<Role> role = {}; ///< whose it is, where pages name and hide the roles for all charts
    QString atEnd = {};            ///< beside its last point
    bool isData = true;            ///< false: a stroke that joins others, in no table and under no crosshair
};

struct FigureBar {
    double value = 0;          ///< not a number: no bar
    QString text;              ///< over the bar, two rows at the most
    std::vector<double> trail; ///< earlier values, oldest first; drawn fading
};

/// One bar for each category, or a line across the others for a bound.
struct FigureBars {
    QString name;
    FigureStyle style;
    std::vector<FigureBar> bars;
    bool across = false;
    std::optional<Role> role = {}; ///< as of a line
};

/// A thin line across the plot at x or y, with a word beside it.
struct FigureGuide {
    Qt::Orientation orientation = Qt::Vertical;
    double at = 0;
    QString text;
    QColor colour;
};

/// A dot on the data, such as the best epoch.
struct FigureMark {
    signal::Point at;
    QColor colour;
    std::optional<Role> role = {};
};

/// Words at a place of the plot.
struct FigureText {
    signal::Point at;
    QString text;
    Qt::Alignment side = Qt::AlignHCenter | Qt::AlignTop; ///< of the place where the words stand
    QColor colour = {};
};

/// A part of the x axis in a tint of its own.
struct FigureBand {
    double from = 0;
    double to = 0;
    QString text;
    QColor colour;
    bool hatched = false;
};

/// What lies between two lines in x order, in a tint of its own under the lines. The lines themselves span
/// the axes.
struct FigureFill {
    std::span<const signal::Point> lower; ///< the chart that made the figure owns them
    std::span<const signal::Point> upper;
    QColor colour;
    std::optional<Role> role = {};
};

/// Cells in rows over the x axis, in a colour on either side of 0: the first colour below, the second above.
struct FigureMap {
    QStringList rows;           ///< names, from the top
    std::size_t columns = 0;    ///< share the x axis evenly
    std::vector<double> values; ///< [rows, columns]; not a number: an empty cell
    double limit = 1;           ///< of the full colour
    QColor below, above;
    QStringList texts;   ///< in the cells, [rows, columns], where they fit; empty: none
    bool percent = true; ///< of values as they are read out: "+3.2 %", else "0.32"

    QString valueText(double value) const;
    bool empty() const { return values.empty(); }
};

/// Nodes at their places, in the unit square, joined by edges. It takes the whole plot, without axes.
struct FigureGraph {
    struct Node {
        signal::Point at;
        QColor colour;
        QString name;
        QString text;     ///< of its value, as it is read out
        double value = 0; ///< for the table
    };
    struct Edge {
        int from = 0, to = 0;
        double strength = 1; ///< 0 to 1: how dark
    };
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    double width = 1, height = 1; ///< of what the nodes take of the unit square, around its centre

    bool empty() const { return nodes.empty(); }
};

enum class AxisScale { linear, logarithmic, time };

struct FigureAxis {
    QString title;                       ///< with the unit in brackets
    AxisScale scale = AxisScale::linear; ///< time: milliseconds since 1970-01-01 UTC
    std::optional<double> from;          ///< fixed ends; else from the data
    std::optional<double> to;
    bool wholeNumbers = false;      ///< no ticks between whole numbers
    bool percent = false;           ///< values are fractions, labels per cent
    std::optional<double> tickStep; ///< else round steps that fit
    bool hidden = false;            ///< y only: its values mean nothing by themselves
    QStringList categories;         ///< x only: the bars stand at 0, 1, 2, ...
};

struct Figure {
    QString title;
    FigureAxis x;
    FigureAxis y;
    std::vector<FigureBand> bands;
    std::vector<FigureFill> fills;
    std::vector<FigureBars> bars;
    std::vector<FigureGuide> guides;
    std::vector<FigureLine> lines; ///< in the order of the legend; later ones are drawn over earlier ones
    std::vector<FigureMark> marks;
    std::vector<FigureText> texts;
    FigureGraph graph; ///< instead of lines and bars, whose legend stays
    FigureMap map; ///< instead of lines and bars; its rows take the y axis
    bool legendOfRoles = true; ///< false: lines and bars of a role are not named in the legend
    bool fine = false; ///< every pixel column counts: for a chart that stands alone and seldom changes

    bool empty() const;
};

/// Of its role; thinner for one that a forecaster was made from or through.
FigureStyle figureStyle(StageId stage);
/// Colours for things that have no role, such as terms of a loss and runs: eight that differ, then again.
QColor paletteColour(std::size_t index);

} // namespace retort::ui
