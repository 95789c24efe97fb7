// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run/role_tile.h"

#include "ui/charts/chart_theme.h"
#include "ui/charts/figure_painter.h"
#include "ui/charts/figure_strokes.h"
#include "ui/language/translated.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace retort::ui
{

namespace
{

constexpr int edge = 8;
constexpr int stroke = 22;

} // namespace

RoleTile::RoleTile(Role role, QWidget* parent) : QAbstractButton(parent), m_role(role)
{
    setCheckable(true);
    setChecked(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(role == Role::truth ? QSizePolicy::Maximum : QSizePolicy::Expanding, QSizePolicy::Fixed); // the truth has no error
    connect(this, &QAbstractButton::toggled, this, &RoleTile::retranslate);
    retranslate();
}

void RoleTile::setFigures(const QString& error, const QString& change)
{
    if (m_error == error && m_change == change)
        return;
    m_error = error;
    m_change = change;
    retranslate();
    update();
}

void RoleTile::setDetail(const QString& detail)
{
    m_detail = detail;
    retranslate();
}

void RoleTile::retranslate()
{
    const QString name = stageName(m_role);
    const QString figures = m_error.isEmpty() ? QString() : QStringLiteral(": %1 %2").arg(m_error, m_change).trimmed();
    setAccessibleName(name + figures);
    QStringList lines = {name + figures};
    if (!m_detail.isEmpty())
        lines << m_detail;
    lines << (isChecked() ? tr("Click to hide it in the charts") : tr("Hidden in the charts; click to show it"));
    setToolTip(lines.join(u'\n'));
    update();
}

void RoleTile::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

QFont RoleTile::numberFont() const
{
    QFont number = font();
    number.setPixelSize(17);
    number.setWeight(QFont::DemiBold);
    return number;
}

QSize RoleTile::sizeHint() const
{
    const QFontMetrics words(font());
    return {2 * edge + stroke + 6 + words.horizontalAdvance(stageName(m_role)) + 8,
            10 + words.height() + QFontMetrics(numberFont()).height()};
}

QSize RoleTile::minimumSizeHint() const
{
    const int number = QFontMetrics(numberFont()).horizontalAdvance(QStringLiteral("0.000")) + 24;
    const int name = stroke + 7 + QFontMetrics(font()).horizontalAdvance(briefName(m_role));
    return {2 * edge + std::max(number, name), sizeHint().height()};
}

void RoleTile::paintEvent(QPaintEvent*)
{
    const ChartTheme theme = ChartTheme::of(palette(), font());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(hasFocus() || underMouse() ? palette().color(QPalette::Highlight) : theme.grid, 1));
    painter.setBrush(theme.background);
    painter.drawRoundedRect(frame, 4, 4);
    if (!isChecked())
        painter.setOpacity(0.45);
    const QRectF area = frame.adjusted(edge, 4, -edge, -4);
    const QFontMetricsF words(font());
    const RoleStyle style = styleOf(m_role);
    painter.setPen(penOf({QColor::fromRgb(style.rgb), style.dash, style.width + 0.6}, theme));
    const double middle = area.top() + words.height() / 2;
    painter.drawLine(QPointF(area.left(), middle), QPointF(area.left() + stroke, middle));
    const QRectF nameArea(area.left() + stroke + 6, area.top(), area.width() - stroke - 6, words.height());
    const QString full = stageName(m_role);
    const QString name = words.horizontalAdvance(full) <= nameArea.width() ? full : briefName(m_role);
    painter.setPen(theme.text);
    painter.drawText(nameArea, Qt::AlignLeft | Qt::AlignVCenter, words.elidedText(name, Qt::ElideRight, nameArea.width()));
    const QFont large = numberFont();
    const QFontMetricsF numbers(large);
    const QRectF numberArea(area.left(), area.bottom() - numbers.height(), area.width(), numbers.height());
    painter.setFont(large);
    if (m_error.isEmpty()) {
        painter.setPen(theme.quiet);
        painter.drawText(numberArea, Qt::AlignLeft | Qt::AlignVCenter, m_role == Role::truth ? QString() : QStringLiteral("–"));
        return;
    }
    painter.drawText(numberArea, Qt::AlignLeft | Qt::AlignVCenter, m_error);
    const double used = numbers.horizontalAdvance(m_error) + 8;
    painter.setFont(font());
    painter.setPen(theme.quiet);
    const QString whole = m_change.isEmpty() ? QString() : tr("%1 vs plain").arg(m_change);
    for (const QString& text : {whole, m_change})
        if (words.horizontalAdvance(text) <= numberArea.width() - used) {
            painter.drawText(numberArea.adjusted(used, 2, 0, 2), Qt::AlignLeft | Qt::AlignVCenter, text);
            break;
        }
}

} // namespace retort::ui
