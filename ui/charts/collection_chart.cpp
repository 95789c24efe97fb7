// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/collection_chart.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

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
    setTitle(tr("Series of each class"));
    setReading(tr("A few series of each class, one over the other. A click on a class in the legend hides it."));
    setEmptyState(tr("The series of the collection appear when it is loaded."));
    m_channel->setAccessibleName(tr("Channel to show"));
    m_others->setText(tr("Others"));
    m_others->setToolTip(tr("The next series of each class"));
}

void CollectionChart::setSeries(std::shared_ptr<const data::ImportedSeries> series)
{
    m_series = series && series->collection ? std::move(series) : nullptr;
    m_page = 0;
    m_counts.assign(m_series ? m_series->collection->classes.size() : 0, 0);
    m_hidden.assign(m_counts.size(), false);
    {
        const QSignalBlocker quiet(m_channel);
        m_channel->clear();
        if (m_series) {
            for (const auto& channel : m_series->series.channels)
                m_channel->addItem(QString::fromStdString(channel.name));
            for (const auto& example : m_series->collection->examples)
                ++m_counts[static_cast<std::size_t>(example.label)];
        }
    }
    m_channel->setVisible(m_channel->count() > 1);
    m_others->setVisible(!m_counts.empty() && std::ranges::max(m_counts) > perClass);
    readLines();
}

void CollectionChart::readLines()
{
    m_lines.clear();
    if (m_series) {
        const auto& values = m_series->series.channels[static_cast<std::size_t>(std::max(0, m_channel->currentIndex()))].values;
        std::vector<std::size_t> seen(m_counts.size()), drawn(m_counts.size());
        for (const auto& example : m_series->collection->examples) {
            const auto label = static_cast<std::size_t>(example.label);
            const std::size_t pages = (m_counts[label] + perClass - 1) / perClass;
            if (seen[label]++ / perClass != m_page % pages)
                continue;
            Line& line = m_lines.emplace_back();
            line.label = label;
            line.first = drawn[label]++ == 0;
            for (int step = 0; step < example.steps; ++step)
                line.points.push_back({static_cast<double>(step + 1), values[static_cast<std::size_t>(example.firstRow + step)]});
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
    figure.y.title = m_channel->currentText();
    for (const Line& line : m_lines) {
        FigureLine drawn{QString::fromStdString(m_series->collection->classes[line.label]), {paletteColour(line.label), Dash::solid, 1.3}, line.points};
        drawn.inLegend = line.first;
        drawn.shown = !m_hidden[line.label];
        drawn.detail = QString::number(m_counts[line.label]);
        figure.lines.push_back(std::move(drawn));
    }
    return figure;
}

} // namespace retort::ui
