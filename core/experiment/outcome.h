// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/graph/graph_layout.h"
#include "core/evaluation/metrics.h"
#include "core/evaluation/prediction_sets.h"
#include "core/evaluation/signal_return.h"
#include "core/evaluation/window_comparison.h"
#include "core/plan/plan.h"
#include "core/experiment/snapshot.h"

#include <chrono>

namespace retort::experiment
{

/// In milliseconds: the nanoseconds of the system clock end in the year 2262, and a file may state any year.
using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;

enum class RunStatus { running, finished, stopped, failed, interrupted };

struct Environment {
    std::string program;  ///< version of Retort
    std::string libtorch;
    std::string blas;     ///< name and core, as reported by the loaded library
    double gflops = 0;    ///< measured matrix product, float32, the run's threads
    int threads = 1;
    std::string device;   ///< "cpu" or "cuda:0 NAME"
    std::string processor;

    bool operator==(const Environment&) const = default;
};

/// Windows of a class.
struct ClassCounts {
    std::string name;
    std::int64_t train = 0, validation = 0, test = 0;

    bool operator==(const ClassCounts&) const = default;
};

struct DataSummary {
    std::int64_t rows = 0;
    std::vector<std::string> channels; ///< used, in order
    std::vector<std::string> targets;
    std::vector<std::string> units = {}; ///< of the targets; empty where the file does not say
    std::string sha256;
    std::string reading = {}; ///< readingOf the options it was read with
    data::Milliseconds firstStamp = 0;
    data::Milliseconds step = 0;
    bool calendar = true;
    std::vector<double> unevenStamps = {}; ///< of all rows, where they are not a step apart: trading days, months
    std::optional<data::NodeGraph> graph = {}; ///< of the channels
    std::string graphSha256 = {};              ///< of its edges, as networks read them
    std::vector<data::DrawnAt> graphLayout = {}; ///< where its nodes are drawn
    data::Split split;
    std::int64_t trainWindows = 0, validationWindows = 0, testWindows = 0;
    std::int64_t excludedWindows = 0; ///< contain a missing value
    int season = 0;                   ///< of the naive forecast, steps
    bool seasonFromSampling = true;
    std::vector<ClassCounts> classes = {}; ///< where classes are learned
    int lengthOfExamples = 0;              ///< of a collection's series, steps; 0: windows of a series
    std::string labelChannel = {};         ///< whose later values decide, where a rule makes the labels

    /// Of a row, or of one beyond the last.
    data::Milliseconds stampOf(std::int64_t row) const;
    /// That are kept of test examples, at most TestExamples::mostChannels.
    std::vector<std::string> channelsOfExamples() const;

    bool operator==(const DataSummary&) const = default;
};

/// Where a network comes from that was not trained again.
struct Reuse {
    TimePoint trained;
    std::string run; ///< the name of the run that trained it

    bool operator==(const Reuse&) const = default;
};

/// Result of one forecaster of a run. Fields about training are absent for the naive forecast.
struct ModelResult {
    StageId stage;
    std::string kind; ///< of network; "joint" for several combined teachers
    std::optional<std::int64_t> parameters;
    std::optional<int> epochs;    ///< trained
    std::optional<int> bestEpoch; ///< from 1
    std::optional<double> seconds;
    std::optional<double> millisecondsPerStep;
    std::optional<double> validationMse; ///< at the best epoch
    std::optional<evaluation::Metrics> test; ///< absent if the run did not finish
    std::optional<signal::Spectrum> testSpectrum;
    std::optional<signal::Spectrum> testErrorSpectrum = {}; ///< of forecast minus truth
    std::vector<float> testWindowErrors = {}; ///< scaled MSE of each test window, in order; not a number where no truth is known
    std::optional<Reuse> reused;  ///< epochs and seconds are then those of its training
    std::string checkpoint;       ///< file inside the run's folder, or the sha256 of a pre-trained teacher
    std::optional<double> validationLogLoss = {}; ///< in its place for a classifier
    std::vector<float> testLogits = {}; ///< [windows, classes], of a classifier
    std::vector<evaluation::PredictionSets> predictionSets = {}; ///< of a classifier, by level
    bool readsFuture = false; ///< a privileged teacher: its figures are a bound, not those of a forecast

    bool operator==(const ModelResult&) const = default;
};

/// Two forecasters on the test windows, by the scaled MSE of each window.
struct Comparison {
    StageId stage;
    StageId over;
    evaluation::WindowComparison windows;

    bool operator==(const Comparison&) const = default;
};

/// Some test windows with every forecast, for charts and the report. Scaled values, [steps, targets] row-major.
struct TestForecast {
    int targets = 0; ///< the first ones of the run: a record keeps at most mostSampledTargets
    std::int64_t window = 0;
    std::int64_t firstRow = 0; ///< of the forecast
    std::vector<float> context; ///< the last rows before it, at most two horizons
    std::vector<float> truth;
    std::vector<std::pair<Role, std::vector<float>>> forecasts;
    std::vector<float> quantiles = {}; ///< of the distilled student, [steps, targets, task.quantiles]; empty without them

    bool operator==(const TestForecast&) const = default;
};

/// Some test windows of a classification run with what the networks read of them; where a rule makes the labels, only its channel, with the
/// steps after the window that decide the class.
struct TestExamples {
    static constexpr std::size_t most = 60;
    static constexpr std::size_t mostChannels = 4;  ///< the first ones
    static constexpr std::size_t mostValues = 1'000'000;

    std::size_t channels = 0;
    std::vector<int> windows;  ///< their numbers among the test windows, from 0, ascending
    std::vector<float> values; ///< [windows, steps, channels], data units; NaN where missing

    bool operator==(const TestExamples&) const = default;
};

/// The outcome of a run.
struct Outcome {
    RunStatus status = RunStatus::failed;
    std::optional<Message> message; ///< why it stopped or failed, if it did
    Environment environment;
    DataSummary data;
    std::vector<double> scalerShift, scalerScale; ///< of the target channels: units = scaled * scale + shift
    std::vector<ModelResult> models;
    std::vector<Comparison> comparisons;
    std::vector<int> testLabels = {}; ///< the class of each test window, where classes are learned
    TestExamples testExamples = {};    ///< likewise
    evaluation::PricedWindows testPrices = {}; ///< of the label's channel, where a rule makes labels from log returns
    std::optional<signal::Spectrum> truthSpectrum; ///< of the test windows
    std::vector<TestForecast> forecasts;
    std::vector<Message> remarks; ///< "teacher features did not fit in memory and were recomputed", a slow BLAS, ...
    double seconds = 0;

    bool operator==(const Outcome&) const = default;
};

const char* idOf(RunStatus status);

/// Null if the outcome has none.
const ModelResult* modelOf(const Outcome& outcome, StageId stage);
/// Likewise.
const Comparison* comparisonOf(const Outcome& outcome, StageId stage, StageId over);

} // namespace retort::experiment
