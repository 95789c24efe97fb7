// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/network_info.h"

#include <QWidget>

namespace retort::ui
{

/// Layers that belong together: those below one part of the network.
struct NetworkBlock {
    QString name;
    int repeats = 1; ///< of the same kind, one behind the other
    std::int64_t parameters = 0;
};

/// By the first part of the layers' names that tells them apart, in their order.
std::vector<NetworkBlock> blocksOf(const std::vector<LayerRow>& layers);

/// The parts of a network in their order, from the look-back to the forecast, each filled by its share of the parameters.
class NetworkDiagram : public QWidget
{
    Q_OBJECT
public:
    explicit NetworkDiagram(QWidget* parent = nullptr);

    /// No layers: nothing is drawn.
    void setNetwork(const std::vector<LayerRow>& layers, const TaskShape& shape);
    const std::vector<NetworkBlock>& blocks() const { return m_blocks; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int rowHeight() const;
    void describe();

    std::vector<NetworkBlock> m_blocks;
    TaskShape m_shape;
};

} // namespace retort::ui
