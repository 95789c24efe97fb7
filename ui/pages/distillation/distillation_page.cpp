// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/distillation/distillation_page.h"

#include "core/plan/plan_fields.h"
#include "core/plan/recipe.h"
#include "core/plan/strategy.h"
#include "core/plan/term_names.h"
#include "ui/forms/parameter_form.h"
#include "ui/forms/weight_editor.h"
#include "ui/pages/shared/loss_in_words.h"
#include "ui/pages/distillation/recipe_changes.h"
#include "ui/pages/shared/section.h"
#include "ui/pages/distillation/term_card.h"
#include "ui/language/translated.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>

#include <algorithm>

namespace retort::ui
{
namespace
{

using experiment::Level;

std::string pathOf(std::size_t term)
{
    return "distillation.terms." + std::to_string(term);
}

} // namespace

namespace
{

/// How teachers are combined is no choice where there is one.
Schema shownStrategy(bool severalTeachers)
{
    Schema shown;
    for (const Parameter& parameter : experiment::strategySchema().parameters())
        if (severalTeachers || parameter.id != "combine")
            shown.add(parameter);
    return shown;
}

} // namespace

DistillationPage::DistillationPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_features(workspace)
{
    build();
    connect(&workspace, &Workspace::planChanged, this, &DistillationPage::showPlan);
    connect(&workspace, &Workspace::originChanged, this, &DistillationPage::showPlan);
    connect(&workspace, &Workspace::findingsChanged, this, &DistillationPage::showFindings);
    connect(&workspace, &Workspace::estimateChanged, this, &DistillationPage::showEstimate);
    connect(&m_features, &PlanFeatures::changed, this, &DistillationPage::showFeatures);
    retranslate();
    showPlan();
}

void DistillationPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showPlan();
    }
    Page::changeEvent(event);
}

