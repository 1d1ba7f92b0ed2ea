// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leftapp.h"

#include "writtenfiles.h"
#include <core/run/processmark.h>

#include <core/base/log.h>
#include <core/container/engine/enginefinder.h>
#include <core/container/lifecycle/containeroutput.h>

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <thread>

namespace spacewright::run
{

namespace
{

const QString markKind = QStringLiteral("apps");
constexpr std::chrono::seconds stopGrace{10};
constexpr std::chrono::milliseconds stopPause{200};
/// So much earlier than it was may the time of a file be: the kernel looks at its clock no more often.
constexpr std::chrono::milliseconds fileClock{10};

QJsonObject toJson(const AppContainer &app)
{
    return {{QStringLiteral("inside"), app.port.inside},    {QStringLiteral("host"), app.port.host},
            {QStringLiteral("offline"), app.isOffline},     {QStringLiteral("relayed"), app.isRelayed},
            {QStringLiteral("portFree"), app.isPortFree},   {QStringLiteral("memory"), app.spec.limits.memory},
            {QStringLiteral("cpus"), app.spec.limits.cpus}, {QStringLiteral("reloads"), app.mode == LiveMode::Reload},
            {QStringLiteral("page"), app.mountedPath},      {QStringLiteral("live"), app.liveTarget},
            {QStringLiteral("disk"), app.diskLimit}};
}

AppContainer appFromJson(const QJsonObject &object)
{
    AppContainer app;
    app.port = {.inside = quint16(object.value(QStringLiteral("inside")).toInt()),
                .host = quint16(object.value(QStringLiteral("host")).toInt())};
    app.isOffline = object.value(QStringLiteral("offline")).toBool();
    app.isRelayed = app.isOffline || object.value(QStringLiteral("relayed")).toBool();
    app.isPortFree = object.value(QStringLiteral("portFree")).toBool();
    app.spec.limits.memory = object.value(QStringLiteral("memory")).toInteger();
    app.spec.limits.cpus = object.value(QStringLiteral("cpus")).toDouble();
    app.mode = object.value(QStringLiteral("reloads")).toBool() ? LiveMode::Reload : LiveMode::Restart;
    app.diskLimit = object.value(QStringLiteral("disk")).toInteger();
    app.mountedPath = object.value(QStringLiteral("page")).toString();
    app.liveTarget = object.value(QStringLiteral("live")).toString();
    return app;
}

/// What a mark says, without the record.
struct Mark {
    LeftApp left;
    bool isAttended = false;
};

QList<Mark> readMarks()
{
    QList<Mark> marks;
    for (const QString &path : markPaths(markKind)) {
        const QJsonObject object = readMark(path);
        Mark mark;
        mark.left.mark = path;
        mark.left.engine = object.value(QStringLiteral("engine")).toString();
        mark.left.container = object.value(QStringLiteral("container")).toString();
        mark.left.app = appFromJson(object.value(QStringLiteral("app")).toObject());
        mark.left.record.folder = object.value(QStringLiteral("record")).toString();
        mark.isAttended = isOwnerAlive(object);
        marks += mark;
    }
    return marks;
}

Result<container::Engine> engineOf(const LeftApp &left, Progress &progress)
{
    const Result<container::EngineAddress> address = container::parseEngineAddress(left.engine);
    return address ? container::reopenEngine(*address, progress) : failure(address);
}

bool isRunning(const container::Engine &engine, const QString &id, Progress &progress)
{
    const Result<container::ContainerState> state = container::Containers(engine).inspect(id, progress);
    return state && state->isRunning;
}

/// As ContainerLife does: Python as the first process of a container heeds only an interrupt.
void askToEnd(const container::Engine &engine, const QString &id, Progress &progress)
{
    for (const QString &signal : {QStringLiteral("SIGINT"), QStringLiteral("SIGTERM")}) {
        if (const Result<> sent = container::Containers(engine).kill(id, signal, progress); !sent)
            qCInfo(logRun) << signal << "did not reach the container:" << sent.error().detail;
    }
    const QDeadlineTimer deadline(stopGrace);
    while (isRunning(engine, id, progress) && !deadline.hasExpired() && !progress.isCancelled())
        std::this_thread::sleep_for(stopPause);
}

/// What it printed since its log was written last, and the files that it wrote.
void keepTraces(const container::Engine &engine, const LeftApp &left, Progress &progress)
{
    const QDateTime since = left.lastHeard();
    const Result<std::shared_ptr<log::LogStore>> log = log::LogStore::resume(left.record.runLogPath(), progress);
    const auto keep = [&log](container::Channel, QByteArrayView bytes) {
        std::ignore = (*log)->append(bytes.toByteArray());
    };
    const Result<> read =
        log ? container::readLog(engine, left.container, keep, progress, {.since = since}) : failure(log);
    if (!read)
        qCInfo(logRun) << "What the app printed was not kept:" << read.error().detail;
    if (!left.app.liveTarget.isEmpty())
        WrittenFiles(engine, left.container, left.record.spaceFolder, left.app.liveTarget).finish(progress);
}

Result<> removeContainer(const container::Engine &engine, const LeftApp &left, Progress &progress)
{
    const Result<> removed = container::Containers(engine).remove(left.container, progress);
    if (removed)
        QFile::remove(left.mark);
    return removed;
}

} // namespace

QUrl LeftApp::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(app.port.host));
}

