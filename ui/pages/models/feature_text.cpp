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
    QStringList parts;
    for (QString part : QString::fromStdString(path).split(u'.')) {
        bool isNumber = false;
        const int number = part.toInt(&isNumber);
        if (part != u"layers" && part != u"modules")
            parts << (isNumber ? QString::number(number + 1) : part.replace(u'_', u' '));
    }
    return parts.mid(std::max<qsizetype>(0, parts.size() - 3)).join(QStringLiteral(" · "));
}

} // namespace retort::ui
