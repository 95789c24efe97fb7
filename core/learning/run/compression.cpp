// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/compression.h"

#include "core/learning/exporting/onnx_model.h"
#include "core/learning/exporting/torchscript.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/layers/randomness.h"
#include "core/learning/run/latency.h"
#include "core/learning/run/learning.h"
#include "core/learning/run/recorded_networks.h"
#include "core/learning/run/recorded_series.h"
#include "core/learning/training/brought_network.h"
#include "core/learning/training/compute_environment.h"
#include "core/learning/training/pruning.h"
#include "core/learning/training/teacher_panel.h"
#include "core/learning/training/trainer.h"
#include "core/plan/strategy.h"
#include "core/record/compression_file.h"

namespace retort::learning
{
namespace
{

using experiment::CompressedNetwork;
using experiment::CompressionKind;
using experiment::StagePlan;

/// Reports the progress of one fine-tuning.
class EpochProgress : public experiment::Observer
{
public:
    EpochProgress(std::function<void()> batch, std::function<void(double)> report, int epochs) : m_batch(std::move(batch)), m_report(std::move(report)), m_epochs(epochs) {}
    void onBatch(const experiment::BatchProgress&) override { m_batch(); }
    void onEpoch(const experiment::EpochSnapshot& epoch) override { m_report(static_cast<double>(epoch.epoch) / m_epochs); }

private:
    std::function<void()> m_batch;
    std::function<void(double)> m_report;
    int m_epochs;
};

class Compressing
{
public:
    Compressing(const experiment::Record& record, const experiment::CompressionPlan& plan, const std::function<void(const Message&, double)>& progress,
                const experiment::RunControl& control, const std::function<bool()>& mayGoOn, const WindowBatches& batches)
        : m_record(record), m_plan(plan), m_progress(progress), m_control(control), m_mayGoOn(mayGoOn), m_batches(batches), m_networks(record, batches, m_control.stopToken()),
          m_folder(record.directory / "compressed")
    {
    }

    Result<experiment::Compression> run()
    {
        m_stage = experiment::stageOf(m_networks.stages(), m_plan.network);
        const auto* model = experiment::modelOf(m_record.outcome, m_plan.network);
        if (!m_stage || !model || m_stage->kind == experiment::StageKind::load || m_stage->kind == experiment::StageKind::combine)
            return fail(ErrorKind::missing, RETORT_TEXT("learning", "The run in %1 has trained no %2."), {m_record.directory.string(), idOf(m_plan.network)});
        auto original = readCheckpoint(m_record.directory / model->checkpoint);
        if (!original)
            return tl::unexpected<Error>(original.error());
        std::error_code fault;
        std::filesystem::create_directories(m_folder, fault);
        if (fault)
            return fail(ErrorKind::io, RETORT_TEXT("learning", "The folder %1 cannot be made: %2"), {m_folder.string(), fault.message()});
        const auto steps = [](const std::vector<double>& shares) { return static_cast<double>(shares.size()); };
        m_steps = 2 + steps(m_plan.units) * (m_plan.int8 ? 2 : 1) + steps(m_plan.weights) + (m_plan.int8 ? 1 : 0);
        if (auto done = everything(*original); !done)
            return tl::unexpected<Error>(done.error());
        return std::move(m_made);
    }

private:
    Result<void> everything(const Checkpoint& original)
    {
        if (m_plan.network != StageId(Role::teacher))
            measureTeacher();
        if (auto done = measure(original, {.stage = m_plan.network}); !done)
            return done;
        if (m_plan.int8)
            if (auto done = measure(original, {.stage = m_plan.network, .int8 = true}); !done)
                return done;
        for (const auto kind : {CompressionKind::units, CompressionKind::weights})
            if (auto done = ladder(original, kind); !done)
                return done;
        return {};
    }

    /// If it can be exported.
    void measureTeacher()
    {
        const auto* model = experiment::modelOf(m_record.outcome, StageId(Role::teacher));
        auto teacher = model && !model->checkpoint.starts_with("sha256:") && !model->checkpoint.empty() ? readCheckpoint(m_record.directory / model->checkpoint) : Result<Checkpoint>(tl::unexpected<Error>(Error{}));
        if (teacher)
            if (const auto done = measure(*teacher, {.stage = Role::teacher}); done)
                return;
        m_made.remarks.push_back({RETORT_TEXT("learning", "The teacher is not shown because it cannot be exported."), {}});
    }