QDateTime LeftApp::lastHeard() const
{
    return QFileInfo(record.runLogPath()).lastModified(QTimeZone::UTC).addDuration(fileClock);
}

AppMark::AppMark(const container::Engine &engine, const QString &container, const AppContainer &app,
                 const QString &recordFolder)
    : m_path(newMarkPath(markKind))
{
    writeOwnMark(m_path, {{QStringLiteral("engine"), engine.address().url.toString()},
                          {QStringLiteral("container"), container},
                          {QStringLiteral("record"), recordFolder},
                          {QStringLiteral("app"), toJson(app)}});
}

AppMark::~AppMark()
{
    QFile::remove(m_path);
}

QList<LeftApp> leftApps()
{
    Progress progress;
    QList<LeftApp> apps;
    for (const Mark &mark : readMarks()) {
        if (mark.isAttended)
            continue;
        const Result<BuildRecord> record = loadRecord(mark.left.record.folder);
        const Result<container::Engine> engine = engineOf(mark.left, progress);
        if (!record || !engine || !isRunning(*engine, mark.left.container, progress))
            continue;
        apps += mark.left;
        apps.last().record = *record;
    }
    std::ranges::sort(apps, {}, [](const LeftApp &left) { return left.record.started; });
    return apps;
}

QSet<QString> attendedContainers()
{
    QSet<QString> attended;
    for (const Mark &mark : readMarks()) {
        if (mark.isAttended)
            attended += mark.left.container;
    }
    return attended;
}

Result<> stopLeftApp(const LeftApp &left, Progress &progress)
{
    const Result<container::Engine> engine = engineOf(left, progress);
    if (!engine)
        return failure(engine);
    askToEnd(*engine, left.container, progress);
    keepTraces(*engine, left, progress);
    return removeContainer(*engine, left, progress);
}

Result<> removeLeftApp(const LeftApp &left, Progress &progress)
{
    const Result<container::Engine> engine = engineOf(left, progress);
    return engine ? removeContainer(*engine, left, progress) : failure(engine);
}

void removeLeftApps(const QSet<QString> &kept)
{
    Progress progress;
    for (const Mark &mark : readMarks()) {
        if (mark.isAttended || kept.contains(mark.left.container))
            continue;
        if (const Result<> removed = removeLeftApp(mark.left, progress); !removed)
            qCInfo(logRun) << "A container of a crash is still there:" << removed.error().detail;
    }
}

} // namespace spacewright::run
