// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/number_text.h"

#include "core/foundation/message.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <clocale>
#include <cmath>
#include <cstdio>

using namespace retort;

/// Under any locale of the process; one CTest run stands under one with decimal commas.
class TestNumberText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The run under de_DE is worth nothing where the locale is not there.
    void theLocaleIsTheOneThatWasAskedFor()
    {
        if (qEnvironmentVariable("RETORT_TEST_LOCALE").isEmpty())
            return;
        QVERIFY2(std::setlocale(LC_ALL, "") != nullptr, "the locale de_DE.UTF-8 was not made");
        char text[16];
        std::snprintf(text, sizeof text, "%.1f", 0.5);
        QCOMPARE(text, "0,5");
    }

    void writes()
    {
        QCOMPARE(fixedText(12.345, 1), std::string("12.3"));
        QCOMPARE(fixedText(-0.5, 3), std::string("-0.500"));
        QCOMPARE(scientificText(123456789, 2), std::string("1.23e+08"));
        QCOMPARE(significantText(0.1, 6), std::string("0.1"));
        QCOMPARE(readable(1234567.0), std::string("1.23457e+06"));
        QCOMPARE(compactText(1234567.0, 3), std::string("1234567"));
        QCOMPARE(compactText(-96.0, 1), std::string("-96"));
        QCOMPARE(compactText(0.123456, 3), std::string("0.123"));
        QCOMPARE(compactText(1e300, 3), std::string("1e+300"));
        QCOMPARE(compactText(std::nan(""), 3), std::string("nan"));
        QCOMPARE(fixedText(1e300, 1).size(), std::size_t(303));
        QCOMPARE(paddedText(7, 2), std::string("07"));
        QCOMPARE(paddedText(-7, 2), std::string("-07"));
    }

    void reads()
    {
        QCOMPARE(*numberFrom("0.5"), 0.5);
        QCOMPARE(*numberFrom("-1e3"), -1000.0);
        for (const char* text : {"", "0,5", "1.5x", " 1", "--1"})
            QVERIFY2(!numberFrom(text), text);
    }

    void floatsKeepTheirDigits()
    {
        QCOMPARE(shortestDouble(0.1F), 0.1);
        for (float number = 1e-30F; number < 1e30F; number *= 7.3F)
            QCOMPARE(static_cast<float>(shortestDouble(number)), number);
    }
};

RETORT_TEST(TestNumberText)
#include "tst_number_text.moc"
