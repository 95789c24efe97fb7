// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/number_box.h"
#include "ui/forms/parameter_text.h"
#include "tests/support/test_program.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace retort;
using namespace retort::ui;

class TestNumberBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << "0";
        QTest::newRow("plain") << 0.01 << "0.01";
        QTest::newRow("small") << 1e-4 << "1e-4";
        QTest::newRow("small mantissa") << 2.5e-5 << "2.5e-5";
        QTest::newRow("whole") << 12000.0 << "12000";
        QTest::newRow("large") << 3e6 << "3e6";
        QTest::newRow("negative") << -0.5 << "-0.5";
    }

    void writes()
    {
        QFETCH(double, number);
        QFETCH(QString, text);
        QCOMPARE(numberText(number), text);
        QCOMPARE(text.toDouble(), number);
    }

    void steps_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<int>("steps");
        QTest::addColumn<bool>("logarithmic");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<double>("to");
        QTest::newRow("linear up") << 0.2 << 1 << false << false << 0.3;
        QTest::newRow("linear down") << 0.3 << -1 << false << false << 0.2;
        QTest::newRow("logarithmic 1 to 2") << 1e-4 << 1 << true << false << 2e-4;
        QTest::newRow("logarithmic 2 to 5") << 2e-4 << 1 << true << false << 5e-4;
        QTest::newRow("logarithmic 5 to 10") << 5e-4 << 1 << true << false << 1e-3;
        QTest::newRow("logarithmic across a decade") << 1e-3 << -1 << true << false << 5e-4;
        QTest::newRow("logarithmic from between") << 3e-4 << 1 << true << false << 5e-4;
        QTest::newRow("logarithmic down from between") << 3e-4 << -1 << true << false << 2e-4;
        QTest::newRow("logarithmic out of zero") << 0.0 << 1 << true << false << 1e-6;
        QTest::newRow("logarithmic into zero") << 1e-6 << -1 << true << false << 0.0;
        QTest::newRow("doubling") << 256.0 << 1 << true << true << 512.0;
        QTest::newRow("halving") << 256.0 << -2 << true << true << 64.0;
        QTest::newRow("to the top") << 9.0 << 4 << true << false << 10.0;
    }

    void steps()
    {
        QFETCH(double, from);
        QFETCH(int, steps);
        QFETCH(bool, logarithmic);
        QFETCH(bool, whole);
        QFETCH(double, to);
        const double maximum = whole ? 65536 : 10;
        QCOMPARE(stepped(from, steps, {.minimum = 0, .maximum = maximum, .step = 0.1, .logarithmic = logarithmic, .whole = whole}),
                 to);
    }

    void typesScientific()
    {
        NumberBox box({.minimum = 0, .maximum = 10, .logarithmic = true});
        QSignalSpy edited(&box, &NumberBox::edited);
        box.show();
        box.selectAll();
        QTest::keyClicks(&box, QStringLiteral("5e-4"));
        QCOMPARE(box.number(), 5e-4);
        QVERIFY(!edited.isEmpty());
        QCOMPARE(edited.last().first().toDouble(), 5e-4);
    }

    void keepsWhatIsOutOfRange()
    {
        NumberBox box({.minimum = 0, .maximum = 10});
        box.setNumber(25);
        QCOMPARE(box.number(), 25.0);
        QTest::keyClick(&box, Qt::Key_Down);
        QCOMPARE(box.number(), 10.0); // stepping comes back into the range
    }

    void refusesLettersAndGoesBackFromHalfANumber()
    {
        NumberBox box({.minimum = 0, .maximum = 10});
        box.setNumber(3);
        box.show();
        box.selectAll();
        QTest::keyClicks(&box, QStringLiteral("x-"));
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(box.number(), 3.0);
        QCOMPARE(box.findChild<QLineEdit*>()->text(), QStringLiteral("3"));
    }

    void arrowsEmit()
    {
        NumberBox box({.minimum = 0, .maximum = 4, .step = 1, .whole = true});
        QSignalSpy edited(&box, &NumberBox::edited);
        box.setNumber(3);
        QTest::keyClick(&box, Qt::Key_Up);
        QTest::keyClick(&box, Qt::Key_Up);
        QCOMPARE(box.number(), 4.0);
        QCOMPARE(edited.count(), 1);
    }
};

RETORT_GUI_TEST(TestNumberBox)
#include "tst_number_box.moc"
