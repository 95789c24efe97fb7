// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Makes the icons and translations of the shell known: a static library does not do so by itself.
void loadShellResources();
