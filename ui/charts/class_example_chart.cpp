// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/class_example_chart.h"

#include "ui/language/translated.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace retort::ui
{

ClassExampleChart::ClassExampleChart(QWidget* parent) : ChartPanel(parent), m_choice(new QComboBox(this)), m_number(new QSpinBox(this))
{
    m_choice->addItems({{}, {}, {}, {}});
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(8);
    m_number->setRange(0, 0);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ClassExampleChart::choose);
    connect(m_number, &QSpinBox::valueChanged, this, &ClassExampleChart::showWindow);
    controls()->addWidget(m_choice);
    controls()->addWidget(m_number);
    ClassExampleChart::retranslate();
}

ClassExampleChart::~ClassExampleChart() = default;

void ClassExampleChart::retranslate()
{
    setTitle(tr("Examples"));
    setReading(tr("Test windows with the class that each network predicts and its probability. A run keeps up to 60, balanced between those that only the teacher, only the student, neither or both classify correctly."));
    setEmptyState(tr("The examples appear at the end of the run."));
    const QStringList names = {tr("all kept"), tr("only teacher correct"), tr("only student correct"), tr("neither correct")};
    for (int i = 0; i < m_choice->count(); ++i)
        m_choice->setItemText(i, names[i]);
    m_choice->setAccessibleName(tr("Examples to show"));
    m_number->setAccessibleName(tr("Number of the example"));
    showWindow();
}

void ClassExampleChart::setExamples(std::vector<ClassExample> examples, const QStringList& channels, int future)
{
    m_examples = std::move(examples);
    m_channels = channels;
    m_future = future;
    choose();
}

void ClassExampleChart::clear()
{
    setExamples({}, {}, 0);
}

void ClassExampleChart::choose()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_examples.size(); ++i) {
        const auto isRight = [&](Role role) {
            const auto found = m_examples[i].answers.find(role);
            return found != m_examples[i].answers.end() && found->second.right;
        };
        const bool teacher = isRight(Role::teacher), student = isRight(Role::distilled_student);
        const int choice = m_choice->currentIndex();
        if (choice == all || (choice == teacherOnly && teacher && !student) || (choice == studentOnly && student && !teacher) ||
            (choice == neither && !teacher && !student))
            m_shown.push_back(i);
    }
    {
        const QSignalBlocker quiet(m_number);
        const int count = static_cast<int>(m_shown.size());
        m_number->setRange(std::min(1, count), count);
        m_number->setValue(1);
        m_number->setEnabled(count > 1);
    }
    showWindow();
}

void ClassExampleChart::showWindow()
{
    m_number->setSuffix(tr(" of %1").arg(m_shown.size()));
    m_lines.clear();
    if (const ClassExample* example = shown())
        for (const auto& values : example->channels) {
            auto& line = m_lines.emplace_back();
            for (std::size_t step = 0; step < values.size(); ++step)
                line.push_back({static_cast<double>(step + 1), values[step]});
        }
    changed();
}

const ClassExample* ClassExampleChart::shown() const
{
    return m_shown.empty() ? nullptr : &m_examples[m_shown[static_cast<std::size_t>(m_number->value() - 1)]];
}

Figure ClassExampleChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("step");
    figure.x.wholeNumbers = true;
    figure.y.title = tr("value (data units)");
    const ClassExample* example = shown();
    if (!example)
        return figure;
    figure.title = tr("Test window %1: %2").arg(example->number).arg(example->truth);
    const auto answerOf = [&](Role role) {
        const auto found = example->answers.find(role);
        return found == example->answers.end() ? QStringLiteral("–") : found->second.label;
    };
    // In words as well: the smallest charts have no legend.
    figure.x.title = tr("truth %1, teacher %2, student %3").arg(example->truth, answerOf(Role::teacher), answerOf(Role::distilled_student));
    for (std::size_t c = 0; c < m_lines.size(); ++c)
        figure.lines.push_back({m_channels.value(static_cast<qsizetype>(c)), {paletteColour(c)}, m_lines[c]});
    for (const auto& [role, answer] : example->answers) {
        FigureLine line{tr("%1: %2 %3 %").arg(stageName(role), answer.label).arg(100 * answer.probability, 0, 'f', 0), figureStyle(role), {}};
        line.isData = false;
        line.brief = tr("%1 %2 %").arg(answer.label).arg(100 * answer.probability, 0, 'f', 0);
        figure.lines.push_back(std::move(line));
    }
    if (m_future > 0 && !m_lines.empty())
        figure.guides.push_back({Qt::Vertical, static_cast<double>(m_lines.front().size()) - m_future + 0.5, tr("end of the window"), {}});
    return figure;
}

} // namespace retort::ui
