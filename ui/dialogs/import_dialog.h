// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv_preview.h"
#include "ui/session/series_loader.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QTableView;
class QTreeWidget;

namespace retort::ui
{

class ColumnRoleHeader;
class NumberBox;
class PreviewModel;

/// How a delimited file is to be read: a live preview of its first rows, the format and the columns' roles to
/// correct, and what a trial reading of the whole file found, row by row. Reads off the window's thread.
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
    void receivePreview(const Result<data::CsvPreview>& preview);
    void applyFirstOptions();
    void showFormat(const data::CsvFormat& format);
    data::CsvFormat chosenFormat() const;
    data::RowTime rowTime() const;
    bool hasTimeColumn() const;
    void changed();
    void tryImport();
    void receiveTrial(const data::ImportReport& report, data::Milliseconds step);
    void showFault(const Message& fault);
    void showButtons();

    std::filesystem::path m_file;
    data::ImportOptions m_firstOptions; ///< shown once the first preview is there
    std::vector<std::string> m_firstTargets;
    bool m_first = true;
    std::optional<data::CsvFormat> m_format; ///< corrected by hand
    bool m_understood = false;               ///< the preview could be read
    bool m_readable = true;                  ///< the trial did not fail

    QLabel* m_heading;
    QLabel* m_sampling;
    QLabel* m_delimiterLabel;
    QComboBox* m_delimiter;
    QLabel* m_decimalLabel;
    QComboBox* m_decimal;
    QLabel* m_encodingLabel;
    QComboBox* m_encoding;
    QCheckBox* m_headerRow;
    PreviewModel* m_model;
    ColumnRoleHeader* m_roles;
    QTableView* m_table;
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
