// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/series_loader.h"

namespace retort::ui
{

SeriesLoader::SeriesLoader(QObject* parent) : QObject(parent), m_asker(Asker::Policy::newest)
{
    connect(&m_asker, &Asker::failed, this, [this](const QString& text) {
        setLoading(false);
        Q_EMIT failed({ErrorKind::internal,
                       {RETORT_TEXT("session", "The series could not be read: %1"), {text.toStdString()}}});
    });
}

SeriesLoader::~SeriesLoader()
{
    m_token.cancel();
}

void SeriesLoader::load(const std::filesystem::path& file, const data::ImportOptions& options)
{
    read([file, options](const CancellationToken& stop, const data::Progress& progress) { return data::importSeries(file, options, stop, progress); });
}

void SeriesLoader::loadCollection(const std::filesystem::path& file, const data::CollectionOptions& options)
{
    read([file, options](const CancellationToken& stop, const data::Progress&) { return data::importCollection(file, options, stop); });
}

void SeriesLoader::read(Reading reading)
{
    m_token.cancel();
    m_token = CancellationToken();
    m_fraction = 0;
    setLoading(true);
    const auto report = [this, token = m_token](double fraction) {
        QMetaObject::invokeMethod(
            this,
            [this, token, fraction] {
                if (token.cancelled() || !m_loading)
                    return;
                m_fraction = fraction;
                Q_EMIT progressChanged(fraction);
            },
            Qt::QueuedConnection);
    };
    m_asker.ask([reading = std::move(reading), token = m_token, report] { return reading(token, report); },
                [this](Result<data::ImportedSeries> result) { receive(std::move(result)); });
}

void SeriesLoader::cancel()
{
    m_token.cancel();
    m_asker.forget();
    setLoading(false);
}

void SeriesLoader::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged(loading);
}

void SeriesLoader::receive(Result<data::ImportedSeries> result)
{
    setLoading(false);
    if (result)
        Q_EMIT loaded(std::make_shared<const data::ImportedSeries>(std::move(*result)));
    else if (result.error().kind != ErrorKind::cancelled)
        Q_EMIT failed(result.error());
}

} // namespace retort::ui
