// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/plan.h"

namespace retort::experiment
{

/// What a person can know of a network before it is built.
struct NetworkInfo {
    std::string kind;
    Text label;
    Text summary;
    std::string family;  ///< "transformer", "recurrent", "linear", "mlp", "convolution"
    std::string source;  ///< authors, title, year, identifier
    std::string formula; ///< the computation in one or two lines
    Schema options;
    bool asTeacher = true;
    bool asStudent = true;
};

struct TermInfo {
    std::string kind;
    Text label;
    Text summary;
    std::string source;
    std::string formula;
    Schema options;
    std::vector<Level> levels;
};

/// Sizes that a network is built for.
struct TaskShape {
    int channels = 1;
    int targets = 1;
    int lookBack = 96;
    int horizon = 96;
    int marks = 4;

    bool operator==(const TaskShape&) const = default;
};

struct LayerRow {
    std::string name;
    std::string type;
    std::string shape; ///< "512 x 720"
    std::int64_t parameters = 0;
};

struct FeatureInfo {
    std::string name;
    std::vector<std::int64_t> shape; ///< without the batch
};

struct NetworkSize {
    std::int64_t parameters = 0;   ///< trainable and used
    std::int64_t multiplyAdds = 0; ///< of one window forward, matrix products and convolutions
    std::vector<LayerRow> layers;
    std::vector<FeatureInfo> features;
};

/// Kinds, options and sizes of networks and terms, for faces that see no torch.
class Catalogue
{
public:
    virtual ~Catalogue() = default;

    virtual const std::vector<NetworkInfo>& networks() const = 0;
    virtual const std::vector<TermInfo>& terms() const = 0;

    /// Builds the network once and counts; may take a while, so not on the window's thread. Errors: unknown kind,
    /// options that do not fit the shape.
    virtual Result<NetworkSize> measure(const std::string& kind, const Options& options, const TaskShape& shape) const = 0;

    const NetworkInfo* network(const std::string& kind) const;
    const TermInfo* term(const std::string& kind) const;
};

/// What is wrong with a plan, each with its path: kinds, options, ranges, weights, levels, task. Touches no file.
std::vector<Finding> validate(const Plan& plan, const Catalogue& catalogue);

/// The plan with every option and training parameter written out.
Plan resolved(const Plan& plan, const Catalogue& catalogue);

} // namespace retort::experiment
