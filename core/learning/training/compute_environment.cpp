// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/compute_environment.h"

#include "core/foundation/file_writing.h"
#include "core/foundation/user_folders.h"

#include <chrono>
#include <dlfcn.h>
#include <fstream>
#include <limits>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>

namespace retort::learning
{
namespace
{

/// A function of the BLAS that LibTorch loaded, where that BLAS is OpenBLAS.
template <typename Function>
Function* openblas(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_DEFAULT, name));
}

void setThreads(int threads)
{
    torch::set_num_threads(threads);
    // With its own pthreads OpenBLAS does not hear of the number that OpenMP is told.
    if (auto* set = openblas<void(int)>("openblas_set_num_threads"))
        set(threads);
}

std::string blasName()
{
    auto* core = openblas<char*()>("openblas_get_corename");
    auto* config = openblas<char*()>("openblas_get_config");
    if (!core || !config)
        return "unknown";
    std::string version = config();
    version = version.substr(0, version.find(' ', version.find(' ') + 1)); // "OpenBLAS 0.3.21"
    return version + ", " + core() + " kernels";
}

std::string processorName()
{
    std::ifstream cpuinfo("/proc/cpuinfo");
    for (std::string line; std::getline(cpuinfo, line);)
        if (line.starts_with("model name"))
            return line.substr(line.find(':') + 2);
    return "unknown";
}

/// Seconds of one product of the student's first layer at batch 32, the best of several.
double secondsOfProduct(const torch::Tensor& a, const torch::Tensor& b)
{
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i < 12; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const auto product = torch::mm(a, b);
        if (product.is_cuda()) // the launch returns at once: a number read back waits for the product
            product[0][0].item<float>();
        best =
            std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

double measuredGflops(const ComputeSetting& setting)
{
    const torch::NoGradGuard noGradient;
    const auto a = torch::ones({224, 720}, setting.device), b = torch::ones({720, 512}, setting.device);
    return 2.0 * 224 * 720 * 512 / secondsOfProduct(a, b) / 1e9;
}

std::filesystem::path rememberedThreads()
{
    return cacheFolder() / "threads.json";
}

/// The best of some training steps of two linear layers. Products alone would say nothing of what it costs when the
/// threads of the BLAS and those of everything between the products take turns.
double secondsOfStep()
{
    const torch::AutoGradMode gradients(true);
    const auto x = torch::ones({224, 720}), wide = torch::full({720, 512}, 1e-3).requires_grad_(),
               narrow = torch::full({512, 96}, 1e-3).requires_grad_();
    double best = std::numeric_limits<double>::infinity();
    for (int step = 0; step < 12; ++step) {
        const auto start = std::chrono::steady_clock::now();
        torch::mm(torch::relu(torch::mm(x, wide)), narrow).square().mean().backward();
        const torch::NoGradGuard noGradient;
        for (auto weight : {wide, narrow}) {
            weight.sub_(weight.grad() * 1e-6);
            weight.mutable_grad().zero_();
        }
        best =
            std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

/// The smallest count within a tenth of the fastest: another core that gains less is better left to the
/// window.
int fastestThreads()
{
    const int most = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    std::vector<double> seconds;
    for (int threads = 1; threads <= most; threads *= 2) {
        setThreads(threads);
        seconds.push_back(secondsOfStep());
    }
    const double best = *std::min_element(seconds.begin(), seconds.end());
    int threads = 1;
    for (const double one : seconds) {
        if (one <= 1.1 * best)
            return threads;
        threads *= 2;
    }
    return 1;
}

int automaticThreads()
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    const auto file = rememberedThreads();
    const std::string machine = processorName() + " | LibTorch " + TORCH_VERSION + " | " + blasName() + " | by steps";
    nlohmann::json remembered = nlohmann::json::object();
    if (const auto text = readFile(file)) {
        remembered = nlohmann::json::parse(*text, nullptr, false);
        if (!remembered.is_object())
            remembered = nlohmann::json::object();
        else if (const auto known = remembered.find(machine);
                 known != remembered.end() && known->is_number_integer() && known->get<int>() > 0)
            return known->get<int>();
    }
    const int before = torch::get_num_threads();
    const int threads = fastestThreads();
    setThreads(before);
    remembered[machine] = threads;
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    (void) writeFile(file, remembered.dump(2)); // without a cache folder it is measured again next time
    return threads;
}

} // namespace

Result<ComputeSetting> resolveCompute(const experiment::ComputePlan& plan)
{
    ComputeSetting setting;
    const bool cuda = torch::cuda::is_available();
    if (plan.device == "cuda" && !cuda)
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("learning",
                                "compute.device is \"cuda\", but this build of LibTorch finds no usable CUDA device. "
                                "Choose \"auto\" or \"cpu\"."));
    if (cuda && plan.device != "cpu")
        setting.device = torch::Device(torch::kCUDA, 0);
    setting.threads = plan.threads > 0 ? plan.threads : automaticThreads();
    return setting;
}

experiment::Environment describe(const ComputeSetting& setting)
{
    const ComputeScope scope(setting);
    experiment::Environment environment;
    environment.program = RETORT_VERSION;
    environment.libtorch = TORCH_VERSION;
    environment.blas = blasName();
    environment.gflops = measuredGflops(setting);
    environment.threads = setting.threads;
    environment.device = setting.device.is_cuda() ? "cuda:0" : "cpu";
    environment.processor = processorName();
    return environment;
}

std::optional<Message> slowBlasRemark(const experiment::Environment& environment)
{
    if (environment.device != "cpu" || environment.gflops > 20)
        return std::nullopt;
    return Message{
        RETORT_TEXT(
            "learning",
            "Matrix products run at %1 GFLOP/s on this machine (%2); tens to hundreds are usual. Install OpenBLAS "
            "(package libopenblas0-pthread) to train many times faster."),
        {readable(environment.gflops), environment.blas}};
}

ComputeScope::ComputeScope(const ComputeSetting& setting) : m_threadsBefore(torch::get_num_threads())
{
    setThreads(setting.threads);
    at::globalContext().setFlushDenormal(true);
}

ComputeScope::~ComputeScope()
{
    setThreads(m_threadsBefore);
}

} // namespace retort::learning
