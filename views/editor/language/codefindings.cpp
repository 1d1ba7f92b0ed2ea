// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codefindings.h"

#include <views/editor/textlength.h>

#include <core/base/filewriter.h>
#include <core/base/task.h>
#include <core/language/languageclient.h>
#include <core/space/code/lintrules.h>

#include <KTextEditor/Document>

#include <QTimer>
#include <QUrl>

namespace spacewright::views
{

namespace
{

using manifest::Diagnostic;
using manifest::Severity;

/// Of typing, before a file is looked through anew.
constexpr int pauseMilliseconds = 120;
/// Nobody writes more by hand.
constexpr int longestText = 1024 * 1024;

Severity severityOf(language::Finding::Severity severity)
{
    switch (severity) {
    case language::Finding::Severity::Error:
        return Severity::Error;
    case language::Finding::Severity::Warning:
        return Severity::Warning;
    case language::Finding::Severity::Info:
        break;
    }
    return Severity::Info;
}

/// Diagnostics count code points from 1.
int pointColumn(const QString &line, int unit)
{
    return int(line.left(unit).toUcs4().size()) + 1;
}

} // namespace

/// Looks through one open file when it was opened or changed.
class CodeFindings::Linter final : public QObject
{
public:
    Linter(CodeFindings *owner, KTextEditor::Document *document)
        : QObject(document), m_owner(owner), m_document(document)
    {
        m_pause.setSingleShot(true);
        m_pause.setInterval(pauseMilliseconds);
        connect(&m_pause, &QTimer::timeout, this, &Linter::look);
        connect(document, &KTextEditor::Document::textChanged, this, [this] {
            m_owner->dropFixes(path());
            m_pause.start();
        });
        m_pause.start();
    }

    QString path() const { return m_document->url().toLocalFile(); }
    const KTextEditor::Document *document() const { return m_document; }
    void look()
    {
        using Diagnostics = QList<Diagnostic>;
        if (!m_owner->m_isTrusted || isLongerThan(*m_document, longestText))
            return;
        // Fixes are applied to the bytes of the file unless there is something unsaved.
        const QByteArray text = m_document->isModified() ? m_document->text().toUtf8() : QByteArray();
        m_looking = Task<Diagnostics>(
            QThreadPool::globalInstance(),
            [text, path = path(), name = m_owner->nameOf(path())](Progress &progress) -> Result<Diagnostics> {
                const Result<QByteArray> whole = text.isNull() ? readFile(path, longestText) : text;
                return whole ? space::lintFile(name, *whole, progress) : Result<Diagnostics>(failure(whole));
            });
        m_looking.future().then(this, [this](const Result<Diagnostics> &found) {
            // Without a linter there is nothing to say; who types is looked at again at once.
            if (!found || m_pause.isActive())
                return;
            m_owner->m_found[path()].linted = *found;
            Q_EMIT m_owner->changed(path());
        });
    }

private:
    CodeFindings *m_owner;
    KTextEditor::Document *m_document;
    QTimer m_pause;
    Task<QList<Diagnostic>> m_looking;
};

CodeFindings::CodeFindings(QObject *parent) : QObject(parent) {}

void CodeFindings::setLanguage(const language::LanguageClient *client)
{
    connect(client, &language::LanguageClient::found, this, &CodeFindings::take);
}

void CodeFindings::setTrusted(bool isTrusted)
{
    if (std::exchange(m_isTrusted, isTrusted) == isTrusted)
        return;
    const QStringList paths = std::exchange(m_found, {}).keys();
    for (const QString &path : paths)
        Q_EMIT changed(path);
    for (Linter *linter : std::as_const(m_linters))
        linter->look();
}

void CodeFindings::follow(KTextEditor::Document *document)
{
    const QString path = document->url().toLocalFile();
    m_linters.insert(path, new Linter(this, document));
    connect(document, &QObject::destroyed, this, [this, path] {
        m_linters.remove(path);
        if (m_found.remove(path))
            Q_EMIT changed(path);
    });
}

QString CodeFindings::nameOf(const QString &path) const
{
    return path.startsWith(m_folder + u'/') ? path.sliced(m_folder.size() + 1) : path;
}

void CodeFindings::take(const QString &path, const QList<language::Finding> &findings)
{
    const Linter *linter = m_linters.value(path);
    if (!linter)
        return;
    QList<Diagnostic> served;
    for (const language::Finding &finding : findings) {
        const language::Span &span = finding.span;
        const QString rule = finding.source.isEmpty() ? QStringLiteral("language") : finding.source;
        served.append({severityOf(finding.severity),
                       finding.code.isEmpty() ? rule : rule + u'.' + finding.code,
                       finding.message,
                       nameOf(path),
                       {span.line + 1, pointColumn(linter->document()->line(span.line), span.column), span.endLine + 1,
                        pointColumn(linter->document()->line(span.endLine), span.endColumn)},
                       QStringLiteral("https://microsoft.github.io/language-server-protocol")});
    }
    QList<Diagnostic> &old = m_found[path].served;
    const bool isNothing = old.isEmpty() && served.isEmpty();
    old = served;
    if (!isNothing)
        Q_EMIT changed(path);
}

/// They are edits of another text.
void CodeFindings::dropFixes(const QString &path)
{
    const auto found = m_found.find(path);
    if (found == m_found.end())
        return;
    for (Diagnostic &diagnostic : found->linted)
        diagnostic.fix.reset();
}

QList<Diagnostic> CodeFindings::ofFile(const QString &path) const
{
    const Found found = m_found.value(path);
    return found.linted + found.served;
}

QList<Diagnostic> CodeFindings::all() const
{
    QList<Diagnostic> all;
    for (const Found &found : m_found)
        all += found.linted + found.served;
    return all;
}

} // namespace spacewright::views
