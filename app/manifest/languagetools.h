// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/run/sandbox/languageserver.h>
#include <core/space/space.h>

#include <QObject>

#include <memory>
#include <optional>

namespace spacewright
{

namespace run
{
struct RunningContainer;
}

namespace language
{
class LanguageClient;
}

namespace views
{
class EditorArea;
} // namespace views

/// Keeps a language server for the open Space once that is trusted, against the environment that the Space runs in.
class LanguageTools final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LanguageTools)

public:
    /// All must outlive this; this must outlive the editors.
    LanguageTools(views::EditorArea *editors, QThreadPool *pool, QObject *parent);

    /// After each reading of the Space.
    void setSpace(const space::Space &space);
    /// The program that is the server, with its arguments.
    void setServer(const QString &command);
    /// The Space may be trusted now, or have another environment.
    void check();
    /// It runs now: in that container, or in none.
    void readContainer(const std::shared_ptr<const run::RunningContainer> &container);

private:
    struct Found {
        bool isTrusted = false;
        std::optional<run::LanguageServerStart> start = {};
    };

    void take(const Found &found);

    views::EditorArea *m_editors;
    QThreadPool *m_pool;
    language::LanguageClient *m_client;
    space::Space m_space;
    QString m_server = QStringLiteral("pylsp");
    /// What the running server was started for; nothing if there is none.
    std::optional<QString> m_environment;
    Task<Found> m_looking;
    Task<void> m_reading;
};

} // namespace spacewright
