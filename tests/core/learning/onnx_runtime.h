// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace retort::testing
{

/// ONNX Runtime for Node.js in the folder RETORT_ONNXRUNTIME.
class OnnxRuntime
{
public:
    static bool isThere() { return !qEnvironmentVariableIsEmpty("RETORT_ONNXRUNTIME"); }

    /// The answers for all windows, `batch` at a time, as a flat tensor of `type`; undefined with the runtime's words in `error`.
    static torch::Tensor answer(const QString& model, const std::map<std::string, torch::Tensor>& inputs, int batch, torch::Dtype type, QString& error)
    {
        const QTemporaryDir folder;
        QJsonObject described;
        for (const auto& [name, tensor] : inputs) {
            const auto whole = tensor.contiguous();
            const QString file = folder.filePath(QString::fromStdString(name));
            write(file, {static_cast<const char*>(whole.data_ptr()), static_cast<qsizetype>(whole.nbytes())});
            QJsonArray shape;
            for (const auto size : whole.sizes())
                shape.append(static_cast<qint64>(size));
            described[QString::fromStdString(name)] = QJsonObject{{"type", whole.scalar_type() == torch::kDouble ? "float64" : "float32"}, {"shape", shape}, {"file", file}};
        }
        const QJsonObject job{{"model", model}, {"batch", batch}, {"output", folder.filePath("answer")}, {"inputs", described}};
        write(folder.filePath("job.json"), QJsonDocument(job).toJson());
        QProcess node;
        node.start("node", {QStringLiteral(RETORT_SOURCE_DIR "/tests/support/run_onnx.mjs"), folder.filePath("job.json")});
        if (!node.waitForFinished(120'000) || node.exitCode() != 0) {
            error = QString::fromUtf8(node.readAllStandardError());
            return {};
        }
        QFile file(folder.filePath("answer"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QByteArray bytes = file.readAll();
        return torch::from_blob(bytes.data(), {bytes.size() / static_cast<qsizetype>(torch::elementSize(type))}, type).clone();
    }

private:
    static void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(name));
    }
};

} // namespace retort::testing
