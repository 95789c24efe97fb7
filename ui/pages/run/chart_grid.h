// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QWidget>

class QGridLayout;

namespace retort::ui
{

class ChartPanel;

/// Charts in rows; the last row takes one chart over its whole width. A chart is dragged by its title onto another to
/// change places with it, or moved from its menu; one alone can fill the grid. The order is remembered.
class ChartGrid : public QWidget
{
    Q_OBJECT
public:
    /// `settingsKey`: where the order is remembered. Each chart's object name stands for it there.
    ChartGrid(const QString& settingsKey, int columns, QWidget* parent = nullptr);

    void add(ChartPanel* chart);
    /// After the last add(): brings the charts into the remembered order.
    void restoreOrder();
    /// A chart that the run has nothing for leaves its place to the others.
    void setUsed(ChartPanel* chart, bool used);

    const QList<ChartPanel*>& charts() const { return m_charts; }
    ChartPanel* enlarged() const { return m_enlarged; }
    /// Null: all of them again.
    void enlarge(ChartPanel* chart);
    void swap(ChartPanel* one, ChartPanel* other);
    void move(ChartPanel* chart, int by);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    void place();
    void remember() const;
    ChartPanel* chartAt(const QPoint& global) const;

    QString m_settingsKey;
    int m_columns;
    QGridLayout* m_layout;
    QList<ChartPanel*> m_charts;
    QSet<ChartPanel*> m_unused;
    ChartPanel* m_enlarged = nullptr;
    ChartPanel* m_dragged = nullptr;
    QPoint m_pressed;
    bool m_dragging = false;
};

} // namespace retort::ui
