// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/followed_series.h"

#include <QTableWidget>

namespace retort::ui
{

/// Anomalies and drift in a followed series, newest first.
class FollowEvents : public QTableWidget
{
    Q_OBJECT
public:
    explicit FollowEvents(QWidget* parent = nullptr);

    /// `forecast` tells how times are written.
    void add(const std::vector<experiment::FollowedRow>& rows, const experiment::FutureForecast& forecast);
    void forget();
    int count() const { return m_count; } ///< including those no longer listed
    void retranslate();

private:
    void put(const QString& time, const QString& network, const QString& what, const QString& channel, const QString& detail);

    int m_count = 0;
};

} // namespace retort::ui
