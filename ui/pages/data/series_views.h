// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace retort::ui
{

class ChartPanel;
class CollectionChart;
class LabelChart;
class SeriesChart;

/// The pictures of a series: the series itself; where a rule labels its windows, tabs for the labels and for windows of each class; in their
/// place the series of each class of a collection.
class SeriesViews : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { series, labelled, collection };

    explicit SeriesViews(QWidget* parent = nullptr);

    void setKind(Kind kind);
    SeriesChart* series() const { return m_series; }
    LabelChart* labels() const { return m_labels; }
    CollectionChart* examples() const { return m_examples; }
    QList<ChartPanel*> charts() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    SeriesChart* m_series;
    LabelChart* m_labels;
    CollectionChart* m_examples;
    Kind m_kind = Kind::series;
};

} // namespace retort::ui
