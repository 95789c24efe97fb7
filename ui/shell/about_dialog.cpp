// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about_dialog.h"

#include "ui/shell/icons.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace retort::ui
{

AboutDialog::AboutDialog(const QString& engine, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("About Retort"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(8);
    auto* picture = new QLabel(this);
    picture->setPixmap(programIcon().pixmap(64, 64));
    column->addWidget(picture);
    const auto add = [&](const QString& text, const char* role) {
        auto* label = new QLabel(text, this);
        label->setProperty("role", role);
        label->setWordWrap(true);
        label->setMinimumWidth(400);
        label->setTextInteractionFlags(Qt::TextBrowserInteraction);
        label->setOpenExternalLinks(true);
        column->addWidget(label);
    };
    add(tr("Retort %1").arg(QApplication::applicationVersion()), "headline");
    add(tr("A workbench for knowledge distillation in time-series forecasting."), "");
    add(tr("Qt %1, LibTorch %2").arg(QString::fromLatin1(qVersion()), engine.isEmpty() ? tr("not loaded yet") : engine),
        "hint");
    add(tr("This program is free software: you may share and modify it under the terms of the GNU General Public "
           "License, version 3 or later. It comes without any warranty. <a "
           "href=\"https://www.gnu.org/licenses/gpl-3.0.html\">The licence</a>"),
        "hint");
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace retort::ui
