// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contentnames.h"

#include "readqueue.h"
#include <core/base/files/beneath.h>
#include <core/base/filewriter.h>
#include <core/base/paths.h>
#include <core/base/sha256.h>
#include <core/run/buildrecord.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <fcntl.h>
#include <optional>
#include <thread>
#include <unistd.h>
#include <vector>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContentNames)
};

constexpr qsizetype pieceSize = qsizetype(1024) * 1024;
constexpr qint64 cacheLimit = 64LL * 1024 * 1024;
constexpr unsigned mostThreads = 4;
constexpr qint64 worthKeeping = 256LL * 1024 * 1024;
/// What is larger is in LFS whatever its name and content are.
constexpr qint64 surelyLarge = 10LL * 1024 * 1024;

using Descriptor = std::unique_ptr<const int, decltype([](const int *file) { ::close(*file); })>;

/// What a state begins with.
qint64 sizeIn(const QByteArray &state)
{
    return state.first(qMax<qsizetype>(0, state.indexOf(' '))).toLongLong();
}

std::unexpected<Error> unreadable(const QString &path)
{
    return fail(ErrorCode::FileUnreadable,
                //: %1 is the path of a file, %2 the reason
                Tr::tr("%1 cannot be read, so nothing was published: %2.").arg(path, qt_error_string(errno)));
}

/// Both names in one go over the file.
Result<ContentName> readName(int descriptor, const QString &path, qint64 size, bool needsPlain, bool needsLarge,
                             const Progress &progress)
{
    if (size > pieceSize)
        ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    std::optional<QCryptographicHash> plain;
    if (needsPlain) {
        plain.emplace(QCryptographicHash::Sha1);
        plain->addData("blob " + QByteArray::number(size) + '\0');
    }
    std::optional<Sha256> large;
    if (needsLarge)
        large.emplace();
    QByteArray piece(qMin(pieceSize, qsizetype(size + 1)), Qt::Uninitialized);
    ssize_t read = 0;
    qint64 sum = 0;
    // Whether there is more by now is seen by its state.
    while (sum < size && !progress.isCancelled() &&
           (read = ::read(descriptor, piece.data(), size_t(piece.size()))) > 0) {
        const QByteArrayView bytes(piece.constData(), read);
        sum += read;
        if (plain)
            plain->addData(bytes);
        if (large)
            large->add(bytes);
    }
    if (read < 0)
        return unreadable(path);
    return ContentName{.plain = plain ? plain->result().toHex() : QByteArray(),
                       .large = large ? large->finish() : QByteArray()};
}

/// A path in a line of its own.
QByteArray quoted(const QString &path)
{
    return path.toUtf8().toPercentEncoding("/ ");
}

} // namespace

ContentNames::ContentNames(QString folder)
    : m_folder(std::move(folder)),
      m_root(::open(QFile::encodeName(m_folder).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC)),
      m_cache(paths::cacheFolder() + QStringLiteral("/contents/") + run::spaceKey(m_folder))
{
    // plain name, large name, state, path
    constexpr qsizetype fields = 4;
    const QByteArray kept = readFile(m_cache, cacheLimit).value_or(QByteArray());
    for (const QByteArray &line : kept.split('\n')) {
        const QList<QByteArray> parts = line.split('\t');
        if (parts.size() == fields)
            m_known.insert(parts.at(2) + '\t' + parts.at(3), {.plain = parts.at(0), .large = parts.at(1)});
    }
}

ContentNames::~ContentNames()
{
    if (m_hasNews)
        keep();
    if (m_root >= 0)
        ::close(m_root);
}

/// For the caller to close; -1 with errno. Nothing waits for a pipe that was put in the file's place.
int ContentNames::open(const LocalFile &file) const
{
    return openBeneath(m_root, QFile::encodeName(file.path), O_RDONLY | O_NONBLOCK);
}

/// Without it the next time takes longer, and nothing else.
void ContentNames::keep() const
{
    QByteArray text;
    const auto add = [&text](const ContentName &name, const QByteArray &key) {
        text += name.plain + '\t' + name.large + '\t' + key + '\n';
    };
    QSet<QByteArray> used;
    for (const auto &[path, entry] : m_used.asKeyValueRange()) {
        const QByteArray key = entry.first + '\t' + quoted(path);
        add(entry.second, key);
        used.insert(key);
    }
    // What was not come to yet; once all files are named, the others are of files that are gone.
    for (const auto &[key, name] : m_known.asKeyValueRange()) {
        if (!m_isWhole && !used.contains(key))
            add(name, key);
    }
    QDir().mkpath(QFileInfo(m_cache).path());
    [[maybe_unused]] const Result<> kept = writeFile(m_cache, text);
}

ContentName ContentNames::remembered(const QString &path, const QByteArray &state) const
{
    const std::lock_guard lock(m_mutex);
    const auto used = m_used.constFind(path);
    return used != m_used.constEnd() && used->first == state ? used->second
                                                             : m_known.value(state + '\t' + quoted(path));
}

