// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/horizon_weights.h"
#include "core/learning/distillation/pinball.h"
#include "tests/core/learning/oracle.h"
#include "tests/core/learning/term_checks.h"
#include "tests/support/test_program.h"

#include <complex>
#include <numbers>
#include <QtTest>

using namespace retort;
using namespace retort::learning;
using testing::lossOf;
using testing::near;
using testing::series;
using testing::valueOf;

namespace
{

std::vector<std::complex<double>> transform(const std::vector<double>& x)
{
    std::vector<std::complex<double>> bins;
    for (std::size_t k = 0; k <= x.size() / 2; ++k) {
        std::complex<double> bin = 0;
        for (std::size_t n = 0; n < x.size(); ++n)
            bin += x[n] * std::polar(1.0, -2 * std::numbers::pi * static_cast<double>(k * n) /
                                              static_cast<double>(x.size()));
        bins.push_back(bin);
    }
    return bins;
}

double divergence(const std::vector<double>& ofTeacher, const std::vector<double>& ofStudent,
                  double temperature)
{
    const auto distribution = [&](const std::vector<double>& logits) {
        std::vector<double> p;
        double sum = 0;
        for (const double logit : logits)
            sum += p.emplace_back(std::exp(logit / temperature));
        for (double& value : p)
            value /= sum;
        return p;
    };
    const auto p = distribution(ofTeacher), q = distribution(ofStudent);
    double sum = 0;
    for (std::size_t i = 0; i < p.size(); ++i)
        sum += p[i] * std::log(p[i] / q[i]);
    return temperature * temperature * sum;
}

} // namespace

