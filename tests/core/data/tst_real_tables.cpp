// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/series_import.h"
#include "core/data/reading/table_preview.h"

#include "written_file.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>

using namespace retort;
using namespace retort::data;

namespace
{

/// "header" and then rows of hours from 2020-01-01 on, made by `row` from the hour's number.
QByteArray table(const QByteArray& header, const std::function<QByteArray(int hour)>& row, int rows = 60)
{
    QByteArray bytes = header.isEmpty() ? header : header + '\n';
    for (int hour = 0; hour < rows; ++hour)
        bytes += row(hour) + '\n';
    return bytes;
}

QByteArray iso(int hour)
{
    return QStringLiteral("2020-01-%1 %2:00").arg(hour / 24 + 1, 2, 10, QLatin1Char('0')).arg(hour % 24, 2, 10, QLatin1Char('0')).toUtf8();
}

QByteArray dotted(int hour)
{
    return QStringLiteral("%1.01.2020 %2:00").arg(hour / 24 + 1, 2, 10, QLatin1Char('0')).arg(hour % 24, 2, 10, QLatin1Char('0')).toUtf8();
}

QByteArray grouped(int number, char sign)
{
    QByteArray digits = QByteArray::number(number);
    if (digits.size() > 3)
        digits.insert(digits.size() - 3, sign);
    return digits;
}

/// "first..last step S name:first,last,missing ..."
QString described(const ImportedSeries& imported)
{
    const TimeSeries& series = imported.series;
    QString text = QString::fromStdString(stampText(series, 0) + ".." + stampText(series, series.rows() - 1));
    text += QStringLiteral(" step %1").arg(double(series.step) / 1000, 0, 'g', 10);
    for (const Channel& channel : series.channels) {
        int missing = 0;
        for (const double value : channel.values)
            missing += std::isnan(value) ? 1 : 0;
        text += QStringLiteral(" %1:%2,%3").arg(QString::fromStdString(channel.name)).arg(channel.values[0]).arg(channel.values.back());
        if (missing > 0)
            text += QStringLiteral(",%1 missing").arg(missing);
    }
    return text;
}

} // namespace