void ContentNames::remember(const QString &path, const QByteArray &state, const ContentName &name, bool isNew)
{
    const std::lock_guard lock(m_mutex);
    m_used.insert(path, {state, name});
    m_hasNews = m_hasNews || isNew;
}

void ContentNames::readSome(ReadQueue &queue, Progress &progress)
{
    qint64 done = 0;
    for (QList<LocalFile> files = queue.take(0); !files.isEmpty(); files = queue.take(std::exchange(done, 0))) {
        for (const LocalFile &file : std::as_const(files)) {
            if (!isRead(file))
                continue;
            if (const Result<> named = read(file, file.size <= surelyLarge, true, progress); !named)
                return queue.fail(named.error());
            done += file.size;
            // Should we be killed, this is not read again.
            if (file.size > worthKeeping) {
                const std::lock_guard own(m_mutex);
                if (m_hasNews)
                    keep();
            }
        }
    }
}

Result<> ContentNames::readAll(const QList<LocalFile> &files, Progress &progress)
{
    ReadQueue queue(files, progress);
    {
        const qsizetype threads =
            qMin<qsizetype>(qBound(1U, std::thread::hardware_concurrency(), mostThreads), files.size());
        std::vector<std::jthread> others;
        for (qsizetype number = 1; number < threads; ++number)
            others.emplace_back([this, &queue, &progress] { readSome(queue, progress); });
        readSome(queue, progress);
    }
    m_isWhole = !queue.error() && !progress.isCancelled();
    return queue.error() ? Result<>(std::unexpected(*queue.error())) : Result<>();
}

Result<> ContentNames::read(const LocalFile &file, bool needsPlain, bool needsLarge, Progress &progress)
{
    const QString path = pathOf(file);
    // Somebody may write to it meanwhile: then what was read has no name.
    constexpr int tries = 3;
    for (int number = 0; number < tries; ++number) {
        const int descriptor = open(file);
        if (descriptor < 0)
            return unreadable(path);
        const Descriptor closer(&descriptor);
        const QByteArray state = fileState(descriptor);
        ContentName name = remembered(file.path, state);
        const bool hasAll = (!needsPlain || !name.plain.isEmpty()) && (!needsLarge || !name.large.isEmpty());
        if (!hasAll) {
            const Result<ContentName> read =
                readName(descriptor, path, sizeIn(state), needsPlain && name.plain.isEmpty(),
                         needsLarge && name.large.isEmpty(), progress);
            if (!read)
                return failure(read);
            if (progress.isCancelled())
                return {};
            if (fileState(descriptor) != state)
                continue;
            if (!read->plain.isEmpty())
                name.plain = read->plain;
            if (!read->large.isEmpty())
                name.large = read->large;
        }
        remember(file.path, state, name, !hasAll);
        return {};
    }
    return fail(
        ErrorCode::FileUnreadable,
        //: %1 is the path of a file
        Tr::tr("%1 is being written to. Publish when that is done, or leave it out with .gitignore.").arg(path));
}

Result<QString> ContentNames::name(const LocalFile &file, bool isLarge, Progress &progress)
{
    if (file.isPointer)
        return file.contentId;
    if (file.size > largestFile)
        return fail(
            ErrorCode::PublishRefused,
            //: %1 is the path of a file
            Tr::tr("%1 is larger than the Hub takes. Split it, or leave it out with .gitignore.").arg(file.path));
    if (const Result<> named = read(file, !isLarge, isLarge, progress); !named)
        return failure(named);
    const std::lock_guard lock(m_mutex);
    const ContentName name = m_used.value(file.path).second;
    return QString::fromLatin1(isLarge ? name.large : name.plain);
}

ContentName ContentNames::known(const LocalFile &file) const
{
    if (file.isPointer)
        return {.large = file.contentId.toLatin1()};
    const std::lock_guard lock(m_mutex);
    return m_used.value(file.path).second;
}

bool ContentNames::isUnchanged(const LocalFile &file) const
{
    if (file.isPointer)
        return true;
    const int descriptor = open(file);
    if (descriptor < 0)
        return false;
    const Descriptor closer(&descriptor);
    return fileState(descriptor) == state(file);
}

QByteArray ContentNames::state(const LocalFile &file) const
{
    const std::lock_guard lock(m_mutex);
    return m_used.value(file.path).first;
}

QByteArray ContentNames::sample(const LocalFile &file, qint64 size) const
{
    const int descriptor = open(file);
    if (descriptor < 0)
        return {};
    const Descriptor closer(&descriptor);
    QByteArray bytes(size, Qt::Uninitialized);
    const bool isNamed = state(file).isEmpty() || fileState(descriptor) == state(file);
    const ssize_t read = isNamed ? ::pread(descriptor, bytes.data(), size_t(size), 0) : 0;
    return bytes.first(qMax<ssize_t>(0, read));
}

} // namespace spacewright::publish
