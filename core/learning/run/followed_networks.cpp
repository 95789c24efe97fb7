// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/followed_networks.h"

#include "core/data/reading/growing_table.h"
#include "core/learning/run/due_forecasts.h"
#include "core/learning/run/future_rows.h"
#include "core/learning/run/recorded_networks.h"
#include "core/learning/run/recorded_series.h"
#include "core/learning/run/window_errors.h"
#include "core/learning/training/compute_environment.h"

#include <chrono>
#include <cmath>

namespace retort::learning
{
namespace
{

using experiment::FollowedRow;
using experiment::FutureForecast;

/// The scaled mean absolute error of each row in the validation and test parts, over all forecasts for that row.
std::optional<std::vector<double>> rowErrors(const WindowSource& source, const data::PreparedSeries& learned, const CancellationToken& stop)
{
    std::map<std::int64_t, std::pair<double, double>> rows; // sum and count
    const auto sink = [&](std::int64_t row, std::size_t cell, double error) {
        const auto target = static_cast<std::size_t>(learned.targets[cell % learned.targets.size()]);
        if (std::isnan(error))
            return;
        auto& [sum, count] = rows[row];
        sum += error / learned.scaler.scale()[target];
        ++count;
    };
    if (!visitErrors(source, learned, learned.validation, sink, stop) || !visitErrors(source, learned, learned.test, sink, stop))
        return std::nullopt;
    std::vector<double> means;
    for (const auto& [row, error] : rows)
        means.push_back(error.first / error.second);
    return means;
}

class FollowedNetworks : public experiment::FollowedSeries
{
public:
    FollowedNetworks(const experiment::Record& record, const experiment::FollowQuestion& question, ComputeSetting setting)
        : m_record(record), m_question(question), m_setting(std::move(setting))
    {
    }

    Result<void> begin(const CancellationToken& stop)
    {
        auto series = loadRecordedSeries(m_record, m_latest.remarks, stop);
        if (!series)
            return tl::unexpected<Error>(series.error());
        m_learned = std::move(series->prepared);
        m_season = std::max(1, series->summary.season);
        const auto file = m_question.series.empty() ? m_record.plan.data.file : m_question.series;
        auto table = data::GrowingTable::open(file, m_record.plan.data.import);
        if (!table)
            return tl::unexpected<Error>(table.error());
        m_table = std::move(*table);
        m_known = m_table->beginning();
        keepRecent();
        m_batches.emplace(m_learned, m_setting.device);
        const auto networks = RecordedNetworks(m_record, *m_batches, stop).forecasting(m_latest.remarks);
        if (networks.empty())
            return fail(ErrorKind::missing, RETORT_TEXT("learning", "No network of the run in %1 can forecast."), {m_record.directory.string()});
        for (const auto& [role, network] : networks) {
            m_networks.push_back(network);
            if (!watch(role, experiment::modelOf(m_record.outcome, role)->kind, sourceOf(network, *m_batches), stop))
                return stopped();
        }
        if (!watch(Role::seasonal_naive, {}, naiveSource(m_learned, m_season), stop))
            return stopped();
        m_remarks = m_latest.remarks;
        return forecast(); // must succeed at the start; later rows may have gaps
    }

    Result<std::optional<FollowedRow>> next() override
    {
        if (m_taken == m_fresh.rows()) {
            auto fresh = m_table->appended();
            if (!fresh)
                return tl::unexpected<Error>(fresh.error());
            m_fresh = std::move(fresh->rows);
            m_rowRemarks.insert(m_rowRemarks.end(), fresh->remarks.begin(), fresh->remarks.end());
            m_taken = 0;
        }
        if (!m_rowRemarks.empty()) {
            const Error first{ErrorKind::malformed, m_rowRemarks.front()};
            m_rowRemarks.pop_front();
            return tl::unexpected<Error>(first);
        }
        if (m_taken == m_fresh.rows())
            return std::nullopt;
        const ComputeScope scope(m_setting);
        return arrived(m_fresh, m_taken++);
    }

