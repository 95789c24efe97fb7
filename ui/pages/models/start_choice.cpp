// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/start_choice.h"

#include "ui/session/file_names.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace retort::ui
{

StartChoice::StartChoice(QWidget* parent) : QWidget(parent), m_text(new QLabel(this)), m_choose(new QPushButton(this)), m_clear(new QPushButton(this))
{
    m_text->setProperty("role", "hint");
    m_choose->setObjectName(QStringLiteral("choose_start"));
    m_clear->setObjectName(QStringLiteral("clear_start"));
    for (QPushButton* button : {m_choose, m_clear})
        button->setProperty("role", "link");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_clear);
    row->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &StartChoice::choose);
    connect(m_clear, &QPushButton::clicked, this, [this] { Q_EMIT chosen({}); });
    retranslate();
}

void StartChoice::setFile(const std::filesystem::path& file)
{
    m_file = file;
    retranslate();
}

void StartChoice::retranslate()
{
    m_text->setText(m_file.empty() ? tr("Random initial weights") : tr("Initial weights from %1").arg(nameOf(m_file.parent_path().parent_path().filename() / m_file.filename())));
    m_text->setToolTip(m_file.empty() ? QString() : nameOf(m_file));
    m_choose->setText(tr("Initial weights…"));
    m_choose->setToolTip(tr("A student of another run (.safetensors): weights that fit are copied"));
    m_clear->setText(tr("Use random weights"));
    for (QPushButton* button : {m_choose, m_clear})
        button->setAccessibleName(button->text());
    m_clear->setVisible(!m_file.empty());
}

void StartChoice::choose()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose the initial weights of the student"), nameOf(m_file.parent_path()), tr("Checkpoints (*.safetensors)"));
    if (!file.isEmpty())
        Q_EMIT chosen(pathOf(file));
}

} // namespace retort::ui
