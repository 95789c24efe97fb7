// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/step.h"

#include <QDialog>

#include <optional>

class QTextBrowser;

namespace retort::ui
{

/// What a page is for and how its parts are read; stays open beside the window.
class HelpWindow : public QDialog
{
    Q_OBJECT
public:
    explicit HelpWindow(QWidget* parent = nullptr);

    /// Absent: the welcome page. `readings`: titles of the page's charts, and how each is read.
    void showStep(std::optional<Step> step, const QList<std::pair<QString, QString>>& readings);

    /// From a file to a first result, one sentence for each step.
    static QStringList firstSteps();
    static QString firstStepsTitle();

private:
    QTextBrowser* m_text;
};

} // namespace retort::ui
