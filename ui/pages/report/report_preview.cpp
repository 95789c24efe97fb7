// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/report_preview.h"

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

constexpr const char* paperStyle = R"(
body { font-family: sans-serif; color: #1b2530; }
h1 { font-size: 18px; } h2 { font-size: 15px; margin-top: 16px; }
td, th { padding: 3px 10px; } th { text-align: left; color: #56636f; }
p { color: #1b2530; }
)";

} // namespace

ReportPreview::ReportPreview(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setStyleSheet(QStringLiteral("QTextBrowser { background: #ffffff; color: #1b2530; }"));
    document()->setDefaultStyleSheet(QLatin1String(paperStyle));
    document()->setDocumentMargin(margin);
}

void ReportPreview::setReport(const QString& html)
{
    // Rich text draws no SVG element: each becomes a picture. The report's own style is for browsers.
    static const QRegularExpression style(QStringLiteral("<style.*?</style>"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression figure(QStringLiteral("<svg.*?</svg>"),
                                           QRegularExpression::DotMatchesEverythingOption);
    m_html = QString(html).remove(style).replace(QLatin1String("<span class=\"status\">"),
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
    const int width = std::clamp(viewport()->width() - 2 * margin - 16, 320, 880);
    if (width == m_width || m_html.isEmpty())
        return;
    m_width = width;
    const int before = verticalScrollBar()->value();
    document()->clear();
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

void ReportPreview::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    layOut();
}

} // namespace retort::ui
