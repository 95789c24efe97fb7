// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/file_writing.h"
#include "core/learning/forecasters/registry.h"
#include "core/learning/interchange/checkpoint.h"
#include "core/learning/interchange/number_array.h"
#include "core/learning/interchange/tensor_file.h"
#include "core/learning/exporting/torchscript.h"
#include "tests/core/learning/oracle.h"
#include "tests/support/test_program.h"

#include <QtTest>
#include <torch/script.h>

using namespace retort;
using namespace retort::learning;

namespace
{

Checkpoint smallCheckpoint(const std::string& kind, int channels = 3)
{
    const auto task = ForecastTask::of({channels, channels, 24, 6, 4});
    const auto options = findNetwork(kind)->info.options.resolve({});
    return {kind, options, task, std::nullopt, weightsOf(**buildNetwork(kind, options, task))};
}

} // namespace

/// Files are read, never trusted.
class TestInterchange : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path file(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

private Q_SLOTS:
    void everyNumberTypeComesBack()
    {
        TensorFile content;
        content.metadata["note"] = "quotes \" and \n lines";
        content.tensors["float"] = torch::randn({2, 3});
        content.tensors["double"] = torch::randn({4}, torch::kDouble);
        content.tensors["long"] = torch::tensor({std::int64_t{1} << 40, std::int64_t{-7}});
        content.tensors["scalar"] = torch::tensor(2.5F);
        content.tensors["empty"] = torch::empty({0, 3});
        QVERIFY(writeTensors(content, file("all.safetensors")));
        const auto read = readTensors(file("all.safetensors"));
        QVERIFY2(read, read ? "" : read.error().message.english().c_str());
        QCOMPARE(read->metadata, content.metadata);
        for (const auto& [name, tensor] : content.tensors)
            QVERIFY2(torch::equal(read->tensors.at(name), tensor) &&
                         read->tensors.at(name).scalar_type() == tensor.scalar_type(),
                     name.c_str());
    }

    void damagedFilesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto withHeader = [](const QByteArray& header, const QByteArray& data) {
            const quint64 length = static_cast<quint64>(header.size());
            return QByteArray(reinterpret_cast<const char*>(&length), 8) + header + data;
        };
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("header longer than the file") << QByteArray("\xff\xff\xff\xff\xff\xff\xff\x7fxx", 10);
        QTest::newRow("header is not JSON") << withHeader("{\"a\":", "");
        QTest::newRow("header is a list") << withHeader("[1,2]", "");
        QTest::newRow("tensor beyond the end")
            << withHeader(R"({"w":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}})", "1234");
        QTest::newRow("shape that overflows")
            << withHeader(R"({"w":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,16]}})",
                          QByteArray(16, 'x'));
        QTest::newRow("shape that overflows beside a length of 0")
            << withHeader(R"({"w":{"dtype":"F32","shape":[0,4611686018427387904,4],"data_offsets":[0,0]}})", "");
        QTest::newRow("negative shape")
            << withHeader(R"({"w":{"dtype":"F32","shape":[-4],"data_offsets":[0,16]}})", QByteArray(16, 'x'));
        QTest::newRow("offsets the wrong way")
            << withHeader(R"({"w":{"dtype":"F32","shape":[0],"data_offsets":[8,4]}})", QByteArray(16, 'x'));
        QTest::newRow("unknown number type")
            << withHeader(R"({"w":{"dtype":"Q7","shape":[4],"data_offsets":[0,16]}})", QByteArray(16, 'x'));
        QTest::newRow("no checkpoint")
            << withHeader(R"({"w":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}})", QByteArray(16, 'x'));
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n and more bytes than that", 36);
    }
    void damagedFilesAreNamed()
    {
        QFETCH(QByteArray, bytes);
        const auto path = file("damaged.safetensors");
        QVERIFY(writeFile(path, {bytes.data(), static_cast<std::size_t>(bytes.size())}));
        const auto read = readCheckpoint(path);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::malformed);
        QVERIFY(QString::fromStdString(read.error().message.english()).contains("damaged.safetensors"));
    }

    void truncatedAnywhere()
    {
        QVERIFY(writeCheckpoint(smallCheckpoint("dlinear"), file("whole.safetensors")));
        const auto whole = readFile(file("whole.safetensors"));
        QVERIFY(whole);
        for (std::size_t size = 0; size < whole->size(); size += whole->size() / 40 + 1) {
            QVERIFY(writeFile(file("cut.safetensors"), std::string_view(*whole).substr(0, size)));
            QVERIFY(!readCheckpoint(file("cut.safetensors")));
        }
    }

    void aMissingFileIsNamed()
    {
        const auto read = readCheckpoint(file("nowhere.safetensors"));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::missing);
    }

    void anotherShapeIsNamed()
    {
        auto checkpoint = smallCheckpoint("dlinear");
        checkpoint.task.lookBack = 48;
        const auto network = networkOf(checkpoint);
        QVERIFY(!network);
        const auto sentence = QString::fromStdString(network.error().message.english());
        QVERIFY2(sentence.contains("Linear_Seasonal.weight") && sentence.contains("6 x 24") &&
                     sentence.contains("6 x 48"),
                 qPrintable(sentence));
    }

    void aFailedLoadChangesNothing()
    {
        const auto checkpoint = smallCheckpoint("mlp");
        const auto network = *networkOf(checkpoint);
        auto weights = checkpoint.weights;
        for (auto& [name, tensor] : weights)
            tensor = tensor + 1;
        weights.erase("bn2.weight");
        QVERIFY(!setWeights(*network, weights));
        const auto kept = weightsOf(*network);
        for (const auto& [name, tensor] : checkpoint.weights)
            QVERIFY2(torch::equal(kept.at(name), tensor), name.c_str());
    }

    void torchScriptGivesTheSameNumbers_data()
    {
        QTest::addColumn<QString>("kind");
        for (const auto& entry : networkRegistry())
            QTest::newRow(entry.info.kind.c_str()) << QString::fromStdString(entry.info.kind);
    }
    void torchScriptGivesTheSameNumbers()
    {
        QFETCH(QString, kind);
        const auto checkpoint = smallCheckpoint(kind.toStdString());
        const auto path = file("exported.pt");
        const auto written = writeTorchScript(checkpoint, path);
        QVERIFY2(written, written ? "" : written.error().message.english().c_str());
        auto module = torch::jit::load(path.string());
        const auto network = *networkOf(checkpoint);
        network->eval();
        const torch::NoGradGuard noGradient;
        const auto values = torch::randn({11, 24, 3}), past = torch::rand({11, 24, 4}) - 0.5,
                   future = torch::rand({11, 6, 4}) - 0.5;
        const auto ours = network->forward({values, past, future}).prediction;
        torch::jit::Stack inputs = {values, past};
        if (network->usesFutureMarks())
            inputs.emplace_back(future);
        const auto theirs = module.forward(inputs).toTensor();
        QVERIFY(testing::relativeDifference(theirs, ours) < 1e-5);
    }

    /// The scaler is inside: values of the data go in, forecasts in their units come out, marks may be left out.
    void torchScriptScalesByItself()
    {
        auto checkpoint = smallCheckpoint("dlinear");
        const std::vector<double> shift = {5.0, -2.0, 1e9}, scale = {2.0, 0.5, 3.0};
        checkpoint.series = TrainedSeries{{"a", "b", "c"}, shift, scale, 3'600'000, true};
        const auto path = file("scaled.pt");
        QVERIFY(writeTorchScript(checkpoint, path));
        std::unordered_map<std::string, std::string> extra = {{"retort.json", ""}};
        auto module = torch::jit::load(path.string(), c10::nullopt, extra);
        QVERIFY(extra.at("retort.json").find("\"units\": \"data\"") != std::string::npos);
        const auto network = *networkOf(checkpoint);
        network->eval();
        const torch::NoGradGuard noGradient;
        const auto scaled = torch::randn({4, 24, 3});
        const auto shiftRow = torch::tensor(shift, torch::kDouble), scaleRow = torch::tensor(scale, torch::kDouble);
        const auto theirs = module.forward({scaled.to(torch::kDouble) * scaleRow + shiftRow}).toTensor();
        const auto ours = network->forward({scaled, torch::zeros({4, 24, 4}), torch::zeros({4, 6, 4})}).prediction;
        const auto targets = torch::tensor(checkpoint.task.targets, torch::kLong);
        const auto expected = (ours.to(torch::kDouble) * scaleRow.index_select(0, targets) + shiftRow.index_select(0, targets))
                                  .to(torch::kFloat);
        QVERIFY(testing::relativeDifference(theirs, expected) < 1e-5);
    }

    void arraysOfNumPy_data()
    {
        QTest::addColumn<QByteArray>("shape");
        QTest::addColumn<int>("values"); // -1: refused
        QTest::newRow("two by three") << QByteArray("(2, 3)") << 6;
        QTest::newRow("without values") << QByteArray("(0, 3)") << 0;
        QTest::newRow("more values than the file has") << QByteArray("(2, 4)") << -1;
        QTest::newRow("overflow") << QByteArray("(4611686018427387904, 8)") << -1;
        QTest::newRow("overflow beside a length of 0") << QByteArray("(0, 4611686018427387904, 8)") << -1;
    }
    void arraysOfNumPy()
    {
        QFETCH(QByteArray, shape);
        QFETCH(int, values);
        for (const char* order : {"False", "True"}) {
            const QByteArray text = QByteArray("{'descr': '<f4', 'fortran_order': ") + order + ", 'shape': " + shape + ", }\n";
            QByteArray bytes("\x93NUMPY\x01\x00", 8);
            bytes += static_cast<char>(text.size());
            bytes += '\0';
            bytes += text;
            for (int i = 0; i < (values == 0 ? 0 : 6); ++i) {
                const float number = static_cast<float>(i);
                bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
            }
            QVERIFY(writeFile(file("array.npy"), {bytes.data(), static_cast<std::size_t>(bytes.size())}));
            const auto arrays = readArrays(file("array.npy"));
            QCOMPARE(arrays.has_value(), values >= 0);
            if (arrays)
                QCOMPARE(arrays->at("").numel(), std::int64_t{values});
            if (values == 6)
                QCOMPARE(arrays->at("")[1][0].item<float>(), QByteArray(order) == "True" ? 1.0F : 3.0F);
        }
    }

    void checkpointsKeepTheirSeries()
    {
        auto checkpoint = smallCheckpoint("dlinear");
        checkpoint.series = TrainedSeries{{"a", "b", "c"}, {1, 2, 3}, {4, 5, 6}, 900'000, true};
        QVERIFY(writeCheckpoint(checkpoint, file("series.safetensors")));
        const auto read = readCheckpoint(file("series.safetensors"));
        QVERIFY(read.has_value());
        QVERIFY(read->series == checkpoint.series);
    }
};

RETORT_TEST(TestInterchange)
#include "tst_interchange.moc"