void DistillationPage::build()
{
    m_heading = roleLabel("headline");
    m_recipeLabel = new QLabel;
    m_recipe = new QComboBox;
    m_recipe->setObjectName(QStringLiteral("recipe"));
    m_recipe->setFocusPolicy(Qt::StrongFocus);
    m_recipeLabel->setBuddy(m_recipe);
    m_recipeHelp = roleLabel("hint");
    m_add = new QPushButton;
    m_add->setObjectName(QStringLiteral("add"));
    m_menu = new QMenu(m_add);
    m_add->setMenu(m_menu);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_recipeLabel);
    bar->addWidget(m_recipe);
    bar->addWidget(m_recipeHelp, 1);
    bar->addWidget(m_add);

    m_changes = roleLabel("hint");
    m_changes->setObjectName(QStringLiteral("changes"));
    m_onlyChanges = new QCheckBox;
    m_onlyChanges->setObjectName(QStringLiteral("only_changes"));
    auto* changes = new QHBoxLayout;
    changes->setSpacing(8);
    changes->addWidget(m_onlyChanges);
    changes->addWidget(m_changes, 1);

    m_empty = roleLabel("hint");
    m_empty->setObjectName(QStringLiteral("empty_sentence"));
    m_list = new QVBoxLayout;
    m_list->setSpacing(8);
    m_list->addWidget(m_empty);
    m_list->addStretch(1);

    m_total = new Section;
    m_supervisedLabel = new QLabel;
    m_supervised = new WeightEditor;
    m_supervised->setObjectName(QStringLiteral("supervised"));
    m_supervisedLabel->setBuddy(m_supervised);
    m_total->body()->addWidget(m_supervisedLabel);
    m_total->body()->addWidget(m_supervised);
    m_words = roleLabel("number");
    m_words->setObjectName(QStringLiteral("total"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_total->body()->addWidget(m_words);
    m_course = new Section;
    m_strategy = new ParameterForm;
    m_strategy->setObjectName(QStringLiteral("strategy"));
    m_strategy->setSchema(shownStrategy(m_severalTeachers));
    m_course->body()->addWidget(m_strategy);
    m_compute = new Section;
    m_computeForm = new ParameterForm;
    m_computeForm->setObjectName(QStringLiteral("compute"));
    m_computeForm->setSchema(experiment::formSchema(experiment::PlanField::Form::compute));
    m_memory = roleLabel("hint");
    m_memory->setObjectName(QStringLiteral("memory"));
    m_compute->body()->addWidget(m_computeForm);
    m_compute->body()->addWidget(m_memory);
    auto* side = new QVBoxLayout;
    side->setSpacing(8);
    side->addWidget(m_total);
    side->addWidget(m_course);
    side->addWidget(m_compute);
    side->addStretch(1);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(8);
    columns->addLayout(m_list, 5);
    columns->addLayout(side, 3);
    auto* content = new QWidget;
    auto* page = new QVBoxLayout(content);
    page->setContentsMargins(16, 16, 16, 16);
    page->setSpacing(16);
    page->addWidget(m_heading);
    page->addLayout(bar);
    page->addLayout(changes);
    page->addLayout(columns, 1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(m_recipe, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            workspace().edit([&](experiment::Plan& plan) {
                plan = experiment::applied(experiment::recipes(workspace().catalogue(), workspace().plan().task.kind)[static_cast<std::size_t>(index - 1)], plan);
            });
        showPlan();
    });
    connect(m_onlyChanges, &QCheckBox::toggled, this, &DistillationPage::showRecipe);
    connect(m_supervised, &ParameterEditor::edited, this, [this] {
        workspace().edit([this](experiment::Plan& plan) { plan.supervisedWeight = std::get<double>(m_supervised->value()); });
    });
    connect(m_strategy, &ParameterForm::optionsChanged, this, [this] {
        workspace().edit([this](experiment::Plan& plan) {
            Options edited = m_strategy->options();
            if (const auto hidden = plan.strategy.find("combine"); !m_severalTeachers && hidden != plan.strategy.end())
                edited.insert(*hidden);
            plan.strategy = std::move(edited);
        });
    });
    connect(m_computeForm, &ParameterForm::optionsChanged, this, [this] {
        workspace().edit([this](experiment::Plan& plan) { setFormOptions(experiment::PlanField::Form::compute, plan, m_computeForm->resolved()); });
    });
}

void DistillationPage::retranslate()
{
    m_heading->setText(tr("What the student learns from its teacher"));
    m_recipeLabel->setText(tr("Recipe"));
    m_recipe->setAccessibleName(tr("Recipe of terms"));
    m_onlyChanges->setText(tr("Only differences from the recipe"));
    m_supervisedLabel->setText(tr("Supervised loss weight"));
    m_supervised->describe(m_supervisedLabel->text(),
                           tr("Factor of the distilled student's own error against the ground truth."));
    m_add->setText(tr("Add a term"));
    m_add->setAccessibleName(m_add->text());
    m_empty->setText(tr("No terms yet: the distilled student would learn from the data alone, like the plain one. "
                        "Add a term or choose a recipe."));
    m_total->setTitle(tr("Total loss"));
    m_course->setTitle(tr("Strategy"));
    m_compute->setTitle(tr("Compute"));
    fillRecipes();
}

void DistillationPage::showPlan()
{
    const auto& plan = workspace().plan();
    if (const bool several = plan.teachers.size() > 1; several != m_severalTeachers) {
        m_severalTeachers = several;
        m_strategy->setSchema(shownStrategy(several));
    }
    showCards();
    showBaselines();
    showRecipe();
    m_supervised->setValue(plan.supervisedWeight);
    m_words->setText(lossInWords(plan, workspace().catalogue()));
    m_strategy->setOptions(plan.strategy);
    m_computeForm->setOptions(formOptions(experiment::PlanField::Form::compute, plan));
    m_empty->setVisible(plan.terms.empty());
    fillMenu();
    showFindings();
    showEstimate();
    showFeatures();
}

/// The one that the plan follows; and what was changed since, also where it follows none any more.
void DistillationPage::showRecipe()
{
    const auto& plan = workspace().plan();
    if (std::exchange(m_recipesOf, plan.task.kind) != plan.task.kind)
        fillRecipes();
    const auto all = experiment::recipes(workspace().catalogue(), workspace().plan().task.kind);
    const auto* followed = experiment::followed(plan, all);
    m_recipe->setCurrentIndex(followed ? static_cast<int>(followed - all.data()) + 1 : 0);
    m_recipeHelp->setText(followed ? translated(followed->help) : QString());
    if (followed)
        m_chosen = followed->id;
    const auto chosen = std::ranges::find(all, m_chosen, &experiment::Recipe::id);
    const QStringList changes = chosen == all.end() ? QStringList() : changesFrom(*chosen, plan, workspace().catalogue());
    m_onlyChanges->setVisible(!changes.isEmpty());
    m_changes->setVisible(!changes.isEmpty());
    if (!changes.isEmpty())
        m_changes->setText(tr("Changed from %1: %2.").arg(translated(chosen->label), changes.join(tr("; "))));
    const auto names = experiment::termNames(plan.terms);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setVisible(changes.isEmpty() || !m_onlyChanges->isChecked() ||
                               !standsIn(*chosen, names[i], m_cards[i]->term(), workspace().catalogue()));
}

void DistillationPage::showCards()
{
    const auto& terms = workspace().plan().terms;
    const bool fits = std::ranges::equal(m_cards, terms, [](const TermCard* card, const experiment::TermPlan& term) {
        return card->term().kind == term.kind;
    });
    if (fits)
        for (std::size_t i = 0; i < terms.size(); ++i)
            m_cards[i]->setTerm(terms[i]);
    else
        makeCards();
    for (std::size_t i = 0; i < terms.size(); ++i)
        m_cards[i]->setNumber(1 + static_cast<int>(std::count_if(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(i), [&](const auto& term) {
                                  return term.kind == terms[i].kind && term.level == terms[i].level;
                              })));
}

void DistillationPage::makeCards()
{
    const auto& terms = workspace().plan().terms;
    for (auto* card : m_cards)
        card->deleteLater(); // one of them may have asked for this
    for (auto* card : m_cards)
        card->hide();
    m_cards.clear();
    for (std::size_t i = 0; i < terms.size(); ++i) {
        auto* card = new TermCard(workspace().catalogue(), terms[i]);
        m_list->insertWidget(static_cast<int>(i) + 1, card);
        m_cards.push_back(card);
        connect(card, &TermCard::edited, this, [this, card, i] {
            workspace().edit([&](experiment::Plan& plan) { plan.terms[i] = card->term(); });
        });
        connect(card, &TermCard::removeRequested, this, [this, i] {
            workspace().edit([&](experiment::Plan& plan) {
                plan.terms.erase(plan.terms.begin() + static_cast<std::ptrdiff_t>(i));
            });
        });
    }
}

void DistillationPage::showBaselines()
{
    const auto& origin = workspace().origin();
    m_strategy->setBaseline(origin ? origin->strategy : Options{});
    m_computeForm->setBaseline(origin ? formOptions(experiment::PlanField::Form::compute, *origin) : Options{});
    const auto names = experiment::termNames(workspace().plan().terms);
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const auto* before = origin ? experiment::termNamed(origin->terms, names[i]) : nullptr;
        m_cards[i]->setBaseline(before ? before->options : Options{}, before ? before->schedule : Options{});
    }
}

