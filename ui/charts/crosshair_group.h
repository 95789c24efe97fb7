// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace retort::ui
{

/// Charts over the same x axis (epochs): where the pointer is in one, all show the values.
class CrosshairGroup : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void moveTo(double x) { Q_EMIT moved(x); }
    void leave() { Q_EMIT left(); }

Q_SIGNALS:
    void moved(double x);
    void left();
};

} // namespace retort::ui
