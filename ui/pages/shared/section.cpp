// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/shared/section.h"

#include <QLabel>
#include <QVBoxLayout>

namespace retort::ui
{
namespace
{
constexpr int headHeight = 32;
}

Section::Section(QWidget* parent)
    : QFrame(parent), m_title(roleLabel("section")), m_finding(roleLabel("error")), m_head(new QHBoxLayout),
      m_body(new QVBoxLayout)
{
    setProperty("role", "card");
    m_title->setWordWrap(false);
    m_title->setMinimumHeight(headHeight); // cards side by side begin on one line
    m_title->setObjectName(QStringLiteral("title"));
    m_finding->setObjectName(QStringLiteral("finding"));
    m_finding->hide();
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_body->setSpacing(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(m_head);
    layout->addWidget(m_finding);
    layout->addLayout(m_body, 1);
}

void Section::setTitle(const QString& title)
{
    m_title->setText(title);
}

void Section::setFinding(const QString& sentence)
{
    m_finding->setText(sentence);
    m_finding->setVisible(!sentence.isEmpty());
}

QLabel* roleLabel(const char* role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

} // namespace retort::ui
