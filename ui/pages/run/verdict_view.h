// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"
#include "core/report/standing.h"

#include <QWidget>

#include <set>

class QLabel;

namespace retort::ui
{

class RoleTile;

/// How the forecasters of a run stand: one tile for each, which is also the legend of the page. Says on which windows and by
/// which metric.
class VerdictView : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictView(QWidget* parent = nullptr);

    /// The figures of the record's outcome if it has any on test windows, else those of its best epochs. `plan` decides who is
    /// listed.
    void show(const experiment::Plan& plan, const experiment::Record& record);
    const std::set<Role>& hidden() const { return m_hidden; }
    /// Every figure in words, for tests and readers of the screen.
    QString inWords() const;

Q_SIGNALS:
    void hiddenChanged();

private:
    void showClasses(const experiment::Record& record, const std::vector<report::Standing>& standings);
    void makeTiles(const experiment::Plan& plan);

    QLabel* m_measured;
    std::vector<RoleTile*> m_tiles;
    std::set<Role> m_hidden;
};

} // namespace retort::ui
