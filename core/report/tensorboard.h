// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"

namespace retort::report
{

/// Bytes of a TensorBoard event file of one stage: scalars of each epoch (validation, learning rate, loss terms) and, at the last
/// one, of the test windows. Records as TensorFlow writes them: length, CRC-32C of it, an Event message, CRC-32C of it.
std::string tensorboardEvents(const experiment::Record& record, StageId stage);

/// A folder for each stage that was trained, FOLDER/teacher/events.out.tfevents.SECONDS.retort: TensorBoard shows each as a run.
/// The paths written.
Result<std::vector<std::filesystem::path>> writeTensorboard(const experiment::Record& record, const std::filesystem::path& folder);

} // namespace retort::report
