// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/number_cell.h"

#include "tests/support/test_program.h"

#include <QTest>

using namespace retort::data;

class TestNumberCell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<char>("decimal");
        QTest::addColumn<char>("thousands");
        QTest::addColumn<double>("number"); // -1e99: none
        const auto row = [](const char* cell, char decimal, char thousands, double number) {
            QTest::addRow("%s with %c%c", cell, decimal, thousands ? thousands : '0')
                << QString::fromUtf8(cell) << decimal << thousands << number;
        };
        constexpr double none = -1e99;
        row("1.5", '.', 0, 1.5);
        row("1,5", ',', 0, 1.5);
        row("1,5", '.', 0, none);
        row("1,234.5", '.', ',', 1234.5);
        row("1.234,5", ',', '.', 1234.5);
        row("1,234,567", '.', ',', 1234567);
        row("12,34,567.8", '.', ',', 1234567.8); // India
        row("1,23", '.', ',', none);
        row("12'345.6", '.', '\'', 12345.6);
        row("12’345.6", '.', '\'', 12345.6);
        row("12 345,6", ',', ' ', 12345.6);
        row("12\u202f345,6", ',', ' ', 12345.6);
        row("12\u00a0345,6", ',', ' ', 12345.6);
        row("−1.5", '.', 0, -1.5);
        row("+1.5", '.', 0, 1.5);
        row("+-1.5", '.', 0, none);
        row("-1.", '.', 0, -1);
        row(".5", '.', 0, 0.5);
        row("1.5D+02", '.', 0, 150);
        row("1.5e-2", '.', 0, 0.015);
        row("1e999", '.', 0, none);
        row("inf", '.', 0, none);
        row("nan", '.', 0, none);
        row("1.5 kW", '.', 0, none);
        row("", '.', 0, none);
        row("1.234.5", '.', 0, none);
    }
    void reads()
    {
        QFETCH(QString, cell);
        QFETCH(char, decimal);
        QFETCH(char, thousands);
        QFETCH(double, number);
        const auto parsed = parseNumber(cell.toStdString(), NumberFormat{decimal, thousands});
        QCOMPARE(parsed.value_or(-1e99), number);
    }

    void spellings_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("kind"); // -1: no number
        QTest::addColumn<QString>("suffix");
        using Kind = NumberSpelling::Kind;
        const auto row = [](const char* cell, int kind, const char* suffix = "") {
            QTest::newRow(cell) << QString::fromUtf8(cell) << kind << QString::fromUtf8(suffix);
        };
        row("945", int(Kind::whole));
        row("1.023", int(Kind::either));
        row("0.023", int(Kind::decimal_only));
        row("20.77", int(Kind::decimal_only));
        row("1.234.567", int(Kind::thousands_only));
        row("1,234.5", int(Kind::both));
        row("$12.34", int(Kind::decimal_only));
        row("-$12.34", int(Kind::decimal_only));
        row("(1,234.50)", int(Kind::both));
        row("12.34M", int(Kind::decimal_only), "M");
        row("-0.92%", int(Kind::decimal_only), "%");
        row("20.773 kW", int(Kind::either), "kW");
        row("3 m²", int(Kind::whole), "m²");
        row("low", -1);
        row("2016-07-01", -1);
        row("05:30", -1);
        row("5\t2", -1);
        row("Ulm 3", -1);
    }
    void spellings()
    {
        QFETCH(QString, cell);
        QFETCH(int, kind);
        QFETCH(QString, suffix);
        const std::string text = cell.toStdString();
        const auto spelling = spellingOf(text);
        QCOMPARE(spelling ? int(spelling->kind) : -1, kind);
        if (spelling)
            QCOMPARE(QString::fromStdString(std::string(spelling->suffix)), suffix);
    }

    void decorations()
    {
        QCOMPARE(*parseDecorated("12.34M", {'.', 0}), 12'340'000.0);
        QCOMPARE(*parseDecorated("-$1,234.50", {'.', ','}), -1234.5);
        QCOMPARE(*parseDecorated("(5)", {'.', 0}), -5.0);
        QCOMPARE(*parseDecorated("0.5 %", {'.', 0}), 0.5);
        QVERIFY(!parseDecorated("about 5", {'.', 0}));
    }

    void truths()
    {
        for (const char* yes : {"True", "TRUE", "yes", "On"})
            QVERIFY(parseTruth(yes).value());
        for (const char* no : {"false", "NO", "off"})
            QVERIFY(!parseTruth(no).value());
        QVERIFY(!parseTruth("maybe"));
    }
};

RETORT_TEST(TestNumberCell)
#include "tst_number_cell.moc"
