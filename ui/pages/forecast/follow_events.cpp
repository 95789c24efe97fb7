// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/forecast/follow_events.h"

#include "core/report/future_tables.h"
#include "ui/language/translated.h"
#include "ui/pages/shared/list_table.h"

#include <QHeaderView>
#include <QLocale>

namespace retort::ui
{
namespace
{

constexpr int mostRows = 1000, significantDigits = 6;

} // namespace

FollowEvents::FollowEvents(QWidget* parent) : QTableWidget(parent)
{
    makeList(*this);
    setColumnCount(5);
    horizontalHeader()->setStretchLastSection(true);
    retranslate();
}

void FollowEvents::retranslate()
{
    setHorizontalHeaderLabels({tr("Time"), tr("Network"), tr("Event"), tr("Channel"), tr("Details")});
    setAccessibleName(tr("Events of the followed series"));
}

void FollowEvents::forget()
{
    setRowCount(0);
    m_count = 0;
}

void FollowEvents::add(const std::vector<experiment::FollowedRow>& rows, const experiment::FutureForecast& forecast)
{
    const auto number = [](double value) { return QLocale().toString(value, 'g', significantDigits); };
    for (const auto& row : rows) {
        const QString time = QString::fromStdString(report::timeText(forecast, row.stamp));
        for (const auto& anomaly : row.anomalies)
            put(time, stageName(anomaly.stage), tr("Anomaly"), QString::fromStdString(anomaly.target),
                tr("%1, expected %2 to %3").arg(number(anomaly.value), number(anomaly.lower), number(anomaly.upper)));
        for (const auto& model : row.models)
            if (model.drifted)
                put(time, stageName(model.stage), tr("Drift"), QString(), tr("errors are larger than on the test windows; MSE so far %1").arg(QLocale().toString(model.mse, 'f', 4)));
    }
    if (!rows.empty())
        resizeColumnsToContents();
}

void FollowEvents::put(const QString& time, const QString& network, const QString& what, const QString& channel, const QString& detail)
{
    ++m_count;
    insertRow(0);
    int column = 0;
    for (const QString& text : {time, network, what, channel, detail})
        setItem(0, column++, new QTableWidgetItem(text));
    if (rowCount() > mostRows)
        setRowCount(mostRows);
}

} // namespace retort::ui
