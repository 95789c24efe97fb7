// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/feature_text.h"

#include <QStringList>

#include <algorithm>

namespace retort::ui
{

QString featureText(const FeatureInfo& feature)
{
    QStringList sizes;
    for (const auto size : feature.shape)
        sizes << QString::number(size);
    return QStringLiteral("%1 [%2]").arg(QString::fromStdString(feature.name), sizes.join(QStringLiteral(" × ")));
}

QString layerName(const std::string& path)
{
    const QStringList parts = QString::fromStdString(path).replace(u'_', u' ').split(u'.');
    QString number;
    for (const QString& part : parts.first(parts.size() - 1)) {
        bool isNumber = false;
        if (const int index = part.toInt(&isNumber); isNumber)
            number = QString::number(index + 1);
    }
    if (number.isEmpty())
        return parts.mid(std::max<qsizetype>(0, parts.size() - 2)).join(QStringLiteral(" · "));
    return number + QStringLiteral(" · ") + parts.back();
}

} // namespace retort::ui
