// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagerelay.h"

#include "relayconnections.h"

#include <core/container/engine/engineerror.h>
#include <core/container/lifecycle/execution.h>
#include <core/container/stream/framedecoder.h>
#include <core/http/rawstream.h>

#include <QCoreApplication>
#include <QTcpServer>

#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContainerRunner)
};

constexpr int longestSleep = 1000;

/// The other end of the stream. A thread for each direction of a connection, so that none waits for another one.
constexpr auto script = R"(import os, queue, socket, struct, sys, threading

lock = threading.Lock()
connections = {}

def send(number, data):
    data = struct.pack(">II", number, len(data)) + data
    with lock:
        while data:
            data = data[os.write(1, data):]

def down(number, connection):
    try:
        while data := connection.recv(65536):
            send(number, data)
    except OSError:
        pass
    send(number, b"")

def up(number, pieces):
    try:
        connection = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
    except OSError:
        return send(number, b"")
    threading.Thread(target=down, args=(number, connection), daemon=True).start()
    try:
        while data := pieces.get():
            connection.sendall(data)
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass

source = sys.stdin.buffer
while len(head := source.read(8)) == 8:
    number, size = struct.unpack(">II", head)
    data = source.read(size)
    if number not in connections:
        if not data:
            continue
        connections[number] = queue.Queue(256)
        threading.Thread(target=up, args=(number, connections[number]), daemon=True).start()
    connections[number].put(data)
    if not data:
        del connections[number]
)";

/// One run of the script, until its stream ends.
class RelayStream
{
public:
    RelayStream(const container::Engine &engine, int listener, int bell)
        : m_engine(engine), m_listener(listener), m_bell(bell)
    {
    }

    Result<> run(const QString &id, quint16 inside, Progress &progress)
    {
        const container::ExecutionSpec spec{.command = {QStringLiteral("python3"), QStringLiteral("-c"),
                                                        QString::fromLatin1(script), QString::number(inside)},
                                            .hasInput = true};
        const Result<QString> execution = container::createExecution(m_engine, id, spec, progress);
        if (!execution)
            return failure(execution);
        const container::EngineCall call{.method = "POST",
                                         .path = QStringLiteral("/exec/%1/start").arg(*execution),
                                         .body = R"({"Detach":false,"Tty":false})"};
        Result<http::RawStream> stream = http::RawStream::open(m_engine.request(call), progress);
        if (!stream)
            return std::unexpected(m_engine.connectionError(stream.error()));
        if (!stream->isOpen())
            return std::unexpected(container::Engine::refusal(call, stream->response()));
        carry(*stream, progress);
        const Result<int> code = container::executionResult(m_engine, *execution, progress);
        if (code && *code != 0)
            return fail(ErrorCode::ToolFailed, QString::fromUtf8(m_errors.trimmed().right(500)));
        return code ? Result<>() : failure(code);
    }

private:
    void carry(http::RawStream &stream, Progress &progress)
    {
        bool isCut = false;
        RelayConnections connections(
            [&](const QByteArray &bytes) { isCut = isCut || !stream.send(bytes, progress).has_value(); });
        container::FrameDecoder decoder([&](container::Channel channel, QByteArrayView bytes) {
            if (channel == container::Channel::Output)
                connections.receive(bytes);
            else
                m_errors += bytes;
        });
        while (!isCut && !progress.isCancelled()) {
            if (!connections.isFull()) {
                const Result<QByteArray> bytes = stream.receive();
                if (!bytes)
                    return;
                decoder.add(*bytes);
            }
            std::vector<pollfd> entries{
                {.fd = m_bell, .events = POLLIN, .revents = 0},
                {.fd = m_listener, .events = POLLIN, .revents = 0},
                {.fd = connections.isFull() ? -1 : stream.descriptor(), .events = POLLIN, .revents = 0}};
            connections.addTo(entries);
            ::poll(entries.data(), entries.size(), longestSleep);
            connections.carry(entries);
            const int socket =
                (entries[1].revents & POLLIN) != 0 ? ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC) : -1;
            if (socket >= 0)
                connections.add(socket);
        }
    }

    const container::Engine &m_engine;
    int m_listener;
    int m_bell;
    QByteArray m_errors;
};

} // namespace

Result<std::unique_ptr<PageRelay>> PageRelay::listen(quint16 port)
{
    QTcpServer server;
    const bool isFree = server.listen(QHostAddress::LocalHost, port);
    // The server itself stays on this thread and goes.
    const int socket = isFree ? ::fcntl(int(server.socketDescriptor()), F_DUPFD_CLOEXEC, 0) : -1;
    if (socket < 0)
        //: %1 is a number
        return fail(ErrorCode::PortTaken, Tr::tr("Another program has port %1.").arg(port));
    return std::unique_ptr<PageRelay>(new PageRelay(socket));
}

PageRelay::PageRelay(int socket) : m_socket(socket), m_bell(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}

PageRelay::~PageRelay()
{
    m_thread.request_stop();
    ::eventfd_write(m_bell, 1);
    m_thread = {};
    ::close(m_socket);
    ::close(m_bell);
}

void PageRelay::serve(const container::Engine &engine, const QString &id, quint16 inside)
{
    m_thread = std::jthread([this, engine, id, inside](const std::stop_token &stop) { run(engine, id, inside, stop); });
}

void PageRelay::run(const container::Engine &engine, const QString &id, quint16 inside, const std::stop_token &stop)
{
    Progress progress;
    const std::stop_callback cancel(stop, [&progress] { progress.cancel(); });
    while (!stop.stop_requested()) {
        const Result<> done = RelayStream(engine, m_socket, m_bell).run(id, inside, progress);
        if (!done && !container::isAway(done.error())) {
            const std::scoped_lock lock(m_mutex);
            m_error =
                Error{ErrorCode::RunnerUnsuitable,
                      //: %1 is what the container engine said
                      Tr::tr("This app is reached through python3 in its container, which could not be started: %1")
                          .arg(done.error().message),
                      done.error().detail};
            return;
        }
        // Its engine may come back.
        pollfd entry{.fd = m_bell, .events = POLLIN, .revents = 0};
        ::poll(&entry, 1, longestSleep);
    }
}

std::optional<Error> PageRelay::error() const
{
    const std::scoped_lock lock(m_mutex);
    return m_error;
}

} // namespace spacewright::run
