// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/task.h"

#include <QComboBox>

namespace retort::ui
{

/// Choice of a metric: of forecasts, or of all tasks.
class MetricBox : public QComboBox
{
    Q_OBJECT
public:
    enum class Offer {
        pairFirst, ///< of forecasts, and as the first entry the first two together
        everyTask, ///< of all tasks, one behind the other
    };
    explicit MetricBox(Offer offer, QWidget* parent = nullptr);

    /// One, or two for the pair; each outlives the box.
    std::vector<const task::Metric*> metrics() const;
    void retranslate();
    /// Whether metrics over the nodes of a graph are offered; they are at first.
    void offerNodes(bool offered);

private:
    Offer m_offer;
};

/// A value with the metric's decimals.
QString valueText(const task::Metric& metric, double value);
/// "MSE (scaled)", "MAPE (%)", "MASE".
QString labelWithUnit(const task::Metric& metric);

} // namespace retort::ui
