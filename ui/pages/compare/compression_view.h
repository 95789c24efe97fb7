// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"
#include "core/record/record.h"
#include "ui/session/asker.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace retort::ui
{

class CompressionChart;

/// Compresses the distilled student of one run and shows error and cost of each version.
class CompressionView : public QWidget
{
    Q_OBJECT
public:
    explicit CompressionView(std::shared_ptr<experiment::Engine> engine, QWidget* parent = nullptr);
    ~CompressionView() override;

    /// The one selected run, with what was measured of it before; null says to select one.
    void setRecord(const experiment::Record* record);
    CompressionChart* chart() const { return m_chart; }

protected:
    void changeEvent(QEvent* event) override;

private:
    using Answer = Result<experiment::Compression>;

    void build();
    void retranslate();
    void compress();
    void read();
    void showState();
    void showTable();
    void showChart();
    QString smallestText() const;
    QString eightBitText() const;

    std::shared_ptr<experiment::Engine> m_engine;
    QPushButton* m_compress;
    QPushButton* m_end;
    QLabel* m_epochsLabel;
    QSpinBox* m_epochs;
    QCheckBox* m_int8;
    QLabel* m_withinLabel;
    QSpinBox* m_within;
    QLabel* m_costLabel;
    QComboBox* m_cost;
    QLabel* m_hint;
    QTableWidget* m_table;
    CompressionChart* m_chart;
    std::optional<experiment::Record> m_record;
    std::optional<Answer> m_made; ///< of that record
    QString m_progress;
    experiment::RunControl m_control;
    Asker m_asker{Asker::Policy::newest};
    Asker m_reader{Asker::Policy::newest};
};

} // namespace retort::ui
