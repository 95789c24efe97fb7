// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure.h"

#include "ui/language/percent_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace retort::ui
{

bool Figure::empty() const
{
    const auto hasBar = [](const FigureBars& group) {
        return std::any_of(group.bars.begin(), group.bars.end(),
                           [](const FigureBar& bar) { return std::isfinite(bar.value); });
    };
    return map.empty() && graph.empty() && std::all_of(lines.begin(), lines.end(),
                       [](const FigureLine& line) { return line.points.empty(); }) &&
           std::none_of(bars.begin(), bars.end(), hasBar);
}

QString FigureMap::valueText(double value) const
{
    return percent ? signedNumber(value) + QStringLiteral(" %") : signedNumber(value, 2);
}

FigureStyle figureStyle(StageId stage)
{
    const RoleStyle style = styleOf(stage.role);
    return {QColor::fromRgb(style.rgb), style.dash, stage.isCompared() ? style.width : style.width / 2};
}

QColor paletteColour(std::size_t index)
{
    // Apart from the colours of the roles, which are blue, orange, green, violet and grey.
    static constexpr std::array<QRgb, 8> colours = {0x5b5fc7, 0xc2527e, 0x1f97b0, 0x8f7a00,
                                                    0xa8763e, 0xd0648f, 0x4f7f95, 0x7d6b5d};
    return QColor::fromRgb(colours[index % colours.size()]);
}

} // namespace retort::ui
