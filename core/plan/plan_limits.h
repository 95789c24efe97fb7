// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace retort::experiment
{

/// Upper limits of a plan: far above any sensible run, low enough that sizes never overflow.
inline constexpr int largestWindow = 1'000'000; ///< steps, look-back and horizon each
inline constexpr int mostTeachers = 8; ///< their combination weights are searched on every face of a simplex
inline constexpr int mostThreads = 1024;
inline constexpr int mostQuantiles = 19; ///< every twentieth

} // namespace retort::experiment
