// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace retort::ui
{

class Section;

/// Teacher and student beside each other: layers, shapes, counts, and which features are joined.
class NetworkComparison : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkComparison(QWidget* parent = nullptr);

    struct Side {
        QString name;
        std::optional<experiment::NetworkSize> size;
        QString fault; ///< why it has no size
    };
    void setSides(Side teacher, Side student);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Column {
        Section* card;
        QLabel* counts;
        QTreeWidget* layers;
        QLabel* features;
    };
    void show();

    QLabel* m_joined;
    Column m_columns[2];
    Side m_sides[2];
};

} // namespace retort::ui
