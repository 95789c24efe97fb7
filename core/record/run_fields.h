// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record_summary.h"

#include <functional>
#include <variant>

namespace retort::experiment
{

/// Something that runs are filtered and grouped by: a number, which a run may lack, or texts, of which it may have several.
struct RunField {
    using Number = std::function<std::optional<double>(const RecordSummary&)>;
    using Texts = std::function<std::vector<std::string>(const RecordSummary&)>;

    std::string id;
    std::variant<Number, Texts> value;

    bool isNumber() const { return value.index() == 0; }
    /// As in a table; a number that is missing gives none.
    std::vector<std::string> texts(const RecordSummary& run) const;
};

/// "series", "tag", "look_back", or a network with a metric: "distilled.mse". An unknown one is an error that says which are
/// known.
Result<RunField> runField(const std::string& id);

} // namespace retort::experiment
