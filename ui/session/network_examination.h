// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"
#include "ui/session/asker.h"

namespace retort::ui
{

/// Reads a trained network and scores it on the validation windows, off the GUI thread. One at a time: a newer
/// request stops the running one, which returns no result. Destroying it waits until it stops: for a batch of
/// windows, or the reading of the file.
class NetworkExamination : public QObject
{
    Q_OBJECT
public:
    explicit NetworkExamination(std::shared_ptr<experiment::Engine> engine, QObject* parent = nullptr);
    ~NetworkExamination() override;

    /// Not while a run computes: that is answered with an error.
    void ask(const std::filesystem::path& network, const experiment::Plan& plan);
    void stop();

Q_SIGNALS:
    void examined(const retort::experiment::NetworkScore& score);
    void failed(const retort::Error& error);

private:
    std::shared_ptr<experiment::Engine> m_engine;
    CancellationToken m_stop; ///< of the running request
    Asker m_asker{Asker::Policy::newest};
};

} // namespace retort::ui
