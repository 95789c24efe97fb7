// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/registry.h"
#include "core/learning/layers/graph_product.h"
#include "tests/support/test_program.h"
#include "tests/core/learning/oracle.h"

#include <QtTest>

using namespace retort;
using namespace retort::learning;

namespace
{

/// A directed graph with different weights, some nodes without an edge.
std::vector<float> someGraph(std::int64_t nodes, bool directed)
{
    torch::manual_seed(11);
    auto weights = torch::rand({nodes, nodes}) * (torch::rand({nodes, nodes}) < 0.4);
    if (!directed)
        weights = torch::maximum(weights, weights.t());
    if (nodes > 3) {
        weights.select(0, 2).zero_();
        weights.select(1, 2).zero_();
    }
    weights = weights.contiguous();
    return {weights.data_ptr<float>(), weights.data_ptr<float>() + nodes * nodes};
}

ForecastTask graphTask(int nodes, std::vector<float> weights)
{
    auto task = ForecastTask::of({nodes, nodes, 12, 3, 0});
    task.adjacency = std::make_shared<const std::vector<float>>(std::move(weights));
    return task;
}

torch::Tensor matrixFrom(const std::vector<float>& weights, std::int64_t nodes)
{
    return torch::tensor(weights).view({nodes, nodes}).to(torch::kDouble);
}

} // namespace

class TestGraphNetworks : public QObject
{
    Q_OBJECT

    static void graphNetworks()
    {
        QTest::addColumn<QString>("kind");
        for (const auto& entry : networkRegistry())
            if (entry.info.readsGraph)
                QTest::newRow(entry.info.kind.c_str()) << QString::fromStdString(entry.info.kind);
    }

private Q_SLOTS:
    /// Entry by entry in double, for a directed and an undirected graph with a node that has no edge.
    void supportsByTheirFormulas()
    {
        for (const bool directed : {true, false}) {
            constexpr std::int64_t nodes = 6;
            const auto weights = someGraph(nodes, directed);
            GraphProduct graph(nodes, &weights);
            graph.to(torch::kDouble);
            const auto a = matrixFrom(weights, nodes);
            const auto x = torch::randn({2, 3, nodes, 4}, torch::kDouble);
            for (const auto& [support, of] : {std::pair{GraphSupport::forward_walk, a}, std::pair{GraphSupport::backward_walk, a.t().contiguous()}}) {
                auto expected = torch::zeros_like(x);
                for (std::int64_t i = 0; i < nodes; ++i) {
                    const double degree = of[i].sum().item<double>();
                    for (std::int64_t j = 0; j < nodes && degree > 0; ++j)
                        expected.select(2, i) += x.select(2, j) * (of[i][j].item<double>() / degree);
                }
                QVERIFY(testing::relativeDifference(graph.forward(support, x), expected) < 1e-12);
            }
            const auto loops = a + torch::eye(nodes, torch::kDouble);
            const auto matrix = graph.matrix(GraphSupport::self_loops);
            for (std::int64_t i = 0; i < nodes; ++i)
                for (std::int64_t j = 0; j < nodes; ++j)
                    QVERIFY(std::abs(matrix[i][j].item<double>() - loops[i][j].item<double>() / std::sqrt(loops[i].sum().item<double>() * loops[j].sum().item<double>())) < 1e-12);
            // The eigenvalues of the scaled Laplacian lie between -1 and 1, and the largest is 1.
            const auto eigenvalues = torch::linalg_eigvalsh(graph.matrix(GraphSupport::laplacian));
            QVERIFY(std::abs(eigenvalues.max().item<double>() - 1) < 1e-3 && eigenvalues.min().item<double>() > -1.0001);
        }
    }

    void chebyshevAndDiffusionSideBySide()
    {
        constexpr std::int64_t nodes = 5;
        const auto weights = someGraph(nodes, true);
        GraphProduct graph(nodes, &weights);
        graph.to(torch::kDouble);
        const auto x = torch::randn({2, nodes, 3}, torch::kDouble);
        const auto l = graph.matrix(GraphSupport::laplacian), p = graph.matrix(GraphSupport::forward_walk), q = graph.matrix(GraphSupport::backward_walk);
        const auto one = torch::eye(nodes, torch::kDouble);
        const auto terms = torch::cat({x, torch::matmul(l, x), torch::matmul(2 * torch::mm(l, l) - one, x)}, 2);
        QVERIFY(testing::relativeDifference(graph.chebyshev(x, 2), terms) < 1e-12);
        const auto walks = torch::cat({x, torch::matmul(p, x), torch::matmul(torch::mm(p, p), x), torch::matmul(q, x), torch::matmul(torch::mm(q, q), x)}, 2);
        QVERIFY(testing::relativeDifference(graph.diffusion(x, 2), walks) < 1e-12);
    }

