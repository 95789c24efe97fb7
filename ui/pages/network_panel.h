// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/section.h"
#include "ui/session/network_measure.h"
#include "ui/session/workspace.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace retort::ui
{

class NetworkFacts;
class ParameterForm;

/// One side of the distillation, teacher or student: which network, its options, how it is trained.
class NetworkPanel : public Section
{
    Q_OBJECT

public:
    enum class Side { teacher, student };

    NetworkPanel(Workspace& workspace, Side side, QWidget* parent = nullptr);

    const std::optional<experiment::NetworkSize>& size() const { return m_size; }
    /// To be shown elsewhere; taken over by whoever shows it.
    NetworkFacts* facts() const { return m_facts; }
    /// A teacher that is loaded instead of trained; an empty path: trained.
    void useCheckpoint(const std::filesystem::path& file);

Q_SIGNALS:
    void sizeChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectEdits();
    void retranslate();
    void showPlan();
    void showFindings();
    void showCheckpoint();
    void showSize();
    void ask();
    void chooseCheckpoint();
    void edit(const std::function<void(experiment::NetworkPlan&)>& change);
    experiment::NetworkPlan network(const experiment::Plan& plan) const;
    std::string path() const { return m_side == Side::teacher ? "teacher" : "student"; }

    Workspace& m_workspace;
    const Side m_side;
    QComboBox* m_kind;
    QLabel* m_summary;
    QLabel* m_sizeText;
    QWidget* m_checkpointLine;
    QLineEdit* m_checkpoint;
    QPushButton* m_choose;
    QPushButton* m_train;
    QLabel* m_hash;
    ParameterForm* m_options;
    QLabel* m_trainingTitle;
    ParameterForm* m_training;
    NetworkFacts* m_facts;
    NetworkMeasure m_measure;
    Asker m_hasher{Asker::Policy::newest};
    std::filesystem::path m_hashed;
    std::optional<experiment::NetworkSize> m_size;
    QString m_fault; ///< why it has no size
};

} // namespace retort::ui
