// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnosticmarks.h"

#include "textposition.h"

#include <KColorScheme>
#include <KTextEditor/Attribute>
#include <KTextEditor/Document>
#include <KTextEditor/MovingRange>
#include <KTextEditor/TextHintInterface>
#include <KTextEditor/View>

#include <QIcon>
#include <QToolTip>

namespace spacewright::views
{

namespace
{

using manifest::Severity;
using Document = KTextEditor::Document;

// KTextEditor knows errors and warnings, but paints the lines of warnings green; free types stand for the rest.
constexpr auto infoMark = Document::markType10;
constexpr auto warningMark = Document::markType12;

Document::MarkTypes markType(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Document::Error;
    case Severity::Warning:
        return warningMark;
    case Severity::Info:
        break;
    }
    return infoMark;
}

QColor colour(Severity severity)
{
    const KColorScheme scheme(QPalette::Active, KColorScheme::View);
    switch (severity) {
    case Severity::Error:
        return scheme.foreground(KColorScheme::NegativeText).color();
    case Severity::Warning:
        return scheme.foreground(KColorScheme::NeutralText).color();
    case Severity::Info:
        break;
    }
    return scheme.foreground(KColorScheme::LinkText).color();
}

} // namespace

/// Answers what the text under the pointer is about.
class DiagnosticMarks::Hints final : public KTextEditor::TextHintProvider
{
public:
    explicit Hints(const DiagnosticMarks *marks) : m_marks(marks) {}
    QString textHint(KTextEditor::View *, const KTextEditor::Cursor &position) override
    {
        return m_marks->textOfLine(position.line()).toHtmlEscaped();
    }

private:
    const DiagnosticMarks *m_marks;
};

DiagnosticMarks::DiagnosticMarks(Document *document)
    : QObject(document), m_document(document), m_hints(std::make_unique<Hints>(this))
{
    document->setMarkIcon(Document::Error, QIcon::fromTheme(QStringLiteral("data-error")));
    document->setMarkIcon(warningMark, QIcon::fromTheme(QStringLiteral("data-warning")));
    document->setMarkIcon(infoMark, QIcon::fromTheme(QStringLiteral("data-information")));
    document->setMarkDescription(Document::Error, tr("Error"));
    document->setMarkDescription(warningMark, tr("Warning"));
    document->setMarkDescription(infoMark, tr("Note"));
    connect(document, &Document::markToolTipRequested, this,
            [this](Document *, KTextEditor::Mark mark, QPoint position, bool &handled) {
                const QString text = textOfLine(mark.line);
                handled = !text.isEmpty();
                if (handled)
                    QToolTip::showText(position, text.toHtmlEscaped());
            });
    // The editor drops ranges when it reads the file again; the marks come back with the next check.
    connect(document, &Document::aboutToInvalidateMovingInterfaceContent, this, [this] { m_ranges.clear(); });
    connect(document, &Document::viewCreated, this,
            [this](Document *, KTextEditor::View *view) { view->registerTextHintProvider(m_hints.get()); });
}

DiagnosticMarks::~DiagnosticMarks() = default;

void DiagnosticMarks::show(const QList<manifest::Diagnostic> &diagnostics)
{
    clear();
    m_diagnostics = diagnostics;
    for (const manifest::Diagnostic &diagnostic : diagnostics) {
        if (diagnostic.range.line < 1 || diagnostic.range.line > m_document->lines())
            continue;
        m_document->addMark(diagnostic.range.line - 1, markType(diagnostic.severity));
        underline(diagnostic);
    }
}

QString DiagnosticMarks::textOfLine(int line) const
{
    QStringList texts;
    for (const manifest::Diagnostic &diagnostic : m_diagnostics) {
        if (diagnostic.range.line == line + 1)
            texts.append(diagnostic.message);
    }
    return texts.join(u'\n');
}

void DiagnosticMarks::clear()
{
    m_ranges.clear();
    const QList<int> lines = m_document->marks().keys();
    for (const int line : lines)
        m_document->removeMark(line, Document::Error | warningMark | infoMark);
}

void DiagnosticMarks::underline(const manifest::Diagnostic &diagnostic)
{
    const manifest::TextRange &range = diagnostic.range;
    const QString first = m_document->line(range.line - 1);
    const KTextEditor::Cursor start(range.line - 1, editorColumn(first, range.column));
    const int lastLine = range.endLine - 1;
    KTextEditor::Cursor end(lastLine, editorColumn(m_document->line(lastLine), range.endColumn));
    if (end <= start)
        end = {start.line(), int(first.size())};
    std::unique_ptr<KTextEditor::MovingRange> moving(m_document->newMovingRange({start, end}));
    KTextEditor::Attribute::Ptr wave(new KTextEditor::Attribute());
    wave->setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wave->setUnderlineColor(colour(diagnostic.severity));
    moving->setAttribute(wave);
    m_ranges.push_back(std::move(moving));
}

} // namespace spacewright::views
