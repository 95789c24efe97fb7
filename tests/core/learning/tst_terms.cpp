// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/feature_bridge.h"
#include "core/learning/distillation/multi_period.h"
#include "core/learning/distillation/multi_scale.h"
#include "core/signal/real_fft.h"
#include "tests/core/learning/term_checks.h"
#include "tests/core/learning/quantile_comparison.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace retort;
using namespace retort::learning;
using testing::gradientFault;
using testing::gradientOf;

/// Walks the registry, then each formula against something that does not share its code.
class TestTerms : public QObject
{
    Q_OBJECT

    static void everyTerm()
    {
        QTest::addColumn<QString>("kind");
        for (const auto& entry : termRegistry())
            QTest::newRow(entry.info.kind.c_str()) << QString::fromStdString(entry.info.kind);
    }

    static void everyTermAndOptions()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("choice");
        for (const auto& entry : termRegistry()) {
            QTest::addRow("%s", entry.info.kind.c_str())
                << QString::fromStdString(entry.info.kind) << QString() << QString();
            for (const auto& option : entry.info.options.parameters())
                for (const auto& choice : option.choices)
                    QTest::addRow("%s %s=%s", entry.info.kind.c_str(), option.id.c_str(), choice.id.c_str())
                        << QString::fromStdString(entry.info.kind) << QString::fromStdString(option.id)
                        << QString::fromStdString(choice.id);
        }
    }

    static std::unique_ptr<DistillationTerm> fetched()
    {
        QFETCH(QString, kind);
        QFETCH(QString, option);
        QFETCH(QString, choice);
        Options options = option.isEmpty() ? Options() : Options{{option.toStdString(), choice.toStdString()}};
        if (findTerm(kind.toStdString())->info.options.find("balanced"))
            options["balanced"] = false; // weights that are constants for the gradient are no part of its check
        return makeTerm(kind.toStdString(), options);
    }

