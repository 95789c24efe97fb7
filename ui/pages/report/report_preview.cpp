// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/report_preview.h"

#include "ui/charts/chart_theme.h"

#include <QEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSvgRenderer>

#include <algorithm>

namespace retort::ui
{

namespace
{

constexpr int margin = 32;

constexpr const char* sheet = R"(
body, p, h1, h2, td { color: @text; }
h1 { font-size: 18px; } h2 { font-size: 15px; margin-top: 16px; }
td, th { padding: 3px 10px; } th { text-align: left; color: @quiet; }
)";

} // namespace

ReportPreview::ReportPreview(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width that the report is laid out for does not depend on its height
    document()->setDocumentMargin(margin);
}

void ReportPreview::setReport(const QString& html)
{
    // Rich text draws no SVG element: each becomes a picture. The report's own style is for browsers.
    static const QRegularExpression ownStyle(QStringLiteral("<style.*?</style>"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression figure(QStringLiteral("<svg.*?</svg>"),
                                           QRegularExpression::DotMatchesEverythingOption);
    m_html = QString(html).remove(ownStyle).replace(QLatin1String("<span class=\"status\">"),
                                                 QLatin1String(" <span class=\"status\">"));
    m_figures.clear();
    for (auto match = figure.match(m_html); match.hasMatch(); match = figure.match(m_html)) {
        m_html.replace(match.capturedStart(), match.capturedLength(),
                       QStringLiteral("<p><img src=\"figure:%1\"></p>").arg(m_figures.size()));
        m_figures << match.captured().toUtf8();
    }
    m_width = 0;
    layOut();
    verticalScrollBar()->setValue(0);
}

void ReportPreview::layOut()
{
    const int width = std::clamp(viewport()->width() - 2 * margin - 16, 320, 1100);
    if (width == m_width || m_html.isEmpty())
        return;
    m_width = width;
    const int before = verticalScrollBar()->value();
    document()->clear();
    const ChartTheme theme = ChartTheme::of(palette(), font());
    document()->setDefaultStyleSheet(QString::fromLatin1(sheet)
                                         .replace(QLatin1String("@text"), theme.text.name())
                                         .replace(QLatin1String("@quiet"), theme.quiet.name()));
    for (qsizetype i = 0; i < m_figures.size(); ++i) {
        QSvgRenderer renderer(m_figures[i]);
        const QSizeF size = renderer.viewBoxF().isEmpty() ? QSizeF(renderer.defaultSize()) : renderer.viewBoxF().size();
        if (size.isEmpty())
            continue;
        const QSize target(width, qRound(width * size.height() / size.width()));
        const qreal ratio = devicePixelRatioF();
        QImage image(target * ratio, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        image.setDevicePixelRatio(ratio);
        document()->addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("figure:%1").arg(i)), image);
    }
    setHtml(m_html);
    verticalScrollBar()->setValue(before);
}

void ReportPreview::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_width = 0;
        layOut();
    }
}

void ReportPreview::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    QMetaObject::invokeMethod(this, &ReportPreview::layOut, Qt::QueuedConnection); // setHtml may be what resizes it
}

} // namespace retort::ui
