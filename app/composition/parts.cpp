// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/parts.h"

#include "core/learning/run/learning.h"

namespace retort::composition
{

Parts makeParts()
{
    return {learning::makeEngine(), learning::makeCatalogue()};
}

} // namespace retort::composition
