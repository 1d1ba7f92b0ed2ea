// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace spacewright::run
{

/// Hides secrets in a stream that comes in pieces: a secret may be cut in two by a read, so an unfinished line is held
/// back until its end comes or flush() is called.
class LineRedactor final
{
public:
    explicit LineRedactor(QList<QByteArray> secrets);

    /// The finished part of what came so far, clean.
    [[nodiscard]] QByteArray add(const QByteArray &bytes);
    /// The rest, clean.
    [[nodiscard]] QByteArray flush();

private:
    QList<QByteArray> m_secrets;
    QByteArray m_held;
};

} // namespace spacewright::run
