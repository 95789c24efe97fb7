// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

namespace retort
{

/// User-visible description of a network, known before it is built.
struct NetworkInfo {
    std::string kind;
    Text label;
    Text summary;
    std::string family = {};  ///< "transformer", "recurrent", "linear", "mlp", "convolution", "graph"
    std::string source = {};  ///< authors, title, year, identifier
    std::string formula = {}; ///< the computation in one or two lines
    Schema options = {};
    bool asTeacher = true;
    bool asStudent = true;
    bool readsGraph = false; ///< of the series: its channels are the nodes
};

/// Sizes that a network is built for.
struct TaskShape {
    int channels = 1;
    int targets = 1;
    int lookBack = 96;
    int horizon = 96;
    int marks = 4;
    int classes = 0; ///< told apart instead of forecasting values; 0: none

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
    std::int64_t multiplyAdds = 0; ///< per window, forward pass, matrix products and convolutions
    std::vector<LayerRow> layers;
    std::vector<FeatureInfo> features;
};

} // namespace retort
