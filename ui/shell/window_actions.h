// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/step.h"

#include <QList>
#include <QObject>

class QAction;

namespace retort::ui
{

/// All actions of the window, each with at most one shortcut: the menus, the rail, the buttons and the
/// command palette show these.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QObject* parent = nullptr);

    QAction* newExperiment;
    QAction* openSample;
    QAction* open;
    QAction* save;
    QAction* saveAs;
    QAction* quit;
    QAction* undo;
    QAction* redo;

    QAction* start;
    QAction* pause; ///< and goes on
    QAction* endStage;
    QAction* stop;
    QAction* queueRun; ///< instead of starting it now
    QAction* reuse; ///< checked: networks of earlier runs are not trained again
    QAction* copyCommand;

    QAction* welcome;
    std::array<QAction*, allSteps.size()> steps{};
    QAction* inspector;
    QAction* palette;
    QAction* followSystem;
    QAction* light;
    QAction* dark;
    QAction* english;
    QAction* chinese;
    QAction* help;
    QAction* about;

    QList<QAction*> all() const { return m_all; }
    /// Texts in the current language.
    void retranslate();
    /// While a run is paused, the pause action resumes it.
    void setPaused(bool paused);

private:
    QAction* make(const char* name, const char* key = "");

    QList<QAction*> m_all;
    bool m_paused = false;
};

} // namespace retort::ui
