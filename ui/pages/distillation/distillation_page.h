// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/shared/page.h"
#include "ui/pages/models/plan_features.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace retort::ui
{

class ParameterForm;
class Section;
class TermCard;
class WeightEditor;

/// What the student learns from its teacher: the terms of the loss, and what the run is computed with.
class DistillationPage : public Page
{
    Q_OBJECT

public:
    explicit DistillationPage(Workspace& workspace, QWidget* parent = nullptr);

    std::vector<TermCard*> cards() const { return m_cards; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void showPlan();
    void showCards();
    void makeCards();
    void showRecipe();
    void showBaselines();
    void showFindings();
    void showEstimate();
    void showFeatures();
    void fillMenu();
    bool fitsTask(const experiment::TermInfo& info, Level level) const;
    void fillRecipes();
    void addTerm(const std::string& kind, experiment::Level level);

    QLabel* m_heading;
    QLabel* m_recipeLabel;
    QComboBox* m_recipe;
    experiment::TaskKind m_recipesOf = experiment::TaskKind::forecasting; ///< whose recipes are listed
    QLabel* m_recipeHelp;
    std::string m_chosen; ///< the recipe that changes are told from; empty: none yet
    QLabel* m_changes;
    QCheckBox* m_onlyChanges;
    QVBoxLayout* m_list;
    QLabel* m_empty;
    std::vector<TermCard*> m_cards;
    QPushButton* m_add;
    QMenu* m_menu;
    Section* m_total;
    QLabel* m_supervisedLabel;
    WeightEditor* m_supervised;
    QLabel* m_words;
    Section* m_course;
    ParameterForm* m_strategy;
    bool m_severalTeachers = false; ///< whether the form shows how they are combined
    Section* m_compute;
    ParameterForm* m_computeForm;
    QLabel* m_memory;
    PlanFeatures m_features;
};

} // namespace retort::ui
