// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"
#include "ui/pages/shared/section.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace retort::ui
{

class FeatureBox;
class ParameterForm;
class WeightEditor;

/// One term of the loss: where it compares, how much it weighs, its options, its formula.
class TermCard : public Section
{
    Q_OBJECT

public:
    TermCard(const experiment::Catalogue& catalogue, const experiment::TermPlan& term, QWidget* parent = nullptr);

    void setTerm(const experiment::TermPlan& term);
    /// Counts cards of one kind and level; the first shows no number.
    void setNumber(int number);
    experiment::TermPlan term() const;
    /// What the reset arrows go back to.
    void setBaseline(const Options& options, const Options& schedule);
    /// Paths below the term: "weight", "level", "options.levels", "schedule.epochs", or empty for the whole of it.
    void setFindings(const std::vector<Finding>& findings);
    /// What a feature term may compare, the first by default; empty: not known.
    void setFeatures(const std::vector<FeatureInfo>& ofTeacher, const std::vector<FeatureInfo>& ofStudent);

Q_SIGNALS:
    void edited();
    void removeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showFeatures();
    QString joinedText() const;
    QString missingText() const;

    const experiment::Catalogue& m_catalogue;
    std::string m_kind;
    int m_number = 1;
    QLabel* m_levelLabel;
    QComboBox* m_level;
    QLabel* m_weightLabel;
    WeightEditor* m_weight;
    QToolButton* m_remove;
    QLabel* m_summary;
    QLabel* m_joined;
    QToolButton* m_more;
    QWidget* m_details;
    QLabel* m_formula;
    QLabel* m_source;
    QWidget* m_features;
    QLabel* m_teacherLabel;
    FeatureBox* m_ofTeacher;
    QLabel* m_studentLabel;
    FeatureBox* m_ofStudent;
    ParameterForm* m_options;
    ParameterForm* m_schedule;
};

} // namespace retort::ui
