// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <filesystem>

class QLabel;
class QPushButton;

namespace retort::ui
{

/// The initial weights of a student: random, or from another run.
class StartChoice : public QWidget
{
    Q_OBJECT
public:
    explicit StartChoice(QWidget* parent = nullptr);

    /// Empty: random.
    void setFile(const std::filesystem::path& file);
    void retranslate();

Q_SIGNALS:
    void chosen(const std::filesystem::path& file);

private:
    void choose();

    std::filesystem::path m_file;
    QLabel* m_text;
    QPushButton* m_choose;
    QPushButton* m_clear;
};

} // namespace retort::ui
