// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagelist.h"

#include "findings.h"
#include <core/base/redact.h>
#include <core/manifest/names/namelist.h>

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
    /// @p known: null to look at the words alone.
    explicit Reader(const QByteArray &text, const NameList *known = nullptr)
        : m_text(text), m_source(text),
          m_findings(m_source, QStringLiteral("packages.txt"),
                     QStringLiteral("https://huggingface.co/docs/hub/spaces-dependencies")),
          m_known(known)
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
        if (m_known && isPackage(word))
            checkName(word, begin);
        else if (word.startsWith(u'-'))
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

    /// The Hub's image may be of another release than the one that the names are of: no error.
    void checkName(const QString &word, qsizetype begin)
    {
        static const QRegularExpression behindName(QStringLiteral("[:=/].*|[+-]\\z"));
        const QString name = word.section(QRegularExpression(QStringLiteral("[:=/]")), 0, 0);
        // apt-get takes a sign at the end for a wish to install or to remove.
        if (isCommand(word) || m_known->contains(name) || m_known->contains(QString(name).remove(behindName)))
            return;
        const QStringList near = m_known->near(name);
        const TextRange range = m_source.range(begin, begin + name.toUtf8().size());
        const QString rule = QStringLiteral("packages.unknown");
        if (near.isEmpty())
            m_findings.add(Severity::Warning, rule, range,
                           //: %1 is a word, %2 a distribution such as "Debian GNU/Linux 13 (trixie)"
                           Tr::tr("%1 is no package of %2: the build would fail there.").arg(name, m_known->source()));
        else
            m_findings.add(Severity::Warning, rule, range,
                           //: %1 is a word, %2 a distribution such as "Debian GNU/Linux 13 (trixie)", %3 one to three
                           //: names of packages
                           Tr::tr("%1 is no package of %2: the build would fail there. Near it are: %3.")
                               .arg(name, m_known->source(), near.join(QStringLiteral(", "))),
                           //: %1 is the name of a package
                           Tr::tr("Write %1").arg(near.constFirst()), near.constFirst());
    }

    static QString shown(const QString &word) { return redact(word).left(80); }

    const QByteArray &m_text;
    const SourceText m_source;
    Findings m_findings;
    const NameList *m_known;
    PackageList m_list;
};

} // namespace

PackageList readPackageList(const QByteArray &text)
{
    return Reader(text).read();
}

QList<Diagnostic> checkPackageNames(const QByteArray &text, const NameList &known)
{
    const PackageList list = readPackageList(text);
    if (list.names.isEmpty())
        return {};
    if (known.isEmpty()) {
        const SourceText source(text);
        Findings findings(source, QStringLiteral("packages.txt"),
                          QStringLiteral("https://huggingface.co/docs/hub/spaces-dependencies"));
        findings.add(Severity::Info, QStringLiteral("packages.unchecked"), source.range(0, 0),
                     Tr::tr("Whether the distribution has these packages is not known yet: its names are kept at the "
                            "first build in a container."));
        return findings.diagnostics();
    }
    QList<Diagnostic> unknown = Reader(text, &known).read().diagnostics;
    unknown.removeIf(
        [](const Diagnostic &diagnostic) { return diagnostic.rule != QLatin1StringView("packages.unknown"); });
    return unknown;
}

} // namespace spacewright::manifest
