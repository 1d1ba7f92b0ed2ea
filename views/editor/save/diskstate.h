// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace spacewright::views
{

/// What a file was when the editor read or wrote it last, to tell what others have done to it since. Compared by what
/// is in it and where it really is, because times lie.
class DiskState final
{
public:
    enum class Change {
        None,
        /// Nothing is there any more.
        Gone,
        /// It leads to another place, through a link that was none before, say.
        Elsewhere,
        /// A folder, a pipe, or something that cannot be read.
        NoFile,
        /// Somebody wrote something else into it.
        Content,
    };

    /// It is like that now, and the editor knows it. @p digest of what it has read, if that is known: a long file is
    /// not read twice then.
    void remember(const QString &path, const QByteArray &digest = {});
    /// What has changed since; also notes what is there now.
    Change look(const QString &path);
    /// Whether the change that was found last is one that look() has told of before.
    bool isOldNews() const { return m_isOldNews; }

    /// A hash of what is in the file, as KTextEditor::Document::checksum(); none if it cannot be read.
    static QByteArray digestOf(const QString &path);
    static QByteArray digestOfBytes(const QByteArray &bytes);
    /// Of what look() saw last.
    const QByteArray &digest() const { return m_seen; }

private:
    QString m_place;
    QByteArray m_known;
    QByteArray m_seen;
    bool m_isOldNews = false;
};

} // namespace spacewright::views
