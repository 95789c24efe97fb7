// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

namespace retort::ui
{

/// One window of one channel, in data units.
struct ForecastWindow {
    QString channel;
    QString unit;                ///< "" where unknown
    QString windows = {};        ///< of which part it is one: "test window 12"
    std::vector<double> context; ///< the last rows of the look-back, oldest first
    std::vector<double> truth;   ///< ground truth, empty for the real future
    std::map<Role, std::vector<double>> forecasts;
    std::vector<double> lower, upper; ///< of a band around one forecast: its outermost quantiles, an interval; empty without
    QString lowerName = {}, upperName = {}; ///< what its edges are
    Role bandOf = Role::distilled_student;
    bool calendar = true;  ///< false: x is the row number
    qint64 firstRow = 0;   ///< row of the first forecast step
    std::vector<qint64> stamps = {}; ///< of the context and of the steps after it, milliseconds since 1970-01-01 UTC
    qint64 stepMilliseconds = 3'600'000;

    /// Of a step from the first one forecast, which is 0.
    qint64 stampOf(qint64 step) const;
};

/// Context, ground truth and forecasts of one window; the ground truth is drawn on top and never hidden.
/// Quantiles are a band in the colour of their forecast.
class ForecastChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit ForecastChart(QWidget* parent = nullptr);
    ~ForecastChart() override;

    void setWindow(const ForecastWindow& window);
    /// Only one forecast of the same window, for live updates.
    void setForecast(Role role, const std::vector<double>& values);
    void clear();

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    void joinAll();
    std::vector<signal::Point> pointsOf(const std::vector<double>& values, qint64 firstStep) const;

    ForecastWindow m_window;
    std::vector<signal::Point> m_context;
    std::vector<signal::Point> m_truth;
    std::map<Role, std::vector<signal::Point>> m_forecasts;
    std::map<Role, std::vector<signal::Point>> m_joints;
    std::vector<signal::Point> m_lower, m_upper;
};

} // namespace retort::ui
