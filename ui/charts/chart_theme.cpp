// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_theme.h"

#include <QFontInfo>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace retort::ui
{

namespace
{

constexpr int labelPixels = 12;

QColor mixed(const QColor& a, const QColor& b, double shareOfA)
{
    const auto mix = [=](int x, int y) {
        return static_cast<int>(std::lround(shareOfA * x + (1 - shareOfA) * y));
    };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

double luminance(const QColor& colour)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// As much of the background in the text as readers can bear.
QColor quietText(const QColor& text, const QColor& background)
{
    double share = 0.66;
    while (share < 1 && contrast(mixed(text, background, share), background) < 5)
        share += 0.04;
    return mixed(text, background, std::min(share, 1.0));
}

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

ChartTheme ChartTheme::light(const QString& fontFamily)
{
    ChartTheme theme{Qt::white, QColor(0x1f2328), QColor(0x57606a), QColor(0xe4e7ea), QFont(fontFamily)};
    theme.font.setPixelSize(labelPixels);
    return theme;
}

ChartTheme ChartTheme::of(const QPalette& palette, const QFont& font)
{
    const QColor background = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    ChartTheme theme{background, text, quietText(text, background), mixed(text, background, 0.11), font};
    theme.font.setPixelSize(std::max(labelPixels, QFontInfo(font).pixelSize() - 1));
    return theme;
}

} // namespace retort::ui
