// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace retort::ui
{

/// Shows a report as it is written to disk: light, with its figures, whatever the theme.
class ReportPreview : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ReportPreview(QWidget* parent = nullptr);

    void setReport(const QString& html);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();

    QString m_html;
    QList<QByteArray> m_figures;
    int m_width = 0; ///< that the figures are drawn for
};

} // namespace retort::ui
