// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/graph/graph_file.h"
#include "core/data/graph/graph_layout.h"
#include "core/foundation/file_writing.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <set>

using namespace retort;
using namespace retort::data;

class TestNodeGraph : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    GraphOptions file(const std::string& text, GraphKind kind = GraphKind::automatic)
    {
        const auto path = std::filesystem::path(m_folder.path().toStdString()) / "graph.csv";
        if (!writeFile(path, text))
            qFatal("the test's folder cannot be written");
        return {.file = path, .kind = kind};
    }

    std::string faultOf(const std::string& text, GraphKind kind = GraphKind::automatic)
    {
        const auto read = readGraph(file(text, kind));
        return read ? std::string() : read.error().message.english();
    }

private Q_SLOTS:
    void matrixWithAndWithoutIds()
    {
        const auto bare = readGraph(file("0,0.5,0\n0.5,0,2\n0,2,0\n"));
        QVERIFY(bare && bare->graph.nodes == 3 && bare->graph.ids.empty() && !bare->graph.directed);
        QVERIFY(bare->graph.digest() == readGraph(file("0;0.50;0\n0.5;0;2\n0;2;0\n"))->graph.digest()); // written otherwise
        QVERIFY(bare->graph.digest() != readGraph(file("0,0.5,0\n0.5,0,2\n0,1,0\n"))->graph.digest());
        QVERIFY((readGraph(file("0,0.5,0\n0.5,0,2\n0,2,0\n"))->graph.matrix() == std::vector<float>{0, 0.5F, 0, 0.5F, 0, 2, 0, 2, 0}));
        const auto named = readGraph(file("773869,767541\n0,1\n0,0\n")); // pure numbers, one row more than columns
        QVERIFY(named && (named->graph.ids == std::vector<std::string>{"773869", "767541"}) && named->graph.directed);
        const auto both = readGraph(file("id;a;b;c\na;0;1;0\nb;1;0;0\nc;0;0;0\n"));
        QVERIFY(both && (both->graph.ids == std::vector<std::string>{"a", "b", "c"}) && both->graph.edges.size() == 2);
        QVERIFY(!both->remarks.empty() && both->remarks.back().english().find("1 of 3 nodes") != std::string::npos); // c
    }

    void edgesByNameAndByDistance()
    {
        const auto words = readGraph(file("a,b,0.5\nb,c,2\n"));
        QVERIFY(words && (words->graph.ids == std::vector<std::string>{"a", "b", "c"}) && words->graph.directed);
        QVERIFY((words->graph.edges == std::vector<GraphEdge>{{0, 1, 0.5}, {1, 2, 2}}));
        const auto plain = readGraph(file("10 20\n20 10\n10 30\n30 10\n"));
        QVERIFY(plain && plain->graph.nodes == 3 && !plain->graph.directed && plain->graph.edges.front().weight == 1);
        auto options = file("from,to,distance\nx,y,1\ny,z,3\nx,z,100\n");
        const auto near = readGraph(options);
        // sigma is the standard deviation of 1, 3, 100
        const double mean = 104.0 / 3, sigma = std::sqrt((1 + 9 + 10'000) / 3.0 - mean * mean);
        QVERIFY(near && near->graph.edges.size() == 2); // the far one is below the threshold
        QVERIFY(std::abs(near->graph.edges[1].weight - std::exp(-9 / (sigma * sigma))) < 1e-12);
        options.sigma = 2;
        options.symmetric = true;
        const auto both = readGraph(options);
        QVERIFY(both && !both->graph.directed && std::abs(both->graph.edges.front().weight - std::exp(-0.25)) < 1e-12);
    }

    /// Distances between neighbours alone hardly differ: their mean stands for the deviation, whatever the unit.
    void distancesThatHardlyDiffer()
    {
        for (const std::string text : {"from,to,distance\na,b,1.305\nb,a,1.305\nb,c,1.306\nc,b,1.306\n", "from,to,distance\na,b,500\nb,a,500\nb,c,500\nc,b,500\n"}) {
            const auto read = readGraph(file(text));
            QVERIFY(read && read->graph.edges.size() == 4);
            QVERIFY(std::abs(read->graph.edges.front().weight - std::exp(-1)) < 0.01);
        }
        auto options = file("from,to,distance\na,b,1\nb,c,2\n");
        options.sigma = 0.01;
        const auto none = readGraph(options);
        QVERIFY(!none && none.error().message.english().find("no edge is left") != std::string::npos);
    }

    void coordinatesByTheGreatCircle()
    {
        QVERIFY(std::abs(greatCircle({0, 0}, {0, 90}) - 6371.0088 * std::numbers::pi / 2) < 1e-6);
        QVERIFY(std::abs(greatCircle({52.52, 13.405}, {48.8566, 2.3522}) - 877.5) < 1); // Berlin to Paris
        auto options = file("sensor_id,latitude,longitude\nA,34.15,-118.31\nB,34.16,-118.32\nC,34.9,-118.9\n");
        const auto read = readGraph(options);
        QVERIFY(read && read->graph.nodes == 3 && read->graph.positions.size() == 3);
        const auto& weights = read->graph.matrix();
        QVERIFY(weights[1] > 0.9F && weights[0] == 1 && weights[1] == weights[3]);
    }

    void badFilesAreNamed()
    {
        QVERIFY(faultOf("0,1\n1,0\n1,1\n0,0\n", GraphKind::matrix).find("not square") != std::string::npos);
        QVERIFY(faultOf("0,1,0\n1,0,0\n", GraphKind::matrix).find("not square") != std::string::npos);
        QVERIFY(faultOf("0,-1\n1,0\n", GraphKind::matrix).find("negative or infinite") != std::string::npos);
        QVERIFY(faultOf("0,inf\n1,0\n", GraphKind::matrix).find("negative or infinite") != std::string::npos);
        QVERIFY(faultOf("0,nan\n1,0\n", GraphKind::matrix).find("negative or infinite") != std::string::npos);
        QVERIFY(faultOf("a,b,a\n0,1,0\n1,0,0\n0,0,0\n").find("\"a\"") != std::string::npos);
        QVERIFY(faultOf("from,to\na,b\na,b\n").find("same edge") != std::string::npos);
        QVERIFY(faultOf("from,to,weight\na,b,x\n").find("not a number") != std::string::npos);
        QVERIFY(faultOf("id,lat,lon\na,95,0\n").find("globe") != std::string::npos);
        QVERIFY(faultOf("id,lat,lon\na,5,0\na,6,0\n").find("twice") != std::string::npos);
        QVERIFY(faultOf("").find("empty") != std::string::npos);
        QVERIFY(!readGraph({.file = "/nowhere/graph.csv"}));
    }

    void matchedToTheChannels()
    {
        const auto read = readGraph(file("from,to,weight\na,b,1\nb,c,2\nz,a,3\n"));
        std::vector<Message> remarks;
        const auto graph = graphOfChannels(read->graph, {"c", "b", "a", "lonely"}, "graph.csv", remarks);
        QVERIFY(graph && graph->nodes == 4);
        QVERIFY((graph->edges == std::vector<GraphEdge>{{1, 0, 2}, {2, 1, 1}}));
        QCOMPARE(remarks.size(), 2U);
        QVERIFY(remarks[0].english().find("z") != std::string::npos && remarks[1].english().find("lonely") != std::string::npos);
        const auto strange = graphOfChannels(read->graph, {"u", "v"}, "graph.csv", remarks);
        QVERIFY(!strange && strange.error().message.english().find("No node") != std::string::npos);
        const auto bare = readGraph(file("0,1\n1,0\n", GraphKind::matrix));
        QVERIFY(graphOfChannels(bare->graph, {"u", "v"}, "graph.csv", remarks)->ids.back() == "v"); // by order
        const auto fewer = graphOfChannels(bare->graph, {"u", "v", "w"}, "graph.csv", remarks);
        QVERIFY(!fewer && fewer.error().message.english().find("2 nodes without ids") != std::string::npos);
    }

    /// Pairs by the heaviest edges, then pairs of pairs.
    void clustersOfSpace()
    {
        NodeGraph path;
        path.nodes = 9;
        for (int node = 0; node < 8; ++node)
            for (const auto& [from, to] : {std::pair(node, node + 1), std::pair(node + 1, node)})
                path.edges.push_back({from, to, node % 2 == 0 ? 3.0 : 1.0});
        const auto scales = spaceScales(path);
        QCOMPARE(scales.size(), 4U);
        const auto clusters = [&](std::size_t scale) { return std::set<int>(scales[scale].begin(), scales[scale].end()).size(); };
        QCOMPARE(clusters(0), 9U);
        QCOMPARE(clusters(1), 5U); // four pairs and the last node
        QVERIFY(scales[1][0] == scales[1][1] && scales[1][2] == scales[1][3] && scales[1][1] != scales[1][2]);
        QVERIFY(clusters(2) <= 3 && clusters(3) <= 2);
        for (std::size_t scale = 1; scale < 4; ++scale) // nodes that were together stay together
            for (std::size_t one = 0; one < 9; ++one)
                for (std::size_t other = 0; other < 9; ++other)
                    QVERIFY(scales[scale - 1][one] != scales[scale - 1][other] || scales[scale][one] == scales[scale][other]);
        NodeGraph none;
        none.nodes = 3;
        QCOMPARE(spaceScales(none)[3], (std::vector<int>{0, 1, 2}));
    }

    void layoutsFillTheSquare()
    {
        NodeGraph ring;
        ring.nodes = 24;
        for (int node = 0; node < 24; ++node)
            ring.edges.push_back({node, (node + 1) % 24, 1});
        const auto places = layOutNodes(ring);
        QCOMPARE(places.size(), 24U);
        double longest = 0, mean = 0;
        for (std::size_t node = 0; node < 24; ++node) {
            const auto &one = places[node], &next = places[(node + 1) % 24], &opposite = places[(node + 12) % 24];
            QVERIFY(one.x >= -1e-9 && one.x <= 1 + 1e-9 && one.y >= -1e-9 && one.y <= 1 + 1e-9);
            mean += std::hypot(one.x - next.x, one.y - next.y) / 24;
            longest = std::max(longest, std::hypot(one.x - opposite.x, one.y - opposite.y));
        }
        QVERIFY(mean < longest / 2); // neighbours lie nearer than the other side
        QVERIFY(layOutNodes(ring) == places);
        ring.positions.assign(24, {});
        for (int node = 0; node < 24; ++node)
            ring.positions[static_cast<std::size_t>(node)] = {node < 12 ? 50.0 : 51.0, 10 + node * 0.01};
        const auto placed = layOutNodes(ring);
        QVERIFY(placed.front().y < placed.back().y && placed.front().x < placed.back().x); // north above, east on the right
        QVERIFY(layOutNodes({}).empty());
        NodeGraph alone;
        alone.nodes = 1;
        QCOMPARE(layOutNodes(alone).size(), 1U);
    }
};

RETORT_TEST(TestNodeGraph)
#include "tst_node_graph.moc"
