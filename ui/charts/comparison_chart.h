// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/metrics.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

namespace retort::ui
{

class MetricBox;

/// MSE and MAE, or another metric, of the models and the naive forecast as bars, with the change against the reference in per
/// cent; the best teacher per window, a bound rather than a forecaster, as a line across them.
class ComparisonChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit ComparisonChart(QWidget* parent = nullptr);
    ~ComparisonChart() override;

    void setMetrics(Role role, const evaluation::Metrics& metrics);
    /// Reference for the comparison; the plain student by default.
    void setReference(Role reference);
    enum class Windows { validation, test };
    /// Which windows the errors were measured on; validation at first.
    void setMeasuredOn(Windows windows);
    void clear();

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    void offerWhatIsMeasured();

    MetricBox* m_choice;
    std::map<Role, evaluation::Metrics> m_metrics; ///< without their parts
    Role m_reference = Role::plain_student;
    Windows m_windows = Windows::validation;
};

} // namespace retort::ui
