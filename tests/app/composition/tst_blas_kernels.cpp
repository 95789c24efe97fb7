// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/blas_kernels.h"

#include <QTest>

using namespace retort::composition;

class TestBlasKernels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWhatFallsShort_data();
    void changesOnlyWhatFallsShort();
    void secondCallChangesNothing();
};

void TestBlasKernels::changesOnlyWhatFallsShort_data()
{
    QTest::addColumn<bool>("avx512");
    QTest::addColumn<bool>("chosenByUser");
    QTest::addColumn<QByteArray>("core");
    QTest::addColumn<bool>("expected");

    QTest::newRow("unknown AMD processor") << true << false << QByteArray("Haswell") << true;
    QTest::newRow("taken for an older AMD processor") << true << false << QByteArray("Zen") << true;
    QTest::newRow("already AVX-512") << true << false << QByteArray("SkylakeX") << false;
    QTest::newRow("newer AVX-512 kernels") << true << false << QByteArray("Cooperlake") << false;
    QTest::newRow("no AVX-512") << false << false << QByteArray("Haswell") << false;
    QTest::newRow("a person chose") << true << true << QByteArray("Haswell") << false;
    QTest::newRow("another BLAS") << true << false << QByteArray() << false;
}

void TestBlasKernels::changesOnlyWhatFallsShort()
{
    QFETCH(bool, avx512);
    QFETCH(bool, chosenByUser);
    QFETCH(QByteArray, core);
    QFETCH(bool, expected);
    QCOMPARE(fallsShort({avx512, chosenByUser, core.constData()}), expected);
}

void TestBlasKernels::secondCallChangesNothing()
{
    chooseBlasKernels();
    QVERIFY(!chooseBlasKernels());
}

QTEST_GUILESS_MAIN(TestBlasKernels)
#include "tst_blas_kernels.moc"
