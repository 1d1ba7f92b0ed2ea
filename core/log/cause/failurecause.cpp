// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "failurecause.h"

#include "causefinder.h"
#include <core/log/cause/reading/plainlines.h>
#include <core/log/cause/reading/signsoflife.h>

#include <core/log/logstore.h>

#include <QCoreApplication>

namespace spacewright::log
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FailureCause)
};

constexpr qsizetype lineLimit = 2000;

} // namespace

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Yours:
        return QStringLiteral("yours");
    case Verdict::Hub:
        return QStringLiteral("hub");
    case Verdict::Network:
        return QStringLiteral("network");
    case Verdict::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString verdictReason(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Yours:
        return Tr::tr("Something in the Space, its settings or its flavor has to change.");
    case Verdict::Hub:
        return Tr::tr("It failed outside of the Space's own steps: nothing in the Space has to change.");
    case Verdict::Network:
        return Tr::tr("Another host could not be reached or did not answer: the same may work later.");
    case Verdict::Unknown:
        break;
    }
    return {};
}

FailureCause findCause(const QList<QByteArray> &lines, const QStringList &appFolders, const QString &appFile)
{
    const qsizetype skipped = qMax<qsizetype>(0, lines.size() - lineLimit);
    const QStringList texts = plainLines(lines.sliced(skipped));
    FailureCause cause = CauseFinder(texts, {appFolders, appFile}, lastSignOfLife(lines.sliced(skipped), texts)).find();
    if (cause.logLine >= 0)
        cause.logLine += skipped;
    return cause;
}

bool hasEndedWell(const QList<QByteArray> &lines)
{
    const QList<QByteArray> last = lines.sliced(qMax<qsizetype>(0, lines.size() - lineLimit));
    const QStringList texts = plainLines(last);
    const qsizetype life = lastSignOfLife(last, texts);
    return life >= 0 && !CauseFinder(texts, {}, life).find().isKnown();
}

bool hasEndedWell(const LogStore &log)
{
    return hasEndedWell(log.lines(qMax<qint64>(0, log.lineCount() - lineLimit), lineLimit));
}

FailureCause findCause(const LogStore &log, const QStringList &appFolders, const QString &appFile)
{
    const qint64 first = qMax<qint64>(0, log.lineCount() - lineLimit);
    FailureCause cause = findCause(log.lines(first, lineLimit), appFolders, appFile);
    if (cause.logLine >= 0)
        cause.logLine += log.droppedLines() + first;
    return cause;
}

} // namespace spacewright::log
