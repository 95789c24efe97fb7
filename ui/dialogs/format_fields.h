// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/table_format.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace retort::ui
{

/// The format of a table, field by field: what was found, and what a person stated instead. A field that was touched is
/// stated from then on; the rest is found anew.
class FormatFields : public QWidget
{
    Q_OBJECT

public:
    explicit FormatFields(QWidget* parent = nullptr);

    void showFormat(const data::TableFormat& format);
    const data::FormatChoice& choice() const { return m_choice; }
    void setChoice(const data::FormatChoice& choice) { m_choice = choice; }
    void retranslate();

Q_SIGNALS:
    void choiceChanged();

private:
    void place(QWidget* field, int row, int column);
    QComboBox* addBox(int row, int column, const char* name);
    QSpinBox* addCount(int row, int column, const char* name, int most);

    data::FormatChoice m_choice;
    std::vector<QLabel*> m_labels; ///< in the order of the fields
    QComboBox* m_delimiter;
    QComboBox* m_decimal;
    QComboBox* m_thousands;
    QComboBox* m_encoding;
    QSpinBox* m_skippedLines;
    QSpinBox* m_headerRows;
    QComboBox* m_unitsRow;
    QComboBox* m_shape;
};

} // namespace retort::ui