/// Each term against its formula written down once more: by hand, by plain loops, or from a theorem.
class TestTermFormulas : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void horizonWeightsGrowByTheExponential()
    {
        const auto weights = horizonWeights(5, 1.0, torch::kDouble);
        QVERIFY(near(weights.mean().item<double>(), 1));
        QVERIFY(near((weights[4] / weights[0]).item<double>(), std::numbers::e));
        QVERIFY(torch::equal(horizonWeights(1, 1.0, torch::kDouble), torch::ones(1, torch::kDouble)));
        QVERIFY(torch::equal(horizonWeights(4, 0.0, torch::kDouble), torch::ones(4, torch::kDouble)));
    }

    void predictionMatchingByHand()
    {
        const Comparison compared{series({1, 3}), series({0, 1})};
        QVERIFY(near(valueOf("prediction_matching", compared), (1.0 + 4.0) / 2));
        QVERIFY(near(valueOf("prediction_matching", compared, {{"error", std::string("mae")}}), 1.5));
        QVERIFY(near(valueOf("prediction_matching", compared, {{"error", std::string("huber")}}),
                     (0.5 + 1 * (2 - 0.5)) / 2));
        const double e = std::numbers::e, mean = (1 + e) / 2;
        QVERIFY(near(valueOf("prediction_matching", compared, {{"horizon_tau", 1.0}}),
                     (1 / mean * 1 + e / mean * 4) / 2));
    }

    void hintsMeetOnEitherSide()
    {
        QCOMPARE(makeTerm("hint", {})->regressor(), Regressor::of_teacher);
        QCOMPARE(makeTerm("hint", {{"regressor", std::string("student")}})->regressor(), Regressor::of_student);
        QVERIFY(near(valueOf("hint", {series({1, 3}), series({0, 1})}), 2.5));
    }

    void binnedSoftLabelsByLoops()
    {
        const double range = 2, width = 1; // centres -2, -1, 0, 1, 2
        const auto logits = [&](double y) {
            std::vector<double> all;
            for (int c = -2; c <= 2; ++c)
                all.push_back(-(y - c) * (y - c) / (2 * width * width));
            return all;
        };
        const double expected =
            (divergence(logits(0.5), logits(-1.2), 3) + divergence(logits(1.9), logits(0.1), 3)) / 2;
        QVERIFY(near(valueOf("soft_labels", {series({-1.2, 0.1}), series({0.5, 1.9})},
                             {{"temperature", 3.0}, {"bins", std::int64_t{5}}, {"range", range}}),
                     expected));
    }

    void spectralSoftLabelsByLoops()
    {
        const std::vector<double> student = {0.3, -1, 2, 0.5, -0.7, 1.1},
                                  teacher = {1, 0.2, -0.4, 2.2, 0, -1};
        const auto logits = [](const std::vector<double>& x) {
            std::vector<double> all;
            for (const auto& bin : transform(x))
                all.push_back(std::abs(bin) / std::sqrt(static_cast<double>(x.size())));
            all.erase(all.begin());
            return all;
        };
        QVERIFY(near(valueOf("soft_labels", {series(student), series(teacher)},
                             {{"distribution", std::string("spectral")}, {"temperature", 2.0}}),
                     divergence(logits(teacher), logits(student), 2)));
    }

    void attentionByHand()
    {
        // Student: energies of the channels (1 + 1) / 2 = 1 and (0 + 0) / 2 = 0; teacher 0 and 1: unit
        // vectors apart.
        const auto student = torch::tensor({1.0, -1.0, 0.0, 0.0}, torch::kDouble).reshape({1, 2, 2});
        const auto teacher = torch::tensor({0.0, 2.0}, torch::kDouble).reshape({1, 2, 1});
        QVERIFY(near(valueOf("attention_transfer", {student, teacher}), 2));
        QVERIFY(near(valueOf("attention_transfer", {student, student * 5}), 0)); // the scale does not matter
        const auto longer =
            torch::tensor({0.0, 0.0, 3.0, 3.0}, torch::kDouble).reshape({1, 4, 1}); // halved: 0, 9
        QVERIFY(near(valueOf("attention_transfer", {student, longer}), 2));
        const auto wide = torch::tensor({3.0, 4.0}, torch::kDouble).reshape({1, 2}); // 9, 16
        const auto other = torch::tensor({1.0, 0.0}, torch::kDouble).reshape({1, 2});
        const double norm = std::sqrt(81.0 + 256.0);
        QVERIFY(near(valueOf("attention_transfer", {wide, other}), 2 - 2 * 9 / norm));
        // Where one of the two has no channels, both are maps over the width: (1, 4) and (9, 16) make (5, 10).
        const auto channels = torch::tensor({1.0, 2.0, 3.0, 4.0}, torch::kDouble).reshape({1, 2, 2});
        QVERIFY(near(valueOf("attention_transfer", {other, channels}), 2 - 2 * 5 / std::sqrt(125.0)));
    }

    void relationsByHand()
    {
        // Student: a right angle with legs 3 and 4; teacher: three points on a line, 1 apart.
        const auto student = torch::tensor({0.0, 0.0, 3.0, 0.0, 0.0, 4.0}, torch::kDouble).reshape({3, 2});
        const auto teacher = torch::tensor({0.0, 1.0, 2.0}, torch::kDouble).reshape({3, 1});
        const auto only = [](const char* part) {
            Options options{{"distance", 0.0}, {"angle", 0.0}, {"gram", 0.0}};
            options[part] = 1.0;
            return options;
        };
        const auto huber = [](double d) { return std::abs(d) < 1 ? d * d / 2 : std::abs(d) - 0.5; };
        const double meanOfTeacher = (1 + 2 + 1) / 3.0;
        const double distance = 2 *
                                (huber(3 / 4.0 - 1 / meanOfTeacher) + huber(4 / 4.0 - 2 / meanOfTeacher) +
                                 huber(5 / 4.0 - 1 / meanOfTeacher)) /
                                9;
        QVERIFY(near(valueOf("relational", {student, teacher}, only("distance")), distance));
        // Cosines at each corner, of the two others: student 0, 3/5, 4/5; teacher 1, -1, 1.
        const double angle = 2 * (huber(0 - 1) + huber(0.6 + 1) + huber(0.8 - 1)) / 27;
        QVERIFY(near(valueOf("relational", {student, teacher}, only("angle")), angle));
        // Gram rows by their norm: student 0, e2, e3; teacher 0, (0, 1, 2) / sqrt 5, the same.
        const double r = 1 / std::sqrt(5.0);
        const double gram = ((1 - r) * (1 - r) + 4 * r * r + r * r + (1 - 2 * r) * (1 - 2 * r)) / 9;
        QVERIFY(near(valueOf("relational", {student, teacher}, only("gram")), gram));
        QVERIFY(near(valueOf("relational", {student, teacher * 7 + 3}, only("angle")), angle));
        QVERIFY(near(valueOf("relational", {student.narrow(0, 0, 1), teacher.narrow(0, 0, 1)}), 0));
    }

    /// Two windows in one place have no way between them, whatever the teacher sees there.
    void windowsInOnePlaceGiveNoGradient()
    {
        torch::manual_seed(6);
        auto places = torch::randn({5, 4}, torch::kDouble);
        places[1].copy_(places[0]);
        const auto student = places.clone().requires_grad_();
        for (const auto& options :
             {Options{{"distance", 0.0}}, Options{{"distance", 0.0}, {"angle", 0.0}, {"gram", 1.0}}}) {
            student.mutable_grad() = torch::Tensor();
            const auto moved = student - student.detach().slice(0, 0, 1); // the first of them is 0
            lossOf("relational", {moved, torch::randn({5, 4}, torch::kDouble)}, options).backward();
            QVERIFY(student.grad().abs().max().item<double>() < 1e3);
            QVERIFY(student.grad().abs().max().item<double>() > 0);
        }
    }

    void anglesOfTheFirstWindowsOnly()
    {
        torch::manual_seed(6);
        const auto student = torch::randn({9, 4}, torch::kDouble),
                   teacher = torch::randn({9, 4}, torch::kDouble);
        const Options few{{"distance", 0.0}, {"angle_samples", std::int64_t{5}}};
        QVERIFY(near(valueOf("relational", {student, teacher}, few),
                     valueOf("relational", {student.narrow(0, 0, 5), teacher.narrow(0, 0, 5)}, few)));
    }

    void fredfByLoops()
    {
        const std::vector<double> student = {0.3, -1, 2, 0.5, -0.7, 1.1},
                                  teacher = {1, 0.2, -0.4, 2.2, 0, -1};
        const auto s = transform(student), t = transform(teacher);
        double complexDifference = 0, apart = 0;
        for (std::size_t k = 0; k < s.size(); ++k) {
            complexDifference += std::abs(s[k] - t[k]);
            apart +=
                std::abs(std::abs(s[k]) - std::abs(t[k])) + 1 - std::cos(std::arg(s[k]) - std::arg(t[k]));
        }
        const auto bins = static_cast<double>(s.size());
        QVERIFY(near(valueOf("fredf", {series(student), series(teacher)}), complexDifference / bins));
        QVERIFY(near(valueOf("fredf", {series(student), torch::randn_like(series(student)), series(teacher)},
                             {{"target", std::string("truth")}}),
                     complexDifference / bins));
        QVERIFY(near(valueOf("fredf", {series(student), series(teacher)},
                             {{"domain", std::string("amplitude_phase")}}),
                     apart / bins));
    }

    void firstDifferencesByHand()
    {
        QVERIFY(near(valueOf("first_difference", {series({1, 3, 2}), series({5, 5, 5})}), (4.0 + 1.0) / 2));
        QVERIFY(near(valueOf("first_difference", {series({1}), series({5})}), 0));
        const double e = std::numbers::e, mean = (1 + e) / 2;
        QVERIFY(near(valueOf("first_difference", {series({1, 3, 2}), series({5, 5, 5})}, {{"horizon_tau", 1.0}}),
                     (1 / mean * 4 + e / mean * 1) / 2));
    }

    void gateOpensWhereTheTeacherIsBetter()
    {
        // Squared errors of the student 4 and 0, of the teacher 1 and 9: the teacher is better at the first
        // step only.
        const Comparison compared{series({2, 0}), series({1, 3}), series({0, 0})};
        QVERIFY(near(valueOf("gated", compared), 0));
        QVERIFY(near(valueOf("gated", compared, {{"per", std::string("step")}}), 1.0 / 2));
        QVERIFY(near(valueOf("gated", compared, {{"per", std::string("step")}, {"margin", 3.5}}), 0));
        const Comparison better{series({2, 2}), series({1, 1}), series({0, 0})};
        QVERIFY(near(valueOf("gated", better), 1));
        QVERIFY(near(valueOf("gated", better, {{"margin", 3.1}}), 0));
    }

    /// Theorem 4.1: with eta prediction matching beside the supervised error the gradient is 1 + eta times
    /// that of one error against the mixture.
    void mixedTargetsTrackPredictionMatching_data()
    {
        QTest::addColumn<double>("eta");
        for (const double eta : {0.0, 0.3, 1.0, 7.0})
            QTest::addRow("%g", eta) << eta;
    }
    void mixedTargetsTrackPredictionMatching()
    {
        QFETCH(double, eta);
        torch::manual_seed(7);
        const auto teacher = torch::randn({4, 3, 12}, torch::kDouble),
                   truth = torch::randn({4, 3, 12}, torch::kDouble);
        const auto start = torch::randn({4, 3, 12}, torch::kDouble);
        const auto gradient = [&](const std::function<torch::Tensor(const torch::Tensor&)>& loss) {
            const auto student = start.clone().requires_grad_();
            loss(student).backward();
            return student.grad();
        };
        const auto mixed = gradient([&](const auto& student) {
            return lossOf("target_mixup", {student, teacher, truth}, {{"eta", eta}});
        });
        const auto apart = gradient([&](const auto& student) {
            return torch::mse_loss(student, truth) +
                   lossOf("prediction_matching", {student, teacher, truth}) * eta;
        });
        QVERIFY(testing::relativeDifference(mixed * (1 + eta), apart) < 1e-12);
    }

    void pinballByHand()
    {
        // Truths 2 and 0 with the quantiles (1, 3) and (-1, 1) of the levels 0.25 and 0.75.
        Comparison compared{series({2, 0}), {}, series({2, 0})};
        compared.studentQuantiles =
            torch::tensor({1.0, 3.0, -1.0, 1.0}, torch::kDouble).reshape({1, 1, 2, 2});
        compared.quantileLevels = {0.25, 0.75};
        QVERIFY(near(valueOf("pinball", compared), 0.25)); // each error is 1 on the cheap side
        compared.truth = series({0, 4});                   // errors -1, -3, 5, 3
        QVERIFY(near(valueOf("pinball", compared), (0.75 * 1 + 0.25 * 3 + 0.25 * 5 + 0.75 * 3) / 4));
    }

    void atTheMedianPinballIsHalfTheMae()
    {
        torch::manual_seed(9);
        const auto truth = torch::randn({4, 3, 12}, torch::kDouble),
                   median = torch::randn({4, 3, 12}, torch::kDouble);
        QVERIFY(near(pinballLoss(median.unsqueeze(-1), truth, {0.5}).item<double>(),
                     torch::l1_loss(median, truth).item<double>() / 2));
    }

    /// Moving a quantile up costs 1 - q for each truth below it and earns q for each above.
    void theGradientOfPinballCountsTruths()
    {
        const auto quantile = torch::zeros({1, 1, 4, 1}, torch::kDouble).requires_grad_();
        pinballLoss(quantile, series({-2, -1, 3, 0.1}), {0.9}).backward();
        const auto expected = torch::tensor({0.1, 0.1, -0.9, -0.9}, torch::kDouble) / 4;
        QVERIFY(testing::relativeDifference(quantile.grad().flatten(), expected) < 1e-12);
    }

    void quantilesAreMatchedEachWithItsOwn()
    {
        Comparison compared{series({0}), series({5}), series({9})};
        compared.studentQuantiles = torch::tensor({-1.0, 0.0, 3.0}, torch::kDouble).reshape({1, 1, 1, 3});
        compared.teacherQuantiles = torch::tensor({-2.0, 0.0, 1.0}, torch::kDouble).reshape({1, 1, 1, 3});
        compared.quantileLevels = {0.1, 0.5, 0.9};
        QVERIFY(near(valueOf("quantile_fan", compared), (1.0 + 0 + 4) / 3));
    }

    void contrastiveByHand()
    {
        // Cosines with the teacher's: 1 and 0 for the first window, 0 and 1 for the second.
        const auto student = torch::tensor({2.0, 0.0, 0.0, 3.0}, torch::kDouble).reshape({2, 2});
        const auto teacher = torch::tensor({1.0, 0.0, 0.0, 1.0}, torch::kDouble).reshape({2, 2});
        QVERIFY(near(valueOf("contrastive", {student, teacher}, {{"temperature", 0.5}}),
                     std::log1p(std::exp(-2.0))));
        QVERIFY(near(valueOf("contrastive", {student, teacher.flip(0)}, {{"temperature", 0.5}}),
                     std::log1p(std::exp(2.0))));
        const auto alike = torch::ones({5, 2}, torch::kDouble);
        QVERIFY(near(valueOf("contrastive", {alike, alike}), std::log(5.0)));
    }

    /// Terms that need no regressor compare features of any two shapes.
    void shapesMayDiffer_data()
    {
        QTest::addColumn<QString>("kind");
        for (const auto& entry : termRegistry())
            if (!entry.info.regressed)
                QTest::newRow(entry.info.kind.c_str()) << QString::fromStdString(entry.info.kind);
    }
    void shapesMayDiffer()
    {
        QFETCH(QString, kind);
        const auto* entry = findTerm(kind.toStdString());
        const auto term = entry->make(entry->info.options.resolve({}));
        QCOMPARE(term->regressor(), Regressor::none);
        const auto student = torch::randn({4, 16}).requires_grad_();
        const auto loss = term->loss({student, torch::randn({4, 7, 5})});
        loss.backward();
        QVERIFY(loss.item<double>() > 0 && torch::isfinite(student.grad()).all().item<bool>());
    }
};

RETORT_TEST(TestTermFormulas)
#include "tst_term_formulas.moc"
