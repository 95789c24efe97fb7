// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace retort::ui
{

class WeightList;

/// The weights of the loss: of the next run while none is active, else of the stage that trains, whose next batches take
/// what is applied. A run whose weights were changed can be gone back from.
class RunWeights : public QWidget
{
    Q_OBJECT
public:
    explicit RunWeights(Workspace& workspace, QWidget* parent = nullptr);

    void showState();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void edit(std::size_t term, double weight);
    void apply();
    void showCourse();
    void fillReturns();
    bool distils() const;

    Workspace& m_workspace;
    WeightList* m_list;
    QLabel* m_hint;
    QPushButton* m_apply;
    QPushButton* m_return; ///< a menu of the changes
    std::optional<std::pair<RunId, StageId>> m_course; ///< the training that m_terms are of
    std::vector<experiment::TermPlan> m_terms, m_wanted; ///< as it trains, and as moved here
};

} // namespace retort::ui
