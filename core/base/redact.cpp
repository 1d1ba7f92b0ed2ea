// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redact.h"

#include <QRegularExpression>

namespace spacewright
{

namespace
{

struct Rule {
    QRegularExpression pattern;
    QString replacement;
};

const QList<Rule> &rules()
{
    static const QList<Rule> list = {
        {QRegularExpression(QStringLiteral("\\bhf_(?:oauth_)?[A-Za-z0-9_.-]{8,}")), QStringLiteral("hf_***")},
        {QRegularExpression(QStringLiteral("(?<=://)[^\\s/@:]*:[^\\s/]+(?=@)")), QStringLiteral("***")},
        {QRegularExpression(
             QStringLiteral("((?:Authorization|X-Xet-Access-Token)[\"']?\\s*[:=]\\s*[\"']?(?:(?:Bearer|Basic)"
                            "\\s+)?)[^\\s\"',]+"),
             QRegularExpression::CaseInsensitiveOption),
         QStringLiteral("\\1***")},
        {QRegularExpression(QStringLiteral("([?&](?:X-Amz-Signature|X-Amz-Credential|X-Amz-Security-Token|Signature|"
                                           "sig|token|__sign)=)[^&\\s\"']+"),
                            QRegularExpression::CaseInsensitiveOption),
         QStringLiteral("\\1***")},
    };
    return list;
}

} // namespace

QString redact(const QString &text)
{
    QString clean = text;
    for (const Rule &rule : rules())
        clean.replace(rule.pattern, rule.replacement);
    return clean;
}

QByteArray redact(const QByteArray &text, const QList<QByteArray> &values)
{
    QByteArray clean = text;
    for (const QByteArray &value : values) {
        if (value.size() >= 4)
            clean.replace(value, "***");
    }
    const bool mayHoldSecret = clean.contains("hf_") || clean.contains("://") || clean.contains('=') ||
                               clean.contains("uthorization") || clean.contains("UTHORIZATION") ||
                               clean.toLower().contains("x-xet-access-token");
    // One character for one byte: the rules know letters of ASCII only, and bytes that are no text stay as they are.
    return mayHoldSecret ? redact(QString::fromLatin1(clean)).toLatin1() : clean;
}

} // namespace spacewright
