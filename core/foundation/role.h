// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/message.h"

#include <array>
#include <cstdint>

namespace retort
{

/// The forecasters and the ground truth in charts. One colour and one dash each, in both themes.
enum class Role {
    truth,
    teacher, ///< all teachers of the run combined
    assistant, ///< between teacher and student
    plain_student,
    distilled_student,
    oracle, ///< the best of several teachers in each window, known only in hindsight
    seasonal_naive,
    last_value,         ///< repeats the last known value
    historical_average, ///< the mean of the training rows at the same time of the week or day
    drift,          ///< the line through the look-back's ends
    theta,          ///< exponential smoothing with half the trend
    autoregression, ///< by least squares
    majority_class, ///< always the most frequent class
    last_class      ///< the class as it was one horizon before
};

inline constexpr std::array allRoles = {Role::truth,  Role::teacher, Role::assistant, Role::plain_student, Role::distilled_student,
                                        Role::oracle, Role::seasonal_naive, Role::last_value, Role::historical_average,
                                        Role::drift, Role::theta, Role::autoregression, Role::majority_class, Role::last_class};

/// Baselines beside the one that everything is compared with: of them there are scores, but no forecasts are kept.
constexpr bool isFurtherBaseline(Role role)
{
    return role == Role::last_value || role == Role::historical_average || role == Role::drift || role == Role::theta || role == Role::autoregression;
}

/// Baselines, the ground truth, and the best teacher in hindsight: nobody trains them.
constexpr bool isUntrained(Role role)
{
    return role == Role::truth || role == Role::oracle || role == Role::seasonal_naive || isFurtherBaseline(role) || role == Role::majority_class ||
           role == Role::last_class;
}

enum class Dash { solid, dashed, dash_dot, dotted };

struct RoleStyle {
    std::uint32_t rgb;
    Dash dash;
    double width; ///< pixels
};

/// Colours keep 3:1 against white and against the dark theme, and differ for colour-blind eyes.
RoleStyle styleOf(Role role);
Text labelOf(Role role);
/// Stable snake_case id: "truth", "teacher", "plain_student", ...
const char* idOf(Role role);

} // namespace retort
