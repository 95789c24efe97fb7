// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace retort::composition
{

/// What the choice of kernels depends on.
struct BlasSituation {
    bool avx512 = false;        ///< the processor has AVX-512 F, BW, DQ and VL
    bool chosenByUser = false;  ///< OPENBLAS_CORETYPE is set
    std::string_view core = {}; ///< kernels that OpenBLAS runs on now: "Haswell", "SkylakeX", ...; "" without OpenBLAS
};

/// True where OpenBLAS runs its AVX2 kernels on a processor that has AVX-512.
bool fallsShort(const BlasSituation& situation);

/// An OpenBLAS that is older than the processor may not know it and run the AVX2 kernels of an older one; with AVX-512
/// these have half the speed in the matrix products of a training. Where that is so, this makes OpenBLAS choose again,
/// with the SkylakeX kernels. It must not run while another thread is in a matrix product, so programs call it first of
/// all. A person's own OPENBLAS_CORETYPE is left alone, and so is a BLAS that is not OpenBLAS. Gives whether the kernels
/// changed.
bool chooseBlasKernels();

} // namespace retort::composition