    /// One share after the other, each starting from the network before it.
    Result<void> ladder(Checkpoint checkpoint, CompressionKind kind)
    {
        for (const double share : kind == CompressionKind::units ? m_plan.units : m_plan.weights) {
            auto network = networkOf(checkpoint);
            if (!network)
                return tl::unexpected<Error>(network.error());
            std::optional<WeightMask> mask;
            if (kind == CompressionKind::units) {
                const double before = m_keptUnits.value_or(1);
                auto fewer = withFewerUnits(**network, checkpoint.kind, checkpoint.options, checkpoint.task, share / before);
                if (!fewer) {
                    m_made.remarks.push_back(fewer.error().message);
                    return {};
                }
                network = std::move(fewer);
                m_keptUnits = share;
            } else {
                mask.emplace(**network, share);
                mask->apply();
            }
            if (auto trained = train(*network, checkpoint, mask); !trained)
                return trained;
            if (mask)
                mask->apply();
            checkpoint.weights = weightsOf(**network);
            if (auto done = measure(checkpoint, {.stage = m_plan.network, .kind = kind, .kept = share}); !done)
                return done;
            if (m_plan.int8 && kind == CompressionKind::units)
                if (auto done = measure(checkpoint, {.stage = m_plan.network, .kind = kind, .kept = share, .int8 = true}); !done)
                    return done;
        }
        return {};
    }

    /// Fine-tunes with the loss of the stage, and its teacher if it had one.
    Result<void> train(const std::shared_ptr<Forecaster>& network, const Checkpoint& checkpoint, const std::optional<WeightMask>& mask)
    {
        if (auto asked = askTeacher(); !asked)
            return asked;
        network->to(m_batches.device());
        Stage training{.id = m_stage->id, .network = network, .training = m_stage->network.training, .seed = m_stage->seed, .loss = TrainingLoss(m_stage->quantiles)};
        training.training["epochs"] = std::int64_t{m_plan.epochs};
        if (m_panel) {
            const auto size = measureNetwork(checkpoint.kind, checkpoint.options, m_batches.task());
            if (TrainingLoss::comparesFeatures(m_stage->terms) && size) {
                const SeededInitialisation begin(m_stage->seed + 1);
                training.bridges = bridgesFor(m_stage->terms, m_panel->answeredFeatures(), size->features);
                for (const auto& [join, bridge] : training.bridges)
                    bridge->to(m_batches.device());
            }
            training.loss = TrainingLoss(m_stage->terms, *m_panel, training.bridges, m_stage->supervisedWeight, m_stage->quantiles, realOf(m_stage->strategy, "horizon_tau"));
        }
        if (!training.loss.readTrainingTargets(m_batches, m_control.stopToken()))
            return stopped();
        training.truthSpectrum = truthSpectrum(m_batches.series(), m_batches.series().validation);
        training.solves = false;
        if (mask)
            training.afterStep = [&mask] { mask->apply(); };
        EpochProgress observer([this] { stopForRuns(); }, [this](double part) { say({RETORT_TEXT("learning", "Fine-tuning the pruned network"), {}}, 0.8 * part); }, m_plan.epochs);
        const auto result = learning::train(training, m_batches, observer, m_control);
        if (result.end == StageResult::End::stopped)
            return stopped();
        if (result.end == StageResult::End::notANumber)
            return tl::unexpected<Error>(Error{ErrorKind::numeric, result.fault.value_or(Message{})});
        return {};
    }

    /// Computes the teacher's outputs once, for all fine-tunings.
    Result<void> askTeacher()
    {
        if (m_asked || m_stage->kind != experiment::StageKind::distil || m_stage->inputs.empty())
            return {};
        m_asked = true;
        const auto* teacherStage = experiment::stageOf(m_networks.stages(), m_stage->inputs.front());
        auto teacher = m_networks.of(*teacherStage);
        if (!teacher)
            return tl::unexpected<Error>(teacher.error());
        const auto asked = TrainingLoss::asked(m_stage->terms);
        auto cache = TeacherCache::fill(*teacher, m_batches, m_batches.series().train, {asked.features, asked.quantiles}, CacheBudget::ofThisMachine(m_folder), m_control.stopToken(),
                                        [this](double part) { say({RETORT_TEXT("learning", "Computing the teacher's outputs for all training windows"), {}}, 0.5 * part); });
        if (!cache)
            return stopped();
        m_panel.emplace(std::move(*cache));
        return {};
    }

