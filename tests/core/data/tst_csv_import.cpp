// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/series_import.h"

#include "written_file.h"
#include "tests/support/test_program.h"

#include <QCryptographicHash>
#include <QTest>

#include <cmath>

using namespace retort;
using namespace retort::data;

Q_DECLARE_METATYPE(retort::data::ImportOptions)

namespace
{

/// "name:1,2,nan" for each channel, to compare a series with what it must be.
QString described(const TimeSeries& series)
{
    QStringList channels;
    for (const Channel& channel : series.channels) {
        QStringList values;
        for (double value : channel.values)
            values << (std::isnan(value) ? QStringLiteral("nan") : QString::number(value, 'g', 17));
        channels << QString::fromStdString(channel.name) + ':' + values.join(',');
    }
    return channels.join(' ');
}

QString message(const Error& error)
{
    return QString::fromStdString(error.message.english());
}

ImportOptions with(std::string time, std::vector<std::string> channels = {}, Fill fill = Fill::none)
{
    ImportOptions options;
    options.timeColumns = time.empty() ? std::vector<std::string>() : std::vector<std::string>{std::move(time)};
    options.channels = std::move(channels);
    options.fill = fill;
    return options;
}

const QByteArray hours = "date,a,b\n2016-07-01 00:00,1,10\n2016-07-01 01:00,2,20\n2016-07-01 02:00,3,30\n";
const QString hoursRead = QStringLiteral("a:1,2,3 b:10,20,30");

} // namespace

class TestCsvImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ImportOptions>("options");
        QTest::addColumn<QString>("series");
        const ImportOptions plain;
        QTest::newRow("plain") << hours << plain << hoursRead;
        QTest::newRow("CRLF") << QByteArray(hours).replace("\n", "\r\n") << plain << hoursRead;
        QTest::newRow("CR") << QByteArray(hours).replace("\n", "\r") << plain << hoursRead;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + hours << plain << hoursRead;
        QTest::newRow("no end of the last line") << hours.chopped(1) << plain << hoursRead;
        QTest::newRow("blank lines") << "\n" + QByteArray(hours).replace("\n", "\n\n") << plain << hoursRead;
        QTest::newRow("tabs") << QByteArray(hours).replace(',', '\t') << plain << hoursRead;
        QTest::newRow("bars") << QByteArray(hours).replace(',', '|') << plain << hoursRead;
        QTest::newRow("comma and blank") << QByteArray(hours).replace(",", ", ") << plain << hoursRead;
        QTest::newRow("runs of blanks")
            << QByteArray("day time a b\n2016-07-01 00:00  1.5 10\n2016-07-01 01:00  2.5   20\n2016-07-01 02:00 3.5 30\n")
            << plain << QStringLiteral("a:1.5,2.5,3.5 b:10,20,30");
        QTest::newRow("semicolon and decimal comma")
            << QByteArray("date;a;b\n2016-07-01 00:00;1,5;10\n2016-07-01 01:00;2,5;20,25\n2016-07-01 02:00;-3,5;30\n")
            << plain << QStringLiteral("a:1.5,2.5,-3.5 b:10,20.25,30");
        QTest::newRow("quoted numbers")
            << QByteArray("\"date\",\"a\"\n\"2016-07-01 00:00\",\"1.5\"\n\"2016-07-01 01:00\",\"2.5\"\n") << plain
            << QStringLiteral("a:1.5,2.5");
        QTest::newRow("quoted decimal commas")
            << QByteArray("date,a\n2016-07-01 00:00,\"1,5\"\n2016-07-01 01:00,\"2,5\"\n") << plain
            << QStringLiteral("a:1.5,2.5");
        QTest::newRow("doubled quote and line end in a name")
            << QByteArray("date,\"a \"\"x\"\"\ny\"\n2016-07-01 00:00,1\n2016-07-01 01:00,2\n") << plain
            << QStringLiteral("a \"x\"\ny:1,2");
        QTest::newRow("no header") << hours.mid(hours.indexOf('\n') + 1) << plain
                                   << QStringLiteral("column 2:1,2,3 column 3:10,20,30");
        QTest::newRow("names that are numbers")
            << QByteArray("date,0,1\n2016-07-01,5,6\n2016-07-02,7,8\n") << plain << QStringLiteral("0:5,7 1:6,8");
        QTest::newRow("trailing delimiter") << QByteArray(hours).replace("\n", ",\n") << plain << hoursRead;
        QTest::newRow("trailing delimiter below the header")
            << QByteArray(hours).replace("0\n", "0,\n") << plain << hoursRead;
        QTest::newRow("one column of numbers") << QByteArray("load\n1\n2\n3\n") << plain << QStringLiteral("load:1,2,3");
        QTest::newRow("one column of decimal commas")
            << QByteArray("load\n1,5\n2,5\n") << plain << QStringLiteral("load:1.5,2.5");
        QTest::newRow("one column, no header") << QByteArray("1\n2\n3\n") << plain << QStringLiteral("column 1:1,2,3");
        QTest::newRow("missing values")
            << QByteArray("date,a\n2016-07-01,1\n2016-07-02,\n2016-07-03,NaN\n2016-07-04,NA\n2016-07-05,null\n"
                          "2016-07-06,N/A\n2016-07-07,-\n2016-07-08,?\n2016-07-09,9\n")
            << plain << QStringLiteral("a:1,nan,nan,nan,nan,nan,nan,nan,9");
        QTest::newRow("text column is ignored")
            << QByteArray("date,town,a\n2016-07-01,Ulm,1\n2016-07-02,Ulm,2\n") << plain << QStringLiteral("a:1,2");
        QTest::newRow("named channels, in their order") << hours << with("date", {"b", "a"})
                                                        << QStringLiteral("b:10,20,30 a:1,2,3");
        QTest::newRow("row number") << hours << with("", {"b"}) << QStringLiteral("b:10,20,30");
        QTest::newRow("repeated names")
            << QByteArray("date,a,a\n2016-07-01,1,2\n2016-07-02,3,4\n") << plain << QStringLiteral("a:1,3 a.1:2,4");
        QTest::newRow("unsorted") << QByteArray("date,a\n2016-07-02,2\n2016-07-01,1\n2016-07-03,3\n") << plain
                                  << QStringLiteral("a:1,2,3");
        QTest::newRow("newest first") << QByteArray("date,a\n2016-07-03,3\n2016-07-02,2\n2016-07-01,1\n") << plain
                                      << QStringLiteral("a:1,2,3");
        QTest::newRow("duplicate stamp")
            << QByteArray("date,a\n2016-07-01,1\n2016-07-02,2\n2016-07-02,9\n2016-07-03,3\n") << plain
            << QStringLiteral("a:1,2,3");
        const QByteArray gap = "date,a\n2016-07-01,1\n2016-07-02,2\n2016-07-05,5\n2016-07-06,6\n";
        QTest::newRow("gap, no fill") << gap << plain << QStringLiteral("a:1,2,nan,nan,5,6");
        QTest::newRow("gap, filled later") << gap << with("auto", {}, Fill::forward) << QStringLiteral("a:1,2,nan,nan,5,6");
        QTest::newRow("stamp off the axis")
            << QByteArray("date,a\n2016-07-01 00:00,1\n2016-07-01 01:00,2\n2016-07-01 02:07,3\n2016-07-01 03:00,4\n")
            << plain << QStringLiteral("a:1,2,3,4");
        QTest::newRow("row without a stamp")
            << QByteArray("date,a\n2016-07-01,1\n2016-07-02,2\n,8\n2016-07-03,3\n") << plain << QStringLiteral("a:1,2,3");
        QTest::newRow("short row") << QByteArray("date,a,b\n2016-07-01,1,2\n2016-07-02,3\n") << plain
                                   << QStringLiteral("a:1,3 b:2,nan");
        QTest::newRow("plus sign and exponent") << QByteArray("a\n+1.5\n-2e3\n.5\n") << plain
                                                << QStringLiteral("a:1.5,-2000,0.5");
        QTest::newRow("GBK names")
            << QByteArray("\xC8\xD5\xC6\xDA,\xB8\xBA\xBA\xC9\n2016-07-01,1\n2016-07-02,2\n") << plain
            << QStringLiteral("负荷:1,2");
        QTest::newRow("Chinese dates")
            << QStringLiteral("日期,a\n2016年7月1日 00:00,1\n2016年7月1日 01:00,2\n").toUtf8() << plain
            << QStringLiteral("a:1,2");
    }
    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ImportOptions, options);
        QFETCH(QString, series);
        const WrittenFile file(bytes);
        const Result<ImportedSeries> imported = importSeries(file.path(), options);
        QVERIFY2(imported.has_value(), imported ? "" : qPrintable(message(imported.error())));
        QCOMPARE(described(imported->series), series);
        const auto digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        QCOMPARE(QByteArray::fromStdString(imported->sha256), digest);
        QCOMPARE(imported->series.name, "series");
        const std::vector<Milliseconds>& stamps = imported->series.stamps;
        QCOMPARE(stamps.size(), imported->series.channels.front().values.size());
        for (std::size_t i = 1; i < stamps.size(); ++i)
            QCOMPARE(stamps[i] - stamps[i - 1], imported->series.step);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ImportOptions>("options");
        QTest::addColumn<QString>("sentence"); // a part of it
        const ImportOptions plain;
        QTest::newRow("empty") << QByteArray() << plain << "series.csv is empty";
        QTest::newRow("blank") << QByteArray("\n \r\n\t\n") << plain << "series.csv is empty";
        QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << plain << "series.csv is empty";
        QTest::newRow("only a header") << QByteArray("date,a,b\n") << plain << "has a header but no rows below it";
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\x02\x01\x00\x00\x10",
                                              9)
                                << plain << "is not text: byte 7 is zero";
        QTest::newRow("only stamps") << QByteArray("date\n2016-07-01\n2016-07-02\n") << plain << "no numeric column besides the time";
        QTest::newRow("decimal comma in one row")
            << QByteArray("date;OT\n2016-07-01;1.5\n2016-07-02;12,5\n2016-07-03;3.5\n2016-07-04;4.5\n") << plain
            << "row 3, column OT: '12,5' is not a number. Is the decimal separator a comma?";
        QTest::newRow("too large") << QByteArray("date,OT\n2016-07-01,1.5\n2016-07-02,1e400\n2016-07-03,3\n") << plain
                                   << "row 3, column OT: '1e400' is not a finite number";
        QTest::newRow("infinite") << QByteArray("date,OT\n2016-07-01,1.5\n2016-07-02,inf\n2016-07-03,3\n") << plain
                                  << "row 3, column OT: 'inf' is not a finite number";
        QTest::newRow("word among numbers") << QByteArray("date,OT\n2016-07-01,1\n2016-07-02,off\n2016-07-03,3\n") << plain
                                            << "row 3, column OT: 'off'";
        QTest::newRow("named text channel") << QByteArray("date,town,a\n2016-07-01,Ulm,1\n2016-07-02,Ulm,2\n")
                                            << with("auto", {"town"}) << "row 2, column town: 'Ulm'";
        QTest::newRow("too many cells") << QByteArray("date,a\n2016-07-01,1\n2016-07-02,2,3\n2016-07-03,4\n") << plain
                                        << "row 3 has 3 cells, but there are 2 columns";
        QTest::newRow("mixed date formats")
            << QByteArray("date,a\n2016-07-01,1\n2016-07-02,2\n03.07.2016,3\n2016-07-04,4\n") << plain
            << "row 4, column date: '03.07.2016' does not match the time format of the first rows of the column ('2016-07-01')";
        QTest::newRow("day and month swapped in one row")
            << QByteArray("date,a\n13/01/2016,1\n14/01/2016,2\n01/15/2016,3\n") << plain << "row 4, column date";
        QTest::newRow("a day that does not exist")
            << QByteArray("date,a\n2016-02-28,1\n2016-02-29,2\n2016-02-30,3\n") << plain << "row 4, column date";
        QTest::newRow("unclosed quote") << QByteArray("date,a\n2016-07-01,1\n2016-07-02,\"2\n2016-07-03,3\n") << plain
                                        << "row 3: a quote is opened but never closed";
        QTest::newRow("unknown channel") << hours << with("auto", {"aa"}) << "no column 'aa'. Did you mean 'a'?";
        QTest::newRow("unknown time column") << hours << with("dat") << "no column 'dat'. Did you mean 'date'?";
        QTest::newRow("time column of words") << QByteArray("town,a\nUlm,1\nBonn,2\n") << with("town")
                                              << "row 2, column town: 'Ulm' is not a date or time";
        QTest::newRow("time as channel") << hours << with("auto", {"date"}) << "is the time column and cannot also be a channel";
        QTest::newRow("channel twice") << hours << with("auto", {"a", "a"}) << "listed twice";
        QTest::newRow("channel without values") << QByteArray("date,a\n2016-07-01,\n2016-07-02,NA\n") << with("date", {"a"})
                                                << "column a has no value";
        QTest::newRow("one row") << QByteArray("date,a\n2016-07-01,1\n") << plain << "so the sampling interval is unknown";
        QTest::newRow("long table")
            << QByteArray("date,a\n2016-07-01,1\n2016-07-01,2\n2016-07-01,3\n2016-07-02,4\n2016-07-02,5\n2016-07-02,6\n")
            << plain << "row 3, column date: the timestamp 2016-07-01 00:00 already occurred";
        QTest::newRow("a stamp centuries ahead")
            << QByteArray("date,a\n2016-07-01 00:00,1\n2016-07-01 00:01,2\n2916-07-01 00:02,3\n") << plain
            << "row 4, column date: the gap from the previous timestamp";
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ImportOptions, options);
        QFETCH(QString, sentence);
        const WrittenFile file(bytes);
        const Result<ImportedSeries> imported = importSeries(file.path(), options);
        QVERIFY(!imported.has_value());
        QVERIFY2(message(imported.error()).contains(sentence), qPrintable(message(imported.error())));
    }

    void missingFileAndFolder()
    {
        const Result<ImportedSeries> missing = importSeries("/nowhere/series.csv", {});
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::missing);
        const Result<ImportedSeries> folder = importSeries(std::filesystem::temp_directory_path(), {});
        QVERIFY(!folder);
        QCOMPARE(folder.error().kind, ErrorKind::io);
    }

    void reportsByRow()
    {
        const WrittenFile file("date,a,b\n"
                               "2016-07-01 00:00,1,1\n"
                               "2016-07-01 01:00,,1\n"
                               "2016-07-01 02:00,,1\n"
                               "2016-07-01 02:00,9,9\n"
                               "2016-07-01 05:00,6,1\n"
                               "2016-07-01 06:10,7,\n"
                               "2016-07-01 07:00,8,1\n"
                               "2016-07-01 08:00,8,1\n");
        const Result<ImportedSeries> imported = importSeries(file.path(), {});
        QVERIFY(imported.has_value());
        const ImportReport& report = imported->report;
        QCOMPARE(report.rowsRead, std::size_t(8));
        QCOMPARE(report.duplicateStamps, std::size_t(1));
        QCOMPARE(report.missingStamps, std::size_t(2));
        QCOMPARE(report.irregularStamps, std::size_t(1));
        QCOMPARE(report.missingValues, std::size_t(7)); // 2 + 1 cells, and 2 rows x 2 put in
        QStringList remarks;
        for (const ImportRemark& remark : report.remarks)
            remarks << QString::number(remark.row) + ' ' + QString::fromStdString(remark.column) + ' ' +
                           QString::fromStdString(remark.message.english());
        const QStringList expected = {
            "3 a 2 values are missing from here to row 4.",
            "5 date The timestamp 2016-07-01 02:00 already occurred in row 4; this row is skipped.",
            "6 date There is a gap before the timestamp 2016-07-01 05:00: 2 timestamps are missing, starting with "
            "2016-07-01 03:00. Rows without values are inserted.",
            "7 date The timestamp 2016-07-01 06:10 is off the regular interval and is moved to 2016-07-01 06:00.",
            "7 b The value is missing.",
        };
        QCOMPARE(remarks, expected);
    }

    void rowNumberAsTime()
    {
        const WrittenFile file("a\n1\n2\n3\n");
        ImportOptions options;
        options.rowTime = {1000, 250};
        const Result<ImportedSeries> imported = importSeries(file.path(), options);
        QVERIFY(imported.has_value());
        QVERIFY(!imported->series.calendar);
        QCOMPARE(imported->series.stamps, (std::vector<Milliseconds>{1000, 1250, 1500}));
        options.rowTime.step = 0;
        QVERIFY(!importSeries(file.path(), options));
    }

    void givenFormatOverrides()
    {
        const WrittenFile file("1,5;2,5\n3,5;4,5\n");
        ImportOptions options;
        options.format = {.delimiter = ';', .headerRows = 1, .decimal = ','};
        const Result<ImportedSeries> imported = importSeries(file.path(), options);
        QVERIFY(imported.has_value());
        QCOMPARE(described(imported->series), QStringLiteral("1,5:3.5 2,5:4.5"));
        options.format.delimiter = '7';
        QVERIFY(!importSeries(file.path(), options));
        options.format = {.delimiter = ';', .headerRows = 1, .decimal = '!'};
        QVERIFY(!importSeries(file.path(), options));
    }

    void cancels()
    {
        const WrittenFile file(hours);
        const CancellationToken cancellation;
        cancellation.cancel();
        const Result<ImportedSeries> imported = importSeries(file.path(), {}, cancellation);
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, ErrorKind::cancelled);
    }

    /// Long enough for several threads: rows keep their order and their numbers.
    void longFile()
    {
        QByteArray bytes = "a,b\n";
        constexpr int rows = 400'000;
        for (int row = 0; row < rows; ++row)
            bytes += QByteArray::number(row) + ',' + QByteArray::number(row * 0.5, 'g', 17) + '\n';
        std::vector<double> fractions;
        const auto progress = [&fractions](double fraction) { fractions.push_back(fraction); };
        const WrittenFile file(bytes);
        const Result<ImportedSeries> imported = importSeries(file.path(), {}, {}, progress);
        QVERIFY(imported.has_value());
        QCOMPARE(imported->series.rows(), std::size_t(rows));
        for (int row = 0; row < rows; ++row) {
            QCOMPARE(imported->series.channels[0].values[std::size_t(row)], double(row));
            QCOMPARE(imported->series.channels[1].values[std::size_t(row)], row * 0.5);
        }
        QVERIFY(fractions.size() > 2);
        QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
        QCOMPARE(fractions.back(), 1.0);

        const WrittenFile spoiled(bytes + "off,1\n");
        const Result<ImportedSeries> withGap = importSeries(spoiled.path(), {});
        QVERIFY(withGap.has_value());
        QVERIFY(std::isnan(withGap->series.channels[0].values.back()));
        const auto said = std::ranges::find_if(withGap->report.remarks,
                                               [](const ImportRemark& remark) { return remark.row == 400'002; });
        QVERIFY(said != withGap->report.remarks.end());
        QCOMPARE(said->column, "a");
    }
};

RETORT_TEST(TestCsvImport)
#include "tst_csv_import.moc"
