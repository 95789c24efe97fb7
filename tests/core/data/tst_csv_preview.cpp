// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/table_preview.h"

#include "written_file.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace retort;
using namespace retort::data;

class TestTablePreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<char>("delimiter");
        QTest::addColumn<char>("decimal");
        QTest::addColumn<bool>("header");
        QTest::addColumn<bool>("gbk");
        QTest::newRow("comma") << QByteArray("date,a\n2016-07-01 00:00,1.5\n") << ',' << '.' << true << false;
        QTest::newRow("semicolon") << QByteArray("date;a\n2016-07-01 00:00;1,5\n") << ';' << ',' << true << false;
        QTest::newRow("semicolon and point") << QByteArray("date;a\n2016-07-01;1.5\n") << ';' << '.' << true << false;
        QTest::newRow("tab, comma") << QByteArray("1,5\t2,5\n3,5\t4\n") << '\t' << ',' << false << false;
        QTest::newRow("bar") << QByteArray("a|b\n1|2\n") << '|' << '.' << true << false;
        QTest::newRow("blank") << QByteArray("1.5 2.5\n3.5 4.5\n") << ' ' << '.' << false << false;
        QTest::newRow("words below words") << QByteArray("town,land\nUlm,D\nLinz,A\n") << ',' << '.' << true << false;
        QTest::newRow("GBK") << QByteArray("\xC8\xD5\xC6\xDA,a\n2016-07-01,1\n") << ',' << '.' << true << true;
    }
    void formats()
    {
        QFETCH(QByteArray, bytes);
        const WrittenFile file(bytes);
        const Result<TablePreview> preview = previewTable(file.path());
        QVERIFY(preview.has_value());
        QTEST(preview->format.delimiter, "delimiter");
        QTEST(preview->format.decimal, "decimal");
        QTEST(preview->format.headerRows > 0, "header");
        QTEST(preview->format.encoding == Encoding::gbk, "gbk");
    }

    void rolesRowsAndStep()
    {
        QByteArray bytes = "date,load,town\n";
        for (int day = 1; day <= 30; ++day) {
            for (int hour = 0; hour < 24; ++hour)
                bytes += QStringLiteral("2016-06-%1 %2:00,%3,Ulm\n")
                             .arg(day, 2, 10, QLatin1Char('0'))
                             .arg(hour, 2, 10, QLatin1Char('0'))
                             .arg(day * hour)
                             .toUtf8();
        }
        const WrittenFile file(bytes);
        const Result<TablePreview> preview = previewTable(file.path());
        QVERIFY(preview.has_value());
        QCOMPARE(preview->columns.size(), std::size_t(3));
        QCOMPARE(preview->columns[0].name, "date");
        QVERIFY(preview->columns[0].role == ColumnRole::time);
        QCOMPARE(preview->columns[0].note, "time");
        QVERIFY(preview->columns[1].role == ColumnRole::channel);
        QCOMPARE(preview->columns[1].note, "number");
        QVERIFY(preview->columns[2].role == ColumnRole::ignore);
        QCOMPARE(preview->columns[2].note, "text");
        QCOMPARE(preview->rows.size(), std::size_t(200));
        QCOMPARE(preview->rows[25], (std::vector<std::string>{"2016-06-02 01:00", "2", "Ulm"}));
        QCOMPARE(preview->step, Milliseconds(3'600'000));
        QVERIFY(preview->remarks.empty());
    }

    void takesTheGivenFormat()
    {
        const WrittenFile file("date,a\n2016-07-01,1\n2016-07-02,2\n");
        const Result<TablePreview> preview = previewTable(file.path(), FormatChoice{.delimiter = ';', .headerRows = 0, .decimal = '.'});
        QVERIFY(preview.has_value());
        QCOMPARE(preview->columns.size(), std::size_t(1));
        QCOMPARE(preview->rows.front(), std::vector<std::string>{"date,a"});
    }

    void saysThatNothingIsTime()
    {
        const WrittenFile file("a,b\n5,2\n3,4\n");
        const Result<TablePreview> preview = previewTable(file.path());
        QVERIFY(preview.has_value());
        QCOMPARE(preview->step, Milliseconds(0));
        QCOMPARE(preview->remarks.size(), std::size_t(1));
        QVERIFY(preview->remarks[0].english().find("row number") != std::string::npos);
    }

    void wideRows()
    {
        QByteArray bytes = "date";
        for (int column = 0; column < 20'000; ++column)
            bytes += ",c" + QByteArray::number(column);
        bytes += "\n";
        for (int day = 1; day < 4; ++day)
            bytes += "2016-07-0" + QByteArray::number(day) + QByteArray(",1.25").repeated(20'000) + "\n";
        const WrittenFile file(bytes);
        const Result<TablePreview> preview = previewTable(file.path());
        QVERIFY(preview.has_value());
        QCOMPARE(preview->columns.size(), std::size_t(20'001));
        QCOMPARE(preview->rows.size(), std::size_t(3));
    }
};

RETORT_TEST(TestTablePreview)
#include "tst_csv_preview.moc"
