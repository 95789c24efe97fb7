// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/registry.h"
#include "core/learning/interchange/checkpoint.h"
#include "core/learning/interchange/foreign_weights.h"
#include "core/learning/interchange/scripted_forecaster.h"
#include "tests/core/learning/oracle.h"
#include "tests/support/test_program.h"

#include <QtTest>
#include <torch/script.h>

using namespace retort;
using namespace retort::learning;

namespace
{

constexpr int channels = 3, lookBack = 24, horizon = 6, marks = 4;

ForecastTask smallTask()
{
    return ForecastTask::of({channels, channels, lookBack, horizon, marks});
}

WindowBatch windows(std::int64_t count)
{
    torch::manual_seed(5);
    WindowBatch batch;
    batch.values = torch::randn({count, lookBack, channels});
    batch.pastMarks = torch::rand({count, lookBack, marks}) - 0.5;
    batch.futureMarks = torch::rand({count, horizon, marks}) - 0.5;
    return batch;
}

NamedWeights named(const std::shared_ptr<Forecaster>& network, const std::string& beginning = {})
{
    NamedWeights weights;
    for (const auto& [name, tensor] : weightsOf(*network))
        weights[beginning + name] = tensor;
    return weights;
}

KnownNetworks knownAs(const std::string& kind, const Options& options = {})
{
    return {{kind}, [=](const std::string& asked) { return asked == kind ? options : Options{}; }};
}

template <typename T>
QString sentenceOf(const Result<T>& result)
{
    return result ? QString() : QString::fromStdString(result.error().message.english());
}

} // namespace

/// Networks that other programs trained: which of ours they are, and scripts that are none of ours.
class TestBroughtNetworks : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path script(const std::string& source) const
    {
        torch::jit::Module module("Teacher");
        module.register_parameter("weight", torch::ones({2, 5}), false);
        module.define(source);
        const auto file = std::filesystem::path(m_folder.path().toStdString()) / "teacher.pt";
        module.save(file.string());
        return file;
    }

