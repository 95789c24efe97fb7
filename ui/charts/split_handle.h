// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace retort::ui
{

/// The grip of a border in the series chart.
class SplitHandle : public QWidget
{
    Q_OBJECT
public:
    explicit SplitHandle(QWidget* parent);

Q_SIGNALS:
    /// The mouse drags the border to this pixel of the parent.
    void dragged(double pixel);
    /// A key moves it: -1 and +1 a little, -10 and +10 far.
    void stepped(int steps);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace retort::ui
