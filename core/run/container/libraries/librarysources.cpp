// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarysources.h"

#include <core/run/container/runningcontainer.h>
#include <core/run/sandbox/installer.h>

#include <core/base/filewriter.h>
#include <core/container/lifecycle/containerfiles.h>
#include <core/container/lifecycle/containers.h>
#include <core/container/lifecycle/execution.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace spacewright::run
{

namespace
{

constexpr qint64 largestFile = 4LL * 1024 * 1024;
constexpr qint64 mostBytes = 512LL * 1024 * 1024;
constexpr qint64 longestName = 200;
constexpr qsizetype nameLength = 24;

QString hashOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(nameLength));
}

/// What is kept of one Space: a folder for its image, and a file that names it.
QString placeOf(const QString &folder)
{
    return librarySourcesFolder() + u'/' + hashOf(QFileInfo(folder).canonicalFilePath());
}

QString nameFile(const QString &place)
{
    return place + QStringLiteral("/current");
}

/// Where the container's Python has its packages; empty if it has none.
QString packageFolder(const RunningContainer &container, Progress &progress)
{
    const container::ExecutionSpec spec{
        .command = {QStringLiteral("python3"), QStringLiteral("-I"), QStringLiteral("-c"),
                    QStringLiteral("import sysconfig; print(sysconfig.get_path('purelib'))")}};
    QByteArray output;
    const auto keep = [&output](container::Channel channel, QByteArrayView bytes) {
        if (channel == container::Channel::Output)
            output += bytes.first(qMin(bytes.size(), longestName));
    };
    const Result<int> code = container::execute(container.engine, container.id, spec, keep, progress);
    const QString path = QDir::cleanPath(QString::fromUtf8(output.trimmed()));
    // Somebody else's program has said that.
    return code && *code == 0 && path.endsWith(u"-packages") && path.startsWith(u'/') ? path : QString();
}

/// A module, and none that lies about where it is.
bool isWanted(const container::ContainerFile &file)
{
    return file.size <= largestFile && QDir::cleanPath(file.path) == file.path && QDir::isRelativePath(file.path) &&
           !file.path.startsWith(u"..") &&
           (file.path.endsWith(u".py") || file.path.endsWith(u".pyi") || file.path.endsWith(u"/py.typed"));
}

Result<> copySources(const RunningContainer &container, const QString &from, const QString &to, Progress &progress)
{
    qint64 left = mostBytes;
    bool isWritten = true;
    const auto take = [&](const container::ContainerFile &file) {
        if (!isWritten || file.size > left || !isWanted(file))
            return;
        left -= file.size;
        QFile copy(to + u'/' + file.path);
        isWritten = QDir().mkpath(QFileInfo(copy).path()) && copy.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
                    copy.write(file.read()) == file.size;
    };
    const Result<> seen = container::visitFiles(container.engine, container.id, from, take, progress);
    return seen && !isWritten ? fail(ErrorCode::FileUnwritable, to) : seen;
}

} // namespace

Result<> keepLibrarySources(const RunningContainer &container, const QString &folder, Progress &progress)
{
    if (container.engine.address().socket().isEmpty())
        return {};
    const Result<container::ContainerState> state =
        container::Containers(container.engine).inspect(container.id, progress);
    if (!state)
        return failure(state);
    const QString place = placeOf(folder);
    const QString name = hashOf(state->image);
    if (librarySources(folder) == place + u'/' + name)
        return {};
    const QString from = packageFolder(container, progress);
    if (from.isEmpty())
        return {};
    QDir(place).removeRecursively();
    const Result<> copied = copySources(container, from, place + u'/' + name, progress);
    if (!copied || progress.isCancelled()) {
        QDir(place).removeRecursively();
        return copied;
    }
    return writeFile(nameFile(place), name.toUtf8());
}

QString librarySources(const QString &folder)
{
    const QString place = placeOf(folder);
    const Result<QByteArray> name = readFile(nameFile(place), longestName);
    const QString found = name ? place + u'/' + QString::fromUtf8(*name) : QString();
    return QFileInfo(found).isDir() ? found : QString();
}

QString librarySourcesFolder()
{
    return pythonFolder() + QStringLiteral("/sources");
}

} // namespace spacewright::run
