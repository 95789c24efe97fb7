// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/series_import.h"

#include "written_file.h"
#include "tests/support/test_program.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace retort;
using namespace retort::data;

namespace
{

/// The stamps from 6 January 2020, a Monday, that `open` keeps of so many days, each with a number that counts up.
QByteArray rowsAt(int days, int minutes, const std::function<bool(const QDateTime&)>& open)
{
    QByteArray bytes = "date,x\n";
    QDateTime time(QDate(2020, 1, 6), QTime(0, 0), QTimeZone::utc());
    int row = 0;
    for (const QDateTime end = time.addDays(days); time < end; time = time.addSecs(60LL * minutes)) {
        if (open(time))
            bytes += time.toString(QStringLiteral("yyyy-MM-dd HH:mm")).toUtf8() + ',' + QByteArray::number(row++) + ".5\n";
    }
    return bytes;
}

constexpr int day = 24 * 60;

} // namespace

/// Data that leaves out a part of every week: its rows are consecutive steps. Gaps at open times stay gaps.
class TestOpenTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreSteps_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("season");
        QTest::addColumn<QString>("remark");
        const auto weekday = [](std::initializer_list<int> open) {
            return [days = std::vector<int>(open)](const QDateTime& time) {
                return std::find(days.begin(), days.end(), time.date().dayOfWeek()) != days.end();
            };
        };
        const auto hours = [](int from, int to) {
            return [from, to](const QDateTime& time) { return time.time().hour() >= from && time.time().hour() < to; };
        };
        QTest::newRow("Monday to Friday") << rowsAt(60, day, weekday({1, 2, 3, 4, 5})) << 5 << "weekend";
        QTest::newRow("Monday to Saturday") << rowsAt(60, day, weekday({1, 2, 3, 4, 5, 6})) << 6 << "certain days";
        QTest::newRow("Sunday to Thursday") << rowsAt(60, day, weekday({7, 1, 2, 3, 4})) << 5 << "certain days";
        QTest::newRow("Monday, Wednesday, Friday") << rowsAt(60, day, weekday({1, 3, 5})) << 3 << "certain days";
        QTest::newRow("half-hours of trading")
            << rowsAt(30, 30, [&](const QDateTime& time) { return weekday({1, 2, 3, 4, 5})(time) && hours(9, 17)(time); }) << 16 << "trading hours";
        QTest::newRow("a shop, every day") << rowsAt(30, 60, hours(8, 20)) << 12 << "certain hours";
        QTest::newRow("the sun") << rowsAt(30, 15, hours(6, 19)) << 52 << "certain hours";
    }
    void rowsAreSteps()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, season);
        QFETCH(QString, remark);
        const WrittenFile file(bytes);
        const Result<ImportedSeries> imported = importSeries(file.path(), {});
        QVERIFY(imported.has_value());
        QCOMPARE(seasonOf(imported->series), season);
        QCOMPARE(imported->series.rows(), std::size_t(bytes.count('\n') - 1));
        QCOMPARE(imported->report.missingStamps, std::size_t(0));
        QCOMPARE(imported->report.irregularStamps, std::size_t(0));
        QVERIFY2(imported->report.remarks.front().message.english().find(remark.toStdString()) != std::string::npos,
                 imported->report.remarks.front().message.english().c_str());
    }

    void gapsStayGaps_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("missing");
        const QDate start(2020, 1, 6);
        QTest::newRow("one day") << rowsAt(60, day, [&](const QDateTime& time) { return time.date() != start.addDays(20); }) << 1;
        QTest::newRow("a Sunday of three weeks") << rowsAt(21, day, [](const QDateTime& time) { return time.date().dayOfWeek() != 7 || time.date().day() > 20; }) << 2;
        QTest::newRow("one hour of each night") << rowsAt(20, 60, [](const QDateTime& time) { return time.time().hour() != 3; }) << 20;
        QTest::newRow("a week of hours") << rowsAt(30, 60, [&](const QDateTime& time) { return time.date() < start.addDays(10) || time.date() >= start.addDays(17); }) << 168;
        QTest::newRow("half of the days, by chance") << rowsAt(100, day, [](const QDateTime& time) { return time.date().toJulianDay() * 7919 % 13 < 7 && time.date().dayOfWeek() != 2; }) << -1;
    }
    void gapsStayGaps()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, missing);
        const WrittenFile file(bytes);
        const Result<ImportedSeries> imported = importSeries(file.path(), {});
        QVERIFY(imported.has_value());
        QCOMPARE(imported->series.spacing, Spacing::regular);
        if (missing >= 0)
            QCOMPARE(imported->report.missingStamps, std::size_t(missing));
        else
            QVERIFY(imported->report.missingStamps > 20);
    }

    void aStatedRuleWins()
    {
        const WrittenFile file(rowsAt(56, day, [](const QDateTime& time) { return time.date().dayOfWeek() <= 5; }));
        ImportOptions options;
        options.steps = StepRule::regular;
        const Result<ImportedSeries> regular = importSeries(file.path(), options);
        QCOMPARE(regular->series.rows(), std::size_t(54));
        QCOMPARE(seasonOf(regular->series), 7);
        options.steps = StepRule::rows;
        QCOMPARE(seasonOf(importSeries(file.path(), options)->series), 0);
        options.steps = StepRule::business_days;
        QCOMPARE(seasonOf(importSeries(file.path(), options)->series), 5);
    }
};

RETORT_TEST(TestOpenTimes)
#include "tst_open_times.moc"
