// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace retort::ui
{

enum class ExportFormat { png, svg, pdf, csv };

} // namespace retort::ui
