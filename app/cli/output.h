// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/error.h>

#include <QJsonObject>

namespace spacewright::cli
{

/// What a verb says: JSON lines with `--json`, else text for people. Errors go to standard error, one line first.
class Output final
{
public:
    explicit Output(bool json);

    bool isJson() const { return m_json; }
    /// Whether text may carry colours: standard output is a terminal and NO_COLOR (https://no-color.org) is not set.
    bool isColoured() const { return m_coloured; }

    /// One line of JSON; nothing in text mode. @p fields gets the key "event" in front.
    void event(const QString &name, QJsonObject fields) const;
    /// One line of text; nothing in JSON mode. @p colour is an SGR number, 0 for none.
    void text(const QString &line, int colour = 0) const;
    /// Bytes as they are, in text mode.
    void raw(const QByteArray &bytes) const;
    /// The `error` event or the message on standard error. Returns the exit code for it: 2 for wrong usage, else 1.
    int error(const Error &error) const;

private:
    bool m_json;
    bool m_coloured;
};

} // namespace spacewright::cli
