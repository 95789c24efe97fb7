// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/series_import.h"
#include "core/data/prepared_series.h"
#include "core/parameters/schema.h"
#include "core/parameters/term_info.h"

namespace retort::experiment
{

/// The series, and how it is read and split.
struct DataPlan {
    std::filesystem::path file; ///< relative to the plan's folder, or absolute
    data::ImportOptions import;
    data::SplitPlan split;
    data::ScalerKind scaler = data::ScalerKind::standard;
    bool incompleteWindows = false; ///< windows with missing values take part
    Options graph = {}; ///< of the channels: what differs from graphSchema()

    bool operator==(const DataPlan&) const = default;
};

enum class TaskKind { forecasting, classification };

struct TaskPlan {
    int lookBack = 96;
    int horizon = 96;
    std::vector<std::string> targets; ///< channel names; empty: every channel
    /// Forecast in addition to the values, strictly between 0 and 1, ascending; empty: values only.
    std::vector<double> quantiles = {};
    TaskKind kind = TaskKind::forecasting;
    Options classes = {}; ///< classification: what differs from classSchema()

    bool operator==(const TaskPlan&) const = default;
};

/// A network to be trained, or loaded pre-trained from a checkpoint.
struct NetworkPlan {
    std::string kind;
    Options options;  ///< what differs from the network's defaults, by its schema
    Options training; ///< what differs from trainingSchema()
    std::filesystem::path checkpoint; ///< teacher only: loaded instead of trained
    std::filesystem::path start = {}; ///< student only: a checkpoint whose weights initialise it where name and shape match

    bool operator==(const NetworkPlan&) const = default;
};

using retort::idOf;
using retort::Level;

struct TermPlan {
    std::string kind;
    Level level = Level::prediction;
    double weight = 1;
    Options options;
    Options schedule = {}; ///< what differs from termScheduleSchema()
    /// Which features it compares at that level, by the names that the networks give them; empty: a network's first.
    std::string teacherFeature = {}, studentFeature = {};

    bool operator==(const TermPlan&) const = default;
};

struct ComputePlan {
    std::string device = "auto"; ///< "auto", "cpu", "cuda"
    int threads = 0;             ///< 0: auto, measured once per machine

    bool operator==(const ComputePlan&) const = default;
};

/// Everything a run depends on. A value type: copied, compared, written to disk.
struct Plan {
    std::string name;
    DataPlan data;
    TaskPlan task;
    std::vector<NetworkPlan> teachers; ///< several are combined as the strategy specifies
    NetworkPlan student;
    std::vector<NetworkPlan> assistants; ///< each learns from the one before it, the student from the last
    std::vector<TermPlan> terms;
    double supervisedWeight = 1; ///< supervised loss weight of the distilled student
    Options strategy = {};       ///< what differs from strategySchema()
    std::uint64_t seed = 2021;
    ComputePlan compute;

    bool operator==(const Plan&) const = default;
};

/// Optimiser, learning rate, schedule, epochs, batch size, patience, clipping: the same for every network.
const Schema& trainingSchema();

} // namespace retort::experiment
