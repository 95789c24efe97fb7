// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "app/headless/exit_code.h"
#include "core/experiment/engine.h"

#include <filesystem>

namespace retort::headless
{

struct ExportArguments {
    std::filesystem::path record;
    std::filesystem::path model; ///< the file to write: .onnx, or .pt for TorchScript
    std::filesystem::path bundle; ///< or the standalone folder to write
    std::filesystem::path tensorboard; ///< or the folder of event files
    std::string role = idOf(Role::distilled_student);
};

/// `retort-cli export`: writes a trained network of a record as a file that runs without Retort.
ExitCode exportModel(const ExportArguments& arguments, const experiment::Engine& engine, Console& console);

/// `retort-cli export --tensorboard`: the epochs and scores of a record as event files.
ExitCode exportTensorboard(const ExportArguments& arguments, Console& console);

} // namespace retort::headless
