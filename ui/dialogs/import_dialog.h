// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/table_preview.h"
#include "ui/session/series_loader.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QDateTimeEdit;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QProgressBar;
class QTableView;
class QTreeWidget;

namespace retort::ui
{

class ColumnRoleHeader;
class FormatFields;
class NumberBox;
class PreviewModel;

/// Import settings of a delimited file: a live preview of its first rows, format and column roles to
/// correct, and the findings of a trial import of the whole file, by row. Reads off the GUI thread.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const std::filesystem::path& file, const data::ImportOptions& options,
                 const std::vector<std::string>& targets, QWidget* parent = nullptr);
    ~ImportDialog() override;

    const std::filesystem::path& file() const { return m_file; }
    data::ImportOptions options() const;
    /// Names of the channels to forecast; empty: every channel.
    std::vector<std::string> targets() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void connectFields();
    void askPreview();
    void receivePreview(const Result<data::TablePreview>& preview);
    void applyFirstOptions();
    void showSheets(const std::vector<std::string>& sheets);
    std::vector<std::string> missingWords() const;
    data::RowTime rowTime() const;
    bool hasTimeColumn() const;
    void changed();
    void tryImport();
    void receiveTrial(const data::ImportedSeries& series);
    void showFault(const Message& fault);
    void showButtons();

    std::filesystem::path m_file;
    data::ImportOptions m_firstOptions; ///< shown once the first preview is there
    std::vector<std::string> m_firstTargets;
    bool m_first = true;
    bool m_understood = false; ///< the preview could be read
    bool m_readable = true;    ///< the trial did not fail

    QLabel* m_heading;
    QLabel* m_sampling;
    FormatFields* m_format;
    QLabel* m_sheetLabel;
    QComboBox* m_sheet;
    PreviewModel* m_model;
    ColumnRoleHeader* m_roles;
    QTableView* m_table;
    QLabel* m_missingLabel;
    QLineEdit* m_missing;
    QPushButton* m_suspected; ///< adds what looks like a word for missing
    std::vector<std::string> m_suspectedWords;
    QLabel* m_stepsLabel;
    QComboBox* m_steps;
    QLabel* m_dateOrderLabel;
    QComboBox* m_dateOrder;
    QLabel* m_fillLabel;
    QComboBox* m_fill;
    QWidget* m_rowTime;
    QLabel* m_startLabel;
    QDateTimeEdit* m_start;
    QLabel* m_stepLabel;
    NumberBox* m_step;
    QComboBox* m_stepUnit;
    QLabel* m_fault;
    QLabel* m_found;
    QProgressBar* m_progress;
    QTreeWidget* m_remarks;
    QDialogButtonBox* m_buttons;
    QTimer m_delay;
    Asker m_asker{Asker::Policy::newest};
    SeriesLoader m_trial;
};

} // namespace retort::ui
