// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QComboBox;

namespace retort::ui
{

/// Names the entries of a box in their order, after it was filled or in another language.
void setTexts(QComboBox* box, const QStringList& texts);

} // namespace retort::ui
