// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfstrack.h"

#include "lfsfilter.h"
#include "pointerreader.h"

#include <core/base/filewriter.h>
#include <core/git/gitlibrary.h>
#include <core/git/repository.h>
#include <core/git/staging/index.h>
#include <core/git/staging/indexfile.h>

#include <QFile>
#include <QFileInfo>

#include <git2.h>

#include <sys/stat.h>

#include <algorithm>
#include <array>

namespace spacewright::git
{

namespace
{

constexpr qint64 longestAttributes = qint64(1024) * 1024;
const QByteArray attributes = " filter=lfs diff=lfs merge=lfs -text";

/// Kinds of files that nobody reads line by line; most of them are in the .gitattributes that the Hub gives to a new
/// repository.
constexpr auto binaryKinds = std::to_array<QByteArrayView>(
    {"7z",  "aac",  "arrow", "avi",     "bin",         "bmp", "bz2",     "ckpt",    "flac",  "ftz",    "gif", "gz",
     "h5",  "ico",  "jpeg",  "jpg",     "joblib",      "m4a", "mkv",     "mlmodel", "model", "mov",    "mp3", "mp4",
     "npy", "npz",  "ogg",   "onnx",    "otf",         "ot",  "parquet", "pb",      "pdf",   "pickle", "pkl", "png",
     "pt",  "pth",  "rar",   "msgpack", "safetensors", "tar", "tflite",  "tgz",     "tif",   "tiff",   "ttf", "wasm",
     "wav", "webm", "webp",  "woff",    "woff2",       "xz",  "zip",     "zst"});

QString attributesFile(const Repository &repository)
{
    return repository.folder() + QStringLiteral("/.gitattributes");
}

Result<QByteArray> readAttributes(const Repository &repository)
{
    const QString path = attributesFile(repository);
    return QFileInfo::exists(path) ? readFile(path, longestAttributes) : QByteArray();
}

QList<QByteArray> patternsIn(const QByteArray &text)
{
    QList<QByteArray> patterns;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray trimmed = line.trimmed();
        const qsizetype end = trimmed.indexOf(' ');
        if (end > 0 && !trimmed.startsWith('#') && trimmed.sliced(end).contains("filter=lfs"))
            patterns.append(trimmed.first(end));
    }
    return patterns;
}

/// The tracked files that belong to git LFS now and that git still has as they are.
Result<QList<QByteArray>> filesToRestage(const Repository &repository, Progress &progress)
{
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    const PointerReader reader(repository);
    QList<QByteArray> paths;
    for (size_t number = 0; number < git_index_entrycount(index->get()); ++number) {
        if (progress.isCancelled())
            return cancelled();
        const git_index_entry *entry = git_index_get_byindex(index->get(), number);
        const QByteArray path = entry->path;
        if (!S_ISREG(entry->mode) || git_index_entry_stage(entry) != 0 ||
            !repository.isStoredByLfs(QFile::decodeName(path)) || reader.read(ObjectId(entry->id)))
            continue;
        // A file that is gone from the disk is not deleted by being tracked.
        if (QFileInfo(repository.folder() + u'/' + QFile::decodeName(path)).isFile())
            paths.append(path);
    }
    return paths;
}

} // namespace

QByteArray withLfsPatterns(QByteArray text, const QList<QByteArray> &patterns)
{
    const QList<QByteArray> known = patternsIn(text);
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += '\n';
    for (const QByteArray &pattern : patterns) {
        if (!known.contains(pattern))
            text += pattern + attributes + '\n';
    }
    return text;
}

QByteArray exactPattern(const QByteArray &path)
{
    QByteArray pattern = "/";
    for (const char character : path) {
        if (character == ' ')
            pattern += "[[:space:]]"; // As git LFS writes it: a blank would end the pattern.
        else if (QByteArrayView("*?[\\").contains(character))
            pattern += QByteArray("\\") + character;
        else
            pattern += character;
    }
    return pattern;
}

QByteArray suggestedPattern(const QByteArray &path)
{
    const qsizetype name = path.lastIndexOf('/') + 1;
    const qsizetype point = path.lastIndexOf('.');
    const QByteArray kind = point > name ? path.sliced(point + 1) : QByteArray();
    return std::ranges::find(binaryKinds, kind) != binaryKinds.end() ? "*." + kind : exactPattern(path);
}

Result<QList<QByteArray>> trackedPatterns(const Repository &repository)
{
    const Result<QByteArray> text = readAttributes(repository);
    return text ? Result<QList<QByteArray>>(patternsIn(*text)) : failure(text);
}

Result<> trackByLfs(const Repository &repository, const QList<QByteArray> &patterns, Progress &progress)
{
    const LfsInterruption interruption(progress);
    const Result<QByteArray> text = readAttributes(repository);
    if (!text)
        return failure(text);
    if (const Result<> written = writeFile(attributesFile(repository), withLfsPatterns(*text, patterns)); !written)
        return failure(written);
    Result<QList<QByteArray>> paths = filesToRestage(repository, progress);
    if (!paths)
        return failure(paths);
    paths->prepend(".gitattributes");
    return Index(repository).stage(*paths);
}

} // namespace spacewright::git
