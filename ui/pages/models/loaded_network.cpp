// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/loaded_network.h"

#include "ui/pages/data/file_hash.h"
#include "ui/language/large_number.h"
#include "ui/pages/shared/section.h"
#include "ui/session/file_names.h"
#include "ui/language/translated.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <cmath>

namespace retort::ui
{
namespace
{

constexpr int settleMilliseconds = 400; // a number typed digit by digit asks once

/// The part of a plan that decides what a file holds and how it scores.
experiment::Plan decisivePart(const experiment::Plan& plan)
{
    experiment::Plan part{.data = plan.data, .task = plan.task, .teachers = plan.teachers, .compute = plan.compute};
    for (auto& teacher : part.teachers)
        teacher.training.clear();
    part.student = {plan.student.kind, plan.student.options, {}, {}};
    return part;
}

} // namespace

LoadedNetwork::LoadedNetwork(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_name(new QLineEdit), m_train(new QPushButton), m_hash(roleLabel("hint")),
      m_state(roleLabel("number")), m_remarks(roleLabel("hint")), m_examination(workspace.engine())
{
    m_name->setObjectName(QStringLiteral("checkpoint"));
    m_name->setReadOnly(true);
    m_train->setObjectName(QStringLiteral("train_instead"));
    m_hash->setObjectName(QStringLiteral("hash"));
    m_state->setObjectName(QStringLiteral("score"));
    m_remarks->setObjectName(QStringLiteral("remarks"));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_name, 1);
    line->addWidget(m_train);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(line);
    for (QWidget* label : {m_hash, m_state, m_remarks})
        layout->addWidget(label);
    m_delay.setSingleShot(true);
    m_delay.setInterval(settleMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &LoadedNetwork::ask);
    connect(m_train, &QPushButton::clicked, this, &LoadedNetwork::trainInstead);
    connectWorkspace();
    retranslate();
}

void LoadedNetwork::connectWorkspace()
{
    const auto answered = [this] {
        m_workspace.askEstimate(); // what was read is let go
        show();
        Q_EMIT found();
    };
    connect(&m_examination, &NetworkExamination::examined, this, [this, answered](const experiment::NetworkScore& score) {
        m_score = score;
        m_hasher.forget();
        m_sha256 = QString::fromStdString(score.sha256); // of the very bytes that were scored
        showHash();
        m_workspace.setFeatures(m_file, score.features);
        answered();
    });
    connect(&m_examination, &NetworkExamination::failed, this, [this, answered](const Error& error) {
        m_error = error;
        answered();
    });
    connect(&m_workspace, &Workspace::seriesChanged, this, [this] {
        drop();
        examine();
    });
    connect(&m_workspace, &Workspace::findingsChanged, this, &LoadedNetwork::examine);
    connect(&m_workspace.run(), &RunController::stateChanged, this, [this] {
        if (!m_score) // the machine is the run's, or may try again after it
            drop();
        examine();
    });
}

void LoadedNetwork::setFile(const std::filesystem::path& file, std::size_t seat)
{
    const bool other = file != m_file || seat != m_seat;
    m_file = file;
    m_seat = seat;
    m_name->setText(nameOf(file.filename()));
    m_name->setToolTip(nameOf(file));
    setVisible(!file.empty());
    if (other)
        readAnew();
    else
        examine();
}

void LoadedNetwork::readAnew()
{
    drop();
    hash();
    examine();
}

/// The score and the question for it.
void LoadedNetwork::drop()
{
    m_delay.stop();
    m_examination.stop();
    m_asked.reset();
    m_score.reset();
    m_error.reset();
}

void LoadedNetwork::examine()
{
    auto decisive = decisivePart(m_workspace.plan());
    if (m_file.empty() || m_asked == decisive)
        return;
    drop();
    if (m_workspace.canStart()) {
        m_asked = std::move(decisive);
        m_delay.start();
    }
    show();
    Q_EMIT found();
}

void LoadedNetwork::ask()
{
    auto plan = m_workspace.plan();
    if (!m_workspace.canStart() || m_seat >= plan.teachers.size()) { // it changed while it settled
        drop();
        show();
        return;
    }
    // The first teacher of a file says how it is read; the same file may stand on two seats.
    std::swap(plan.teachers.front(), plan.teachers[m_seat]);
    m_examination.ask(m_file, plan);
}

void LoadedNetwork::hash()
{
    m_hasher.forget();
    m_sha256.reset();
    showHash();
    if (!m_file.empty())
        m_hasher.ask([file = m_file] { return fileHash(file); },
                     [this](const QString& hash) {
                         m_sha256 = hash;
                         showHash();
                     });
}

void LoadedNetwork::showHash()
{
    m_hash->setText(!m_sha256             ? tr("Reading the file…")
                    : m_sha256->isEmpty() ? tr("%1 cannot be read. Was it moved?").arg(nameOf(m_file))
                                          : tr("SHA-256 %1…").arg(m_sha256->left(16)));
    m_hash->setToolTip(m_sha256.value_or(QString()));
}

QString LoadedNetwork::kindName() const
{
    if (!m_score)
        return {};
    if (const auto* info = m_workspace.catalogue().network(m_score->kind))
        return translated(info->label);
    return m_score->kind == "predictions" ? tr("Predictions") : tr("TorchScript file");
}

QString LoadedNetwork::fault() const
{
    if (m_error)
        return translated(m_error->message);
    return m_score && m_score->cannotTeach ? translated(*m_score->cannotTeach) : QString();
}

void LoadedNetwork::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LoadedNetwork::retranslate()
{
    m_name->setAccessibleName(tr("Checkpoint of the teacher"));
    m_train->setText(tr("Train instead"));
    m_train->setAccessibleName(m_train->text());
    showHash();
    show();
}

void LoadedNetwork::show()
{
    QStringList remarks;
    if (m_score)
        for (const auto& remark : m_score->remarks)
            remarks << translated(remark);
    m_remarks->setText(remarks.join(QLatin1Char('\n')));
    m_remarks->setVisible(!remarks.isEmpty());
    m_state->setVisible(!m_error && !(m_score && m_score->validation && !std::isfinite(m_score->validation->mse)));
    if (m_score && m_score->validation)
        m_state->setText(tr("%1: validation MSE %2, MAE %3 over %4 windows")
                             .arg(kindName(), QString::number(m_score->validation->mse, 'f', 4),
                                  QString::number(m_score->validation->mae, 'f', 4), wholeNumber(m_score->validationWindows)));
    else if (m_score)
        m_state->setText(tr("%1: no forecasts of the validation windows").arg(kindName()));
    else if (m_asked)
        m_state->setText(tr("Forecasting the validation windows…"));
    else if (m_workspace.run().isBusy())
        m_state->setText(tr("It will be scored on the validation windows after the run ends."));
    else
        m_state->setText(tr("It will be scored on the validation windows once the experiment is ready to run."));
}

} // namespace retort::ui
