// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "app/headless/exit_code.h"

#include <filesystem>

namespace retort::headless
{

/// Files to write; an empty path writes none. Where every path is empty, report.html and report.tex in the record's
/// folder are written.
struct ReportArguments {
    std::filesystem::path record;
    std::filesystem::path html;
    std::filesystem::path latex;
    std::filesystem::path curves;  ///< CSV, a row an epoch
    std::filesystem::path metrics; ///< CSV, a row a figure
};

/// `retort-cli report`: a record for people to read.
ExitCode reportRecord(ReportArguments arguments, Console& console);

} // namespace retort::headless
