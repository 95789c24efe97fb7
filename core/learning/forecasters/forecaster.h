// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"
#include "core/parameters/network_info.h"

#include <functional>
#include <memory>

namespace retort::learning
{

class ClosedForm;

/// Windows as a network reads them. Marks are empty tensors if the series has no calendar time.
struct WindowBatch {
    torch::Tensor values;      ///< [B, L, C] scaled
    torch::Tensor pastMarks;   ///< [B, L, M]
    torch::Tensor futureMarks; ///< [B, H, M]
    /// First row of each window in the series; empty if the windows come from no series.
    std::vector<std::int64_t> firstRows = {};
    /// The ground truth, [B, H, targets]: only during training, for decoders with teacher forcing.
    torch::Tensor truth = {};
};

/// [B, positions, D] or [B, D]: positions are channels, steps or patches. A view may have more axes, which are then parts of
/// the last.
struct NamedTensor {
    std::string name;
    torch::Tensor value;
};

struct Forecast {
    torch::Tensor prediction;          ///< [B, H, targets]
    std::vector<NamedTensor> features; ///< the first is the default of terms that name none
    torch::Tensor quantiles = {}; ///< [B, H, targets, Q], ascending along Q; undefined if not requested

    /// The feature of that name with three axes at the most; "forecast" is the prediction itself; the first where no name is
    /// given or none is called so, undefined where there is none.
    torch::Tensor feature(const std::string& name) const;
};

/// The task of a network: sizes, channels to forecast, and their quantiles.
struct ForecastTask {
    int channels = 1;
    int lookBack = 96;
    int horizon = 96;
    int marks = 0;
    std::vector<std::int64_t> targets; ///< indices of the forecast channels, ascending or not
    std::vector<double> quantiles = {}; ///< forecast in addition to the values, ascending; empty: values only
    /// Told apart instead of forecasting values: the prediction is [B, classes, 1], the horizon `classes` and the only target 0.
    int classes = 0;
    bool meanOfPositions = false; ///< of the feature that a classifier reads; else side by side
    double headDropout = 0;
    /// For a privileged teacher: its windows go on with the future values, [B, L + H, C].
    bool readsFuture = false;
    /// Weights of the edges between the channels, [channels, channels] row-major; null where they are no nodes of a graph.
    std::shared_ptr<const std::vector<float>> adjacency = {};

    bool forecastsEveryChannel() const;
    static ForecastTask of(const TaskShape& shape); ///< the first `targets` channels
    ForecastTask withClasses(int count) const;
    int rowsRead() const { return readsFuture ? lookBack + horizon : lookBack; }
};

/// A network that maps windows to forecasts. Every network fits this without a special case.
class Forecaster : public torch::nn::Module
{
public:
    virtual Forecast forward(const WindowBatch& batch) = 0;
    virtual bool usesTimeMarks() const { return false; }
    /// Whether it reads the marks of the horizon too: a decoder does.
    virtual bool usesFutureMarks() const { return false; }
    /// Whether its windows go on with the future values: it cannot forecast then, but can teach.
    virtual bool readsFuture() const { return m_readsFuture; }
    void readFuture() { m_readsFuture = true; }
    /// Levels of the quantiles that it returns with its prediction, ascending; empty if none.
    virtual std::vector<double> quantileLevels() const { return {}; }
    /// If its weights have a closed-form solution: the trainer passes every training window and solves before
    /// the first gradient step. It must not outlive the network.
    virtual std::unique_ptr<ClosedForm> closedForm();

private:
    bool m_readsFuture = false;
};

/// "layer_1" for the output of the first layer, for layers before the last: the last one has its own name.
std::string nameOfLayer(std::size_t index);

/// The forecast channels of [B, H, C].
torch::Tensor selectTargets(const torch::Tensor& everyChannel, const ForecastTask& task);

/// A network of the registry: its user-visible description, and how it is built.
struct NetworkEntry {
    NetworkInfo info;
    /// From resolved options. Called after `fault` found nothing.
    std::function<std::shared_ptr<Forecaster>(const Options& options, const ForecastTask& task)> build;
    /// What the schema cannot check: options that do not fit each other or the task.
    std::function<std::vector<Finding>(const Options& options, const ForecastTask& task)> faults =
        [](const Options&, const ForecastTask&) { return std::vector<Finding>(); };
    /// Beginnings of the names of weights that the original keeps and never uses: skipped in its files, unless the options
    /// give the network such a weight.
    std::vector<std::string> idleWeights = {};
    /// Maps that may be one for each channel: the original keeps them as a list of modules ("Linear.0.weight" and so on), the
    /// network as one weight [C, ...].
    std::vector<std::string> channelLists = {};
    /// For networks with whole numbers that the original keeps out of its files: whether they were drawn at random, so that
    /// they cannot be derived. Null: there are none.
    std::function<bool(const Options& options)> drawsNumbers = nullptr;
};

} // namespace retort::learning
