// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plausible_charts.h"
#include "ui/charts/chart_theme.h"
#include "ui/charts/figure_canvas.h"
#include "ui/charts/figure_scene.h"
#include "ui/charts/metric_box.h"
#include "ui/charts/split_handle.h"
#include "tests/support/test_program.h"
#include "tests/ui/charts/open_chart.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace retort;
using namespace retort::testing;
using namespace retort::ui;
using retort::testing::Open;

namespace
{

QStringList namesOf(const Figure& figure)
{
    QStringList names;
    for (const FigureLine& line : figure.lines)
        names.append(line.name);
    for (const FigureBars& bars : figure.bars)
        names.append(bars.name);
    return names;
}

} // namespace

class TestLiveCharts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Trading days and months are not a step apart: a row stands at its own date.
    void unevenRowsStandAtTheirDates()
    {
        constexpr data::Milliseconds day = 86'400'000;
        auto series = std::make_shared<data::TimeSeries>();
        series->step = day;
        series->channels.push_back({"price", {}});
        for (int row = 0; row < 20; ++row) {
            series->stamps.push_back((row / 5 * 7 + row % 5) * day);
            series->channels.front().values.push_back(row);
        }
        Open<SeriesChart> chart;
        chart.setSeries(series);
        chart.setSplit(10, 5, 5, 2);
        const Figure figure = chart.figure();
        QCOMPARE(figure.lines.front().points.back().x, static_cast<double>(series->stamps.back()));
        QCOMPARE(figure.bands[1].from, static_cast<double>(series->stamps[10]));
        chart.resize(600, 300);
        chart.show();
        chart.redrawNow();
        QSignalSpy dragged(&chart, &SeriesChart::splitDragged);
        auto* handle = chart.findChildren<SplitHandle*>().front();
        Q_EMIT handle->dragged(chart.canvas()->xToPixel(static_cast<double>(series->stamps[7])));
        QCOMPARE(dragged.count(), 1);
        QCOMPARE(dragged.front().front().toLongLong(), 7);
    }

    void rolesKeepColourAndDash()
    {
        Open<ValidationChart> validation;
        Open<SpectrumChart> spectrum;
        Open<ScaleErrorChart> scales;
        scales.setAbsolute(true);
        Open<StepErrorChart> steps;
        PlausibleRun run(3);
        for (const Role role : trainedRoles) {
            validation.append(role, run.validation(role, 1));
            spectrum.setSpectrum(role, run.spectrum(role));
            scales.append(role, run.scales(role, 1));
            steps.setErrors(role, run.scales(role, 1));
        }
        for (std::size_t i = 0; i < trainedRoles.size(); ++i) {
            const RoleStyle expected = styleOf(trainedRoles[i]);
            for (const Figure& figure : {validation.figure(), spectrum.figure(), steps.figure()}) {
                QCOMPARE(figure.lines.at(i).style.colour, QColor::fromRgb(expected.rgb));
                QCOMPARE(figure.lines.at(i).style.dash, expected.dash);
                QCOMPARE(figure.lines.at(i).style.width, expected.width);
            }
            QCOMPARE(scales.figure().bars.at(i).style.colour, QColor::fromRgb(expected.rgb));
        }
    }

    void everyAxisHasTitleAndUnit()
    {
        Open<LossTermsChart> loss;
        Open<WinRateChart> wins;
        Open<ComparisonChart> comparison;
        Open<ForecastChart> forecast;
        Open<ChannelErrorChart> channels;
        Open<SeriesChart> series;
        PlausibleRun run(3);
        forecast.setWindow(run.forecast(10, 5));
        for (const Figure& figure : {loss.figure(), wins.figure(), comparison.figure(), forecast.figure(),
                                     channels.figure(), series.figure()}) {
            QVERIFY(!figure.title.isEmpty());
            QVERIFY(!figure.x.title.isEmpty());
            QVERIFY2(figure.y.title.contains(u'('), qPrintable(figure.y.title));
        }
        QCOMPARE(forecast.figure().y.title, QStringLiteral("District 3 (MW)"));
    }

    void truthIsDrawnOverForecastsThatCoincide()
    {
        ForecastWindow window;
        window.truth.assign(30, 5.0);
        window.truth.back() = 6;
        for (const Role role :
             {Role::teacher, Role::plain_student, Role::distilled_student, Role::seasonal_naive})
            window.forecasts[role] = window.truth;
        Open<ForecastChart> chart;
        chart.setWindow(window);
        const Figure figure = chart.figure();
        FigureScene scene(FigureScene::Purpose::screen);
        scene.set(figure, ChartTheme::light(QStringLiteral("Sans Serif")), QSizeF(600, 300), {});
        QImage image(600, 300, QImage::Format_RGB32);
        QPainter painter(&image);
        scene.paint(painter, figure);
        painter.end();
        const QColor truth = QColor::fromRgb(styleOf(Role::truth).rgb);
        const double y = toPixels(figure, scene.layout(), {scene.layout().x.from, 5.0}).y();
        for (const double share : {0.2, 0.4, 0.6, 0.8}) {
            const double x = scene.layout().plot.left() + share * scene.layout().plot.width();
            QCOMPARE(image.pixelColor(static_cast<int>(x), static_cast<int>(y)), truth);
        }
    }

    void quantilesAreABand()
    {
        ForecastWindow window;
        window.forecasts[Role::distilled_student].assign(30, 5.0);
        window.lower.assign(30, 3.0);
        window.upper.assign(30, 9.0);
        window.lowerName = QStringLiteral("Quantile 0.1");
        window.upperName = QStringLiteral("Quantile 0.9");
        Open<ForecastChart> chart;
        chart.setWindow(window);
        const Figure figure = chart.figure();
        QCOMPARE(figure.fills.size(), 1U);
        QVERIFY(namesOf(figure).contains(QStringLiteral("Quantile 0.1")) &&
                namesOf(figure).contains(QStringLiteral("Quantile 0.9")));
        FigureScene scene(FigureScene::Purpose::screen);
        const auto theme = ChartTheme::light(QStringLiteral("Sans Serif"));
        scene.set(figure, theme, QSizeF(600, 300), {});
        QImage image(600, 300, QImage::Format_RGB32);
        QPainter painter(&image);
        scene.paint(painter, figure);
        painter.end();
        // Tinted between the quantiles, in the colour of the student, and nowhere else.
        const auto pixel = [&](double share, double value) {
            const double x = scene.layout().plot.left() + share * scene.layout().plot.width();
            return image.pixelColor(static_cast<int>(x),
                                    static_cast<int>(toPixels(figure, scene.layout(), {0, value}).y()));
        };
        const AxisRange y = scene.layout().y;
        QVERIFY(pixel(0.13, 4.1) != pixel(0.13, (y.from + 3) / 2) && pixel(0.13, 4.1) == pixel(0.13, 7.3));
        window.lower.clear();
        window.upper.clear();
        chart.setWindow(window);
        QVERIFY(chart.figure().fills.empty());
    }

    void lossShowsRawOrWeighted()
    {
        Open<LossTermsChart> chart;
        chart.append(LossPoint{1, {{"a", 1, 3}, {"b", 2, 8}}, 11});
        QCOMPARE(namesOf(chart.figure()), QStringList({"a", "b", "Total"}));
        const Figure weighted = chart.figure();
        QCOMPARE(weighted.lines[0].points[0].y + weighted.lines[1].points[0].y,
                 weighted.lines[2].points[0].y);
        chart.setShown(LossTermsChart::Shown::raw);
        QCOMPARE(namesOf(chart.figure()), QStringList({"a", "b"}));
        QCOMPARE(chart.figure().lines[1].points[0].y, 2.0);
        chart.setShown(LossTermsChart::Shown::share);
        const Figure shares = chart.figure();
        QCOMPARE(shares.fills.size(), 2U);
        QCOMPARE(shares.lines[0].points[0].y, 3.0 / 11); // stacked up to the whole
        QCOMPARE(shares.lines[1].points[0].y, 1.0);
        QCOMPARE(shares.fills[1].lower[0].y, 3.0 / 11);
        chart.setShown(LossTermsChart::Shown::raw);
        chart.toggleLine(1);
        QVERIFY(!chart.figure().lines[1].shown);
        chart.setTermVisible(QStringLiteral("b"), true);
        QVERIFY(chart.figure().lines[1].shown);
        chart.setLogarithmic(true);
        QVERIFY(chart.figure().y.scale == AxisScale::logarithmic);
        chart.clear();
        QVERIFY(chart.isEmpty());
    }

    void bestEpochIsMarked()
    {
        Open<ValidationChart> chart;
        for (const auto& [epoch, mse] : {std::pair{1.0, 0.9}, {2.0, std::nan("")}, {3.0, 0.4}, {4.0, 0.6}})
            chart.append(Role::teacher, {epoch, mse, 1 - mse});
        QCOMPARE(chart.figure().marks.size(), 1U);
        QCOMPARE(chart.figure().marks[0].at.x, 3.0);
        QCOMPARE(chart.figure().lines[0].detail, QStringLiteral("0.400"));
        chart.setMeasure(ValidationChart::Measure::mae);
        QCOMPARE(chart.figure().marks[0].at.x, 1.0);
        chart.setMeasure(ValidationChart::Measure::both);
        QCOMPARE(chart.figure().lines.size(), 2U);
    }

    void trailsAreEarlierEpochsOldestFirst()
    {
        Open<ScaleErrorChart> chart;
        for (int epoch = 0; epoch < 10'000; ++epoch) {
            const double error = 10'000.0 - epoch;
            chart.append(Role::teacher, std::vector{error, error / 2});
        }
        const FigureBar bar = chart.figure().bars.at(0).bars.at(1);
        QCOMPARE(bar.value, 0.5);
        QCOMPARE(bar.trail.size(), 8U);
        QCOMPARE(bar.trail.front(), 5000.0);
        QVERIFY(std::is_sorted(bar.trail.rbegin(), bar.trail.rend()));
        QCOMPARE(chart.figure().x.categories, QStringList({"×1", "×2"}));
    }

    void spectrumIsInUnitsOfTheSampling()
    {
        Open<SpectrumChart> chart;
        chart.setSpectrum(Role::teacher, {{96, 48, 32}, {1, 2, 3}});
        chart.setSampling(900'000, true);
        const Figure figure = chart.figure();
        QCOMPARE(figure.x.title, QStringLiteral("period (hours), validation windows"));
        QVERIFY((figure.lines[0].points[0] == signal::Point{8, 3}));
        QVERIFY((figure.lines[0].points[2] == signal::Point{24, 1}));
        QVERIFY(std::any_of(figure.guides.begin(), figure.guides.end(),
                            [](auto& guide) { return guide.text == "24 h"; }));
        chart.setSampling(1, false);
        QCOMPARE(chart.figure().x.title, QStringLiteral("period (steps), validation windows"));
        QVERIFY(chart.figure().guides.empty());
    }

    void comparisonSaysTheChange()
    {
        Open<ComparisonChart> chart;
        chart.setMetrics(Role::plain_student, errors(0.5, 0.4));
        chart.setMetrics(Role::distilled_student, errors(0.45, 0.42));
        const Figure figure = chart.figure();
        QCOMPARE(figure.bars[0].bars[0].text, QStringLiteral("0.500"));
        QCOMPARE(figure.bars[1].bars[0].text, QStringLiteral("0.450\n−10.0"));
        QCOMPARE(figure.bars[1].bars[1].text, QStringLiteral("0.420\n+5.0"));
        QCOMPARE(chart.visibleCsv().section(u'\n', 1, 1), QStringLiteral("MSE,0.5,0.45"));
    }

    void comparisonShowsTheChosenMetric()
    {
        Open<ComparisonChart> chart;
        auto plain = errors(0.25, 0.4), distilled = errors(0.16, 0.42);
        plain.relative = evaluation::RelativeMetrics{.wape = 20, .r2 = 0.5};
        distilled.relative = evaluation::RelativeMetrics{.wape = 15, .r2 = 0.75};
        chart.setMetrics(Role::plain_student, plain);
        chart.setMetrics(Role::distilled_student, distilled);
        auto* choice = chart.findChild<MetricBox*>();
        QVERIFY(choice);
        const auto texts = [&](const char* metric) {
            choice->setCurrentIndex(choice->findData(QString::fromLatin1(metric)));
            return chart.figure().bars[1].bars[0].text;
        };
        QCOMPARE(texts("rmse"), QStringLiteral("0.400\n−20.0"));
        QCOMPARE(texts("wape"), QStringLiteral("15.00\n−25.0"));
        QVERIFY(chart.figure().y.title.contains(QStringLiteral("WAPE (%)")));
        QCOMPARE(texts("r2"), QStringLiteral("0.750")); // more is better: no change in per cent
    }

    void winRateHasTheLineOfHalf()
    {
        Open<WinRateChart> chart;
        chart.append(Role::distilled_student, Role::teacher, 1, 0.6);
        const Figure figure = chart.figure();
        QCOMPARE(figure.guides.at(0).at, 0.5);
        QCOMPARE(figure.lines[0].style.colour, QColor::fromRgb(styleOf(Role::distilled_student).rgb));
        QCOMPARE(figure.lines[0].style.dash, styleOf(Role::teacher).dash);
    }

    void manyChannelsBecomeLines()
    {
        Open<ChannelErrorChart> chart;
        chart.setChannels({"a", "b"});
        chart.setErrors(Role::teacher, std::vector{1.0, 2.0});
        QCOMPARE(chart.figure().bars.size(), 1U);
        QStringList names;
        for (int i = 0; i < 321; ++i)
            names.append(QString::number(i));
        chart.setChannels(names);
        chart.setErrors(Role::teacher, std::vector(321, 1.0));
        QVERIFY(chart.figure().bars.empty());
        QCOMPARE(chart.figure().lines[0].points.size(), 321U);
    }

    void bordersMoveByKeyAndMouse()
    {
        Open<SeriesChart> chart;
        chart.setSeries(PlausibleRun(1).series(4000));
        chart.setSplit(2400, 800, 800, 96);
        chart.resize(800, 300);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QTRY_VERIFY(chart.redrawCount() > 0);
        const auto handles = chart.findChildren<SplitHandle*>();
        QCOMPARE(handles.size(), 2);
        QTRY_VERIFY(handles[0]->isVisible());
        QSignalSpy dragged(&chart, &SeriesChart::splitDragged);
        QVERIFY(handles[0]->focusPolicy() & Qt::TabFocus);
        QVERIFY(!handles[0]->accessibleName().isEmpty());
        QTest::keyClick(handles[0], Qt::Key_Left);
        QCOMPARE(dragged.takeFirst(), QVariantList({2396, 804}));
        QTest::keyClick(handles[1], Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(dragged.takeFirst(), QVariantList({2396, 844}));

        auto* canvas = chart.findChild<FigureCanvas*>();
        chart.redrawNow();
        const double pixel = canvas->xToPixel(static_cast<double>(1'467'331'200'000 + 1000 * 3'600'000LL));
        Q_EMIT handles[0]->dragged(pixel);
        QVERIFY(std::abs(dragged.takeFirst().at(0).toLongLong() - 1000) <= 1);
        Q_EMIT handles[0]->dragged(1e6);
        QCOMPARE(dragged.takeFirst().at(1).toLongLong(), 1);

        const Figure figure = chart.figure();
        QCOMPARE(
            std::count_if(figure.bands.begin(), figure.bands.end(), [](auto& band) { return band.hatched; }),
            2);
        chart.setSplitEditable(false);
        chart.redrawNow();
        QVERIFY(!handles[0]->isVisible());
    }

    void hiddenCurvesLeaveTheTable()
    {
        Open<CurveOverlayChart> chart;
        chart.setCurves({{"one, first", {{1, 2}, {2, 3}}, {}}, {"two", {{2, 5}}, {}}});
        QCOMPARE(chart.visibleCsv(), QStringLiteral("epoch,\"one, first\",two\n1,2,\n2,3,5\n"));
        chart.toggleLine(0);
        QVERIFY(!chart.visibleCsv().contains(QStringLiteral("one")));
    }

    void wordsAndColoursCanBeRead_data()
    {
        QTest::addColumn<QColor>("paper");
        QTest::addColumn<QColor>("ink");
        QTest::newRow("light") << QColor(Qt::white) << QColor(0x1f2328);
        QTest::newRow("dark") << QColor(0x1e2125) << QColor(0xe6e8ea);
    }

    void wordsAndColoursCanBeRead()
    {
        QFETCH(QColor, paper);
        QFETCH(QColor, ink);
        QPalette palette;
        palette.setColor(QPalette::Base, paper);
        palette.setColor(QPalette::Text, ink);
        const ChartTheme theme = ChartTheme::of(palette, QFont());
        QVERIFY(contrast(theme.text, theme.background) >= 4.5);
        QVERIFY(contrast(theme.quiet, theme.background) >= 4.5);
        QVERIFY(contrast(theme.grid, theme.background) < 2);
        for (const Role role : allRoles)
            QVERIFY2(contrast(figureStyle(role).colour, paper) >= 3, idOf(role));
        for (std::size_t i = 0; i < 8; ++i)
            QVERIFY2(contrast(paletteColour(i), paper) >= 3, qPrintable(QString::number(i)));
        const ChartTheme file = ChartTheme::light(QString());
        QVERIFY(contrast(file.quiet, file.background) >= 4.5);
    }
};

RETORT_GUI_TEST(TestLiveCharts)
#include "tst_live_charts.moc"
