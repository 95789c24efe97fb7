// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/network_panel.h"

#include "core/plan/plan_limits.h"
#include "core/plan/published_settings.h"
#include "core/foundation/stage_id.h"
#include "ui/forms/parameter_form.h"
#include "ui/pages/models/loaded_network.h"
#include "ui/pages/models/network_facts.h"
#include "ui/pages/models/seat_bar.h"
#include "ui/pages/models/start_choice.h"
#include "ui/pages/shared/size_text.h"
#include "ui/session/file_names.h"
#include "ui/session/trained_network_files.h"
#include "ui/language/translated.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace retort::ui
{
namespace
{

constexpr std::size_t optionsInSight = 5;
const std::vector<std::string> rareTraining = {"optimizer", "momentum", "weight_decay", "drop_last", "gradient_clip"};

std::vector<std::string> rareOptions(const Schema& schema)
{
    std::vector<std::string> ids;
    for (std::size_t i = optionsInSight; i < schema.parameters().size(); ++i)
        ids.push_back(schema.parameters()[i].id);
    return ids.size() > 1 ? ids : std::vector<std::string>{}; // a disclosure for one field hides more than it saves
}

} // namespace

NetworkPanel::NetworkPanel(Workspace& workspace, Side side, QWidget* parent)
    : Section(parent), m_workspace(workspace), m_seat{side}, m_facts(new NetworkFacts(workspace.catalogue())),
      m_measure(workspace.sharedCatalogue())
{
    build();
    connectEdits();
    connect(&workspace, &Workspace::planChanged, this, &NetworkPanel::showPlan);
    connect(&workspace, &Workspace::originChanged, this, &NetworkPanel::showPlan);
    connect(&workspace, &Workspace::seriesChanged, this, &NetworkPanel::ask);
    connect(&workspace, &Workspace::findingsChanged, this, &NetworkPanel::showFindings);
    connect(&m_measure, &NetworkMeasure::measured, this, [this](const experiment::NetworkSize& size) {
        m_size = size;
        m_fault.clear();
        showSize();
    });
    connect(&m_measure, &NetworkMeasure::failed, this, [this](const Error& error) {
        m_size.reset();
        m_fault = translated(error.message);
        showSize();
    });
    retranslate();
    showPlan();
}

void NetworkPanel::take(const std::string& kind)
{
    edit([&](experiment::NetworkPlan& network) {
        if (network.kind != kind)
            network.options.clear();
        network.kind = kind;
        network.checkpoint.clear();
    });
}

void NetworkPanel::useCheckpoint(const std::filesystem::path& file)
{
    m_workspace.edit([&](experiment::Plan& plan) {
        bringTeacher(plan, file, m_seat.number);
        if (auto& teacher = plan.teachers[m_seat.number]; file.empty() && teacher.kind.empty())
            teacher = {m_kind->itemData(0).toString().toStdString(), {}, teacher.training, {}};
    });
    m_loaded->readAnew(); // the same name may hold something else by now
}

void NetworkPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showPlan();
    }
    Section::changeEvent(event);
}

void NetworkPanel::build()
{
    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->setFocusPolicy(Qt::StrongFocus);
    for (const auto& info : m_workspace.catalogue().networks())
        if (m_seat.teaches() ? info.asTeacher : info.asStudent)
            m_kind->addItem(QString(), QString::fromStdString(info.kind));
    m_published = new QComboBox;
    m_published->setObjectName(QStringLiteral("published"));
    m_published->setFocusPolicy(Qt::StrongFocus);
    m_summary = roleLabel("hint");
    m_sizeText = roleLabel("number");
    m_sizeText->setObjectName(QStringLiteral("size"));

    m_loaded = new LoadedNetwork(m_workspace);
    m_choose = new QPushButton;
    m_choose->setObjectName(QStringLiteral("choose_checkpoint"));
    m_choose->setVisible(m_seat.teaches());
    m_choose->setProperty("role", "link");
    m_start = new StartChoice;
    m_seats = new SeatBar;
    head()->addWidget(m_choose);
    head()->addWidget(m_seats->addButton());
    head()->addWidget(m_seats->removeButton());

    m_options = new ParameterForm;
    m_options->setObjectName(QStringLiteral("options"));
    m_trainingTitle = roleLabel("section");
    m_training = new ParameterForm;
    m_training->setObjectName(QStringLiteral("training"));
    m_training->setSchema(experiment::trainingSchema());
    m_training->setFolded(rareTraining);

    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_seats, m_kind, m_summary, m_loaded, m_start, m_sizeText, m_published, m_options})
        body()->addWidget(widget);
    body()->addSpacing(8);
    body()->addWidget(m_trainingTitle);
    body()->addWidget(m_training);
    body()->addStretch(1);
}

