// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time/time_layout.h"

#include "core/data/time/calendar.h"
#include "core/data/reading/series_import.h"
#include "core/data/reading/table_preview.h"

#include "written_file.h"
#include "tests/support/test_program.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace retort;
using namespace retort::data;

class TestTimeLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stamps_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<bool>("bareNumbers");
        QTest::addColumn<QString>("utc"); // empty: no stamp
        const auto row = [](const char* cell, const char* utc, bool bareNumbers = false) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << bareNumbers << QString::fromUtf8(utc);
        };
        row("2016-07-01 05:30:15", "2016-07-01T05:30:15.000");
        row("2016-07-01 05:30", "2016-07-01T05:30:00.000");
        row("2016/07/01 05:30", "2016-07-01T05:30:00.000");
        row("2016-07-01T05:30:15Z", "2016-07-01T05:30:15.000");
        row("2016-07-01T05:30:15.25", "2016-07-01T05:30:15.250");
        row("2016-07-01 05:30:15.123456", "2016-07-01T05:30:15.123");
        row("2016-07-01 05:30:15+02:00", "2016-07-01T03:30:15.000");
        row("2016-07-01 05:30-0130", "2016-07-01T07:00:00.000");
        row("2016-07-01", "2016-07-01T00:00:00.000");
        row("2016-7-1 5:05", "2016-07-01T05:05:00.000");
        row("2016-07-01 24:00", "2016-07-02T00:00:00.000");
        row("2016-07", "2016-07-01T00:00:00.000");
        row("01.07.2016 05:30", "2016-07-01T05:30:00.000");
        row("31.12.99", "1999-12-31T00:00:00.000");
        row("25/07/2016", "2016-07-25T00:00:00.000");
        row("07/25/2016 11:15 PM", "2016-07-25T23:15:00.000");
        row("07/25/2016 12:15 AM", "2016-07-25T00:15:00.000");
        row("1 Jul 2016", "2016-07-01T00:00:00.000");
        row("01-Jul-2016 05:30:15", "2016-07-01T05:30:15.000");
        row("July 1, 2016 05:30", "2016-07-01T05:30:00.000");
        row("Jul 2016", "2016-07-01T00:00:00.000");
        row("1-Jul-16", "2016-07-01T00:00:00.000");
        row("20160701T053015", "2016-07-01T05:30:15.000");
        row("20160701", "2016-07-01T00:00:00.000", true);
        row("201607010530", "2016-07-01T05:30:00.000", true);
        row("1467351015", "2016-07-01T05:30:15.000", true);
        row("1467351015250", "2016-07-01T05:30:15.250", true);
        row("1467351015250000", "2016-07-01T05:30:15.250", true);
        row("2016", "2016-01-01T00:00:00.000", true);
        row("1969-12-31 23:59:59", "1969-12-31T23:59:59.000");
        row("2016-02-29", "2016-02-29T00:00:00.000");
        row("2015-02-29", "");
        row("2016-13-01", "");
        row("2016-07-01 25:00", "");
        row("2016-07-01 05:61", "");
        row("1.5", "");
        row("12", "");
        row("Ulm 12 May", "");
        row("-5", "");
        row("1e5", "", true);
    }
    void stamps()
    {
        QFETCH(QString, cell);
        QFETCH(bool, bareNumbers);
        QFETCH(QString, utc);
        const std::string text = cell.toStdString();
        const std::optional<TimeLayout> layout = layoutOfCell(text, bareNumbers);
        QCOMPARE(layout.has_value(), !utc.isEmpty());
        if (!layout)
            return;
        const std::optional<Milliseconds> stamp = parseStamp(text, *layout);
        QVERIFY(stamp.has_value());
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(*stamp, QTimeZone::utc()).toString("yyyy-MM-ddTHH:mm:ss.zzz"), utc);
    }

    /// Steps and first stamps of whole files: the column decides what a cell alone cannot.
    void columns_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QString>("last");
        QTest::addColumn<qint64>("step");
        QTest::addColumn<bool>("evenInMilliseconds");
        constexpr qint64 day = calendarDay;
        QTest::newRow("day first, said by a later row")
            << QStringList{"11/07/2016", "12/07/2016", "13/07/2016"} << "2016-07-13 00:00" << day << true;
        QTest::newRow("month first, said by a later row")
            << QStringList{"07/11/2016", "07/12/2016", "07/13/2016"} << "2016-07-13 00:00" << day << true;
        QTest::newRow("day first, said by the steps")
            << QStringList{"01/02/2016 00:00", "01/02/2016 12:00", "02/02/2016 00:00", "02/02/2016 12:00"}
            << "2016-02-02 12:00" << day / 2 << true;
        QTest::newRow("month first, said by the steps")
            << QStringList{"02/01/2016 00:00", "02/01/2016 12:00", "02/02/2016 00:00", "02/02/2016 12:00"}
            << "2016-02-02 12:00" << day / 2 << true;
        QTest::newRow("months") << QStringList{"2016-01", "2016-02", "2016-03", "2016-04"} << "2016-04-01 00:00"
                                << qint64(calendarMonth) << false;
        QTest::newRow("ends of months") << QStringList{"2016-01-31", "2016-02-29", "2016-03-31", "2016-04-30"}
                                        << "2016-04-30 00:00" << qint64(calendarMonth) << false;
        QTest::newRow("quarters") << QStringList{"2016-01-01", "2016-04-01", "2016-07-01", "2016-10-01"}
                                  << "2016-10-01 00:00" << qint64(3 * calendarMonth) << false;
        QTest::newRow("years") << QStringList{"2015-01-01", "2016-01-01", "2017-01-01", "2018-01-01"}
                               << "2018-01-01 00:00" << qint64(12 * calendarMonth) << false;
        QTest::newRow("weeks") << QStringList{"2016-07-04", "2016-07-11", "2016-07-18"} << "2016-07-18 00:00" << 7 * day
                               << true;
        QTest::newRow("seconds since 1970")
            << QStringList{"1467331200", "1467331260", "1467331320"} << "2016-07-01 00:02" << qint64(60'000) << true;
        QTest::newRow("jitter") << QStringList{"2016-07-01 00:00:02", "2016-07-01 00:05:01", "2016-07-01 00:09:59",
                                               "2016-07-01 00:15:03", "2016-07-01 00:20:00"}
                                << "2016-07-01 00:20:02" << qint64(300'000) << true;
        QTest::newRow("Date and time of day apart")
            << QStringList{"2016-07-01;00:00", "2016-07-01;00:30", "2016-07-01;01:00"} << "2016-07-01 01:00"
            << qint64(1'800'000) << true;
    }
    void columns()
    {
        QFETCH(QStringList, cells);
        QFETCH(QString, last);
        QFETCH(qint64, step);
        QFETCH(bool, evenInMilliseconds);
        QByteArray bytes = cells.front().contains(';') ? "date;time;a\n" : "date;a\n";
        for (qsizetype i = 0; i < cells.size(); ++i)
            bytes += cells[i].toUtf8() + ';' + QByteArray::number(i) + '\n';
        const WrittenFile file(bytes);
        const Result<ImportedSeries> imported = importSeries(file.path(), {});
        QVERIFY2(imported.has_value(), imported ? "" : imported.error().message.english().c_str());
        const TimeSeries& series = imported->series;
        QCOMPARE(series.rows(), std::size_t(cells.size()));
        QCOMPARE(QString::fromStdString(stampText(series, series.rows() - 1)), last);
        QCOMPARE(qint64(series.step), step);
        if (evenInMilliseconds)
            QCOMPARE(series.stamps[1] - series.stamps[0], series.step);
        for (std::size_t i = 0; i < series.rows(); ++i)
            QCOMPARE(series.channels[0].values[i], double(i));
    }

    void monthsWithAGap()
    {
        const WrittenFile file("date,a\n2016-01-31,1\n2016-02-29,2\n2016-03-31,3\n2016-05-31,5\n");
        const Result<ImportedSeries> imported = importSeries(file.path(), {});
        QVERIFY(imported.has_value());
        QCOMPARE(imported->report.missingStamps, std::size_t(1));
        QCOMPARE(stampText(imported->series, 3), "2016-04-30 00:00");
        QCOMPARE(seasonOfSampling(imported->series.step, true), 12);
    }

    void seasons_data()
    {
        QTest::addColumn<qint64>("step");
        QTest::addColumn<int>("season");
        QTest::newRow("hour") << qint64(3'600'000) << 24;
        QTest::newRow("quarter of an hour") << qint64(900'000) << 96;
        QTest::newRow("ten minutes") << qint64(600'000) << 144;
        QTest::newRow("six hours") << qint64(6 * 3'600'000) << 4;
        QTest::newRow("seven hours") << qint64(7 * 3'600'000) << 0;
        QTest::newRow("day") << qint64(calendarDay) << 7;
        QTest::newRow("two days") << qint64(2 * calendarDay) << 0;
        QTest::newRow("week") << qint64(7 * calendarDay) << 52;
        QTest::newRow("30 days") << qint64(30 * calendarDay) << 12;
        QTest::newRow("month") << qint64(calendarMonth) << 12;
        QTest::newRow("quarter") << qint64(3 * calendarMonth) << 4;
        QTest::newRow("year") << qint64(12 * calendarMonth) << 0;
        QTest::newRow("nothing") << qint64(0) << 0;
    }
    void seasons()
    {
        QFETCH(qint64, step);
        QFETCH(int, season);
        QCOMPARE(seasonOfSampling(step, true), season);
        QCOMPARE(seasonOfSampling(step, false), 0);
    }

    void calendarAgreesWithQt()
    {
        for (qint64 stamp = -4'000'000'000'000; stamp < 4'000'000'000'000; stamp += 86'399'999'937) {
            const CalendarTime time = calendarTime(stamp);
            const QDateTime expected = QDateTime::fromMSecsSinceEpoch(stamp, QTimeZone::utc());
            QCOMPARE(QDate(time.year, time.month, time.day), expected.date());
            QCOMPARE(QTime(time.hour, time.minute, time.second, time.millisecond), expected.time());
            QCOMPARE(time.weekday + 1, expected.date().dayOfWeek());
            QCOMPARE(time.dayOfYear, expected.date().dayOfYear());
        }
    }
};

RETORT_TEST(TestTimeLayout)
#include "tst_time_layout.moc"
