// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localfiles.h"

#include <core/base/filewriter.h>
#include <core/base/paths.h>
#include <core/base/sha256.h>
#include <core/git/lfs/lfspointer.h>
#include <core/git/repository.h>
#include <core/run/buildrecord.h>
#include <core/space/spacefiles.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LocalFiles)
};

constexpr qint64 pieceSize = qint64(1024) * 1024;

/// What changes whenever somebody writes to the file.
QString stateOf(const QString &path, bool isLarge)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return QStringLiteral("%1 %2.%3 %4 %5")
        .arg(qint64(found.st_size))
        .arg(qint64(found.st_mtim.tv_sec))
        .arg(qint64(found.st_mtim.tv_nsec))
        .arg(quint64(found.st_ino))
        .arg(int(isLarge));
}

std::unexpected<Error> readFailure(const QString &path, const QString &reason)
{
    //: %1 is the path of a file
    return fail(ErrorCode::FileUnreadable, Tr::tr("%1 cannot be read, so nothing was published.").arg(path), reason);
}

/// Hands a file on piece by piece.
template <class Hash> Result<> feed(const QString &path, Hash &&take, Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return readFailure(path, file.errorString());
    while (!file.atEnd() && !progress.isCancelled()) {
        const QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty())
            return readFailure(path, file.errorString());
        take(piece);
    }
    return {};
}

Result<QString> readName(const QString &path, qint64 size, bool isLarge, Progress &progress)
{
    if (isLarge) {
        Sha256 hash;
        const Result<> fed = feed(path, [&hash](const QByteArray &piece) { hash.add(piece); }, progress);
        return fed ? Result<QString>(QString::fromLatin1(hash.finish())) : failure(fed);
    }
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("blob " + QByteArray::number(size) + QByteArray(1, '\0'));
    const Result<> fed = feed(path, [&hash](const QByteArray &piece) { hash.addData(piece); }, progress);
    return fed ? Result<QString>(QString::fromLatin1(hash.result().toHex())) : failure(fed);
}

} // namespace

QList<LocalFile> localFiles(const QString &folder)
{
    const Result<git::Repository> repository = git::Repository::open(folder);
    QList<LocalFile> files;
    for (const space::SpaceFile &file : space::listFiles(folder, repository ? &*repository : nullptr)) {
        // A linked work tree has a file of that name.
        if (file.path == u".git" || file.path.startsWith(u".git/") || (repository && repository->isIgnored(file.path)))
            continue;
        LocalFile local{.path = file.path, .size = file.size};
        if (file.size < git::LfsPointer::longest) {
            if (const auto pointer = git::LfsPointer::ofFile(QFile::encodeName(folder + u'/' + file.path))) {
                local.isPointer = true;
                local.size = pointer->size;
                local.contentId = QString::fromLatin1(pointer->oid);
            }
        }
        files.append(local);
    }
    return files;
}

ContentNames::ContentNames(QString folder)
    : m_folder(std::move(folder)),
      m_cache(paths::cacheFolder() + QStringLiteral("/contents/") + run::spaceKey(m_folder))
{
    constexpr qint64 limit = 64LL * 1024 * 1024;
    const Result<QByteArray> kept = readFile(m_cache, limit);
    for (const QByteArray &line : kept.value_or(QByteArray()).split('\n')) {
        // name, state, path
        const QList<QByteArray> parts = line.split('\t');
        if (parts.size() == 3)
            m_known.insert(QString::fromUtf8(parts.at(1) + '\t' + parts.at(2)), QString::fromLatin1(parts.at(0)));
    }
}

ContentNames::~ContentNames()
{
    QByteArray text;
    for (const auto &[state, name] : m_used.asKeyValueRange())
        text += name.toLatin1() + '\t' + state.toUtf8() + '\n';
    QDir().mkpath(QFileInfo(m_cache).path());
    // Without it the next time takes longer, and nothing else.
    (void)writeFile(m_cache, text);
}

Result<QString> ContentNames::name(const LocalFile &file, bool isLarge, Progress &progress)
{
    if (file.isPointer)
        return file.contentId;
    const QString path = m_folder + u'/' + file.path;
    const QString state = stateOf(path, isLarge) + u'\t' + file.path;
    QString name = m_known.value(state);
    if (name.isEmpty()) {
        const Result<QString> read = readName(path, file.size, isLarge, progress);
        if (!read)
            return failure(read);
        // Somebody may have written to it meanwhile.
        if (progress.isCancelled() || stateOf(path, isLarge) + u'\t' + file.path != state)
            return progress.isCancelled() ? *read : readName(path, QFileInfo(path).size(), isLarge, progress);
        name = *read;
    }
    m_used.insert(state, name);
    return name;
}

} // namespace spacewright::publish
