// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/forecast/forecast_page.h"

#include "core/report/future_tables.h"
#include "ui/language/translated.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>

#include <algorithm>

// Following a file that grows.

namespace retort::ui
{

void ForecastPage::setFollowing(bool follows)
{
    m_follower.reset();
    if (follows) {
        m_stop.cancel();
        m_asker.forget();
        m_fault.reset();
        m_newest.reset();
        m_followRemarks.clear();
        m_events->forget();
        m_directory = workspace().run().directory();
        m_follower = std::make_unique<SeriesFollower>(workspace().engine(), m_directory, experiment::FollowQuestion{.series = m_file});
        connect(m_follower.get(), &SeriesFollower::newsCame, this, &ForecastPage::receiveNews);
    }
    m_tabs->setTabVisible(2, follows || m_events->count() > 0);
    showHint();
}

void ForecastPage::receiveNews()
{
    if (!m_follower)
        return;
    FollowNews news = m_follower->take();
    if (news.latest) {
        const bool first = !m_forecast;
        m_forecast = std::move(news.latest);
        if (first)
            showChoices();
    }
    m_followRemarks.insert(m_followRemarks.end(), news.remarks.begin(), news.remarks.end());
    if (!news.rows.empty()) {
        m_events->add(news.rows, *m_forecast);
        m_newest = std::move(news.rows.back());
    }
    m_tabs->setTabText(2, tr("Events (%1)").arg(m_events->count()));
    if (news.ended) {
        m_follow->setChecked(false);
        m_fault = news.ended;
    }
    showForecast();
}

/// The state of following, and the score of the network whose interval is drawn.
QString ForecastPage::followText() const
{
    if (!m_newest)
        return m_forecast ? tr("Following: no new rows yet.") : tr("Following: measuring the errors on the validation and test windows first…");
    QString text = tr("Following: new rows: %1, the last one at %2, forecast in %3 ms.")
                       .arg(m_newest->row)
                       .arg(QString::fromStdString(report::timeText(*m_forecast, m_newest->stamp)), QLocale().toString(m_newest->milliseconds, 'f', 1));
    const auto shown = std::ranges::find(m_newest->models, choice().bandOf, &experiment::FollowedModel::stage);
    if (shown != m_newest->models.end() && shown->due > 0)
        text += u' ' + tr("%1: MSE so far %2 over %3 scored values; drift statistic at %4 % of its threshold.")
                           .arg(stageName(shown->stage), QLocale().toString(shown->mse, 'f', 4), QLocale().toString(static_cast<qlonglong>(shown->due)))
                           .arg(100 * shown->drift, 0, 'f', 0);
    return text;
}

} // namespace retort::ui
