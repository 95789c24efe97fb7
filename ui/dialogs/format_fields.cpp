// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/format_fields.h"

#include "ui/forms/choice_texts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace retort::ui
{
namespace
{

void select(QComboBox* box, const QVariant& value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(box->findData(value));
}

void addValues(QComboBox* box, const QVariantList& values)
{
    for (const auto& value : values)
        box->addItem(QString(), value);
}

} // namespace

FormatFields::FormatFields(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    m_delimiter = addBox(0, 0, "delimiter");
    addValues(m_delimiter, {QChar(','), QChar(';'), QChar('\t'), QChar(' '), QChar('|'), QChar('^'), QChar('~')});
    m_decimal = addBox(0, 1, "decimal");
    addValues(m_decimal, {QChar('.'), QChar(',')});
    m_thousands = addBox(0, 2, "thousands");
    addValues(m_thousands, {QString(), QStringLiteral(","), QStringLiteral("."), QStringLiteral("'"), QStringLiteral(" ")});
    m_encoding = addBox(0, 3, "encoding");
    for (const auto& name : data::encodingTable())
        m_encoding->addItem(QString::fromUtf8(name.label), static_cast<int>(name.encoding));
    m_skippedLines = addCount(1, 0, "skipped_lines", 100'000);
    m_headerRows = addCount(1, 1, "header_rows", 20);
    m_unitsRow = addBox(1, 2, "units_row");
    addValues(m_unitsRow, {false, true});
    m_shape = addBox(1, 3, "shape");
    addValues(m_shape, {static_cast<int>(data::TableShape::wide), static_cast<int>(data::TableShape::stacked),
                        static_cast<int>(data::TableShape::rows), static_cast<int>(data::TableShape::day_rows),
                        static_cast<int>(data::TableShape::year_rows)});
    grid->setColumnStretch(8, 1);

    const auto state = [this](auto member, auto value) {
        return [this, member, value] {
            m_choice.*member = value();
            Q_EMIT choiceChanged();
        };
    };
    const auto character = [](const QComboBox* box) { return [box] { return box->currentData().toChar().toLatin1(); }; };
    using data::FormatChoice;
    connect(m_delimiter, &QComboBox::currentIndexChanged, this, state(&FormatChoice::delimiter, character(m_delimiter)));
    connect(m_decimal, &QComboBox::currentIndexChanged, this, [this, character] {
        m_choice.decimal = character(m_decimal)();
        if (m_choice.thousands && *m_choice.thousands == std::string(1, *m_choice.decimal))
            m_choice.thousands.reset();
        Q_EMIT choiceChanged();
    });
    connect(m_thousands, &QComboBox::currentIndexChanged, this, [this] {
        m_choice.thousands = m_thousands->currentData().toString().toStdString();
        if (m_choice.decimal && *m_choice.thousands == std::string(1, *m_choice.decimal))
            m_choice.decimal.reset();
        Q_EMIT choiceChanged();
    });
    connect(m_encoding, &QComboBox::currentIndexChanged, this, state(&FormatChoice::encoding, [this] {
                return static_cast<data::Encoding>(m_encoding->currentData().toInt());
            }));
    connect(m_skippedLines, &QSpinBox::valueChanged, this,
            state(&FormatChoice::skippedLines, [this] { return m_skippedLines->value(); }));
    connect(m_headerRows, &QSpinBox::valueChanged, this,
            state(&FormatChoice::headerRows, [this] { return m_headerRows->value(); }));
    connect(m_unitsRow, &QComboBox::currentIndexChanged, this,
            state(&FormatChoice::unitsRow, [this] { return m_unitsRow->currentData().toBool(); }));
    connect(m_shape, &QComboBox::currentIndexChanged, this, state(&FormatChoice::shape, [this] {
                return static_cast<data::TableShape>(m_shape->currentData().toInt());
            }));
    retranslate();
}

void FormatFields::place(QWidget* field, int row, int column)
{
    m_labels.push_back(new QLabel);
    m_labels.back()->setBuddy(field);
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->addWidget(m_labels.back(), row, 2 * column);
    grid->addWidget(field, row, 2 * column + 1);
}

QComboBox* FormatFields::addBox(int row, int column, const char* name)
{
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    place(box, row, column);
    return box;
}

QSpinBox* FormatFields::addCount(int row, int column, const char* name, int most)
{
    auto* box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(0, most);
    box->setKeyboardTracking(false);
    place(box, row, column);
    return box;
}

void FormatFields::showFormat(const data::TableFormat& format)
{
    if (m_delimiter->findData(QChar::fromLatin1(format.delimiter)) < 0)
        m_delimiter->addItem(QChar::fromLatin1(format.delimiter), QChar::fromLatin1(format.delimiter));
    select(m_delimiter, QChar::fromLatin1(format.delimiter));
    select(m_decimal, QChar::fromLatin1(format.decimal));
    select(m_thousands, QString::fromStdString(format.thousands));
    select(m_encoding, static_cast<int>(format.encoding));
    select(m_unitsRow, format.unitsRow);
    select(m_shape, static_cast<int>(format.shape));
    for (auto [box, value] : {std::pair(m_skippedLines, format.skippedLines), std::pair(m_headerRows, format.headerRows)}) {
        const QSignalBlocker quiet(box);
        box->setValue(value);
    }
}

void FormatFields::retranslate()
{
    const QStringList texts = {tr("Delimiter"),     tr("Decimal separator"), tr("Thousands separator"), tr("Encoding"),
                               tr("Lines to skip"), tr("Header rows"),       tr("Below the names"),     tr("Layout")};
    for (int i = 0; i < texts.size(); ++i) {
        m_labels[static_cast<std::size_t>(i)]->setText(texts[i]);
        m_labels[static_cast<std::size_t>(i)]->buddy()->setAccessibleName(texts[i]);
    }
    setTexts(m_delimiter, {tr("Comma"), tr("Semicolon"), tr("Tab"), tr("Space"), tr("Vertical bar"), tr("Caret"), tr("Tilde")});
    setTexts(m_decimal, {tr("Point"), tr("Comma")});
    setTexts(m_thousands, {tr("None"), tr("Comma"), tr("Point"), tr("Apostrophe"), tr("Space")});
    setTexts(m_unitsRow, {tr("Values"), tr("A row of units")});
    setTexts(m_shape, {tr("One column per series"), tr("Stacked series (id, time, value)"), tr("One row per series"),
                       tr("One row per day"), tr("One row per year")});
}

} // namespace retort::ui
