// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/parameter_editor.h"
#include "ui/forms/boolean_editor.h"
#include "ui/forms/choice_editor.h"
#include "ui/forms/integer_editor.h"
#include "ui/forms/real_editor.h"
#include "ui/forms/text_editor.h"

#include <QEvent>
#include <QHBoxLayout>

namespace retort::ui
{

ParameterEditor::ParameterEditor(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
}

void ParameterEditor::describe(const QString& name, const QString& help)
{
    setToolTip(help);
    for (auto* child : findChildren<QWidget*>()) {
        child->setAccessibleName(name);
        child->setAccessibleDescription(help);
    }
}

void ParameterEditor::adopt(QWidget* field)
{
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(this);
    layout()->addWidget(field);
    if (!focusProxy())
        setFocusProxy(field);
}

bool ParameterEditor::eventFilter(QObject* watched, QEvent* event)
{
    const auto* field = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && field && !field->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

ParameterEditor* makeEditor(const Parameter& parameter, QWidget* parent)
{
    switch (parameter.type) {
    case ParameterType::boolean: return new BooleanEditor(parent);
    case ParameterType::integer: return new IntegerEditor(parameter, parent);
    case ParameterType::real: return new RealEditor(parameter, parent);
    case ParameterType::choice: return new ChoiceEditor(parameter, parent);
    case ParameterType::text: break;
    }
    return new TextEditor(parent);
}

} // namespace retort::ui
