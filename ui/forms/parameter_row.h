// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

#include <QObject>

class QGridLayout;
class QLabel;
class QToolButton;
class QWidget;

namespace retort::ui
{

class ParameterEditor;

/// One parameter in a form's grid: mark, label, editor, unit, reset arrow, and below it what is wrong with the value.
/// Takes two rows of the grid and six columns, the last one empty.
class ParameterRow : public QObject
{
    Q_OBJECT

public:
    static constexpr int gridRows = 2;

    ParameterRow(const Parameter& parameter, QGridLayout& grid, int gridRow, QWidget* form);

    const Parameter& parameter() const { return m_parameter; }
    ParameterEditor* editor() const { return m_editor; }

    void setValue(const Value& value);
    /// What the reset arrow goes back to; a value that differs carries a mark.
    void setBaseline(const Value& baseline);
    bool isChanged() const;
    /// An empty message: nothing is wrong.
    void setFinding(const QString& sentence);
    bool hasFinding() const { return m_hasFinding; }
    void setEnabled(bool enabled);
    void setVisible(bool visible);
    bool matches(const QString& filter) const;
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void reset();
    void showState();

    Parameter m_parameter;
    Value m_baseline;
    bool m_visible = true;
    bool m_hasFinding = false;
    QLabel* m_mark;
    QLabel* m_label;
    ParameterEditor* m_editor;
    QLabel* m_unit;
    QToolButton* m_reset;
    QLabel* m_finding;
};

} // namespace retort::ui
