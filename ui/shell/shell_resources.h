// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Registers the icons and translations of the shell, which a static library does not do by itself.
void loadShellResources();
