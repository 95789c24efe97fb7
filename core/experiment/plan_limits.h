// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace retort::experiment
{

/// What a plan may ask for at the most: far above any sensible run, low enough that sizes never overflow.
inline constexpr int largestWindow = 1'000'000; ///< steps, look-back and horizon each
inline constexpr int mostTeachers = 8; ///< the weights of their mix are sought on every face of a simplex
inline constexpr int mostThreads = 1024;
inline constexpr int mostQuantiles = 19; ///< every twentieth

} // namespace retort::experiment
