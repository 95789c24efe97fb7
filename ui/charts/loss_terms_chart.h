// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

class QComboBox;
class QToolButton;

namespace retort::ui
{

struct LossTermValue {
    QString name;
    double raw = 0;
    double weighted = 0;
    QString brief = {}; ///< its name in a small legend
};

/// The loss of one batch, or the mean of one epoch.
struct LossPoint {
    double epoch = 0; ///< fractional: 2.5 is half-way through the third epoch
    std::vector<LossTermValue> terms;
    double total = 0;
};

/// Each loss term separately, raw or weighted, and their sum; or their shares. Terms are switched off in the legend or in
/// the menu of the button "Terms".
class LossTermsChart : public ChartPanel
{
    Q_OBJECT
public:
    /// share: what each term has of the sum of all weighted ones, stacked.
    enum class Shown { weighted, raw, share };

    explicit LossTermsChart(QWidget* parent = nullptr);
    ~LossTermsChart() override;

    void append(const LossPoint& point);
    void append(std::span<const LossPoint> points);
    /// Where something was changed by hand, in epochs.
    void setGuides(std::vector<FigureGuide> guides);
    void clear();

    void setShown(Shown shown);
    Shown shown() const { return m_shown; }
    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const { return m_logarithmic; }
    /// Whose losses they are, for the title.
    void setTrained(const QString& network);
    /// Moving averages over the curves, which stay in sight behind them. Off at first.
    void setSmooth(bool smooth);
    bool isSmooth() const { return m_smooth; }
    void setTermVisible(const QString& name, bool visible);

protected:
    Figure figure() const override;
    void retranslate() override;
    void toggleLine(int line) override;
    void extendMenu(QMenu* menu) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Term {
        QString name, brief;
        bool visible = true;
        std::vector<signal::Point> raw, weighted;
        std::vector<signal::Point> smoothRaw, smoothWeighted; ///< moving averages
        std::vector<signal::Point> share; ///< of this term and those before it, of the moving averages
    };
    Term& termOf(const LossTermValue& value);
    void add(const LossPoint& point);
    Figure lines() const;
    Figure shares() const;
    void fillTermsMenu(QMenu* menu);
    bool isRoomy() const;

    std::vector<Term> m_terms;
    std::vector<signal::Point> m_total, m_smoothTotal;
    std::vector<FigureGuide> m_guides;
    bool m_totalVisible = true;
    Shown m_shown = Shown::weighted;
    bool m_logarithmic = false;
    bool m_smooth = false;
    QString m_trained;
    std::vector<signal::Point> m_nothing; ///< at 0, below the first share
    QComboBox* m_choice;
    QToolButton* m_logarithmicButton;
    QToolButton* m_termsButton;
};

} // namespace retort::ui
