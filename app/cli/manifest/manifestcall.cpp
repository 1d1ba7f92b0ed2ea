// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manifestcall.h"

#include <app/cli/cancelonsignal.h>
#include <app/cli/run/runoptionsparser.h>
#include <app/cli/verbs.h>

#include <core/base/filewriter.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ManifestCall)
};

constexpr qint64 sizeLimit = 16LL * 1024 * 1024;

QString kindName(run::Conflict::Kind kind)
{
    using enum run::Conflict::Kind;
    switch (kind) {
    case UnknownPackage:
        return QStringLiteral("unknownPackage");
    case NoSuchVersion:
        return QStringLiteral("noSuchVersion");
    case NoWheel:
        return QStringLiteral("noWheel");
    case NotInCache:
        return QStringLiteral("notInCache");
    case Clash:
        break;
    }
    return QStringLiteral("clash");
}

} // namespace

ManifestCall::ManifestCall(const QString &verb) : m_verb(verb)
{
    parser.addHelpOption();
    parser.addOption({QStringLiteral("json"), Tr::tr("Print JSON lines.")});
    // A value such as "-1" or a requirement such as "-r more.txt" is no option of ours.
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    cancelOnSignal(progress);
}

std::optional<int> ManifestCall::parse(const QStringList &arguments)
{
    const bool parsed = parser.parse(QStringList{QStringLiteral("spacewright-cli ") + m_verb} + arguments);
    m_output.emplace(parser.isSet(QStringLiteral("json")));
    if (!parsed)
        return output().error({ErrorCode::Usage, parser.errorText()});
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    return {};
}

int ManifestCall::failed(const Error &error) const
{
    if (!progress.isCancelled())
        return output().error(error);
    output().event(QStringLiteral("result"), {{QStringLiteral("ok"), false}, {QStringLiteral("cancelled"), true}});
    return Cancelled;
}

int ManifestCall::done(QJsonObject fields) const
{
    fields.insert(QStringLiteral("ok"), true);
    output().event(QStringLiteral("result"), fields);
    return Done;
}

Result<QByteArray> ManifestCall::read(const QString &folder, const QString &file) const
{
    if (!QFileInfo(folder).isDir())
        //: %1 is the path of a folder
        return fail(ErrorCode::FileMissing, Tr::tr("There is no folder %1.").arg(folder));
    const QString path = folder + u'/' + file;
    return QFileInfo::exists(path) ? readFile(path, sizeLimit) : QByteArray();
}

Result<> ManifestCall::write(const QString &folder, const QString &file, const manifest::Splice &splice) const
{
    if (!splice.edits.isEmpty()) {
        if (const Result<> written = writeFile(folder + u'/' + file, splice.text); !written)
            return written;
    }
    output().event(QStringLiteral("file"),
                   {{QStringLiteral("file"), file}, {QStringLiteral("changed"), !splice.edits.isEmpty()}});
    return {};
}

Result<run::WantedPackages> ManifestCall::wanted(const QString &folder) const
{
    // The card and the names of the manifests are all that it takes.
    const Result<space::Space> space = space::openFiles(folder);
    if (!space)
        return failure(space);
    return run::wantedPackages(recipeInput(*space));
}

int reportConflict(const ManifestCall &call, const run::Conflict &conflict)
{
    QJsonObject fields = {{QStringLiteral("kind"), kindName(conflict.kind)},
                          {QStringLiteral("sentences"), QJsonArray::fromStringList(conflict.sentences)},
                          {QStringLiteral("packages"), QJsonArray::fromStringList(conflict.packages)}};
    if (conflict.remedy)
        fields.insert(QStringLiteral("remedy"), QJsonObject{{QStringLiteral("message"), conflict.remedy->sentence},
                                                            {QStringLiteral("file"), conflict.remedy->file},
                                                            {QStringLiteral("specifier"), conflict.remedy->specifier}});
    call.output().event(QStringLiteral("conflict"), fields);
    for (const QString &sentence : conflict.sentences)
        call.output().text(sentence);
    if (conflict.remedy)
        call.output().text(conflict.remedy->sentence);
    return call.failed({conflict.kind == run::Conflict::Kind::NotInCache ? ErrorCode::DependenciesOffline
                                                                         : ErrorCode::DependenciesClash,
                        Tr::tr("The packages that this Space wants do not fit together."), conflict.original});
}

QString shownGrowth(qint64 bytes)
{
    return (bytes < 0 ? u'-' : u'+') + QLocale().formattedDataSize(std::abs(bytes), 1, QLocale::DataSizeSIFormat);
}

} // namespace spacewright::cli
