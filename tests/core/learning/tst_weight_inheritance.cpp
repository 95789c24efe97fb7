// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/weight_inheritance.h"

#include "core/learning/forecasters/registry.h"
#include "core/learning/interchange/checkpoint.h"
#include "tests/core/learning/oracle.h"
#include "tests/support/test_program.h"

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

    void everySecondLayerOfANetwork_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("fromFirst");
        QTest::newRow("lstm") << "lstm" << "rnn1.weight_ih_l0" << "rnn2.weight_ih_l0";
        QTest::newRow("seq2seq") << "seq2seq" << "decoder1.weight_hh" << "decoder2.weight_hh";
        QTest::newRow("itransformer") << "itransformer" << "encoder.attn_layers.1.conv1.weight" << "encoder.attn_layers.2.conv1.weight";
        QTest::newRow("tsmixer") << "tsmixer" << "model.1.temporal.0.weight" << "model.2.temporal.0.weight";
        QTest::newRow("shallow") << "shallow" << "hidden.1.weight" << "hidden.2.weight";
    }
    void everySecondLayerOfANetwork()
    {
        QFETCH(QString, kind);
        QFETCH(QString, first);
        QFETCH(QString, fromFirst);
        const auto task = ForecastTask::of({2, 2, 24, 6, 4});
        const auto of = [&](std::int64_t layers, std::uint64_t seed) {
            return *buildNetwork(kind.toStdString(), {{"e_layers", layers}, {"d_model", std::int64_t{8}}}, task, seed);
        };
        const auto teacher = of(4, 1), student = of(2, 2);
        inheritWeights(*student, *teacher, false);
        const auto given = weightsOf(*teacher), taken = weightsOf(*student);
        QVERIFY2(taken.contains(first.toStdString()), qPrintable(first));
        QVERIFY(torch::equal(taken.at(first.toStdString()), given.at(fromFirst.toStdString())));
    }

    void layersThatTheTeacherLacksStay()
    {
        Stack teacher(1, 4, 3), student(3, 4, 3);
        const auto before = student.layer(2).clone();
        inheritWeights(student, teacher, true);
        QVERIFY(torch::equal(student.layer(0), teacher.layer(0)));
        QVERIFY(torch::equal(student.layer(2), before));
    }

    /// Of a teacher in which only some units do something, the student keeps these, in every layer alike.
    void narrowedLayersStillFitEachOther()
    {
        torch::manual_seed(3);
        const auto perceptron = [](std::int64_t hidden) {
            return torch::nn::Sequential(torch::nn::Linear(5, hidden), torch::nn::ReLU(),
                                         torch::nn::LayerNorm(torch::nn::LayerNormOptions({hidden})),
                                         torch::nn::Linear(hidden, hidden), torch::nn::Tanh(),
                                         torch::nn::Linear(hidden, 3));
        };
        auto teacher = perceptron(6), student = perceptron(3);
        teacher->to(torch::kDouble);
        student->to(torch::kDouble);
        const torch::NoGradGuard noGradient;
        const auto busy = torch::tensor({1, 2, 5}), idle = torch::tensor({0, 3, 4}); // one of each pair
        const auto weights = teacher->named_parameters();
        for (const auto* name : {"0.weight", "0.bias", "2.bias", "3.weight", "3.bias"})
            weights[name].index_fill_(0, idle, 0);
        for (const auto* name : {"3.weight", "5.weight"})
            weights[name].index_fill_(1, idle, 0);
        weights["2.weight"].uniform_(0.5, 1.5);
        const auto inherited = inheritWeights(*student, *teacher, true);
        QCOMPARE(inherited.narrowed.size(), 7U); // all but the last bias
        for (const auto& [name, weight] : student->named_parameters().pairs()) {
            auto expected = weights[name];
            for (std::int64_t side = 0; side < weight.dim(); ++side)
                if (expected.size(side) == 6)
                    expected = expected.index_select(side, busy);
            QVERIFY2(torch::equal(weight, expected), name.c_str());
        }
    }

    void narrowedGatesStayTogether_data()
    {
        QTest::addColumn<bool>("gru");
        QTest::newRow("LSTM") << false;
        QTest::newRow("GRU") << true;
    }
    void narrowedGatesStayTogether()
    {
        QFETCH(bool, gru);
        torch::manual_seed(4);
        const torch::NoGradGuard noGradient;
        const auto answers = [&](auto teacher, auto student) {
            const auto idle = torch::tensor({0, 3}); // one of each pair
            const auto weights = teacher->named_parameters();
            weights["weight_hh_l0"].index_fill_(1, idle, 0);
            for (const auto* name : {"weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"})
                for (auto gate : weights[name].split(4))
                    gate.index_fill_(0, idle, 0);
            QCOMPARE(inheritWeights(*student, *teacher, true).narrowed.size(), 4U);
            const auto x = torch::randn({7, 2, 3});
            const auto whole = std::get<0>(teacher->forward(x)).index_select(2, torch::tensor({1, 2}));
            QVERIFY(testing::relativeDifference(std::get<0>(student->forward(x)), whole) < 1e-6);
        };
        if (gru)
            answers(torch::nn::GRU(3, 4), torch::nn::GRU(3, 2));
        else
            answers(torch::nn::LSTM(3, 4), torch::nn::LSTM(3, 2));
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

RETORT_TEST(TestWeightInheritance)
#include "tst_weight_inheritance.moc"
