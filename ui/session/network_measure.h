// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/catalogue.h"
#include "ui/session/asker.h"

namespace retort::ui
{

/// Asks the catalogue for a network's size off the window's thread. A question that is overtaken is not answered.
class NetworkMeasure : public QObject
{
    Q_OBJECT
public:
    explicit NetworkMeasure(std::shared_ptr<const experiment::Catalogue> catalogue, QObject* parent = nullptr);

    void ask(const std::string& kind, const Options& options, const experiment::TaskShape& shape);
    /// The answer to the last question is not wanted any more.
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
