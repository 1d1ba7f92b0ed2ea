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
        m_calls.isUndecorated = m_calls.isUndecorated || one.startsWith("ZeroGPU: no function has the decorator ");
        m_calls.isCudaEarly = m_calls.isCudaEarly || one.startsWith("ZeroGPU: CUDA is used at ");
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
    QStringList sentences;
    if (calls.isUndecorated)
        sentences += Tr::tr("No function has the decorator @spaces.GPU: ZeroGPU ends such an app at its start.");
    if (calls.isCudaEarly)
        sentences += Tr::tr("CUDA is used before spaces is imported: ZeroGPU ends such an app at its start. Import "
                            "spaces first.");
    if (calls.count == 0)
        return sentences.join(u' ');
    constexpr double minute = 60;
    const double each = calls.seconds / calls.count;
    const QLocale locale;
    //: %1 is a number of seconds
    sentences +=
        Tr::tr("ZeroGPU: %n call(s) took %1 s here.", nullptr, calls.count).arg(locale.toString(calls.seconds, 'f', 1));
    if (each > 0)
        //: %1 and %3 are numbers of calls, %2 and %4 numbers of minutes
        sentences += Tr::tr("At that pace a day's time is enough for %1 calls on a free account (%2 minutes) and %3 "
                            "with PRO (%4 minutes).")
                         .arg(int(freeMinutes * minute / each))
                         .arg(freeMinutes)
                         .arg(int(proMinutes * minute / each))
                         .arg(proMinutes);
    if (calls.tooLong > 0)
        sentences += Tr::tr("%n call(s) took longer than the duration in the decorator: the Hub would end them.",
                            nullptr, calls.tooLong);
    return sentences.join(u' ');
}

} // namespace spacewright::run
