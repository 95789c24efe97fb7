// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/weight_inheritance.h"
#include "tests/core/learning/oracle.h"

#include <QtTest>

using namespace retort;
using namespace retort::learning;

namespace
{

/// A list of linear layers and a head, as networks of the registry have them.
struct Stack : torch::nn::Module {
    Stack(int depth, std::int64_t inputs, std::int64_t outputs)
    {
        for (int i = 0; i < depth; ++i)
            layers->push_back(torch::nn::Linear(inputs, inputs));
        register_module("layers", layers);
        head = register_module("head", torch::nn::Linear(inputs, outputs));
    }
    torch::Tensor layer(std::size_t i) { return layers[i]->as<torch::nn::Linear>()->weight; }

    torch::nn::ModuleList layers;
    torch::nn::Linear head{nullptr};
};

} // namespace

class TestWeightInheritance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twinsBecomeTheSame()
    {
        Stack teacher(2, 6, 3), student(2, 6, 3);
        const auto inherited = inheritWeights(student, teacher, true);
        QCOMPARE(inherited.copied.size(), 6U);
        QCOMPARE(inherited.weights, 6U);
        QVERIFY(inherited.narrowed.empty());
        for (const auto& item : teacher.named_parameters())
            QVERIFY(torch::equal(item.value(), student.named_parameters()[item.key()]));
        QVERIFY(student.layer(0).requires_grad()); // and can still be trained
        QVERIFY(!student.layer(0).is_alias_of(teacher.layer(0)));
    }

    void everySecondLayer()
    {
        Stack teacher(12, 4, 3), student(6, 4, 3);
        const auto inherited = inheritWeights(student, teacher, true);
        for (std::size_t i = 0; i < 6; ++i)
            QVERIFY(torch::equal(student.layer(i), teacher.layer(2 * i)));
        QVERIFY(std::ranges::find(inherited.copied, "layers.2.weight (layers.4.weight)") !=
                inherited.copied.end());
        QVERIFY(std::ranges::find(inherited.copied, "head.bias") != inherited.copied.end());
    }

    void layersThatTheTeacherLacksStay()
    {
        Stack teacher(1, 4, 3), student(3, 4, 3);
        const auto before = student.layer(2).clone();
        inheritWeights(student, teacher, true);
        QVERIFY(torch::equal(student.layer(0), teacher.layer(0)));
        QVERIFY(torch::equal(student.layer(2), before));
    }

    /// In its strongest directions a matrix keeps its largest singular values, whichever side is narrowed.
    void narrowedMatricesKeepTheLargestSingularValues_data()
    {
        QTest::addColumn<int>("inputs");
        QTest::addColumn<int>("outputs");
        QTest::newRow("fewer rows") << 6 << 2;
        QTest::newRow("fewer columns") << 3 << 5;
        QTest::newRow("both") << 3 << 2;
    }
    void narrowedMatricesKeepTheLargestSingularValues()
    {
        QFETCH(int, inputs);
        QFETCH(int, outputs);
        Stack teacher(0, 6, 5), student(0, inputs, outputs);
        const auto inherited = inheritWeights(student, teacher, true);
        QVERIFY(std::ranges::find(inherited.narrowed, "head.weight") != inherited.narrowed.end());
        const auto kept = torch::linalg_svdvals(student.head->weight.detach());
        const auto whole = torch::linalg_svdvals(teacher.head->weight.detach());
        QVERIFY(testing::relativeDifference(kept, whole.narrow(0, 0, kept.size(0))) < 1e-5);
        if (outputs == 5) {
            QVERIFY(torch::equal(student.head->bias, teacher.head->bias));
            return;
        }
        const auto [u, s, v] = torch::linalg_svd(teacher.head->weight.detach());
        QVERIFY(testing::relativeDifference(
                    student.head->bias.detach(),
                    torch::mv(u.narrow(1, 0, outputs).t(), teacher.head->bias.detach())) < 1e-5);
    }

    void nothingIsNarrowedUnasked()
    {
        Stack teacher(0, 6, 5), student(0, 6, 2);
        const auto before = student.head->weight.clone();
        const auto inherited = inheritWeights(student, teacher, false);
        QVERIFY(inherited.copied.empty() && inherited.narrowed.empty());
        QVERIFY(torch::equal(student.head->weight, before));
    }

    void aWiderStudentStays()
    {
        Stack teacher(0, 3, 2), student(0, 6, 5);
        QVERIFY(inheritWeights(student, teacher, true).narrowed.empty());
    }
};

QTEST_GUILESS_MAIN(TestWeightInheritance)
#include "tst_weight_inheritance.moc"
