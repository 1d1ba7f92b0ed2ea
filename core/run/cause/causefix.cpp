// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causefix.h"

#include <core/base/filewriter.h>
#include <core/manifest/requirements/importnames.h>
#include <core/manifest/requirements/requirements.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

namespace spacewright::run
{

using namespace Qt::StringLiterals;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CauseFix)
};

constexpr qint64 manifestLimit = 4LL * 1024 * 1024;
const QString requirementsFile = u"requirements.txt"_s;
const QString packagesFile = u"packages.txt"_s;

/// The Debian package that has a library, header or program, as `apt-file search` tells it for Debian 13.
QString debianPackageOf(const QString &name)
{
    static const QHash<QString, QString> packages = {
        {u"libGL.so.1"_s, u"libgl1"_s},
        {u"libEGL.so.1"_s, u"libegl1"_s},
        {u"libGLESv2.so.2"_s, u"libgles2"_s},
        {u"libOpenGL.so.0"_s, u"libopengl0"_s},
        {u"libGLU.so.1"_s, u"libglu1-mesa"_s},
        {u"libgthread-2.0.so.0"_s, u"libglib2.0-0t64"_s},
        {u"libglib-2.0.so.0"_s, u"libglib2.0-0t64"_s},
        {u"libSM.so.6"_s, u"libsm6"_s},
        {u"libICE.so.6"_s, u"libice6"_s},
        {u"libXext.so.6"_s, u"libxext6"_s},
        {u"libXrender.so.1"_s, u"libxrender1"_s},
        {u"libX11.so.6"_s, u"libx11-6"_s},
        {u"libXi.so.6"_s, u"libxi6"_s},
        {u"libsndfile.so"_s, u"libsndfile1"_s},
        {u"libsndfile.so.1"_s, u"libsndfile1"_s},
        {u"libportaudio.so.2"_s, u"libportaudio2"_s},
        {u"libasound.so.2"_s, u"libasound2t64"_s},
        {u"libzbar.so.0"_s, u"libzbar0"_s},
        {u"libmagic"_s, u"libmagic1t64"_s},
        {u"libmagic.so.1"_s, u"libmagic1t64"_s},
        {u"libpq.so.5"_s, u"libpq5"_s},
        {u"libgomp.so.1"_s, u"libgomp1"_s},
        {u"libnss3.so"_s, u"libnss3"_s},
        {u"libcairo.so.2"_s, u"libcairo2"_s},
        {u"libpango-1.0.so.0"_s, u"libpango-1.0-0"_s},
        {u"libespeak-ng.so.1"_s, u"libespeak-ng1"_s},
        {u"libsox.so"_s, u"libsox-dev"_s},
        {u"portaudio.h"_s, u"portaudio19-dev"_s},
        {u"sndfile.h"_s, u"libsndfile1-dev"_s},
        {u"alsa/asoundlib.h"_s, u"libasound2-dev"_s},
        {u"libpq-fe.h"_s, u"libpq-dev"_s},
        {u"ffi.h"_s, u"libffi-dev"_s},
        {u"openssl/opensslv.h"_s, u"libssl-dev"_s},
        {u"graphviz/cgraph.h"_s, u"libgraphviz-dev"_s},
        {u"libxml/xmlversion.h"_s, u"libxml2-dev"_s},
        {u"ffmpeg"_s, u"ffmpeg"_s},
        {u"ffprobe"_s, u"ffmpeg"_s},
        {u"gcc"_s, u"build-essential"_s},
        {u"g++"_s, u"build-essential"_s},
        {u"cc"_s, u"build-essential"_s},
        {u"x86_64-linux-gnu-gcc"_s, u"build-essential"_s},
        {u"x86_64-linux-gnu-g++"_s, u"build-essential"_s},
    };
    return packages.value(name);
}

/// What a rule's cause wants, where it is the same for every Space.
QString fixedRequirement(const QString &rule)
{
    static const QHash<QString, QString> requirements = {
        {u"library.numpy2"_s, u"numpy<2"_s},
        {u"library.setuptools"_s, u"setuptools<81"_s},
        {u"library.hub-removed"_s, u"huggingface_hub<1"_s},
        {u"library.gradio-schema"_s, u"pydantic==2.10.6"_s},
        {u"model.accelerate"_s, u"accelerate"_s},
        {u"model.tokenizer"_s, u"sentencepiece"_s},
    };
    return requirements.value(rule);
}

QString fixedSystemPackage(const QString &rule)
{
    static const QHash<QString, QString> packages = {
        {u"library.tesseract"_s, u"tesseract-ocr"_s},
        {u"library.poppler"_s, u"poppler-utils"_s},
        {u"build.cmake"_s, u"cmake"_s},
        {u"build.pg-config"_s, u"libpq-dev"_s},
        {u"build.mysql-config"_s, u"default-libmysqlclient-dev pkg-config"_s},
    };
    return packages.value(rule);
}

