// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/class_metrics.h"

#include "tests/support/data_elsewhere.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace retort::evaluation;

namespace
{

constexpr double tolerance = 1e-9;

/// What scikit-learn gives: the file of RETORT_ORACLE_CLASSIFICATION, or the one beside the project.
QByteArray oracle()
{
    const QString beside = QStringLiteral(RETORT_SOURCE_DIR "/../shared/data/oracle/classification.json");
    QFile file(qEnvironmentVariable("RETORT_ORACLE_CLASSIFICATION", beside));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// NaN where it is null.
double number(const QJsonValue& value)
{
    return value.isNull() ? std::nan("") : value.toDouble();
}

void compare(double ours, const QJsonValue& theirs, const char* what)
{
    const double expected = number(theirs);
    const bool same = std::isnan(expected) ? std::isnan(ours) : std::abs(ours - expected) <= tolerance;
    QVERIFY2(same, qPrintable(QStringLiteral("%1: %2, expected %3").arg(QLatin1String(what)).arg(ours, 0, 'g', 17).arg(expected, 0, 'g', 17)));
}

} // namespace

class TestClassMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accuracyIsExact()
    {
        std::vector<int> truth(160, 0);
        std::vector<double> logits;
        for (int i = 0; i < 160; ++i)
            logits.insert(logits.end(), {i < 145 ? 1.0 : 0.0, i < 145 ? 0.0 : 1.0});
        truth.back() = 1; // so that both classes occur
        QVERIFY(classMetrics(truth, logits, 2).accuracy == 146.0 / 160);
    }

    void asScikitLearn()
    {
        const QByteArray text = oracle();
        if (text.isEmpty())
            RETORT_NEEDS_DATA("The recorded figures of scikit-learn are missing.");
        const QJsonArray cases = QJsonDocument::fromJson(text).object()[QStringLiteral("cases")].toArray();
        QVERIFY(!cases.isEmpty());
        for (const QJsonValue& each : cases) {
            const QJsonObject one = each.toObject();
            const auto classes = static_cast<std::size_t>(one[QStringLiteral("classes")].toInt());
            std::vector<int> truth;
            std::vector<double> logits;
            for (const QJsonValue& label : one[QStringLiteral("truth")].toArray())
                truth.push_back(label.toInt());
            for (const QJsonValue& row : one[QStringLiteral("logits")].toArray())
                for (const QJsonValue& logit : row.toArray())
                    logits.push_back(logit.toDouble());
            const ClassMetrics ours = classMetrics(truth, logits, classes);
            compare(ours.accuracy, one[QStringLiteral("accuracy")], "accuracy");
            compare(ours.balancedAccuracy, one[QStringLiteral("balanced_accuracy")], "balanced accuracy");
            compare(ours.mcc, one[QStringLiteral("mcc")], "MCC");
            compare(ours.logLoss, one[QStringLiteral("log_loss")], "log loss");
            compare(ours.brier, one[QStringLiteral("brier")], "Brier");
            compare(ours.ece, one[QStringLiteral("ece_15_equal_width")], "ECE");
            for (const auto& [name, mean] : {std::pair{"macro", ours.macro}, std::pair{"weighted", ours.weighted}, std::pair{"micro", ours.micro}}) {
                const QJsonObject theirs = one[QLatin1String(name)].toObject();
                compare(mean.precision, theirs[QStringLiteral("precision")], name);
                compare(mean.recall, theirs[QStringLiteral("recall")], name);
                compare(mean.f1, theirs[QStringLiteral("f1")], name);
            }
            for (std::size_t k = 0; k < classes; ++k) {
                const auto at = [&, index = static_cast<qsizetype>(k)](const char* name) -> QJsonValue { return one[QLatin1String(name)].toArray()[index]; };
                compare(ours.perClass[k].precision, at("precision"), "precision");
                compare(ours.perClass[k].recall, at("recall"), "recall");
                compare(ours.perClass[k].f1, at("f1"), "F1");
                compare(static_cast<double>(ours.perClass[k].support), at("support"), "support");
                compare(ours.perClass[k].rocAuc, at("roc_auc_one_against_rest"), "ROC AUC");
                for (std::size_t other = 0; other < classes; ++other)
                    compare(static_cast<double>(ours.confusion[k * classes + other]),
                            at("confusion_rows_truth").toArray()[static_cast<qsizetype>(other)], "confusion");
            }
        }
    }

    /// By hand: Wilson's interval of 8 out of 10 (Agresti and Coull's textbook case) and of none at all.
    void theIntervalOfTheAccuracy()
    {
        std::vector<int> truth(10, 0);
        std::vector<double> logits;
        for (int i = 0; i < 10; ++i)
            for (const double logit : {i < 8 ? 1.0 : 0.0, i < 8 ? 0.0 : 1.0})
                logits.push_back(logit);
        const ClassMetrics some = classMetrics(truth, logits, 2);
        QVERIFY(std::abs(some.accuracyLow - 0.490162) < 1e-6);
        QVERIFY(std::abs(some.accuracyHigh - 0.943318) < 1e-6);
        truth.assign(10, 1);
        logits.assign(20, 0);
        const ClassMetrics none = classMetrics(truth, logits, 2); // equal logits: the first class
        QCOMPARE(none.accuracy, 0.0);
        QVERIFY(none.accuracyLow < 1e-12 && std::abs(none.accuracyHigh - 0.277533) < 1e-6);
        QVERIFY(std::abs(none.logLoss - std::log(2)) < 1e-12);
        QVERIFY(std::isnan(none.perClass[0].rocAuc));
    }

    /// Logits of any size give finite figures.
    void hugeLogits()
    {
        const ClassMetrics metrics = classMetrics(std::vector{0, 1, 1}, std::vector{1e308, -1e308, 1e5, 0.0, -800.0, 800.0}, 2);
        QVERIFY(std::isfinite(metrics.logLoss) && metrics.logLoss > 10);
        QCOMPARE(metrics.confusion, (std::vector<std::int64_t>{1, 0, 1, 1}));
    }

    void binsOfTheReliability()
    {
        // Certain and right twice, unsure and wrong once.
        const auto bins = reliabilityOf(std::vector{0, 1, 1}, std::vector{1.0, 0.0, 0.0, 1.0, 0.6, 0.4}, 2);
        QCOMPARE(bins[14].count, 2);
        QCOMPARE(bins[14].accuracy, 1.0);
        QCOMPARE(bins[9].count, 1);
        QCOMPARE(bins[9].accuracy, 0.0);
        QCOMPARE(bins[9].confidence, 0.6);
    }

    void agreement()
    {
        const ClassAgreement met = agreementOf(std::vector{0, 1, 2, 0}, std::vector{0, 1, 1, 2}, std::vector{0, 2, 2, 2});
        QVERIFY((met == ClassAgreement{1, 1, 1, 1, 2}));
    }
};

RETORT_TEST(TestClassMetrics)
#include "tst_class_metrics.moc"
