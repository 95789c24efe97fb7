// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/class_csv.h"

#include "core/foundation/number_text.h"
#include "core/report/escaping.h"

namespace retort::report
{

std::string classCsv(const experiment::Outcome& outcome)
{
    const auto& truth = outcome.testLabels;
    const std::size_t classes = outcome.data.classes.size();
    if (truth.empty() || classes == 0)
        return {};
    const auto nameOf = [&](int label) {
        return label >= 0 && static_cast<std::size_t>(label) < classes ? csvCell(outcome.data.classes[static_cast<std::size_t>(label)].name) : std::string();
    };
    std::string header = "window,truth";
    std::vector<std::string> rows(truth.size());
    for (std::size_t i = 0; i < truth.size(); ++i)
        rows[i] = std::to_string(i + 1) + "," + nameOf(truth[i]);
    for (const auto& model : outcome.models) {
        if (!model.stage.isCompared() || model.testLogits.size() != truth.size() * classes)
            continue;
        const std::string role = idOf(model.stage.role);
        header += "," + role;
        for (const auto& one : outcome.data.classes)
            header += "," + csvCell(role + ":" + one.name);
        const std::vector<double> logits(model.testLogits.begin(), model.testLogits.end());
        const auto said = evaluation::predictionsOf(logits, classes);
        const auto probabilities = evaluation::probabilitiesOf(logits, classes);
        for (std::size_t i = 0; i < truth.size(); ++i) {
            rows[i] += "," + nameOf(said[i]);
            for (std::size_t k = 0; k < classes; ++k)
                rows[i] += "," + fixedText(probabilities[i * classes + k], 6);
        }
    }
    std::string text = header + "\n";
    for (const std::string& row : rows)
        text += row + "\n";
    return text;
}

} // namespace retort::report
