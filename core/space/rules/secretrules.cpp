// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretrules.h"

#include <core/space/manifestfile.h>

#include <core/git/repository.h>
#include <core/manifest/sourcetext.h>

#include <QCoreApplication>
#include <QRegularExpression>

namespace spacewright::space
{

namespace
{

using manifest::Diagnostic;
using manifest::Severity;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SecretRules)
};

/// Keys stand in files that people write, and those are small. The sum bounds the time that a check takes.
constexpr qint64 fileLimit = 512LL * 1024;
constexpr qint64 sumLimit = 16LL * 1024 * 1024;

struct SecretKind {
    /// What every such value begins with: looked for before the pattern, which costs more.
    const char *begin;
    QRegularExpression pattern;
    QString name;
};

/// The forms that the services document for their own keys.
const QList<SecretKind> &secretKinds()
{
    static const QList<SecretKind> kinds = {
        {"hf_", QRegularExpression(QStringLiteral("\\bhf_(?:[A-Za-z0-9]{30,}\\b|oauth_[A-Za-z0-9._-]{20,})")),
         Tr::tr("a token of the Hub")},
        {"sk-",
         QRegularExpression(QStringLiteral("\\bsk-(?:proj-|svcacct-)[A-Za-z0-9_-]{40,}|\\bsk-[A-Za-z0-9]{48}\\b")),
         Tr::tr("a key of OpenAI")},
        {"sk-ant-", QRegularExpression(QStringLiteral("\\bsk-ant-[A-Za-z0-9_-]{40,}")), Tr::tr("a key of Anthropic")},
        {"gh", QRegularExpression(QStringLiteral("\\bgh[pousr]_[A-Za-z0-9]{36}\\b")), Tr::tr("a token of GitHub")},
        {"github_pat_", QRegularExpression(QStringLiteral("\\bgithub_pat_[A-Za-z0-9_]{60,}")),
         Tr::tr("a token of GitHub")},
        {"AKIA", QRegularExpression(QStringLiteral("\\bAKIA[A-Z0-9]{16}\\b")), Tr::tr("a key of AWS")},
        {"AIza", QRegularExpression(QStringLiteral("\\bAIza[A-Za-z0-9_-]{35}")), Tr::tr("a key of Google")},
        {"xox", QRegularExpression(QStringLiteral("\\bxox[abprs]-[A-Za-z0-9-]{20,}")), Tr::tr("a token of Slack")},
        {"gsk_", QRegularExpression(QStringLiteral("\\bgsk_[A-Za-z0-9]{50,}")), Tr::tr("a key of Groq")},
        {"-----BEGIN",
         QRegularExpression(
             QStringLiteral("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----(?=[\\r\\n\\\\]+\\s*[A-Za-z0-9+/=\\\\n]{20})")),
         Tr::tr("a private key")},
    };
    return kinds;
}

void checkText(const QString &path, const QByteArray &text, QList<Diagnostic> &diagnostics)
{
    for (const FoundSecret &found : findSecrets(text)) {
        const manifest::SourceText source(text);
        diagnostics.append({Severity::Warning, QStringLiteral("space.secret"),
                            //: %1 is what was found, e.g. "a token of the Hub"
                            Tr::tr("This looks like %1. Everyone who sees the Space can read it, in its history too: "
                                   "make it a secret of the Space, and a new one, because this one may be known.")
                                .arg(found.kind),
                            path, source.range(found.begin, found.end),
                            QStringLiteral("https://huggingface.co/docs/hub/security-secrets")});
    }
}

} // namespace

QList<FoundSecret> findSecrets(const QByteArray &text)
{
    QList<FoundSecret> found;
    for (const SecretKind &kind : secretKinds()) {
        if (!text.contains(kind.begin))
            continue;
        // One character for one byte, so that places are bytes; the forms are ASCII.
        const QRegularExpressionMatch match = kind.pattern.match(QString::fromLatin1(text));
        if (match.hasMatch())
            found.append({kind.name, match.capturedStart(), match.capturedEnd()});
    }
    return found;
}

QList<Diagnostic> checkForSecrets(const Space &space, const QList<SpaceFile> &files, const git::Repository *repository)
{
    QList<Diagnostic> diagnostics;
    qint64 sum = 0;
    for (const SpaceFile &file : files) {
        if (file.size > fileLimit || sum + file.size > sumLimit)
            continue;
        sum += file.size;
        const Result<QByteArray> text = textOf(space, file.path, fileLimit);
        QList<Diagnostic> found;
        if (text && !text->contains('\0'))
            checkText(file.path, *text, found);
        if (!found.isEmpty() && !(repository && repository->isIgnored(file.path)))
            diagnostics += found;
    }
    return diagnostics;
}

} // namespace spacewright::space
