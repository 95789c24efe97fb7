// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/network_examination.h"

namespace retort::ui
{

NetworkExamination::NetworkExamination(std::shared_ptr<experiment::Engine> engine, QObject* parent)
    : QObject(parent), m_engine(std::move(engine))
{
    connect(&m_asker, &Asker::failed, this, [this](const QString& text) {
        Q_EMIT failed({ErrorKind::internal,
                       {RETORT_TEXT("session", "The network could not be read: %1"), {text.toStdString()}}});
    });
}

NetworkExamination::~NetworkExamination()
{
    m_stop.cancel();
}

void NetworkExamination::ask(const std::filesystem::path& network, const experiment::Plan& plan)
{
    stop();
    m_stop = {};
    m_asker.ask(
        [engine = m_engine, network, plan, stop = m_stop] {
            return engine->score(network, plan, experiment::ScoredWindows::validation, stop);
        },
        [this](const Result<experiment::NetworkScore>& score) {
            if (score)
                Q_EMIT examined(*score);
            else
                Q_EMIT failed(score.error());
        });
}

void NetworkExamination::stop()
{
    m_stop.cancel();
    m_asker.forget();
}

} // namespace retort::ui
