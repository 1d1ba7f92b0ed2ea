// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagelist.h"

#include "findings.h"

#include <core/base/redact.h>

#include <QCoreApplication>
#include <QRegularExpression>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PackageList)
};

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n' || byte == '\f' || byte == '\v';
}

/// Debian Policy Manual, section 5.6.1 "Source", with what apt-get takes behind a name:
/// ":architecture", "=version" or "/release".
bool isPackage(const QString &word)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[a-z0-9][a-z0-9+.-]+(?::[a-z0-9-]+)?(?:=[A-Za-z0-9.+~:-]+|/[a-z0-9.-]+)?\\z"));
    return pattern.match(word).hasMatch();
}

/// Words of commands that are no packages of Debian's.
bool isCommand(const QString &word)
{
    static const QStringList words = {QStringLiteral("apt-get"), QStringLiteral("install"), QStringLiteral("update"),
                                      QStringLiteral("upgrade"), QStringLiteral("pip"),     QStringLiteral("pip3"),
                                      QStringLiteral("yum"),     QStringLiteral("brew")};
    return words.contains(word);
}

/// Reads a text word by word, as xargs does.
class Reader final
{
public:
    explicit Reader(const QByteArray &text)
        : m_text(text), m_source(text),
          m_findings(m_source, QStringLiteral("packages.txt"),
                     QStringLiteral("https://huggingface.co/docs/hub/spaces-dependencies"))
    {
    }

    PackageList read()
    {
        qsizetype at = m_text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
        while (at < m_text.size()) {
            if (isBlank(m_text.at(at)))
                ++at;
            else if (m_text.at(at) == '#')
                at = readComment(at);
            else
                at = readWord(at);
        }
        m_list.diagnostics = m_findings.diagnostics();
        return m_list;
    }

private:
    /// Each returns where to go on.
    qsizetype readComment(qsizetype begin)
    {
        qsizetype end = m_text.indexOf('\n', begin);
        if (end < 0)
            end = m_text.size();
        const qsizetype shownEnd = m_text.at(end - 1) == '\r' ? end - 1 : end;
        m_findings.add(
            Severity::Error, QStringLiteral("packages.comment"), m_source.range(begin, shownEnd),
            Tr::tr("The Hub takes the words of a comment in packages.txt for packages, and the build fails."),
            Tr::tr("Remove the comment"), {});
        return end;
    }

    qsizetype readWord(qsizetype begin)
    {
        qsizetype end = begin;
        while (end < m_text.size() && !isBlank(m_text.at(end)))
            ++end;
        const QString word = QString::fromUtf8(m_text.sliced(begin, end - begin));
        const TextRange range = m_source.range(begin, end);
        if (word.startsWith(u'-'))
            m_findings.add(Severity::Error, QStringLiteral("packages.option"), range,
                           //: %1 is an option of apt-get
                           Tr::tr("%1 is an option; only names of packages belong in packages.txt.").arg(shown(word)));
        else if (isCommand(word))
            m_findings.add(Severity::Error, QStringLiteral("packages.command"), range,
                           //: %1 is a word
                           Tr::tr("%1 belongs to a command; the Hub installs every word of packages.txt, so only names "
                                  "of packages belong there.")
                               .arg(shown(word)));
        else if (!isPackage(word))
            m_findings.add(Severity::Error, QStringLiteral("packages.name"), range,
                           //: %1 is a word
                           Tr::tr("\"%1\" cannot be the name of a Debian package.").arg(shown(word)));
        else
            m_list.names.append(word);
        return end;
    }

    static QString shown(const QString &word) { return redact(word).left(80); }

    const QByteArray &m_text;
    const SourceText m_source;
    Findings m_findings;
    PackageList m_list;
};

} // namespace

PackageList readPackageList(const QByteArray &text)
{
    return Reader(text).read();
}

} // namespace spacewright::manifest
