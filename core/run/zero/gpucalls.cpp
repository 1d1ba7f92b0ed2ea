// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gpucalls.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(GpuCalls)
};

/// More is no line of ours.
constexpr qsizetype longestLine = 4096;

// https://huggingface.co/docs/hub/spaces-zerogpu: minutes of a day.
constexpr int freeMinutes = 5;
constexpr int proMinutes = 40;

} // namespace

void GpuCallReader::read(const QByteArray &bytes)
{
    static const QRegularExpression line(QStringLiteral("^ZeroGPU: .* took (\\d+\\.\\d+) s of (\\d+(?:\\.\\d+)?) s$"));
    m_unfinished += bytes;
    qsizetype begin = 0;
    for (qsizetype end = m_unfinished.indexOf('\n'); end >= 0; end = m_unfinished.indexOf('\n', begin)) {
        const QByteArrayView one = QByteArrayView(m_unfinished).sliced(begin, end - begin).trimmed();
        begin = end + 1;
        if (!one.startsWith("ZeroGPU: "))
            continue;
        const QRegularExpressionMatch match = line.match(QString::fromUtf8(one));
        if (!match.hasMatch())
            continue;
        const double seconds = match.captured(1).toDouble();
        ++m_calls.count;
        m_calls.seconds += seconds;
        m_calls.tooLong += seconds > match.captured(2).toDouble() ? 1 : 0;
    }
    m_unfinished.remove(0, begin);
    if (m_unfinished.size() > longestLine)
        m_unfinished.clear();
}

QString gpuCallsText(const GpuCalls &calls)
{
    if (calls.count == 0)
        return {};
    constexpr double minute = 60;
    const double each = calls.seconds / calls.count;
    const QLocale locale;
    //: %1 is a number of seconds
    QString text =
        Tr::tr("ZeroGPU: %n call(s) took %1 s here.", nullptr, calls.count).arg(locale.toString(calls.seconds, 'f', 1));
    if (each > 0)
        //: %1 and %3 are numbers of calls, %2 and %4 numbers of minutes
        text += u' ' + Tr::tr("At that pace a day's time is enough for %1 calls on a free account (%2 minutes) and %3 "
                              "with PRO (%4 minutes).")
                           .arg(int(freeMinutes * minute / each))
                           .arg(freeMinutes)
                           .arg(int(proMinutes * minute / each))
                           .arg(proMinutes);
    if (calls.tooLong > 0)
        text += u' ' + Tr::tr("%n call(s) took longer than the duration in the decorator: the Hub would end them.",
                              nullptr, calls.tooLong);
    return text;
}

} // namespace spacewright::run
