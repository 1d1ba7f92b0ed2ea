// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "missingobjects.h"

#include <core/git/gitfolders.h>
#include <core/git/gitlibrary.h>
#include <core/git/objects/objectreader.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

#include <vector>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(MissingObjects)
};

constexpr qsizetype idLength = 20;
constexpr int treeMode = 0040000;
constexpr int repositoryMode = 0160000;

class Walk final
{
public:
    Walk(const Repository &repository, Progress &progress)
        : m_repository(&repository), m_progress(&progress), m_objects(repository)
    {
        // A clone of the newest commits only says where it ends.
        QFile shallow(commonFolder(repository) + QStringLiteral("/shallow"));
        if (shallow.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : shallow.readAll().split('\n'))
                m_ends.insert(ObjectId::fromHex(line.trimmed()));
        }
    }

    Result<QSet<ObjectId>> run()
    {
        addReferences();
        addIndex();
        while (!m_waiting.empty()) {
            if (m_progress->isCancelled())
                return cancelled();
            const auto [id, kind] = m_waiting.back();
            m_waiting.pop_back();
            follow(id, kind);
        }
        return m_missing;
    }

private:
    void add(const ObjectId &id, ObjectKind kind)
    {
        if (id.isNull() || m_seen.contains(id))
            return;
        m_seen.insert(id);
        if (kind != ObjectKind::Blob)
            m_waiting.emplace_back(id, kind);
        else if (!m_objects.has(id))
            m_missing.insert(id);
    }

    void addReference(const char *name)
    {
        git_oid id = {};
        OdbHandle odb;
        size_t length = 0;
        git_object_t type = GIT_OBJECT_INVALID;
        if (git_reference_name_to_id(&id, m_repository->handle(), name) != 0)
            return;
        obtain(odb, git_repository_odb, m_repository->handle());
        const bool isTag = odb && git_odb_read_header(&length, &type, odb.get(), &id) == 0 && type == GIT_OBJECT_TAG;
        add(ObjectId(id), isTag ? ObjectKind::Tag : ObjectKind::Commit);
    }

    void addReferences()
    {
        git_strarray names = {};
        if (git_reference_list(&names, m_repository->handle()) == 0) {
            for (size_t place = 0; place < names.count; ++place)
                addReference(names.strings[place]);
        }
        git_strarray_dispose(&names);
        addReference("HEAD");
        ReflogHandle aside;
        obtain(aside, git_reflog_read, m_repository->handle(), "refs/stash");
        for (size_t place = 0; aside && place < git_reflog_entrycount(aside.get()); ++place)
            add(ObjectId(*git_reflog_entry_id_new(git_reflog_entry_byindex(aside.get(), place))), ObjectKind::Commit);
    }

    void addIndex()
    {
        IndexHandle index;
        if (obtain(index, git_repository_index, m_repository->handle()) != 0)
            return;
        for (size_t place = 0; place < git_index_entrycount(index.get()); ++place) {
            const git_index_entry *entry = git_index_get_byindex(index.get(), place);
            if (entry->mode != repositoryMode)
                add(ObjectId(entry->id), ObjectKind::Blob);
        }
    }

    void follow(const ObjectId &id, ObjectKind kind)
    {
        QByteArray bytes;
        if (m_objects.read(bytes, id, kind) != 0)
            m_missing.insert(id);
        else if (kind == ObjectKind::Tree)
            followTree(bytes);
        else
            followHead(bytes, m_ends.contains(id));
    }

    /// "<mode in octal digits> <name>\0<id>", one behind the other.
    void followTree(QByteArrayView tree)
    {
        while (!tree.isEmpty()) {
            const qsizetype end = tree.indexOf('\0');
            const qsizetype space = tree.indexOf(' ');
            if (space < 0 || end < space || tree.size() - end - 1 < idLength)
                return;
            const int mode = tree.first(space).toInt(nullptr, 8);
            if (mode != repositoryMode)
                add(ObjectId::fromBytes(tree.sliced(end + 1, idLength)),
                    mode == treeMode ? ObjectKind::Tree : ObjectKind::Blob);
            tree = tree.sliced(end + 1 + idLength);
        }
    }

    /// The lines of a commit or a tag up to the first empty one.
    void followHead(QByteArrayView text, bool isEnd)
    {
        ObjectId object;
        for (qsizetype end = text.indexOf('\n'); end > 0; end = text.indexOf('\n')) {
            const QByteArrayView line = text.first(end);
            text = text.sliced(end + 1);
            if (line.startsWith("tree "))
                add(ObjectId::fromHex(line.sliced(5)), ObjectKind::Tree);
            else if (line.startsWith("parent ") && !isEnd)
                add(ObjectId::fromHex(line.sliced(7)), ObjectKind::Commit);
            else if (line.startsWith("object "))
                object = ObjectId::fromHex(line.sliced(7));
            else if (line.startsWith("type ") && line != QByteArrayView("type tag"))
                add(object, line == QByteArrayView("type commit") ? ObjectKind::Commit
                            : line == QByteArrayView("type tree") ? ObjectKind::Tree
                                                                  : ObjectKind::Blob);
            else if (line == QByteArrayView("type tag"))
                add(object, ObjectKind::Tag);
        }
    }

    const Repository *m_repository;
    Progress *m_progress;
    ObjectReader m_objects;
    QSet<ObjectId> m_ends;
    QSet<ObjectId> m_seen;
    QSet<ObjectId> m_missing;
    std::vector<std::pair<ObjectId, ObjectKind>> m_waiting;
};

} // namespace

Result<QSet<ObjectId>> missingObjects(const Repository &repository, Progress &progress)
{
    progress.report(0, 0, Tr::tr("Looking at every commit"));
    return Walk(repository, progress).run();
}

} // namespace spacewright::git
