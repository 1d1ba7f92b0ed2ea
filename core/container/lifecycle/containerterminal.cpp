// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerterminal.h"

#include <core/base/log.h>
#include <core/http/rawstream.h>

#include <QMutex>
#include <QPointer>

#include <array>
#include <atomic>
#include <poll.h>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>

namespace spacewright::container
{

namespace
{

constexpr int longestSleep = 1000;

/// Wakes a thread that waits in poll().
class Bell final
{
public:
    Bell() : m_descriptor(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}
    ~Bell() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(Bell)

    void ring() const { ::eventfd_write(m_descriptor, 1); }
    void silence() const
    {
        eventfd_t rings = 0;
        ::eventfd_read(m_descriptor, &rings);
    }
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

struct TerminalSize {
    int columns = 0;
    int rows = 0;
};

} // namespace

/// The other thread: carries bytes between the engine and the terminal, which it calls back by queued calls only.
class ContainerTerminal::Connection final
{
public:
    Connection(ContainerTerminal *terminal, const Engine &engine, const QString &id, const ExecutionSpec &spec)
        : m_terminal(terminal), m_engine(engine), m_thread([this, id, spec] { run(id, spec); })
    {
    }
    ~Connection()
    {
        m_progress.cancel();
        m_bell.ring();
    }
    Q_DISABLE_COPY_MOVE(Connection)

    void write(const QByteArray &bytes)
    {
        const QMutexLocker lock(&m_mutex);
        m_input += bytes;
        m_bell.ring();
    }
    /// The last output was shown: more may come.
    void proceed()
    {
        m_isShowing = false;
        m_bell.ring();
    }
    void resize(TerminalSize size)
    {
        const QMutexLocker lock(&m_mutex);
        m_size = size;
        m_bell.ring();
    }

private:
    template <class Call> void tell(const Call &call)
    {
        QMetaObject::invokeMethod(m_terminal, [terminal = m_terminal, call] { call(terminal); }, Qt::QueuedConnection);
    }

    void run(const QString &id, ExecutionSpec spec)
    {
        spec.hasTerminal = true;
        const Result<> ended = createExecution(m_engine, id, spec, m_progress).and_then([this](const QString &made) {
            return serve(made);
        });
        if (!ended && !m_progress.isCancelled())
            tell([error = ended.error()](ContainerTerminal *terminal) { Q_EMIT terminal->failed(error); });
    }

    Result<> serve(const QString &execution)
    {
        const EngineCall call{.method = "POST",
                              .path = QStringLiteral("/exec/%1/start").arg(execution),
                              .body = R"({"Detach":false,"Tty":true})"};
        Result<http::RawStream> stream = http::RawStream::open(m_engine.request(call), m_progress);
        if (!stream)
            return std::unexpected(m_engine.connectionError(stream.error()));
        if (!stream->isOpen())
            return std::unexpected(m_engine.refusal(call, stream->response()));
        tell([](ContainerTerminal *terminal) { Q_EMIT terminal->opened(); });
        while (carry(*stream, execution) && !m_progress.isCancelled())
            waitFor(*stream);
        const Result<int> code = executionResult(m_engine, execution, m_progress);
        if (!code)
            return failure(code);
        tell([code = *code](ContainerTerminal *terminal) { Q_EMIT terminal->closed(code); });
        return {};
    }

    /// False once the other side has hung up.
    bool carry(http::RawStream &stream, const QString &execution)
    {
        QByteArray input;
        TerminalSize size;
        {
            const QMutexLocker lock(&m_mutex);
            input = std::exchange(m_input, {});
            size = std::exchange(m_size, {});
        }
        if (size.columns > 0)
            setSize(execution, size);
        if (!stream.send(input, m_progress))
            return false;
        // One piece at a time: a program that floods its terminal waits for it, as at any other.
        if (m_isShowing)
            return true;
        const Result<QByteArray> output = stream.receive();
        if (output && !output->isEmpty())
            show(*output);
        return output.has_value();
    }

    void show(const QByteArray &bytes)
    {
        m_isShowing = true;
        tell([bytes](ContainerTerminal *terminal) {
            const QPointer<ContainerTerminal> alive = terminal;
            Q_EMIT terminal->received(bytes);
            if (alive)
                terminal->m_connection->proceed();
        });
    }

    void setSize(const QString &execution, TerminalSize size)
    {
        EngineCall call{.method = "POST", .path = QStringLiteral("/exec/%1/resize").arg(execution)};
        call.query.addQueryItem(QStringLiteral("w"), QString::number(size.columns));
        call.query.addQueryItem(QStringLiteral("h"), QString::number(size.rows));
        // A size that did not arrive is no reason to hang up: the next one may.
        if (const Result<http::Response> resized = m_engine.ask(call, m_progress); !resized)
            qCDebug(logHttp) << "The terminal could not be resized:" << resized.error().detail;
    }

    void waitFor(const http::RawStream &stream) const
    {
        // A negative descriptor is skipped.
        std::array entries{pollfd{.fd = m_isShowing ? -1 : stream.descriptor(), .events = POLLIN, .revents = 0},
                           pollfd{.fd = m_bell.descriptor(), .events = POLLIN, .revents = 0}};
        ::poll(entries.data(), entries.size(), longestSleep);
        m_bell.silence();
    }

    ContainerTerminal *m_terminal;
    Engine m_engine;
    Bell m_bell;
    Progress m_progress;
    QMutex m_mutex;
    QByteArray m_input;
    TerminalSize m_size;
    std::atomic_bool m_isShowing = false;
    /// Last: it uses all of the above.
    std::jthread m_thread;
};

ContainerTerminal::ContainerTerminal(const Engine &engine, const QString &id, const ExecutionSpec &spec,
                                     QObject *parent)
    : QObject(parent), m_connection(std::make_unique<Connection>(this, engine, id, spec))
{
}

ContainerTerminal::~ContainerTerminal() = default;

void ContainerTerminal::write(const QByteArray &bytes)
{
    m_connection->write(bytes);
}

void ContainerTerminal::resize(int columns, int rows)
{
    m_connection->resize({columns, rows});
}

} // namespace spacewright::container
