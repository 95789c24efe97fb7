// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/file_writing.h"
#include "core/learning/exporting/exportable_network.h"
#include "core/learning/exporting/onnx_model.h"
#include "core/learning/forecasters/registry.h"
#include "tests/core/learning/onnx_runtime.h"
#include "tests/core/learning/oracle.h"
#include "tests/core/learning/small_networks.h"
#include "tests/support/test_program.h"

#include <QFileInfo>
#include <QtTest>

using namespace retort;
using namespace retort::learning;

/// Exported ONNX files give LibTorch's numbers in an independent runtime.
class TestOnnx : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file(const char* name) const { return m_folder.filePath(name); }

    static Checkpoint checkpointOf(const std::string& kind, const Options& options, const ForecastTask& task, const TrainedSeries& series)
    {
        torch::manual_seed(7);
        const auto resolved = findNetwork(kind)->info.options.resolve(options);
        const auto built = buildNetwork(kind, resolved, task);
        if (!built)
            qFatal("%s", built.error().message.english().c_str());
        // Statistics of batches and weights that begin at zero must matter, too.
        const torch::NoGradGuard noGradient;
        for (auto& buffer : (*built)->buffers())
            if (buffer.is_floating_point() && buffer.dim() == 1)
                buffer.uniform_(0.5, 1.5);
        return {kind, resolved, task, std::nullopt, weightsOf(**built), {}, series};
    }

    void compare(const Checkpoint& checkpoint, bool classes, double tolerance = 1e-5)
    {
        constexpr std::int64_t windows = 64;
        const auto model = file("model.onnx");
        const auto written = writeOnnx(checkpoint, model.toStdString());
        QVERIFY2(written, written ? "" : written.error().message.english().c_str());
        if (!testing::OnnxRuntime::isThere())
            QSKIP("RETORT_ONNXRUNTIME is not set: the file was checked by ONNX itself, but not run.");
        const auto network = *ExportableNetwork::of(checkpoint);
        const auto scaler = network.scaler();
        const auto inputs = network.randomInputs(windows);
        const auto scaled = network.answer(inputs);
        const auto expected = classes ? scaled.to(torch::kFloat) : scaled.to(torch::kDouble) * scaler.targetScale + scaler.targetShift;
        std::map<std::string, torch::Tensor> given = {{"values", inputs[0].toTensor().to(torch::kDouble) * scaler.scale + scaler.shift}};
        if (network.usesMarks())
            given["past_marks"] = inputs[1].toTensor();
        if (network.usesFutureMarks())
            given["future_marks"] = inputs[2].toTensor();
        for (const int batch : {1, 7}) {
            QString error;
            const auto answer = testing::OnnxRuntime::answer(model, given, batch, classes ? torch::kFloat : torch::kDouble, error);
            QVERIFY2(answer.defined(), qPrintable(error));
            QCOMPARE(answer.numel(), expected.numel());
            // In scaled units: an offset of the data would hide a difference.
            const auto theirs = classes ? answer.view_as(expected) : (answer.view_as(expected) - scaler.targetShift) / scaler.targetScale;
            const auto difference = testing::relativeDifference(theirs, scaled.view_as(expected).to(theirs.scalar_type()));
            QVERIFY2(difference < tolerance, qPrintable(QString::number(difference)));
        }
    }

