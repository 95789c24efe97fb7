// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/node_table.h"

#include "core/report/escaping.h"
#include "core/report/standing.h"

#include <array>

namespace retort::report
{

std::string nodeTable(const experiment::Record& record, const Wording& words)
{
    constexpr std::array<std::size_t, 3> usualSteps = {3, 6, 12};
    std::string rows;
    const auto add = [&](const std::string& name, const std::string& step, const evaluation::UnitErrors& errors) {
        rows += "<tr><th>" + htmlEscaped(name) + "</th>";
        for (const std::string& cell : {step, decimals(errors.rmse, 4), decimals(errors.mae, 4), decimals(errors.mape, 2), decimals(errors.accuracy, 4), decimals(errors.r2, 4)})
            rows += "<td>" + htmlEscaped(cell) + "</td>";
        rows += "</tr>\n";
    };
    for (const auto& model : record.outcome.models) {
        if (!model.test || !model.test->nodes)
            continue;
        const evaluation::NodeMetrics& nodes = *model.test->nodes;
        add(words(labelOf(model.stage)), words(RETORT_TEXT("report", "all")), nodes.all);
        for (const std::size_t step : usualSteps)
            if (step <= nodes.perStep.size())
                add({}, std::to_string(step), nodes.perStep[step - 1]);
    }
    if (rows.empty())
        return {};
    std::string head;
    for (const Text& title : {RETORT_TEXT("report", "step"), RETORT_TEXT("report", "RMSE"), RETORT_TEXT("report", "MAE"), RETORT_TEXT("report", "MAPE (%)"),
                              RETORT_TEXT("report", "accuracy"), RETORT_TEXT("report", "R²")})
        head += "<th>" + htmlEscaped(words(title)) + "</th>";
    return "<table class=\"numbers\"><thead><tr><th></th>" + head + "</tr></thead><tbody>\n" + rows + "</tbody></table>\n";
}

} // namespace retort::report
