// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codetext.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QEvent>
#include <QFontDatabase>

namespace spacewright::views
{

namespace
{

/// Reads some hundred definitions, so it is made when first needed and kept.
const KSyntaxHighlighting::Repository &syntaxes()
{
    static const KSyntaxHighlighting::Repository repository;
    return repository;
}

} // namespace

CodeText::CodeText(QWidget *parent)
    : QPlainTextEdit(parent), m_colours(new KSyntaxHighlighting::SyntaxHighlighter(document()))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    applyTheme();
}

void CodeText::setCode(const QString &text, const QString &file)
{
    m_colours->setDefinition(syntaxes().definitionForFileName(file));
    setPlainText(text);
}

void CodeText::applyTheme()
{
    m_colours->setTheme(syntaxes().themeForPalette(palette()));
    m_colours->rehighlight();
}

void CodeText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

} // namespace spacewright::views
