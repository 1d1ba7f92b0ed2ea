// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diffsyntax.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <mutex>

namespace spacewright::views
{

namespace
{

class SpanCollector final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    QList<SyntaxSpan> look(const QString &line)
    {
        m_spans.clear();
        m_state = highlightLine(line, m_state);
        return m_spans;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length > 0 && !format.isDefaultTextStyle(theme()))
            m_spans.append(
                {offset, length, format.textColor(theme()), format.isBold(theme()), format.isItalic(theme())});
    }

private:
    QList<SyntaxSpan> m_spans;
    KSyntaxHighlighting::State m_state;
};

} // namespace

SyntaxLines highlighted(const QByteArray &text, const QString &name, bool isDark)
{
    // Definitions are read when they are first used, which is not safe from two threads.
    static std::mutex mutex;
    static KSyntaxHighlighting::Repository definitions;
    const std::scoped_lock lock(mutex);
    SpanCollector collector;
    const KSyntaxHighlighting::Definition definition = definitions.definitionForFileName(name);
    if (!definition.isValid())
        return {};
    collector.setDefinition(definition);
    collector.setTheme(definitions.defaultTheme(isDark ? KSyntaxHighlighting::Repository::DarkTheme
                                                       : KSyntaxHighlighting::Repository::LightTheme));
    SyntaxLines lines;
    const QList<QByteArray> all = text.split('\n');
    lines.reserve(all.size());
    for (const QByteArray &line : all)
        lines.append(collector.look(QString::fromUtf8(line.endsWith('\r') ? line.chopped(1) : line)));
    return lines;
}

} // namespace spacewright::views
