// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/series_import.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <memory>

class QComboBox;
class QPushButton;

namespace retort::ui
{

/// A few series of each class of a labelled collection, one over the other. A click in the legend hides a class.
class CollectionChart : public ChartPanel
{
    Q_OBJECT
public:
    static constexpr std::size_t perClass = 4; ///< series drawn at once

    explicit CollectionChart(QWidget* parent = nullptr);
    ~CollectionChart() override;

    /// Null, or not a collection: nothing is shown.
    void setSeries(std::shared_ptr<const data::ImportedSeries> series);

protected:
    Figure figure() const override;
    void retranslate() override;
    void toggleLine(int line) override;

private:
    struct Line {
        std::size_t label = 0;
        bool first = false; ///< of its class
        std::vector<signal::Point> points;
    };

    void readLines();

    QComboBox* m_channel;
    QPushButton* m_others;
    std::shared_ptr<const data::ImportedSeries> m_series;
    std::size_t m_page = 0; ///< which series of each class, from 0
    std::vector<Line> m_lines;
    std::vector<std::size_t> m_counts; ///< series of each class
    std::vector<bool> m_hidden;        ///< likewise
};

} // namespace retort::ui
