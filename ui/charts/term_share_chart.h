// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

class QComboBox;

namespace retort::ui
{

/// What part of the gradient each term of a loss has over the epochs, or how the terms agree: the cosine between the gradients
/// of each pair.
class TermShareChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit TermShareChart(QWidget* parent = nullptr);
    ~TermShareChart() override;

    /// Names of the terms as they are shown.
    void setTerms(const QStringList& names);
    /// An epoch in which the gradients were measured: the share of each term, and the cosines of each with each.
    void append(int epoch, const std::vector<double>& shares, std::vector<double> cosines);
    void clear();

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    Figure shares() const;
    Figure agreement() const;

    QComboBox* m_choice;
    QStringList m_terms;
    std::vector<std::vector<signal::Point>> m_shares; ///< of each term
    std::vector<double> m_cosines;                    ///< of the newest epoch
    int m_epoch = 0;
};

} // namespace retort::ui
