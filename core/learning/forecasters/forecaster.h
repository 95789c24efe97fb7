// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"
#include "core/parameters/network_info.h"

#include <functional>
#include <memory>

namespace retort::learning
{

class ClosedForm;

/// Windows as a network reads them. Marks are empty tensors where the series has no calendar.
struct WindowBatch {
    torch::Tensor values;      ///< [B, L, C] scaled
    torch::Tensor pastMarks;   ///< [B, L, M]
    torch::Tensor futureMarks; ///< [B, H, M]
    /// Row of the series that each window begins with; empty where the windows come from no series.
    std::vector<std::int64_t> firstRows = {};
    /// What came true, [B, H, targets]: while training only, for decoders that are fed with it (teacher forcing).
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
    std::vector<NamedTensor> features; ///< the first is what terms compare that name none
    torch::Tensor quantiles = {}; ///< [B, H, targets, Q], ascending along Q; undefined where none are wanted

    /// The feature of that name with three axes at the most; "forecast" is the prediction itself; the first where no name is
    /// given or none is called so, undefined where there is none.
    torch::Tensor feature(const std::string& name) const;
};

/// What a network is built for: the sizes, which channels it forecasts, and which quantiles of them.
struct ForecastTask {
    int channels = 1;
    int lookBack = 96;
    int horizon = 96;
    int marks = 0;
    std::vector<std::int64_t> targets; ///< indices of the forecast channels, ascending or not
    std::vector<double> quantiles = {}; ///< forecast beside the values, ascending; empty: the values alone

    bool forecastsEveryChannel() const;
    static ForecastTask of(const TaskShape& shape); ///< the first `targets` channels
};

/// A network that answers windows with forecasts. Every network fits this without a special case.
class Forecaster : public torch::nn::Module
{
public:
    virtual Forecast forward(const WindowBatch& batch) = 0;
    virtual bool usesTimeMarks() const { return false; }
    /// Whether it reads the marks of the horizon too: a decoder does.
    virtual bool usesFutureMarks() const { return false; }
    /// The levels of the quantiles that it gives beside its prediction, ascending; empty where it gives none.
    virtual std::vector<double> quantileLevels() const { return {}; }
    /// Where its weights can be solved for: the trainer lets it see every training window and solve before
    /// the first gradient step. It must not outlive the network.
    virtual std::unique_ptr<ClosedForm> closedForm();
};

/// "layer_1" for the answer of the first layer, of those before the last: the last one has a name of its own.
std::string nameOfLayer(std::size_t index);

/// The forecast channels of [B, H, C].
torch::Tensor selectTargets(const torch::Tensor& everyChannel, const ForecastTask& task);

/// A network of the registry: what people see of it, and how it is built.
struct NetworkEntry {
    NetworkInfo info;
    /// From resolved options. Called after `fault` found nothing.
    std::function<std::shared_ptr<Forecaster>(const Options& options, const ForecastTask& task)> build;
    /// What the schema cannot see: options that do not fit each other or the task.
    std::function<std::vector<Finding>(const Options& options, const ForecastTask& task)> faults;
    /// Beginnings of the names of weights that the original keeps and never uses: skipped in its files, unless the options
    /// give the network such a weight.
    std::vector<std::string> idleWeights = {};
    /// Maps that may be one for each channel: the original keeps them as a list of modules ("Linear.0.weight" and so on), the
    /// network as one weight [C, ...].
    std::vector<std::string> channelLists = {};
    /// For networks with whole numbers that the original keeps out of its files: whether they were drawn at random, so that
    /// nothing tells them. Null: there are none.
    std::function<bool(const Options& options)> drawsNumbers = nullptr;
};

} // namespace retort::learning
