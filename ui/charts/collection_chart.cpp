// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/collection_chart.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace retort::ui
{

CollectionChart::CollectionChart(QWidget* parent) : ChartPanel(parent), m_channel(new QComboBox(this)), m_others(new QPushButton(this))
{
    m_others->setProperty("role", "small");
    connect(m_channel, &QComboBox::currentIndexChanged, this, &CollectionChart::readLines);
    connect(m_others, &QPushButton::clicked, this, [this] {
        ++m_page;
        readLines();
    });
    controls()->addWidget(m_channel);
    controls()->addWidget(m_others);
    CollectionChart::retranslate();
}

CollectionChart::~CollectionChart() = default;

void CollectionChart::retranslate()
{
    setTitle(m_windows ? tr("Windows of each class") : tr("Series of each class"));
    setReading(m_windows ? tr("A few training windows of each class, as changes from the last step of the window; the steps after it decide the class. Click a class in the legend to hide it.")
                         : tr("A few series of each class, drawn over each other. Click a class in the legend to hide it."));
    setEmptyState(m_windows ? tr("The windows appear when they are labelled.") : tr("The series of the collection appear when it is loaded."));
    m_channel->setAccessibleName(tr("Channel to show"));
    m_others->setText(tr("Others"));
    m_others->setAccessibleName(m_others->text());
    m_others->setToolTip(m_windows ? tr("The next windows of each class") : tr("The next series of each class"));
}

void CollectionChart::setSeries(const std::shared_ptr<const data::ImportedSeries>& series)
{
    m_series = series && series->collection ? std::shared_ptr<const data::TimeSeries>(series, &series->series) : nullptr;
    m_layout = m_series ? *series->collection : data::CollectionLayout{};
    m_windows.reset();
    {
        const QSignalBlocker quiet(m_channel);
        m_channel->clear();
        if (m_series)
            for (const auto& channel : m_series->channels)
                m_channel->addItem(QString::fromStdString(channel.name));
    }
    begin();
}

void CollectionChart::setWindows(std::shared_ptr<const data::TimeSeries> series, const data::WindowLabels& labels, int lookBack, int horizon, bool logarithmic)
{
    const bool same = m_windows && m_layout.classes == labels.names;
    const auto hidden = m_hidden;
    m_series = std::move(series);
    m_layout = {labels.names, {}, 0};
    for (std::size_t i = 0; i < labels.train.classes.size(); ++i)
        if (labels.train.classes[i] >= 0)
            m_layout.examples.push_back({labels.train.lastRows[i] - lookBack + 1, lookBack + horizon, labels.train.classes[i]});
    m_windows = {labels.channel, lookBack, logarithmic};
    {
        const QSignalBlocker quiet(m_channel);
        m_channel->clear();
        m_channel->addItem(QString::fromStdString(m_series->channels[labels.channel].name));
    }
    begin();
    if (same)
        m_hidden = hidden;
}

void CollectionChart::begin()
{
    m_page = 0;
    m_counts.assign(m_layout.classes.size(), 0);
    m_hidden.assign(m_counts.size(), false);
    for (const auto& example : m_layout.examples)
        ++m_counts[static_cast<std::size_t>(example.label)];
    m_channel->setVisible(m_channel->count() > 1);
    m_others->setVisible(!m_counts.empty() && std::ranges::max(m_counts) > perClass);
    CollectionChart::retranslate();
    readLines();
}

void CollectionChart::readLines()
{
    m_lines.clear();
    if (m_series) {
        const std::size_t channel = m_windows ? m_windows->channel : static_cast<std::size_t>(std::max(0, m_channel->currentIndex()));
        const auto& values = m_series->channels[channel].values;
        std::vector<std::size_t> seen(m_counts.size()), drawn(m_counts.size());
        for (const auto& example : m_layout.examples) {
            const auto label = static_cast<std::size_t>(example.label);
            const std::size_t pages = (m_counts[label] + perClass - 1) / perClass;
            if (seen[label]++ % pages != m_page % pages) // spread evenly: neighbouring windows hardly differ
                continue;
            Line& line = m_lines.emplace_back();
            line.label = label;
            line.first = drawn[label]++ == 0;
            const int last = m_windows ? m_windows->lookBack - 1 : -1; // step 0
            for (int step = 0; step < example.steps; ++step) {
                const double value = values[static_cast<std::size_t>(example.firstRow + step)];
                const double start = m_windows ? values[static_cast<std::size_t>(example.firstRow + last)] : 0;
                line.points.push_back({static_cast<double>(step - last), m_windows && m_windows->logarithmic ? std::log(value / start) : value - start});
            }
        }
        std::ranges::stable_sort(m_lines, {}, &Line::label);
    }
    changed();
}

void CollectionChart::toggleLine(int line)
{
    m_hidden[m_lines[static_cast<std::size_t>(line)].label].flip();
    changed();
}

Figure CollectionChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("step");
    figure.x.wholeNumbers = true;
    figure.y.title = m_windows ? tr("change of %1").arg(m_channel->currentText()) : m_channel->currentText();
    if (m_windows && !m_lines.empty())
        figure.guides.push_back({Qt::Vertical, 0, tr("end of the window"), {}});
    for (const Line& line : m_lines) {
        FigureLine drawn{QString::fromStdString(m_layout.classes[line.label]), {paletteColour(line.label), Dash::solid, 1.3}, line.points};
        drawn.inLegend = line.first;
        drawn.shown = !m_hidden[line.label];
        drawn.detail = QString::number(m_counts[line.label]);
        figure.lines.push_back(std::move(drawn));
    }
    return figure;
}

} // namespace retort::ui
