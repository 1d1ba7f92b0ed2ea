// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "objectrepair.h"

#include "packcheck.h"

#include <core/git/gitfolders.h>
#include <core/git/githandle.h>
#include <core/git/gitlibrary.h>
#include <core/git/objects/looseguard.h>
#include <core/git/objects/packfile.h>

#include <QCoreApplication>
#include <QDir>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ObjectRepair)
};

constexpr qsizetype idDigits = 40;

std::unexpected<Error> unmovable(const QString &path)
{
    return fail(ErrorCode::FileUnwritable,
                //: %1 is the path of a file
                Tr::tr("%1 cannot be put aside.").arg(QDir::toNativeSeparators(path)));
}

class ObjectRepair final
{
public:
    ObjectRepair(const Repository &repository, Progress &progress)
        : m_repository(&repository), m_progress(&progress),
          m_objects(commonFolder(repository) + QStringLiteral("/objects")),
          m_damaged(commonFolder(repository) + QStringLiteral("/damaged-objects"))
    {
        constexpr int usualCompression = -1;
        constexpr int isSynchronised = 1;
        git_odb_backend *loose = nullptr;
        if (git_odb_backend_loose(&loose, QFile::encodeName(m_objects.path()).constData(), usualCompression,
                                  isSynchronised, 0, 0) == 0 &&
            obtain(m_loose, git_odb_new) == 0) {
            git_odb_add_backend(m_loose.get(), loose, 1);
            guardLooseObjects(m_loose.get(), QFile::encodeName(m_objects.path()));
        }
    }

    Result<RepairedObjects> run()
    {
        m_progress->report(0, 0, Tr::tr("Checking packs"));
        for (const QString &pack : packs()) {
            const QString path = m_objects.filePath(QStringLiteral("pack/") + pack);
            const Result<PackState> state = checkPack(path, *m_progress);
            if (!state)
                return failure(state);
            if (const Result<> done = repairPack(path, *state); !done)
                return failure(done);
        }
        if (const Result<> done = repairLoose(); !done)
            return failure(done);
        return m_result;
    }

private:
    /// Their names without endings. One of which only the index is left can give nothing.
    QStringList packs() const
    {
        QStringList names;
        const QDir folder(m_objects.filePath(QStringLiteral("pack")));
        for (const QString &name : folder.entryList({QStringLiteral("pack-*.pack")}, QDir::Files))
            names.append(name.chopped(5));
        return names;
    }

    Result<QString> putAside(const QString &path)
    {
        QDir().mkpath(m_damaged.path());
        QString place = m_damaged.filePath(m_objects.relativeFilePath(path).replace(u'/', u'-'));
        QFile::remove(place);
        if (!QFile::rename(path, place))
            return unmovable(path);
        m_result.damaged.append(place);
        return place;
    }

    Result<> repairPack(const QString &path, PackState state)
    {
        const QString index = path + QStringLiteral(".idx");
        if (state == PackState::Sound)
            return {};
        if (state == PackState::Damaged) {
            // While both are where they belong: another program still finds what it can.
            if (const Result<> saved = saveReadable(index); !saved)
                return saved;
            if (const Result<QString> aside = putAside(path + QStringLiteral(".pack")); !aside)
                return failure(aside);
        }
        if (QFile::exists(index)) {
            if (const Result<QString> aside = putAside(index); !aside)
                return failure(aside);
        }
        if (state == PackState::Damaged)
            return {};
        m_result.indexes.append(index);
        return makePackIndex(*m_repository, path, *m_progress);
    }

    /// Every object of a damaged pack that is what its name says becomes a file of its own.
    Result<> saveReadable(const QString &index)
    {
        const std::unique_ptr<PackFile> pack = PackFile::open(index);
        for (quint32 place = 0; pack && place < pack->count(); ++place) {
            if (m_progress->isCancelled())
                return cancelled();
            const std::optional<StoredObject> object = pack->read(place);
            git_oid id = {};
            if (!object ||
                git_odb_hash(&id, object->bytes.constData(), size_t(object->bytes.size()),
                             git_object_t(object->kind)) != 0 ||
                ObjectId(id) != pack->idAt(place))
                continue;
            const int code = git_odb_write(&id, m_loose.get(), object->bytes.constData(), size_t(object->bytes.size()),
                                           git_object_t(object->kind));
            if (code != 0)
                return gitFailure(code, Tr::tr("What is left of a pack cannot be kept."));
        }
        return {};
    }

    Result<> repairLoose()
    {
        m_progress->report(0, 0, Tr::tr("Checking objects"));
        for (const QString &folder : m_objects.entryList({QStringLiteral("??")}, QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const QString &name : QDir(m_objects.filePath(folder)).entryList(QDir::Files)) {
                if (m_progress->isCancelled())
                    return cancelled();
                const ObjectId id = ObjectId::fromHex((folder + name).toLatin1());
                if (folder.size() + name.size() != idDigits || id.isNull() || isSound(id))
                    continue;
                if (const Result<QString> aside = putAside(m_objects.filePath(folder + u'/' + name)); !aside)
                    return failure(aside);
            }
        }
        return {};
    }

    bool isSound(const ObjectId &id) const
    {
        // What is read is hashed.
        OdbObjectHandle object;
        const git_oid native = id.toGit();
        return obtain(object, git_odb_read, m_loose.get(), &native) == 0;
    }

    const Repository *m_repository;
    Progress *m_progress;
    QDir m_objects;
    QDir m_damaged;
    /// Only what has a file of its own.
    OdbHandle m_loose;
    RepairedObjects m_result;
};

} // namespace

Result<RepairedObjects> repairObjects(const Repository &repository, Progress &progress)
{
    return ObjectRepair(repository, progress).run();
}

Result<> adoptPacks(const Repository &repository, const QString &folder)
{
    const QDir from(folder + QStringLiteral("/objects/pack"));
    const QDir to(commonFolder(repository) + QStringLiteral("/objects/pack"));
    // A pack is there once its index is.
    for (const QString &ending : {QStringLiteral("*.pack"), QStringLiteral("*.idx")}) {
        for (const QString &name : from.entryList({ending}, QDir::Files)) {
            const QString place = to.filePath(name);
            if (!QFile::exists(place) && !QFile::rename(from.filePath(name), place))
                return unmovable(from.filePath(name));
        }
    }
    return {};
}

} // namespace spacewright::git
