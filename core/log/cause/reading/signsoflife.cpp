// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signsoflife.h"

#include <core/log/steps/stepreader.h>

#include <QRegularExpression>

#include <algorithm>

namespace spacewright::log
{

namespace
{

/// What servers say once they serve, and what they say of a request that they have answered.
bool isAlive(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "Running on (?:local URL|http|all addresses)|Uvicorn running on |You can now view your Streamlit app|"
        "Application startup complete|\"(?:GET|POST|HEAD|PUT) \\S+ HTTP/[\\d.]+\"[ :]+2\\d\\d\\b|✓ built in "));
    return pattern.match(text).hasMatch();
}

/// The end of a build whose steps have all ended well; -1 if one has not.
qsizetype endOfGoodBuild(const QList<QByteArray> &lines, const QStringList &texts)
{
    static const QRegularExpression end(
        QStringLiteral("^(?:DONE [\\d.]+s|CACHED|Successfully (?:built|tagged) \\S+|COMMIT\\b.*)$"));
    const QList<Step> steps = StepReader::read(lines);
    const bool isGood = !steps.isEmpty() && std::ranges::all_of(steps, [](const Step &step) {
        return step.state == StepState::Done || step.state == StepState::Cached;
    });
    for (qsizetype i = texts.size() - 1; isGood && i >= 0; --i) {
        if (end.match(texts[i]).hasMatch())
            return i;
    }
    return -1;
}

} // namespace

qsizetype lastSignOfLife(const QList<QByteArray> &lines, const QStringList &texts)
{
    const qsizetype end = endOfGoodBuild(lines, texts);
    for (qsizetype i = texts.size() - 1; i > end; --i) {
        if (isAlive(texts[i]))
            return i;
    }
    return end;
}

} // namespace spacewright::log
