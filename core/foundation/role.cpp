// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/role.h"

namespace retort
{

RoleStyle styleOf(Role role)
{
    switch (role) {
    case Role::truth: return {0x7c8591, Dash::solid, 2.4};
    case Role::teacher: return {0x3b82d6, Dash::dashed, 1.8};
    case Role::assistant: return {0xc2417c, Dash::dashed, 1.6};
    case Role::plain_student: return {0xd9730d, Dash::dash_dot, 1.8};
    case Role::distilled_student: return {0x12986f, Dash::solid, 2.2};
    case Role::oracle: return {0x8f8200, Dash::dotted, 1.6};
    case Role::seasonal_naive: return {0xa566c0, Dash::dotted, 1.6};
    case Role::last_value: return {0x64748b, Dash::dotted, 1.6};
    case Role::historical_average: return {0x5f8f3e, Dash::dotted, 1.6};
    case Role::drift: return {0x8a6d5a, Dash::dotted, 1.6};
    case Role::theta: return {0x3f8f9c, Dash::dotted, 1.6};
    case Role::autoregression: return {0xb5577a, Dash::dotted, 1.6};
    case Role::majority_class: return {0x6a70d8, Dash::dotted, 1.6};
    case Role::last_class: return {0x9c6a3c, Dash::dotted, 1.6};
    }
    return {0, Dash::solid, 1.0};
}

Text labelOf(Role role)
{
    switch (role) {
    case Role::truth: return RETORT_TEXT("foundation", "Ground truth");
    case Role::teacher: return RETORT_TEXT("foundation", "Teacher");
    case Role::assistant: return RETORT_TEXT("foundation", "Assistant");
    case Role::plain_student: return RETORT_TEXT("foundation", "Plain student");
    case Role::distilled_student: return RETORT_TEXT("foundation", "Distilled student");
    case Role::oracle: return RETORT_TEXT("foundation", "Best teacher per window");
    case Role::seasonal_naive: return RETORT_TEXT("foundation", "Seasonal naive");
    case Role::last_value: return RETORT_TEXT("foundation", "Last value");
    case Role::historical_average: return RETORT_TEXT("foundation", "Historical average");
    case Role::drift: return RETORT_TEXT("foundation", "Drift");
    case Role::theta: return RETORT_TEXT("foundation", "Theta");
    case Role::autoregression: return RETORT_TEXT("foundation", "Autoregression");
    case Role::majority_class: return RETORT_TEXT("foundation", "Majority class");
    case Role::last_class: return RETORT_TEXT("foundation", "Last class");
    }
    return {};
}

const char* idOf(Role role)
{
    switch (role) {
    case Role::truth: return "truth";
    case Role::teacher: return "teacher";
    case Role::assistant: return "assistant";
    case Role::plain_student: return "plain_student";
    case Role::distilled_student: return "distilled_student";
    case Role::oracle: return "oracle";
    case Role::seasonal_naive: return "seasonal_naive";
    case Role::last_value: return "last_value";
    case Role::historical_average: return "historical_average";
    case Role::drift: return "drift";
    case Role::theta: return "theta";
    case Role::autoregression: return "autoregression";
    case Role::majority_class: return "majority_class";
    case Role::last_class: return "last_class";
    }
    return "";
}

} // namespace retort