    /// A ring of many nodes takes the sparse way; its values and gradients are those of the dense one.
    void sparseAsDense()
    {
        constexpr std::int64_t nodes = 60;
        std::vector<float> ring(nodes * nodes);
        for (std::int64_t i = 0; i < nodes; ++i)
            ring[static_cast<std::size_t>(i * nodes + (i + 1) % nodes)] = 1 + 0.01F * static_cast<float>(i);
        GraphProduct graph(nodes, &ring);
        graph.to(torch::kDouble);
        const auto x = torch::randn({3, nodes, 2}, torch::kDouble).requires_grad_();
        const auto weight = torch::randn({3, nodes, 2}, torch::kDouble);
        (graph.forward(GraphSupport::forward_walk, x) * weight).sum().backward();
        const auto dense = graph.matrix(GraphSupport::forward_walk);
        QVERIFY(testing::relativeDifference(graph.forward(GraphSupport::forward_walk, x), torch::matmul(dense, x)) < 1e-12);
        QVERIFY(testing::relativeDifference(x.grad(), torch::matmul(dense.t(), weight)) < 1e-12);
    }

    void permutedNodesPermuteTheForecast_data() { graphNetworks(); }
    void permutedNodesPermuteTheForecast()
    {
        QFETCH(QString, kind);
        constexpr int nodes = 5;
        const std::vector<std::int64_t> order = {3, 0, 4, 1, 2};
        const auto index = torch::tensor(order);
        const auto weights = someGraph(nodes, true);
        auto permuted = torch::tensor(weights).view({nodes, nodes}).index_select(0, index).index_select(1, index).contiguous();
        const Options options = kind == QStringLiteral("graph_wavenet") ? Options{{"rank", std::int64_t{0}}} : Options{}; // the learned graph knows the nodes by their place
        const auto straight = *buildNetwork(kind.toStdString(), options, graphTask(nodes, weights), 5);
        const auto crossed = *buildNetwork(kind.toStdString(), options, graphTask(nodes, {permuted.data_ptr<float>(), permuted.data_ptr<float>() + nodes * nodes}), 5);
        for (const auto& network : {straight, crossed}) {
            network->to(torch::kDouble);
            network->eval();
        }
        const torch::NoGradGuard noGradient;
        const auto values = torch::randn({4, 12, nodes}, torch::kDouble);
        const auto expected = straight->forward({values, {}, {}}).prediction.index_select(2, index);
        QVERIFY(testing::relativeDifference(crossed->forward({values.index_select(2, index), {}, {}}).prediction, expected) < 1e-10);
        // The graph counts: another one gives another forecast.
        const auto other = *buildNetwork(kind.toStdString(), options, graphTask(nodes, std::vector<float>(nodes * nodes)), 5);
        other->to(torch::kDouble);
        other->eval();
        QVERIFY(testing::relativeDifference(other->forward({values, {}, {}}).prediction, straight->forward({values, {}, {}}).prediction) > 1e-4);
    }

    void oneNodeAndManyNodes_data() { graphNetworks(); }
    void oneNodeAndManyNodes()
    {
        QFETCH(QString, kind);
        for (const int nodes : {1, 862}) {
            std::vector<float> ring(static_cast<std::size_t>(nodes) * static_cast<std::size_t>(nodes));
            for (std::size_t i = 0; i + 1 < static_cast<std::size_t>(nodes); ++i)
                ring[i * static_cast<std::size_t>(nodes) + i + 1] = 1;
            const auto network = *buildNetwork(kind.toStdString(), {}, graphTask(nodes, ring));
            network->eval();
            const torch::NoGradGuard noGradient;
            const auto forecast = network->forward({torch::randn({2, 12, nodes}), {}, {}});
            QCOMPARE(forecast.prediction.sizes(), (torch::IntArrayRef{2, 3, nodes}));
            QCOMPARE(forecast.feature("nodes").size(1), static_cast<std::int64_t>(nodes));
            QVERIFY(torch::isfinite(forecast.prediction).all().item<bool>());
        }
    }

    /// The graph is kept with the weights: a network of another graph that takes them gives the same forecasts.
    void theGraphTravelsWithTheWeights_data() { graphNetworks(); }
    void theGraphTravelsWithTheWeights()
    {
        QFETCH(QString, kind);
        constexpr int nodes = 5;
        const auto first = *buildNetwork(kind.toStdString(), {}, graphTask(nodes, someGraph(nodes, true)), 1);
        const auto second = *buildNetwork(kind.toStdString(), {}, ForecastTask::of({nodes, nodes, 12, 3, 0}), 2);
        const torch::NoGradGuard noGradient;
        const auto values = torch::randn({2, 12, nodes});
        second->eval();
        second->forward({values, {}, {}}); // matrices of no edges
        for (const auto& item : first->named_parameters())
            second->named_parameters()[item.key()].copy_(item.value());
        for (const auto& item : first->named_buffers())
            second->named_buffers()[item.key()].copy_(item.value());
        first->eval();
        QVERIFY(torch::equal(first->forward({values, {}, {}}).prediction, second->forward({values, {}, {}}).prediction));
    }
};

RETORT_TEST(TestGraphNetworks)
#include "tst_graph_networks.moc"
