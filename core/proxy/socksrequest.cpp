// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "socksrequest.h"

#include <QHostAddress>
#include <QtEndian>

#include <algorithm>

namespace spacewright::proxy::socks
{
namespace
{

constexpr char version = 5;
constexpr char withoutPassword = 0;
constexpr char connectCommand = 1;
enum AddressType : char { Ipv4 = 1, Name = 3, Ipv6 = 4 };

// Letters, digits and what names and addresses are written with: nothing that a resolver or a log could take for more.
bool isPlainName(const QByteArray &name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
               c == '_' || c == ':';
    });
}

// How many bytes the address takes, without the length byte of a name; -1 for a type that does not exist.
qsizetype addressLength(const QByteArray &buffer)
{
    switch (buffer[3]) {
    case Ipv4:
        return 4;
    case Ipv6:
        return 16;
    case Name:
        return quint8(buffer[4]);
    default:
        return -1;
    }
}

QString addressText(char type, const QByteArray &bytes)
{
    if (type == Name)
        return isPlainName(bytes) ? QString::fromLatin1(bytes) : QString();
    if (type == Ipv4)
        return QHostAddress(qFromBigEndian<quint32>(bytes.constData())).toString();
    return QHostAddress(reinterpret_cast<const quint8 *>(bytes.constData())).toString();
}

} // namespace

Reading takeGreeting(QByteArray &buffer)
{
    if (!buffer.isEmpty() && buffer[0] != version)
        return Reading::Malformed;
    if (buffer.size() < 2 || buffer.size() < 2 + quint8(buffer[1]))
        return Reading::Incomplete;
    const QByteArray methods = buffer.mid(2, quint8(buffer[1]));
    buffer.remove(0, 2 + methods.size());
    return methods.contains(withoutPassword) ? Reading::Done : Reading::Malformed;
}

QByteArray greetingAnswer()
{
    return QByteArray("\x05\x00", 2);
}

Reading takeRequest(QByteArray &buffer, Target &target)
{
    if (!buffer.isEmpty() && buffer[0] != version)
        return Reading::Malformed;
    if (buffer.size() < 5)
        return Reading::Incomplete;
    const char type = buffer[3];
    const qsizetype length = addressLength(buffer);
    if (buffer[1] != connectCommand || buffer[2] != 0 || length < 0)
        return Reading::Malformed;
    const qsizetype start = type == Name ? 5 : 4;
    if (buffer.size() < start + length + 2)
        return Reading::Incomplete;
    target.host = addressText(type, buffer.mid(start, length));
    target.port = qFromBigEndian<quint16>(buffer.constData() + start + length);
    buffer.remove(0, start + length + 2);
    return target.host.isEmpty() ? Reading::Malformed : Reading::Done;
}

QByteArray requestAnswer(Reply reply)
{
    // The bound address is of no use to a client of CONNECT: all zero.
    QByteArray answer(10, '\0');
    answer[0] = version;
    answer[1] = char(reply);
    answer[3] = Ipv4;
    return answer;
}

} // namespace spacewright::proxy::socks
