// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/distillation_loss.h"
#include "tests/core/learning/term_checks.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace retort;
using namespace retort::learning;
using testing::gradientFault;
using testing::near;
using testing::series;
using testing::valueOf;

namespace
{

std::vector<double> softmax(std::vector<double> logits, double temperature)
{
    double sum = 0;
    for (double& logit : logits)
        sum += logit = std::exp(logit / temperature);
    for (double& logit : logits)
        logit /= sum;
    return logits;
}

double divergence(const std::vector<double>& p, const std::vector<double>& q)
{
    double sum = 0;
    for (std::size_t i = 0; i < p.size(); ++i)
        sum += p[i] * std::log(p[i] / q[i]);
    return sum;
}

const std::vector<double> ofStudent = {0.3, -1.2, 2.0, 0.1}, ofTeacher = {1.5, 0.2, -0.7, 0.9};

/// Of one window whose true class is `right`.
Comparison compared(std::size_t right, const std::vector<double>& student = ofStudent, const std::vector<double>& teacher = ofTeacher)
{
    std::vector<double> truth(student.size());
    truth[right] = 1;
    Comparison comparison{series(student), series(teacher), series(truth)};
    comparison.classes = true;
    return comparison;
}

} // namespace

/// Terms on logits against their formulas written down once more, in plain loops.
class TestClassTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void softLabels()
    {
        const double t = 3;
        const double expected = t * t * divergence(softmax(ofTeacher, t), softmax(ofStudent, t));
        QVERIFY(near(valueOf("soft_labels", compared(0), {{"temperature", t}}), expected));
        QVERIFY(near(valueOf("soft_labels", compared(0, ofTeacher), {{"temperature", t}}), 0));
    }

    void logits()
    {
        double squares = 0;
        for (std::size_t i = 0; i < ofStudent.size(); ++i)
            squares += std::pow(ofStudent[i] - ofTeacher[i], 2) / static_cast<double>(ofStudent.size());
        QVERIFY(near(valueOf("logits", compared(1)), squares));
    }

    void decoupled()
    {
        const double t = 2, alpha = 1.5, beta = 6;
        const std::size_t right = 2;
        const auto p = softmax(ofTeacher, t), q = softmax(ofStudent, t);
        const double ofTrue = divergence({p[right], 1 - p[right]}, {q[right], 1 - q[right]});
        std::vector<double> others, theirs;
        for (std::size_t i = 0; i < p.size(); ++i)
            if (i != right) {
                others.push_back(p[i] / (1 - p[right]));
                theirs.push_back(q[i] / (1 - q[right]));
            }
        const double expected = t * t * (alpha * ofTrue + beta * divergence(others, theirs));
        QVERIFY(near(valueOf("decoupled", compared(right), {{"temperature", t}, {"alpha", alpha}, {"beta", beta}}), expected));
        // With both weights as the teacher's doubt has them it is the plain divergence (equation 5 of the paper).
        QVERIFY(near(valueOf("decoupled", compared(right), {{"temperature", 1.0}, {"alpha", 1.0}, {"beta", 1 - softmax(ofTeacher, 1)[right]}}),
                     divergence(softmax(ofTeacher, 1), softmax(ofStudent, 1))));
    }

    /// Two classes: the other one alone says nothing more.
    void decoupledOfTwoClasses()
    {
        const std::vector<double> student = {0.4, -0.3}, teacher = {1.0, 0.2};
        QVERIFY(near(valueOf("decoupled", compared(0, student, teacher), {{"temperature", 1.0}}), divergence(softmax(teacher, 1), softmax(student, 1))));
    }

    void calibratedSoftLabels()
    {
        const double t = 2;
        const auto kl = [&](const std::vector<double>& teacher) { return t * t * divergence(softmax(teacher, t), softmax(ofStudent, t)); };
        QVERIFY(near(valueOf("calibrated_soft_labels", compared(0), {{"temperature", t}}), kl(ofTeacher))); // it is right
        QVERIFY(near(valueOf("calibrated_soft_labels", compared(2), {{"temperature", t}}), kl({-0.7, 0.2, 1.5, 0.9})));
        QVERIFY(near(valueOf("calibrated_soft_labels", compared(2), {{"temperature", t}, {"calibration", std::string("shift")}, {"margin", 0.5}}),
                     kl({1.5, 0.2, 2.0, 0.9})));
    }

    void gradients_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"soft_labels", "logits", "decoupled", "calibrated_soft_labels"})
            QTest::newRow(kind) << kind;
    }
    void gradients()
    {
        QFETCH(QString, kind);
        QVERIFY(findTerm(kind.toStdString())->info.comparesClasses);
        torch::manual_seed(1);
        const auto student = torch::randn({3, 1, 5}, torch::kDouble).requires_grad_(true), teacher = torch::randn({3, 1, 5}, torch::kDouble);
        auto truth = torch::zeros({3, 1, 5}, torch::kDouble);
        for (int i = 0; i < 3; ++i)
            truth[i][0][i] = 1;
        const auto term = makeTerm(kind.toStdString(), {});
        const auto loss = [&] {
            Comparison comparison{student, teacher, truth};
            comparison.classes = true;
            return term->loss(comparison);
        };
        QVERIFY(gradientFault(loss, student) < 1e-6);
    }

    /// The supervised loss: cross-entropy, with the weights of the classes and the truth smoothed.
    void crossEntropy()
    {
        const auto logits = torch::tensor({0.5, -1.0, 2.0, 1.0, 1.0, 0.0}, torch::kDouble).reshape({2, 3, 1});
        const auto truth = torch::tensor({0.0, 0.0, 1.0, 1.0, 0.0, 0.0}, torch::kDouble).reshape({2, 1, 3});
        const auto p = softmax({0.5, -1.0, 2.0}, 1), q = softmax({1.0, 1.0, 0.0}, 1);
        const std::vector<std::int64_t> windows = {0, 1};
        const auto value = [&](TrainingLoss::ClassLoss how) {
            TrainingLoss loss;
            loss.learnClasses(std::move(how));
            return loss.of({logits, {}}, truth, windows, 1).total.item<double>();
        };
        QVERIFY(near(value({}), -(std::log(p[2]) + std::log(q[0])) / 2));
        const auto weights = torch::tensor({3.0, 1.0, 0.5}, torch::kDouble);
        QVERIFY(near(value({weights, 0}), -(0.5 * std::log(p[2]) + 3 * std::log(q[0])) / 3.5));
        double spread = 0;
        for (int i = 0; i < 3; ++i)
            spread -= (std::log(p[static_cast<std::size_t>(i)]) + std::log(q[static_cast<std::size_t>(i)])) / 3 / 2;
        QVERIFY(near(value({{}, 0.3}), 0.7 * -(std::log(p[2]) + std::log(q[0])) / 2 + 0.3 * spread));
    }
};

RETORT_TEST(TestClassTerms)
#include "tst_class_terms.moc"
