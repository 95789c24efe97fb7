// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/collections/collection_windows.h"
#include "core/data/collections/label_rule.h"
#include "core/plan/plan.h"

namespace retort::experiment
{

/// How classes are made and learned: where labels come from, the parts of a collection, the loss and the head.
const Schema& classSchema();

// From resolved options.

/// How many classes a rule makes; 2 for a collection that is not read yet.
int classesOf(const Options& classes);
/// Whether the labels are those of a collection's files; else a rule makes them.
bool labelsOfCollection(const Options& classes);
data::LabelRule labelRuleOf(const Options& classes);
data::CollectionOptions collectionOptionsOf(const Options& classes, const std::filesystem::path& file);
data::CollectionPlan collectionPlanOf(const Options& classes, const Plan& plan);

} // namespace retort::experiment