/// Shapes of files that people have: read right, or refused with a sentence; a choice between readings is said.
class TestRealTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("series");
        QTest::addColumn<QString>("remark"); // a part of one; empty: nothing is asked
        const QString hours = QStringLiteral("2020-01-01 00:00..2020-01-03 11:00 step 3600");
        const auto row = [](const char* name, const QByteArray& bytes, const QString& series, const char* remark = "") {
            QTest::newRow(name) << bytes << series << QString::fromUtf8(remark);
        };
        const auto plain = [](int h) { return iso(h) + ',' + QByteArray::number(h) + ".5"; };

        // numbers
        row("thousands that cross 1000, points", table("Datum;MW", [](int h) { return dotted(h) + ';' + grouped(970 + h, '.'); }),
            hours + QStringLiteral(" MW:970,1029"), "thousands separator '.'");
        row("thousands that cross 1000, commas in quotes",
            table("date,MW", [](int h) { return iso(h) + ",\"" + grouped(970 + h, ',') + '"'; }),
            hours + QStringLiteral(" MW:970,1029"), "thousands separator ','");
        row("three decimals stay decimals", table("date;x", [](int h) { return iso(h) + ";1." + QByteArray::number(100 + h); }),
            hours + QStringLiteral(" x:1.1,1.159"));
        row("a leading zero says that the comma is decimal",
            table("date;x;y", [](int h) { return iso(h) + ";0," + QByteArray::number(100 + h) + ";4." + QByteArray::number(100 + h); }),
            hours + QStringLiteral(" x:0.1,0.159 y:4100,4159"), "column y is read as 4100");
        row("apostrophes", table("date;x", [](int h) { return iso(h) + ";1'" + QByteArray::number(100 + h) + ".5"; }),
            hours + QStringLiteral(" x:1100.5,1159.5"));
        row("units in cells", table("date,x", [](int h) { return iso(h) + ',' + QByteArray::number(h) + " °C"; }),
            hours + QStringLiteral(" x:0,59"), "unit '°C' is removed");
        row("euros behind", table("date;x", [](int h) { return iso(h) + ';' + QByteArray::number(h) + ",50 €"; }),
            hours + QStringLiteral(" x:0.5,59.5"), "'€'");
        row("mixed units are no channel",
            table("date,x,y", [](int h) { return iso(h) + ',' + QByteArray::number(h) + (h % 2 ? " kW" : " MW") + ",1"; }),
            hours + QStringLiteral(" y:1,1"), "mixes units");
        row("truths", table("date,open", [](int h) { return iso(h) + (h % 2 ? ",yes" : ",no"); }), hours + QStringLiteral(" open:0,1"),
            "read as 1 and 0");
        row("Fortran exponents", table("date,x", [](int h) { return iso(h) + ',' + QByteArray::number(h) + ".0D+01"; }),
            hours + QStringLiteral(" x:0,590"));
        row("a rare word", table("date,x", [](int h) { return iso(h) + (h == 9 ? ",Bad" : ",1"); }),
            hours + QStringLiteral(" x:1,1,1 missing"), "'Bad' (1)");
        row("one odd cell in a hundred", table("date,x", [](int h) { return iso(h) + (h == 9 ? ",offline" : ",1"); }, 200),
            QStringLiteral("2020-01-01 00:00..2020-01-09 07:00 step 3600 x:1,1,1 missing"), "'offline' is not a finite number");
        row("a sentinel", table("date,x", [](int h) { return iso(h) + (h % 20 == 9 ? ",-9999" : ",1." + QByteArray::number(h)); }),
            hours + QStringLiteral(" x:1,1.59"), "-9999 (3 times)");

        // time
        row("year, month, day, hour", table("year,month,day,hour,x", [](int h) {
                return "2020,1," + QByteArray::number(h / 24 + 1) + ',' + QByteArray::number(h % 24) + ',' + QByteArray::number(h);
            }), hours + QStringLiteral(" x:0,59"));
        row("date and hour ending", table("Date,HE,x", [](int h) {
                return "01/0" + QByteArray::number(h / 24 + 1) + "/2020," + QByteArray::number(h % 24 + 1) + ',' + QByteArray::number(h);
            }), hours + QStringLiteral(" x:0,59"));
        row("date and time of day apart", table("time,x,date", [](int h) {
                return iso(h).mid(11) + ',' + QByteArray::number(h) + ',' + iso(h).left(10);
            }), hours + QStringLiteral(" x:0,59"));
        row("HHMM", table("DATE,HHMM,x", [](int h) {
                return iso(h).left(10).replace("-", "") + ',' + iso(h).mid(11, 2) + "00," + QByteArray::number(h);
            }), hours + QStringLiteral(" x:0,59"));
        row("half hours by number", table("day,period,x", [](int h) {
                return "0" + QByteArray::number(h / 48 + 1) + "-Jan-2020," + QByteArray::number(h % 48 + 1) + ',' + QByteArray::number(h);
            }), QStringLiteral("2020-01-01 00:00..2020-01-02 05:30 step 1800 x:0,59"));
        row("the column that moves", table("issued,valid,x", [](int h) { return "2020-01-01 00:00," + iso(h) + ',' + QByteArray::number(h); }),
            hours + QStringLiteral(" x:0,59"), "the time is taken from another column");
        row("quarters", table("q;x", [](int h) {
                return QByteArray::number(2000 + h / 4) + "-Q" + QByteArray::number(h % 4 + 1) + ';' + QByteArray::number(h);
            }), QStringLiteral("2000-01-01 00:00..2014-10-01 00:00 step 7889400 x:0,59"));
        row("ISO weeks over a year's end", table("w,x", [](int h) {
                return (h < 53 ? "2020-W" + QByteArray::number(h + 1).rightJustified(2, '0') : "2021-W0" + QByteArray::number(h - 52)) + ',' +
                       QByteArray::number(h);
            }), QStringLiteral("2019-12-30 00:00..2021-02-15 00:00 step 604800 x:0,59"));
        row("yyyymm", table("month,x", [](int h) {
                return QByteArray::number(2000 + h / 12) + QByteArray::number(h % 12 + 1).rightJustified(2, '0') + ',' + QByteArray::number(h);
            }), QStringLiteral("2000-01-01 00:00..2004-12-01 00:00 step 2629800 x:0,59"));
        row("Excel serials", table("Date,x", [](int h) { return QByteArray::number(43831 + h / 24.0, 'f', 10) + ',' + QByteArray::number(h); }),
            hours + QStringLiteral(" x:0,59"));
        row("elapsed seconds", table("Time (s),U", [](int h) { return QByteArray::number(h * 0.5) + ',' + QByteArray::number(h); }),
            QStringLiteral("0..59 step 0.5 U:0,59"));
        row("time of day past midnight", table("Time,x", [](int h) {
                const int minute = 23 * 60 + 30 + h;
                return QStringLiteral("%1:%2").arg(minute / 60 % 24, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0')).toUtf8() + ',' +
                       QByteArray::number(h);
            }), QStringLiteral("0..59 step 60 x:0,59"), "times of day without a date");
        row("intervals", table("t;x", [](int h) { return dotted(h) + " - " + dotted(h + 1) + ';' + QByteArray::number(h); }),
            hours + QStringLiteral(" x:0,59"));
        row("Apache's stamps", table("t x", [](int h) {
                return QStringLiteral("0%1/Jan/2020:%2:00:00 %3").arg(h / 24 + 1).arg(h % 24, 2, 10, QLatin1Char('0')).arg(h).toUtf8();
            }), hours + QStringLiteral(" x:0,59"));
        row("Chinese clock", table("时间,x", [](int h) {
                return QStringLiteral("2020年1月%1日%2时30分,%3").arg(h / 24 + 1).arg(h % 24).arg(h).toUtf8();
            }), QStringLiteral("2020-01-01 00:30..2020-01-03 11:30 step 3600 x:0,59"));
        row("German months", table("Tag;x", [](int h) {
                return QStringLiteral("%1. %2 2020;%3").arg(h % 28 + 1).arg(QStringList{"Januar", "Februar", "März"}[h / 28]).arg(h).toUtf8();
            }, 56), QStringLiteral("2020-01-01 00:00..2020-02-28 00:00 step 86400 x:0,55,3 missing"));
        row("one offset keeps local time", table("t,x", [](int h) { return iso(h) + "+02:00," + QByteArray::number(h); }),
            hours + QStringLiteral(" x:0,59"));

        // tables
        row("sep=", "sep=;\r\n" + table("date;x", [](int h) { return iso(h) + ";1,5"; }), hours + QStringLiteral(" x:1.5,1.5"));
        row("comments before and within", "# made by a logger\n" + table("date,x", [&](int h) { return (h == 5 ? "# restart\n" : "") + plain(h); }),
            hours + QStringLiteral(" x:0.5,59.5"));
        row("names in a comment", table("# date,load", plain), hours + QStringLiteral(" load:0.5,59.5"));
        row("a preamble as wide as nothing", "Station;Ulm\nHeight;478 m\n\n" + table("date;x", [](int h) { return iso(h) + ";1,5"; }),
            hours + QStringLiteral(" x:1.5,1.5"), "lines precede the table");
        row("a row of units", table("date,x,y\n,MW,°C", [&](int h) { return plain(h) + ",3"; }), hours + QStringLiteral(" x:0.5,59.5 y:3,3"),
            "read as units");
        row("names over rows, what all share left out",
            table("Price,Close,Close\nTicker,A,B\nDate,,", [&](int h) { return plain(h) + ",3"; }),
            hours + QStringLiteral(" A:0.5,59.5 B:3,3"));
        row("names over two rows", table("date,load,load,wind\n,north,south,", [&](int h) { return plain(h) + ",3,4"; }),
            hours + QStringLiteral(" load north:0.5,59.5 load south:3,3 wind:4,4"));
        row("ids of sensors as names", table("773869,767541,717447", [](int h) { return QByteArray::number(60 + h * 0.25) + ",61.5,62.25"; }),
            QStringLiteral("0..59 step 3600 773869:60,74.75 767541:61.5,61.5 717447:62.25,62.25"), "read as names");
        row("a pandas index without a name", table(",date,x", [](int h) { return QByteArray::number(h) + ',' + iso(h) + ",1.5"; }),
            hours + QStringLiteral(" x:1.5,1.5"));
        row("R's row names", table("x y", [](int h) { return '"' + QByteArray::number(h + 1) + "\" 1.5 2.5"; }),
            QStringLiteral("0..59 step 3600 x:1.5,1.5 y:2.5,2.5"));
        row("totals below", table("date,x", plain) + "Total,1770\nMean,29.5\n", hours + QStringLiteral(" x:0.5,59.5"), "'Total' is not a time");
        row("series below each other", table("id,ds,y", [](int h) {
                return QByteArray(h < 30 ? "a," : "b,") + iso(h % 30) + ',' + QByteArray::number(h);
            }), QStringLiteral("2020-01-01 00:00..2020-01-02 05:00 step 3600 a:0,29 b:30,59"), "identified by id");
        row("series below each other, numbered", table("sensor,time,t,h", [](int h) {
                return QByteArray::number(100 + h % 3) + ',' + iso(h / 3) + ',' + QByteArray::number(h) + ".5,1";
            }), QStringLiteral("2020-01-01 00:00..2020-01-01 19:00 step 3600 100 t:0.5,57.5 100 h:1,1 101 t:1.5,58.5 101 h:1,1 102 t:2.5,59.5 102 h:1,1"));
        row("time along the header",
            "sensor,2020-01-01 00:00,2020-01-01 01:00,2020-01-01 02:00,2020-01-01 03:00\ns0,1,2,3,4\ns1,5,6,7,8\n",
            QStringLiteral("2020-01-01 00:00..2020-01-01 03:00 step 3600 s0:1,4 s1:5,8"), "Each row contains one series");
        row("UTF-16", QByteArray("\xFF\xFE", 2) + [&] {
                const QString text = QString::fromUtf8(table("date\tß", [](int h) { return iso(h) + "\t1.5"; }));
                return QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
            }(), hours + QStringLiteral(" ß:1.5,1.5"));
        row("Latin-1", table("date,Temp \xB0""C", plain), hours + QStringLiteral(" Temp °C:0.5,59.5"), "Western");
        row("trading days", table("Date,x", [](int h) {
                const int day = h / 5 * 7 + h % 5; // from Monday 2020-01-06
                return QByteArray::fromStdString(QDate(2020, 1, 6).addDays(day).toString(Qt::ISODate).toStdString()) + ',' + QByteArray::number(h);
            }), QStringLiteral("2020-01-06 00:00..2020-03-27 00:00 step 86400 x:0,59"), "trading days");
        row("last trading days of months", table("Date,x", [](int h) {
                QDate day = QDate(2020, 1, 1).addMonths(h + 1).addDays(-1);
                while (day.dayOfWeek() > 5)
                    day = day.addDays(-1);
                return day.toString(Qt::ISODate).toUtf8() + ',' + QByteArray::number(h);
            }), QStringLiteral("2020-01-31 00:00..2024-12-31 00:00 step 2629800 x:0,59"));
        const auto numbered = [](const QByteArray& stem, int from, int count) {
            QByteArray names;
            for (int i = 0; i < count; ++i)
                names += ',' + stem + QByteArray::number(from + i);
            return names;
        };
        row("a day in each row", table("date" + numbered("H", 1, 24), [](int h) {
                return QDate(2020, 1, 1).addDays(h).toString(Qt::ISODate).toUtf8() + QByteArray(",1.5").repeated(24);
            }), QStringLiteral("2020-01-01 00:00..2020-02-29 23:00 step 3600 value:1.5,1.5"), "Each row contains one day");
        QString sensors = hours;
        for (int i = 0; i < 30; ++i)
            sensors += QStringLiteral(" sensor_%1:1.5,1.5").arg(i);
        row("numbered sensors are no hours", table("date" + numbered("sensor_", 0, 30), [](int h) {
                return iso(h) + QByteArray(",1.5").repeated(30);
            }), sensors);
        QString zones = QStringLiteral("2020-01-01 00:00..2020-02-29 00:00 step 86400");
        for (int i = 1; i <= 24; ++i)
            zones += QStringLiteral(" zone%1:1.5,1.5").arg(i);
        row("nor are numbered zones, a row a day", table("date" + numbered("zone", 1, 24), [](int h) {
                return QDate(2020, 1, 1).addDays(h).toString(Qt::ISODate).toUtf8() + QByteArray(",1.5").repeated(24);
            }), zones);
        row("words before numbered sensors", table("label" + numbered("sensor_", 1, 3), [](int h) {
                return "row " + QByteArray::number(h) + ",1.5,2.5,3.5";
            }), QStringLiteral("0..59 step 3600 sensor_1:1.5,1.5 sensor_2:2.5,2.5 sensor_3:3.5,3.5"));
        row("series told apart by two columns", table("date,region,product,sold", [](int h) {
                return iso(h / 4) + (h % 4 < 2 ? ",north," : ",south,") + (h % 2 == 0 ? "bread," : "milk,") + QByteArray::number(h);
            }), QStringLiteral("2020-01-01 00:00..2020-01-01 14:00 step 3600 north / bread:0,56 north / milk:1,57 "
                               "south / bread:2,58 south / milk:3,59"), "identified by region, product");
        row("series told apart by two numbers", table("store,item,date,sold", [](int h) {
                return QByteArray::number(h / 30 + 1) + ',' + QByteArray::number(h / 15 % 2 + 1) + ',' + iso(h % 15) + ',' +
                       QByteArray::number(h);
            }), QStringLiteral("2020-01-01 00:00..2020-01-01 14:00 step 3600 1 / 1:0,14 1 / 2:15,29 2 / 1:30,44 2 / 2:45,59"));
        row("days along the header, places in two columns",
            "Province,Country,Lat,Long,1/22/20,1/23/20,1/24/20,1/25/20,1/26/20\n,Chile,-35.6,-71.5,1,2,3,4,5\n"
            "Quebec,Canada,52.9,-73.5,6,7,8,9,10\nOntario,Canada,51.2,-85.3,1,1,1,1,2\n",
            QStringLiteral("2020-01-22 00:00..2020-01-26 00:00 step 86400 Chile:1,5 Quebec / Canada:6,10 Ontario / Canada:1,2"));
        row("a preamble one cell narrower than the table", "Lat: 47.3,Lon: 8.5\n" + table("date,x,y", [](int h) { return iso(h) + ",1.5,2.5"; }),
            hours + QStringLiteral(" x:1.5,1.5 y:2.5,2.5"));
        row("elapsed seconds that pass 2000", table("Time [s],x", [](int h) {
                return QByteArray::number(1980 + h) + ',' + QByteArray::number(h);
            }), QStringLiteral("0..59 step 1 x:0,59"));
        row("quarters that look like months", table("quarter,x", [](int h) {
                return QByteArray::number(1990 + h / 4) + '-' + QByteArray::number(h % 4 + 1) + ',' + QByteArray::number(h);
            }), QStringLiteral("1990-01-01 00:00..2004-10-01 00:00 step 7889400 x:0,59"));
        row("intervals of a day", table("Zeit;x", [](int h) {
                return QStringLiteral("01.01.2020 %1:%2-%3:%4;%5").arg(h / 4, 2, 10, QLatin1Char('0')).arg(h % 4 * 15, 2, 10, QLatin1Char('0'))
                    .arg((h + 1) / 4, 2, 10, QLatin1Char('0')).arg((h + 1) % 4 * 15, 2, 10, QLatin1Char('0')).arg(h).toUtf8();
            }), QStringLiteral("2020-01-01 00:00..2020-01-01 14:45 step 900 x:0,59"));
        row("not a number, as Visual C++ writes it", table("date,x", [](int h) {
                return iso(h) + (h == 7 ? ",-1.#IND" : ",1.5");
            }), hours + QStringLiteral(" x:1.5,1.5,1 missing"));
        row("a year in each row, with its mean", "Annual means of a place\n" + table("Year,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec,J-D", [](int h) {
                QByteArray cells = QByteArray::number(1900 + h);
                for (int month = 1; month <= 12; ++month)
                    cells += ',' + QByteArray::number(h) + '.' + QByteArray::number(month + 10);
                return cells + ",7.5";
            }), QStringLiteral("1900-01-01 00:00..1959-12-01 00:00 step 2629800 value:0.11,59.22"), "Each row contains one year");
        row("an epoch beside the date", table("date,unix,x", [](int h) {
                return iso(h) + ',' + QByteArray::number(1577836800 + 3600 * h) + ",1.5";
            }), hours + QStringLiteral(" x:1.5,1.5"), "repeats the time");
        row("a channel called time that is none", table("date,lead time,x", [](int h) {
                return iso(h) + ',' + QByteArray::number(h * h) + ",1.5";
            }), hours + QStringLiteral(" lead time:0,3481 x:1.5,1.5"));
        row("rows in quotes as a whole", table("\"date,x,\"\"y, z\"\"\"", [](int h) { return '"' + iso(h) + ",1.5,\"\"2.5\"\"\""; }),
            hours + QStringLiteral(" x:1.5,1.5 y, z:2.5,2.5"), "quotation marks as a whole");
        row("cells in quotes, each", table("\"date\",\"x\"", [](int h) { return '"' + iso(h) + "\",\"1.5\""; }), hours + QStringLiteral(" x:1.5,1.5"));
        row("Markdown", table("| date | x | y |\n|---|---:|:---|", [](int h) { return "| " + iso(h) + " | 1.5 | 2.5 |"; }),
            hours + QStringLiteral(" x:1.5,1.5 y:2.5,2.5"), "bars and lines");
        row("a database shell", "+------+---+\n" + table("| date | x |\n+------+---+", [](int h) { return "| " + iso(h) + " | 1.5 |"; }) + "+------+---+\n",
            hours + QStringLiteral(" x:1.5,1.5"), "bars and lines");
        row(".tsf", "@relation demo\n@attribute series_name string\n@attribute start_timestamp date\n@frequency daily\n@data\n"
                    "a:2020-01-01 00-00-00:1,2,?,4\nb:2020-01-02 00-00-00:5,6\n",
            QStringLiteral("2020-01-01 00:00..2020-01-04 00:00 step 86400 a:1,4,1 missing b:nan,nan,2 missing"));
    }
    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, series);
        QFETCH(QString, remark);
        const WrittenFile file(bytes);
        const Result<ImportedSeries> imported = importSeries(file.path(), {});
        QVERIFY2(imported.has_value(), imported ? "" : imported.error().message.english().c_str());
        QCOMPARE(described(*imported), series);
        QString remarks;
        for (const ImportRemark& each : imported->report.remarks)
            remarks += QString::fromStdString(each.message.english()) + '\n';
        QVERIFY2(remarks.contains(remark), qPrintable(remarks));
        // The window's preview reads the same.
        const Result<TablePreview> preview = previewTable(file.path());
        QVERIFY(preview.has_value());
        QVERIFY(preview->format == imported->format);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("unquoted decimal commas") << table("date,x,y", [](int h) { return iso(h) + ",1,5,2,5"; })
                                                 << "has 5 cells, but the header has 3 columns";
        QTest::newRow("HDF5") << QByteArray("\x89HDF\r\n\x1a\n\0\0", 10) << "HDF5";
        QTest::newRow("Parquet") << QByteArray("PAR1\x15\x04") << "read_parquet";
        QTest::newRow("old Excel") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1") << ".xls";
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\x00", 4) << "compressed";
        QTest::newRow("page") << QByteArray("<!DOCTYPE html>\n<p>Sign in</p>\n") << "web page";
        QTest::newRow("JSON") << QByteArray("{\"a\": [1, 2]}\n") << "read_json";
        QTest::newRow("LFS") << QByteArray("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n") << "git lfs pull";
        QTest::newRow("zip of something else") << QByteArray("PK\x03\x04not a zip") << "may be";
        QTest::newRow("unknown frequency") << QByteArray("@relation a\n@attribute series_name string\n@frequency lunar\n@data\na:1,2\n")
                                           << "'lunar'";
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        const WrittenFile file(bytes);
        const Result<ImportedSeries> imported = importSeries(file.path(), {});
        QVERIFY(!imported.has_value());
        const QString said = QString::fromStdString(imported.error().message.english());
        QVERIFY2(said.contains(sentence), qPrintable(said));
        QVERIFY(!said.contains(QLatin1String("%1")));
    }

    /// What a person states is taken, whatever was found.
    void statedPartsWin()
    {
        const WrittenFile file(table("Datum;MW", [](int h) { return dotted(h) + ';' + grouped(970 + h, '.'); }));
        ImportOptions options;
        options.format.decimal = '.';
        const Result<ImportedSeries> fractions = importSeries(file.path(), options);
        QVERIFY(fractions.has_value());
        QCOMPARE(fractions->series.channels[0].values.back(), 1.029);
        options = {};
        options.missing = {"1000"};
        const Result<ImportedSeries> gap = importSeries(file.path(), options);
        QVERIFY(gap.has_value());
        QVERIFY(std::isnan(gap->series.channels[0].values[30]));
        options = {};
        options.steps = StepRule::rows;
        QCOMPARE(importSeries(file.path(), options)->series.spacing, Spacing::rows);
        options.timeColumns = {"MW"};
        QVERIFY(!importSeries(file.path(), options)->series.calendar); // believed: it counts up
    }

    /// Found by fuzzing: a layout that the table does not have.
    void aStatedShapeThatDoesNotFitIsRefused()
    {
        for (const QByteArray& bytes : {QByteArray("a\n1\n2\n3\n"), QByteArray("id,ds,i\na,2020-01-01,1\nb,2020-01-02,2\n"), table("date,x", [](int h) { return iso(h) + ",1.5"; })}) {
            const WrittenFile file(bytes);
            for (const TableShape shape : {TableShape::stacked, TableShape::rows, TableShape::day_rows, TableShape::year_rows}) {
                ImportOptions options;
                options.format.shape = shape;
                const Result<ImportedSeries> imported = importSeries(file.path(), options);
                QVERIFY(previewTable(file.path(), options.format).has_value());
                if (shape != TableShape::rows)
                    QVERIFY(!imported.has_value() && imported.error().message.english().find("Choose another layout") != std::string::npos);
            }
        }
    }

    void dateOrderIsStated()
    {
        const WrittenFile file("date,x\n01/02/2020,1\n01/03/2020,2\n01/04/2020,3\n");
        ImportOptions options;
        options.dateOrder = DateOrder::month_first;
        QCOMPARE(stampText(importSeries(file.path(), options)->series, 0), std::string("2020-01-02 00:00"));
        options.dateOrder = DateOrder::day_first;
        QCOMPARE(stampText(importSeries(file.path(), options)->series, 0), std::string("2020-02-01 00:00"));
    }

    /// A file that shrinks or vanishes while it is read cannot pull memory away: it is read into memory first.
    void aFileThatShrinksMeanwhile()
    {
        QByteArray bytes = "a,b\n";
        for (int row = 0; row < 200'000; ++row)
            bytes += QByteArray::number(row) + ",1.5\n";
        for (int attempt = 0; attempt < 5; ++attempt) {
            const WrittenFile file(bytes);
            const auto progress = [&file, done = false](double) mutable {
                if (!std::exchange(done, true))
                    std::filesystem::resize_file(file.path(), 10);
            };
            const Result<ImportedSeries> imported = importSeries(file.path(), {}, {}, progress);
            QVERIFY(imported.has_value());
            QCOMPARE(imported->series.rows(), std::size_t(200'000));
        }
    }
};

RETORT_TEST(TestRealTables)
#include "tst_real_tables.moc"
