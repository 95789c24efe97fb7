// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/house_rules.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

namespace retort::architecture
{

inline QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

inline bool lies(const QString& path, const QString& folder)
{
    return path.startsWith(folder + QLatin1Char('/'));
}

/// The room a file or an included path lies in, or nullptr.
inline const Room* roomOf(const QString& path)
{
    for (const Room& room : rooms) {
        if (lies(path, text(room.folder)))
            return &room;
    }
    return nullptr;
}

inline bool mayInclude(const Room& from, const Room& to)
{
    if (&from == &to || to.folder == rooms.front().folder)
        return true;
    for (const std::string_view next : from.mayInclude) {
        for (const Room& room : rooms) {
            if (room.folder == next && mayInclude(room, to))
                return true;
        }
    }
    return false;
}

inline bool isQt(const QString& included)
{
    static const QRegularExpression qt(QStringLiteral("^(Q[A-Z][A-Za-z]*|Qt[A-Z][A-Za-z]*/.*|q[a-z_]+\\.h)$"));
    return qt.match(included).hasMatch();
}

/// What is wrong with an include, as a sentence; empty where nothing is. `path` is relative to the root.
inline QString faultOfInclude(const QString& path, int line, const QString& included, bool quoted)
{
    const QString where = QStringLiteral("%1:%2: %3").arg(path).arg(line);
    const auto arrow = [&](const QString& to, const QString& why) {
        return where.arg(QStringLiteral("forbidden arrow %1 <- %2 (\"%3\"): %4")
                             .arg(to, path.section(QLatin1Char('/'), 0, -2), included, why));
    };

    for (const Owned& owned : ownedHeaders) {
        if (included.startsWith(text(owned.header)) && !lies(path, text(owned.owner)))
            return arrow(text(owned.what), QStringLiteral("only %1 includes it").arg(text(owned.owner)));
    }
    for (const std::string_view folder : withoutQt) {
        if (lies(path, text(folder)) && isQt(included))
            return arrow(QStringLiteral("Qt"), QStringLiteral("%1 is built without it").arg(text(folder)));
    }

    const Room* from = roomOf(path);
    const Room* to = roomOf(included);
    if (to && from && !mayInclude(*from, *to))
        return arrow(text(to->folder), QStringLiteral("%1 may not know it").arg(text(from->folder)));
    if (lies(included, text(engineFolder)) && !lies(path, text(engineFolder)) && !lies(path, text(engineNamedIn)))
        return arrow(text(engineFolder), QStringLiteral("only %1 names the engine").arg(text(engineNamedIn)));

    const bool ofTheHouse = lies(included, QStringLiteral("core")) || lies(included, QStringLiteral("ui")) ||
                            lies(included, QStringLiteral("app"));
    if (from && lies(included, QStringLiteral("tests")))
        return arrow(QStringLiteral("tests"), QStringLiteral("what is shipped does not know its tests"));
    if (from && quoted && !ofTheHouse && !included.endsWith(QLatin1String(".moc")))
        return where.arg(QStringLiteral("\"%1\" is not a path from the root of the repository").arg(included));
    return {};
}

/// What is wrong with the text of a source, one sentence each.
inline QStringList faultsOfSource(const QString& path, const QString& source)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    QStringList faults;
    const QStringList lines = source.split(QLatin1Char('\n'));
    if (lines.constFirst() != text(licenceLine))
        faults << QStringLiteral("%1:1: the first line is not \"%2\"").arg(path, text(licenceLine));
    if (path.endsWith(QLatin1String(".h")) && !lines.contains(QStringLiteral("#pragma once")))
        faults << QStringLiteral("%1:1: a header without #pragma once").arg(path);

    const bool shipped = !lies(path, QStringLiteral("tests")) && path != text(numbersAreWrittenIn);
    static const std::vector<QRegularExpression> calls = [] {
        std::vector<QRegularExpression> compiled;
        for (const ForbiddenCall& call : forbiddenCalls)
            compiled.emplace_back(text(call.pattern));
        return compiled;
    }();
    for (int index = 0; shipped && index < lines.size(); ++index) {
        for (std::size_t i = 0; i < calls.size(); ++i) {
            const ForbiddenCall& call = forbiddenCalls[i];
            if (calls[i].match(lines[index]).hasMatch())
                faults << QStringLiteral("%1:%2: numbers would follow the locale of the process; use %3")
                              .arg(path)
                              .arg(index + 1)
                              .arg(text(call.instead));
        }
    }
    for (int index = 0; index < lines.size(); ++index) {
        const QRegularExpressionMatch match = include.match(lines[index]);
        if (!match.hasMatch())
            continue;
        const QString fault =
            faultOfInclude(path, index + 1, match.captured(2), match.captured(1) == QLatin1String("\""));
        if (!fault.isEmpty())
            faults << fault;
    }
    return faults;
}

/// A source that lies in no room, or bears a name that says nothing.
inline QStringList faultsOfPath(const QString& path)
{
    static const QRegularExpression separators(QStringLiteral("[/_.-]"));
    QStringList faults;
    const bool shipped = !lies(path, QStringLiteral("tests"));
    const bool facade = path == QLatin1String("core/learning/torch.h");
    if (shipped && !facade && !roomOf(path))
        faults << QStringLiteral("%1: lies in no room of the house").arg(path);
    for (const QString& word : path.toLower().split(separators)) {
        for (const std::string_view empty : emptyNames) {
            if (word == text(empty))
                faults << QStringLiteral("%1: \"%2\" does not say what it is for").arg(path, word);
        }
    }
    return faults;
}

/// A source includes its own header before anything else, so that every header stands on its own.
inline QString faultOfFirstInclude(const QString& path, const QString& source)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = include.match(source);
    const QString own = path.chopped(4) + QStringLiteral(".h");
    if (!path.endsWith(QLatin1String(".cpp")) || !match.hasMatch() || match.captured(1) == own)
        return {};
    return QStringLiteral("%1: its own header \"%2\" is not included first").arg(path, own);
}

} // namespace retort::architecture
