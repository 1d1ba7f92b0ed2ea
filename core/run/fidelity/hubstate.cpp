// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubstate.h"

#include <core/run/records/recordpackages.h>

#include <core/manifest/requirements/requirements.h>

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace spacewright::run
{

using namespace Qt::StringLiterals;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Fidelity)
};

} // namespace

QMap<QString, QString> packagesOfFreeze(const QByteArray &text)
{
    static const QRegularExpression pinned(u"^([A-Za-z0-9][\\w.-]*)(?:\\[[^]]*\\])?\\s*={2,3}\\s*([^\\s;]+)"_s);
    static const QRegularExpression fetched(u"^([A-Za-z0-9][\\w.-]*)(?:\\[[^]]*\\])?\\s*@\\s*(\\S+)"_s);
    static const QRegularExpression edited(u"^(?:-e|--editable)[ =](\\S*[#&]egg=([A-Za-z0-9][\\w.-]*)\\S*)"_s);
    QMap<QString, QString> packages;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        const QString row = line.trimmed();
        if (const auto match = pinned.match(row); match.hasMatch())
            packages.insert(manifest::normalizedName(match.captured(1)), match.captured(2));
        else if (const auto address = fetched.match(row); address.hasMatch())
            packages.insert(manifest::normalizedName(address.captured(1)), address.captured(2));
        else if (const auto source = edited.match(row); source.hasMatch())
            packages.insert(manifest::normalizedName(source.captured(2)), source.captured(1));
    }
    return packages;
}

HubState hubStateOf(const BuildRecord &build)
{
    static const QRegularExpression from(u"\\bFROM (?:docker\\.io/)?(?:library/)?(\\S+)"_s);
    //: %1 is a Space on the Hub, %2 a date with a time
    const QString source =
        Tr::tr("The build of %1 on the Hub, %2")
            .arg(build.facts.value(u"space"_s), QLocale().toString(build.started.toLocalTime(), QLocale::ShortFormat));
    HubState state{.packages = packagesOf(build), .packagesSource = source, .baseSource = source};
    for (const log::Step &step : build.steps) {
        if (const auto match = from.match(step.name); match.hasMatch() && state.baseImage.isEmpty())
            state.baseImage = match.captured(1);
    }
    return state;
}

std::optional<BuildRecord> lastHubBuild(const QList<BuildRecord> &records)
{
    const auto isGood = [](const BuildRecord &record) { return record.runner == "hub"_L1 && !isFailure(record.stage); };
    const auto found = std::ranges::find_if(records, isGood);
    return found == records.end() ? std::nullopt : std::optional(*found);
}

} // namespace spacewright::run
