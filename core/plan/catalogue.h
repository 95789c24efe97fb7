// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/parameters/network_info.h"

namespace retort::experiment
{

using retort::FeatureInfo;
using retort::LayerRow;
using retort::NetworkInfo;
using retort::NetworkSize;
using retort::TaskShape;
using retort::TermInfo;

/// Kinds, options and sizes of networks and terms, for front ends without LibTorch.
class Catalogue
{
public:
    virtual ~Catalogue() = default;

    virtual const std::vector<NetworkInfo>& networks() const = 0;
    virtual const std::vector<TermInfo>& terms() const = 0;

    /// Builds the network once to measure it; slow, so do not call it on the GUI thread. Errors: unknown kind,
    /// options that do not fit the shape.
    virtual Result<NetworkSize> measure(const std::string& kind, const Options& options, const TaskShape& shape) const = 0;

    /// Why options, each right by itself, do not fit each other or the shape: one finding for each, its path the id of
    /// the option to change. Builds nothing. The kind must be known and the options resolved.
    virtual std::vector<Finding> faults(const std::string& kind, const Options& options, const TaskShape& shape) const;

    /// How a file of a trained network or of predictions may be read where its content does not tell: options of a teacher
    /// that names no kind. Told by the end of the file's name; empty where nothing can be stated.
    virtual Schema fileOptions(const std::filesystem::path& file) const;

    const NetworkInfo* network(const std::string& kind) const;
    const TermInfo* term(const std::string& kind) const;
};

/// What is wrong with a plan, each with its path: kinds, options, ranges, weights, levels, task. Touches no file.
std::vector<Finding> validate(const Plan& plan, const Catalogue& catalogue,
                              const std::optional<TaskShape>& shape = std::nullopt);

/// The plan with every option and training parameter written out.
Plan resolved(const Plan& plan, const Catalogue& catalogue);

} // namespace retort::experiment