private Q_SLOTS:
    void everyNetworkIsRecognised_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("beginning");
        for (const auto& entry : networkRegistry())
            for (const char* beginning : {"", "module.", "state_dict.model."})
                QTest::addRow("%s as %s", entry.info.kind.c_str(), beginning)
                    << QString::fromStdString(entry.info.kind) << QString::fromLatin1(beginning);
    }
    void everyNetworkIsRecognised()
    {
        QFETCH(QString, kind);
        QFETCH(QString, beginning);
        auto network = buildNetwork(kind.toStdString(), {}, smallTask(), 3);
        if (!network)
            QSKIP("this network has no default options for so short a window");
        const auto weights = named(*network, beginning.toStdString());
        const auto found = networkOfWeights(weights, smallTask(), knownAs(kind.toStdString()), "file");
        QVERIFY2(found, qPrintable(sentenceOf(found)));
        QCOMPARE(QString::fromStdString(found->kind), kind);
        QVERIFY(found->idle.empty());
        const auto read = weightsOf(*found->network);
        for (const auto& [name, tensor] : weightsOf(**network))
            QVERIFY2(torch::equal(read.at(name), tensor), name.c_str());
    }

    /// FEDformer's original keeps its frequencies out of its weights, and its shared block in them once for each layer.
    void frequenciesThatNobodySaved()
    {
        for (const std::string choice : {"low", "random"}) {
            const Options options = {{"d_model", std::int64_t{16}}, {"n_heads", std::int64_t{2}}, {"d_ff", std::int64_t{16}},
                                     {"modes", std::int64_t{4}}, {"mode_select", choice}};
            const auto network = *buildNetwork("fedformer", options, smallTask(), 3);
            auto weights = named(network);
            const auto shared = [](const char* layer, const char* part) {
                return std::string("encoder.attn_layers.") + layer + ".attention.inner_correlation." + part;
            };
            for (const char* part : {"weights1", "weights2"})
                weights[shared("1", part)] = weights.at(shared("0", part));
            std::erase_if(weights, [](const auto& weight) { return weight.second.scalar_type() == torch::kLong; });
            const auto found = networkOfWeights(weights, smallTask(), knownAs("fedformer", options), "file.pth");
            QCOMPARE(found.has_value(), choice == "low");
            if (!found)
                QVERIFY2(sentenceOf(found).contains("mode_select") && sentenceOf(found).contains("file.pth"),
                         qPrintable(sentenceOf(found)));
            else
                for (const auto& [name, tensor] : weightsOf(*network))
                    QVERIFY2(torch::equal(weightsOf(*found->network).at(name), tensor), name.c_str());
        }
    }

    /// Idle in a network of one stage, used in one of two.
    void weightsBetweenStages()
    {
        const Options options = {{"num_blocks", std::string("1, 1")}, {"dims", std::string("8, 8")},
                                 {"large_size", std::string("5, 5")}, {"small_size", std::string("3, 3")}};
        const auto network = *buildNetwork("moderntcn", options, smallTask(), 3);
        const auto found = networkOfWeights(named(network), smallTask(), knownAs("moderntcn", options), "file.pth");
        QVERIFY2(found, qPrintable(sentenceOf(found)));
        QVERIFY(found->idle.empty());
        for (const auto& [name, tensor] : weightsOf(*network))
            QVERIFY2(torch::equal(weightsOf(*found->network).at(name), tensor), name.c_str());
    }

    /// The original keeps maps of channels as a list of modules.
    void oneMapAChannel()
    {
        for (const std::string kind : {"dlinear", "nlinear"})
            for (const std::string beginning : {"", "model."}) {
                const auto network = *buildNetwork(kind, {{"individual", true}}, smallTask(), 3);
                NamedWeights weights;
                for (const auto& [name, tensor] : weightsOf(*network)) {
                    const auto dot = name.find('.');
                    for (std::int64_t channel = 0; channel < tensor.size(0); ++channel)
                        weights[beginning + name.substr(0, dot) + "." + std::to_string(channel) + name.substr(dot)] = tensor[channel];
                }
                const auto found = networkOfWeights(weights, smallTask(), knownAs(kind), "file");
                QVERIFY2(found, qPrintable(sentenceOf(found)));
                QCOMPARE(found->kind, kind);
                QVERIFY(booleanOf(found->options, "individual") && found->idle.empty());
                for (const auto& [name, tensor] : weightsOf(*network))
                    QVERIFY2(torch::equal(weightsOf(*found->network).at(name), tensor), name.c_str());
                weights.erase(weights.begin()); // one channel short
                QVERIFY(!networkOfWeights(weights, smallTask(), knownAs(kind), "file"));
            }
    }

    void optionsFollowFromTheShapes()
    {
        const Options options = {{"d_model", std::int64_t{24}},
                                 {"d_ff", std::int64_t{40}},
                                 {"e_layers", std::int64_t{3}},
                                 {"n_heads", std::int64_t{8}}};
        const auto network = *buildNetwork("itransformer", options, smallTask(), 3);
        const auto found = networkOfWeights(named(network), smallTask(), knownAs("lstm"), "file");
        QVERIFY2(found, qPrintable(sentenceOf(found)));
        for (const auto& [id, value] : options)
            QVERIFY2(found->options.at(id) == value, id.c_str());
    }

    void statedOptionsStandAgainstTheShapes()
    {
        const auto network = *buildNetwork("itransformer", {{"d_model", std::int64_t{24}}}, smallTask(), 3);
        const auto found =
            networkOfWeights(named(network), smallTask(),
                             knownAs("itransformer", {{"d_model", std::int64_t{16}}}), "file.pth");
        QVERIFY(!found);
        const auto sentence = sentenceOf(found);
        QVERIFY2(sentence.contains("file.pth") && sentence.contains("[24]") &&
                     sentence.contains("[16]"),
                 qPrintable(sentence));
    }

    void idleWeightsAreSkippedAndNamed()
    {
        auto weights = named(*buildNetwork("dlinear", {}, smallTask(), 3));
        weights["revin_layer.affine_weight"] = torch::ones({channels});
        const auto found = networkOfWeights(weights, smallTask(), knownAs("dlinear"), "file");
        QVERIFY2(found, qPrintable(sentenceOf(found)));
        QCOMPARE(found->idle, std::vector<std::string>{"revin_layer.affine_weight"});
    }

    void whatDoesNotFitIsNamed_data()
    {
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("said");
        QTest::newRow("missing") << "missing"
                                 << "Linear_Trend.bias";
        QTest::newRow("another horizon") << "horizon"
                                         << "[12]";
        QTest::newRow("not a number") << "nan"
                                      << "NaN or infinite";
        QTest::newRow("other names") << "names"
                                     << "No network";
        QTest::newRow("no weight at all") << "empty"
                                          << "no tensor";
    }
    void whatDoesNotFitIsNamed()
    {
        QFETCH(QString, wrong);
        QFETCH(QString, said);
        auto task = smallTask();
        task.horizon = wrong == "horizon" ? 12 : horizon;
        auto weights = named(*buildNetwork("dlinear", {}, task, 3));
        if (wrong == "missing")
            weights.erase("Linear_Trend.bias");
        if (wrong == "nan")
            weights["Linear_Trend.bias"] = torch::full({horizon}, std::nanf(""));
        if (wrong == "names")
            weights = {{"conv.kernel", torch::ones({3})}, {"head.gain", torch::ones({3})}};
        if (wrong == "empty")
            weights.clear();
        const auto found = networkOfWeights(weights, smallTask(), knownAs("dlinear"), "file.pth");
        QVERIFY(!found);
        QVERIFY2(sentenceOf(found).contains(said) && sentenceOf(found).contains("file.pth"),
                 qPrintable(sentenceOf(found)));
    }

    void scriptsOfEveryForm_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("inputs");
        QTest::addColumn<QString>("layouts");
        QTest::addColumn<QString>("feature");
        const auto row = [](const char* name, const char* source, const char* inputs, const char* layouts,
                            const char* feature = "") {
            QTest::newRow(name) << QByteArray(source) << inputs << layouts << feature;
        };
        row("steps before channels", "def forward(self, x):\n  return x[:, -6:, :]\n", "values", "blc blc");
        row("channels before steps",
            "def forward(self, x):\n  assert x.size(1) == 3, 'three channels'\n  return x[:, :, -6:]\n",
            "values", "bcl bcl");
        row("channels before steps in the answer alone",
            "def forward(self, x):\n  assert x.size(2) == 3, 'three channels'\n  return x[:, -6:, "
            ":].transpose(1, 2)\n",
            "values", "blc bcl");
        row("past marks", "def forward(self, x, m):\n  return x[:, -6:, :] + 0 * m[:, -6:, 0:1]\n",
            "past_marks", "blc blc");
        row("past and future marks",
            "def forward(self, x, m, f):\n  return x[:, -6:, :] + 0 * f[:, :, 0:1]\n",
            "past_and_future_marks", "blc blc");
        row("encoder and decoder",
            "def forward(self, x, m, d, f):\n  assert d.size(1) == 18 and f.size(1) == 18, 'label_len'\n"
            "  return x[:, -6:, :] + 0 * d[:, -6:, :]\n",
            "encoder_decoder", "blc blc");
        row("an input with a default",
            "def forward(self, x, scale: float = 1.0):\n  return x[:, -6:, :] * scale\n", "values",
            "blc blc");
        row("a tuple", "def forward(self, x):\n  return (x[:, -6:, :], x.transpose(1, 2))\n", "values",
            "blc blc", "1");
        row("a dictionary",
            "def forward(self, x):\n  return {'prediction': x[:, -6:, :], 'hidden': x.transpose(1, 2)}\n",
            "values", "blc blc", "hidden");
        row("float64", "def forward(self, x):\n  return x[:, -6:, :].double()\n", "values", "blc blc");
    }
    void scriptsOfEveryForm()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, inputs);
        QFETCH(QString, layouts);
        QFETCH(QString, feature);
        Options options = {{"feature", feature.toStdString()}, {"label_len", std::int64_t{12}}};
        if (feature == "hidden")
            options["prediction"] = std::string("prediction");
        const auto batch = windows(2);
        const auto opened = openScript(script(source.toStdString()), options, smallTask(), batch);
        QVERIFY2(opened, qPrintable(sentenceOf(opened)));
        QCOMPARE(QString::fromStdString(textOf(opened->options, "inputs")), inputs);
        QCOMPARE(QString::fromStdString(textOf(opened->options, "input_layout") + " " +
                                        textOf(opened->options, "output_layout")),
                 layouts);
        QCOMPARE(opened->parameters, std::int64_t{10});
        QCOMPARE(opened->feature, !feature.isEmpty());
        const auto more = windows(5);
        const auto forecast = opened->network->forward(more);
        QVERIFY(torch::equal(forecast.prediction, more.values.narrow(1, lookBack - horizon, horizon)));
        QCOMPARE(forecast.features.empty(), feature.isEmpty());
        if (!feature.isEmpty())
            QVERIFY(torch::equal(forecast.features.front().value, more.values.transpose(1, 2)));
    }

    void targetsAreCutOut()
    {
        auto task = smallTask();
        task.targets = {2, 0};
        const auto batch = windows(2);
        const auto opened =
            openScript(script("def forward(self, x):\n  return x[:, -6:, :]\n"), {}, task, batch);
        QVERIFY2(opened, qPrintable(sentenceOf(opened)));
        const auto expected =
            batch.values.narrow(1, lookBack - horizon, horizon).index_select(2, torch::tensor(task.targets));
        QVERIFY(torch::equal(opened->network->forward(batch).prediction, expected));
    }

    void scriptsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const char* source, const char* said) {
            QTest::newRow(name) << QByteArray(source) << QString::fromLatin1(said);
        };
        row("another horizon", "def forward(self, x):\n  return x[:, -7:, :]\n", "[2, 7, 3]");
        row("two axes", "def forward(self, x):\n  return x[:, -6:, 0]\n", "[2, 6]");
        row("one window for two", "def forward(self, x):\n  return x[0:1, -6:, :]\n", "[1, 6, 3]");
        row("not a number", "def forward(self, x):\n  return x[:, -6:, :] / 0 * 0\n", "NaN or infinite");
        row("whole numbers", "def forward(self, x):\n  return x[:, -6:, :].long()\n", "no numeric tensor");
        row("a number alone", "def forward(self, x):\n  return 1\n", "no numeric tensor");
        row("it fails", "def forward(self, x):\n  assert False, 'made to fail'\n  return x\n",
            "made to fail");
        row("too many inputs", "def forward(self, a, b, c, d, e):\n  return a\n", "5 inputs");
        row("it writes files",
            "def forward(self, x):\n  torch.save(x, 'teacher-was-here')\n  return x[:, -6:, :]\n", "save");
        row("it reads files",
            "def forward(self, x):\n  return x[:, -6:, :] + torch.from_file('/etc/passwd', False, 1)\n",
            "from_file");
    }
    void scriptsAreRefused()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, said);
        const auto opened = openScript(script(source.toStdString()), {}, smallTask(), windows(2));
        QVERIFY(!opened);
        const auto sentence = sentenceOf(opened);
        QVERIFY2(sentence.contains(said) && sentence.contains("teacher.pt"), qPrintable(sentence));
        QVERIFY2(!sentence.contains('\n') && !sentence.contains("Exception raised from"),
                 qPrintable(sentence));
        QVERIFY(!QFile::exists(QStringLiteral("teacher-was-here")));
    }

    void statedOptionsOfAScript()
    {
        const auto file = script("def forward(self, x):\n  return x[:, -6:, :]\n");
        QVERIFY(sentenceOf(openScript(file, {{"layout", std::string("blc")}}, smallTask(), windows(2)))
                    .contains("layout"));
        QVERIFY(!openScript(file, {{"input_layout", std::string("bcl")}}, smallTask(), windows(2)));
        QVERIFY(!openScript(file, {{"output_layout", std::string("bcl")}}, smallTask(), windows(2)));
        QVERIFY(sentenceOf(openScript(file, {{"feature", std::string("hidden")}}, smallTask(), windows(2)))
                    .contains("hidden"));
        auto task = smallTask();
        task.marks = 0;
        QVERIFY(sentenceOf(openScript(file, {{"inputs", std::string("past_marks")}}, task, windows(2)))
                    .contains("calendar"));
    }
};

RETORT_TEST(TestBroughtNetworks)
#include "tst_brought_networks.moc"