    const FutureForecast& latest() const override { return m_latest; }

private:
    static Result<void> stopped() { return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The forecasts were stopped.")); }

    bool watch(StageId stage, std::string kind, const WindowSource& source, const CancellationToken& stop)
    {
        auto errors = validationErrors(source, m_learned, stop);
        const auto reference = errors ? rowErrors(source, m_learned, stop) : std::nullopt;
        if (!reference)
            return false;
        std::vector<double> scale;
        for (const int target : m_learned.targets)
            scale.push_back(m_learned.scaler.scale()[static_cast<std::size_t>(target)]);
        m_due.emplace_back(stage, std::move(kind), std::move(*errors), *reference, m_question, std::move(scale));
        return true;
    }

    FollowedRow arrived(const data::TimeSeries& fresh, std::size_t row)
    {
        FollowedRow said{.row = ++m_rows, .stamp = fresh.stamps[row], .values = {}};
        m_known.stamps.push_back(said.stamp);
        for (auto& channel : m_known.channels) {
            const auto same = std::ranges::find(fresh.channels, channel.name, &data::Channel::name);
            channel.values.push_back(same == fresh.channels.end() ? std::nan("") : same->values[row]);
        }
        std::vector<std::string> names;
        for (const int target : m_learned.targets) {
            names.push_back(m_learned.series.channels[static_cast<std::size_t>(target)].name);
            said.values.push_back(std::ranges::find(m_known.channels, names.back(), &data::Channel::name)->values.back());
        }
        for (auto& due : m_due) {
            auto arrival = due.arrived(said.values);
            said.models.push_back(std::move(arrival.said));
            for (auto& [target, anomaly] : arrival.anomalies) {
                anomaly.stamp = said.stamp;
                anomaly.target = names[target];
                said.anomalies.push_back(std::move(anomaly));
            }
        }
        keepRecent();
        const auto begin = std::chrono::steady_clock::now();
        if (const auto made = forecast(); !made)
            skip(made.error());
        said.forecast = !m_skipped;
        said.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
        return said;
    }

    /// Forecasts after the last known row.
    Result<void> forecast()
    {
        const int steps = m_learned.test.horizon;
        auto continued = data::continuedSeries(m_learned, m_known, {m_record.plan.data.import.fill, m_record.plan.data.incompleteWindows}, steps);
        if (!continued)
            return tl::unexpected<Error>(continued.error());
        FutureRows future(m_learned, *continued, m_setting.device, steps);
        FutureForecast latest;
        latest.remarks = m_remarks;
        latest.remarks.insert(latest.remarks.end(), continued->remarks.begin(), continued->remarks.end());
        future.describe(latest);
        for (std::size_t i = 0; i < m_due.size(); ++i) {
            m_due[i].forecast(i < m_networks.size() ? future.by(*m_networks[i]) : future.naive(m_season));
            latest.models.push_back(m_due[i].latest());
        }
        m_latest = std::move(latest);
        m_skipped = false;
        return {};
    }

    /// Keeps the last forecast, with the reason why there is no new one.
    void skip(const Error& why)
    {
        m_skipped = true;
        for (auto& due : m_due)
            due.skip();
        m_latest.remarks = m_remarks;
        m_latest.remarks.push_back(why.message);
    }

    /// Drops rows that neither forecasts, gap filling nor the chart need, so that memory stays bounded.
    void keepRecent()
    {
        // Trading days are inferred from weeks of rows.
        const std::size_t more = m_known.spacing == data::Spacing::business_days ? 5000 : 64;
        const auto needed = static_cast<std::size_t>(m_learned.test.lookBack + m_season + 2 * m_learned.test.horizon) + more;
        if (m_known.rows() <= 2 * needed)
            return;
        const auto surplus = static_cast<std::ptrdiff_t>(m_known.rows() - needed);
        m_known.stamps.erase(m_known.stamps.begin(), m_known.stamps.begin() + surplus);
        for (auto& channel : m_known.channels)
            channel.values.erase(channel.values.begin(), channel.values.begin() + surplus);
    }

    experiment::Record m_record;
    experiment::FollowQuestion m_question;
    ComputeSetting m_setting;
    data::PreparedSeries m_learned;
    std::optional<WindowBatches> m_batches;
    int m_season = 1;
    std::optional<data::GrowingTable> m_table;
    data::TimeSeries m_known;
    data::TimeSeries m_fresh;  ///< appended rows that are not processed yet
    std::size_t m_taken = 0;   ///< of them already processed
    std::deque<Message> m_rowRemarks; ///< on rows that were left out; not reported yet
    std::vector<std::shared_ptr<Forecaster>> m_networks;
    std::vector<DueForecasts> m_due; ///< of the networks, then of the seasonal naive forecast
    std::vector<Message> m_remarks;
    FutureForecast m_latest;
    bool m_skipped = false; ///< no forecast could be made after the last row
    std::int64_t m_rows = 0;
};

} // namespace

Result<std::unique_ptr<experiment::FollowedSeries>> followSeries(const experiment::Record& record, const experiment::FollowQuestion& question,
                                                                 const CancellationToken& stop)
{
    const auto setting = settingForForecasts(record);
    if (!setting)
        return tl::unexpected<Error>(setting.error());
    const ComputeScope scope(*setting);
    auto followed = std::make_unique<FollowedNetworks>(record, question, *setting);
    if (const auto begun = followed->begin(stop); !begun)
        return tl::unexpected<Error>(begun.error());
    return followed;
}

} // namespace retort::learning