    /// Writes the files and measures the exported TorchScript file.
    Result<void> measure(const Checkpoint& checkpoint, CompressedNetwork made)
    {
        const auto label = experiment::nameOf(made);
        const auto name = idOf(made.stage) + (label.empty() ? "" : "_" + label);
        say({RETORT_TEXT("learning", "Measuring %1"), {name}}, 0.8);
        auto network = networkOf(checkpoint);
        if (!network)
            return tl::unexpected<Error>(network.error());
        made.parameters = trainableParameters(**network);
        made.nonZero = weightsThatAreNotZero(**network);
        made.multiplyAdds = multiplyAdds(**network, checkpoint.task);
        const auto precision = made.int8 ? Precision::int8 : Precision::float32;
        const auto file = [&](const char* suffix) { return m_folder / (name + suffix); };
        if (auto written = writeTorchScript(checkpoint, file(".pt"), precision); !written) {
            if (!made.int8)
                return written;
            m_made.remarks.push_back(written.error().message); // nothing to quantize
            ++m_done;
            return {};
        }
        if (auto written = writeOnnx(checkpoint, file(".onnx"), precision); !written)
            m_made.remarks.push_back(written.error().message);
        if (!made.int8)
            if (auto written = writeCheckpoint(checkpoint, file(".safetensors")); !written)
                return written;
        made.file = std::filesystem::path("compressed") / name;
        made.fileBytes = static_cast<std::int64_t>(std::filesystem::file_size(file(".pt")));
        auto opened = bringNetwork({.kind = {}, .options = {}, .training = {}, .checkpoint = file(".pt")}, m_record.plan, m_batches);
        if (!opened)
            return tl::unexpected<Error>(opened.error());
        const auto error = [&](const data::WindowSet& set) -> std::optional<double> {
            const auto evaluation = evaluateForecasts(*opened->network, m_batches, set, m_control.stopToken());
            return evaluation ? std::optional(evaluation->metrics.mse) : std::nullopt;
        };
        const auto onTest = error(m_batches.series().test), onValidation = error(m_batches.series().validation);
        if (!onTest || !onValidation)
            return stopped();
        made.error = *onTest;
        made.validation = *onValidation;
        made.latencies = latenciesOf(*opened->network, m_batches, m_control.stopToken());
        if (m_control.stopping())
            return stopped();
        m_made.networks.push_back(std::move(made));
        ++m_done;
        return {};
    }

    /// Runs have priority.
    void stopForRuns() const
    {
        if (!m_mayGoOn())
            m_control.stop();
    }

    void say(const Message& what, double part) const
    {
        stopForRuns();
        m_progress(what, std::min(1.0, (m_done + part) / m_steps));
    }
    tl::unexpected<Error> stopped() const
    {
        return fail(ErrorKind::cancelled, m_mayGoOn() ? RETORT_TEXT("learning", "The compression was stopped.") : RETORT_TEXT("learning", "The compression was stopped because a run began. Compress again after it ends."));
    }

    const experiment::Record& m_record;
    const experiment::CompressionPlan& m_plan;
    const std::function<void(const Message&, double)>& m_progress;
    const experiment::RunControl& m_control;
    const std::function<bool()>& m_mayGoOn;
    const WindowBatches& m_batches;
    RecordedNetworks m_networks;
    std::filesystem::path m_folder;
    const StagePlan* m_stage = nullptr;
    bool m_asked = false;
    std::optional<TeacherPanel> m_panel;
    std::optional<double> m_keptUnits;
    experiment::Compression m_made;
    double m_done = 0, m_steps = 1;
};

} // namespace

Result<experiment::Compression> compressNetwork(const experiment::Record& record, const experiment::CompressionPlan& plan,
                                                const std::function<void(const Message&, double)>& progress, const experiment::RunControl& control,
                                                const std::function<bool()>& mayGoOn)
{
    if (record.plan.task.kind == experiment::TaskKind::classification)
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "The networks of %1 are classifiers; only forecasters can be compressed."), {record.directory.string()});
    at::globalContext().setFlushDenormal(true); // before the first worker threads, which inherit it
    // Exported files are measured on the CPU.
    auto compute = record.plan.compute;
    compute.device = "cpu";
    const auto setting = resolveCompute(compute);
    if (!setting)
        return tl::unexpected<Error>(setting.error());
    const ComputeScope scope(*setting);
    std::vector<Message> remarks;
    const auto series = loadRecordedSeries(record, remarks, control.stopToken());
    if (!series)
        return tl::unexpected<Error>(series.error());
    experiment::Record resolved = record;
    resolved.plan = experiment::resolved(record.plan, *makeCatalogue());
    const WindowBatches batches(series->prepared, setting->device);
    auto compression = Compressing(resolved, plan, progress, control, mayGoOn, batches).run();
    if (compression) {
        compression->threads = setting->threads;
        compression->device = setting->device.str();
        compression->remarks.insert(compression->remarks.begin(), remarks.begin(), remarks.end());
        if (const auto kept = experiment::writeCompression(*compression, record.directory); !kept)
            compression->remarks.push_back(kept.error().message);
    }
    return compression;
}

} // namespace retort::learning
