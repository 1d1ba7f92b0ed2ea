// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resourceerrors.h"

#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

namespace spacewright::views
{

namespace
{

/// Answers with a status of failure are seen by https://www.w3.org/TR/resource-timing/ (responseStatus); elements that
/// got no answer at all by their event. Each address once, a hundred at most.
constexpr const char *source = R"js(
(() => {
    const told = new Set();
    const tell = (address, reason) => {
        if (told.has(address) || told.size >= 100)
            return;
        told.add(address);
        console.error(`Failed to load ${address}${reason}`);
    };
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
            if (entry.responseStatus >= 400)
                tell(entry.name, `: ${entry.responseStatus}`);
        }
    }).observe({ type: 'resource', buffered: true });
    addEventListener('error', event => {
        const address = event.target instanceof Element ? event.target.src || event.target.href : '';
        // An answer, if there is one, says more, and is told a moment later.
        if (address)
            setTimeout(() => tell(address, ''), 1000);
    }, true);
})();
)js";

} // namespace

void tellResourceErrors(QWebEngineProfile &profile)
{
    QWebEngineScript script;
    script.setName(QStringLiteral("resourceerrors"));
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setRunsOnSubFrames(true);
    script.setSourceCode(QString::fromUtf8(source));
    profile.scripts()->insert(script);
}

} // namespace spacewright::views
