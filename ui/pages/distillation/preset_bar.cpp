// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/distillation/preset_bar.h"

#include "ui/pages/shared/section.h"
#include "ui/language/translated.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace retort::ui
{
namespace
{

bool fits(const experiment::Preset& preset, const std::string& series)
{
    return !preset.seriesName.empty() && QString::fromStdString(series).contains(QString::fromStdString(preset.seriesName),
                                                                                 Qt::CaseInsensitive);
}

} // namespace

PresetBar::PresetBar(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_label(new QLabel), m_box(new QComboBox), m_help(roleLabel("hint"))
{
    m_box->setObjectName(QStringLiteral("preset"));
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_label->setBuddy(m_box);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_label);
    layout->addWidget(m_box);
    layout->addWidget(m_help, 1);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        const int preset = m_box->itemData(index).toInt();
        if (preset >= 0)
            m_workspace.setPlan(experiment::applied(experiment::presets()[static_cast<std::size_t>(preset)], m_workspace.plan()));
        showPlan();
    });
    connect(&workspace, &Workspace::planChanged, this, &PresetBar::showPlan);
    fill();
    showPlan();
}

void PresetBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        fill();
        showPlan();
    }
    QWidget::changeEvent(event);
}

void PresetBar::fill()
{
    m_label->setText(tr("Start from"));
    m_box->setAccessibleName(tr("Preset to start from"));
    m_seriesName = m_workspace.plan().data.file.stem().string();
    const auto& presets = experiment::presets();
    std::vector<int> order(presets.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<int>(i);
    std::ranges::stable_partition(order, [&](int i) { return fits(presets[static_cast<std::size_t>(i)], m_seriesName); });
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(tr("Custom"), -1);
    for (const int i : order) {
        m_box->addItem(translated(presets[static_cast<std::size_t>(i)].label), i);
        m_box->setItemData(m_box->count() - 1, translated(presets[static_cast<std::size_t>(i)].help), Qt::ToolTipRole);
    }
}

void PresetBar::showPlan()
{
    const auto& plan = m_workspace.plan();
    if (plan.data.file.stem().string() != m_seriesName)
        fill();
    const auto& presets = experiment::presets();
    const auto found = std::ranges::find_if(
        presets, [&](const experiment::Preset& preset) { return experiment::applied(preset, plan) == plan; });
    const QSignalBlocker quiet(m_box);
    m_box->setCurrentIndex(found == presets.end() ? 0 : m_box->findData(static_cast<int>(found - presets.begin())));
    QString help = found == presets.end() ? QString() : translated(found->help);
    if (found != presets.end() && !found->seriesName.empty() && !plan.data.file.empty() && !fits(*found, plan.data.file.stem().string()))
        help = tr("Published for %1. The open series is another one: its scores cannot be compared with the published ones.")
                   .arg(QString::fromStdString(found->seriesName));
    m_help->setText(help);
}

} // namespace retort::ui
