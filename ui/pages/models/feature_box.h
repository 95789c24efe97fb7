// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/network_info.h"

#include <QComboBox>

namespace retort::ui
{

/// The features of a network, to choose one by its name; the first goes without a name. Changes made by calls are not
/// signalled.
class FeatureBox : public QComboBox
{
    Q_OBJECT

public:
    explicit FeatureBox(QWidget* parent = nullptr);

    void setFeatures(const std::vector<FeatureInfo>& features);
    /// A name that the network does not have is shown all the same.
    void choose(const std::string& name);
    std::string chosen() const { return m_chosen; }
    /// Whether the network has what is chosen, as far as its features are known.
    bool hasChosen() const;

private:
    void fill();

    std::vector<FeatureInfo> m_features;
    std::string m_chosen;
};

} // namespace retort::ui
