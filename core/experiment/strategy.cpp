// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/strategy.h"

namespace retort::experiment
{

const Schema& strategySchema()
{
    static const Schema schema = {
        {.id = "kind",
         .label = RETORT_TEXT("experiment", "The distilled student begins"),
         .help = RETORT_TEXT("experiment", "With the same random weights as the plain one, so that the terms are all that differs; "
                                           "or with the teacher's where both are of one kind: equal names and shapes are taken "
                                           "over, of more layers every k-th."),
         .type = ParameterType::choice,
         .defaultValue = std::string("none"),
         .choices = {{"none", RETORT_TEXT("experiment", "Like the plain one")},
                     {"initialise", RETORT_TEXT("experiment", "With the teacher's weights")}}},
        {.id = "truncate",
         .label = RETORT_TEXT("experiment", "Narrow wider layers"),
         .help = RETORT_TEXT("experiment", "A linear layer that is wider in the teacher is taken over in its strongest directions "
                                           "(truncated singular value decomposition); else it begins at random."),
         .type = ParameterType::boolean,
         .defaultValue = true,
         .enabledWhen = EnabledWhen{"kind", {"initialise"}}}};
    return schema;
}

} // namespace retort::experiment
