// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/parameter_form.h"
#include "ui/forms/parameter_editor.h"
#include "ui/forms/parameter_row.h"
#include "ui/forms/parameter_text.h"
#include "ui/language/translated.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace retort::ui
{
namespace
{

bool sameParameters(const Schema& left, const Schema& right)
{
    return std::ranges::equal(left.parameters(), right.parameters(), [](const Parameter& a, const Parameter& b) {
        return a.id == b.id && a.type == b.type && a.label == b.label && a.defaultValue == b.defaultValue &&
               a.minimum == b.minimum && a.maximum == b.maximum;
    });
}

} // namespace

ParameterForm::ParameterForm(QWidget* parent)
    : QWidget(parent), m_more(new QToolButton(this)), m_help(new QLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    m_help->setObjectName(QStringLiteral("help"));
    m_help->setProperty("role", "caption");
    m_help->setWordWrap(true);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_help);
    connect(m_more, &QToolButton::toggled, this, [this](bool unfolded) {
        m_unfolded = unfolded;
        showRows();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { onFocusChanged(now); });
    build();
}

ParameterForm::~ParameterForm()
{
    disconnect(qApp, nullptr, this, nullptr); // a field that goes lets go of the focus, when the form is none any more
}

void ParameterForm::setSchema(const Schema& schema)
{
    if (sameParameters(m_schema, schema))
        return;
    m_schema = schema;
    m_baseline = schema.resolve({});
    m_findings.clear();
    m_folded.clear();
    build();
}

void ParameterForm::setOptions(const Options& options)
{
    const Options resolved = m_schema.resolve(options);
    for (auto* row : m_rows)
        row->setValue(resolved.at(row->parameter().id));
    showFindings();
    showRows();
}

void ParameterForm::setBaseline(const Options& baseline)
{
    m_baseline = m_schema.resolve(baseline);
    for (auto* row : m_rows)
        row->setBaseline(m_baseline.at(row->parameter().id));
    showRows();
}

void ParameterForm::setFindings(const std::vector<Finding>& findings)
{
    m_findings = findings;
    showFindings();
    showRows();
}

void ParameterForm::setFolded(const std::vector<std::string>& ids)
{
    m_folded = ids;
    showRows();
}

void ParameterForm::setFilter(const QString& filter)
{
    m_filter = filter;
    showRows();
}

Options ParameterForm::options() const
{
    return m_schema.differences(resolved());
}

Options ParameterForm::resolved() const
{
    Options values;
    for (const auto* row : m_rows)
        values[row->parameter().id] = row->editor()->value();
    return values;
}

void ParameterForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ParameterForm::showEvent(QShowEvent* event)
{
    onFocusChanged(QApplication::focusWidget());
    QWidget::showEvent(event);
}

void ParameterForm::build()
{
    delete m_body;
    m_rows.clear();
    m_body = new QWidget(this);
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6); // three forms stand side by side at 1280 pixels
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 100);
    grid->setColumnStretch(5, 1); // what the editors leave
    for (const auto& parameter : m_schema.parameters()) {
        auto* row = new ParameterRow(parameter, *grid, static_cast<int>(m_rows.size()) * ParameterRow::gridRows, m_body);
        connect(row, &ParameterRow::edited, this, [this] {
            showFindings();
            showRows();
            Q_EMIT optionsChanged();
        });
        m_rows.push_back(row);
    }
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_body);
    retranslate();
}

void ParameterForm::retranslate()
{
    for (auto* row : m_rows)
        row->retranslate();
    showFindings();
    showRows();
    onFocusChanged(QApplication::focusWidget());
}

void ParameterForm::showRows()
{
    const Options now = resolved();
    int folded = 0;
    for (auto* row : m_rows) {
        const bool enabled = m_schema.isEnabled(row->parameter(), now);
        row->setEnabled(enabled);
        const bool found = row->matches(m_filter);
        const bool fold = m_filter.isEmpty() && isFolded(*row);
        folded += fold ? 1 : 0;
        // what does not matter now is hidden, unless somebody set it
        row->setVisible(found && (enabled || row->isChanged()) && (!fold || m_unfolded));
    }
    m_more->setVisible(folded > 0);
    m_more->setArrowType(m_unfolded ? Qt::DownArrow : Qt::RightArrow);
    m_more->setText(m_unfolded ? tr("Less") : tr("More (%1)").arg(folded));
    m_more->setAccessibleName(m_unfolded ? tr("Hide the rarely used options") : tr("Show rarely used options: %1").arg(folded));
}

void ParameterForm::showFindings()
{
    std::vector<Finding> all = m_schema.validate(resolved());
    for (const auto& finding : m_findings)
        if (std::ranges::find(all, finding.path, &Finding::path) == all.end())
            all.push_back(finding);
    for (auto* row : m_rows) {
        const auto found = std::ranges::find(all, row->parameter().id, &Finding::path);
        row->setFinding(found == all.end() ? QString() : translated(found->message));
    }
}

void ParameterForm::onFocusChanged(QWidget* now)
{
    const auto focused = std::ranges::find_if(
        m_rows, [now](const ParameterRow* row) { return now && (row->editor() == now || row->editor()->isAncestorOf(now)); });
    const bool here = focused != m_rows.end();
    m_help->setVisible(here);
    m_help->setText(here ? helpOf((*focused)->parameter()) : QString());
    if (here)
        Q_EMIT helpWanted(labelOf((*focused)->parameter()), helpOf((*focused)->parameter()));
}

bool ParameterForm::isFolded(const ParameterRow& row) const
{
    const bool rare = std::ranges::find(m_folded, row.parameter().id) != m_folded.end();
    const bool inHand = row.editor()->isAncestorOf(QApplication::focusWidget());
    return rare && !inHand && !row.isChanged() && !row.hasFinding();
}

} // namespace retort::ui
