// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace retort::ui
{

/// The look of every list of things in rows: whole rows, no grid, no row numbers, and Tab leaves the table.
void makeList(QTableView& table);

} // namespace retort::ui
