// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/distillation/term_card.h"

#include "core/plan/term_schedule.h"
#include "ui/forms/parameter_form.h"
#include "ui/forms/weight_editor.h"
#include "ui/pages/models/feature_box.h"
#include "ui/pages/shared/formula_text.h"
#include "ui/pages/shared/loss_in_words.h"
#include "ui/language/translated.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

namespace retort::ui
{

TermCard::TermCard(const experiment::Catalogue& catalogue, const experiment::TermPlan& term, QWidget* parent)
    : Section(parent), m_catalogue(catalogue), m_kind(term.kind), m_levelLabel(new QLabel), m_level(new QComboBox),
      m_weightLabel(new QLabel), m_weight(new WeightEditor), m_remove(new QToolButton), m_summary(roleLabel("hint")),
      m_joined(roleLabel("hint")), m_more(new QToolButton), m_details(new QWidget), m_formula(roleLabel("number")),
      m_source(roleLabel("hint")), m_features(new QWidget), m_teacherLabel(new QLabel), m_ofTeacher(new FeatureBox),
      m_studentLabel(new QLabel), m_ofStudent(new FeatureBox), m_options(new ParameterForm), m_schedule(new ParameterForm)
{
    m_level->setObjectName(QStringLiteral("level"));
    m_level->setFocusPolicy(Qt::StrongFocus);
    m_weight->setObjectName(QStringLiteral("weight"));
    m_weight->setMinimumWidth(208);
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setText(QStringLiteral("✕"));
    m_joined->setObjectName(QStringLiteral("joined"));
    m_more->setObjectName(QStringLiteral("details"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto* info = catalogue.term(term.kind);
    if (info) {
        for (const auto level : info->levels)
            m_level->addItem(QString(), static_cast<int>(level));
        m_options->setSchema(info->options);
        m_formula->setTextFormat(Qt::RichText);
        m_formula->setText(formulaHtml(QString::fromStdString(info->formula)));
    }
    m_schedule->setObjectName(QStringLiteral("schedule"));
    m_schedule->setSchema(experiment::termScheduleSchema());
    m_formula->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_levelLabel->setBuddy(m_level);
    m_weightLabel->setBuddy(m_weight);
    m_level->setEnabled(m_level->count() > 1);

    head()->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_levelLabel, m_level, m_weightLabel, m_weight, m_remove})
        head()->addWidget(widget);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(8);
    details->addWidget(m_formula);
    details->addWidget(m_source);
    m_ofTeacher->setObjectName(QStringLiteral("teacher_feature"));
    m_ofStudent->setObjectName(QStringLiteral("student_feature"));
    m_teacherLabel->setBuddy(m_ofTeacher);
    m_studentLabel->setBuddy(m_ofStudent);
    auto* features = new QHBoxLayout(m_features);
    features->setContentsMargins(18, 0, 0, 0); // where the forms below begin beside their marks
    features->setSpacing(6);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_teacherLabel, m_ofTeacher, m_studentLabel, m_ofStudent})
        features->addWidget(widget);
    features->addStretch(1);
    details->addWidget(m_features);
    details->addWidget(m_options);
    details->addWidget(m_schedule);
    m_details->hide();
    body()->setSpacing(4);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_summary, m_joined})
        body()->addWidget(widget);
    body()->addWidget(m_more, 0, Qt::AlignLeft);
    body()->addWidget(m_details);

    connect(m_level, &QComboBox::currentIndexChanged, this, [this] {
        showFeatures();
        Q_EMIT edited();
    });
    for (FeatureBox* box : {m_ofTeacher, m_ofStudent})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            showFeatures();
            Q_EMIT edited();
        });
    connect(m_weight, &ParameterEditor::edited, this, &TermCard::edited);
    connect(m_options, &ParameterForm::optionsChanged, this, [this] {
        showFeatures(); // how they are joined may be an option
        Q_EMIT edited();
    });
    connect(m_schedule, &ParameterForm::optionsChanged, this, &TermCard::edited);
    connect(m_remove, &QToolButton::clicked, this, &TermCard::removeRequested);
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_details->setVisible(open);
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    retranslate();
    setTerm(term);
}

void TermCard::setTerm(const experiment::TermPlan& term)
{
    {
        const QSignalBlocker quiet(m_level);
        if (m_level->findData(static_cast<int>(term.level)) < 0)
            m_level->addItem(levelText(term.level), static_cast<int>(term.level)); // shown as it is; the fault is said
        m_level->setCurrentIndex(m_level->findData(static_cast<int>(term.level)));
    }
    m_weight->setValue(term.weight);
    m_options->setOptions(term.options);
    m_schedule->setOptions(term.schedule);
    if (term.level == experiment::Level::feature) { // names wait for the level to come back
        m_ofTeacher->choose(term.teacherFeature);
        m_ofStudent->choose(term.studentFeature);
    }
    showFeatures();
}

void TermCard::setNumber(int number)
{
    m_number = number;
    retranslate();
}

