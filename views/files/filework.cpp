// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filework.h"

namespace spacewright::views
{

namespace
{

constexpr qsizetype rememberedMoves = 50;

} // namespace

FileWork::FileWork(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

FileWork::~FileWork() = default;

template <class T, class Work, class Done> void FileWork::start(Work work, Done done)
{
    auto task = std::make_shared<Task<T>>(&m_pool, std::move(work));
    m_jobs.append(task);
    task->future().then(this, [this, done = std::move(done), job = task.get()](const Result<T> &result) {
        m_jobs.removeIf([job](const std::shared_ptr<void> &one) { return one.get() == job; });
        if (result)
            done(result);
        else
            Q_EMIT failed(result.error());
    });
}

void FileWork::setFolder(const QString &folder)
{
    m_folder = folder;
    m_moves.clear();
    Q_EMIT undoChanged();
}

void FileWork::create(const QString &folder, const QString &name, bool isFolder)
{
    start<QString>([folder, name,
                    isFolder](Progress &) { return isFolder ? createFolder(folder, name) : createFile(folder, name); },
                   [this, isFolder](const Result<QString> &path) { Q_EMIT created(*path, isFolder); });
}

void FileWork::rename(const QString &path, const QString &name)
{
    start<FileMove>([root = m_folder, path, name](Progress &) { return renameFile(root, path, name); },
                    [this](const Result<FileMove> &move) { remember({*move}); });
}

void FileWork::move(const QStringList &paths, const QString &folder)
{
    start<QList<FileMove>>([paths, folder](Progress &progress) { return moveInto(paths, folder, progress); },
                           [this](const Result<QList<FileMove>> &moves) { remember(*moves); });
}

void FileWork::copy(const QStringList &paths, const QString &folder)
{
    start<QStringList>([paths, folder](Progress &progress) { return copyInto(paths, folder, progress); },
                       [](const Result<QStringList> &) {});
}

void FileWork::trash(const QStringList &paths)
{
    start<void>([paths](Progress &) { return moveToTrash(paths); }, [](const Result<> &) {});
}

void FileWork::remember(const QList<FileMove> &moves)
{
    if (moves.isEmpty())
        return;
    m_moves.append(moves);
    if (m_moves.size() > rememberedMoves)
        m_moves.removeFirst();
    for (const FileMove &move : moves)
        Q_EMIT moved(move.from, move.to);
    Q_EMIT undoChanged();
}

void FileWork::undo()
{
    if (m_moves.isEmpty())
        return;
    const QList<FileMove> moves = m_moves.takeLast();
    Q_EMIT undoChanged();
    start<void>(
        [moves](Progress &) -> Result<> {
            for (auto move = moves.crbegin(); move != moves.crend(); ++move) {
                if (const Result<> undone = undoMove(*move); !undone)
                    return undone;
            }
            return {};
        },
        [this, moves](const Result<> &) {
            for (const FileMove &move : moves)
                Q_EMIT moved(move.to, move.from);
        });
}

} // namespace spacewright::views
