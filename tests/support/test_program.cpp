// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTest>
#ifdef RETORT_TEST_WIDGETS
#include <QApplication>
#endif

#include <cstdio>
#include <vector>

namespace
{

std::vector<retort::tests::TestClass>& testClasses()
{
    static std::vector<retort::tests::TestClass> classes;
    return classes;
}

std::unique_ptr<QCoreApplication> application(bool needsWindow, int& argc, char** argv)
{
#ifdef RETORT_TEST_WIDGETS
    if (needsWindow) {
        auto app = std::make_unique<QApplication>(argc, argv);
        app->setAttribute(Qt::AA_Use96Dpi, true);
        return app;
    }
#else
    Q_UNUSED(needsWindow);
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

retort::tests::Registration::Registration(const TestClass& test)
{
    testClasses().push_back(test);
}

/// tests_ROOM TST_NAME [QTest's own arguments]
int main(int argc, char** argv)
{
    const QString wanted = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    for (const retort::tests::TestClass& test : testClasses()) {
        const QString name = QFileInfo(QString::fromUtf8(test.file)).completeBaseName();
        if (wanted.isEmpty())
            std::printf("%s\n", qPrintable(name));
        if (wanted != name)
            continue;
        argv[1] = argv[0];
        int rest = argc - 1;
        const auto app = application(test.needsWindow, rest, argv + 1);
        return QTest::qExec(test.make().get(), rest, argv + 1);
    }
    if (!wanted.isEmpty())
        std::fprintf(stderr, "no test %s; without an argument all are listed\n", qPrintable(wanted));
    return wanted.isEmpty() ? 0 : 2;
}
