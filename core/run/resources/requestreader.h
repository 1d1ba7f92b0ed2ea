// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace spacewright::run
{

/// Counts the requests that an app notes in its log: as uvicorn does
/// (`INFO:     127.0.0.1:52000 - "GET / HTTP/1.1" 200 OK`, https://www.uvicorn.org/settings/#logging), or in the common
/// log format of Flask, gunicorn, nginx and Python's own server.
class RequestReader final
{
public:
    /// Whole lines, or pieces of them in their order.
    void read(const QByteArray &bytes);
    /// How many came since the last call.
    [[nodiscard]] int take();
    /// Whether there ever was one: many apps note none.
    bool hasRead() const { return m_hasRead; }

private:
    QByteArray m_unfinished;
    int m_waiting = 0;
    bool m_hasRead = false;
};

} // namespace spacewright::run
