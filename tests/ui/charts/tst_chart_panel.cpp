// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_panel.h"

#include "core/foundation/file_writing.h"
#include "tests/support/plausible_charts.h"
#include "ui/charts/crosshair_group.h"
#include "ui/charts/figure_canvas.h"
#include "ui/charts/figure_scene.h"
#include "tests/support/test_program.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace retort;
using namespace retort::testing;
using namespace retort::ui;

namespace
{

QPalette darkPalette()
{
    QPalette palette;
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
        palette.setColor(role, QColor(0x1b1e22));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, QColor(0xe6e8ea));
    return palette;
}

FigureCanvas* canvasOf(ChartPanel& chart)
{
    return chart.findChild<FigureCanvas*>();
}

std::string bytesOf(ChartPanel& chart, ExportFormat format)
{
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("chart")).toStdString();
    if (!chart.exportTo(file, format))
        return {};
    return readFile(file).value_or(std::string());
}

std::vector<LossPoint> losses(int count)
{
    PlausibleRun run(count / 10);
    std::vector<LossPoint> points;
    for (int i = 0; i < count; ++i)
        points.push_back(run.loss(1 + i / 10.0));
    return points;
}

void show(QWidget& widget)
{
    widget.resize(620, 320);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

} // namespace

class TestChartPanel : public QObject
{
    Q_OBJECT

    QPalette m_light;

private Q_SLOTS:
    void initTestCase() { m_light = QApplication::palette(); }
    void cleanup() { QApplication::setPalette(m_light); }

    void manyChangesAreOneRedraw()
    {
        LossTermsChart chart;
        chart.append(losses(100));
        show(chart);
        QTRY_VERIFY(chart.redrawCount() > 0);
        QTest::qWait(100);
        const int before = chart.redrawCount();
        for (const LossPoint& point : losses(500)) {
            LossPoint later = point;
            later.epoch += 20;
            chart.append(later);
        }
        QCOMPARE(chart.redrawCount(), before);
        QTRY_COMPARE(chart.redrawCount(), before + 1);
        QTest::qWait(100);
        QCOMPARE(chart.redrawCount(), before + 1);
    }

    void neverMoreThanThirtyASecond()
    {
        LossTermsChart chart;
        chart.append(losses(100));
        show(chart);
        QTRY_VERIFY(chart.redrawCount() > 0);
        QElapsedTimer timer;
        const int before = chart.redrawCount();
        timer.start();
        double epoch = 20;
        while (timer.elapsed() < 400) {
            chart.append(LossPoint{epoch += 0.1, {{"Supervised", 1, 1}}, 1});
            QApplication::processEvents();
        }
        const double passed = static_cast<double>(timer.elapsed());
        QVERIFY(chart.redrawCount() > before);
        QVERIFY(chart.redrawCount() - before <= passed / (1000 / redrawsPerSecond) + 1);
    }

    void nothingIsDrawnWhileHidden()
    {
        LossTermsChart chart;
        chart.append(losses(100));
        chart.redrawNow();
        QCOMPARE(chart.redrawCount(), 0);
        show(chart);
        QTRY_VERIFY(chart.redrawCount() > 0);
        chart.hide();
        QTest::qWait(60);
        const int before = chart.redrawCount();
        for (const LossPoint& point : losses(50))
            chart.append(LossPoint{point.epoch + 20, point.terms, point.total});
        QTest::qWait(100);
        QCOMPARE(chart.redrawCount(), before);
        chart.show();
        QTRY_VERIFY(chart.redrawCount() > before);
    }

    void onlyChangedLinesAreReplaced()
    {
        ForecastChart chart;
        PlausibleRun run(10);
        chart.setWindow(run.forecast(48, 24));
        show(chart);
        QTRY_VERIFY(chart.redrawCount() > 0);
        QTest::qWait(60);
        chart.redrawNow();
        const FigureScene& scene = canvasOf(chart)->scene();
        const int before = scene.replacements();
        std::vector<double> values = run.forecast(48, 24).forecasts.at(Role::teacher);
        chart.setForecast(Role::teacher, values);
        chart.redrawNow();
        QCOMPARE(scene.replacements(), before + 2); // the forecast, and the stroke from the look-back to it
        chart.setForecast(Role::teacher, values);
        chart.redrawNow();
        QCOMPARE(scene.replacements(), before + 2);
    }

