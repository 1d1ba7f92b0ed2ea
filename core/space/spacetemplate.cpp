// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacetemplate.h"

#include "trust.h"

#include <core/base/filewriter.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>

namespace spacewright::space
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SpaceTemplate)
};

/// In the order in which New Space shows them.
QStringList templateIds()
{
    return {QStringLiteral("gradio-image"),     QStringLiteral("gradio-chat"),    QStringLiteral("gradio-pages"),
            QStringLiteral("gradio-packages"),  QStringLiteral("streamlit-data"), QStringLiteral("docker-fastapi"),
            QStringLiteral("docker-streamlit"), QStringLiteral("static-page"),    QStringLiteral("static-build")};
}

QString sourceFolder(const QString &id)
{
    return QStringLiteral(":/templates/") + id;
}

/// A file that is part of the program.
QByteArray ownFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray withTitle(QByteArray readme, const QString &title)
{
    if (title.isEmpty())
        return readme;
    QString text = title;
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")).remove(u'\n').remove(u'\r');
    const QByteArray begin = "\ntitle: ";
    const qsizetype at = readme.indexOf(begin) + begin.size();
    return readme.replace(at, readme.indexOf('\n', at) - at, QByteArray("\"" + text.toUtf8() + "\""));
}

Result<> copyFiles(const QString &id, const QString &folder, const QString &title, Progress &progress)
{
    const QDir source(sourceFolder(id));
    QStringList files;
    for (QDirIterator it(source.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
        files.append(source.relativeFilePath(it.next()));
    for (qsizetype i = 0; i < files.size() && !progress.isCancelled(); ++i) {
        const QString &name = files.at(i);
        //: %1 is the name of a file
        progress.report(i, files.size() + 1, Tr::tr("Writing %1").arg(name));
        QByteArray content = ownFile(source.filePath(name));
        if (name == u"README.md")
            content = withTitle(content, title);
        const QString target = folder + u'/' + name;
        if (!QDir().mkpath(QFileInfo(target).path()))
            return fail(ErrorCode::FileUnwritable,
                        //: %1 is the path of a folder
                        Tr::tr("The folder %1 cannot be made.").arg(QFileInfo(target).path()));
        if (const Result<> written = writeFile(target, content); !written)
            return written;
    }
    return {};
}

/// Whether @p folder can become a Space: it does not exist, or it is an empty folder.
bool isFree(const QString &folder)
{
    const QFileInfo info(folder);
    return !info.exists() ? !info.isSymLink()
                          : info.isDir() && QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System |
                                                                 QDir::NoDotAndDotDot);
}

/// Makes the whole Space under another name and renames it at the end, so that there is never half of one.
Result<> createIn(const QString &parent, const QString &id, const QString &folder, const QString &title,
                  Progress &progress)
{
    QTemporaryDir workshop(parent + QStringLiteral("/.spacewright-XXXXXX"));
    const QString fresh = workshop.filePath(QStringLiteral("space"));
    if (!workshop.isValid() || !QDir().mkdir(fresh))
        return fail(ErrorCode::FileUnwritable,
                    //: %1 is the path of a folder
                    Tr::tr("Nothing can be written to the folder %1.").arg(QDir::toNativeSeparators(parent)),
                    workshop.errorString());
    if (const Result<> copied = copyFiles(id, fresh, title, progress); !copied || progress.isCancelled())
        return copied;
    progress.report(1, 1, Tr::tr("Making the repository"));
    if (const auto made = git::Repository::create(fresh, QStringLiteral("Start from the template %1").arg(id)); !made)
        return failure(made);
    if (progress.isCancelled())
        return {};
    // Replaces an empty folder, and fails on one that is no longer empty.
    if (std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(folder).constData()) != 0)
        return fail(
            ErrorCode::FileUnwritable,
            //: %1 is the path of a folder, %2 the reason from the operating system
            Tr::tr("The folder %1 cannot be made: %2.").arg(QDir::toNativeSeparators(folder), qt_error_string(errno)));
    return setTrusted(folder, {}, true);
}

} // namespace

QList<SpaceTemplate> spaceTemplates()
{
    QList<SpaceTemplate> templates;
    for (const QString &id : templateIds()) {
        const manifest::Card card = manifest::readCard(ownFile(sourceFolder(id) + QStringLiteral("/README.md"))).card;
        templates.append({id, card.title, card.shortDescription, card.emoji, card.sdk});
    }
    return templates;
}

Result<> createFromTemplate(const QString &id, const QString &folder, const QString &title, Progress &progress)
{
    if (!templateIds().contains(id))
        return fail(
            ErrorCode::TemplateUnknown,
            //: %1 is the name of a template, %2 a list of such names
            Tr::tr("There is no template %1. Known are: %2.").arg(id, templateIds().join(QStringLiteral(", "))));
    const QString target = QDir::cleanPath(QDir().absoluteFilePath(folder));
    if (!isFree(target))
        return fail(
            ErrorCode::FileUnwritable,
            //: %1 is the path of a folder
            Tr::tr("%1 exists already and is not empty. Choose another folder.").arg(QDir::toNativeSeparators(target)));
    const QString parent = QFileInfo(target).path();
    const bool hadParent = QFileInfo::exists(parent);
    if (!hadParent && !QDir().mkpath(parent))
        return fail(ErrorCode::FileUnwritable,
                    //: %1 is the path of a folder
                    Tr::tr("The folder %1 cannot be made.").arg(QDir::toNativeSeparators(parent)));
    Result<> created = createIn(parent, id, target, title, progress);
    if (!hadParent && (!created || progress.isCancelled()))
        QDir().rmdir(parent);
    return created;
}

} // namespace spacewright::space
