// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/growing_table.h"
#include "core/data/time/calendar.h"

#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <functional>

using namespace retort;
using namespace retort::data;

/// Appended rows are read once and placed on the existing time axis.
class TestGrowingTable : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path m_file;

    void write(const QByteArray& text, QIODevice::OpenMode mode = QIODevice::WriteOnly)
    {
        QFile file(QString::fromStdString(m_file.string()));
        QVERIFY(file.open(mode));
        QCOMPARE(file.write(text), text.size());
    }
    void append(const QByteArray& text) { write(text, QIODevice::Append); }

    /// "STAMP,value" for each time, the value its number.
    static QByteArray lines(const std::vector<Milliseconds>& stamps, const std::function<QByteArray(const CalendarTime&)>& text, int first = 0)
    {
        QByteArray rows;
        for (std::size_t i = 0; i < stamps.size(); ++i)
            rows += text(calendarTime(stamps[i])) + ',' + QByteArray::number(first + static_cast<int>(i)) + ".5\n";
        return rows;
    }
    static std::vector<Milliseconds> every(Milliseconds begin, Milliseconds step, int count)
    {
        std::vector<Milliseconds> stamps;
        for (int i = 0; i < count; ++i)
            stamps.push_back(begin + i * step);
        return stamps;
    }
    static QByteArray iso(const CalendarTime& time) { return QString::asprintf("%04d-%02d-%02d %02d:%02d:00", time.year, time.month, time.day, time.hour, time.minute).toLatin1(); }
    static QByteArray dayFirst(const CalendarTime& time) { return QString::asprintf("%02d/%02d/%04d %02d:%02d", time.day, time.month, time.year, time.hour, time.minute).toLatin1(); }

    static constexpr Milliseconds hour = 3'600'000, minute = 60'000, monday = 1'714'348'800'000; // 2024-04-29

    GrowingTable opened()
    {
        auto table = GrowingTable::open(m_file, {});
        if (!table)
            qFatal("%s", table.error().message.english().c_str());
        return std::move(*table);
    }
    AppendedRows come(GrowingTable& table)
    {
        auto rows = table.appended();
        if (!rows)
            qFatal("%s", rows.error().message.english().c_str());
        return std::move(*rows);
    }

