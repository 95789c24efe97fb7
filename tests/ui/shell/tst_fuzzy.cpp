// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzy.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace retort::ui;

class FuzzyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsLettersInTheirOrder_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("found");
        QTest::newRow("nothing typed") << "" << true;
        QTest::newRow("beginnings of words") << "osa" << true;
        QTest::newRow("a part") << "sample" << true;
        QTest::newRow("upper case") << "SAMPLE" << true;
        QTest::newRow("with a space") << "open exp" << true;
        QTest::newRow("wrong order") << "tnemirepxe" << false;
        QTest::newRow("a letter too many") << "opena sample experimentx" << false;
    }
    void findsLettersInTheirOrder()
    {
        QFETCH(QString, pattern);
        QFETCH(bool, found);
        QCOMPARE(fuzzyScore(pattern, QStringLiteral("Open the sample experiment")).has_value(), found);
    }

    void wholeWordsWinOverScatteredLetters()
    {
        const auto word = fuzzyScore(QStringLiteral("stop"), QStringLiteral("Stop the run"));
        const auto scattered = fuzzyScore(QStringLiteral("stop"), QStringLiteral("System type of report"));
        QVERIFY(word && scattered && *word > *scattered);
    }
};

RETORT_TEST(FuzzyTest)
#include "tst_fuzzy.moc"
