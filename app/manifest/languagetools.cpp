// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "languagetools.h"

#include <core/base/log.h>
#include <core/language/languageclient.h>
#include <core/run/container/libraries/librarysources.h>
#include <core/run/container/runningcontainer.h>
#include <core/run/sandbox/sandbox.h>
#include <core/space/trust.h>

#include <views/editor/editorarea.h>
#include <views/editor/language/codefindings.h>

namespace spacewright
{

LanguageTools::LanguageTools(views::EditorArea *editors, QThreadPool *pool, QObject *parent)
    : QObject(parent), m_editors(editors), m_pool(pool), m_client(new language::LanguageClient(this))
{
    editors->setLanguage(m_client);
    connect(m_client, &language::LanguageClient::ended, this, [this] { m_environment.reset(); });
}

void LanguageTools::setSpace(const space::Space &space)
{
    const bool isOther = space.folder != m_space.folder;
    const bool isAsking =
        isOther || space.card.sdk != m_space.card.sdk || space.card.pythonVersion != m_space.card.pythonVersion;
    m_space = space;
    if (isOther) {
        m_editors->codeFindings()->setTrusted(false);
        m_client->stop();
        m_environment.reset();
    }
    if (isAsking)
        check();
}

void LanguageTools::setServer(const QString &command)
{
    if (std::exchange(m_server, command) == command)
        return;
    m_client->stop();
    m_environment.reset();
    check();
}

void LanguageTools::check()
{
    if (m_space.folder.isEmpty() || m_space.card.sdk == manifest::Sdk::Static)
        return;
    m_looking = Task<Found>(m_pool, [space = m_space, server = m_server](Progress &progress) -> Result<Found> {
        if (!space::isTrusted(space.folder, space.remote))
            return Found{};
        const Result<run::LanguageServerStart> start = run::languageServerFor(
            {.folder = space.folder, .card = space.card, .manifests = space.manifests}, progress, server);
        if (start)
            return Found{true, *start};
        qCWarning(logApp) << "No language server:" << start.error().message;
        return Found{true};
    });
    m_looking.future().then(this, [this, folder = m_space.folder](const Result<Found> &found) {
        // The answer may be about a Space that was closed meanwhile.
        if (folder == m_space.folder)
            take(*found);
    });
}

void LanguageTools::readContainer(const std::shared_ptr<const run::RunningContainer> &container)
{
    if (!container) {
        check();
        return;
    }
    m_reading = Task<void>(m_pool, [container, folder = m_space.folder](Progress &progress) {
        return run::keepLibrarySources(*container, folder, progress);
    });
    m_reading.future().then(this, [this](const Result<> &read) {
        if (!read)
            qCWarning(logApp) << "The packages of the container were not read:" << read.error().message;
        check();
    });
}

void LanguageTools::take(const Found &found)
{
    m_editors->codeFindings()->setTrusted(found.isTrusted);
    if (!found.isTrusted) {
        m_client->stop();
        m_environment.reset();
        return;
    }
    if (!found.start || m_environment == found.start->environment)
        return;
    m_environment = found.start->environment;
    m_client->start({found.start->process, m_space.folder, run::appFolder, found.start->settings});
}

} // namespace spacewright
