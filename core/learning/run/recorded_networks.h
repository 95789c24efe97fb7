// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/stage_graph.h"
#include "core/learning/run/window_forecasts.h"

namespace retort::learning
{

/// The networks of a record, made again from what it keeps. The record, the batches and the token must outlive it.
class RecordedNetworks
{
public:
    RecordedNetworks(const experiment::Record& record, const WindowBatches& batches, const CancellationToken& stop);

    /// Those that are compared; an error where one is not there.
    Result<std::vector<ComparedNetwork>> compared() const;
    /// Those that can forecast what nobody knows yet; a remark on each that cannot.
    std::vector<ComparedNetwork> forecasting(std::vector<Message>& remarks) const;

    /// The network of one stage; an error where it is not there.
    using Made = Result<std::shared_ptr<Forecaster>>;
    Made of(const experiment::StagePlan& stage) const;
    const std::vector<experiment::StagePlan>& stages() const { return m_stages; }

private:

    std::vector<experiment::StagePlan> comparedStages() const;
    Made combined(const experiment::StagePlan& stage) const;

    const experiment::Record& m_record;
    const WindowBatches& m_batches;
    const CancellationToken& m_stop;
    std::vector<experiment::StagePlan> m_stages;
};

} // namespace retort::learning
