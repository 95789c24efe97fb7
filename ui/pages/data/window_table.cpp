// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/window_table.h"

#include "ui/charts/figure.h"
#include "ui/pages/data/data_page.h"

#include <QLocale>

#include <algorithm>

namespace retort::ui
{
namespace
{

constexpr std::size_t mostClassColumns = 5; ///< more classes are counted in the legend of the labels alone

QString number(std::int64_t value)
{
    return QLocale().toString(qlonglong(value));
}

QString cell(const QString& text)
{
    return QStringLiteral("<td align='right' style='padding: 2px 0px 2px 10px'>%1</td>").arg(text);
}

QString row(const QString& name, const QString& cells)
{
    return QStringLiteral("<tr><td style='padding: 2px 0px'>%1</td>%2</tr>").arg(name, cells);
}

} // namespace

QString windowTable(const WindowCounts& counts, std::int64_t rows)
{
    const bool excluded = counts.train.excluded + counts.validation.excluded + counts.test.excluded > 0;
    const data::WindowLabels* labels = counts.labels && counts.labels->names.size() <= mostClassColumns ? counts.labels.get() : nullptr;
    const std::size_t classes = labels ? labels->names.size() : 0;
    QString heads = cell(DataPage::tr("rows")) + cell(DataPage::tr("windows")) + (excluded ? cell(DataPage::tr("left out")) : QString());
    for (std::size_t k = 0; k < classes; ++k)
        heads += cell(QStringLiteral("<font color='%1'>■</font> %2").arg(paletteColour(k).name(), QString::fromStdString(labels->names[k]).toHtmlEscaped()));
    const auto line = [&](const QString& name, const PartCount& part, const data::PartLabels data::WindowLabels::* labelled) {
        QString cells = cell(number(part.rows)) + cell(QStringLiteral("<b>%1</b>").arg(number(part.windows))) + (excluded ? cell(number(part.excluded)) : QString());
        for (std::size_t k = 0; k < classes; ++k)
            cells += cell(number(std::ranges::count((labels->*labelled).classes, static_cast<int>(k))));
        return row(name, cells);
    };
    QString table = row({}, heads) + line(DataPage::tr("Training"), counts.train, &data::WindowLabels::train) +
                    line(DataPage::tr("Validation"), counts.validation, &data::WindowLabels::validation) + line(DataPage::tr("Test"), counts.test, &data::WindowLabels::test);
    if (const std::int64_t unused = rows - counts.train.rows - counts.validation.rows - counts.test.rows; unused > 0)
        table += row(DataPage::tr("Not used"), cell(number(unused)));
    table = QStringLiteral("<table>%1</table>").arg(table);
    if (counts.purged > 0)
        table += QStringLiteral("<p style='margin-top: 4px'>%1</p>")
                     .arg(DataPage::tr("%1 windows at the ends of training and validation are left out:<br>their label would reach into the next part.").arg(number(counts.purged)));
    return table;
}

} // namespace retort::ui
