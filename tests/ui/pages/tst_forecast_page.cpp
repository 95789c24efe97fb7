// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/forecast/forecast_page.h"

#include "tests/support/test_program.h"
#include "tests/ui/pages/page_bench.h"
#include "ui/charts/figure.h"
#include "ui/charts/forecast_chart.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

using namespace retort;
using namespace retort::ui;
using retort::testing::PageBench;

class TestForecastPage : public QObject
{
    Q_OBJECT

    static bool says(const ForecastPage& page, const QString& words)
    {
        for (const auto* label : page.findChildren<QLabel*>())
            if (label->text().contains(words))
                return true;
        return false;
    }
    static QPushButton* button(const ForecastPage& page, const QString& text)
    {
        for (auto* each : page.findChildren<QPushButton*>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    static void finish(PageBench& bench)
    {
        QVERIFY(bench.load(bench.series(1200)));
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.task.lookBack = 48;
            plan.task.horizon = 24;
        });
        QVERIFY(bench.workspace.start());
        QTRY_COMPARE(bench.workspace.run().state(), RunState::finished);
    }

private Q_SLOTS:
    void withoutARunItSaysWhatToDo()
    {
        PageBench bench;
        ForecastPage page(bench.workspace);
        page.show();
        QVERIFY(says(page, QStringLiteral("Finish a run")));
        QVERIFY(!button(page, QStringLiteral("Forecast"))->isEnabled());
        QVERIFY(page.findChild<ForecastChart*>()->isEmpty());
    }

    void afterARunItForecastsByItself()
    {
        PageBench bench;
        finish(bench);
        ForecastPage page(bench.workspace);
        page.resize(1000, 700);
        page.show();
        QTRY_VERIFY(!page.findChild<ForecastChart*>()->isEmpty());
        const auto* table = page.findChild<QTableWidget*>(QStringLiteral("values"));
        QCOMPARE(table->rowCount(), 24);
        QVERIFY2(says(page, QStringLiteral("81.0 %")), "the measured coverage"); // of the 80 % that was asked for
        for (auto* choice : page.findChildren<QComboBox*>())
            if (const int level = choice->findData(0.95); level >= 0)
                choice->setCurrentIndex(level);
        QVERIFY(says(page, QStringLiteral("96.0 %")));
        QVERIFY(table->horizontalHeaderItem(table->columnCount() - 1)->text().contains(QStringLiteral("95")));
    }

    void anotherRunForgetsTheForecast()
    {
        PageBench bench;
        finish(bench);
        ForecastPage page(bench.workspace);
        page.show();
        QTRY_VERIFY(!page.findChild<ForecastChart*>()->isEmpty());
        page.hide();
        QVERIFY(bench.workspace.start());
        QVERIFY(page.findChild<ForecastChart*>()->isEmpty());
        QTRY_COMPARE(bench.workspace.run().state(), RunState::finished);
        page.show();
        QTRY_VERIFY(!page.findChild<ForecastChart*>()->isEmpty());
    }

    /// Three rows come; the last one holds an anomaly and a drift of each network.
    void aGrowingSeriesIsFollowed()
    {
        PageBench bench;
        finish(bench);
        ForecastPage page(bench.workspace);
        page.show();
        QTRY_VERIFY(!page.findChild<ForecastChart*>()->isEmpty());
        auto* follow = button(page, QStringLiteral("Follow"));
        follow->click();
        QVERIFY(follow->isChecked());
        QTRY_VERIFY(says(page, QStringLiteral("new rows: 3")));
        QVERIFY(says(page, QStringLiteral("0.0300"))); // the error so far
        QVERIFY(!button(page, QStringLiteral("Forecast"))->isEnabled());
        const auto* events = page.findChild<FollowEvents*>();
        QVERIFY(events->count() >= 2);
        QCOMPARE(events->item(0, 2)->text(), QStringLiteral("Drift")); // the newest first
        QVERIFY(events->item(events->rowCount() - 1, 4)->text().contains(QStringLiteral("expected 0 to 2")));
        follow->click();
        QVERIFY(button(page, QStringLiteral("Forecast"))->isEnabled());
    }

    void theBandIsOfTheChosenNetwork()
    {
        PageBench bench;
        finish(bench);
        ForecastPage page(bench.workspace);
        page.show();
        auto* chart = page.findChild<ForecastChart*>();
        QTRY_VERIFY(!chart->isEmpty());
        const auto csv = chart->visibleCsv();
        QVERIFY2(csv.contains(QStringLiteral("80 % interval, lower end")), qPrintable(csv.left(300)));
        for (auto* choice : page.findChildren<QComboBox*>())
            if (const int teacher = choice->findData(QStringLiteral("teacher")); teacher >= 0)
                choice->setCurrentIndex(teacher);
        QVERIFY(chart->visibleCsv().contains(QStringLiteral("80 % interval, upper end")));
    }
};

RETORT_GUI_TEST(TestForecastPage)
#include "tst_forecast_page.moc"
