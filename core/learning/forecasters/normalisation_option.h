// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/layers/instance_norm.h"
#include "core/parameters/schema.h"

namespace retort::learning
{

/// The option "normalisation": what is removed from each window and restored in the forecast.
/// `ways` of "subtract_mean", "revin" and "none"; the first is the default.
Parameter normalisationOption(const std::vector<std::string>& ways);

/// Applies the option to the windows of a batch.
class WindowNormalisation
{
public:
    /// `owner` gets the weights of RevIN as "revin_layer".
    WindowNormalisation(torch::nn::Module& owner, const Options& resolved, std::int64_t channels);

    struct Windows {
        torch::Tensor values;        ///< [B, L, C]
        WindowStatistics taken = {}; ///< what was removed, as far as the option requires
    };
    Windows normalised(const torch::Tensor& values) const;                             ///< [B, L, C]
    torch::Tensor restored(const torch::Tensor& forecast, const Windows& from) const; ///< [B, H, C]

private:
    bool m_centred;
    std::shared_ptr<ReversibleInstanceNorm> m_revin;
};

} // namespace retort::learning
