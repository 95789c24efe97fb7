// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/feature_text.h"

#include <QStringList>

namespace retort::ui
{

QString featureText(const FeatureInfo& feature)
{
    QStringList sizes;
    for (const auto size : feature.shape)
        sizes << QString::number(size);
    return QStringLiteral("%1 [%2]").arg(QString::fromStdString(feature.name), sizes.join(QStringLiteral(" × ")));
}

} // namespace retort::ui
