// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/network_measure.h"

namespace retort::ui
{

NetworkMeasure::NetworkMeasure(std::shared_ptr<const experiment::Catalogue> catalogue, QObject* parent)
    : QObject(parent), m_catalogue(std::move(catalogue)), m_asker(Asker::Policy::newest)
{
    connect(&m_asker, &Asker::failed, this, [this](const QString& text) {
        Q_EMIT failed({ErrorKind::internal,
                       {RETORT_TEXT("session", "The network could not be built: %1"), {text.toStdString()}}});
    });
}

void NetworkMeasure::ask(const std::string& kind, const Options& options, const experiment::TaskShape& shape)
{
    m_asker.ask(
        [catalogue = m_catalogue, kind, options, shape] { return catalogue->measure(kind, options, shape); },
        [this](const Result<experiment::NetworkSize>& size) {
            if (size)
                Q_EMIT measured(*size);
            else
                Q_EMIT failed(size.error());
        });
}

} // namespace retort::ui
