// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "looseguard.h"

#include <core/git/objectid.h>

#include <QFile>

#include <array>
#include <memory>
#include <optional>

#include <git2.h>
#include <git2/sys/errors.h>
#include <git2/sys/odb_backend.h>
#include <zlib.h>

namespace spacewright::git
{

namespace
{

// With the packs, which were added before and are asked first, and before libgit2's own for loose objects.
constexpr int priority = 2;
// "blob 18446744073709551615" and a zero.
constexpr size_t longestHead = 32;
// What zlib can make of one byte at the very most; a size beyond that is a lie and no reason to ask for memory.
constexpr quint64 mostGrowth = 1032;

struct Backend {
    git_odb_backend base = GIT_ODB_BACKEND_INIT;
    QByteArray folder;
};

int damaged()
{
    git_error_set_str(GIT_ERROR_ODB, "a loose object is damaged");
    return GIT_ERROR;
}

/// One file while it is unpacked.
class LooseObject final
{
public:
    LooseObject() = default;
    LooseObject(const LooseObject &) = delete;
    LooseObject &operator=(const LooseObject &) = delete;
    ~LooseObject() { inflateEnd(&m_stream); }

    /// Returns libgit2's code, as all of these do.
    int open(const QByteArray &folder, const git_oid *id)
    {
        const QByteArray digits = ObjectId(*id).toHex();
        m_file.setFileName(QFile::decodeName(folder + digits.first(2) + '/' + digits.sliced(2)));
        if (!m_file.open(QIODevice::ReadOnly))
            return GIT_ENOTFOUND;
        const uchar *bytes = m_file.size() > 0 ? m_file.map(0, m_file.size()) : nullptr;
        if (!bytes || inflateInit(&m_stream) != Z_OK)
            return damaged();
        m_stream.next_in = const_cast<Bytef *>(bytes); // zlib only reads it
        m_left = quint64(m_file.size());
        return readHead();
    }

    size_t size() const { return m_size; }
    git_object_t type() const { return m_type; }

    /// All of it; @p target has room for size().
    int read(char *target)
    {
        if (!unpack(target, m_size))
            return damaged();
        // Its end with zlib's sum, and nothing more.
        char more = 0;
        return unpack(&more, 1, true) ? 0 : damaged();
    }

private:
    /// Whether exactly so many bytes come, or with @p isEnd none.
    bool unpack(char *target, size_t count, bool isEnd = false)
    {
        constexpr size_t most = 1U << 30U;
        int code = Z_OK;
        for (size_t done = 0; done < count || isEnd;) {
            const auto room = uInt(std::min(count - done, most));
            const auto offered = uInt(std::min<quint64>(m_left, most));
            m_stream.next_out = reinterpret_cast<Bytef *>(target + done);
            m_stream.avail_out = room;
            m_stream.avail_in = offered;
            code = inflate(&m_stream, Z_SYNC_FLUSH);
            m_left -= offered - m_stream.avail_in;
            const size_t came = room - m_stream.avail_out;
            done += came;
            if (isEnd)
                return code == Z_STREAM_END && came == 0;
            if (done == count)
                break;
            if (code != Z_OK || (came == 0 && m_left == 0))
                return false;
        }
        return true;
    }

    /// "<type> <size>" and a zero.
    int readHead()
    {
        std::array<char, longestHead> bytes = {};
        size_t count = 0;
        while (count < longestHead && unpack(bytes.data() + count, 1)) {
            if (bytes.at(count++) == '\0')
                break;
        }
        const QByteArrayView head(bytes.data(), qsizetype(count));
        const qsizetype space = head.indexOf(' ');
        if (count == 0 || space < 0 || head.back() != '\0')
            return damaged();
        bool isNumber = false;
        m_size = size_t(head.sliced(space + 1).chopped(1).toULongLong(&isNumber));
        m_type = git_object_string2type(head.first(space).toByteArray().constData());
        const bool isPossible = m_size / mostGrowth <= quint64(m_file.size());
        return isNumber && isPossible && m_type != GIT_OBJECT_INVALID ? 0 : damaged();
    }

    QFile m_file;
    z_stream m_stream = {};
    quint64 m_left = 0;
    size_t m_size = 0;
    git_object_t m_type = GIT_OBJECT_INVALID;
};

int readObject(void **bytes, size_t *size, git_object_t *type, git_odb_backend *self, const git_oid *id)
{
    LooseObject object;
    if (const int code = object.open(reinterpret_cast<Backend *>(self)->folder, id); code != 0)
        return code;
    void *target = git_odb_backend_data_alloc(self, object.size() + 1);
    if (!target)
        return GIT_ERROR;
    if (const int code = object.read(static_cast<char *>(target)); code != 0) {
        git_odb_backend_data_free(self, target);
        return code;
    }
    static_cast<char *>(target)[object.size()] = '\0';
    *bytes = target;
    *size = object.size();
    *type = object.type();
    return 0;
}

int readHeader(size_t *size, git_object_t *type, git_odb_backend *self, const git_oid *id)
{
    LooseObject object;
    const int code = object.open(reinterpret_cast<Backend *>(self)->folder, id);
    *size = object.size();
    *type = object.type();
    return code;
}

int tellNone(git_odb_backend *, git_odb_foreach_cb, void *)
{
    return 0;
}

void release(git_odb_backend *self)
{
    const std::unique_ptr<Backend> gone(reinterpret_cast<Backend *>(self));
}

} // namespace

void guardLooseObjects(git_odb *odb, const QByteArray &folder)
{
    auto backend = std::make_unique<Backend>();
    backend->folder = folder.endsWith('/') ? folder : folder + '/';
    backend->base.read = readObject;
    backend->base.read_header = readHeader;
    backend->base.foreach = tellNone;
    backend->base.free = release;
    git_odb_backend *owned = &backend.release()->base;
    if (git_odb_add_backend(odb, owned, priority) != 0)
        release(owned);
}

} // namespace spacewright::git
