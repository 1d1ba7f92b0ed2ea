// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "environmentstore.h"

#include "installer.h"
#include "sandbox.h"

#include <core/base/filewriter.h>
#include <core/base/log.h>
#include <core/manifest/requirements/requirements.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLockFile>
#include <QSet>

#include <fcntl.h>
#include <sys/stat.h>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(EnvironmentStore)
};

/// Changes when the same inputs would make another environment.
constexpr auto formatVersion = "1";
constexpr auto lockSuffix = QLatin1StringView(".lock");
constexpr qint64 includeLimit = 4LL * 1024 * 1024;

QString storeFolder()
{
    return pythonFolder() + QStringLiteral("/environments");
}

QString completeMark(const PythonEnvironment &environment)
{
    return environment.folder + QStringLiteral("/spacewright-complete");
}

QString compiledMark(const PythonEnvironment &environment)
{
    return environment.folder + QStringLiteral("/spacewright-compiled");
}

/// Adds the text of a requirements file and of all that it includes from the Space's folder.
void addRequirements(QCryptographicHash &hash, const QString &folder, const QByteArray &text, QSet<QString> &seen)
{
    hash.addData(manifest::withoutComments(text));
    for (const QByteArray &line : text.split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 2 ||
            (words[0] != "-r" && words[0] != "--requirement" && words[0] != "-c" && words[0] != "--constraint"))
            continue;
        const QString path = QDir::cleanPath(folder + QLatin1Char('/') + QString::fromUtf8(words[1]));
        if (!path.startsWith(folder + QLatin1Char('/')) || seen.contains(path))
            continue;
        seen.insert(path);
        if (const Result<QByteArray> included = readFile(path, includeLimit))
            addRequirements(hash, folder, *included, seen);
    }
}

qint64 sizeOf(const QString &folder)
{
    qint64 size = 0;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        size += files.nextFileInfo().size();
    return size;
}

/// Where a Python's files are, if not in the system's own folders.
QStringList interpreterFolders(const PythonEnvironment &environment)
{
    const QString real = QFileInfo(environment.python.path).canonicalFilePath();
    if (real.startsWith(QLatin1StringView("/usr/")))
        return {};
    return {QFileInfo(QFileInfo(real).absolutePath()).absolutePath()};
}

Result<ProcessEnd> runCaged(const PythonEnvironment &environment, const QString &folder, const QStringList &arguments,
                            Progress &progress, const OutputListener &listener)
{
    return runInstaller({.arguments = arguments, .folder = folder, .readOnly = interpreterFolders(environment)},
                        progress, listener);
}

} // namespace

QString PythonEnvironment::lockPath() const
{
    return folder + lockSuffix;
}

bool PythonEnvironment::isComplete() const
{
    return QFileInfo::exists(completeMark(*this)) && QFileInfo::exists(program(QStringLiteral("python")));
}

bool PythonEnvironment::isCompiled() const
{
    return QFileInfo::exists(compiledMark(*this));
}

PythonEnvironment environmentFor(const Recipe &recipe, const Interpreter &python)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(formatVersion));
    hash.addData((python.path + QLatin1Char('\n') + python.version + QLatin1Char('\n')).toUtf8());
    hash.addData(recipe.sdkRequirements.join(QLatin1Char('\n')).toUtf8());
    QSet<QString> seen;
    hash.addData(QByteArrayView("\0pre\0", 5));
    addRequirements(hash, recipe.folder, recipe.preRequirements, seen);
    hash.addData(QByteArrayView("\0requirements\0", 14));
    addRequirements(hash, recipe.folder, recipe.requirements, seen);
    if (recipe.isLocked())
        hash.addData(recipe.lock);
    return {storeFolder() + QLatin1Char('/') + QString::fromLatin1(hash.result().toHex().first(24)), python};
}

Result<> createEnvironment(const PythonEnvironment &environment, Progress &progress)
{
    if (QDir(environment.folder).exists() && !QDir(environment.folder).removeRecursively())
        return fail(ErrorCode::FileUnwritable,
                    Tr::tr("The old environment %1 could not be removed.").arg(environment.folder));
    QDir().mkpath(storeFolder());
    const QStringList command = {QStringLiteral("venv"), QStringLiteral("--no-project"), QStringLiteral("--python"),
                                 environment.python.path, environment.folder};
    const Result<ProcessEnd> end = runCaged(environment, storeFolder(), command, progress, {});
    if (!end)
        return failure(end);
    if (!end->isSuccess() && !end->cancelled)
        return fail(ErrorCode::BuildFailed, Tr::tr("The Python environment could not be made."),
                    QString::fromUtf8(end->errors));
    return {};
}

