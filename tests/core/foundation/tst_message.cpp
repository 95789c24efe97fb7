// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/message.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <limits>

using namespace retort;

class TestMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void substitutes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("none") << "Nothing to put in." << QStringList() << "Nothing to put in.";
        QTest::newRow("any order, any count") << "%2, %1, %2" << QStringList{"a", "b"} << "b, a, b";
        QTest::newRow("no argument for it") << "%1 and %2" << QStringList{"a"} << "a and %2";
        QTest::newRow("an argument is not read again") << "%1 %2" << QStringList{"%2", "b"} << "%2 b";
        QTest::newRow("per cent") << "100 % of %1%, %0, %" << QStringList{"5"} << "100 % of 5%, %0, %";
        QTest::newRow("one digit") << "%10" << QStringList{"a"} << "a0";
    }

    void substitutes()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, arguments);
        QFETCH(QString, sentence);
        std::vector<std::string> given;
        for (const QString& argument : arguments)
            given.push_back(argument.toStdString());
        QCOMPARE(QString::fromStdString(substitute(text.toStdString(), given)), sentence);
        const std::string source = text.toStdString();
        QCOMPARE(QString::fromStdString(Message{{"testing", source.c_str()}, given}.english()), sentence);
    }

    void readableNumbers_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 3.0 << "3";
        QTest::newRow("six digits") << 1234.5678 << "1234.57";
        QTest::newRow("sum of tenths") << 0.1 + 0.2 << "0.3";
        QTest::newRow("small") << 1e-8 << "1e-08";
        QTest::newRow("large") << 9.96921e36 << "9.96921e+36";
        QTest::newRow("negative") << -0.5 << "-0.5";
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << "inf";
    }

    void readableNumbers()
    {
        QFETCH(double, number);
        QTEST(QString::fromStdString(readable(number)), "text");
    }

    void placeAndFurtherLinesAreSaid()
    {
        Message message{{"testing", "It is %1."}, {"wrong"}};
        message.field = "base.task.horizon";
        message.further = {{{"testing", "So is this."}, {}}, {{"testing", "And that."}, {}, 3, "OT"}};
        QCOMPARE(message.english(), std::string("base.task.horizon: It is wrong.\nSo is this.\nRow 3, column OT: And that."));
    }

    /// Equal literals may lie at different addresses.
    void textsCompareByTheirWords()
    {
        const std::string words = "Words", same = "Words";
        QVERIFY((Text{"testing", words.c_str()} == Text{"testing", same.c_str()}));
        QVERIFY((Text{"testing", "Words"} != Text{"testing", "words"}));
        QVERIFY((Text{"testing", "Words"} != Text{"other", "Words"}));
    }
};

RETORT_TEST(TestMessage)
#include "tst_message.moc"
