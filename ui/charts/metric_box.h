// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/task.h"

#include <QComboBox>

namespace retort::ui
{

/// Choice of a metric of the forecasting task.
class MetricBox : public QComboBox
{
    Q_OBJECT
public:
    /// `pair` offers the first two metrics together, as the first entry.
    explicit MetricBox(bool pair, QWidget* parent = nullptr);

    /// One, or two for the pair; each outlives the box.
    std::vector<const task::Metric*> metrics() const;
    void retranslate();

private:
    bool m_pair;
};

/// A value with the metric's decimals.
QString valueText(const task::Metric& metric, double value);
/// "MSE (scaled)", "MAPE (%)", "MASE".
QString labelWithUnit(const task::Metric& metric);

} // namespace retort::ui
