// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/collections/collection_series.h"
#include "ui/session/asker.h"

namespace retort::ui
{

using SeriesPointer = std::shared_ptr<const data::ImportedSeries>;

/// Reads a series off the window's thread; a newer load cancels the running one.
class SeriesLoader : public QObject
{
    Q_OBJECT
public:
    explicit SeriesLoader(QObject* parent = nullptr);
    ~SeriesLoader() override;

    void load(const std::filesystem::path& file, const data::ImportOptions& options);
    void loadCollection(const std::filesystem::path& file, const data::CollectionOptions& options);
    void cancel();
    bool isLoading() const { return m_loading; }
    double fraction() const { return m_fraction; }

Q_SIGNALS:
    void loadingChanged(bool loading);
    void progressChanged(double fraction);
    void loaded(const retort::ui::SeriesPointer& series);
    void failed(const retort::Error& error);

private:
    using Reading = std::function<Result<data::ImportedSeries>(const CancellationToken&, const data::Progress&)>;
    void read(Reading reading);
    void setLoading(bool loading);
    void receive(Result<data::ImportedSeries> result);

    Asker m_asker;
    CancellationToken m_token;
    bool m_loading = false;
    double m_fraction = 0;
};

} // namespace retort::ui
