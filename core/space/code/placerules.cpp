// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placerules.h"

#include <core/manifest/findings.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace spacewright::space
{

namespace
{

using manifest::Diagnostic;
using manifest::Findings;
using manifest::Severity;
using python::Argument;
using python::Call;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PlaceRules)
};

/// What a Space finds without a secret or variable of its own:
/// https://huggingface.co/docs/hub/spaces-overview#helper-environment-variables and what every Linux has.
bool isProvided(const QString &variable)
{
    static const QStringList provided = {QStringLiteral("HOME"),        QStringLiteral("PATH"),
                                         QStringLiteral("PWD"),         QStringLiteral("USER"),
                                         QStringLiteral("HOSTNAME"),    QStringLiteral("SYSTEM"),
                                         QStringLiteral("CPU_CORES"),   QStringLiteral("MEMORY"),
                                         QStringLiteral("ACCELERATOR"), QStringLiteral("PYTHONUNBUFFERED"),
                                         QStringLiteral("HF_HOME")};
    return provided.contains(variable) || variable.startsWith(u"SPACE_") || variable.startsWith(u"GRADIO_") ||
           variable.startsWith(u"OAUTH_") || variable.startsWith(u"OPENID_");
}

class Checker final
{
public:
    Checker(const Space &space, const CodeFile &file)
        : m_space(space), m_file(file),
          m_findings(file.text, file.path, QStringLiteral("https://huggingface.co/docs/hub/spaces-overview"))
    {
    }

    QList<Diagnostic> check()
    {
        for (const python::Item &item : m_file.source.items)
            checkVariable(item);
        for (const python::Word &text : m_file.source.texts)
            checkText(text);
        for (const Call &call : m_file.source.calls)
            checkFile(call);
        return m_findings.diagnostics();
    }

private:
    void checkVariable(const python::Item &item)
    {
        if (!item.name.endsWith(u"environ") || isProvided(item.key) || m_variables.contains(item.key))
            return;
        m_variables.append(item.key);
        const bool isToken = item.key.contains(u"TOKEN");
        m_findings.add(isToken ? Severity::Warning : Severity::Info, QStringLiteral("code.variable.needed"),
                       m_file.rangeOf(item.extent),
                       //: %1 is the name of an environment variable
                       Tr::tr("The app stops here with a KeyError unless %1 is set as a secret or variable of the "
                              "Space. os.environ.get() goes on without it.")
                           .arg(item.key));
    }

    void checkText(const python::Word &text)
    {
        static const QRegularExpression own(
            QStringLiteral("\\A(?:/home/(?!user(?:/|\\z))[A-Za-z0-9._-]+/|/Users/[A-Za-z0-9._-]+/|[A-Z]:\\\\)\\S"));
        static const QRegularExpression address(
            QStringLiteral("\\A[a-z][a-z0-9+]*://(?:[^/@\\s]*@)?([A-Za-z0-9.-]+):([0-9]{2,5})(?:[/?]|\\z)"));
        // An image has the users that its Dockerfile makes.
        if (m_space.card.sdk != manifest::Sdk::Docker && own.match(text.text).hasMatch())
            m_findings.add(Severity::Warning, QStringLiteral("code.path.own"), m_file.rangeOf(text.extent),
                           Tr::tr("This is a path on one machine; the Hub has no such folder. Use a path relative to "
                                  "the Space."));
        const QRegularExpressionMatch match = address.match(text.text);
        const QString host = match.captured(1);
        static const QStringList open = {QStringLiteral("80"), QStringLiteral("443"), QStringLiteral("8080")};
        if (match.hasMatch() && host != u"localhost" && host != u"0.0.0.0" && !host.startsWith(u"127.") &&
            !open.contains(match.captured(2)))
            m_findings.add(Severity::Warning, QStringLiteral("code.port.closed"), m_file.rangeOf(text.extent),
                           //: %1 is a port number
                           Tr::tr("A Space reaches the outside at ports 80, 443 and 8080 only, not at %1.")
                               .arg(match.captured(2)));
    }

