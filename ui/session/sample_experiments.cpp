// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/sample_experiments.h"

#include "ui/session/file_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace retort::ui
{

std::vector<std::filesystem::path> sampleExperiments()
{
    std::vector<std::filesystem::path> folders;
    if (qEnvironmentVariableIsSet("RETORT_SAMPLE_DATA"))
        folders.push_back(pathOf(qEnvironmentVariable("RETORT_SAMPLE_DATA")));
    folders.push_back(pathOf(QCoreApplication::applicationDirPath()) / "../share/retort/sample_data");
    folders.emplace_back(RETORT_SAMPLE_DATA);

    std::vector<std::filesystem::path> plans;
    for (const auto& folder : folders) {
        std::error_code ignored;
        for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
            if (entry.path().extension() == ".json")
                plans.push_back(entry.path().lexically_normal());
        if (!plans.empty())
            break;
    }
    std::sort(plans.begin(), plans.end());
    return plans;
}

} // namespace retort::ui
