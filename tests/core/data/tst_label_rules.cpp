// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/collections/label_rule.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>

using namespace retort;
using namespace retort::data;

namespace
{

TimeSeries seriesOf(std::vector<double> values)
{
    TimeSeries series;
    series.name = "made up";
    series.calendar = false;
    series.step = 1;
    for (std::size_t i = 0; i < values.size(); ++i)
        series.stamps.push_back(static_cast<Milliseconds>(i));
    series.channels.push_back({"price", std::move(values)});
    return series;
}

/// Look-back 2, horizon 3; 60 rows of training, 20 and 20.
PreparedSeries preparedOf(std::vector<double> values)
{
    auto prepared = prepare(seriesOf(std::move(values)), {.split = {SplitPlan::Unit::rows, 60, 20, 20}, .lookBack = 2, .horizon = 3});
    if (!prepared)
        qFatal("%s", prepared.error().message.english().c_str());
    return std::move(*prepared);
}

std::vector<double> wave()
{
    std::vector<double> values;
    for (int i = 0; i < 100; ++i)
        values.push_back(100 + 10 * std::sin(0.7 * i) + 0.1 * i);
    return values;
}

QString saidBy(const Result<void>& result)
{
    return result ? QString() : QString::fromStdString(result.error().message.english());
}

} // namespace

