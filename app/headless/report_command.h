// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "app/headless/exit_code.h"

#include <filesystem>

namespace retort::headless
{

/// Files to write; an empty path writes none. If every path is empty, report.html and report.tex in the record's
/// folder are written.
struct ReportArguments {
    std::filesystem::path record;
    std::filesystem::path html;
    std::filesystem::path latex;
    std::filesystem::path curves;  ///< CSV, one row per epoch
    std::filesystem::path metrics; ///< CSV, one row per metric
};

/// `retort-cli report`: a human-readable report of a record.
ExitCode reportRecord(ReportArguments arguments, Console& console);

} // namespace retort::headless
