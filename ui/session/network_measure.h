// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"
#include "ui/session/asker.h"

namespace retort::ui
{

/// Measures a network's size off the GUI thread. Outdated requests are dropped.
class NetworkMeasure : public QObject
{
    Q_OBJECT
public:
    explicit NetworkMeasure(std::shared_ptr<const experiment::Catalogue> catalogue, QObject* parent = nullptr);

    void ask(const std::string& kind, const Options& options, const experiment::TaskShape& shape);
    /// Drops the result of the last request.
    void forget() { m_asker.forget(); }
    bool isBusy() const { return m_asker.isBusy(); }

Q_SIGNALS:
    void measured(const retort::experiment::NetworkSize& size);
    void failed(const retort::Error& error);

private:
    std::shared_ptr<const experiment::Catalogue> m_catalogue;
    Asker m_asker;
};

} // namespace retort::ui
