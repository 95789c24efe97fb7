// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/fixed_features.h"

#include "core/learning/layers/ridge_leave_one_out.h"

namespace retort::learning
{

RidgeOnFeatures::RidgeOnFeatures(FixedFeatures& features, torch::nn::Linear out, bool classes) : m_features(features), m_out(std::move(out)), m_classes(classes) {}

void RidgeOnFeatures::take(const WindowBatch& batch, const torch::Tensor& truth)
{
    if (m_x.empty())
        m_features.setUp(batch.values);
    constexpr std::int64_t few = 32; // the features of a window take much memory on their way
    for (const auto& part : batch.values.split(few))
        m_x.push_back(m_features.fixedFeatures(part));
    const auto wanted = m_classes ? truth : truth.transpose(1, 2);
    m_y.push_back(m_classes ? wanted.flatten(1) * 2 - 1 : wanted.flatten(1));
}

Result<void> RidgeOnFeatures::solve()
{
    const torch::NoGradGuard noGradient;
    const auto solution = ridgeByLeaveOneOut(torch::cat(m_x), torch::cat(m_y));
    if (!solution)
        return fail(ErrorKind::numeric, RETORT_TEXT("learning", "The ridge equations on the features have no solution. Check the series for values that do not change."));
    m_out->weight.copy_(solution->weight);
    m_out->bias.copy_(solution->bias);
    return {};
}

} // namespace retort::learning
