// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSpinBox>

#include <optional>

namespace retort::ui
{

/// How the arrows of a number walk: by a fixed step, or logarithmically through 1, 2, 5, 10 (whole numbers: doubling).
struct Stepping {
    std::optional<double> minimum;
    std::optional<double> maximum;
    double step = 1;
    bool logarithmic = false;
    bool whole = false;
};

/// `steps` further than `number`, within the range.
double stepped(double number, int steps, const Stepping& stepping);

/// A number in a field, typed as people write it: 0.0001, 1e-4, 12000. Only stepping keeps to the range; typing may
/// leave it, so that the error is shown instead of the number being changed.
class NumberBox : public QAbstractSpinBox
{
    Q_OBJECT

public:
    explicit NumberBox(const Stepping& stepping, QWidget* parent = nullptr);

    double number() const { return m_number; }
    /// Does not emit edited().
    void setNumber(double number);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QValidator::State validate(QString& text, int& position) const override;
    void fixup(QString& text) const override;
    void stepBy(int steps) override;

Q_SIGNALS:
    void edited(double number);

protected:
    StepEnabled stepEnabled() const override;

private:
    std::optional<double> parsed(const QString& text) const;

    Stepping m_stepping;
    double m_number = 0;
};

} // namespace retort::ui
