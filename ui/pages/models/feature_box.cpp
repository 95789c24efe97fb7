// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/feature_box.h"

#include "ui/pages/models/feature_text.h"

#include <QSignalBlocker>

#include <algorithm>

namespace retort::ui
{

FeatureBox::FeatureBox(QWidget* parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::currentIndexChanged, this, [this](int index) { m_chosen = itemData(index).toString().toStdString(); });
}

void FeatureBox::setFeatures(const std::vector<FeatureInfo>& features)
{
    const auto same = [](const FeatureInfo& a, const FeatureInfo& b) { return a.name == b.name && a.shape == b.shape; };
    if (std::ranges::equal(features, m_features, same))
        return;
    m_features = features;
    fill();
}

void FeatureBox::choose(const std::string& name)
{
    if (name == m_chosen)
        return;
    m_chosen = name;
    fill();
}

bool FeatureBox::hasChosen() const
{
    return m_chosen.empty() || m_features.empty() || std::ranges::find(m_features, m_chosen, &FeatureInfo::name) != m_features.end();
}

void FeatureBox::fill()
{
    const QSignalBlocker quiet(this);
    clear();
    for (const auto& feature : m_features)
        addItem(featureText(feature), count() == 0 ? QString() : QString::fromStdString(feature.name));
    if (m_features.empty() && !m_chosen.empty())
        addItem(tr("first feature"), QString());
    const bool first = m_chosen.empty() || (!m_features.empty() && m_chosen == m_features.front().name);
    const auto wanted = first ? QString() : QString::fromStdString(m_chosen);
    if (count() > 0 && findData(wanted) < 0)
        addItem(wanted, wanted);
    setCurrentIndex(findData(wanted));
}

} // namespace retort::ui
