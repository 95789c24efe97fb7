// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/message.h"
#include "core/foundation/stage_id.h"

#include <QString>

namespace retort::ui
{

/// Translates core's literals and messages to the language of the window.
QString translated(const Text& text);
QString translated(const Message& message);

/// "Plain student", "Teacher 2".
QString stageName(StageId stage);
/// "Plain", "Distilled" where there is little space.
QString briefName(StageId stage);
/// A name as it stands inside a sentence: "teacher" for "Teacher".
QString inSentence(QString name);

} // namespace retort::ui
