// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"
#include "core/report/wording.h"

namespace retort::report
{

/// Whether a run told classes apart.
bool isOfClasses(const experiment::Record& record);

/// "The distilled student classifies 95.2 % of the test windows correctly; the plain student 94.1 %, the teacher 96.0 %."
Message classHeadline(const experiment::Record& record);
/// What a reader should know before believing it: nobody beats the majority, the intervals overlap.
std::vector<Message> classWarnings(const experiment::Record& record);

// As HTML; empty where there is nothing to show.
std::string classMetricTable(const experiment::Record& record, const Wording& words);
std::string classScoreTable(const experiment::Record& record, const Wording& words); ///< F1 of each class
/// Coverage and size of the conformal prediction sets of each network.
std::string predictionSetTable(const experiment::Record& record, const Wording& words);
std::string confusionTables(const experiment::Record& record, const Wording& words); ///< rows are the true classes
std::string agreementTable(const experiment::Record& record, const Wording& words);  ///< of the distilled student with the others


/// What following the predictions of each network would have returned, at several costs; of labels made from a price.
std::string returnTable(const experiment::Record& record, const Wording& words);

} // namespace retort::report
