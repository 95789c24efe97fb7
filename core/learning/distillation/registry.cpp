// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/registry.h"

#include "core/learning/distillation/attention_transfer.h"
#include "core/learning/distillation/class_terms.h"
#include "core/learning/distillation/contrastive.h"
#include "core/learning/distillation/correlations.h"
#include "core/learning/distillation/first_difference.h"
#include "core/learning/distillation/fredf.h"
#include "core/learning/distillation/gated.h"
#include "core/learning/distillation/hint.h"
#include "core/learning/distillation/multi_period.h"
#include "core/learning/distillation/multi_scale.h"
#include "core/learning/distillation/patch_structure.h"
#include "core/learning/distillation/pinball.h"
#include "core/learning/distillation/prediction_matching.h"
#include "core/learning/distillation/principal.h"
#include "core/learning/distillation/quantile_matching.h"
#include "core/learning/distillation/relational.h"
#include "core/learning/distillation/season_and_trend.h"
#include "core/learning/distillation/soft_dtw.h"
#include "core/learning/distillation/soft_labels.h"
#include "core/learning/distillation/target_mixup.h"

namespace retort::learning
{

namespace
{

std::vector<TermEntry> withWhatTheTermsSay(std::vector<TermEntry> entries)
{
    for (TermEntry& entry : entries)
        entry.info.regressed = entry.make(entry.info.options.resolve({}))->regressor() != Regressor::none;
    return entries;
}

} // namespace

const std::vector<TermEntry>& termRegistry()
{
    static const std::vector<TermEntry> entries = withWhatTheTermsSay({multiScaleEntry(),
                                                   multiPeriodEntry(),
                                                   predictionMatchingEntry(),
                                                   targetMixupEntry(),
                                                   gatedEntry(),
                                                   softLabelsEntry(),
                                                   decoupledEntry(),
                                                   logitsEntry(),
                                                   calibratedSoftLabelsEntry(),
                                                   fredfEntry(),
                                                   firstDifferenceEntry(),
                                                   principalEntry(),
                                                   patchStructureEntry(),
                                                   decompositionEntry(),
                                                   frequencySplitEntry(),
                                                   channelCorrelationEntry(),
                                                   spatioTemporalCorrelationEntry(),
                                                   softDtwEntry(),
                                                   pinballEntry(),
                                                   quantileFanEntry(),
                                                   hintEntry(),
                                                   attentionTransferEntry(),
                                                   relationalEntry(),
                                                   contrastiveEntry()});
    return entries;
}

const TermEntry* findTerm(const std::string& kind)
{
    for (const auto& entry : termRegistry())
        if (entry.info.kind == kind)
            return &entry;
    return nullptr;
}

std::unique_ptr<DistillationTerm> makeTerm(const std::string& kind, const Options& options)
{
    const TermEntry* entry = findTerm(kind);
    return entry->make(entry->info.options.resolve(options));
}

} // namespace retort::learning
