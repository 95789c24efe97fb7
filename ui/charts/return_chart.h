// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/signal_return.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>
#include <optional>

class QSpinBox;

namespace retort::ui
{

/// What following the predicted classes of a price would have returned over the test part, against holding it: an illustration.
class ReturnChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit ReturnChart(QWidget* parent = nullptr);
    ~ReturnChart() override;

    /// `asset`: the name of the price.
    void setSignals(std::optional<evaluation::Signals> all, const QString& asset);

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    using Points = std::vector<signal::Point>;

    void work();

    QSpinBox* m_cost;
    std::optional<evaluation::Signals> m_signals;
    QString m_asset;
    Points m_held;
    std::map<Role, Points> m_followed;
};

} // namespace retort::ui
