// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/models/network_seat.h"
#include "ui/pages/shared/section.h"
#include "ui/session/network_measure.h"
#include "ui/session/workspace.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace retort::ui
{

class LoadedNetwork;
class NetworkFacts;
class ParameterForm;
class SeatBar;
class StartChoice;

/// One side of the distillation: the teachers, or the student and the assistants before it. For the selected one,
/// its network, options and training.
class NetworkPanel : public Section
{
    Q_OBJECT

public:
    using Side = NetworkSeat::Side;

    NetworkPanel(Workspace& workspace, Side side, QWidget* parent = nullptr);

    /// Of the selected network: a teacher, an assistant, or the student.
    const std::optional<experiment::NetworkSize>& size() const { return m_size; }
    std::string kind() const { return network().kind; }
    /// Its label, or the name of the file it is loaded from.
    QString name() const;
    /// Why there is no size.
    const QString& fault() const { return m_fault; }
    bool showsAssistant() const { return m_seat.isAssistant(); }
    /// To be shown elsewhere; taken over by whoever shows it.
    NetworkFacts* facts() const { return m_facts; }
    /// The selected one becomes a network of this kind, to be trained.
    void take(const std::string& kind);
    /// A teacher that is loaded instead of trained; an empty path: trained.
    void useCheckpoint(const std::filesystem::path& file);

Q_SIGNALS:
    void sizeChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectEdits();
    void retranslate();
    void showPlan();
    void showFindings();
    void showSize();
    void ask();
    void askOfFile();
    void takeFound();
    void showOptions(const experiment::NetworkPlan& plan);
    void chooseCheckpoint();
    void showSeats();
    void showPublished(const experiment::NetworkPlan& plan);
    void edit(const std::function<void(experiment::NetworkPlan&)>& change);
    /// Of the selected seat; empty if the plan has no such seat.
    experiment::NetworkPlan network() const;

    Workspace& m_workspace;
    NetworkSeat m_seat;
    SeatBar* m_seats;
    QComboBox* m_kind;
    QComboBox* m_published; ///< settings of the network in the literature
    QLabel* m_summary;
    QLabel* m_sizeText;
    LoadedNetwork* m_loaded;
    QPushButton* m_choose;
    StartChoice* m_start; ///< of the student
    ParameterForm* m_options;
    QLabel* m_trainingTitle;
    ParameterForm* m_training;
    NetworkFacts* m_facts;
    NetworkMeasure m_measure;
    /// Of weights that do not say their options: the network found in them, whose options may be stated.
    struct Found {
        std::filesystem::path file;
        std::string kind;
        Options options;
    };
    std::optional<Found> m_found; ///< of the file last read; it stays while that is read anew
    std::optional<experiment::NetworkSize> m_size;
    QString m_fault; ///< why it has no size
};

} // namespace retort::ui
