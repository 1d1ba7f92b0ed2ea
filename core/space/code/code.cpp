// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "code.h"

#include <core/manifest/dockerfile/dockerfile.h>
#include <core/space/manifestfile.h>

#include <QFileInfo>

#include <algorithm>
#include <mutex>

namespace spacewright::space
{

namespace
{

/// Nobody writes more by hand; what is larger or further is left alone.
constexpr qint64 fileLimit = 1024LL * 1024;
constexpr qint64 sumLimit = 8LL * 1024 * 1024;
constexpr qsizetype countLimit = 400;

/// The Python file that the last command of a Dockerfile names; empty if there is none.
QString scriptOfDockerfile(const Space &space)
{
    const Result<QByteArray> text = textOf(space, QStringLiteral("Dockerfile"), fileLimit);
    QString script;
    for (const manifest::Instruction &instruction : manifest::dockerfileInstructions(text.value_or(QByteArray()))) {
        if (instruction.keyword != u"CMD" && instruction.keyword != u"ENTRYPOINT")
            continue;
        for (const QString &word : instruction.words().join(u' ').split(u' ')) {
            if (word.endsWith(u".py"))
                script = word;
        }
    }
    return script;
}

QString startFile(const Space &space)
{
    switch (space.card.sdk) {
    case manifest::Sdk::Gradio:
    case manifest::Sdk::Streamlit:
        return space.card.appFile;
    case manifest::Sdk::Docker:
        return scriptOfDockerfile(space);
    case manifest::Sdk::Static:
    case manifest::Sdk::None:
        break;
    }
    return {};
}

/// "a.b" for a/b.py and for a/b/__init__.py.
QString moduleOf(const QString &path)
{
    QString module = path.chopped(3);
    if (module.endsWith(u"/__init__"))
        module.chop(9);
    return module.replace(u'/', u'.');
}

/// Follows the imports from file to file.
class Reach final
{
public:
    Reach(const QList<CodeFile> &all, const QString &start) : m_all(all)
    {
        const auto first = std::ranges::find(all, start, &CodeFile::path);
        if (first != all.end())
            take(first - all.begin());
        for (qsizetype next = 0; next < m_reached.size(); ++next)
            follow(all.at(m_reached.at(next)));
    }

    QList<CodeFile> files() const
    {
        QList<CodeFile> files;
        for (const qsizetype index : m_reached)
            files.append(m_all.at(index));
        return files;
    }

private:
    void take(qsizetype index)
    {
        if (!m_reached.contains(index))
            m_reached.append(index);
    }

    void follow(const CodeFile &file)
    {
        const QString here = file.path.contains(u'/') ? moduleOf(file.path).section(u'.', 0, -2) : QString();
        for (const python::Import &import : file.source.imports) {
            // "from .a import b" beside the file, "import a.b" from the folder's top or from beside the file.
            const QString beside = here.isEmpty() ? import.module : here + u'.' + import.module;
            for (qsizetype index = 0; index < m_all.size(); ++index) {
                const QString module = moduleOf(m_all.at(index).path);
                const bool isMeant =
                    isOrIsBelow(module, beside) || (import.level == 0 && isOrIsBelow(module, import.module));
                if (isMeant)
                    take(index);
            }
        }
    }

    /// "from package import module" names a file only with what stands behind, so all of a package count.
    static bool isOrIsBelow(const QString &module, const QString &wanted)
    {
        return !wanted.isEmpty() &&
               (module == wanted || module.startsWith(wanted + u'.') || wanted.startsWith(module + u'.'));
    }

    const QList<CodeFile> &m_all;
    QList<qsizetype> m_reached;
};

QList<CodeFile> readFiles(const Space &space, const QList<SpaceFile> &files)
{
    QList<CodeFile> read;
    qint64 sum = 0;
    for (const SpaceFile &file : files) {
        if (!file.path.endsWith(u".py") || file.size > fileLimit || sum + file.size > sumLimit ||
            read.size() >= countLimit)
            continue;
        sum += file.size;
        if (const Result<QByteArray> text = textOf(space, file.path, fileLimit))
            read.append({.path = file.path, .text = manifest::SourceText(*text), .source = {}});
    }
    return read;
}

/// Who types in a requirement asks again and again about the same code, and each answer is a start of Python: the last
/// one is kept.
Result<python::PythonReading> rememberedReading(const QList<QByteArray> &texts)
{
    static std::mutex mutex;
    static QList<QByteArray> lastTexts;
    static Result<python::PythonReading> lastReading = fail(ErrorCode::Internal, {});
    {
        const std::scoped_lock lock(mutex);
        if (lastReading && lastTexts == texts)
            return lastReading;
    }
    const Result<python::PythonReading> reading = python::readPython(texts);
    const std::scoped_lock lock(mutex);
    lastTexts = texts;
    lastReading = reading;
    return reading;
}

} // namespace

bool Code::calls(const QStringList &lastNames) const
{
    return std::ranges::any_of(files, [&](const CodeFile &file) {
        return std::ranges::any_of(file.source.calls,
                                   [&](const python::Call &call) { return lastNames.contains(call.lastName()); });
    });
}

bool Code::imports(QStringView topModule) const
{
    return std::ranges::any_of(files, [&](const CodeFile &file) {
        return std::ranges::any_of(file.source.imports, [&](const python::Import &import) {
            return import.level == 0 && import.module.section(u'.', 0, 0) == topModule;
        });
    });
}

Code readCode(const Space &space, const QList<SpaceFile> &files)
{
    Code code;
    const QString start = startFile(space);
    if (start.isEmpty() || !QFileInfo(space.folder + u'/' + start).isFile())
        return code;
    QList<CodeFile> all = readFiles(space, files);
    QList<QByteArray> texts;
    for (const CodeFile &file : all) {
        texts.append(file.text.bytes());
        code.ownModules.insert(moduleOf(file.path).section(u'.', 0, 0));
        code.ownModules.insert(moduleOf(file.path).section(u'.', -1));
    }
    const Result<python::PythonReading> reading = rememberedReading(texts);
    // Without Python there is nothing to say about the code; doctor names what is missing.
    if (!reading)
        return code;
    for (qsizetype i = 0; i < all.size(); ++i)
        all[i].source = reading->sources.at(i);
    code.standardModules = reading->standardModules;
    code.files = Reach(all, start).files();
    return code;
}

} // namespace spacewright::space
