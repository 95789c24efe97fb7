// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/operation_times.h"

#include "tests/benchmarks/stopwatch.h"

#include <algorithm>
#include <chrono>
#include <mutex>

namespace retort::learning
{
namespace
{

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int mostRepetitions = 5;
constexpr double enoughMilliseconds = 5000;
constexpr std::size_t namedOperators = 8;

struct RunningOperator : at::ObserverContext {
    Clock::time_point start = Clock::now();
    Milliseconds inner{0};
};

std::mutex guard; // gradients may be computed on another thread
std::map<std::string, Milliseconds> spent;
thread_local std::vector<RunningOperator*> running;

std::unique_ptr<at::ObserverContext> begin(const at::RecordFunction&)
{
    auto entered = std::make_unique<RunningOperator>();
    running.push_back(entered.get());
    return entered;
}

void end(const at::RecordFunction& function, at::ObserverContext* context)
{
    const auto& ended = *static_cast<RunningOperator*>(context);
    const Milliseconds whole = Clock::now() - ended.start;
    running.pop_back();
    if (!running.empty())
        running.back()->inner += whole;
    const std::lock_guard lock(guard);
    spent[function.name()] += whole - ended.inner;
}

} // namespace

nlohmann::ordered_json operationShares(const std::function<void()>& work)
{
    spent.clear();
    const auto handle =
        at::addGlobalCallback(at::RecordFunctionCallback(begin, end).scopes({at::RecordScope::FUNCTION}));
    double whole = 0;
    for (int i = 0; i < mostRepetitions && whole < enoughMilliseconds; ++i)
        whole += millisecondsOf(work);
    at::removeCallback(handle);

    std::vector<std::pair<std::string, Milliseconds>> operators(spent.begin(), spent.end());
    std::ranges::sort(operators, std::greater(), &std::pair<std::string, Milliseconds>::second);
    operators.resize(std::min(namedOperators, operators.size()));
    nlohmann::ordered_json shares;
    double rest = 100;
    for (const auto& [name, time] : operators) {
        shares[name] = 100 * time.count() / whole;
        rest -= 100 * time.count() / whole;
    }
    shares["rest"] = rest;
    return shares;
}

} // namespace retort::learning
