// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/registry.h"

#include "core/learning/distillation/hint.h"
#include "core/learning/distillation/multi_period.h"
#include "core/learning/distillation/multi_scale.h"
#include "core/learning/distillation/prediction_matching.h"

namespace retort::learning
{

const std::vector<TermEntry>& termRegistry()
{
    static const std::vector<TermEntry> entries = {multiScaleEntry(), multiPeriodEntry(),
                                                   predictionMatchingEntry(), hintEntry()};
    return entries;
}

const TermEntry* findTerm(const std::string& kind)
{
    for (const auto& entry : termRegistry())
        if (entry.info.kind == kind)
            return &entry;
    return nullptr;
}

} // namespace retort::learning
