// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/network_examination.h"
#include "ui/session/workspace.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace retort::ui
{

/// A pre-trained teacher: its file, what the file contains, and its score on the validation windows, before a run
/// starts with it.
class LoadedNetwork : public QWidget
{
    Q_OBJECT

public:
    explicit LoadedNetwork(Workspace& workspace, QWidget* parent = nullptr);

    /// The file of the teacher on this seat; empty: none. Read and scored anew where the plan changed in what the score
    /// depends on.
    void setFile(const std::filesystem::path& file, std::size_t seat);
    /// The file may have changed.
    void readAnew();

    /// Nothing while unknown.
    const std::optional<experiment::NetworkScore>& score() const { return m_score; }
    /// "iTransformer", "TorchScript file", "Predictions"; empty while it is not known.
    QString kindName() const;
    /// Why it cannot teach, in the window's language; empty: nothing is wrong, or it is not known yet.
    QString fault() const;

Q_SIGNALS:
    void found(); ///< score() or fault() is another
    void trainInstead();

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectWorkspace();
    void drop();
    void examine();
    void ask();
    void hash();
    void showHash();
    void retranslate();
    void show();

    Workspace& m_workspace;
    QLineEdit* m_name;
    QPushButton* m_train;
    QLabel* m_hash;
    QLabel* m_state;
    QLabel* m_remarks;
    std::filesystem::path m_file;
    std::size_t m_seat = 0;
    std::optional<QString> m_sha256; ///< nothing: being read; empty: it cannot be read
    std::optional<experiment::Plan> m_asked; ///< what the current score, or the pending request, depends on
    std::optional<experiment::NetworkScore> m_score;
    std::optional<Error> m_error;
    QTimer m_delay;
    NetworkExamination m_examination;
    Asker m_hasher{Asker::Policy::newest};
};

} // namespace retort::ui
