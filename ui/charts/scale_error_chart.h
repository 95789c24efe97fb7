// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>
#include <set>

class QComboBox;

namespace retort::ui
{

/// MSE after pooling 1, 2, 4, 8 steps: the change against the plain student, or the errors side by side with those of earlier
/// epochs as fading trails.
class ScaleErrorChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit ScaleErrorChart(QWidget* parent = nullptr);
    ~ScaleErrorChart() override;

    /// `msePerScale`: scaled, one for each of evaluation::pooledScales that the horizon holds. Of an epoch; it counts where no other
    /// errors are set.
    void append(Role role, std::span<const double> msePerScale);
    /// Those that count: of the best epoch, whose weights are kept, or of the test windows at the end.
    void setErrors(Role role, std::span<const double> msePerScale, bool test);
    /// Pooled over clusters of about 1, 2, 4, 8 nodes of a graph instead of steps.
    void setSpaceErrors(Role role, std::span<const double> msePerScale, bool test);
    void clear();
    /// The errors themselves; else, as at first, their change where there is a plain student.
    void setAbsolute(bool absolute);

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    QComboBox* m_choice;
    std::map<Role, std::vector<std::vector<double>>> m_epochs;
    std::map<Role, std::vector<double>> m_errors, m_spaceErrors;
    std::set<Role> m_set; ///< whose errors were set
    bool m_test = false;
};

} // namespace retort::ui
