// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace retort::ui
{

class WeightEditor;

/// A name and a slider for each distillation term: its weight in the loss.
class WeightList : public QWidget
{
    Q_OBJECT
public:
    explicit WeightList(const experiment::Catalogue& catalogue, QWidget* parent = nullptr);

    /// Sliders stay where the terms are the same but for their weights.
    void setTerms(const std::vector<experiment::TermPlan>& terms);

Q_SIGNALS:
    void edited(std::size_t term, double weight);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QLabel* name;
        WeightEditor* weight;
    };

    void build();
    void retranslate();

    const experiment::Catalogue& m_catalogue;
    std::vector<experiment::TermPlan> m_terms;
    std::vector<Row> m_rows;
    QVBoxLayout* m_column;
    QLabel* m_none; ///< where there are no terms
};

} // namespace retort::ui
