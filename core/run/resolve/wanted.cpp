// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wanted.h"

#include <core/base/filewriter.h>
#include <core/base/redact.h>
#include <core/manifest/requirements/requirements.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace spacewright::run
{

namespace
{

using manifest::Requirement;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WantedPackages)
};

constexpr qint64 sizeLimit = 4LL * 1024 * 1024;

/// Changes when the same wishes are resolved otherwise.
constexpr auto formatVersion = "1";

/// Options that name where packages come from. A Space does not decide whom this machine asks.
bool namesPlace(const QString &option)
{
    static const QStringList options =
        QStringLiteral("-i --index-url --pypi-url --extra-index-url -f --find-links").split(u' ');
    return options.contains(option);
}

class Reader final
{
public:
    Reader(const RecipeInput &input, WantedPackages &wanted)
        : m_folder(QFileInfo(input.folder).canonicalFilePath()), m_unsaved(input.unsaved), m_wanted(wanted)
    {
    }

    Result<> read(const QString &file, bool isConstraint)
    {
        const QString path = QFileInfo(m_folder + u'/' + file).canonicalFilePath();
        if (!path.startsWith(m_folder + u'/'))
            return fail(ErrorCode::FileMissing,
                        //: %1 is the path of a file
                        Tr::tr("%1 is not in the Space's folder, so it is not read.").arg(file));
        // Whoever includes whom is told by the diagnostics; here each file counts once.
        if (m_seen.contains(path))
            return {};
        m_seen.append(path);
        const auto unsaved = m_unsaved.constFind(path.sliced(m_folder.size() + 1));
        const Result<QByteArray> text =
            unsaved == m_unsaved.cend() ? readFile(path, sizeLimit) : Result<QByteArray>(*unsaved);
        if (!text)
            return failure(text);
        const QList<Requirement> all = manifest::readRequirements(*text, file).requirements;
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (const Result<> taken = take(all.at(i), i, file, isConstraint); !taken)
                return taken;
        }
        return {};
    }

private:
    Result<> take(const Requirement &requirement, qsizetype index, const QString &file, bool isConstraint)
    {
        switch (requirement.kind) {
        case Requirement::Kind::Unreadable:
            return fail(ErrorCode::ManifestInvalid,
                        //: %1 is a file, %2 and %3 numbers
                        Tr::tr("%1, line %2, column %3: this is no requirement.")
                            .arg(file)
                            .arg(requirement.range.line)
                            .arg(requirement.range.column));
        case Requirement::Kind::Include:
            if (requirement.target.contains(u"://")) {
                leaveOut(requirement, file);
                return {};
            }
            return read(QDir::cleanPath(QFileInfo(file).path() + u'/' + requirement.target),
                        isConstraint || requirement.name == u"-c" || requirement.name == u"--constraint");
        case Requirement::Kind::Option:
            if (namesPlace(requirement.name) || requirement.name == u"-e" || requirement.name == u"--editable")
                leaveOut(requirement, file);
            return {};
        case Requirement::Kind::Location:
            leaveOut(requirement, file);
            return {};
        case Requirement::Kind::Package:
            break;
        }
        if (!requirement.target.isEmpty())
            leaveOut(requirement, file);
        else
            (isConstraint ? m_wanted.constraints : m_wanted.packages).append(wanted(requirement, index, file));
        return {};
    }

    static WantedPackage wanted(const Requirement &requirement, qsizetype index, const QString &file)
    {
        QString shown = requirement.name;
        if (!requirement.extras.isEmpty())
            shown += u'[' + requirement.extras + u']';
        shown += requirement.specifier;
        const QString marker = requirement.marker.isEmpty() ? QString() : QStringLiteral(" ; ") + requirement.marker;
        return {manifest::normalizedName(requirement.name),
                (shown + marker).toUtf8(),
                shown,
                file,
                requirement.range.line,
                index};
    }

    void leaveOut(const Requirement &requirement, const QString &file)
    {
        const QString what = requirement.kind == Requirement::Kind::Package || requirement.name.isEmpty()
                                 ? requirement.target
                                 : requirement.name + u' ' + requirement.target;
        //: %1 is a file, %2 a number, %3 a line of that file
        m_wanted.notes.append(Tr::tr("%1, line %2 was left out: \"%3\" leads to another place than the package index.")
                                  .arg(file)
                                  .arg(requirement.range.line)
                                  .arg(redact(what).left(80)));
    }

    const QString m_folder;
    const QHash<QString, QByteArray> &m_unsaved;
    WantedPackages &m_wanted;
    QStringList m_seen;
};

void addSdk(WantedPackages &wanted, const manifest::Card &card)
{
    for (const QString &line : sdkRequirements(card)) {
        const Requirement requirement =
            manifest::readRequirements(line.toUtf8(), QStringLiteral("README.md")).requirements.constFirst();
        wanted.packages.append(
            {manifest::normalizedName(requirement.name), line.toUtf8(), line, QStringLiteral("README.md"), 0, -1});
    }
}

} // namespace

QByteArray WantedPackages::hash() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(formatVersion));
    hash.addData(python + '\n');
    for (const QList<WantedPackage> *list : {&packages, &constraints}) {
        for (const WantedPackage &package : *list)
            hash.addData(package.line + '\n');
        hash.addData(QByteArrayView("-\n"));
    }
    return hash.result().toHex();
}

WantedPackage withoutSpecifier(const WantedPackage &package)
{
    WantedPackage relaxed = package;
    const Requirement requirement = manifest::readRequirements(package.line, package.file).requirements.constFirst();
    relaxed.line = requirement.name.toUtf8();
    if (!requirement.extras.isEmpty())
        relaxed.line += '[' + requirement.extras.toUtf8() + ']';
    if (!requirement.marker.isEmpty())
        relaxed.line += " ; " + requirement.marker.toUtf8();
    return relaxed;
}

Result<WantedPackages> wantedPackages(const RecipeInput &input)
{
    if (input.card.sdk != manifest::Sdk::Gradio && input.card.sdk != manifest::Sdk::Streamlit)
        return fail(ErrorCode::Usage,
                    Tr::tr("Only Spaces with the SDK gradio or streamlit have their packages installed "
                           "by the Hub; others install what they want themselves."));
    WantedPackages wanted;
    wanted.python = manifest::builtPython(input.card).toUtf8();
    Reader reader(input, wanted);
    for (const QString &file : {QStringLiteral("pre-requirements.txt"), QStringLiteral("requirements.txt")}) {
        if (!input.manifests.contains(file))
            continue;
        if (const Result<> read = reader.read(file, false); !read)
            return failure(read);
    }
    addSdk(wanted, input.card);
    return wanted;
}

} // namespace spacewright::run
