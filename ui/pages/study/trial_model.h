// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/study_controller.h"

#include <QAbstractTableModel>

namespace retort::ui
{

/// The trials of a study: what each changes, its state, and the figure of the three networks.
class TrialModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit TrialModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setView(StudyController::View view);
    const study::TrialStatus* status(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    QString text(std::size_t trial, int column) const;
    int axes() const;
    int firstStage() const; ///< column of the first test figure

    StudyController::View m_view;
};

QString stateText(study::TrialState state);

} // namespace retort::ui
