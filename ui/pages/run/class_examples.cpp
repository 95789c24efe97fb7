// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run/class_examples.h"

#include <algorithm>

namespace retort::ui
{

std::vector<ClassExample> examplesOf(const experiment::Outcome& outcome)
{
    const auto& [channels, windows, values] = outcome.testExamples;
    const auto& labels = outcome.testLabels;
    const std::size_t classes = outcome.data.classes.size();
    const auto isTested = [&](int window) { return window >= 0 && static_cast<std::size_t>(window) < labels.size(); };
    if (windows.empty() || channels == 0 || classes < 2 || values.size() % (windows.size() * channels) != 0 || !std::ranges::all_of(windows, isTested))
        return {};
    const auto nameOf = [&](int label) {
        return label >= 0 && static_cast<std::size_t>(label) < classes ? QString::fromStdString(outcome.data.classes[static_cast<std::size_t>(label)].name)
                                                                       : QString();
    };
    const std::size_t steps = values.size() / windows.size() / channels;
    std::vector<ClassExample> examples(windows.size());
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const auto window = static_cast<std::size_t>(windows[i]);
        ClassExample& example = examples[i];
        example.number = windows[i] + 1;
        example.truth = nameOf(labels[window]);
        example.channels.assign(channels, std::vector<double>(steps));
        for (std::size_t step = 0; step < steps; ++step)
            for (std::size_t c = 0; c < channels; ++c)
                example.channels[c][step] = values[(i * steps + step) * channels + c];
        for (const auto& model : outcome.models) {
            if (!model.stage.isCompared() || isUntrained(model.stage.role) || model.testLogits.size() != labels.size() * classes)
                continue;
            const auto first = model.testLogits.begin() + static_cast<std::ptrdiff_t>(window * classes);
            const std::vector<double> row(first, first + static_cast<std::ptrdiff_t>(classes));
            const int label = evaluation::predictionsOf(row, classes).front();
            example.answers[model.stage.role] = {nameOf(label), evaluation::probabilitiesOf(row, classes)[static_cast<std::size_t>(label)],
                                                 label == labels[window]};
        }
    }
    return examples;
}

} // namespace retort::ui
