// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/text_editor.h"

#include <QLineEdit>

namespace retort::ui
{

TextEditor::TextEditor(QWidget* parent) : ParameterEditor(parent), m_line(new QLineEdit)
{
    adopt(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &ParameterEditor::edited);
}

Value TextEditor::value() const
{
    return m_line->text().toStdString();
}

void TextEditor::setValue(const Value& value)
{
    const QString text = QString::fromStdString(toString(value));
    if (m_line->text() == text)
        return;
    m_line->setText(text);
    m_line->setCursorPosition(0); // of a long one the beginning is seen
}

} // namespace retort::ui