experiment::TermPlan TermCard::term() const
{
    experiment::TermPlan term{m_kind, static_cast<experiment::Level>(m_level->currentData().toInt()),
                              std::get<double>(m_weight->value()), m_options->options(), m_schedule->options()};
    if (term.level == experiment::Level::feature) {
        term.teacherFeature = m_ofTeacher->chosen();
        term.studentFeature = m_ofStudent->chosen();
    }
    return term;
}

void TermCard::setBaseline(const Options& options, const Options& schedule)
{
    m_options->setBaseline(options);
    m_schedule->setBaseline(schedule);
}

void TermCard::setFindings(const std::vector<Finding>& findings)
{
    const std::string options = "options.", schedule = "schedule.";
    std::vector<Finding> ofOptions, ofSchedule;
    QString whole;
    for (const auto& finding : findings) {
        if (finding.path.starts_with(options))
            ofOptions.push_back({finding.path.substr(options.size()), finding.message});
        else if (finding.path.starts_with(schedule))
            ofSchedule.push_back({finding.path.substr(schedule.size()), finding.message});
        else
            whole = translated(finding.message);
    }
    m_options->setFindings(ofOptions);
    m_schedule->setFindings(ofSchedule);
    setFinding(whole);
    if (!ofOptions.empty() || !ofSchedule.empty())
        m_more->setChecked(true);
}

void TermCard::setFeatures(const std::vector<FeatureInfo>& ofTeacher, const std::vector<FeatureInfo>& ofStudent)
{
    m_ofTeacher->setFeatures(ofTeacher);
    m_ofStudent->setFeatures(ofStudent);
    showFeatures();
}

void TermCard::showFeatures()
{
    const bool compared = m_level->currentData().toInt() == static_cast<int>(experiment::Level::feature);
    const bool known = compared && m_ofTeacher->count() > 0 && m_ofStudent->count() > 0;
    m_joined->setVisible(known);
    m_features->setVisible(compared);
    for (const auto& [label, box] : {std::pair{m_teacherLabel, m_ofTeacher}, std::pair{m_studentLabel, m_ofStudent}}) {
        label->setVisible(box->count() > 0); // unknown features offer no choice
        box->setVisible(box->count() > 0);
    }
    if (!known)
        return;
    const bool fits = m_ofTeacher->hasChosen() && m_ofStudent->hasChosen();
    m_joined->setText(fits ? joinedText() : missingText());
    m_joined->setProperty("role", fits ? "hint" : "error");
    m_joined->style()->polish(m_joined); // another role, another colour
}

QString TermCard::joinedText() const
{
    const auto* info = m_catalogue.term(m_kind);
    const Options options = m_options->options();
    const auto regressor = options.find("regressor");
    const bool direct = regressor != options.end() && regressor->second == Value(std::string("none"));
    const QString sentence = direct || (info && !info->regressed)
                                 ? tr("Compares %1 of the teacher directly with %2 of the student.")
                                 : tr("Matches %1 of the teacher, through a small trained regressor, with %2 of the "
                                      "student.");
    return sentence.arg(m_ofTeacher->currentText(), m_ofStudent->currentText());
}

QString TermCard::missingText() const
{
    return m_ofTeacher->hasChosen()
               ? tr("The student has no feature \"%1\". Choose another below.").arg(m_ofStudent->currentText())
               : tr("The teacher has no feature \"%1\". Choose another below.").arg(m_ofTeacher->currentText());
}

void TermCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Section::changeEvent(event);
}

void TermCard::retranslate()
{
    const auto* info = m_catalogue.term(m_kind);
    QString label = info ? translated(info->label) : QString::fromStdString(m_kind);
    if (m_number > 1)
        label = QStringLiteral("%1 %2").arg(label).arg(m_number);
    setTitle(label);
    m_summary->setText(info ? translated(info->summary) : QString());
    m_source->setText(info ? tr("Source: %1").arg(QString::fromStdString(info->source)) : QString());
    m_levelLabel->setText(tr("on"));
    m_weightLabel->setText(tr("weight"));
    for (int i = 0; i < m_level->count(); ++i)
        m_level->setItemText(i, levelText(static_cast<experiment::Level>(m_level->itemData(i).toInt())));
    m_level->setAccessibleName(tr("What %1 compares").arg(label));
    m_weight->describe(tr("Weight of %1").arg(label), tr("Factor of the term in the loss; 0 leaves it out."));
    m_remove->setToolTip(tr("Remove this term"));
    m_remove->setAccessibleName(tr("Remove %1").arg(label));
    m_more->setText(tr("Formula and options"));
    m_more->setAccessibleName(tr("Formula and options of %1").arg(label));
    m_teacherLabel->setText(tr("Teacher's feature"));
    m_ofTeacher->setAccessibleName(tr("Teacher's feature of %1").arg(label));
    m_studentLabel->setText(tr("Student's feature"));
    m_ofStudent->setAccessibleName(tr("Student's feature of %1").arg(label));
    showFeatures();
}

} // namespace retort::ui
