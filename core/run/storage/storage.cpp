// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage.h"

#include "storeduse.h"
#include <core/run/container/leftapp.h>
#include <core/run/container/libraries/librarysources.h>
#include <core/run/image/enginedisk.h>
#include <core/run/recipe/pythonfinder.h>
#include <core/run/sandbox/environmentstore.h>
#include <core/run/sandbox/installer.h>

#include <core/base/log.h>
#include <core/base/paths.h>
#include <core/container/engine/enginefinder.h>
#include <core/container/engine/engineinfo.h>
#include <core/container/image/images.h>
#include <core/container/lifecycle/containers.h>
#include <core/container/lifecycle/volumes.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

using Kind = StoredItem::Kind;

constexpr qsizetype shortHash = 8;

/// Counts folder by folder, and tells each at once: some take seconds.
class DiskFinder
{
public:
    DiskFinder(const StoredListener &found, Progress &progress) : m_found(found), m_progress(progress) {}

    void run()
    {
        addBuilds();
        addEnvironments();
        addFolder(Kind::Downloads, packageCache(), Tr::tr("Packages of the sandbox"));
        addFolder(Kind::Downloads, fetchedPythonFolder(), Tr::tr("Pythons of the sandbox"));
        addModels();
        addFolder(Kind::Cache, librarySourcesFolder(), Tr::tr("Code of packages in containers"));
        addFolder(Kind::Cache, cache(QStringLiteral("logindex")), Tr::tr("Indexes of logs"));
        addFolder(Kind::Cache, cache(QStringLiteral("hub-files")), Tr::tr("Files looked at on the Hub"));
        addFolder(Kind::Cache, cache(QStringLiteral("contents")), Tr::tr("Names of contents for publishing"));
    }

private:
    static QString cache(const QString &name) { return paths::cacheFolder() + QLatin1Char('/') + name; }

    void add(StoredItem item)
    {
        if (m_progress.isCancelled())
            return;
        m_progress.report(0, 0, item.name);
        item.size = diskSize(item.id, m_progress);
        if (!m_progress.isCancelled())
            m_found({item});
    }

    void addFolder(Kind kind, const QString &folder, const QString &name)
    {
        const QFileInfo info(folder);
        if (info.isDir() && !QDir(folder).isEmpty())
            add({.kind = kind, .id = folder, .name = name, .used = info.lastModified()});
    }

    void addBuilds()
    {
        for (const BuildRecord &record : m_use.records())
            add({.kind = Kind::Build,
                 .id = record.folder,
                 .name = record.id.section(QLatin1Char('/'), -1),
                 .space = record.spaceTitle,
                 .spaceFolder = record.spaceFolder,
                 .used = record.started,
                 .isPinned = record.marks.isPinned,
                 .isInUse = m_use.isInUse(record.folder)});
    }

    void addEnvironments()
    {
        const QDir store(pythonFolder() + QStringLiteral("/environments"));
        for (const QFileInfo &folder : store.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time)) {
            const QString name = folder.fileName();
            const StoredUse::User user = m_use.userOf(name);
            add({.kind = Kind::Environment,
                 .id = folder.filePath(),
                 .name = name.first(qMin(shortHash, name.size())),
                 .space = user.spaces,
                 .spaceFolder = user.folder,
                 .used = folder.lastModified(),
                 .isInUse = m_use.isInUse(name)});
        }
    }

    void addModels()
    {
        const QDir hub(cache(QStringLiteral("huggingface/hub")));
        for (const QFileInfo &folder : hub.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            // "models--google--gemma": https://huggingface.co/docs/huggingface_hub/guides/manage-cache
            const QString name = folder.fileName()
                                     .section(QStringLiteral("--"), 1)
                                     .replace(QLatin1StringView("--"), QLatin1StringView("/"));
            if (!name.isEmpty())
                add({.kind = Kind::Models, .id = folder.filePath(), .name = name, .used = folder.lastModified()});
        }
    }

    const StoredUse m_use;
    const StoredListener &m_found;
    Progress &m_progress;
};

QString shownTag(const container::ImageInfo &image)
{
    const QString tag = image.tags.isEmpty() ? image.id.section(QLatin1Char(':'), -1) : image.tags.first();
    const QString name = tag.section(QLatin1Char('/'), -1);
    const QString hash = name.section(QLatin1Char(':'), 1);
    return hash.size() > shortHash ? name.section(QLatin1Char(':'), 0, 0) + QLatin1Char(' ') + hash.first(shortHash)
                                   : name;
}

} // namespace

void findOnDisk(const StoredListener &found, Progress &progress)
{
    DiskFinder(found, progress).run();
}

Result<> findAtEngine(const container::Engine &engine, const StoredListener &found, Progress &progress)
{
    const StoredItem at{.engine = engine.address().url.toString(), .engineName = engine.identity().text()};
    progress.report(0, 0, at.engineName);
    const auto images = ownImages(engine, progress);
    const auto containers = container::Containers(engine).list(QStringLiteral("spacewright.owner"), progress);
    const auto volumes = container::Volumes(engine).list(QStringLiteral("spacewright.kind=downloads"), progress);
    if (!images || !containers || !volumes)
        return !images ? failure(images) : !containers ? failure(containers) : Result<>(failure(volumes));
    const container::DiskUsage usage = container::diskUsage(engine, progress).value_or(container::DiskUsage());
    const StoredUse use;
    QList<StoredItem> items;
    for (const container::ImageInfo &image : *images) {
        const StoredUse::User user = use.userOf(image.id);
        StoredItem item = at;
        item.kind = Kind::Image;
        item.id = image.id;
        item.name = shownTag(image);
        item.space = user.spaces;
        item.spaceFolder = user.folder;
        item.size = usage.ownImages.value(image.id, image.size);
        item.used = user.used.isValid() ? user.used : image.created;
        item.isInUse = use.isInUse(image.id);
        items += item;
    }
    const QSet<QString> attended = attendedContainers();
    for (const container::ContainerSummary &container : *containers) {
        StoredItem item = at;
        item.kind = Kind::Container;
        item.id = container.id;
        item.name = container.name;
        item.size = usage.ownContainers.value(container.id);
        item.isInUse = attended.contains(container.id) || container.status == QLatin1StringView("running");
        items += item;
    }
    for (const QString &volume : *volumes) {
        StoredItem item = at;
        item.kind = Kind::Downloads;
        item.id = volume;
        item.name = Tr::tr("Packages of the engine");
        item.size = usage.namedVolumes.value(volume);
        items += item;
    }
    if (!items.isEmpty() && !progress.isCancelled())
        found(items);
    return {};
}

void findStored(const StoredListener &found, Progress &progress)
{
    findOnDisk(found, progress);
    for (const container::EngineCandidate &candidate : container::EngineFinder().find(progress)) {
        // One that would have to be started has a user who does not use it.
        if (progress.isCancelled() || candidate.state != container::EngineCandidate::State::Works)
            continue;
        const Result<container::Engine> engine = container::openEngine(candidate, progress);
        const Result<> asked = engine ? findAtEngine(*engine, found, progress) : Result<>(failure(engine));
        if (!asked)
            qCWarning(logRun) << candidate.title << asked.error().message;
    }
}

} // namespace spacewright::run
