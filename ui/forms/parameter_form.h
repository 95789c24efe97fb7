// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

namespace retort::ui
{

class ParameterRow;

/// A form made from a schema: it knows parameters, and neither networks nor losses.
class ParameterForm : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterForm(QWidget* parent = nullptr);
    ~ParameterForm() override;

    /// Rebuilds the rows where the parameters differ from those shown.
    void setSchema(const Schema& schema);
    /// Shows the options over the defaults. Does not emit optionsChanged().
    void setOptions(const Options& options);
    /// What "unchanged" means: the defaults, or the options of the run this one was cloned from.
    void setBaseline(const Options& baseline);
    /// Paths are parameter ids; the schema's own findings are added to them.
    void setFindings(const std::vector<Finding>& findings);
    /// Parameters hidden behind "More" until one of them is changed, invalid or searched for.
    void setFolded(const std::vector<std::string>& ids);
    /// Shows the parameters whose label, id or help holds the text; empty: all.
    void setFilter(const QString& filter);

    /// What differs from the defaults.
    Options options() const;
    Options resolved() const;
    const Schema& schema() const { return m_schema; }

Q_SIGNALS:
    void optionsChanged();
    /// The parameter that has the focus, for a place that shows its help at length.
    void helpWanted(const QString& label, const QString& help);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void retranslate();
    void showRows();
    void showFindings();
    void onFocusChanged(QWidget* now);
    bool isFolded(const ParameterRow& row) const;

    Schema m_schema;
    Options m_baseline;
    std::vector<Finding> m_findings;
    std::vector<std::string> m_folded;
    QString m_filter;
    bool m_unfolded = false;
    std::vector<ParameterRow*> m_rows;
    QWidget* m_body = nullptr;
    QToolButton* m_more;
    QLabel* m_help;
};

} // namespace retort::ui
