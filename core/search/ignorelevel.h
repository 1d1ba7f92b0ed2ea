// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <memory>

namespace spacewright::search
{

/// What git's ignore files leave out, in one folder and all above it. Each folder with an ignore file of its own adds a
/// level; levels are shared and never change, so any number of threads may ask.
/// https://git-scm.com/docs/gitignore
class IgnoreLevel final
{
public:
    using Pointer = std::shared_ptr<const IgnoreLevel>;

    /// The rules for everything: the user's own ignore file and `.git/info/exclude` of @p folder.
    [[nodiscard]] static Pointer ofRepository(const QByteArray &folder);
    /// @p folder is relative to the repository, without a slash at its end; @p text is its ignore file.
    [[nodiscard]] static Pointer under(const Pointer &parent, const QByteArray &folder, const QByteArray &text);

    /// @p path is relative to the repository. The caller does not go into ignored folders: what lies in one is not
    /// asked.
    bool isIgnored(QByteArrayView path, bool isFolder) const;

private:
    struct Rule {
        enum Kind { WholeName, Suffix, Glob };

        QByteArray pattern;
        Kind kind = Glob;
        bool isException = false;
        bool isForFolders = false;
        /// About the path from the level's folder and not about any name below it.
        bool isAnchored = false;

        bool matches(QByteArrayView path, QByteArrayView name) const;
    };

    void add(const QByteArray &text);
    void addLine(QByteArray line);

    Pointer m_parent;
    qsizetype m_prefix = 0;
    QList<Rule> m_rules;
};

} // namespace spacewright::search