private Q_SLOTS:
    void describesItself_data() { everyTerm(); }
    void describesItself()
    {
        QFETCH(QString, kind);
        const auto& info = findTerm(kind.toStdString())->info;
        QVERIFY(*info.label.source && *info.summary.source && !info.source.empty() && !info.formula.empty() &&
                !info.levels.empty());
        for (const auto& option : info.options.parameters())
            QVERIFY2(*option.label.source && *option.help.source, option.id.c_str());
    }

    void gradients_data() { everyTermAndOptions(); }
    void gradients()
    {
        const auto term = fetched();
        torch::manual_seed(3);
        for (const std::int64_t length : {13, 24}) {
            auto student = torch::randn({4, 3, length}, torch::kDouble).requires_grad_();
            auto teacher = torch::randn({4, 3, length}, torch::kDouble).requires_grad_();
            const auto truth = torch::randn({4, 3, length}, torch::kDouble);
            const auto loss = [&] {
                return term->loss(testing::withQuantiles(student, teacher, truth, 0.3));
            };
            const double ofStudent = gradientFault(loss, student);
            teacher.mutable_grad() = torch::Tensor();
            const double ofTeacher = gradientFault(loss, teacher);
            QVERIFY2(ofStudent < 1e-5 && ofTeacher < 1e-5,
                     (std::to_string(ofStudent) + " " + std::to_string(ofTeacher)).c_str());
        }
    }

    void zeroWhereStudentEqualsTeacher_data() { everyTermAndOptions(); }
    void zeroWhereStudentEqualsTeacher()
    {
        QFETCH(QString, kind);
        QFETCH(QString, choice);
        if (kind == "contrastive" || choice == "plain")
            QSKIP("Its other windows, or the soft minimum, leave something.");
        const auto term = fetched();
        const auto same = torch::randn({4, 3, 24}, torch::kDouble);
        QVERIFY(std::abs(term->loss(testing::withQuantiles(same, same, same, 0)).item<double>()) <
                1e-6); // the floor of the logarithm leaves its 1e-8 a bin
    }

    void finiteForAnyAmplitude_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("fftNorm");
        QTest::addColumn<double>("studentAmplitude");
        QTest::addColumn<double>("teacherAmplitude");
        for (const auto& entry : termRegistry())
            for (const char* norm : {"backward", "ortho", "sum"}) {
                const bool spectral = entry.info.options.find("fft_norm");
                if (!spectral && std::string(norm) != "backward")
                    continue;
                for (const double student : {0.0, 1e-6, 1.0, 1e3, 1e6})
                    for (const double teacher : {0.0, 1e-6, 1.0, 1e3, 1e6})
                        QTest::addRow("%s %s %g %g", entry.info.kind.c_str(), norm, student, teacher)
                            << QString::fromStdString(entry.info.kind)
                            << (spectral ? QString(norm) : QString()) << student << teacher;
            }
    }
    void finiteForAnyAmplitude()
    {
        QFETCH(QString, kind);
        QFETCH(QString, fftNorm);
        QFETCH(double, studentAmplitude);
        QFETCH(double, teacherAmplitude);
        for (const double floor : {0.0, 1e-8}) {
            Options options;
            if (!fftNorm.isEmpty())
                options = {{"fft_norm", fftNorm.toStdString()}, {"log_floor", floor}};
            const auto term = makeTerm(kind.toStdString(), options);
            torch::manual_seed(5);
            const auto student = (torch::randn({4, 3, 96}) * studentAmplitude).requires_grad_();
            const auto teacher = (torch::randn({4, 3, 96}) * teacherAmplitude).requires_grad_();
            const auto loss = term->loss(
                testing::withQuantiles(student, teacher, torch::randn({4, 3, 96}), studentAmplitude));
            loss.backward();
            QVERIFY(std::isfinite(loss.item<double>()));
            QVERIFY(torch::isfinite(student.grad()).all().item<bool>());
            QVERIFY(torch::isfinite(gradientOf(teacher)).all().item<bool>());
        }
    }

    void finiteForExtremes_data() { everyTermAndOptions(); }
    /// Constants, zeros and huge values on either side, with every choice of the term.
    void finiteForExtremes()
    {
        const auto term = fetched();
        torch::manual_seed(6);
        const auto random = torch::randn({4, 3, 24});
        const std::vector<torch::Tensor> extremes = {torch::zeros_like(random), torch::full_like(random, 3), random,
                                                     random * 1e6F, torch::full_like(random, 1e6F)};
        for (const auto& one : extremes)
            for (const auto& other : extremes) {
                const auto student = one.clone().requires_grad_(), teacher = other.clone().requires_grad_();
                const auto loss = term->loss(testing::withQuantiles(student, teacher, random, 1));
                loss.backward();
                QVERIFY(std::isfinite(loss.item<double>()));
                QVERIFY(torch::isfinite(gradientOf(student)).all().item<bool>());
                QVERIFY(torch::isfinite(gradientOf(teacher)).all().item<bool>());
            }
    }

    /// e^growth times as much for the last step as for the first, whatever the error.
    void laterStepsCountMore_data()
    {
        QTest::addColumn<QString>("kind");
        for (const auto& entry : termRegistry())
            if (entry.info.options.find("horizon_tau"))
                QTest::newRow(entry.info.kind.c_str()) << QString::fromStdString(entry.info.kind);
    }
    void laterStepsCountMore()
    {
        QFETCH(QString, kind);
        const double tau = 1.5;
        const std::int64_t length = 12;
        const auto lossOf = [&](std::int64_t step, double growth) {
            const auto truth = torch::zeros({2, 3, length}, torch::kDouble), teacher = truth.clone();
            const auto student = truth.clone();
            student.select(2, step) += 0.5; // wrong in one step alone
            return makeTerm(kind.toStdString(), {{"horizon_tau", growth}})->loss(testing::withQuantiles(student, teacher, truth, 0.1)).item<double>();
        };
        const double rest = makeTerm(kind.toStdString(), {{"horizon_tau", tau}})
                                ->loss(testing::withQuantiles(torch::zeros({2, 3, length}, torch::kDouble),
                                                              torch::zeros({2, 3, length}, torch::kDouble),
                                                              torch::zeros({2, 3, length}, torch::kDouble), 0.1))
                                .item<double>(); // of quantiles, which are never all right
        QVERIFY(std::abs((lossOf(length - 1, tau) - rest) / (lossOf(0, tau) - rest) - std::exp(tau)) < 1e-9);
        QVERIFY(std::abs(lossOf(length - 1, 0) - lossOf(0, 0)) < 1e-12);
        double weighted = 0, plain = 0;
        for (std::int64_t step = 0; step < length; ++step) {
            weighted += lossOf(step, tau) - rest;
            plain += lossOf(step, 0) - rest;
        }
        QVERIFY(std::abs(weighted - plain) < 1e-9 * plain); // the mean weight is one
    }

    void multiScaleByHand()
    {
        const auto student = torch::tensor({1.0, 3.0, 2.0, 6.0, 5.0}, torch::kDouble),
                   teacher = torch::zeros(5, torch::kDouble);
        // x1: (1 + 9 + 4 + 36 + 25) / 5 = 15; x2: (2, 4): 10; x4: (3): 9; nothing is left for x8.
        QCOMPARE(multiScaleLoss(student, teacher, 1, "average").item<double>(), (15.0 + 10.0) / 2);
        QCOMPARE(multiScaleLoss(student, teacher, 3, "average").item<double>(), (15.0 + 10.0 + 9.0) / 3);
        QCOMPARE(multiScaleLoss(student, teacher, 1, "max").item<double>(), (15.0 + (9.0 + 36.0) / 2) / 2);
        QCOMPARE(multiScaleLoss(student, teacher, 1, "every_second").item<double>(),
                 (15.0 + (1.0 + 4.0) / 2) / 2);
    }

    void multiScaleFloatAgainstTensorOperations()
    {
        torch::manual_seed(2);
        const auto student = torch::randn({4, 7, 97}), teacher = torch::randn({4, 7, 97});
        auto expected = torch::mse_loss(student, teacher);
        auto s = student, t = teacher;
        for (int i = 0; i < 3; ++i) {
            s = torch::avg_pool1d(s, 2, 2);
            t = torch::avg_pool1d(t, 2, 2);
            expected = expected + torch::mse_loss(s, t);
        }
        QVERIFY(testing::relativeDifference(multiScaleLoss(student, teacher, 3, "average"), expected / 4) <
                1e-6);
    }

    /// The divergence from KissFFT's amplitudes and plain loops in float64.
    void multiPeriodAgainstKissFft()
    {
        torch::manual_seed(4);
        const int length = 48;
        const auto student = torch::randn({1, 1, length}), teacher = torch::randn({1, 1, length});
        const auto distribution = [&](const torch::Tensor& signal) {
            signal::RealFft fft(length);
            std::vector<std::complex<float>> bins(static_cast<std::size_t>(fft.bins()));
            fft.forward({signal.data_ptr<float>(), static_cast<std::size_t>(length)}, bins);
            std::vector<double> p;
            double sum = 0;
            for (std::size_t i = 1; i < bins.size(); ++i)
                sum += p.emplace_back(std::exp(static_cast<double>(std::abs(bins[i])) / 0.5));
            for (auto& value : p)
                value /= sum;
            return p;
        };
        const auto p = distribution(teacher), q = distribution(student);
        double divergence = 0;
        for (std::size_t i = 0; i < p.size(); ++i)
            divergence += p[i] * std::log(p[i] / (q[i] + 1e-8));
        MultiPeriodOptions options;
        options.reduction = "per_distribution";
        const double ours =
            multiPeriodLoss(student.to(torch::kDouble), teacher.to(torch::kDouble), options).item<double>();
        QVERIFY2(std::abs(ours - divergence) < 1e-5 * divergence,
                 (std::to_string(ours) + " " + std::to_string(divergence)).c_str());
        options.reduction = "element_mean";
        QVERIFY(std::abs(multiPeriodLoss(student.to(torch::kDouble), teacher.to(torch::kDouble), options)
                                 .item<double>() *
                             24 -
                         divergence) < 1e-5 * divergence);
    }

    void oneStepHasNoPeriod()
    {
        const auto student = torch::randn({2, 3, 1}).requires_grad_();
        const auto loss = multiPeriodLoss(student, torch::randn({2, 3, 1}), {});
        loss.backward();
        QCOMPARE(loss.item<double>(), 0.0);
    }

    void bridgeJoinsEveryPairOfTaps_data()
    {
        QTest::addColumn<QVector<int>>("student");
        QTest::addColumn<QVector<int>>("teacher");
        QTest::addColumn<QVector<int>>("joined");
        QTest::newRow("both by channel")
            << QVector<int>{4, 7, 16} << QVector<int>{4, 7, 5} << QVector<int>{4, 7, 16};
        QTest::newRow("teacher without channels")
            << QVector<int>{4, 7, 16} << QVector<int>{4, 5} << QVector<int>{4, 16};
        QTest::newRow("student without channels")
            << QVector<int>{4, 16} << QVector<int>{4, 7, 5} << QVector<int>{4, 16};
        QTest::newRow("neither") << QVector<int>{4, 16} << QVector<int>{4, 5} << QVector<int>{4, 16};
        QTest::newRow("other channels")
            << QVector<int>{4, 1, 16} << QVector<int>{4, 7, 5} << QVector<int>{4, 16};
    }
    void bridgeJoinsEveryPairOfTaps()
    {
        QFETCH(QVector<int>, student);
        QFETCH(QVector<int>, teacher);
        QFETCH(QVector<int>, joined);
        const auto sizes = [](const QVector<int>& given) {
            return std::vector<std::int64_t>(given.begin(), given.end());
        };
        FeatureBridge bridge(teacher.back(), student.back());
        const auto pair = bridge.joined(torch::randn(sizes(student)), torch::randn(sizes(teacher)));
        QCOMPARE(pair.student.sizes().vec(), sizes(joined));
        QCOMPARE(pair.teacher.sizes().vec(), sizes(joined));
    }

    void bridgeOnTheStudentsSide()
    {
        FeatureBridge bridge(5, 16, {Regressor::of_student});
        QCOMPARE(bridge.parameters().size(), 4U);
        const auto teacher = torch::randn({4, 7, 5});
        const auto pair = bridge.joined(torch::randn({4, 7, 16}), teacher, Regressor::of_student);
        QCOMPARE(pair.student.sizes().vec(), (std::vector<std::int64_t>{4, 7, 5}));
        QVERIFY(torch::equal(pair.teacher, teacher));
    }

    void withoutRegressorBothStayAsTheyAre()
    {
        FeatureBridge bridge(5, 16, {Regressor::none});
        QVERIFY(bridge.parameters().empty());
        const auto student = torch::randn({4, 16}), teacher = torch::randn({4, 7, 5});
        const auto pair = bridge.joined(student, teacher, Regressor::none);
        QVERIFY(torch::equal(pair.student, student) && torch::equal(pair.teacher, teacher));
    }
};

RETORT_TEST(TestTerms)
#include "tst_terms.moc"
