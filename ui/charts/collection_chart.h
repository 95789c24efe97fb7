// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/collections/label_rule.h"
#include "core/data/reading/series_import.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <memory>
#include <optional>

class QComboBox;
class QPushButton;

namespace retort::ui
{

/// A few examples of each class, one over the other: series of a collection, or windows that a rule labels. A click in the legend hides a class.
class CollectionChart : public ChartPanel
{
    Q_OBJECT
public:
    static constexpr std::size_t perClass = 4; ///< series drawn at once

    explicit CollectionChart(QWidget* parent = nullptr);
    ~CollectionChart() override;

    /// Null, or not a collection: nothing is shown.
    void setSeries(const std::shared_ptr<const data::ImportedSeries>& series);
    /// Training windows of `lookBack` steps and the `horizon` steps after each, as changes from the last step that a network reads.
    void setWindows(std::shared_ptr<const data::TimeSeries> series, const data::WindowLabels& labels, int lookBack, int horizon, bool logarithmic);

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

    /// How windows are drawn; series of a collection are drawn as they are.
    struct Windows {
        std::size_t channel = 0;
        int lookBack = 0;
        bool logarithmic = false; ///< changes are log returns, else differences
    };

    void begin();
    void readLines();

    QComboBox* m_channel;
    QPushButton* m_others;
    std::shared_ptr<const data::TimeSeries> m_series;
    data::CollectionLayout m_layout;
    std::optional<Windows> m_windows;
    std::size_t m_page = 0; ///< which series of each class, from 0
    std::vector<Line> m_lines;
    std::vector<std::size_t> m_counts; ///< series of each class
    std::vector<bool> m_hidden;        ///< likewise
};

} // namespace retort::ui
