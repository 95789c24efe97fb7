// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/cancellation.h"
#include "core/foundation/result.h"
#include "ui/pages/forecast/follow_events.h"
#include "ui/pages/forecast/future_views.h"
#include "ui/pages/forecast/series_follower.h"
#include "ui/pages/shared/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;
class QTabWidget;
class QToolButton;

namespace retort::ui
{

/// What the networks of the run in hand say of the steps after the last row, with intervals: for its own series, for new data, or as a
/// backtest.
class ForecastPage : public Page
{
    Q_OBJECT
public:
    explicit ForecastPage(Workspace& workspace, QWidget* parent = nullptr);
    ~ForecastPage() override;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    using Answer = Result<experiment::FutureForecast>;

    void build();
    void retranslate();
    void forget();
    void ask();
    void receive(Answer answer);
    void chooseSeries();
    void showForecast();
    void showChoices();
    void showHint();
    void save(const QString& kind);
    void setFollowing(bool follows);
    void receiveNews();
    QString followText() const;
    bool isFollowing() const { return m_follower != nullptr; }
    bool isReady() const; ///< the run in hand can forecast
    FutureChoice choice() const;
    QString coverageText() const;
    QString missText() const;

    QLabel* m_title;
    QLabel* m_seriesLabel;
    QLabel* m_series;
    QPushButton* m_choose;
    QPushButton* m_own;
    QLabel* m_stepsLabel;
    QSpinBox* m_steps;
    QLabel* m_rowsLabel;
    QSpinBox* m_rows; ///< 0: all
    QLabel* m_channelLabel;
    QComboBox* m_channel;
    QLabel* m_levelLabel;
    QComboBox* m_level;
    QLabel* m_modelLabel;
    QComboBox* m_model; ///< whose interval is drawn
    QToolButton* m_save;
    QPushButton* m_follow;
    QPushButton* m_ask;
    QLabel* m_hint;
    QTabWidget* m_tabs;
    ForecastChart* m_chart;
    QTableWidget* m_table;
    FollowEvents* m_events;

    std::filesystem::path m_directory; ///< of the run that the answer is about
    std::filesystem::path m_file;      ///< of new data; empty: the run's series
    std::optional<experiment::FutureForecast> m_forecast;
    std::optional<Error> m_fault;
    std::unique_ptr<SeriesFollower> m_follower;
    std::optional<experiment::FollowedRow> m_newest; ///< of the followed series
    std::vector<Message> m_followRemarks;
    CancellationToken m_stop;
    Asker m_asker{Asker::Policy::newest};
};

} // namespace retort::ui
