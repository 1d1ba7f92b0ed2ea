// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRegularExpression>
#include <QString>

namespace spacewright::container
{

/// The rules of a .dockerignore: one pattern a line, `*` and `?` within a name, `**` over any number of folders, `!`
/// for an exception, the last match decides, and what lies in an ignored folder is ignored unless an exception names
/// it. https://docs.docker.com/build/concepts/context/#dockerignore-files
class IgnoreRules final
{
public:
    IgnoreRules() = default;
    explicit IgnoreRules(const QByteArray &text);

    /// The rules of the folder: its .containerignore or .dockerignore, or none. Both files themselves and
    /// @p dockerfile are always sent: the engine asks for them.
    static IgnoreRules ofFolder(const QString &folder, const QString &dockerfile);

    /// @p path is relative to the folder of the context, with slashes.
    bool isIgnored(const QString &path) const;
    /// Whether nothing below the ignored folder @p path can be wanted, so that nobody needs to look.
    bool isWhollyIgnored(const QString &path) const;
    /// Patterns that could not be understood.
    const QStringList &faults() const { return m_faults; }

private:
    struct Rule {
        QRegularExpression pattern;
        QString text;
        bool isException = false;
    };

    void add(const QString &line);

    QList<Rule> m_rules;
    QStringList m_faults;
};

} // namespace spacewright::container
