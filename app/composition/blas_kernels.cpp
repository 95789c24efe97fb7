// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/blas_kernels.h"

#include <cstdlib>
#include <dlfcn.h>

namespace retort::composition
{
namespace
{

constexpr const char* coreVariable = "OPENBLAS_CORETYPE";
constexpr const char* wantedCore = "SkylakeX";

/// LibTorch brings the BLAS, so its functions are looked up and may be absent.
template <typename Function>
Function* loaded(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_DEFAULT, name));
}

std::string_view currentCore()
{
    const auto coreName = loaded<char*()>("openblas_get_corename");
    return coreName ? coreName() : "";
}

bool processorHasAvx512()
{
#if defined(__x86_64__)
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
#else
    return false;
#endif
}

} // namespace

bool fallsShort(const BlasSituation& situation)
{
    const bool avx2 = situation.core == "Haswell" || situation.core == "Zen";
    return situation.avx512 && avx2 && !situation.chosenByUser;
}

bool chooseBlasKernels()
{
    if (!fallsShort({processorHasAvx512(), std::getenv(coreVariable) != nullptr, currentCore()}))
        return false;

    // OpenBLAS reads its variables when it is loaded, long before main; these three make it read and choose once more.
    const auto readVariables = loaded<void()>("openblas_read_env");
    const auto forget = loaded<void()>("gotoblas_dynamic_quit");
    const auto choose = loaded<void()>("gotoblas_dynamic_init");
    if (!readVariables || !forget || !choose)
        return false;
    ::setenv(coreVariable, wantedCore, 0);
    readVariables();
    forget();
    choose();
    return currentCore() == wantedCore;
}

} // namespace retort::composition
