// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>

#include <memory>

namespace spacewright
{

/// An open file that is read by position, so that any number of threads may share it. Never mapped: a mapped file that
/// somebody cuts short would end the program. Only regular files are opened; nothing waits for a pipe.
class ReadOnlyFile final
{
public:
    enum class Links { Follow, Refuse };

    /// @p path is in the file system's bytes: not every name is text.
    [[nodiscard]] static Result<std::shared_ptr<const ReadOnlyFile>> open(const QByteArray &path,
                                                                          Links links = Links::Follow);
    ReadOnlyFile(const ReadOnlyFile &) = delete;
    ReadOnlyFile &operator=(const ReadOnlyFile &) = delete;
    ~ReadOnlyFile();

    /// What it was when it was opened.
    qint64 size() const { return m_size; }
    /// Reads what there is, at most @p length bytes; less at the end of the file, -1 after an error.
    qsizetype read(qint64 offset, char *buffer, qsizetype length) const;
    QByteArray read(qint64 offset, qsizetype length) const;

private:
    ReadOnlyFile(int descriptor, qint64 size) : m_descriptor(descriptor), m_size(size) {}

    int m_descriptor;
    qint64 m_size;
};

} // namespace spacewright