private Q_SLOTS:
    void init() { m_file = m_folder.filePath(QStringLiteral("live.csv")).toStdString(); }

    void rowsComeOnceAndWhole()
    {
        const auto stamps = every(monday, hour, 110);
        write("date,load\n" + lines({stamps.begin(), stamps.begin() + 100}, iso));
        auto table = opened();
        QCOMPARE(table.beginning().rows(), std::size_t{100});
        QVERIFY(come(table).rows.stamps.empty());
        const auto more = lines({stamps.begin() + 100, stamps.end()}, iso, 100);
        append(more.left(40));
        QCOMPARE(come(table).rows.rows(), std::size_t{1});
        append(more.mid(40));
        const auto rest = come(table).rows;
        QCOMPARE(rest.rows(), std::size_t{9});
        QCOMPARE(rest.channels.front().values.back(), 109.5);
        QCOMPARE(rest.stamps.back(), stamps.back());
        QVERIFY(come(table).rows.stamps.empty());
    }

    /// Days up to the 12th are months, too: only all rows together tell.
    void theOrderOfDayAndMonthStays()
    {
        const auto stamps = every(monday, minute, 9 * 1440);
        const auto cut = stamps.begin() + 7 * 1440; // after 5 May
        write("date,load\n" + lines({stamps.begin(), cut}, dayFirst));
        auto table = opened();
        for (auto from = cut; from != stamps.end(); from += 10) {
            append(lines({from, from + 10}, dayFirst));
            const auto rows = come(table).rows;
            QCOMPARE(rows.stamps, std::vector<Milliseconds>(from, from + 10));
        }
    }

    /// Five days a week, hours of trading: what is closed is no gap.
    void closedTimesStayClosed()
    {
        std::vector<Milliseconds> open;
        for (const auto stamp : every(monday, 15 * minute, 96 * 7 * 5)) {
            const auto time = calendarTime(stamp);
            if (time.weekday < 5 && time.hour >= 9 && time.hour < 16)
                open.push_back(stamp);
        }
        const auto cut = open.end() - 40;
        write("date,load\n" + lines({open.begin(), cut}, iso));
        auto table = opened();
        QVERIFY(table.beginning().spacing != Spacing::regular);
        append(lines({cut, open.end()}, iso));
        QCOMPARE(come(table).rows.stamps, std::vector<Milliseconds>(cut, open.end()));
    }

    /// A sensor that says nothing for long costs only its own rows.
    void anOutageEnds()
    {
        const auto stamps = every(monday, hour, 300);
        write("date,load\n" + lines({stamps.begin(), stamps.begin() + 100}, iso));
        auto table = opened();
        for (int i = 100; i < 200; ++i)
            append(iso(calendarTime(stamps[static_cast<std::size_t>(i)])) + ",\n");
        const auto silent = come(table).rows;
        QCOMPARE(silent.rows(), std::size_t{100});
        QVERIFY(std::ranges::all_of(silent.channels.front().values, [](double value) { return std::isnan(value); }));
        append(lines({stamps.begin() + 200, stamps.end()}, iso));
        QCOMPARE(come(table).rows.channels.front().values.back(), 99.5);
    }

    void oneBadRowCostsOnlyItself()
    {
        const auto stamps = every(monday, hour, 110);
        write("date,load\n" + lines({stamps.begin(), stamps.begin() + 100}, iso));
        auto table = opened();
        auto more = lines({stamps.begin() + 100, stamps.end()}, iso, 100).split('\n');
        more[3] += ",7,8";
        more[5].replace(".5", "x");
        more[6] = more[1];
        append(more.join('\n'));
        const auto appended = come(table);
        QCOMPARE(appended.rows.rows(), std::size_t{10}); // on the axis, three of them missing
        const auto& values = appended.rows.channels.front().values;
        for (const std::size_t i : {3u, 5u, 6u})
            QVERIFY(std::isnan(values[i]));
        for (const std::size_t i : {0u, 1u, 2u, 4u, 7u, 8u, 9u})
            QCOMPARE(values[i], 100.5 + static_cast<double>(i));
        QCOMPARE(appended.remarks.size(), std::size_t{3});
        QVERIFY(QString::fromStdString(appended.remarks.front().english()).contains(QStringLiteral("line 105")));
    }

    /// It would take the place of the row that belongs there.
    void aRowBetweenTwoStepsIsLeftOut()
    {
        const auto stamps = every(monday, hour, 103);
        write("date,load\n" + lines({stamps.begin(), stamps.begin() + 100}, iso));
        auto table = opened();
        append(lines({stamps[100] + 20 * minute, stamps[100] + 30 * minute}, iso, 900) + lines({stamps[100], stamps[101] + 5 * minute}, iso, 100) + "2024-05-03 06:00\n" + lines({stamps[102]}, iso, 102));
        const auto appended = come(table);
        QCOMPARE(appended.rows.stamps, std::vector<Milliseconds>(stamps.begin() + 100, stamps.end())); // one of them a little late
        QCOMPARE(appended.rows.channels.front().values, (std::vector<double>{100.5, 101.5, 102.5}));
        QCOMPARE(appended.remarks.size(), std::size_t{3}); // the cut one too
    }

    void aRowFarAheadWaits()
    {
        const auto stamps = every(monday, hour, 103);
        write("date,load\n" + lines({stamps.begin(), stamps.begin() + 100}, iso));
        auto table = opened();
        append("2034-01-01 00:00:00,1\n" + lines({stamps.begin() + 100, stamps.end()}, iso));
        const auto appended = come(table);
        QCOMPARE(appended.rows.rows(), std::size_t{3});
        QCOMPARE(appended.remarks.size(), std::size_t{2});
        // A logger that was off for two months: the second row confirms the first.
        const auto later = every(monday + 1500 * hour, hour, 2);
        append(lines({later.front()}, iso));
        QCOMPARE(come(table).rows.rows(), std::size_t{0});
        append(lines({later.back()}, iso));
        QCOMPARE(come(table).rows.stamps.back(), later.back());
    }

    void aRewrittenFileIsNoticed_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("shorter") << 50;
        QTest::newRow("as long") << 100;
        QTest::newRow("longer") << 200;
    }
    void aRewrittenFileIsNoticed()
    {
        QFETCH(int, rows);
        write("date,load\n" + lines(every(monday, hour, 100), iso));
        auto table = opened();
        QVERIFY(come(table).rows.stamps.empty());
        QTest::qSleep(20); // file times are coarse
        write("date,load\n" + lines(every(monday + 9000 * hour, hour, rows), iso));
        const auto appended = table.appended();
        QVERIFY(!appended && appended.error().kind == ErrorKind::io);
        QVERIFY(QString::fromStdString(appended.error().message.english()).contains(QStringLiteral("was rewritten")));
    }

    void headsOfEveryKind_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("comments") << QByteArray("# station 7\n# height 3\ndate,load\n");
        QTest::newRow("a line end in a name") << QByteArray("date,\"load\n(kW)\"\n");
        QTest::newRow("a mark of the encoding") << QByteArray("\xEF\xBB\xBF" "date,load\n");
        QTest::newRow("blank lines") << QByteArray("\n\ndate,load\n");
        QTest::newRow("none") << QByteArray();
    }
    void headsOfEveryKind()
    {
        QFETCH(QByteArray, head);
        const auto stamps = every(monday, hour, 400);
        write(head + lines({stamps.begin(), stamps.begin() + 100}, iso));
        auto table = opened();
        for (int i = 100; i < 400; i += 50)
            append(lines({stamps.begin() + i, stamps.begin() + i + 50}, iso));
        QCOMPARE(come(table).rows.stamps, std::vector<Milliseconds>(stamps.begin() + 100, stamps.end()));
    }

    /// Months keep their axis, rows without a time are counted, Windows' line ends are line ends.
    void otherTimes()
    {
        QByteArray months = "month,load\r\n";
        for (int i = 0; i < 60; ++i)
            months += QString::asprintf("%04d-%02d,%d\r\n", 2015 + i / 12, 1 + i % 12, i).toLatin1();
        write(months);
        auto table = opened();
        append("2020-01,60\r\n2020-03,62\r\n");
        const auto rows = come(table).rows;
        QCOMPARE(rows.rows(), std::size_t{3});
        QCOMPARE(calendarTime(rows.stamps.back()).month, 3);
        QVERIFY(std::isnan(rows.channels.front().values[1]));

        QByteArray counted = "load,wind\n";
        for (int i = 0; i < 50; ++i)
            counted += QByteArray::number(std::sin(i), 'f', 4) + ",3." + QByteArray::number(i % 7) + '\n';
        write(counted);
        auto without = opened();
        append("1.5,2\nbroken,2\n1.75,2\n");
        const auto more = come(without);
        QCOMPARE(more.rows.rows(), std::size_t{3}); // the broken one keeps its place
        QVERIFY(std::isnan(more.rows.channels.front().values[1]));
        QCOMPARE(more.rows.stamps[2] - more.rows.stamps[0], 2 * more.rows.step);
    }

    void othersAreRefused()
    {
        write("date,d\xE9" "bit\n" + lines(every(monday, 24 * hour, 50), iso)); // Latin-1
        const auto latin = GrowingTable::open(m_file, {});
        QVERIFY(!latin && QString::fromStdString(latin.error().message.english()).contains(QStringLiteral("cannot be followed")));
        m_file = m_folder.filePath(QStringLiteral("live.tsf")).toStdString();
        write("@relation x\n@attribute series_name string\n@attribute start_timestamp date\n@frequency hourly\n@missing false\n@equallength true\n@data\nT1:2020-01-01 00-00-00:1,2,3,4,5,6,7,8,9,10,11,12\n");
        const auto tsf = GrowingTable::open(m_file, {});
        QVERIFY(!tsf && QString::fromStdString(tsf.error().message.english()).contains(QStringLiteral("cannot be followed")));
        const auto nowhere = GrowingTable::open(m_folder.filePath(QStringLiteral("none.csv")).toStdString(), {});
        QVERIFY(!nowhere && nowhere.error().kind == ErrorKind::missing);
    }
};

RETORT_TEST(TestGrowingTable)
#include "tst_growing_table.moc"