void NetworkPanel::connectEdits()
{
    connect(m_kind, &QComboBox::activated, this, [this] {
        const std::string kind = m_kind->currentData().toString().toStdString();
        if (kind != network().kind)
            take(kind);
    });
    connect(m_published, &QComboBox::activated, this, [this](int index) {
        if (index == 0)
            return;
        edit([&](experiment::NetworkPlan& network) {
            const auto& setting = experiment::publishedSettings(network.kind)[static_cast<std::size_t>(index - 1)];
            network.options = setting.options;
            network.training = setting.training;
        });
    });
    connect(m_options, &ParameterForm::optionsChanged, this, [this] {
        edit([this](experiment::NetworkPlan& network) {
            network.options = m_options->options();
            if (!network.checkpoint.empty())
                network.kind.clear(); // they are options of the file
        });
    });
    connect(m_training, &ParameterForm::optionsChanged, this, [this] {
        edit([this](experiment::NetworkPlan& network) { network.training = m_training->options(); });
    });
    connect(m_seats, &SeatBar::chosen, this, [this](int seat) {
        m_seat.number = static_cast<std::size_t>(std::max(0, seat));
        showPlan();
    });
    connect(m_seats->addButton(), &QPushButton::clicked, this,
            [this] { m_workspace.edit([this](experiment::Plan& plan) { m_seat.addTo(plan); }); });
    connect(m_seats->removeButton(), &QPushButton::clicked, this,
            [this] { m_workspace.edit([this](experiment::Plan& plan) { m_seat.removeFrom(plan); }); });
    connect(m_choose, &QPushButton::clicked, this, &NetworkPanel::chooseCheckpoint);
    connect(m_start, &StartChoice::chosen, this, [this](const std::filesystem::path& file) { edit([&](experiment::NetworkPlan& network) { network.start = file; }); });
    if (m_seat.teaches())
        connect(&m_workspace, &Workspace::teacherOpened, m_loaded, &LoadedNetwork::readAnew);
    connect(m_loaded, &LoadedNetwork::trainInstead, this, [this] { useCheckpoint({}); });
    connect(m_loaded, &LoadedNetwork::found, this, &NetworkPanel::takeFound);
}

void NetworkPanel::retranslate()
{
    setTitle(m_seat.teaches() ? tr("Teacher") : tr("Student"));
    if (m_seat.teaches())
        m_seats->setWords(tr("Teachers"), tr("Add a teacher"), tr("Remove"));
    else
        m_seats->setWords(tr("Student and assistants"), tr("Add an assistant"), tr("Remove"));
    m_seats->addButton()->setToolTip(m_seat.teaches()
                                         ? tr("Several teachers are combined; the strategy sets how.")
                                         : tr("A medium-sized network that learns from the teacher and teaches the "
                                              "student."));
    m_start->retranslate();
    m_trainingTitle->setText(tr("Training"));
    m_published->setAccessibleName(tr("Published settings"));
    m_kind->setAccessibleName(m_seat.teaches() ? tr("Network of the teacher") : tr("Network of the student"));
    m_choose->setText(tr("Load pre-trained…"));
    m_choose->setAccessibleName(tr("Load a pre-trained teacher from a checkpoint"));
    m_choose->setToolTip(tr("A checkpoint of a run, weights saved from Python (.pth, .safetensors) or a TorchScript "
                            "file"));
    for (int i = 0; i < m_kind->count(); ++i) {
        const auto* info = m_workspace.catalogue().network(m_kind->itemData(i).toString().toStdString());
        m_kind->setItemText(i, translated(info->label));
        m_kind->setItemData(i, translated(info->summary), Qt::ToolTipRole);
    }
}

