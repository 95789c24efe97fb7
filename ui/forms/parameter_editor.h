// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter.h"

#include <QWidget>

namespace retort::ui
{

/// Edits one value. Shows whatever it is given, even out of range: the form says what is wrong with it beside the
/// field, so that nothing a plan holds is changed by being looked at.
class ParameterEditor : public QWidget
{
    Q_OBJECT

public:
    virtual Value value() const = 0;
    /// Does not emit edited().
    virtual void setValue(const Value& value) = 0;
    /// Name and help for assistive technology and tool tips, on every focusable child.
    void describe(const QString& name, const QString& help);
    /// Words inside the editor follow the window's language.
    virtual void retranslate() {}

Q_SIGNALS:
    void edited();

protected:
    explicit ParameterEditor(QWidget* parent = nullptr);

    /// The field takes the focus, fills the editor, and leaves the wheel to the page until it is focused.
    void adopt(QWidget* field);
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// The editor that fits the parameter's type.
ParameterEditor* makeEditor(const Parameter& parameter, QWidget* parent = nullptr);

} // namespace retort::ui
