// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "issuetext.h"

#include "recordpackages.h"

#include <core/base/redact.h>
#include <core/log/ansi.h>

#include <QDir>
#include <QSysInfo>

namespace spacewright::run
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 linesAround = 30;

/// Packages that others ask for first.
constexpr auto askedFor = {"gradio"_L1,       "streamlit"_L1, "huggingface-hub"_L1, "torch"_L1,
                           "transformers"_L1, "diffusers"_L1, "numpy"_L1,           "pydantic"_L1};

QString versionsText(const BuildRecord &record)
{
    QStringList versions = {u"Spacewright "_s + QStringLiteral(SPACEWRIGHT_VERSION), QSysInfo::prettyProductName()};
    for (const QString &fact : {u"engine"_s, u"baseImage"_s}) {
        if (record.facts.contains(fact))
            versions += record.facts.value(fact);
    }
    const QMap<QString, QString> packages = packagesOf(record);
    for (const QLatin1StringView name : askedFor) {
        if (packages.contains(name))
            versions += u"%1 %2"_s.arg(name, packages.value(name));
    }
    return versions.join(u", "_s);
}

QString stepsText(const BuildRecord &record)
{
    QString text;
    for (const log::Step &step : record.steps)
        text += u"- %1 (%2, %3 s)\n"_s.arg(step.name.simplified(), log::stepStateName(step.state))
                    .arg(step.duration, 0, 'f', 1);
    return text;
}

/// The lines around the cause of the log that shows it.
QString linesText(const BuildRecord &record)
{
    const bool isBuild = record.stage == Stage::BuildError;
    Progress progress;
    const auto store = log::LogStore::open(isBuild ? record.buildLogPath() : record.runLogPath(), progress);
    if (!store || (*store)->lineCount() == 0)
        return {};
    const qint64 count = (*store)->lineCount();
    const qint64 cause = record.cause.logLine >= 0 ? record.cause.logLine - (*store)->droppedLines() : count - 1;
    const qint64 first = qBound<qint64>(0, cause - linesAround, count - 1);
    QString text;
    for (const QByteArray &line : (*store)->lines(first, 2 * linesAround))
        text += log::stripAnsi(line) + u'\n';
    return text;
}

/// Where somebody's files are is nobody's business.
QString withoutFolders(QString text, const BuildRecord &record)
{
    if (!record.spaceFolder.isEmpty())
        text.replace(record.spaceFolder, u"SPACE"_s);
    return QDir::homePath().size() > 1 ? text.replace(QDir::homePath(), u"~"_s) : text;
}

} // namespace

QString issueText(const BuildRecord &record)
{
    QString text = u"**%1**"_s.arg(stageName(record.stage));
    if (!record.reason.isEmpty())
        text += u": "_s + record.reason;
    text += u"\n\n- Runner: %1, %2, %3\n- Versions: %4\n"_s.arg(
        record.runner, record.fidelity, record.flavor.isEmpty() ? u"no flavor"_s : record.flavor, versionsText(record));
    if (!record.commit.isEmpty())
        text += u"- Commit: %1%2\n"_s.arg(record.commit, record.isModified ? u" with changes"_s : QString());
    if (record.cause.isKnown() && !record.cause.file.isEmpty())
        text += u"- Place: %1, line %2\n"_s.arg(record.cause.file).arg(record.cause.line);
    if (const QString steps = stepsText(record); !steps.isEmpty())
        text += u"\nSteps:\n\n"_s + steps;
    // A longer fence than any in the log keeps it inside.
    if (const QString lines = linesText(record); !lines.isEmpty())
        text += u"\n``````text\n"_s + lines + u"``````\n"_s;
    return withoutFolders(redact(text), record);
}

} // namespace spacewright::run
