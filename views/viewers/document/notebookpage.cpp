// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notebookpage.h"

#include "safebrowser.h"

#include <core/log/ansi.h>

#include <KColorScheme>
#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QBuffer>
#include <QFontDatabase>
#include <QImageReader>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr qint64 mostPixels = 40'000'000;
constexpr int widest = 900;
constexpr int outputIndent = 16;
constexpr int space = 6;

/// Colours the lines of a block of code, one after the other.
class CodeWriter final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    CodeWriter(QTextCursor *cursor, const QTextCharFormat &plain) : m_cursor(cursor), m_plain(plain) {}

    void write(const QStringList &lines)
    {
        KSyntaxHighlighting::State state;
        for (const QString &line : lines) {
            if (&line != &lines.constFirst())
                m_cursor->insertText(QString(QChar::LineSeparator), m_plain);
            m_line = line;
            m_done = 0;
            state = highlightLine(line, state);
            m_cursor->insertText(line.sliced(m_done), m_plain);
        }
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length == 0 || offset < m_done)
            return;
        QTextCharFormat own = m_plain;
        if (format.hasTextColor(theme()))
            own.setForeground(format.textColor(theme()));
        if (format.isBold(theme()))
            own.setFontWeight(QFont::Bold);
        m_cursor->insertText(m_line.sliced(m_done, offset - m_done), m_plain);
        m_cursor->insertText(m_line.sliced(offset, length), own);
        m_done = offset + length;
    }

private:
    QTextCursor *m_cursor;
    QTextCharFormat m_plain;
    QString m_line;
    int m_done = 0;
};

QTextCharFormat codeFormat(const QPalette &palette)
{
    QTextCharFormat format;
    format.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    format.setForeground(palette.color(QPalette::Text));
    return format;
}

} // namespace

NotebookPage::NotebookPage(SafeBrowser *browser) : m_browser(browser), m_cursor(browser->document()) {}

void NotebookPage::write(const content::Notebook &notebook)
{
    m_browser->document()->clear();
    m_cursor.beginEditBlock();
    for (const content::NotebookCell &cell : notebook.cells)
        writeCell(cell, notebook.language);
    m_cursor.endEditBlock();
    m_browser->moveCursor(QTextCursor::Start);
}

void NotebookPage::newBlock(const QColor &ground, int indent)
{
    QTextBlockFormat format;
    if (ground.isValid())
        format.setBackground(ground);
    format.setLeftMargin(indent);
    format.setTopMargin(space);
    format.setBottomMargin(space);
    m_cursor.insertBlock(format, QTextCharFormat());
}

void NotebookPage::label(const QString &text)
{
    newBlock({}, 0);
    QTextCharFormat format;
    format.setForeground(m_browser->palette().color(QPalette::PlaceholderText));
    format.setFontPointSize(m_browser->font().pointSizeF() * 0.85);
    m_cursor.insertText(text, format);
}

void NotebookPage::writeCell(const content::NotebookCell &cell, const QString &language)
{
    if (cell.kind == content::NotebookCell::Markdown) {
        newBlock({}, 0);
        m_cursor.insertFragment(QTextDocumentFragment::fromMarkdown(cell.source, QTextDocument::MarkdownDialectGitHub));
        return;
    }
    if (cell.kind == content::NotebookCell::Raw) {
        writeText(cell.source, false);
        return;
    }
    //: The number of a notebook's cell in the order in which they ran
    label(cell.executionCount > 0 ? tr("In [%1]").arg(cell.executionCount) : tr("In [ ]"));
    writeCode(cell.source, language);
    for (const content::CellOutput &output : cell.outputs)
        writeOutput(output);
}

void NotebookPage::writeCode(const QString &source, const QString &language)
{
    static const KSyntaxHighlighting::Repository repository;
    const QPalette palette = m_browser->palette();
    newBlock(palette.color(QPalette::AlternateBase), 0);
    CodeWriter writer(&m_cursor, codeFormat(palette));
    writer.setDefinition(repository.definitionForName(language.left(1).toUpper() + language.mid(1)));
    writer.setTheme(repository.themeForPalette(palette));
    writer.write(source.split(u'\n'));
}

void NotebookPage::writeOutput(const content::CellOutput &output)
{
    switch (output.kind) {
    case content::CellOutput::Image:
        writeImage(output.image);
        break;
    case content::CellOutput::Html:
        // Tables and bold letters; scripts, frames and styles of pages mean nothing to it.
        newBlock({}, outputIndent);
        m_cursor.insertFragment(QTextDocumentFragment::fromHtml(output.text));
        break;
    case content::CellOutput::Text:
    case content::CellOutput::Error:
        writeText(output.text, output.kind == content::CellOutput::Error);
        break;
    }
}

void NotebookPage::writeText(const QString &text, bool isError)
{
    newBlock({}, outputIndent);
    QTextCharFormat format = codeFormat(m_browser->palette());
    if (isError)
        format.setForeground(KColorScheme(QPalette::Active, KColorScheme::View).foreground(KColorScheme::NegativeText));
    QStringList lines;
    const QByteArrayList raw = text.toUtf8().split('\n');
    for (const QByteArray &line : raw)
        lines += log::stripAnsi(line);
    while (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    m_cursor.insertText(lines.join(QChar(QChar::LineSeparator)), format);
}

void NotebookPage::writeImage(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    // Not set in: it may need all of the page's width.
    newBlock({}, 0);
    if (size.isEmpty() || qint64(size.width()) * size.height() > mostPixels) {
        m_cursor.insertText(tr("[A picture that cannot be shown]"));
        return;
    }
    if (size.width() > widest)
        reader.setScaledSize(size.scaled(widest, size.height(), Qt::KeepAspectRatio));
    const QString name = QString::number(++m_images);
    m_browser->addImage(name, reader.read());
    m_cursor.insertImage(u"own:"_s + name);
}

} // namespace spacewright::views
