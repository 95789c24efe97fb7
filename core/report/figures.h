// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"
#include "core/report/wording.h"

#include <string>
#include <vector>

namespace retort::report
{

// Each is an SVG element, or empty if the record lacks the data.

std::string validationFigure(const experiment::Record& record, const Wording& words, bool absolute);
/// Weighted terms of the distilled student's loss.
std::string lossFigure(const experiment::Record& record, const Wording& words);
/// Test windows, else the best validation epochs.
std::string scaleFigure(const experiment::Record& record, const Wording& words);
std::string horizonFigure(const experiment::Record& record, const Wording& words);
std::string spectrumFigure(const experiment::Record& record, const Wording& words);
std::string winRateFigure(const experiment::Record& record, const Wording& words);
/// What following the predictions would have returned, with costs of 5 basis points.
std::string returnFigure(const experiment::Record& record, const Wording& words);
/// The first target channel of some test windows, in data units where the scaler is known.
std::vector<std::string> forecastFigures(const experiment::Record& record, const Wording& words);

} // namespace retort::report
