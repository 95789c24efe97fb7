// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace retort::ui
{

class NetworkDiagram;

/// A network to read about: what it does, its formula and source, its blocks and its layers.
class NetworkFacts : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkFacts(const experiment::Catalogue& catalogue, QWidget* parent = nullptr);

    void setNetwork(const std::string& kind);
    /// A file that names no network of the catalogue; empty while it is not known what it holds.
    void setFile(const QString& name);
    /// Null: being measured, or it cannot be built.
    void setSize(const std::optional<experiment::NetworkSize>& size, const experiment::TaskShape& shape);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show();

    const experiment::Catalogue& m_catalogue;
    std::string m_kind;
    QString m_file; ///< its name, where it is a file
    std::optional<experiment::NetworkSize> m_size;
    experiment::TaskShape m_shape; ///< that it was measured for
    QLabel* m_name;
    QLabel* m_summary;
    QLabel* m_formula;
    QLabel* m_source;
    NetworkDiagram* m_diagram;
    QTreeWidget* m_layers;
};

} // namespace retort::ui