void DistillationPage::showFindings()
{
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        std::vector<Finding> ofCard;
        for (auto finding : workspace().findingsBelow(pathOf(i))) {
            const std::string rest = finding.path.substr(pathOf(i).size());
            if (rest.empty() || rest.front() == '.')
                ofCard.push_back({rest.empty() ? rest : rest.substr(1), finding.message});
        }
        m_cards[i]->setFindings(ofCard);
    }
    const auto findingsOf = [this](const std::string& prefix) {
        auto findings = workspace().findingsBelow(prefix);
        for (auto& finding : findings)
            finding.path.erase(0, prefix.size());
        return findings;
    };
    m_strategy->setFindings(findingsOf("distillation.strategy."));
    m_computeForm->setFindings(findingsOf("compute."));
}

void DistillationPage::showEstimate()
{
    const auto& memory = workspace().estimate();
    m_memory->setText(memory ? translated(memory->sentence) : QString());
    m_memory->setProperty("role", memory && !memory->fits ? "error" : "hint");
    m_memory->setVisible(memory.has_value());
    m_memory->style()->polish(m_memory); // another role, another colour
}

void DistillationPage::showFeatures()
{
    for (auto* card : m_cards)
        card->setFeatures(m_features.ofTeachers(), m_features.ofStudent());
}

/// Predictions are logits in one task and values in the other.
bool DistillationPage::fitsTask(const experiment::TermInfo& info, Level level) const
{
    const bool ofClasses = workspace().plan().task.kind == experiment::TaskKind::classification;
    return level == Level::feature || (ofClasses ? info.comparesClasses : info.comparesValues);
}

/// A term may come again where its options can make a difference.
void DistillationPage::fillMenu()
{
    m_menu->clear();
    const auto& terms = workspace().plan().terms;
    for (const Level level : {Level::prediction, Level::feature}) {
        QMenu* group = m_menu->addMenu(level == Level::prediction ? tr("Compare predictions") : tr("Compare features"));
        group->setToolTipsVisible(true);
        for (const auto& info : workspace().catalogue().terms()) {
            if (std::ranges::find(info.levels, level) == info.levels.end() || !fitsTask(info, level))
                continue;
            constexpr int lineWidth = 420;
            const QString line = group->fontMetrics().elidedText(translated(info.summary), Qt::ElideRight, lineWidth);
            auto* action = group->addAction(tr("%1: %2").arg(translated(info.label), line));
            action->setEnabled(level == Level::feature || !info.options.parameters().empty() ||
                               std::ranges::none_of(terms, [&](const auto& term) { return term.kind == info.kind && term.level == level; }));
            action->setToolTip(translated(info.summary));
            connect(action, &QAction::triggered, this, [this, kind = info.kind, level] { addTerm(kind, level); });
        }
    }
}

void DistillationPage::fillRecipes()
{
    m_recipe->clear();
    m_recipe->addItem(tr("Custom"));
    for (const auto& recipe : experiment::recipes(workspace().catalogue(), workspace().plan().task.kind))
        m_recipe->addItem(translated(recipe.label));
}

void DistillationPage::addTerm(const std::string& kind, Level level)
{
    workspace().edit([&](experiment::Plan& plan) { plan.terms.push_back({kind, level, 1, {}}); });
}

} // namespace retort::ui
