// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/compression.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

namespace retort::ui
{

/// The cost on the x axis.
enum class CompressionCost { fileSize, latency, latencyOfMany, multiplyAdds };

double costOf(const experiment::CompressedNetwork& network, CompressionCost cost);
/// "Distilled student, 50 % of the units, 8 bits".
QString compressedName(const experiment::CompressedNetwork& network);

/// Test error over cost, with the Pareto front.
class CompressionChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit CompressionChart(QWidget* parent = nullptr);

    void setCompression(const experiment::Compression& compression, CompressionCost cost);
    void clear();
    Figure figure() const override;

protected:
    void retranslate() override;

private:
    struct Network {
        experiment::CompressedNetwork made;
        std::vector<signal::Point> place;
        bool named = false; ///< on the Pareto front or not compressed: labels of all would overlap
    };

    std::vector<Network> m_networks;
    std::vector<signal::Point> m_front; ///< by ascending cost
    CompressionCost m_cost = CompressionCost::fileSize;
};

} // namespace retort::ui
