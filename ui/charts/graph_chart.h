// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/graph/graph_layout.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

class QComboBox;

namespace retort::ui
{

/// The nodes of a graph at their places, coloured by what each network makes of them; edges by their weight. A click chooses a node.
class GraphChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit GraphChart(QWidget* parent = nullptr);
    ~GraphChart() override;

    /// The forecast channels are the nodes; `places` of all of them.
    void setGraph(const data::NodeGraph& graph, const std::vector<data::DrawnAt>& places);
    /// `msePerNode` scaled, in the order of the nodes.
    void setErrors(Role role, const std::vector<double>& msePerNode, bool test);
    void clear();

Q_SIGNALS:
    void channelChosen(int channel);

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    enum Choice { gain, error, winner };
    struct Errors {
        std::vector<double> mse;
        bool test = false;
    };

    void colourByGain(Figure& figure) const;
    void colourByError(Figure& figure) const;
    void colourByWinner(Figure& figure) const;
    const Errors* errorsOf(Role role) const; ///< null: not of these nodes

    QComboBox* m_choice;
    FigureGraph m_graph; ///< without colours
    std::map<Role, Errors> m_errors;
};

} // namespace retort::ui