private Q_SLOTS:
    void forecasts_data() { everyNetwork(); }
    /// Every network with its own defaults, five channels of which two are forecast.
    void forecasts()
    {
        QFETCH(QString, kind);
        auto task = ForecastTask::of({5, 5, 36, 12, 4});
        if (!findNetwork(kind.toStdString())->info.readsGraph)
            task.targets = {3, 1};
        compare(checkpointOf(kind.toStdString(), {}, task, {{"a", "b", "c", "d", "e"}, {5, -2, 1e3, 0.1, 40}, {2, 0.5, 30, 0.01, 7}, 3'600'000, true}), false);
    }

    void otherSizes_data() { everyNetwork(); }
    /// Other widths, an odd look-back, a horizon that is longer than it, one channel, no calendar.
    void otherSizes()
    {
        QFETCH(QString, kind);
        const auto& info = findNetwork(kind.toStdString())->info;
        const bool graph = info.readsGraph;
        const auto task = ForecastTask::of({graph ? 4 : 1, graph ? 4 : 1, 33, 40, 0});
        compare(checkpointOf(kind.toStdString(), testing::smallOptions(info), task, {graph ? std::vector<std::string>{"a", "b", "c", "d"} : std::vector<std::string>{"a"}, std::vector<double>(graph ? 4 : 1, -3.0), std::vector<double>(graph ? 4 : 1, 4.0), 1, false}), false,
                // Four channels of features amplify rounding: LibTorch's own two ways to compute it differ by 6e-6.
                kind == "autoformer" ? 5e-5 : 1e-5);
    }

    void classes_data() { everyNetwork(); }
    void classes()
    {
        QFETCH(QString, kind);
        auto task = ForecastTask::of({.channels = 2, .targets = 2, .lookBack = 24, .horizon = 1, .marks = 0, .classes = 3});
        compare(checkpointOf(kind.toStdString(), testing::smallOptions(findNetwork(kind.toStdString())->info), task, {{"a", "b"}, {5, -2}, {2, 0.5}, 1000, false}), true);
    }

    void int8_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"mlp", "plain_mlp", "dlinear", "itransformer", "patchtst", "tsmixer", "lstm"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    /// 8-bit weights: a smaller file whose numbers differ, but little. One window at a time: the scale of the activations is that of the batch.
    void int8()
    {
        QFETCH(QString, kind);
        const auto checkpoint = checkpointOf(kind.toStdString(), {}, ForecastTask::of({5, 5, 96, 24, 4}), {{"a", "b", "c", "d", "e"}, {5, -2, 1e3, 0.1, 40}, {2, 0.5, 30, 0.01, 7}, 3'600'000, true});
        const auto whole = file("whole.onnx"), quantized = file("int8.onnx");
        QVERIFY(writeOnnx(checkpoint, whole.toStdString()));
        const auto written = writeOnnx(checkpoint, quantized.toStdString(), Precision::int8);
        QVERIFY2(written, written ? "" : written.error().message.english().c_str());
        QVERIFY2(QFileInfo(quantized).size() < QFileInfo(whole).size(), qPrintable(QString::number(QFileInfo(quantized).size())));
        if (!testing::OnnxRuntime::isThere())
            QSKIP("RETORT_ONNXRUNTIME is not set: the file was checked by ONNX itself, but not run.");
        const auto network = *ExportableNetwork::of(checkpoint);
        const auto scaler = network.scaler();
        const auto inputs = network.randomInputs(16);
        const auto expected = network.answer(inputs);
        std::map<std::string, torch::Tensor> given = {{"values", inputs[0].toTensor().to(torch::kDouble) * scaler.scale + scaler.shift}};
        if (network.usesMarks())
            given["past_marks"] = inputs[1].toTensor();
        QString error;
        const auto answer = testing::OnnxRuntime::answer(quantized, given, 1, torch::kDouble, error);
        QVERIFY2(answer.defined(), qPrintable(error));
        const auto theirs = (answer.view_as(expected) - scaler.targetShift) / scaler.targetScale;
        const auto difference = testing::relativeDifference(theirs, expected.to(torch::kDouble));
        QVERIFY2(difference > 1e-5 && difference < 0.05, qPrintable(QString::number(difference)));
    }

    void aTeacherThatReadsTheFutureIsRefused()
    {
        auto task = ForecastTask::of({2, 2, 24, 6, 0});
        task.readsFuture = true;
        const auto written = writeOnnx(checkpointOf("mlp", {}, ForecastTask::of({2, 2, 24, 6, 0}), {{"a", "b"}, {0, 0}, {1, 1}, 1000, false}), file("fine.onnx").toStdString());
        QVERIFY(written);
        const auto refused = writeOnnx({"mlp", {}, task, std::nullopt, {}}, file("none.onnx").toStdString());
        QVERIFY(!refused && QString::fromStdString(refused.error().message.english()).contains("Export a student"));
        QVERIFY(!QFile::exists(file("none.onnx")));
    }

private:
    static void everyNetwork()
    {
        QTest::addColumn<QString>("kind");
        for (const auto& entry : networkRegistry())
            QTest::newRow(entry.info.kind.c_str()) << QString::fromStdString(entry.info.kind);
    }
};

RETORT_TEST(TestOnnx)
#include "tst_onnx.moc"
