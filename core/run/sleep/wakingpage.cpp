// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wakingpage.h"

#include <core/run/pagecolours.h>

#include <QCoreApplication>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WakingPage)
};

/// %1 is the title, %2 and %3 are sentences, %4 are colours. What it fetches waits at the gate, so the page comes at
/// the first moment.
constexpr auto page = R"(<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>%1</title>
<noscript><meta http-equiv="refresh" content="2"></noscript>
<style>
%4body{font:16px system-ui,sans-serif;display:grid;place-content:center;justify-items:center;gap:1rem;
box-sizing:border-box;min-height:100vh;margin:0;padding:1rem;text-align:center}
h1{font-size:1.4rem;margin:0}p{margin:0;color:var(--quiet)}
i{width:2rem;height:2rem;border:.25rem solid var(--ring);border-top-color:var(--mark);border-radius:50%;
animation:t 1s linear infinite}@keyframes t{to{transform:rotate(1turn)}}
</style></head><body><i></i><h1>%2</h1><p>%3</p><script>
const look=()=>fetch(location.href,{cache:"no-store",headers:{Accept:"*/*"}})
.then(()=>location.reload(),()=>setTimeout(look,1000));look()
</script></body></html>
)";

/// The value of a header, lower case; empty if it is not there.
QByteArray header(QByteArrayView head, const QByteArray &name)
{
    const QByteArray lower = head.toByteArray().toLower();
    const qsizetype found = lower.indexOf("\r\n" + name + ':');
    if (found < 0)
        return {};
    const qsizetype start = found + name.size() + 3;
    return lower.mid(start, lower.indexOf("\r\n", start) - start).trimmed();
}

} // namespace

bool isWholeHead(QByteArrayView head)
{
    return head.contains("\r\n\r\n");
}

bool wantsPage(QByteArrayView head)
{
    return head.startsWith("GET ") && header(head, "accept").contains("text/html") && header(head, "upgrade").isEmpty();
}

QByteArray wakingAnswer(const QString &title)
{
    const QString shown = title.toHtmlEscaped();
    //: %1 is the title of a Space
    const QString waking = Tr::tr("“%1” is waking up").arg(shown);
    const QString why = Tr::tr("It was asleep. Its page appears as soon as the app answers.");
    const QByteArray body = QString::fromUtf8(page).arg(shown, waking, why, pageColours()).toUtf8();
    return "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n"
           "Retry-After: 2\r\nConnection: close\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace spacewright::run
