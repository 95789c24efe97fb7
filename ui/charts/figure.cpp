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
    return map.empty() && std::all_of(lines.begin(), lines.end(),
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
    static constexpr std::array<QRgb, 8> colours = {0x8a63d2, 0xc2527e, 0x2391a6, 0xa67c00,
                                                    0x5f8530, 0xc65b3c, 0x5570d8, 0x8d7462};
    return QColor::fromRgb(colours[index % colours.size()]);
}

} // namespace retort::ui
