// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/layers/attention.h"

namespace retort::learning
{

/// The bins of a spectrum that a Fourier layer works on.
struct ModeChoice {
    std::int64_t count = 64; ///< at most half the steps are taken
    bool lowest = false;     ///< else drawn at random, once, at initialisation

    /// Bins of a series of `length` steps, ascending.
    torch::Tensor of(std::int64_t length) const;
};

/// Chosen bins of a spectrum times one complex matrix for each bin and head (Zhou et al., FEDformer, ICML
/// 2022, arXiv 2201.12740). As in the published code, bin index[i] is written to bin i, and what comes out as
/// [B, heads, d/heads, T] is read as [B, T, d] without being permuted.
class FourierBlock : public torch::nn::Module
{
public:
    FourierBlock(std::int64_t width, std::int64_t heads, std::int64_t length, const ModeChoice& modes);
    torch::Tensor forward(const torch::Tensor& tokens); ///< [B, T, d] -> [B, T, d]

private:
    std::int64_t m_heads;
    torch::Tensor m_real, m_imaginary; ///< [heads, d/heads, d/heads, modes]
    torch::Tensor m_index;             ///< buffer "index"
};

/// Chosen bins of the queries ask chosen bins of the keys: tanh of their products without conjugate, real and
/// imaginary part apart, weighs the *keys*; complex weights as in FourierBlock; written back to the queries'
/// bins, divided by d twice. Bins that a shorter series does not have count as zero.
class FourierCrossBlock : public torch::nn::Module
{
public:
    struct Lengths {
        std::int64_t queries = 1; ///< steps that the queries' bins are drawn for
        std::int64_t keys = 1;
    };

    FourierCrossBlock(std::int64_t width, std::int64_t heads, const Lengths& lengths,
                      const ModeChoice& modes);

    /// queries [B, T, d], keys [B, S, d] -> [B, T, d]
    torch::Tensor forward(const torch::Tensor& queries, const torch::Tensor& keys);

private:
    std::int64_t m_heads;
    torch::Tensor m_ofQueries, m_ofKeys; ///< buffers "index_q", "index_kv"
    torch::Tensor m_real, m_imaginary;   ///< [heads, d/heads, d/heads, modes]
};

/// The layers of an encoder, and those of a decoder, share one block, which the first of them registers.
enum class BlockIs { registered, shared };

/// Query projection, FourierBlock, output projection: the context is not read.
class FourierSelfAttention : public Attention
{
public:
    FourierSelfAttention(std::int64_t width, std::shared_ptr<FourierBlock> block, BlockIs how);
    torch::Tensor forward(const torch::Tensor& queries, const torch::Tensor& context) override;

private:
    torch::nn::Linear m_query, m_out;
    std::shared_ptr<FourierBlock> m_block;
};

/// Query and key projection, FourierCrossBlock, output projection.
class FourierCrossAttention : public Attention
{
public:
    FourierCrossAttention(std::int64_t width, std::shared_ptr<FourierCrossBlock> block, BlockIs how);
    torch::Tensor forward(const torch::Tensor& queries, const torch::Tensor& context) override;

private:
    torch::nn::Linear m_query, m_key, m_out;
    std::shared_ptr<FourierCrossBlock> m_block;
};

} // namespace retort::learning
