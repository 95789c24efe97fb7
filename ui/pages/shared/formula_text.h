// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace retort::ui
{

/// A formula of the catalogue, "mean w_h (ys - yt)^2", as rich text with italic variables, subscripts, superscripts and Greek
/// letters. Words of three letters or more and capitals stand upright; the second letter or the number of a name is its subscript.
QString formulaHtml(const QString& formula);

} // namespace retort::ui
