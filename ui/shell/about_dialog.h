// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace retort::ui
{

/// What the program is, its licence, and what it computes with.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    /// `engine`: version of the computing library, empty where it is not known yet.
    AboutDialog(const QString& engine, QWidget* parent);
};

} // namespace retort::ui