    void checkFile(const Call &call)
    {
        static const QStringList readers = {QStringLiteral("open"),         QStringLiteral("read_csv"),
                                            QStringLiteral("read_json"),    QStringLiteral("read_excel"),
                                            QStringLiteral("read_parquet"), QStringLiteral("load_model")};
        if (!readers.contains(call.lastName()) || call.arguments.isEmpty())
            return;
        const Argument &path = call.arguments.constFirst();
        if (path.kind != u"str" || path.text.isEmpty() || path.text.contains(u"://") || !path.keyword.isEmpty())
            return;
        const Argument *mode = call.argument(u"mode");
        if (!mode && call.arguments.size() > 1 && call.arguments.at(1).keyword.isEmpty())
            mode = &call.arguments.at(1);
        static const QRegularExpression writing(QStringLiteral("\\A[rbt]*[wax+]"));
        const bool isWriting =
            call.name == u"open" && mode && mode->kind == u"str" && writing.match(mode->text).hasMatch();
        if (isWriting)
            checkWritten(path);
        else if (!call.isInFunction && (call.name == u"open" || call.name.startsWith(u"pd.")))
            checkRead(path);
    }

    void checkWritten(const Argument &path)
    {
        static const QRegularExpression writable(QStringLiteral("\\A/(?:tmp|data|home/user|dev|app)(?:/|\\z)"));
        if (path.text.startsWith(u'/') && !writable.match(path.text).hasMatch())
            m_findings.add(Severity::Warning, QStringLiteral("code.path.unwritable"), m_file.rangeOf(path.extent),
                           Tr::tr("User 1000, as whom a Space runs, cannot write there. Write below the Space's own "
                                  "folder or /tmp."));
    }

    /// A file that is opened at the start and is not there ends the app.
    void checkRead(const Argument &path)
    {
        const QString clean = QDir::cleanPath(path.text);
        QString mended = path.text;
        if (mended.replace(u'\\', u'/') != path.text && QFileInfo::exists(m_space.folder + u'/' + mended)) {
            m_findings.add(Severity::Error, QStringLiteral("code.file.backslash"), m_file.rangeOf(path.extent),
                           Tr::tr("On the Hub a backslash is a part of a file's name and parts no folders. Write /."),
                           Tr::tr("Write %1").arg(mended), u'"' + mended + u'"');
            return;
        }
        if (QDir::isAbsolutePath(clean) || clean.startsWith(u"..") || clean.contains(u'\\') ||
            QFileInfo::exists(m_space.folder + u'/' + clean))
            return;
        const QFileInfo wanted(m_space.folder + u'/' + clean);
        for (const QString &name : wanted.dir().entryList(QDir::Files)) {
            if (name.compare(wanted.fileName(), Qt::CaseInsensitive) != 0)
                continue;
            m_findings.add(Severity::Error, QStringLiteral("code.file.case"), m_file.rangeOf(path.extent),
                           //: %1 is the name of a file
                           Tr::tr("The file is called %1: on the Hub, small and capital letters differ.").arg(name));
            return;
        }
        m_findings.add(Severity::Warning, QStringLiteral("code.file.missing"), m_file.rangeOf(path.extent),
                       //: %1 is the path of a file
                       Tr::tr("The Space has no file %1, and the app reads it when it starts.").arg(clean));
    }

    const Space &m_space;
    const CodeFile &m_file;
    Findings m_findings;
    QStringList m_variables;
};

} // namespace

QList<Diagnostic> checkPlaces(const Space &space, const Code &code)
{
    QList<Diagnostic> diagnostics;
    for (const CodeFile &file : code.files)
        diagnostics += Checker(space, file).check();
    return diagnostics;
}

} // namespace spacewright::space
