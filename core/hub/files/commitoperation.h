// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>

#include <functional>

namespace spacewright::hub
{

/// One change of a commit.
struct CommitOperation {
    enum Kind {
        /// A file whose content goes inside the commit.
        Put,
        /// One that was uploaded before, by its sha256.
        PutLarge,
        Remove,
        /// A folder with all in it.
        RemoveFolder,
    };
    Kind kind = Put;
    QString path = {};
    /// Of Put: reads the content when its turn has come, so that not all of it is in memory.
    std::function<Result<QByteArray>()> read = {};
    /// What the file is named by when it has arrived: git's hash, or the sha256 of a large one. Needed where a lost
    /// answer leaves it open whether the commit was made.
    QString contentId = {};
    /// How long the content is.
    qint64 size = 0;

    /// Fails on paths that the Hub refuses: with "..", ".git", empty parts, or over 1,000 characters.
    [[nodiscard]] Result<> check() const;
    /// The line of JSON that it is sent as, with its line end. Fails if the content is not what it was said to be.
    [[nodiscard]] Result<QByteArray> line() const;
    /// How long that line is, known before the content is read.
    [[nodiscard]] qint64 lineSize() const;
};

/// Put with content that is at hand.
CommitOperation putContent(const QString &path, const QByteArray &content);

/// The name that git gives to a file with this content.
QString gitHashOf(QByteArrayView content);

} // namespace spacewright::hub
