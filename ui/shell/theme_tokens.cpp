// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme_tokens.h"

#include <algorithm>
#include <cmath>

namespace retort::ui
{

namespace
{

double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

const ThemeTokens& themeTokens(bool dark)
{
    static const ThemeTokens light = {
        .dark = false,
        .window = QColor(0xf4f6f8),
        .surface = QColor(0xffffff),
        .rail = QColor(0xeaeef2),
        .border = QColor(0xd3dae1),
        .text = QColor(0x1b2530),
        .mutedText = QColor(0x56636f),
        .accent = QColor(0x0b6e66),
        .accentHover = QColor(0x095b55),
        .onAccent = QColor(0xffffff),
        .selection = QColor(0xd5ebe8),
        .good = QColor(0x1d7442),
        .warning = QColor(0x8a5a00),
        .error = QColor(0xb3261e),
    };
    static const ThemeTokens darkTokens = {
        .dark = true,
        .window = QColor(0x14191f),
        .surface = QColor(0x1b222a),
        .rail = QColor(0x10151a),
        .border = QColor(0x323c47),
        .text = QColor(0xe7edf2),
        .mutedText = QColor(0x9dabb8),
        .accent = QColor(0x46c7b7),
        .accentHover = QColor(0x66d6c8),
        .onAccent = QColor(0x06211e),
        .selection = QColor(0x1f4744),
        .good = QColor(0x63c98c),
        .warning = QColor(0xe5b04c),
        .error = QColor(0xff8a80),
    };
    return dark ? darkTokens : light;
}

double contrastRatio(const QColor& one, const QColor& other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace retort::ui
