// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubframe.h"

namespace spacewright::views
{

namespace
{

// What the Hub allows the frame to ask for, and its answer to an app that wants to know its visitor's plan: somebody
// of whom it knows nothing.
constexpr QLatin1StringView page(R"(<!doctype html>
<html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src *; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<style>html, body, iframe { margin: 0; border: 0; padding: 0; width: 100%; height: 100%; display: block; }</style>
</head><body>
<iframe name="space" src="@APP@" allow="accelerometer; ambient-light-sensor; autoplay; battery; camera; clipboard-read; clipboard-write; display-capture; document-domain; encrypted-media; fullscreen; geolocation; gyroscope; magnetometer; microphone; midi; oversized-images; payment; picture-in-picture; publickey-credentials-get; sync-xhr; usb; vr; wake-lock; xr-spatial-tracking"></iframe>
<script>
addEventListener("message", event => {
  if (event.data && event.data.type === "USER_PLAN_REQUEST")
    event.source.postMessage({type: "USER_PLAN", plan: {user: "anonymous"}}, event.origin);
});
</script></body></html>)");

} // namespace

QString hubFrameHtml(const QUrl &app)
{
    QString html(page);
    return html.replace(QLatin1StringView("@APP@"), app.toString(QUrl::FullyEncoded).toHtmlEscaped());
}

QUrl hubFrameOrigin()
{
    return QUrl(QStringLiteral("https://huggingface.co/"));
}

} // namespace spacewright::views
