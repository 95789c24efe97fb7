// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_checks.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QTest>

using namespace retort::architecture;

/// Walks the sources and names every arrow that the plan of the house forbids.
class TestIncludeRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tableNamesRoomsThatExist();
    void arrowsHaveNoCycle();
    void faultyIncludesAreNamed_data();
    void faultyIncludesAreNamed();
    void rightIncludesPass_data();
    void rightIncludesPass();
    void faultySourcesAreNamed_data();
    void faultySourcesAreNamed();
    void sourcesKeepTheRules();
    void pathsKeepTheRules();
    void ownHeaderComesFirst();

private:
    static QString contentOf(const QString& path);

    QDir m_root{QStringLiteral(RETORT_SOURCE_DIR)};
    QStringList m_sources; ///< relative to the root
};

void TestIncludeRules::initTestCase()
{
    for (const char* folder : {"core", "ui", "app", "tests"}) {
        QDirIterator files(m_root.filePath(QLatin1String(folder)), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            m_sources << m_root.relativeFilePath(files.next());
    }
    m_sources.sort();
    QVERIFY2(m_sources.size() > 100, "the sources were not found, so nothing would be checked");
}

QString TestIncludeRules::contentOf(const QString& path)
{
    QFile file(QDir(QStringLiteral(RETORT_SOURCE_DIR)).filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestIncludeRules::tableNamesRoomsThatExist()
{
    for (const Room& room : rooms) {
        QVERIFY2(m_root.exists(text(room.folder)), qPrintable(text(room.folder) + QStringLiteral(" is not there")));
        for (const std::string_view next : room.mayInclude) {
            QVERIFY2(next.empty() || roomOf(text(next) + QStringLiteral("/x.h")),
                     qPrintable(text(next) + QStringLiteral(" is no room")));
        }
    }
}

void TestIncludeRules::arrowsHaveNoCycle()
{
    for (const Room& one : rooms) {
        for (const Room& other : rooms) {
            const bool both = &one != &other && mayInclude(one, other) && mayInclude(other, one);
            QVERIFY2(!both, qPrintable(text(one.folder) + QStringLiteral(" <-> ") + text(other.folder)));
        }
    }
}

void TestIncludeRules::faultyIncludesAreNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("included");
    QTest::addColumn<QString>("arrow");

    const auto row = [](const char* path, const char* included, const char* arrow) {
        QTest::addRow("%s includes %s", path, included)
            << QString::fromLatin1(path) << QString::fromLatin1(included) << QString::fromLatin1(arrow);
    };
    row("core/foundation/a.h", "core/data/split.h", "core/data <- core/foundation");
    row("core/signal/a.h", "core/data/split.h", "core/data <- core/signal");
    row("core/data/a.h", "core/evaluation/metrics.h", "core/evaluation <- core/data");
    row("core/evaluation/a.h", "core/plan/plan.h", "core/plan <- core/evaluation");
    row("core/plan/a.h", "core/experiment/engine.h", "core/experiment <- core/plan");
    row("core/experiment/a.h", "core/record/record.h", "core/record <- core/experiment");
    row("core/record/a.h", "core/report/html.h", "core/report <- core/record");
    row("core/experiment/a.h", "core/learning/run/learning.h", "core/learning/run <- core/experiment");
    row("core/learning/layers/a.h", "core/learning/forecasters/mlp.h", "core/learning/forecasters <- core/learning/layers");
    row("core/learning/forecasters/a.h", "core/learning/distillation/hint.h",
        "core/learning/distillation <- core/learning/forecasters");
    row("core/learning/distillation/a.h", "core/learning/forecasters/mlp.h",
        "core/learning/forecasters <- core/learning/distillation");
    row("core/learning/interchange/a.h", "core/learning/training/batch.h",
        "core/learning/training <- core/learning/interchange");
    row("core/data/a.cpp", "torch/torch.h", "LibTorch <- core/data");
    row("ui/pages/a.cpp", "ATen/ATen.h", "LibTorch <- ui/pages");
    row("app/headless/main.cpp", "c10/util/Exception.h", "LibTorch <- app/headless");
    row("app/composition/parts.cpp", "core/learning/torch.h", "LibTorch <- app/composition");
    row("app/headless/run.cpp", "core/learning/run/learning.h", "core/learning <- app/headless");
    row("ui/shell/a.cpp", "core/learning/run/learning.h", "core/learning/run <- ui/shell");
    row("core/learning/training/a.h", "core/learning/run/run_context.h", "core/learning/run <- core/learning/training");
    row("core/evaluation/a.cpp", "kissfft/kiss_fftr.h", "KissFFT <- core/evaluation");
    row("core/evaluation/a.cpp", "kiss_fft.h", "KissFFT <- core/evaluation");
    row("core/data/a.cpp", "QString", "Qt <- core/data");
    row("core/data/a.cpp", "QtCore/QString", "Qt <- core/data");
    row("core/data/a.cpp", "qglobal.h", "Qt <- core/data");
    row("app/headless/a.cpp", "QCoreApplication", "Qt <- app/headless");
    row("ui/pages/a.cpp", "QChartView", "Qt Charts <- ui/pages");
    row("ui/pages/a.cpp", "QtCharts/QLineSeries", "Qt Charts <- ui/pages");
    row("ui/session/a.cpp", "QLineSeries", "Qt Charts <- ui/session");
    row("ui/forms/a.cpp", "core/plan/plan.h", "core/plan <- ui/forms");
    row("ui/charts/a.cpp", "core/experiment/snapshot.h", "core/experiment <- ui/charts");
    row("ui/charts/a.cpp", "ui/session/run_controller.h", "ui/session <- ui/charts");
    row("ui/session/a.cpp", "ui/pages/run/run_page.h", "ui/pages <- ui/session");
    row("ui/pages/a.cpp", "ui/dialogs/import_dialog.h", "ui/dialogs <- ui/pages");
    row("ui/dialogs/a.cpp", "ui/shell/main_window.h", "ui/shell <- ui/dialogs");
    row("ui/shell/a.cpp", "app/composition/parts.h", "app/composition <- ui/shell");
    row("app/headless/a.cpp", "ui/shell/main_window.h", "ui/shell <- app/headless");
    row("core/data/a.cpp", "tests/support/fake_engine.h", "tests <- core/data");
    row("core/data/a.cpp", "split.h", "not a path from the root");
    row("ui/pages/a.cpp", "../session/run_controller.h", "not a path from the root");
}

void TestIncludeRules::faultyIncludesAreNamed()
{
    QFETCH(QString, path);
    QFETCH(QString, included);
    QFETCH(QString, arrow);
    const QString fault = faultOfInclude(path, 7, included, true);
    QVERIFY2(fault.startsWith(path + QStringLiteral(":7: ")), qPrintable(fault));
    QVERIFY2(fault.contains(arrow), qPrintable(fault));
    QVERIFY2(fault.contains(included), qPrintable(fault));
}

void TestIncludeRules::rightIncludesPass_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("included");
    QTest::addColumn<bool>("quoted");

    const auto row = [](const char* path, const char* included, bool quoted) {
        QTest::addRow("%s includes %s", path, included)
            << QString::fromLatin1(path) << QString::fromLatin1(included) << quoted;
    };
    row("core/data/a.cpp", "core/foundation/result.h", true);
    row("core/data/a.cpp", "queue", false);
    row("core/report/a.cpp", "core/data/split.h", true);
    row("core/learning/training/a.cpp", "torch/torch.h", false);
    row("core/learning/forecasters/a.cpp", "core/learning/torch.h", true);
    row("core/learning/training/a.cpp", "core/learning/layers/attention.h", true);
    row("core/signal/a.cpp", "kissfft/kiss_fftr.h", false);
    row("ui/charts/a.cpp", "QChartView", false);
    row("ui/pages/a.cpp", "core/plan/plan.h", true);
    row("ui/pages/a.cpp", "QVBoxLayout", false);
    row("app/composition/parts.cpp", "core/learning/run/learning.h", true);
    row("app/headless/a.cpp", "core/report/report.h", true);
    row("app/workbench/main.cpp", "ui/shell/main_window.h", true);
    row("ui/pages/a.cpp", "a.moc", true);
}

void TestIncludeRules::rightIncludesPass()
{
    QFETCH(QString, path);
    QFETCH(QString, included);
    QFETCH(bool, quoted);
    QCOMPARE(faultOfInclude(path, 1, included, quoted), QString());
}

void TestIncludeRules::faultySourcesAreNamed_data()
{
    QTest::addColumn<QStringList>("faults");
    QTest::addColumn<QString>("part");
    const QString licence = text(licenceLine) + QLatin1Char('\n');

    QTest::newRow("no licence") << faultsOfSource(QStringLiteral("core/data/a.h"), QStringLiteral("#pragma once\n"))
                                << QStringLiteral("core/data/a.h:1: the first line");
    QTest::newRow("no guard") << faultsOfSource(QStringLiteral("core/data/a.h"), licence)
                              << QStringLiteral("without #pragma once");
    QTest::newRow("indented include")
        << faultsOfSource(QStringLiteral("core/data/a.cpp"), licence + QStringLiteral("\n  #  include <QString>\n"))
        << QStringLiteral("core/data/a.cpp:3: forbidden arrow Qt <- core/data");
    QTest::newRow("number by the locale")
        << faultsOfSource(QStringLiteral("core/data/a.cpp"), licence + QStringLiteral("double x = std::stod(text);\n"))
        << QStringLiteral("core/data/a.cpp:2: numbers would follow the locale");
    QTest::newRow("number printed by the locale")
        << faultsOfSource(QStringLiteral("core/data/a.cpp"),
                          licence + QStringLiteral("std::snprintf(text, sizeof text, \"%.3f\", x);\n"))
        << QStringLiteral("core/data/a.cpp:2: numbers would follow the locale");
    QTest::newRow("no room") << faultsOfPath(QStringLiteral("core/a.h")) << QStringLiteral("no room");
    QTest::newRow("folder") << faultsOfPath(QStringLiteral("core/data/utils/a.h")) << QStringLiteral("\"utils\"");
    QTest::newRow("file") << faultsOfPath(QStringLiteral("ui/session/run_manager.h")) << QStringLiteral("\"manager\"");
    QTest::newRow("own header")
        << QStringList{faultOfFirstInclude(QStringLiteral("core/data/a.cpp"),
                                           licence + QStringLiteral("#include <vector>\n#include \"core/data/a.h\"\n"))}
        << QStringLiteral("core/data/a.cpp: its own header");
}

void TestIncludeRules::faultySourcesAreNamed()
{
    QFETCH(QStringList, faults);
    QFETCH(QString, part);
    QCOMPARE(faults.size(), 1);
    QVERIFY2(faults.constFirst().contains(part), qPrintable(faults.constFirst()));
}

void TestIncludeRules::sourcesKeepTheRules()
{
    QStringList faults;
    for (const QString& path : m_sources) {
        const bool isTest = path.startsWith(QLatin1String("tests/"));
        for (const QString& fault : faultsOfSource(path, contentOf(path))) {
            if (!isTest || !fault.contains(QLatin1String("forbidden arrow")))
                faults << fault;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
}

void TestIncludeRules::pathsKeepTheRules()
{
    QStringList faults;
    for (const QString& path : m_sources)
        faults << faultsOfPath(path);
    QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
}

void TestIncludeRules::ownHeaderComesFirst()
{
    QStringList faults;
    for (const QString& path : m_sources) {
        const QString header = path.chopped(4) + QStringLiteral(".h");
        if (!path.endsWith(QLatin1String(".cpp")) || !m_root.exists(header))
            continue;
        const QString fault = faultOfFirstInclude(path, contentOf(path));
        if (!fault.isEmpty())
            faults << fault;
    }
    QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
}

RETORT_TEST(TestIncludeRules)
#include "tst_include_rules.moc"
