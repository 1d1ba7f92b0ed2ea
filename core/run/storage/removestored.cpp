// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage.h"

#include "storeduse.h"
#include <core/run/recipe/pythonfinder.h>
#include <core/run/running/runningspace.h>
#include <core/run/sandbox/environmentstore.h>

#include <core/container/engine/enginefinder.h>
#include <core/container/image/images.h>
#include <core/container/lifecycle/containers.h>
#include <core/container/lifecycle/volumes.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RemoveStored)
};

using Kind = StoredItem::Kind;

/// An image made of another one goes before it; the engine says no otherwise, and the next round takes it.
constexpr int mostRounds = 3;

std::unexpected<Error> stays(const StoredItem &item, const QString &why)
{
    //: %1 is the name of an environment, image or build, %2 a sentence
    return fail(ErrorCode::FileUnwritable, Tr::tr("%1 stays: %2").arg(item.name, why));
}

class Remover
{
public:
    explicit Remover(Progress &progress) : m_progress(progress) {}

    CleanOutcome run(const QList<StoredItem> &items)
    {
        QList<StoredItem> left = items;
        for (int round = 1; round <= mostRounds && !left.isEmpty() && !m_progress.isCancelled(); ++round) {
            m_outcome.problems.clear();
            const QList<StoredItem> now = std::exchange(left, {});
            for (const StoredItem &item : now) {
                if (m_progress.isCancelled())
                    break;
                m_progress.report(m_outcome.removed, items.size(), item.name);
                if (const Result<> gone = remove(item); gone) {
                    ++m_outcome.removed;
                    m_outcome.bytes += item.size;
                } else {
                    m_outcome.problems += gone.error().message;
                    left += item;
                }
            }
            // Only what depends on each other may go later.
            if (left.size() == now.size() || std::ranges::none_of(left, isAtEngine))
                break;
        }
        return m_outcome;
    }

private:
    static bool isAtEngine(const StoredItem &item) { return !item.engine.isEmpty(); }

    Result<> remove(const StoredItem &item)
    {
        if (item.isPinned)
            return stays(item, Tr::tr("it is pinned."));
        if (isAtEngine(item))
            return removeAtEngine(item);
        if (m_use.isInUse(item.id) || m_use.isInUse(QFileInfo(item.id).fileName()))
            return stays(item, Tr::tr("a Space that runs needs it."));
        const QList<RunningSpace> running = runningSpaces();
        const bool isBuilding = std::ranges::contains(running, Stage::Building, &RunningSpace::stage);
        const bool isRead = item.kind == Kind::Models || item.id == fetchedPythonFolder();
        if ((item.kind == Kind::Downloads && isBuilding) || (isRead && !running.isEmpty()))
            return stays(item, Tr::tr("a Space is being built or runs, which may need it."));
        return removeFolder(item);
    }

    static Result<> removeFolder(const StoredItem &item)
    {
        std::optional<QLockFile> lock;
        if (item.kind == Kind::Environment) {
            lock.emplace(PythonEnvironment{item.id, {}}.lockPath());
            if (!lock->tryLock(0))
                return stays(item, Tr::tr("it is being made just now."));
        }
        if (item.kind == Kind::Build) {
            const Result<BuildRecord> record = loadRecord(item.id);
            if (record && record->marks.isPinned)
                return stays(item, Tr::tr("it is pinned."));
        }
        if (!QDir(item.id).removeRecursively())
            return stays(item, Tr::tr("not all of its files could be removed."));
        // The folder of a Space without builds.
        if (item.kind == Kind::Build)
            QDir().rmdir(QFileInfo(item.id).absolutePath());
        return {};
    }

    Result<> removeAtEngine(const StoredItem &item)
    {
        const Result<container::Engine> engine = engineAt(item.engine);
        if (!engine)
            return failure(engine);
        if (item.kind == Kind::Container)
            return container::Containers(*engine).remove(item.id, m_progress);
        if (item.kind == Kind::Downloads)
            return container::Volumes(*engine).remove(item.id, m_progress);
        const container::Images images(*engine);
        const Result<container::ImageInfo> image = images.inspect(item.id, m_progress);
        if (!image)
            return image.error().code == ErrorCode::ImageMissing ? Result<>() : failure(image);
        // Its user may have given it a name of his own.
        const QStringList own = image->tags.filter(QStringLiteral("localhost/spacewright/"));
        const QStringList given = own.isEmpty() ? image->tags : own;
        const QStringList names = given.isEmpty() ? QStringList{item.id} : given;
        for (const QString &name : names) {
            if (const Result<> gone = images.remove(name, m_progress); !gone)
                return gone;
        }
        return {};
    }

    Result<container::Engine> engineAt(const QString &url)
    {
        if (const auto known = m_engines.find(url); known != m_engines.end())
            return known->second;
        const Result<container::EngineAddress> address = container::parseEngineAddress(url);
        if (!address)
            return failure(address);
        Result<container::Engine> engine = container::reopenEngine(*address, m_progress);
        if (engine)
            m_engines.emplace(url, *engine);
        return engine;
    }

    Progress &m_progress;
    const StoredUse m_use;
    CleanOutcome m_outcome;
    std::map<QString, container::Engine> m_engines;
};

} // namespace

CleanOutcome removeStored(const QList<StoredItem> &items, Progress &progress)
{
    return Remover(progress).run(items);
}

} // namespace spacewright::run
