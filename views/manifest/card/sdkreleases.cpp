// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sdkreleases.h"

#include <core/space/trust.h>

namespace spacewright::views
{

namespace
{

/// Nobody begins with what is older.
constexpr int mostLines = 20;

} // namespace

SdkReleases::SdkReleases(QThreadPool *pool, QObject *parent) : QObject(parent), m_pool(pool) {}

void SdkReleases::setSpace(const space::Space &space)
{
    const bool isOther = space.folder != m_space.folder;
    m_space = space;
    if (isOther) {
        m_isWanted = false;
        m_asked.clear();
        take({});
    }
    if (m_isWanted)
        look();
}

void SdkReleases::look()
{
    m_isWanted = true;
    const manifest::Sdk sdk = m_space.card.sdk;
    if (sdk != manifest::Sdk::Gradio && sdk != manifest::Sdk::Streamlit)
        return;
    // What the Hub takes where the card does not say (https://huggingface.co/docs/hub/spaces-config-reference).
    const QString python = m_space.card.pythonVersion.isEmpty() ? QStringLiteral("3.10") : m_space.card.pythonVersion;
    const QString package = manifest::sdkName(sdk);
    if (std::exchange(m_asked, package + u' ' + python) == package + u' ' + python)
        return;
    m_hasFailed = false;
    m_looking = Task<run::ReleaseLines>(
        m_pool,
        [this, package, python, asked = m_asked, folder = m_space.folder,
         remote = m_space.remote](Progress &progress) -> Result<run::ReleaseLines> {
            if (!space::isTrusted(folder, remote))
                return fail(ErrorCode::TrustNeeded, tr("Packages are looked up in Spaces that you trust."));
            // One after the other, so that the newest are there at once.
            return run::findReleaseLines(package, python, mostLines, progress,
                                         [this, asked](const run::ReleaseLines &lines) {
                                             QMetaObject::invokeMethod(this, [this, asked, lines] {
                                                 if (asked == m_asked)
                                                     take(lines);
                                             });
                                         });
        });
    m_looking.future().then(this, [this, asked = m_asked](const Result<run::ReleaseLines> &lines) {
        if (asked != m_asked)
            return;
        m_hasFailed = !lines || lines->versions.isEmpty();
        // It may be trusted, or there may be a network, the next time that somebody wants to know.
        if (m_hasFailed)
            m_asked.clear();
        take(lines.value_or(run::ReleaseLines()));
    });
}

QString SdkReleases::note() const
{
    if (m_lines.isFromCache && !m_lines.versions.isEmpty())
        return tr("Answered from the cache: the package index could not be asked.");
    return m_hasFailed ? tr("The package index could not be asked for versions.") : QString();
}

void SdkReleases::take(const run::ReleaseLines &lines)
{
    m_lines = lines;
    Q_EMIT changed();
}

} // namespace spacewright::views