/// The requirement that is missing; empty if the cause is another.
QString requirementFor(const log::FailureCause &cause)
{
    if (const QString fixed = fixedRequirement(cause.rule); !fixed.isEmpty())
        return fixed;
    const bool isModule =
        cause.rule == "python.module"_L1 || cause.rule == "python.extra"_L1 || cause.rule == "model.library"_L1;
    const bool hasSuccessor = cause.rule == "library.python-removed"_L1 && cause.subject.endsWith("audioop"_L1);
    return isModule || hasSuccessor ? manifest::packageOfModule(cause.subject) : QString();
}

QString systemPackageFor(const log::FailureCause &cause)
{
    if (const QString fixed = fixedSystemPackage(cause.rule); !fixed.isEmpty())
        return fixed;
    const bool namesFile = cause.rule == "library.shared"_L1 || cause.rule == "library.ffmpeg"_L1 ||
                           cause.rule == "build.header"_L1 || cause.rule == "build.compiler"_L1;
    return namesFile ? debianPackageOf(cause.subject) : QString();
}

/// Whether a module of that name lies in the Space itself: then no package is missing.
bool isOwnModule(const QString &folder, const QString &module)
{
    return QFileInfo::exists(folder + u'/' + module) || QFileInfo::exists(folder + u'/' + module + u".py"_s);
}

bool hasLine(const QByteArray &text, const QString &line)
{
    static const QRegularExpression nameEnd(u"[^A-Za-z0-9._-]"_s);
    const auto nameOf = [](const QString &entry) { return manifest::normalizedName(entry.section(nameEnd, 0, 0)); };
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    return std::ranges::any_of(lines, [&](const QString &entry) { return nameOf(entry.trimmed()) == nameOf(line); });
}

std::optional<manifest::Fix> lineAdded(const QString &folder, const QString &file, const QString &line)
{
    const QString path = folder + u'/' + file;
    const Result<QByteArray> text = readFile(path, manifestLimit);
    if ((!text && QFileInfo::exists(path)) || (text && hasLine(*text, line)))
        return std::nullopt;
    const QByteArray old = text.value_or(QByteArray());
    const QByteArray lineEnd = old.contains("\r\n") ? "\r\n" : "\n";
    const bool isOpen = !old.isEmpty() && !old.endsWith('\n');
    const QByteArray added = (isOpen ? lineEnd : QByteArray()) + line.toUtf8() + lineEnd;
    //: %1 is a line like "libgl1", %2 the name of a file
    return manifest::Fix{Tr::tr("Add %1 to %2").arg(line, file), file, {{old.size(), 0, added}}};
}

/// Takes line @p number, from 1, out of the requirements, or puts @p replacement in its place.
std::optional<manifest::Fix> lineChanged(const QString &folder, const log::FailureCause &cause,
                                         const QString &replacement)
{
    const Result<QByteArray> text = readFile(folder + u'/' + cause.file, manifestLimit);
    if (!text || cause.line < 1)
        return std::nullopt;
    qsizetype begin = 0;
    for (int line = 1; line < cause.line; ++line) {
        const qsizetype end = text->indexOf('\n', begin);
        if (end < 0)
            return std::nullopt;
        begin = end + 1;
    }
    const qsizetype lineEnd = text->indexOf('\n', begin);
    const qsizetype end = lineEnd < 0 ? text->size() : lineEnd + 1;
    if (replacement.isEmpty())
        //: %1 is a line number, %2 the name of a file
        return manifest::Fix{
            Tr::tr("Remove line %1 of %2").arg(cause.line).arg(cause.file), cause.file, {{begin, end - begin, {}}}};
    const qsizetype name = text->indexOf("sklearn", begin);
    if (name < 0 || name >= end)
        return std::nullopt;
    //: %1 is the name of a Python package
    return manifest::Fix{Tr::tr("Require %1 instead").arg(replacement), cause.file, {{name, 7, replacement.toUtf8()}}};
}

} // namespace

std::optional<manifest::Fix> fixFor(const log::FailureCause &cause, const QString &folder)
{
    if (cause.rule == "pip.gradio-clash"_L1)
        return lineChanged(folder, cause, QString());
    if (cause.rule == "build.sklearn"_L1)
        return lineChanged(folder, cause, u"scikit-learn"_s);
    if (const QString package = systemPackageFor(cause); !package.isEmpty())
        return lineAdded(folder, packagesFile, package);
    const QString requirement = requirementFor(cause);
    if (requirement.isEmpty() || (cause.rule == "python.module"_L1 && isOwnModule(folder, cause.subject)))
        return std::nullopt;
    return lineAdded(folder, requirementsFile, requirement);
}

} // namespace spacewright::run
