// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/choice_texts.h"

#include <QComboBox>

namespace retort::ui
{

void setTexts(QComboBox* box, const QStringList& texts)
{
    for (int i = 0; i < texts.size(); ++i)
        box->setItemText(i, texts[i]);
}

} // namespace retort::ui
