// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_window.h"

#include <QTextBrowser>
#include <QVBoxLayout>

namespace retort::ui
{

namespace
{

struct HelpText {
    QString title;
    QStringList paragraphs;
};

HelpText textOf(std::optional<Step> step)
{
    if (!step)
        return {HelpWindow::firstStepsTitle(), HelpWindow::firstSteps()};
    switch (*step) {
    case Step::data:
        return {HelpWindow::tr("Data"),
                {HelpWindow::tr("The chart shows the selected channel with the split over it; drag the borders to move them. Gaps are shaded."),
                 HelpWindow::tr("Checked channels are forecast. The networks read every channel, checked or not."),
                 HelpWindow::tr("A window is a look-back of known rows and the horizon after it. Networks learn from training windows, the best "
                       "epoch is chosen on validation windows, and test windows are used once, at the end."),
                 HelpWindow::tr("Windows with a missing value are left out unless gaps are filled or incomplete windows are allowed. Filled "
                       "values never count as ground truth."),
                 HelpWindow::tr("Graph… names the graph whose nodes the channels are. Classification predicts a class of each window instead of values: Labels shows what "
                       "decides it, and the thresholds.")}};
    case Step::models:
        return {HelpWindow::tr("Models"),
                {HelpWindow::tr("The teacher is large and trained first. The student is the network that you want to use: it is trained twice, "
                       "alone (plain) and with the teacher (distilled)."),
                 HelpWindow::tr("Parameters, memory and speed of both are measured, not looked up."),
                 HelpWindow::tr("A teacher may be loaded from a file instead: a checkpoint, weights from Python, TorchScript, or predictions.")}};
    case Step::distillation:
        return {HelpWindow::tr("Distillation"),
                {HelpWindow::tr("The loss of the distilled student is the error against the ground truth (supervised) plus the terms listed "
                       "here, each with its weight."),
                 HelpWindow::tr("Terms on predictions compare forecasts. Terms on features compare what goes on inside the two networks."),
                 HelpWindow::tr("A recipe sets the terms of a published method; a preset sets networks, training and split as well.")}};
    case Step::run:
        return {HelpWindow::tr("Run"),
                {HelpWindow::tr("The tiles are the verdict and the legend: the error of each network and the change against the plain student. "
                       "Click a tile to hide its network in every chart."),
                 HelpWindow::tr("While the run goes on the tiles show validation windows, at the end test windows; the words beside them say "
                       "which."),
                 HelpWindow::tr("The page keeps showing its run, whatever you edit meanwhile. What you edit is the next run.")}};
    case Step::compare:
        return {HelpWindow::tr("Compare"),
                {HelpWindow::tr("Every run on disk. Select several to overlay their curves and to see how their settings differ; the line above "
                       "the table says whether their errors can be compared."),
                 HelpWindow::tr("Open shows a run in the live charts, Continue finishes an interrupted one, Clone loads its settings into the "
                       "editor."),
                 HelpWindow::tr("Right-click the header to choose the columns. Bold marks the best network of a run."),
                 HelpWindow::tr("Efficiency measures what the networks of a run cost; Compression makes smaller versions of its student and measures their exported files.")}};
    case Step::report:
        return {HelpWindow::tr("Report"),
                {HelpWindow::tr("The whole run as one page, to be saved as HTML, as a LaTeX table or as CSV."),
                 HelpWindow::tr("The student can be exported as ONNX, as TorchScript, or as a folder with programs that use it: it takes and returns values in the units of the data.")}};
    case Step::forecast:
        return {HelpWindow::tr("Forecast"),
                {HelpWindow::tr("The values after the last row, in the units of the data, by every network of the current run: for its own series or for new data with the same columns."),
                 HelpWindow::tr("Intervals are split conformal: their width comes from the errors on the validation windows, for each step and channel. Their coverage is measured on the test windows. Steps "
                       "beyond the trained horizon are forecast recursively and have no intervals."),
                 HelpWindow::tr("Fewer known rows give a backtest: the forecast from an earlier row, beside the actual values."),
                 HelpWindow::tr("Follow forecasts after every row that is appended to the file, scores the forecasts when their rows arrive, and lists anomalies and drift.")}};
    case Step::study:
        return {HelpWindow::tr("Study"),
                {HelpWindow::tr("A single run is one random draw. A study repeats the open experiment with other seeds, terms, look-backs or networks, and says what its runs allow you to claim."),
                 HelpWindow::tr("Each trial is an ordinary run in a process of its own; double-click one to see it on the Run page. Teachers that several trials share are trained "
                       "once. A study that was stopped continues where it stopped."),
                 HelpWindow::tr("The claim compares the distilled student with the plain one of the same trials by a paired t test, corrected for the number of rows (Holm). With one run per cell there is no claim.")}};
    case Step::queue:
        return {HelpWindow::tr("Queue"),
                {HelpWindow::tr("Runs and studies that are computed one after the other. Add the open experiment with Ctrl+Shift+Return, or a study from its page; drag the rows to change their order."),
                 HelpWindow::tr("Pause stops the current item, which keeps its results and continues later. The queue is kept when the window closes or the machine restarts; retort-cli queue run "
                       "runs it without a window.")}};
    }
    return {};
}

} // namespace

QString HelpWindow::firstStepsTitle()
{
    return tr("Five steps to a first result");
}

QStringList HelpWindow::firstSteps()
{
    return {tr("1. Drop a CSV file on the window, or open the sample experiment."),
            tr("2. Data: look at the series, choose how many rows are known (look-back) and how many are forecast (horizon)."),
            tr("3. Models and Distillation: keep what is set, or choose a teacher, a smaller student and what the student "
               "learns from."),
            tr("4. Press Ctrl+Return. Teacher, plain student and distilled student are trained one after the other."),
            tr("5. Read the four figures on the Run page, then compare runs and export a report or the student.")};
}

HelpWindow::HelpWindow(QWidget* parent) : QDialog(parent), m_text(new QTextBrowser(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(m_text);
    m_text->document()->setDocumentMargin(12);
    m_text->setAccessibleName(tr("Help"));
    resize(520, 560);
}

void HelpWindow::showStep(std::optional<Step> step, const QList<std::pair<QString, QString>>& readings)
{
    const HelpText text = textOf(step);
    setWindowTitle(tr("Help: %1").arg(text.title));
    QString html = QStringLiteral("<h3>%1</h3>").arg(text.title.toHtmlEscaped());
    for (const QString& paragraph : text.paragraphs)
        html += QStringLiteral("<p>%1</p>").arg(paragraph.toHtmlEscaped());
    if (!readings.isEmpty())
        html += QStringLiteral("<h4>%1</h4>").arg(tr("How to read the charts").toHtmlEscaped());
    for (const auto& [title, reading] : readings)
        html += QStringLiteral("<p><b>%1</b><br>%2</p>").arg(title.toHtmlEscaped(), reading.toHtmlEscaped());
    m_text->setHtml(html);
    show();
    raise();
    activateWindow();
}

} // namespace retort::ui
