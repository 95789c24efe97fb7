// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"
#include "ui/pages/shared/page.h"

#include <functional>

class QAction;
class QComboBox;
class QLabel;
class QPushButton;

namespace retort::ui
{

class RecordListModel;
class ReportPreview;

/// One run as a report: previewed here, exported as HTML, LaTeX or CSV, or as the student model itself.
class ReportPage : public Page
{
    Q_OBJECT
public:
    explicit ReportPage(Workspace& workspace, QWidget* parent = nullptr);
    ~ReportPage() override;

    void showRun(const std::filesystem::path& directory);

    /// Each reports its result by said(). Written off the GUI thread.
    void exportHtml(const std::filesystem::path& file);
    void exportLatex(const std::filesystem::path& file);
    /// Metrics into `file`, curves beside it as "NAME-curves.csv".
    void exportCsv(const std::filesystem::path& file);
    /// Every test window with its forecasts.
    void exportForecasts(const std::filesystem::path& file);
    /// The distilled student as TorchScript.
    void exportModel(const std::filesystem::path& file);
    void exportBundle();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    using RecordPointer = std::shared_ptr<const experiment::Record>;

    void retranslate();
    void fillRuns();
    void read();
    void receive(const Result<experiment::Record>& record, const QString& html);
    void showButtons();
    /// `beside`: a second file that is written, for the message.
    void write(const std::filesystem::path& file, std::function<Result<void>(const experiment::Record&)> work,
               const std::filesystem::path& beside = {});
    void askFile(const QString& title, const QString& suffix, void (ReportPage::*exporter)(const std::filesystem::path&));

    RecordListModel* m_model;
    QComboBox* m_runs;
    QLabel* m_title;
    QLabel* m_hint;
    QPushButton* m_html;
    QPushButton* m_export; ///< a menu of what else can be written
    QAction* m_latex;
    QAction* m_csv;
    QAction* m_forecasts;
    QAction* m_exportOnnx;
    QAction* m_exportModel;
    QAction* m_exportBundle;
    ReportPreview* m_preview;
    std::filesystem::path m_directory; ///< of the run shown or wanted
    RecordPointer m_record;
    CancellationToken m_stop; ///< of what is being written when the window goes
    Asker m_reader{Asker::Policy::newest};
    Asker m_writer{Asker::Policy::every};
};

} // namespace retort::ui
