// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"
#include "core/record/record.h"
#include "ui/session/asker.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace retort::ui
{

class EfficiencyChart;

/// What the networks of one run cost when they work, measured on this machine when it is asked for.
class EfficiencyView : public QWidget
{
    Q_OBJECT
public:
    explicit EfficiencyView(std::shared_ptr<experiment::Engine> engine, QWidget* parent = nullptr);
    ~EfficiencyView() override;

    /// The one selected run, with what was measured of it before; null says to select one.
    void setRecord(const experiment::Record* record);
    EfficiencyChart* chart() const { return m_chart; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void measure();
    void read();
    void showState();
    void showTable();

    std::shared_ptr<experiment::Engine> m_engine;
    QLabel* m_hint;
    QPushButton* m_measure;
    QTableWidget* m_table;
    EfficiencyChart* m_chart;
    std::optional<experiment::Record> m_record;
    std::optional<Result<experiment::Efficiency>> m_measured; ///< of that record
    CancellationToken m_stop;
    Asker m_asker{Asker::Policy::newest};
    Asker m_reader{Asker::Policy::newest};
};

} // namespace retort::ui
