// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/network_diagram.h"

#include "ui/language/large_number.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <set>

namespace retort::ui
{
namespace
{

constexpr int gap = 10; ///< between two blocks, for the arrow
constexpr int padding = 8;
constexpr std::size_t mostBlocks = 12;

bool isNumber(const QString& part)
{
    return !part.isEmpty() && std::ranges::all_of(part, [](QChar c) { return c.isDigit(); });
}

QString readable(QString part)
{
    return part.replace(u'_', u' ');
}

} // namespace

std::vector<NetworkBlock> blocksOf(const std::vector<LayerRow>& layers)
{
    std::vector<QStringList> paths;
    for (const LayerRow& layer : layers)
        paths.push_back(QString::fromStdString(layer.name).split(u'.'));
    // A part that all share, such as the network inside a wrapper, tells nothing.
    qsizetype depth = 0;
    const auto shared = [&] {
        return !paths.empty() && std::ranges::all_of(paths, [&](const QStringList& path) {
            return path.size() > depth + 1 && path[depth] == paths.front()[depth];
        });
    };
    while (shared())
        ++depth;
    std::vector<NetworkBlock> blocks;
    std::vector<std::set<QString>> numbers;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const QString& first = paths[i][depth];
        const QString name = isNumber(first) ? QStringLiteral("layer %1").arg(first.toInt() + 1) : readable(first);
        if (blocks.empty() || blocks.back().name != name) {
            blocks.push_back({name});
            numbers.emplace_back();
        }
        blocks.back().parameters += layers[i].parameters;
        for (const QString& part : paths[i].mid(depth + 1))
            if (isNumber(part)) {
                numbers.back().insert(part);
                break;
            }
        blocks.back().repeats = std::max(1, static_cast<int>(numbers.back().size()));
    }
    if (blocks.size() > mostBlocks) { // a long one is told by its ends
        NetworkBlock between{QStringLiteral("…")};
        for (std::size_t i = mostBlocks - 2; i + 1 < blocks.size(); ++i)
            between.parameters += blocks[i].parameters;
        blocks.erase(blocks.begin() + mostBlocks - 2, blocks.end() - 1);
        blocks.insert(blocks.end() - 1, between);
    }
    return blocks;
}

NetworkDiagram::NetworkDiagram(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("diagram"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setVisible(false);
}

void NetworkDiagram::setNetwork(const std::vector<LayerRow>& layers, const TaskShape& shape)
{
    m_blocks = blocksOf(layers);
    m_shape = shape;
    setVisible(!m_blocks.empty());
    describe();
    updateGeometry();
    update();
}

void NetworkDiagram::describe()
{
    QStringList words;
    for (const NetworkBlock& block : m_blocks)
        words << tr("%1: %2 parameters").arg(block.name, wholeNumber(block.parameters));
    setAccessibleName(tr("Blocks of the network"));
    setAccessibleDescription(words.join(u'\n'));
    setToolTip(words.join(u'\n'));
}

int NetworkDiagram::rowHeight() const
{
    return fontMetrics().height() + padding;
}

QSize NetworkDiagram::sizeHint() const
{
    const int rows = static_cast<int>(m_blocks.size()) + 2;
    return {240, m_blocks.empty() ? 0 : rows * rowHeight() + (rows - 1) * gap + 2};
}

void NetworkDiagram::paintEvent(QPaintEvent*)
{
    if (m_blocks.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor text = palette().color(QPalette::WindowText), line = palette().color(QPalette::Mid), fill = palette().color(QPalette::Highlight);
    std::int64_t all = 0;
    for (const NetworkBlock& block : m_blocks)
        all += block.parameters;
    double top = 1;
    const auto row = [&](const QString& name, const QString& number, double share, bool end) {
        const QRectF box(1, top, width() - 2, rowHeight());
        QPainterPath outline;
        outline.addRoundedRect(box, end ? box.height() / 2 : 4, end ? box.height() / 2 : 4);
        if (share > 0) {
            QColor pale = fill;
            pale.setAlphaF(0.25F);
            painter.save();
            painter.setClipPath(outline);
            painter.fillRect(QRectF(box.left(), box.top(), std::max(2.0, box.width() * share), box.height()), pale);
            painter.restore();
        }
        painter.setPen(QPen(line, 1));
        painter.drawPath(outline);
        painter.setPen(text);
        const QRectF inside = box.adjusted(padding + 2, 0, -padding - 2, 0);
        const double reserved = number.isEmpty() ? 0 : fontMetrics().horizontalAdvance(number) + padding;
        painter.drawText(inside, end ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(name, Qt::ElideMiddle, static_cast<int>(inside.width() - reserved)));
        painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, number);
        top += rowHeight() + gap;
    };
    const auto arrow = [&] {
        const double x = width() / 2.0, end = top - 1.5;
        painter.setPen(QPen(line, 1.4));
        painter.drawLine(QPointF(x, top - gap + 1), QPointF(x, end));
        painter.drawLine(QPointF(x - 3, end - 3.5), QPointF(x, end));
        painter.drawLine(QPointF(x + 3, end - 3.5), QPointF(x, end));
    };
    row(tr("look-back %1 × %2").arg(m_shape.lookBack).arg(m_shape.channels), {}, 0, true);
    for (const NetworkBlock& block : m_blocks) {
        arrow();
        const QString name = block.repeats > 1 ? tr("%1 × %2").arg(block.name).arg(block.repeats) : block.name;
        row(name, shortNumber(block.parameters), all > 0 ? static_cast<double>(block.parameters) / static_cast<double>(all) : 0, false);
    }
    arrow();
    row(tr("forecast %1 × %2").arg(m_shape.horizon).arg(m_shape.targets), {}, 0, true);
}

void NetworkDiagram::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace retort::ui
