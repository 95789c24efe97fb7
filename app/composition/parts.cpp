// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/parts.h"

#include "app/composition/blas_kernels.h"
#include "core/learning/training/learning.h"

namespace retort::composition
{

Parts makeParts()
{
    chooseBlasKernels();
    return {learning::makeEngine(), learning::makeCatalogue()};
}

} // namespace retort::composition
