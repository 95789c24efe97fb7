// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/followed_series.h"

#include <QTableWidget>

namespace retort::ui
{

/// What happened while a series was followed: anomalies and drift, the newest first.
class FollowEvents : public QTableWidget
{
    Q_OBJECT
public:
    explicit FollowEvents(QWidget* parent = nullptr);

    /// Times are those of `forecast`'s series.
    void add(const std::vector<experiment::FollowedRow>& rows, const experiment::FutureForecast& forecast);
    void forget();
    int count() const { return m_count; } ///< also of those that are no longer listed
    void retranslate();

private:
    void put(const QString& time, const QString& network, const QString& what, const QString& channel, const QString& detail);

    int m_count = 0;
};

} // namespace retort::ui
