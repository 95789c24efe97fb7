// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_canvas.h"
#include "ui/charts/gain_map_chart.h"
#include "ui/charts/scale_error_chart.h"
#include "ui/charts/series_chart.h"
#include "ui/charts/teacher_trust_chart.h"
#include "ui/charts/term_share_chart.h"
#include "tests/support/test_program.h"
#include "tests/ui/charts/open_chart.h"

#include <QComboBox>

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace retort;
using namespace retort::ui;
using retort::testing::Open;

/// The charts that say where and why a student learned.
class TestReasonCharts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void gainsAreChangesOfTheErrorByChannelAndStep()
    {
        Open<GainMapChart> chart;
        chart.setChannels({"a", "b", "c"}, 2);
        chart.setErrors(Role::plain_student, {1.0F, 2.0F, 4.0F, 1.0F, 1.0F, 0.0F}, false); // [steps, channels]
        QVERIFY(chart.isEmpty()); // nothing to compare
        chart.setErrors(Role::distilled_student, {0.5F, 2.0F, 5.0F, 2.0F, std::nanf(""), 1.0F}, false);
        const FigureMap map = chart.figure().map;
        QCOMPARE(map.rows, (QStringList{"a", "b", "c"}));
        QCOMPARE(map.columns, std::size_t{2});
        QCOMPARE(map.values[0], 50.0); // a, first step: half of the error
        QCOMPARE(map.values[1], -100.0);
        QCOMPARE(map.values[2], 0.0);
        QVERIFY(std::isnan(map.values[3]));
        QCOMPARE(map.values[4], -25.0);
        QVERIFY(std::isnan(map.values[5])); // of an error of 0 there is no change
        QVERIFY(chart.visibleCsv().contains(QStringLiteral("a,50,-100\n")));
    }

    void testAndValidationAreNotMixed()
    {
        Open<GainMapChart> chart;
        chart.setChannels({"a"}, 1);
        chart.setErrors(Role::plain_student, {1.0F}, false);
        chart.setErrors(Role::distilled_student, {0.5F}, true);
        QVERIFY(chart.isEmpty());
        chart.setErrors(Role::plain_student, {2.0F}, true);
        QCOMPARE(chart.figure().map.values, std::vector<double>{75});
        QVERIFY(chart.figure().x.title.contains(QStringLiteral("test")));
        chart.setErrors(Role::plain_student, {}, true); // of an epoch without rows: the last ones stay
        QVERIFY(!chart.isEmpty());
    }

    void aCellChoosesItsChannel()
    {
        Open<GainMapChart> chart;
        chart.resize(500, 300);
        chart.setChannels({"a", "b"}, 4);
        chart.setErrors(Role::plain_student, std::vector<float>(8, 1.0F), true);
        chart.setErrors(Role::distilled_student, std::vector<float>(8, 0.9F), true);
        chart.show();
        QTRY_VERIFY(chart.canvas()->layoutOfFigure().plot.width() > 200);
        QSignalSpy chosen(&chart, &GainMapChart::channelChosen);
        const QRectF plot = chart.canvas()->layoutOfFigure().plot;
        QTest::mouseClick(chart.canvas(), Qt::LeftButton, {}, QPointF(plot.center().x(), plot.bottom() - 4).toPoint());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toInt(), 1); // the lower row
    }

    void sharesAndAgreementOfTheTerms()
    {
        Open<TermShareChart> chart;
        chart.setTerms({"one", "two"});
        QVERIFY(chart.isEmpty());
        chart.append(1, {0.75, 0.25}, {1, -0.5, -0.5, 1});
        chart.append(3, {0.5, 0.5}, {1, 0.25, 0.25, 1});
        const Figure shares = chart.figure();
        QCOMPARE(shares.lines.size(), std::size_t{2});
        QVERIFY(shares.lines[0].points[0] == (signal::Point{1, 0.75}) && shares.lines[1].points[1] == (signal::Point{3, 0.5}));
        chart.findChild<QComboBox*>()->setCurrentIndex(1);
        const Figure agreement = chart.figure();
        QVERIFY(agreement.x.title.contains(QStringLiteral("3"))); // the newest epoch
        QVERIFY(std::isnan(agreement.map.values[0]) && agreement.map.values[1] == 0.25);
    }

    void trustIsTheErrorBelowThePlainStudents()
    {
        Open<TeacherTrustChart> chart;
        chart.setSampling(1'800'000, true); // half an hour
        chart.setErrors(Role::plain_student, {{4, 2}, {2, 1}});
        chart.setErrors(Role::teacher, {{4, 2}, {1, 3}});
        const Figure figure = chart.figure();
        QCOMPARE(figure.lines.size(), std::size_t{1});
        QVERIFY(figure.lines[0].points[0] == (signal::Point{1, -200})); // two steps are an hour; three times the error
        QVERIFY(figure.lines[0].points[1] == (signal::Point{2, 50}));
        chart.setErrors(Role::distilled_student, {{4, 3, 2}, {1, 1, 1}}); // of another horizon
        QCOMPARE(chart.figure().lines.size(), std::size_t{1});
    }

    void errorsPerScaleAreChangesAgainstThePlainStudent()
    {
        Open<ScaleErrorChart> chart;
        chart.append(Role::plain_student, std::vector<double>{2, 1});
        chart.append(Role::distilled_student, std::vector<double>{1, 1.5});
        const Figure change = chart.figure();
        QCOMPARE(change.bars.size(), std::size_t{1}); // the plain student is the zero line
        QCOMPARE(change.bars[0].bars[0].value, -50.0);
        QCOMPARE(change.bars[0].bars[1].value, 50.0);
        QCOMPARE(change.bars[0].bars[0].text, QStringLiteral("−50"));
        // What counts are the best epochs and then the test windows, not the newest epoch.
        chart.setErrors(Role::distilled_student, std::vector<double>{1.5, 1}, false);
        chart.append(Role::distilled_student, std::vector<double>{9, 9});
        QCOMPARE(chart.figure().bars[0].bars[0].value, -25.0);
        QVERIFY(chart.figure().x.title.contains(QStringLiteral("best epochs")));
        chart.setErrors(Role::plain_student, std::vector<double>{2, 2}, true);
        QVERIFY(chart.figure().x.title.contains(QStringLiteral("test windows")));
        chart.setAbsolute(true);
        QCOMPARE(chart.figure().bars.size(), std::size_t{2});
        QCOMPARE(chart.figure().bars[0].bars[0].value, 2.0);
    }

    void gapsOfASeriesAreShadedAndNotBridged()
    {
        const auto series = std::make_shared<data::TimeSeries>();
        for (int row = 0; row < 100; ++row)
            series->stamps.push_back(row * 3'600'000LL);
        series->step = 3'600'000;
        series->channels = {{"a", std::vector<double>(100, 1.0)}};
        for (const int row : {20, 21, 22, 60})
            series->channels.front().values[static_cast<std::size_t>(row)] = std::nan("");
        Open<SeriesChart> chart;
        chart.resize(600, 300);
        chart.setSeries(series);
        std::vector<std::pair<double, double>> shaded;
        for (const FigureBand& band : chart.figure().bands)
            shaded.emplace_back(band.from / 3'600'000, band.to / 3'600'000);
        QVERIFY((shaded == std::vector<std::pair<double, double>>{{19, 23}, {59, 61}}));
        chart.show();
        QTRY_VERIFY(chart.canvas()->layoutOfFigure().plot.width() > 300);
        // No stroke of the line's colour in the middle of the gap: only paper, tint and grid.
        const QImage picture = chart.canvas()->grab().toImage();
        const auto& layout = chart.canvas()->layoutOfFigure();
        const int x = static_cast<int>(chart.canvas()->xToPixel(21 * 3'600'000.0));
        const int beside = static_cast<int>(chart.canvas()->xToPixel(40.5 * 3'600'000.0));
        const auto darkest = [&](int column) {
            int dark = 255;
            for (int y = static_cast<int>(layout.plot.top()) + 20; y < static_cast<int>(layout.plot.bottom()) - 2; ++y)
                dark = std::min(dark, picture.pixelColor(column, y).lightness());
            return dark;
        };
        QVERIFY2(darkest(beside) < darkest(x) - 60, qPrintable(QStringLiteral("%1 %2").arg(darkest(beside)).arg(darkest(x))));
    }
};

RETORT_GUI_TEST(TestReasonCharts)
#include "tst_reason_charts.moc"
