// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/container/page/relayconnections.h>

#include <QTest>

#include <array>
#include <sys/socket.h>
#include <unistd.h>

using namespace spacewright;

/// Sockets here are pairs: one end is the relay's, the other one the reader's.
class TestRelayConnections final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sent.clear();
        m_relay = std::make_unique<run::RelayConnections>([this](const QByteArray &bytes) { m_sent += bytes; });
    }

    void whatIsReadGoesOutWithItsNumber()
    {
        const int first = connection();
        const int second = connection();
        QCOMPARE(::write(second, "two", 3), 3);
        turn();
        QCOMPARE(::write(first, "one", 3), 3);
        turn();
        QCOMPARE(m_sent, piece(2, "two") + piece(1, "one"));
        ::close(first);
        turn();
        QVERIFY(m_sent.endsWith(piece(1, "")));
        QCOMPARE(watched(), 1);
        ::close(second);
    }

    void whatComesIsCutAnywhere()
    {
        const int socket = connection();
        const QByteArray all = piece(1, "hello ") + piece(7, "nobody") + piece(1, "there");
        for (const char byte : all)
            m_relay->receive(QByteArrayView(&byte, 1));
        QCOMPARE(read(socket), "hello there");
        ::close(socket);
    }

    void theOtherEndHangsUp()
    {
        const int socket = connection();
        m_relay->receive(piece(1, "bye") + piece(1, ""));
        QCOMPARE(watched(), 0);
        QCOMPARE(read(socket), "bye");
        char more = 0;
        QCOMPARE(::recv(socket, &more, 1, 0), 0);
        ::close(socket);
    }

    void aSlowReaderGetsItAll()
    {
        const int socket = connection();
        const QByteArray much(3'000'000, 'm');
        m_relay->receive(piece(1, much) + piece(1, ""));
        QVERIFY(m_relay->isFull());
        QByteArray got;
        while (got.size() < much.size()) {
            got += read(socket);
            turn();
        }
        QVERIFY(got == much);
        QVERIFY(!m_relay->isFull());
        QCOMPARE(watched(), 0);
        ::close(socket);
    }

private:
    static QByteArray piece(char number, const QByteArray &bytes)
    {
        const auto size = quint32(bytes.size());
        return QByteArray(3, '\0') + number + char(size >> 24) + char(size >> 16) + char(size >> 8) + char(size) +
               bytes;
    }
    int connection()
    {
        std::array<int, 2> ends = {-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0)
            m_relay->add(ends[0]);
        return ends[1];
    }
    static QByteArray read(int socket)
    {
        QByteArray buffer(1'000'000, '\0');
        const ssize_t size = ::recv(socket, buffer.data(), size_t(buffer.size()), MSG_DONTWAIT);
        return buffer.first(qMax<qsizetype>(size, 0));
    }
    qsizetype watched() const
    {
        std::vector<pollfd> entries;
        m_relay->addTo(entries);
        return qsizetype(entries.size());
    }
    void turn()
    {
        std::vector<pollfd> entries;
        m_relay->addTo(entries);
        ::poll(entries.data(), entries.size(), 1000);
        m_relay->carry(entries);
    }

    QByteArray m_sent;
    std::unique_ptr<run::RelayConnections> m_relay;
};

QTEST_GUILESS_MAIN(TestRelayConnections)
#include "tst_relayconnections.moc"
