// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/icons.h"

#include "ui/shell/shell_resources.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace retort::ui
{

namespace
{

QPixmap drawn(const QByteArray& svg, int size)
{
    QSvgRenderer renderer(svg);
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

QByteArray svgOf(const QString& name)
{
    loadShellResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QIcon lineIcon(const QString& name, const QColor& colour, const QColor& disabledColour)
{
    const QByteArray svg = svgOf(name);
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64}) {
        icon.addPixmap(drawn(QByteArray(svg).replace("currentColor", colour.name().toLatin1()), size));
        icon.addPixmap(drawn(QByteArray(svg).replace("currentColor", disabledColour.name().toLatin1()), size),
                       QIcon::Disabled);
    }
    return icon;
}

QIcon programIcon()
{
    const QByteArray svg = svgOf(QStringLiteral("retort"));
    QIcon icon;
    for (const int size : {16, 32, 48, 64, 128, 256})
        icon.addPixmap(drawn(svg, size));
    return icon;
}

} // namespace retort::ui
