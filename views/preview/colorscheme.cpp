// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "colorscheme.h"

#include <QUrlQuery>

namespace spacewright::views
{

QString colorSchemeName(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::Light:
        return QStringLiteral("light");
    case ColorScheme::Dark:
        return QStringLiteral("dark");
    case ColorScheme::System:
        break;
    }
    return {};
}

QString colorSchemeScript(ColorScheme scheme)
{
    if (scheme == ColorScheme::System)
        return {};
    // Runs before the page's own scripts. The condition becomes one that always or never holds, so that it also works
    // as a part of a longer one.
    static constexpr QLatin1StringView script(R"js((() => {
    const chosen = "%1";
    const condition = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g;
    const rewritten = text => text.replace(condition,
        (all, wanted) => wanted === chosen ? "(min-width: 0px)" : "(max-width: 0px)");
    const original = window.matchMedia.bind(window);
    window.matchMedia = query => original(rewritten(String(query)));

    const rewriteRules = owner => {
        if (owner.media && owner.media.mediaText !== rewritten(owner.media.mediaText))
            owner.media.mediaText = rewritten(owner.media.mediaText);
        try {
            for (const rule of owner.cssRules || [])
                rewriteRules(rule);
        } catch { /* a style sheet of another origin cannot be read */ }
    };
    // A page says in its style, or in a tag that is no style, that it is made for both.
    const declared = root => {
        const style = getComputedStyle(root).colorScheme;
        const tag = document.querySelector('meta[name="color-scheme" i]');
        return style === "normal" && tag ? tag.content : style;
    };
    const apply = () => {
        for (const sheet of document.styleSheets)
            rewriteRules(sheet);
        const root = document.documentElement;
        if (root && /light.*dark|dark.*light/.test(declared(root)))
            root.style.colorScheme = chosen;
    };
    new MutationObserver(changes => {
        if (changes.some(change => [...change.addedNodes].some(node => /^(STYLE|LINK|META)$/.test(node.nodeName))))
            apply();
    }).observe(document, { childList: true, subtree: true });
    document.addEventListener("load", event => event.target.nodeName === "LINK" && apply(), true);
    document.addEventListener("DOMContentLoaded", apply);
})();)js");
    return QString(script).arg(colorSchemeName(scheme));
}

QUrl withGradioTheme(QUrl url, ColorScheme scheme)
{
    QUrlQuery query(url);
    query.removeAllQueryItems(QStringLiteral("__theme"));
    if (scheme != ColorScheme::System)
        query.addQueryItem(QStringLiteral("__theme"), colorSchemeName(scheme));
    url.setQuery(query.isEmpty() ? QString() : query.toString());
    return url;
}

} // namespace spacewright::views
