// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livesource.h"

#include <core/base/log.h>
#include <core/container/image/buildcontext.h>
#include <core/container/lifecycle/containers.h>
#include <core/container/lifecycle/execution.h>

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace spacewright::run
{

namespace
{

constexpr int appUser = 1000;

/// A path as a rule that matches nothing else.
QByteArray ruleFor(const QString &path)
{
    QString escaped;
    for (const QChar character : path) {
        if (QStringLiteral("\\*?[").contains(character))
            escaped += QLatin1Char('\\');
        escaped += character;
    }
    return '!' + escaped.toUtf8() + '\n';
}

/// What is gone since then nobody knows: it stays in the copy.
QStringList savedSince(const QString &folder, const QDateTime &time,
                       const std::function<bool(const QString &)> &isIgnored)
{
    static const QStringList apart = {QStringLiteral(".git"), QStringLiteral("__pycache__"),
                                      QStringLiteral("node_modules")};
    const QDir root(folder);
    QStringList saved;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        const QString path = root.relativeFilePath(file.filePath());
        const bool isApart =
            std::ranges::any_of(path.split(QLatin1Char('/')), [](const QString &part) { return apart.contains(part); });
        if (!isApart && file.lastModified(QTimeZone::UTC) > time && !(isIgnored && isIgnored(path)))
            saved += path;
    }
    return saved;
}

} // namespace

LiveSource::LiveSource(const container::Engine &engine, const QString &id, const QString &folder, const QString &target,
                       const std::function<bool(const QString &)> &isIgnored, const QDateTime &since)
    : m_engine(engine), m_id(id), m_folder(folder), m_target(target), m_watch(folder, isIgnored)
{
    if (since.isValid())
        m_missed = savedSince(folder, since, isIgnored);
    if (!target.isEmpty())
        m_written.emplace(engine, id, folder, target);
}

QStringList LiveSource::takeChanges(Progress &progress)
{
    QStringList changes = m_watch.takeChanges() + std::exchange(m_missed, {});
    changes.removeIf([this](const QString &path) { return m_written && m_written->isBrought(path); });
    if (changes.isEmpty() || m_target.isEmpty())
        return changes;
    if (const Result<> brought = bring(changes, progress); !brought && !progress.isCancelled())
        qCWarning(logRun) << "Saved files did not reach the container:" << brought.error().message;
    return changes;
}

Result<> LiveSource::bring(const QStringList &paths, Progress &progress) const
{
    QByteArray rules = "**\n";
    QStringList gone;
    for (const QString &path : paths) {
        if (QFileInfo::exists(m_folder + QLatin1Char('/') + path))
            rules += ruleFor(path);
        else
            gone += m_target + QLatin1Char('/') + path;
    }
    container::BuildContext files(m_folder, container::IgnoreRules(rules), m_target.sliced(1).toUtf8() + '/', appUser);
    const container::Containers containers(m_engine);
    if (const Result<> copied = containers.copyIn(m_id, QStringLiteral("/"), files.source(), progress); !copied)
        return copied;
    if (gone.isEmpty())
        return {};
    const container::ExecutionSpec removal{
        .command = QStringList{QStringLiteral("rm"), QStringLiteral("-rf"), QStringLiteral("--")} + gone};
    const Result<int> removed =
        container::execute(m_engine, m_id, removal, [](container::Channel, QByteArrayView) {}, progress);
    return removed ? Result<>() : failure(removed);
}

} // namespace spacewright::run
