// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/shared/size_text.h"

#include "ui/language/large_number.h"

#include <QCoreApplication>

namespace retort::ui
{
namespace
{

struct SizeWords
{
    Q_DECLARE_TR_FUNCTIONS(SizeWords)
};

} // namespace

QString sizeText(const experiment::NetworkSize& size)
{
    if (size.multiplyAdds == 0)
        return SizeWords::tr("%1 parameters").arg(wholeNumber(size.parameters));
    return SizeWords::tr("%1 parameters  ·  %2 multiply-adds per window")
        .arg(wholeNumber(size.parameters), shortNumber(size.multiplyAdds));
}

} // namespace retort::ui