void NetworkPanel::showPlan()
{
    showSeats();
    const auto plan = network();
    const auto* info = m_workspace.catalogue().network(plan.kind);
    m_kind->setCurrentIndex(m_kind->findData(QString::fromStdString(plan.kind)));
    const bool loaded = !plan.checkpoint.empty();
    m_kind->setVisible(!loaded);
    m_summary->setVisible(info && !loaded);
    m_summary->setText(info ? translated(info->summary) : QString());
    m_start->setVisible(!m_seat.teaches() && !m_seat.isAssistant());
    m_start->setFile(plan.start);
    showPublished(plan);
    showOptions(plan);
    const auto& origin = m_workspace.origin();
    m_training->setBaseline(origin ? m_seat.networkOf(*origin).training : Options{});
    m_training->setOptions(plan.training);
    m_trainingTitle->setVisible(!loaded);
    m_training->setVisible(!loaded);
    m_loaded->setFile(plan.checkpoint, m_seat.number);
    showFindings();
    ask();
}

/// Of a file: how it is read, or those of the network that was found in it.
void NetworkPanel::showOptions(const experiment::NetworkPlan& plan)
{
    const bool loaded = !plan.checkpoint.empty();
    const bool found = loaded && m_found && m_found->file == plan.checkpoint;
    const auto* info = m_workspace.catalogue().network(found ? m_found->kind : plan.kind);
    Schema schema = loaded && !found ? m_workspace.catalogue().fileOptions(plan.checkpoint) : Schema{};
    if ((found || !loaded) && info)
        schema = info->options;
    m_options->setSchema(schema);
    m_options->setFolded(loaded && !found ? std::vector<std::string>{} : rareOptions(schema));
    const auto& origin = m_workspace.origin();
    const auto before = origin ? m_seat.networkOf(*origin) : experiment::NetworkPlan{};
    m_options->setBaseline(found ? m_found->options : before.kind == plan.kind ? before.options : Options{});
    auto options = plan.options;
    if (found)
        options.insert(m_found->options.begin(), m_found->options.end()); // what is not stated
    m_options->setOptions(options);
    m_options->setVisible(!schema.parameters().empty());
}

void NetworkPanel::takeFound()
{
    const auto plan = network();
    if (const auto& score = m_loaded->score(); score && score->optionsMayBeStated)
        m_found = {plan.checkpoint, score->kind, score->options};
    else if (score)
        m_found.reset();
    showOptions(plan);
    showFindings();
    ask();
}

/// The setting that the network has in the plan is the one that is shown.
void NetworkPanel::showPublished(const experiment::NetworkPlan& plan)
{
    const auto& settings = experiment::publishedSettings(plan.kind);
    const auto* info = m_workspace.catalogue().network(plan.kind);
    m_published->setVisible(!settings.empty() && plan.checkpoint.empty() && info);
    m_published->clear();
    m_published->addItem(tr("Published settings…"));
    if (!info)
        return;
    const auto same = [](const Schema& schema, const Options& a, const Options& b) {
        return schema.differences(schema.resolve(a)) == schema.differences(schema.resolve(b));
    };
    for (const auto& setting : settings) {
        m_published->addItem(tr("As published for %1").arg(QString::fromStdString(setting.series)));
        if (same(info->options, setting.options, plan.options) &&
            same(experiment::trainingSchema(), setting.training, plan.training))
            m_published->setCurrentIndex(m_published->count() - 1);
    }
}

