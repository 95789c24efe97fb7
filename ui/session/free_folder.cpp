// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/free_folder.h"

#include <QDateTime>

namespace retort::ui
{

std::filesystem::path freeFolderIn(const std::filesystem::path& parent, const std::string& name)
{
    std::string stem = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss").toStdString();
    std::string words;
    for (const char character : name.substr(0, 48)) {
        const bool plain = (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z');
        if (plain)
            words += character;
        else if (character >= 'A' && character <= 'Z')
            words += static_cast<char>(character - 'A' + 'a');
        else if (!words.empty() && words.back() != '-')
            words += '-';
    }
    while (!words.empty() && words.back() == '-')
        words.pop_back();
    if (!words.empty())
        stem += "-" + words;
    std::filesystem::path folder = parent / stem;
    std::error_code ignored;
    for (int number = 2; std::filesystem::exists(folder, ignored); ++number)
        folder = parent / (stem + "-" + std::to_string(number));
    return folder;
}

} // namespace retort::ui
