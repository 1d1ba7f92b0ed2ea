// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QStringList>

namespace spacewright::manifest
{

/// All names that there are for packages of some kind, some 100,000: one text, in which a name is found by halves.
/// Cheap to copy.
class NameList final
{
public:
    NameList() = default;
    /// @p source says where the names are from, for people, e.g. "Debian GNU/Linux 13 (trixie)".
    NameList(const QString &source, QByteArrayList names);
    /// Of a text(); empty if it is none.
    [[nodiscard]] static NameList fromText(const QByteArray &text);
    [[nodiscard]] QByteArray text() const { return m_text; }

    bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] QString source() const;
    bool contains(const QString &name) const;
    /// In order, @p most of them.
    [[nodiscard]] QStringList startingWith(const QString &prefix, qsizetype most) const;
    /// Those that @p name was most likely meant to be, the nearest first; three at most.
    [[nodiscard]] QStringList near(const QString &name) const;

private:
    /// Where the first line begins that is not before @p name.
    qsizetype lowerBound(QByteArrayView name) const;
    QByteArrayView lineAt(qsizetype begin) const;

    /// The first line is the source behind a mark, the others are the names in the order of their bytes. Each has its
    /// line end.
    QByteArray m_text;
    qsizetype m_first = 0;
};

} // namespace spacewright::manifest