void NetworkPanel::showFindings()
{
    const auto idsBelow = [this](const std::string& prefix) {
        auto findings = m_workspace.findingsBelow(prefix);
        for (auto& finding : findings)
            finding.path.erase(0, prefix.size());
        return findings;
    };
    const auto path = m_seat.path(m_workspace.plan());
    m_options->setFindings(idsBelow(path + ".options."));
    m_training->setFindings(idsBelow(path + ".training."));
    QString sentence;
    for (const auto& finding : m_workspace.findingsBelow(path))
        if (finding.path == path || finding.path == path + ".kind" || finding.path == path + ".checkpoint")
            sentence = translated(finding.message);
    setFinding(sentence.isEmpty() ? m_loaded->fault() : sentence);
}

void NetworkPanel::showSize()
{
    m_sizeText->setText(m_size ? sizeText(*m_size) : m_fault);
    m_facts->setSize(m_size, m_workspace.shape());
    Q_EMIT sizeChanged();
}

void NetworkPanel::ask()
{
    const auto plan = network();
    if (!plan.checkpoint.empty()) {
        askOfFile();
        return;
    }
    m_facts->setNetwork(plan.kind);
    const auto* info = m_workspace.catalogue().network(plan.kind);
    if (!info || !info->options.validate(plan.options).empty()) {
        m_size.reset();
        m_fault = tr("The size is unknown until the options are corrected.");
        showSize();
        return;
    }
    m_measure.ask(plan.kind, plan.options, m_workspace.shape());
}

/// What the file holds decides the size, and what there is to read.
void NetworkPanel::askOfFile()
{
    const auto& score = m_loaded->score();
    if (score && m_workspace.catalogue().network(score->kind)) {
        m_facts->setNetwork(score->kind);
        m_measure.ask(score->kind, score->options, m_workspace.shape());
        return;
    }
    m_facts->setFile(m_loaded->kindName());
    m_measure.forget();
    m_size.reset();
    m_fault = score ? tr("There are no parameters to count.") : tr("The network and its size are read from the file.");
    if (score && score->parameters > 0)
        m_size = experiment::NetworkSize{.parameters = score->parameters, .features = score->features};
    showSize();
}

QString NetworkPanel::name() const
{
    const auto plan = network();
    if (!plan.checkpoint.empty())
        return nameOf(plan.checkpoint.filename());
    const auto* info = m_workspace.catalogue().network(plan.kind);
    return info ? translated(info->label) : QString::fromStdString(plan.kind);
}

void NetworkPanel::chooseCheckpoint()
{
    const QString file = QFileDialog::getOpenFileName(
        window(), tr("Load a pre-trained teacher"), {},
        tr("Pre-trained networks (%1);;All files (*)").arg(QStringLiteral("*.") + trainedNetworkSuffixes().join(QStringLiteral(" *."))));
    if (!file.isEmpty())
        useCheckpoint(pathOf(file));
}

void NetworkPanel::showSeats()
{
    const bool teachers = m_seat.teaches();
    const std::size_t count = m_seat.count(m_workspace.plan());
    m_seat.number = std::min(m_seat.number, count > 0 ? count - 1 : 0);
    QStringList names;
    for (std::size_t i = 0; i < count; ++i)
        names << (teachers ? translated(labelOf(StageId{Role::teacher, static_cast<int>(i) + 1}))
                  : i > 0  ? translated(labelOf(StageId{Role::assistant, static_cast<int>(i)}))
                           : tr("Student"));
    m_seats->setSeats(names, static_cast<int>(m_seat.number), teachers ? count > 1 : m_seat.isAssistant());
    m_seats->addButton()->setEnabled(!teachers || count < experiment::mostTeachers);
}

void NetworkPanel::edit(const std::function<void(experiment::NetworkPlan&)>& change)
{
    m_workspace.edit([&](experiment::Plan& plan) { change(m_seat.networkIn(plan)); });
}

experiment::NetworkPlan NetworkPanel::network() const
{
    return m_seat.networkOf(m_workspace.plan());
}

} // namespace retort::ui