Result<ProcessEnd> installInto(const PythonEnvironment &environment, const Recipe &recipe, const QStringList &arguments,
                               Progress &progress, const OutputListener &listener, const ProcessWatch &watch)
{
    const QStringList command = {QStringLiteral("pip"), QStringLiteral("install"), QStringLiteral("--python"),
                                 environment.program(QStringLiteral("python"))};
    return runInstaller({.arguments = command + arguments,
                         .folder = recipe.folder,
                         .readOnly = interpreterFolders(environment),
                         .input = recipe.lock},
                        progress, listener, watch);
}

Result<> completeEnvironment(const PythonEnvironment &environment, Progress &progress)
{
    const QStringList command = {QStringLiteral("pip"),      QStringLiteral("list"),
                                 QStringLiteral("--format"), QStringLiteral("json"),
                                 QStringLiteral("--python"), environment.program(QStringLiteral("python"))};
    const Result<ProcessEnd> end = runCaged(environment, storeFolder(), command, progress, {});
    if (!end)
        return failure(end);
    if (end->cancelled)
        return {};
    if (const Result<> written = writeFile(environment.packageListPath(), end->output); !written)
        return written;
    // Counted once: it takes a while.
    if (const Result<> written = writeFile(environment.sizePath(), QByteArray::number(sizeOf(environment.folder)));
        !written)
        return written;
    return writeFile(completeMark(environment), QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toUtf8());
}

void discardUnfinished(const PythonEnvironment &environment)
{
    if (!environment.isComplete() && !QDir(environment.folder).removeRecursively())
        qCWarning(logRun) << "Failed to remove" << environment.folder;
}

Result<ProcessCall> compileCall(const PythonEnvironment &environment)
{
    SandboxSpec spec{.spaceFolder = environment.folder, .spaceWritable = true};
    spec.writable = {environment.folder};
    spec.readOnly = interpreterFolders(environment);
    spec.environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}};
    spec.command = {environment.program(QStringLiteral("python")), QStringLiteral("-m"), QStringLiteral("compileall"),
                    QStringLiteral("-q"), environment.folder + QStringLiteral("/lib")};
    Result<ProcessCall> call = sandboxCall(spec);
    if (call)
        call->background = true;
    return call;
}

void markUsed(const PythonEnvironment &environment)
{
    ::utimensat(AT_FDCWD, QFile::encodeName(environment.folder).constData(), nullptr, 0);
}

void markCompiled(const PythonEnvironment &environment)
{
    // Without the mark it is compiled again: nothing to report.
    std::ignore = writeFile(compiledMark(environment), "\n");
}

QList<StoredEnvironment> storedEnvironments()
{
    QList<StoredEnvironment> found;
    const QFileInfoList folders = QDir(storeFolder()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders) {
        found += {.folder = folder.filePath(), .size = sizeOf(folder.filePath()), .used = folder.lastModified()};
    }
    std::ranges::sort(found, std::greater{}, &StoredEnvironment::used);
    return found;
}

void removeInterruptedEnvironments()
{
    const QStringList names = QDir(storeFolder()).entryList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const QString folder = name.endsWith(lockSuffix) ? name.chopped(lockSuffix.size()) : name;
        const PythonEnvironment environment{storeFolder() + QLatin1Char('/') + folder, {}};
        // Locked: another program is making it just now. A lock whose holder is dead goes, too.
        if (QLockFile lock(environment.lockPath()); lock.tryLock(0))
            discardUnfinished(environment);
    }
}

void removeInterruptedDownloads()
{
    constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    const QStringList begun = {QStringLiteral(".tmp*")};
    const QDir cache(packageCache());
    QStringList paths;
    for (const QFileInfo &entry : cache.entryInfoList(begun, everything))
        paths += entry.filePath();
    for (const QString &kind : cache.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        // Most of the cache; what is unpacked gets there in one piece.
        if (kind.startsWith(QLatin1StringView("archive-")))
            continue;
        QDirIterator entries(cache.filePath(kind), begun, everything, QDirIterator::Subdirectories);
        while (entries.hasNext())
            paths += entries.next();
    }
    for (const QString &path : std::as_const(paths)) {
        const bool isGone = QFileInfo(path).isDir() ? QDir(path).removeRecursively() : QFile::remove(path);
        if (!isGone)
            qCWarning(logRun) << "Failed to remove" << path;
    }
}

void trimEnvironments(qint64 capBytes)
{
    removeInterruptedEnvironments();
    qint64 kept = 0;
    for (const StoredEnvironment &stored : storedEnvironments()) {
        QLockFile lock(PythonEnvironment{stored.folder, {}}.lockPath());
        if (!lock.tryLock(0))
            continue;
        kept += stored.size;
        // An app of another window may live in what was used today.
        const bool isOld = stored.used.daysTo(QDateTime::currentDateTime()) >= 1;
        if (kept > capBytes && isOld)
            QDir(stored.folder).removeRecursively();
    }
}

} // namespace spacewright::run