    void longHistoryIsDecimated()
    {
        LossTermsChart chart;
        chart.append(losses(100'000));
        show(chart);
        QTRY_VERIFY(chart.redrawCount() > 0);
        QTest::qWait(60);
        chart.redrawNow();
        const int drawn = canvasOf(chart)->scene().pointsDrawn();
        QVERIFY2(drawn <= 6 * 1002, qPrintable(QString::number(drawn)));
        QVERIFY2(drawn > 6 * 300, qPrintable(QString::number(drawn)));
        // The table holds them all: a header and one row for each.
        QCOMPARE(chart.visibleCsv().count(u'\n'), 100'001);
    }

    void exportsAreTheSameFromBothThemes_data()
    {
        QTest::addColumn<int>("chart");
        QTest::addColumn<int>("format");
        for (int chart = 0; chart < 7; ++chart)
            for (const ExportFormat format :
                 {ExportFormat::png, ExportFormat::svg, ExportFormat::pdf, ExportFormat::csv})
                QTest::addRow("chart %d, format %d", chart, static_cast<int>(format))
                    << chart << static_cast<int>(format);
    }

    void exportsAreTheSameFromBothThemes()
    {
        QFETCH(int, chart);
        QFETCH(int, format);
        PlausibleRun run(12);
        LiveCharts charts;
        charts.fill(run, 12, 5);
        ChartPanel& panel = *charts.all()[static_cast<std::size_t>(chart)];
        const auto exported = [&](const QPalette& palette, QSize size) {
            QApplication::setPalette(palette);
            panel.resize(size);
            panel.show();
            QApplication::processEvents();
            QByteArray content = QByteArray::fromStdString(bytesOf(panel, static_cast<ExportFormat>(format)));
            // A PDF file says when it was made.
            QByteArrayList lines = content.split('\n');
            lines.removeIf([](const QByteArray& line) {
                return line.contains("Date") || line.contains("/ID") || line.contains("uuid") ||
                       line.startsWith('<');
            });
            return format == static_cast<int>(ExportFormat::pdf) ? lines.join('\n') : content;
        };
        const QByteArray light = exported(m_light, {620, 320});
        const QByteArray dark = exported(darkPalette(), {900, 500});
        QVERIFY(light.size() > 100);
        QVERIFY(light == dark);
    }

    void exportedPictureIsLight()
    {
        QApplication::setPalette(darkPalette());
        PlausibleRun run(5);
        ComparisonChart chart;
        chart.setMetrics(Role::teacher, errors(0.4, 0.3));
        const QImage image = chart.exportImage();
        QCOMPARE(image.size(), QSize(1920, 1080));
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    }

    void vectorFilesHoldTheirWordsAsText()
    {
        SpectrumChart chart;
        PlausibleRun run(5);
        chart.setSampling(3'600'000, true);
        for (const Role role : {Role::truth, Role::teacher, Role::plain_student, Role::distilled_student})
            chart.setSpectrum(role, run.spectrum(role));
        const std::string svg = bytesOf(chart, ExportFormat::svg);
        for (const char* word : {"Spectrum by period", "period (hours)", "amplitude (scaled)", "Ground truth",
                                 "Teacher", "Plain student", "Distilled student", "24 h", ">0.4<"})
            QVERIFY2(svg.find(word) != std::string::npos, word);
        QVERIFY(svg.find("<text") != std::string::npos);
        const std::string pdf = bytesOf(chart, ExportFormat::pdf);
        QVERIFY(pdf.find("/FontFile2") != std::string::npos || pdf.find("/FontFile3") != std::string::npos);
        QVERIFY(pdf.find("/ToUnicode") != std::string::npos);
    }

    void zoomNarrowsTableAndPicture()
    {
        ValidationChart chart;
        for (int epoch = 1; epoch <= 20; ++epoch)
            chart.append(Role::teacher, {static_cast<double>(epoch), 1.0 / epoch, 0.5});
        show(chart);
        QTRY_VERIFY(chart.redrawCount() > 0);
        QCOMPARE(chart.visibleCsv().count(u'\n'), 21);
        QVERIFY(chart.visibleCsv().startsWith(QStringLiteral("epoch (validation windows),Teacher\n1,1\n2,0.5\n")));
        FigureCanvas* canvas = canvasOf(chart);
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_Plus);
        chart.redrawNow();
        const auto rows = chart.visibleCsv().count(u'\n');
        QVERIFY(rows < 21);
        QVERIFY(canvas->view().has_value());
        const double from = canvas->view()->from;
        QTest::keyClick(canvas, Qt::Key_Right);
        QVERIFY(canvas->view()->from > from);
        QTest::keyClick(canvas, Qt::Key_0);
        QVERIFY(!canvas->view().has_value());
        QCOMPARE(chart.visibleCsv().count(u'\n'), 21);
    }

    void dragZoomsAndDoubleClickShowsEverything()
    {
        ValidationChart chart;
        for (int epoch = 1; epoch <= 20; ++epoch)
            chart.append(Role::teacher, {static_cast<double>(epoch), 1.0 / epoch, 0.5});
        show(chart);
        QTRY_VERIFY(chart.redrawCount() > 0);
        QTest::qWait(60);
        FigureCanvas* canvas = canvasOf(chart);
        const int y = static_cast<int>(canvas->layoutOfFigure().plot.center().y());
        const QPoint from(static_cast<int>(canvas->xToPixel(5)), y);
        const QPoint to(static_cast<int>(canvas->xToPixel(10)), y);
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas, to);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
        QVERIFY(canvas->view().has_value());
        QVERIFY(std::abs(canvas->view()->from - 5) < 0.1);
        QVERIFY(std::abs(canvas->view()->to - 10) < 0.1);
        QTest::mouseDClick(canvas, Qt::LeftButton, {}, from);
        QVERIFY(!canvas->view().has_value());
    }

    void failedExportKeepsTheOldFileAndSaysWhy()
    {
        ComparisonChart chart;
        chart.setMetrics(Role::teacher, errors(0.4, 0.3));
        const Result<void> missing = chart.exportTo("/nowhere/chart.png", ExportFormat::png);
        QVERIFY(!missing);
        QVERIFY(missing.error().message.english().find("/nowhere/chart.png") != std::string::npos);
        const Result<void> full = chart.exportTo("/dev/full/chart.svg", ExportFormat::svg);
        QVERIFY(!full);
        QTemporaryDir folder;
        const std::filesystem::path target = folder.filePath(QStringLiteral("chart.png")).toStdString();
        std::filesystem::create_directory(target);
        QVERIFY(!chart.exportTo(target, ExportFormat::png));
        QVERIFY(std::filesystem::is_directory(target));
        QCOMPARE(std::distance(std::filesystem::directory_iterator(folder.path().toStdString()), {}), 1);
    }

    void tableIsWrittenBesideTheWindow()
    {
        auto chart = std::make_unique<LossTermsChart>();
        for (int i = 0; i < 1000; ++i)
            chart->append(ui::LossPoint{i / 10.0, {{QStringLiteral("term"), 1, 2}}, 2});
        show(*chart);
        const QString expected = chart->visibleCsv();
        QTemporaryDir folder;
        QSignalSpy exported(chart.get(), &ChartPanel::exported), failed(chart.get(), &ChartPanel::exportFailed);
        const QMenu* menu = chart->createMenu(); // a child of the chart
        const auto saveAs = [&](const QString& name) {
            QTimer typist; // the dialog has an event loop of its own
            connect(&typist, &QTimer::timeout, this, [&] {
                const QWidget* dialog = QApplication::activeModalWidget();
                if (auto* field = dialog ? dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit")) : nullptr) {
                    typist.stop();
                    field->setText(name);
                    QTest::keyClick(field, Qt::Key_Return);
                }
            });
            typist.start(20);
            menu->actions()[4]->trigger();
        };
        saveAs(folder.filePath(QStringLiteral("losses"))); // the dialog adds the suffix
        QTRY_COMPARE(exported.count(), 1);
        QFile file(folder.filePath(QStringLiteral("losses.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), expected);
        const QString last = folder.filePath(QStringLiteral("last.csv"));
        saveAs(last);
        chart.reset(); // waits for its file
        QVERIFY(QFileInfo(last).size() == file.size());
        QCOMPARE(failed.count(), 0);
    }

    void menuHasTheSameOrderEverywhere()
    {
        PlausibleRun run(3);
        LiveCharts charts;
        charts.fill(run, 3, 2);
        for (ChartPanel* chart : charts.all()) {
            const std::unique_ptr<QMenu> menu(chart->createMenu());
            QStringList words;
            for (const QAction* action : menu->actions())
                if (!action->isSeparator())
                    words.append(action->text());
            QCOMPARE(words.mid(0, 6),
                     QStringList({"Copy image", "Save as PNG…", "Save as SVG…", "Save as PDF…",
                                  "Save visible range as CSV…", "Reset zoom"}));
            QVERIFY(menu->actions().first()->isEnabled());
        }
        charts.loss.copyImage();
        QCOMPARE(QApplication::clipboard()->image().size(), QSize(1920, 1080));
    }

    void emptyChartHasOneSentenceAndOneAction()
    {
        SeriesChart chart;
        show(chart);
        QVERIFY(chart.isEmpty());
        QCOMPARE(chart.redrawCount(), 0);
        QSignalSpy asked(&chart, &ChartPanel::emptyActionRequested);
        QAbstractButton* shown = nullptr;
        for (QAbstractButton* button : chart.findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text().startsWith(QStringLiteral("Open")))
                shown = button;
        QVERIFY(shown);
        shown->click();
        QCOMPARE(asked.count(), 1);
        const std::unique_ptr<QMenu> menu(chart.createMenu());
        QVERIFY(!menu->actions().first()->isEnabled());
    }

    void everythingIsReachedByKeyboardAndNamed()
    {
        PlausibleRun run(3);
        LiveCharts charts;
        charts.fill(run, 3, 2);
        for (ChartPanel* chart : charts.all()) {
            QVERIFY(!chart->title().isEmpty());
            QVERIFY(canvasOf(*chart)->accessibleName().contains(chart->title()));
            QVERIFY(canvasOf(*chart)->focusPolicy() & Qt::TabFocus);
            for (const QAbstractButton* button : chart->findChildren<QAbstractButton*>())
                QVERIFY2(button->isHidden() || !button->accessibleName().isEmpty() ||
                             button->text().size() > 1,
                         qPrintable(chart->title()));
        }
        QSignalSpy enlarged(&charts.loss, &ChartPanel::enlargeRequested);
        for (QAbstractButton* button : charts.loss.findChildren<QAbstractButton*>())
            if (button->accessibleName().startsWith(QStringLiteral("Enlarge")))
                button->click();
        QCOMPARE(enlarged.count(), 1);
    }

    void crosshairMovesInAllChartsOfTheGroup()
    {
        CrosshairGroup group;
        ValidationChart first;
        WinRateChart second;
        for (int epoch = 1; epoch <= 9; ++epoch) {
            first.append(Role::teacher, {static_cast<double>(epoch), 0.5, 0.5});
            second.append(Role::distilled_student, Role::plain_student, epoch, 0.6);
        }
        first.setCrosshairGroup(&group);
        second.setCrosshairGroup(&group);
        show(first);
        show(second);
        QTRY_VERIFY(first.redrawCount() > 0 && second.redrawCount() > 0);
        QTest::qWait(60);
        const int drawn = second.redrawCount();
        const QImage before = canvasOf(second)->grab().toImage();
        FigureCanvas* canvas = canvasOf(first);
        const QPointF centre = canvas->layoutOfFigure().plot.center();
        QMouseEvent move(QEvent::MouseMove, centre, canvas->mapToGlobal(centre), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(canvas, &move);
        QTRY_VERIFY(canvasOf(second)->grab().toImage() != before);
        group.leave();
        QVERIFY(canvasOf(second)->grab().toImage() == before);
        QCOMPARE(second.redrawCount(), drawn);
    }

    void themeChangeIsFollowed()
    {
        ComparisonChart chart;
        chart.setMetrics(Role::teacher, errors(0.4, 0.3));
        show(chart);
        QTRY_VERIFY(chart.redrawCount() > 0);
        QApplication::setPalette(darkPalette());
        QTRY_COMPARE(canvasOf(chart)->grab().toImage().pixelColor(4, 4), QColor(0x1b1e22));
    }
};

RETORT_GUI_TEST(TestChartPanel)
#include "tst_chart_panel.moc"
