// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

class QComboBox;

namespace retort::ui
{

struct EpochError {
    double epoch = 1;
    double mse = 0; ///< scaled
    double mae = 0; ///< scaled
};

/// Validation error per epoch of the models, the best epoch of each marked.
class ValidationChart : public ChartPanel
{
    Q_OBJECT
public:
    enum class Measure { mse, mae, both };

    explicit ValidationChart(QWidget* parent = nullptr);
    ~ValidationChart() override;

    void append(StageId stage, const EpochError& error);
    void setErrors(StageId stage, std::span<const EpochError> errors);
    /// Where something was changed by hand, in epochs.
    void setGuides(std::vector<FigureGuide> guides);
    void clear();

    void setMeasure(Measure measure);
    Measure measure() const { return m_measure; }

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    struct Curve {
        std::vector<signal::Point> mse;
        std::vector<signal::Point> mae;
        signal::Point bestMse;
        signal::Point bestMae;
    };
    void add(StageId stage, const EpochError& error);

    std::map<StageId, Curve> m_curves;
    std::vector<FigureGuide> m_guides;
    Measure m_measure = Measure::mse;
    QComboBox* m_choice;
};

} // namespace retort::ui
