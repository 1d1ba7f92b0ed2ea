// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfsfilter.h"

#include "lfscleaner.h"

#include <QFile>

#include <git2.h>
#include <git2/sys/errors.h>
#include <git2/sys/filter.h>

#include <memory>

namespace spacewright::git
{

namespace
{

// What goes to libgit2 at once.
constexpr qint64 pieceSize = qint64(256) * 1024;

thread_local const Progress *currentProgress = nullptr;

const Progress &progressOfThread()
{
    static const Progress endless;
    return currentProgress ? *currentProgress : endless;
}

int report(const Error &error)
{
    git_error_set_str(GIT_ERROR_FILTER, (error.message + u' ' + error.detail).toUtf8().constData());
    return -1;
}

/// From the work tree to git. Freed through its base by libgit2.
struct CleanStream : git_writestream {
    CleanStream(std::optional<LfsStore> store, git_writestream *following)
        : git_writestream(), cleaner(std::move(store)), next(following)
    {
    }

    LfsCleaner cleaner;
    git_writestream *next;
};

int writeClean(git_writestream *base, const char *bytes, size_t size)
{
    if (progressOfThread().isCancelled())
        return GIT_EUSER;
    const Result<> added = static_cast<CleanStream *>(base)->cleaner.add(QByteArrayView(bytes, qsizetype(size)));
    return added ? 0 : report(added.error());
}

int closeClean(git_writestream *base)
{
    auto *stream = static_cast<CleanStream *>(base);
    const Result<QByteArray> text = stream->cleaner.finish();
    if (!text)
        return report(text.error());
    const int code = stream->next->write(stream->next, text->constData(), size_t(text->size()));
    return code != 0 ? code : stream->next->close(stream->next);
}

void freeClean(git_writestream *base)
{
    delete static_cast<CleanStream *>(base);
}

/// From git to the work tree.
struct SmudgeStream : git_writestream {
    SmudgeStream(LfsStore objects, git_writestream *following)
        : git_writestream(), store(std::move(objects)), next(following)
    {
    }

    LfsStore store;
    git_writestream *next;
    /// What came so far, as long as it can be a pointer.
    QByteArray text = {};
    bool isContent = false;
};

int passOn(SmudgeStream &stream, QByteArrayView bytes)
{
    return stream.next->write(stream.next, bytes.data(), size_t(bytes.size()));
}

int writeSmudge(git_writestream *base, const char *bytes, size_t size)
{
    auto *stream = static_cast<SmudgeStream *>(base);
    const QByteArrayView piece(bytes, qsizetype(size));
    if (stream->isContent)
        return passOn(*stream, piece);
    stream->text.append(piece);
    if (stream->text.size() < LfsPointer::longest)
        return 0;
    stream->isContent = true;
    return passOn(*stream, std::exchange(stream->text, {}));
}

int copyContent(SmudgeStream &stream, const LfsPointer &pointer)
{
    QFile file(QFile::decodeName(stream.store.path(pointer)));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return passOn(stream, stream.text);
    int code = 0;
    while (code == 0 && !file.atEnd()) {
        if (progressOfThread().isCancelled())
            return GIT_EUSER;
        const QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty())
            return report({ErrorCode::FileUnreadable, file.errorString()});
        code = passOn(stream, piece);
    }
    return code;
}

int closeSmudge(git_writestream *base)
{
    auto *stream = static_cast<SmudgeStream *>(base);
    const std::optional<LfsPointer> pointer = LfsPointer::parse(stream->text);
    // Before anything of it is written: a damaged file must not take the place of a sound one.
    const bool isHere = pointer && !pointer->hasExtensions && stream->store.check(*pointer, progressOfThread());
    if (progressOfThread().isCancelled())
        return GIT_EUSER;
    const int code = isHere ? copyContent(*stream, *pointer) : passOn(*stream, stream->text);
    return code != 0 ? code : stream->next->close(stream->next);
}

void freeSmudge(git_writestream *base)
{
    delete static_cast<SmudgeStream *>(base);
}

int startStream(git_writestream **out, git_filter *, void **, const git_filter_source *source, git_writestream *next)
{
    git_repository *repository = git_filter_source_repo(source);
    if (git_filter_source_mode(source) == GIT_FILTER_TO_WORKTREE) {
        auto stream = std::make_unique<SmudgeStream>(LfsStore(repository), next);
        stream->write = writeSmudge;
        stream->close = closeSmudge;
        stream->free = freeSmudge;
        *out = stream.release();
        return 0;
    }
    // libgit2 is lenient where it only compares, and then nothing needs to be kept.
    const bool isComparing = (git_filter_source_flags(source) & GIT_FILTER_ALLOW_UNSAFE) != 0;
    auto stream = std::make_unique<CleanStream>(isComparing ? std::optional<LfsStore>() : LfsStore(repository), next);
    stream->write = writeClean;
    stream->close = closeClean;
    stream->free = freeClean;
    *out = stream.release();
    return 0;
}

} // namespace

LfsInterruption::LfsInterruption(const Progress &progress) : m_outer(std::exchange(currentProgress, &progress)) {}

LfsInterruption::~LfsInterruption()
{
    currentProgress = m_outer;
}

void registerLfsFilter()
{
    static git_filter filter = [] {
        git_filter made = GIT_FILTER_INIT;
        made.attributes = "filter=lfs";
        made.stream = startStream;
        return made;
    }();
    git_filter_register("lfs", &filter, GIT_FILTER_DRIVER_PRIORITY);
}

} // namespace spacewright::git
