// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/language/languagevalues.h>
#include <core/manifest/diagnostic.h>

#include <QHash>
#include <QObject>

namespace KTextEditor
{
class Document;
}

namespace spacewright::language
{
class LanguageClient;
}

namespace spacewright::views
{

/// What a linter and the language server find in the Python files that are open, of a Space that is trusted.
class CodeFindings final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeFindings)

public:
    explicit CodeFindings(QObject *parent = nullptr);

    /// The Space whose files are looked through.
    void setFolder(const QString &folder) { m_folder = folder; }
    /// Must outlive this.
    void setLanguage(const language::LanguageClient *client);
    /// Nothing is looked through before.
    void setTrusted(bool isTrusted);
    /// Until it is closed.
    void follow(KTextEditor::Document *document);

    /// Of one file, by absolute path. Fixes are of the text as it is now: who types has none for a moment.
    QList<manifest::Diagnostic> ofFile(const QString &path) const;
    QList<manifest::Diagnostic> all() const;

Q_SIGNALS:
    /// Something else is found in a file, by absolute path.
    void changed(const QString &path);

private:
    class Linter;
    struct Found {
        QList<manifest::Diagnostic> linted = {};
        QList<manifest::Diagnostic> served = {};
    };

    void take(const QString &path, const QList<language::Finding> &findings);
    void dropFixes(const QString &path);
    QString nameOf(const QString &path) const;

    QString m_folder;
    QHash<QString, Found> m_found;
    QHash<QString, Linter *> m_linters;
    bool m_isTrusted = false;
};

} // namespace spacewright::views
