// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/svg_figure.h"

#include "core/foundation/number_text.h"
#include "core/report/escaping.h"

#include <algorithm>
#include <cmath>

namespace retort::report
{
namespace
{

constexpr double height = 300;
constexpr double left = 62, right = 546, top = 46, bottom = 252;

std::string fixed(double number)
{
    return fixedText(number, 1);
}

std::string colour(std::uint32_t rgb)
{
    static constexpr const char* digits = "0123456789abcdef";
    std::string text = "#000000";
    for (std::size_t place = 6; place > 0; --place, rgb >>= 4)
        text[place] = digits[rgb & 0xF];
    return text;
}

std::string dashes(Dash dash)
{
    switch (dash) {
    case Dash::solid: return "";
    case Dash::dashed: return " stroke-dasharray=\"7 4\"";
    case Dash::dash_dot: return " stroke-dasharray=\"8 3 2 3\"";
    case Dash::dotted: return " stroke-dasharray=\"2 3\"";
    }
    return "";
}

struct Range {
    double low = 0, high = 1;
};

/// From values to pixels along one axis.
class Scale
{
public:
    Scale(Range range, bool logarithmic, double from, double to)
        : m_low(logarithmic ? std::log(range.low) : range.low), m_high(logarithmic ? std::log(range.high) : range.high),
          m_logarithmic(logarithmic), m_from(from), m_to(to)
    {
    }
    double operator()(double value) const
    {
        const double at = m_logarithmic ? std::log(value) : value;
        return m_from + (m_to - m_from) * (at - m_low) / (m_high - m_low);
    }

private:
    double m_low, m_high;
    bool m_logarithmic;
    double m_from, m_to;
};

bool shows(const LineFigure& figure, const std::pair<double, double>& point)
{
    return std::isfinite(point.first) && std::isfinite(point.second) && (!figure.x.logarithmic || point.first > 0) &&
           (!figure.y.logarithmic || point.second > 0);
}

std::string text(double x, double y, const char* anchor, const std::string& content, const char* more = "")
{
    return "<text x=\"" + fixed(x) + "\" y=\"" + fixed(y) + "\" text-anchor=\"" + anchor + "\"" + more + ">" +
           htmlEscaped(content) + "</text>\n";
}

std::string line(double x1, double y1, double x2, double y2, const std::string& attributes)
{
    return "<line x1=\"" + fixed(x1) + "\" y1=\"" + fixed(y1) + "\" x2=\"" + fixed(x2) + "\" y2=\"" + fixed(y2) + "\" " +
           attributes + "/>\n";
}

std::string opened(const std::string& title)
{
    return "<svg viewBox=\"0 0 560 300\" role=\"img\" aria-label=\"" + htmlEscaped(title) +
           "\" xmlns=\"http://www.w3.org/2000/svg\" font-family=\"system-ui, sans-serif\" font-size=\"11.5\" fill=\"#3b4350\">\n" +
           text(0, 14, "start", title, " font-size=\"13.5\" font-weight=\"600\" fill=\"#1a202b\"");
}

std::string axes(const std::string& xTitle, const std::string& yTitle)
{
    return line(left, bottom, right, bottom, "stroke=\"#8b94a1\"") + text((left + right) / 2, height - 8, "middle", xTitle) +
           "<text transform=\"translate(12 " + fixed((top + bottom) / 2) + ") rotate(-90)\" text-anchor=\"middle\">" +
           htmlEscaped(yTitle) + "</text>\n";
}

std::string yGrid(const std::vector<double>& ticks, const Scale& y)
{
    std::string out;
    for (const double tick : ticks)
        out += line(left, y(tick), right, y(tick), "stroke=\"#e4e8ee\"") +
               text(left - 7, y(tick) + 4, "end", readable(tick));
    return out;
}

/// Entries from left to right over the plot; the sample is the line or the bar itself. A second row where one is full.
class Legend
{
public:
    void add(const std::string& label, const std::string& sample)
    {
        const double advance = 34 + 6.4 * static_cast<double>(label.size());
        if (m_x + advance > right && m_x > left) {
            m_x = left;
            m_y += 13;
        }
        m_out += "<g transform=\"translate(" + fixed(m_x) + " " + fixed(m_y) + ")\">" + sample +
                 text(24, 0, "start", label) + "</g>\n";
        m_x += advance;
    }
    const std::string& svg() const { return m_out; }

private:
    double m_x = left, m_y = 30;
    std::string m_out;
};

Range padded(Range range, bool logarithmic)
{
    if (logarithmic) {
        const double factor = range.high > range.low ? std::pow(range.high / range.low, 0.04) : 1.5;
        return {range.low / factor, range.high * factor};
    }
    const double pad = range.high > range.low ? 0.05 * (range.high - range.low) : std::max(0.5 * std::abs(range.high), 0.5);
    return {range.low - pad, range.high + pad};
}

std::vector<double> ticksOf(const Axis& axis, Range range, int count)
{
    std::vector<double> ticks = axis.ticks;
    if (ticks.empty() && axis.logarithmic) {
        for (double decade = std::pow(10, std::floor(std::log10(range.low))); decade <= range.high; decade *= 10)
            for (const double step : {1.0, 2.0, 5.0})
                ticks.push_back(step * decade);
    } else if (ticks.empty()) {
        ticks = roundTicks(range.low, range.high, count);
    }
    std::erase_if(ticks, [&](double tick) { return tick < range.low || tick > range.high; });
    return ticks;
}

std::string pathOf(const LineFigure& figure, const Curve& curve, const Scale& x, const Scale& y)
{
    std::string path;
    bool pen = false;
    std::size_t drawn = 0;
    std::pair<double, double> last;
    for (const auto& point : curve.points) {
        if (!shows(figure, point)) {
            pen = false;
            continue;
        }
        path += (pen ? "L" : "M") + fixed(x(point.first)) + " " + fixed(y(point.second));
        pen = true;
        ++drawn;
        last = point;
    }
    if (drawn == 1) // a line of one point would not be seen
        return "<circle cx=\"" + fixed(x(last.first)) + "\" cy=\"" + fixed(y(last.second)) + "\" r=\"3\" fill=\"" +
               colour(curve.style.rgb) + "\"/>\n";
    return "<path d=\"" + path + "\" fill=\"none\" stroke-linejoin=\"round\" stroke=\"" + colour(curve.style.rgb) +
           "\" stroke-width=\"" + fixed(curve.style.width) + "\"" + dashes(curve.style.dash) + "/>\n";
}

} // namespace

std::vector<double> roundTicks(double low, double high, int count)
{
    std::vector<double> ticks;
    if (!(high > low) || count < 1 || !std::isfinite(high - low))
        return ticks;
    const double rough = (high - low) / count;
    const double decade = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * decade;
    for (const double candidate : {1.0, 2.0, 5.0})
        if (candidate * decade >= rough * 0.999) {
            step = candidate * decade;
            break;
        }
    for (double i = std::ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; ++i)
        ticks.push_back(i == 0 ? 0 : i * step);
    return ticks;
}

std::string svg(const LineFigure& figure)
{
    std::optional<Range> xs, ys;
    const auto extend = [](std::optional<Range>& range, double value) {
        range = range ? Range{std::min(range->low, value), std::max(range->high, value)} : Range{value, value};
    };
    for (const auto& curve : figure.curves)
        for (const auto& point : curve.points)
            if (shows(figure, point)) {
                extend(xs, point.first);
                extend(ys, point.second);
            }
    if (!xs)
        return {};
    if (figure.guide)
        extend(ys, *figure.guide);
    const Range yRange = padded(*ys, figure.y.logarithmic);
    const Range xRange = xs->high > xs->low ? *xs : padded(*xs, figure.x.logarithmic);
    const Scale x(xRange, figure.x.logarithmic, left, right);
    const Scale y(yRange, figure.y.logarithmic, bottom, top);

    std::string out = opened(figure.title) + yGrid(ticksOf(figure.y, yRange, 5), y);
    for (const double tick : ticksOf(figure.x, xRange, 8))
        out += line(x(tick), bottom, x(tick), bottom + 4, "stroke=\"#8b94a1\"") +
               text(x(tick), bottom + 17, "middle", readable(tick));
    if (figure.guide)
        out += line(left, y(*figure.guide), right, y(*figure.guide), "stroke=\"#8b94a1\" stroke-dasharray=\"3 3\"");
    if (figure.border)
        out += line(x(*figure.border), top, x(*figure.border), bottom, "stroke=\"#8b94a1\" stroke-dasharray=\"3 3\"");
    out += axes(figure.x.title, figure.y.title);
    Legend legend;
    for (const auto& curve : figure.curves) {
        if (std::ranges::none_of(curve.points, [&](const auto& point) { return shows(figure, point); }))
            continue;
        out += pathOf(figure, curve, x, y);
        legend.add(curve.label, line(0, -4, 19, -4, "stroke=\"" + colour(curve.style.rgb) + "\" stroke-width=\"" +
                                                        fixed(curve.style.width) + "\"" + dashes(curve.style.dash)));
    }
    return out + legend.svg() + "</svg>\n";
}

std::string svg(const BarFigure& figure)
{
    double highest = 0;
    for (const auto& group : figure.groups)
        for (const double value : group.values)
            highest = std::isfinite(value) ? std::max(highest, value) : highest;
    if (!(highest > 0))
        return {};
    const Range range{0, highest * 1.05};
    const Scale y(range, false, bottom, top);
    std::string out = opened(figure.title) + yGrid(roundTicks(range.low, range.high, 5), y);
    const double groupWidth = (right - left) / static_cast<double>(figure.groups.size());
    const double barWidth = std::min(34.0, 0.76 * groupWidth / static_cast<double>(figure.labels.size()));
    for (std::size_t g = 0; g < figure.groups.size(); ++g) {
        const double middle = left + (static_cast<double>(g) + 0.5) * groupWidth;
        const auto& values = figure.groups[g].values;
        double x = middle - barWidth * static_cast<double>(values.size()) / 2;
        for (std::size_t i = 0; i < values.size(); ++i, x += barWidth)
            if (std::isfinite(values[i]))
                out += "<rect x=\"" + fixed(x + 1) + "\" y=\"" + fixed(y(values[i])) + "\" width=\"" + fixed(barWidth - 2) +
                       "\" height=\"" + fixed(bottom - y(values[i])) + "\" rx=\"1.5\" fill=\"" + colour(figure.colours[i]) +
                       "\"/>\n";
        out += text(middle, bottom + 17, "middle", figure.groups[g].label);
    }
    out += axes(figure.xTitle, figure.yTitle);
    Legend legend;
    for (std::size_t i = 0; i < figure.labels.size(); ++i)
        legend.add(figure.labels[i], "<rect x=\"3\" y=\"-9\" width=\"12\" height=\"10\" rx=\"1.5\" fill=\"" +
                                         colour(figure.colours[i]) + "\"/>");
    return out + legend.svg() + "</svg>\n";
}

} // namespace retort::report
