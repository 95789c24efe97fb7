// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/step.h"

class QWidget;

namespace retort::ui
{

class Page;
class Workspace;

/// The page of each step.
std::array<Page*, allSteps.size()> makePages(Workspace& workspace, QWidget* parent);

} // namespace retort::ui
