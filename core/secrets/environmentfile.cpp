// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "environmentfile.h"

#include <core/base/filewriter.h>

#include <QCoreApplication>
#include <QRegularExpression>

namespace spacewright::secrets
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(EnvironmentFile)
};

constexpr qint64 largest = 1024LL * 1024;

QString unescaped(const QString &text)
{
    static const QRegularExpression escape(QStringLiteral("\\\\(.)"));
    QString result;
    qsizetype place = 0;
    for (const QRegularExpressionMatch &match : escape.globalMatch(text)) {
        const QChar which = match.captured(1).at(0);
        result += text.sliced(place, match.capturedStart() - place);
        if (which == u'n' || which == u't' || which == u'r')
            result += which == u'n' ? u'\n' : which == u't' ? u'\t' : u'\r';
        else if (which == u'"' || which == u'\\' || which == u'$')
            result += which;
        else
            result += match.captured();
        place = match.capturedEnd();
    }
    return result + text.sliced(place);
}

/// One after the other, as some go over several lines.
class Reader final
{
public:
    explicit Reader(const QByteArray &text) : m_lines(QString::fromUtf8(text).remove(u'\r').split(u'\n')) {}

    Result<QMap<QString, QString>> read()
    {
        static const QRegularExpression form(
            QStringLiteral("\\A(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)\\z"));
        QMap<QString, QString> found;
        for (; m_next < m_lines.size(); ++m_next) {
            const QString line = m_lines.at(m_next).trimmed();
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            const QRegularExpressionMatch match = form.match(line);
            const std::optional<QString> value = match.hasMatch() ? valueIn(match.captured(2)) : std::nullopt;
            if (!value)
                return wrong();
            found.insert(match.captured(1), *value);
        }
        return found;
    }

private:
    std::unexpected<Error> wrong() const
    {
        return fail(ErrorCode::Usage,
                    //: %1 is the number of a line
                    Tr::tr("Line %1 of the file is no KEY=VALUE, with a key of letters, digits and underscores.")
                        .arg(m_next + 1));
    }

    /// None if a quote has no end.
    std::optional<QString> valueIn(const QString &rest)
    {
        const QChar quote = rest.isEmpty() ? QChar() : rest.at(0);
        if (quote != u'"' && quote != u'\'') {
            static const QRegularExpression comment(QStringLiteral("\\s+#.*\\z"));
            return QString(rest).remove(comment).trimmed();
        }
        QString text = rest.sliced(1);
        qsizetype end = endOf(text, quote);
        const qsizetype first = m_next;
        while (end < 0 && m_next + 1 < m_lines.size()) {
            text += u'\n' + m_lines.at(++m_next);
            end = endOf(text, quote);
        }
        if (end < 0) {
            m_next = first;
            return {};
        }
        return quote == u'"' ? unescaped(text.first(end)) : text.first(end);
    }

    static qsizetype endOf(const QString &text, QChar quote)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text.at(i) == u'\\' && quote == u'"')
                ++i;
            else if (text.at(i) == quote)
                return i;
        }
        return -1;
    }

    QStringList m_lines;
    qsizetype m_next = 0;
};

} // namespace

Result<QMap<QString, QString>> environmentIn(const QByteArray &text)
{
    return Reader(text).read();
}

Result<QMap<QString, QString>> readEnvironmentFile(const QString &path)
{
    const Result<QByteArray> text = readFile(path, largest);
    return text ? environmentIn(*text) : failure(text);
}

} // namespace spacewright::secrets
