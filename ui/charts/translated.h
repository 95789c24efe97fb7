// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/message.h"
#include "core/foundation/stage_id.h"

#include <QString>

namespace retort::ui
{

/// Core's texts in the language of the window.
QString wordsOf(const Text& text);
QString wordsOf(const Message& message);
QString stageName(StageId stage);
/// "Plain", "Distilled" where there is little space.
QString briefName(StageId stage);
/// A name as it stands inside a sentence: "teacher" for "Teacher".
QString inSentence(QString name);

} // namespace retort::ui
