// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagelookup.h"

#include <core/base/filewriter.h>
#include <core/space/trust.h>

namespace spacewright::views
{

namespace
{

/// After the last change: a version is several keys.
constexpr int pauseMilliseconds = 500;

run::RecipeInput inputOf(const space::Space &space)
{
    return {.folder = space.folder, .card = space.card, .manifests = space.manifests, .unsaved = space.unsaved};
}

} // namespace

PackageLookup::PackageLookup(QThreadPool *pool, QObject *parent) : QObject(parent), m_pool(pool)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &PackageLookup::look);
}

void PackageLookup::setSpace(const space::Space &space)
{
    if (space.folder != m_space.folder) {
        m_looking = {};
        m_detailing = {};
        m_report.reset();
        m_state = State::Idle;
        Q_EMIT changed();
    }
    m_space = space;
    if (m_watchers > 0 && !space.folder.isEmpty())
        m_pause.start();
}

void PackageLookup::watch(bool isWatching)
{
    m_watchers += isWatching ? 1 : -1;
    if (isWatching && !m_space.folder.isEmpty())
        m_pause.start(0);
}

void PackageLookup::refresh()
{
    m_report.reset();
    look();
}

void PackageLookup::retry()
{
    if (m_watchers > 0 && !m_space.folder.isEmpty())
        m_pause.start(0);
}

void PackageLookup::look()
{
    m_pause.setInterval(pauseMilliseconds);
    const QByteArray known = m_report && m_state == State::Done ? m_report->wanted.hash() : QByteArray();
    setState(State::Running);
    m_detailing = {};
    m_looking = Task<std::optional<run::PackageReport>>(
        m_pool, [space = m_space, known](Progress &progress) -> Result<std::optional<run::PackageReport>> {
            if (!space::isTrusted(space.folder, space.remote))
                return fail(ErrorCode::TrustNeeded, tr("Packages are looked up in Spaces that you trust."));
            return run::reportPackages(inputOf(space), known, progress);
        });
    m_looking.future().then(this,
                            [this, folder = m_space.folder](const Result<std::optional<run::PackageReport>> &report) {
                                // The answer may be about a Space that was closed meanwhile.
                                if (folder == m_space.folder)
                                    take(report);
                            });
}

void PackageLookup::take(const Result<std::optional<run::PackageReport>> &report)
{
    if (!report) {
        m_error = report.error();
        setState(m_error.code == ErrorCode::TrustNeeded ? State::NotTrusted : State::Failed);
        return;
    }
    if (*report)
        m_report = *report;
    setState(State::Done);
    if (*report)
        addDetails();
}

void PackageLookup::addDetails()
{
    m_detailing = Task<run::PackageReport>(m_pool, [report = *m_report](Progress &progress) mutable {
        const Result<> added = run::addDetails(report, progress);
        return added ? Result<run::PackageReport>(report) : Result<run::PackageReport>(failure(added));
    });
    m_detailing.future().then(this, [this](const Result<run::PackageReport> &report) {
        // What is missing is not shown; the verdict stands.
        if (!report || !m_report || report->wanted.hash() != m_report->wanted.hash())
            return;
        m_report = *report;
        Q_EMIT changed();
    });
}

void PackageLookup::writeLock()
{
    if (!m_report || m_report->resolution.conflict)
        return;
    const QString path = run::lockPath(m_space.folder);
    m_writing = Task<QString>(m_pool, [path, text = m_report->resolution.lockText](Progress &) -> Result<QString> {
        const Result<> written = writeFile(path, text);
        return written ? Result<QString>(path) : Result<QString>(failure(written));
    });
    m_writing.future().then(this, [this](const Result<QString> &written) {
        if (!written) {
            Q_EMIT failed(written.error());
            return;
        }
        m_report->lock = {m_report->resolution.lock, true, true};
        Q_EMIT changed();
        Q_EMIT lockWritten(*written);
    });
}

void PackageLookup::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace spacewright::views
