// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace retort::evaluation
{

/// Variance of a mean of values that depend on their neighbours.
enum class LongRunVariance {
    bartlett, ///< Newey and West: weights 1 - lag / horizon, never negative
    plain,    ///< autocovariances as they are; may be negative
};

/// Whether two forecasters of the same windows differ in their mean error.
struct DieboldMariano {
    double difference = 0;    ///< mean of our error minus theirs: below 0 where ours is better
    double standardError = 0; ///< of it, corrected for small samples
    double statistic = 0;     ///< their quotient, Student's t with `degrees` degrees of freedom
    double degrees = 0;
    double twoSided = 1;      ///< p value of "no difference"
    double less = 0.5;        ///< p value of "ours is not better": small where ours is better

    double low(double confidence = 0.95) const;  ///< of the difference
    double high(double confidence = 0.95) const;
};

/// `differences`: our error minus theirs in each window, in order; neighbours up to `horizon` - 1 windows apart count as
/// dependent, since windows overlap. Correction of Harvey, Leybourne and Newbold (1997). NaN everywhere with fewer than two
/// windows or no more than the horizon has steps, and where the variance is not above 0.
DieboldMariano dieboldMariano(std::span<const double> differences, int horizon, LongRunVariance variance = LongRunVariance::bartlett);

} // namespace retort::evaluation
