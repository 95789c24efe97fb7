// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_export.h"

#include "ui/charts/figure_csv.h"
#include "ui/charts/figure_scene.h"

#include <QApplication>
#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace retort::ui
{

namespace
{

constexpr QSize pictureSize(960, 540);
constexpr int pixelsPerUnit = 2;

void paint(QPaintDevice& device, const Figure& figure, std::optional<AxisRange> view, double scale)
{
    FigureScene scene(FigureScene::Purpose::file);
    scene.set(figure, ChartTheme::light(QApplication::font().family()), pictureSize, view);
    QPainter painter(&device);
    painter.scale(scale, scale);
    scene.paint(painter, figure);
}

QByteArray svg(const Figure& figure, std::optional<AxisRange> view)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(pictureSize);
    generator.setViewBox(QRect(QPoint(), pictureSize));
    generator.setResolution(96);
    generator.setTitle(figure.title);
    paint(generator, figure, view, 1);
    return buffer.data();
}

QByteArray pdf(const Figure& figure, std::optional<AxisRange> view)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    // One unit of the picture is 3/4 of a point: 96 to the inch, as on a screen.
    writer.setPageSize(
        QPageSize(QSizeF(pictureSize) * 0.75, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(96 * 10);
    writer.setTitle(figure.title);
    paint(writer, figure, view, 10);
    return buffer.data();
}

} // namespace

QImage figureImage(const Figure& figure, std::optional<AxisRange> view)
{
    QImage image(pictureSize * pixelsPerUnit, QImage::Format_RGB32);
    paint(image, figure, view, pixelsPerUnit);
    return image;
}

AxisRange visibleRange(const Figure& figure, std::optional<AxisRange> view)
{
    FigureScene scene(FigureScene::Purpose::file);
    scene.set(figure, ChartTheme::light(QApplication::font().family()), pictureSize, view);
    return scene.layout().x;
}

QByteArray figureFile(const Figure& figure, std::optional<AxisRange> view, ExportFormat format)
{
    switch (format) {
    case ExportFormat::svg:
        return svg(figure, view);
    case ExportFormat::pdf:
        return pdf(figure, view);
    case ExportFormat::csv:
        return figureCsv(figure, visibleRange(figure, view)).toUtf8();
    case ExportFormat::png:
        break;
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    figureImage(figure, view).save(&buffer, "PNG");
    return buffer.data();
}

} // namespace retort::ui
