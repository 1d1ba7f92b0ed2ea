// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changemark.h"

#include <KColorScheme>

#include <QCoreApplication>
#include <QPalette>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ChangeMark)
};

} // namespace

QString changeLetter(git::FileChange change)
{
    switch (change) {
    case git::FileChange::Added:
        return QStringLiteral("A");
    case git::FileChange::Modified:
        return QStringLiteral("M");
    case git::FileChange::Deleted:
        return QStringLiteral("D");
    case git::FileChange::Renamed:
        return QStringLiteral("R");
    case git::FileChange::TypeChanged:
        return QStringLiteral("T");
    case git::FileChange::Conflicted:
        return QStringLiteral("!");
    case git::FileChange::Untracked:
        return QStringLiteral("?");
    case git::FileChange::None:
    case git::FileChange::Ignored:
        break;
    }
    return {};
}

QString changeWord(git::FileChange change)
{
    switch (change) {
    case git::FileChange::Added:
        return Tr::tr("added");
    case git::FileChange::Modified:
        return Tr::tr("modified");
    case git::FileChange::Deleted:
        return Tr::tr("deleted");
    case git::FileChange::Renamed:
        return Tr::tr("renamed");
    case git::FileChange::TypeChanged:
        return Tr::tr("of another kind");
    case git::FileChange::Conflicted:
        return Tr::tr("in conflict");
    case git::FileChange::Untracked:
        return Tr::tr("new");
    case git::FileChange::Ignored:
        return Tr::tr("ignored");
    case git::FileChange::None:
        break;
    }
    return {};
}

QColor changeColour(git::FileChange change, const QPalette &palette)
{
    const KColorScheme scheme(palette.currentColorGroup(), KColorScheme::View);
    switch (change) {
    case git::FileChange::Added:
    case git::FileChange::Untracked:
        return scheme.foreground(KColorScheme::PositiveText).color();
    case git::FileChange::Deleted:
    case git::FileChange::Conflicted:
        return scheme.foreground(KColorScheme::NegativeText).color();
    case git::FileChange::Modified:
    case git::FileChange::TypeChanged:
        return scheme.foreground(KColorScheme::NeutralText).color();
    case git::FileChange::Renamed:
        return scheme.foreground(KColorScheme::LinkText).color();
    case git::FileChange::None:
    case git::FileChange::Ignored:
        break;
    }
    return scheme.foreground(KColorScheme::InactiveText).color();
}

QString shownPath(const QByteArray &path)
{
    return QString::fromUtf8(path);
}

} // namespace spacewright::views