/// Classes made from the steps after a window.
class TestLabelRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void directionOfTheChange()
    {
        const auto values = wave();
        PreparedSeries series = preparedOf(values);
        QVERIFY2(labelWindows(series, {}), "labelled");
        QCOMPARE(series.classes->names, (std::vector<std::string>{"down", "up"}));
        for (const auto& [windows, labels] : {std::pair{&series.train, &series.classes->train}, std::pair{&series.test, &series.classes->test}}) {
            QCOMPARE(windows->starts.size(), labels->size());
            for (std::size_t i = 0; i < labels->size(); ++i) {
                const auto last = static_cast<std::size_t>(windows->starts[i]) + 1;
                QCOMPARE((*labels)[i], values[last + 3] > values[last] ? 1 : 0);
            }
        }
        QCOMPARE(series.train.horizon, 0);
    }

    /// What decides is kept beside the class; a channel is named by its place among the series' channels.
    void measuresAndThresholds()
    {
        TimeSeries series = seriesOf(std::vector<double>(100, 1.0));
        series.channels.push_back({"other", wave()});
        series.channels.back().values[10] = std::nan("");
        const auto windows = partWindows(series, std::vector{1}, Split{{0, 60}, {60, 80}, {80, 100}}, {.lookBack = 2, .horizon = 3, .incomplete = true});
        const auto labels = labelsOf(series, 0, windows, {.kind = LabelKind::score, .channel = "other", .logarithmic = false, .bins = 2});
        QVERIFY(labels && labels->channel == 1 && labels->thresholds.size() == 1);
        const auto& values = series.channels[1].values;
        std::size_t unknown = 0;
        for (std::size_t i = 0; i < labels->train.classes.size(); ++i) {
            const auto last = static_cast<std::size_t>(labels->train.lastRows[i]);
            const double change = values[last + 3] - values[last];
            QCOMPARE(labels->train.measures[i], change);
            QCOMPARE(labels->train.classes[i], std::isnan(change) ? -1 : change <= labels->thresholds.front() ? 0 : 1);
            unknown += std::isnan(change) ? 1 : 0;
        }
        QCOMPARE(unknown, 2U); // begins or ends at the missing value
    }

    /// No label reaches into the next part: the last training window's is of the last training row.
    void labelsStayInTheirPart()
    {
        PreparedSeries series = preparedOf(wave());
        QVERIFY(labelWindows(series, {}));
        QCOMPARE(series.train.starts.back() + 1 + 3, 59);
        QCOMPARE(series.validation.starts.back() + 1 + 3, 79);
        QCOMPARE(series.validation.starts.front() + 2, 60); // looks back across the border, as forecasts do
    }

    void aDeadZone()
    {
        const auto values = wave();
        PreparedSeries series = preparedOf(values);
        QVERIFY(labelWindows(series, {.logarithmic = false, .deadZone = 4}));
        QCOMPARE(series.classes->names, (std::vector<std::string>{"down", "flat", "up"}));
        for (std::size_t i = 0; i < series.classes->train.size(); ++i) {
            const auto last = static_cast<std::size_t>(series.train.starts[i]) + 1;
            const double change = values[last + 3] - values[last];
            QCOMPARE(series.classes->train[i], change < -4 ? 0 : change > 4 ? 2 : 1);
        }
        // As a quantile: half of the training windows are flat, whatever comes later.
        PreparedSeries half = preparedOf(values);
        QVERIFY(labelWindows(half, {.deadZoneQuantile = 0.5}));
        const auto flat = std::ranges::count(half.classes->train, 1);
        QVERIFY(std::abs(2 * flat - std::ssize(half.classes->train)) <= 2);
    }

    /// Thresholds are those of the training windows: with a wild test part they stay as they are.
    void thresholdsComeFromTraining()
    {
        auto values = wave();
        PreparedSeries calm = preparedOf(values);
        for (std::size_t i = 80; i < 100; ++i)
            values[i] = 100 + (i % 2 == 0 ? 80 : -80);
        PreparedSeries wild = preparedOf(values);
        const LabelRule rule{.kind = LabelKind::risk, .quantile = 0.6};
        QVERIFY(labelWindows(calm, rule) && labelWindows(wild, rule));
        QCOMPARE(calm.classes->train, wild.classes->train);
        QVERIFY(std::ranges::all_of(wild.classes->test, [](int label) { return label == 1; }));
        QVERIFY(!wild.remarks.empty());
        const auto high = std::ranges::count(calm.classes->train, 1);
        QVERIFY(std::abs(static_cast<double>(high) / static_cast<double>(calm.classes->train.size()) - 0.4) < 0.04);
    }

    void volatilityByHand()
    {
        // Changes of 1, 3 and 2 after the window: standard deviation sqrt(2/3); elsewhere none.
        std::vector<double> values(100, 50);
        for (int i = 0; i < 100; i += 10) {
            values[static_cast<std::size_t>(i + 3)] = 51;
            values[static_cast<std::size_t>(i + 4)] = 54;
            values[static_cast<std::size_t>(i + 5)] = 56;
        }
        PreparedSeries series = preparedOf(values);
        QVERIFY(labelWindows(series, {.kind = LabelKind::risk, .logarithmic = false, .levels = 3}));
        QCOMPARE(series.classes->names, (std::vector<std::string>{"low", "medium", "high"}));
        PreparedSeries fall = preparedOf(values);
        QVERIFY(labelWindows(fall, {.kind = LabelKind::risk, .logarithmic = false, .drawdown = true, .quantile = 0.5}));
        // From row 5 on it falls from 56 to 50: the windows whose next three rows see it.
        for (std::size_t i = 0; i < fall.classes->train.size(); ++i) {
            const auto last = static_cast<std::size_t>(fall.train.starts[i]) + 1;
            double highest = values[last], deepest = 0;
            for (std::size_t step = 1; step <= 3; ++step) {
                highest = std::max(highest, values[last + step]);
                deepest = std::max(deepest, highest - values[last + step]);
            }
            QCOMPARE(fall.classes->train[i], deepest > 0 ? 1 : 0);
        }
    }

    void scoresAreQuantileBins()
    {
        PreparedSeries series = preparedOf(wave());
        QVERIFY(labelWindows(series, {.kind = LabelKind::score, .bins = 4}));
        QCOMPARE(series.classes->names.size(), 4U);
        for (int bin = 0; bin < 4; ++bin)
            QVERIFY(std::abs(4 * std::ranges::count(series.classes->train, bin) - std::ssize(series.classes->train)) <= 4);
    }

    void events()
    {
        std::vector<double> values(100, 0);
        for (std::size_t i = 7; i < 100; i += 9)
            values[i] = 1;
        PreparedSeries series = preparedOf(values);
        QVERIFY(labelWindows(series, {.kind = LabelKind::event}));
        QCOMPARE(series.classes->names, (std::vector<std::string>{"none", "event"}));
        for (std::size_t i = 0; i < series.classes->train.size(); ++i) {
            const auto last = static_cast<std::size_t>(series.train.starts[i]) + 1;
            QCOMPARE(series.classes->train[i], values[last + 1] + values[last + 2] + values[last + 3] > 0 ? 1 : 0);
        }
    }

    /// A window whose later steps are missing has no class and is left out.
    void unknownLabelsAreLeftOut()
    {
        auto values = wave();
        auto prepared = prepare(seriesOf(values), {.split = {SplitPlan::Unit::rows, 60, 20, 20}, .lookBack = 2, .horizon = 3});
        const auto all = prepared->train.count();
        prepared->series.channels[0].values[30] = std::nan("");
        QVERIFY(labelWindows(*prepared, {}));
        QCOMPARE(prepared->train.count(), all - 2); // as the first row and as the last one
        QCOMPARE(prepared->train.excluded, 2);
    }

    void whatCannotBeLabelledIsSaid()
    {
        std::vector<double> negative = wave();
        negative[50] = -1;
        PreparedSeries series = preparedOf(negative);
        QVERIFY(saidBy(labelWindows(series, {})).contains(QStringLiteral("no log returns")));
        QVERIFY(saidBy(labelWindows(series, {.channel = "prize"})).contains(QStringLiteral("price")));
        PreparedSeries flat = preparedOf(std::vector<double>(100, 5));
        QVERIFY(saidBy(labelWindows(flat, {})).contains(QStringLiteral("nothing to classify")));
        std::vector<double> rising, late;
        for (int i = 0; i < 100; ++i)
            late.push_back(i < 80 ? (i % 7 == 3 ? 0 : 0) : 1);
        late[20] = 0;
        PreparedSeries events = preparedOf(late);
        QVERIFY(!labelWindows(events, {.kind = LabelKind::event}));
    }
};

RETORT_TEST(TestLabelRules)
#include "tst_label_rules.moc"
