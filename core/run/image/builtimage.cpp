// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builtimage.h"

#include <core/manifest/dockerfile/dockerfile.h>

#include <core/base/filewriter.h>
#include <core/base/log.h>
#include <core/base/paths.h>
#include <core/container/image/folderwalk.h>
#include <core/container/image/images.h>

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace spacewright::run
{

namespace
{

/// Changes when the same inputs would be built in another way.
constexpr auto formatVersion = "2";
constexpr qint64 noteLimit = 4096;
const QString filesKey = QStringLiteral("files");
const QString imagesKey = QStringLiteral("images");
const QString imageKey = QStringLiteral("image");
/// A file that changed only now may change again within the same tick of the file system's clock.
constexpr qint64 settleTimeMs = 100;

qint64 millisecondsOf(const timespec &time)
{
    return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
}

void add(QCryptographicHash &hash, const QByteArray &text)
{
    hash.addData(QByteArray::number(text.size()) + ':' + text);
}

/// All that changes when a file does: its change time cannot be set back.
void add(QCryptographicHash &hash, const container::FolderWalk::Entry &entry)
{
    add(hash, entry.path);
    const struct stat &status = entry.status;
    QByteArray text = QByteArray::number(status.st_mode);
    // What is in a folder is named one by one.
    if (!S_ISDIR(status.st_mode)) {
        for (const qint64 part :
             {qint64(status.st_ino), qint64(status.st_size), qint64(status.st_mtim.tv_sec),
              qint64(status.st_mtim.tv_nsec), qint64(status.st_ctim.tv_sec), qint64(status.st_ctim.tv_nsec)})
            text += ' ' + QByteArray::number(part);
    }
    add(hash, text);
}

/// False if it cannot be read, or changed only now.
bool addFolder(QCryptographicHash &hash, const QString &folder, const QString &dockerfile, const Progress &progress)
{
    const qint64 settled = QDateTime::currentMSecsSinceEpoch() - settleTimeMs;
    container::FolderWalk walk(folder, container::IgnoreRules::ofFolder(folder, dockerfile));
    while (!progress.isCancelled()) {
        const auto entry = walk.next();
        if (!entry)
            return false;
        if (!*entry)
            return true;
        if (millisecondsOf((*entry)->status.st_ctim) > settled)
            return false;
        add(hash, **entry);
    }
    return false;
}

QByteArray filesOf(const Recipe &recipe, const container::ImageBuildSpec &spec, const Progress &progress)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, formatVersion);
    add(hash, recipe.dockerfile);
    for (const auto &[name, value] : spec.arguments.asKeyValueRange())
        add(hash, name.toUtf8() + '=' + value.toUtf8());
    add(hash, spec.secrets.keys().join(u'\n').toUtf8());
    return addFolder(hash, recipe.folder, spec.dockerfile, progress) ? hash.result().toHex() : QByteArray();
}

/// Empty if one of them is not there.
QByteArray imagesAt(const container::Engine &engine, const QStringList &names, Progress &progress)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : names) {
        const Result<QString> id = container::Images(engine).id(name, progress);
        if (!id)
            return {};
        add(hash, id->toUtf8());
    }
    return hash.result().toHex();
}

} // namespace

BuiltImage::BuiltImage(const container::Engine &engine, const Recipe &recipe, const container::ImageBuildSpec &spec,
                       Progress &progress)
    : m_engine(engine), m_tag(spec.tag)
{
    const std::optional<QStringList> names = manifest::imagesNamedIn(recipe.dockerfile);
    if (names)
        m_files = filesOf(recipe, spec, progress);
    if (m_files.isEmpty())
        return;
    m_images = std::async(std::launch::async,
                          [engine, names = *names, &progress] { return imagesAt(engine, names, progress); });
}

QString BuiltImage::path() const
{
    const QString folder = paths::cacheFolder() + QStringLiteral("/images");
    QDir().mkpath(folder);
    const QByteArray name = m_engine.address().url.toString().toUtf8() + '\n' + m_tag.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex();
    return folder + QLatin1Char('/') + QString::fromLatin1(hash.first(32)) + QStringLiteral(".json");
}

QString BuiltImage::id(Progress &progress) const
{
    const Result<QByteArray> text = m_files.isEmpty() ? Result<QByteArray>() : readFile(path(), noteLimit);
    const QJsonObject note = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
    const auto isNoted = [&note](const QString &key, const QByteArray &hash) {
        return !hash.isEmpty() && note.value(key).toString().toLatin1() == hash;
    };
    if (!isNoted(filesKey, m_files) || !isNoted(imagesKey, m_images.get()))
        return {};
    const Result<QString> id = container::Images(m_engine).id(m_tag, progress);
    return id && *id == note.value(imageKey).toString() ? *id : QString();
}

void BuiltImage::remember(const QString &id) const
{
    const QByteArray images = m_files.isEmpty() ? QByteArray() : m_images.get();
    if (images.isEmpty())
        return;
    const QJsonObject note = {
        {filesKey, QString::fromLatin1(m_files)}, {imagesKey, QString::fromLatin1(images)}, {imageKey, id}};
    // Without it the next build asks the engine.
    if (const Result<> written = writeFile(path(), QJsonDocument(note).toJson()); !written)
        qCInfo(logRun) << written.error().detail;
}

} // namespace spacewright::run
