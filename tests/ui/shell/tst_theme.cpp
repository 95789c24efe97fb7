// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/style_sheet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace retort::ui;

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastAgreesWithKnownPairs()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
        QVERIFY(std::abs(contrastRatio(QColor(0x777777), Qt::white) - 4.478) < 0.001); // WCAG's own example
    }

    void textCanBeRead_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const bool dark : {false, true}) {
            const ThemeTokens& t = themeTokens(dark);
            const std::pair<const char*, QColor> texts[] = {{"text", t.text},       {"muted", t.mutedText},
                                                            {"accent", t.accent},   {"error", t.error},
                                                            {"warning", t.warning}, {"good", t.good}};
            const std::pair<const char*, QColor> grounds[] = {
                {"window", t.window}, {"surface", t.surface}, {"rail", t.rail}};
            for (const auto& [textName, text] : texts)
                for (const auto& [groundName, ground] : grounds)
                    QTest::addRow("%s %s on %s", dark ? "dark" : "light", textName, groundName) << text << ground;
            QTest::addRow("%s on accent", dark ? "dark" : "light") << t.onAccent << t.accent;
            QTest::addRow("%s on accent, hovered", dark ? "dark" : "light") << t.onAccent << t.accentHover;
            QTest::addRow("%s on selection", dark ? "dark" : "light") << t.text << t.selection;
            QTest::addRow("%s muted on a disabled button", dark ? "dark" : "light") << t.mutedText << t.window;
        }
    }
    void textCanBeRead()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QVERIFY2(contrastRatio(text, ground) >= 4.5, qPrintable(QString::number(contrastRatio(text, ground))));
    }

    void noTokenIsLeftInTheSheet()
    {
        for (const bool dark : {false, true})
            QVERIFY(!styleSheet(themeTokens(dark)).contains(u'@'));
    }
};

RETORT_TEST(ThemeTest)
#include "tst_theme.moc"
