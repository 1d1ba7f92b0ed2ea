// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace spacewright::tests
{

struct Question {
    QByteArray method;
    /// With the query.
    QByteArray path;
    QByteArray body;
};

/// What a scripted engine says: packets, one after the other, and then it hangs up.
struct Script {
    QList<QByteArray> packets;
    /// Says nothing more, and does not hang up either.
    bool staysSilent = false;
};

/// Raw strings confuse moc: text in which ' stands for ".
inline QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

inline Script answer(const QByteArray &body, const QByteArray &type = "application/json", int status = 200)
{
    return {.packets = {"HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Type: " + type +
                        "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body}};
}

/// What a container prints, as engines frame it; the engine does not hang up if it @p goesOn.
inline Script printed(const QByteArray &text, bool goesOn = false)
{
    QByteArray frame("\1\0\0\0\0\0\0", 7);
    frame += char(text.size());
    return {.packets = {"HTTP/1.1 200 OK\r\nContent-Type: application/vnd.docker.raw-stream\r\n\r\n" + frame + text},
            .staysSilent = goesOn};
}

/// An answer without a length: its end is the end of the connection.
inline Script streamed(const QList<QByteArray> &packets)
{
    return {.packets = QList<QByteArray>{"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"} + packets};
}

/// What an engine answers to /version.
inline Script versionAnswer(const QByteArray &version, const QByteArray &newest, const QByteArray &oldest,
                            bool isPodman = false)
{
    return answer(R"({"Version":")" + version + R"(","ApiVersion":")" + newest + R"(","MinAPIVersion":")" + oldest +
                  R"(","Components":[{"Name":")" + (isPodman ? "Podman Engine" : "Engine") + R"("}]})");
}

} // namespace spacewright::tests
