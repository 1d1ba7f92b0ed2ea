// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diffpane.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QSyntaxHighlighter>
#include <QTextBlock>

#include <algorithm>

namespace spacewright::views
{

namespace
{

constexpr int margin = 6;
/// Room for two digits, so that short files do not look cramped.
constexpr int smallestNumber = 99;

} // namespace

/// Paints words and syntax; all of it is known before, so nothing is worked out here.
class DiffPane::Painter final : public QSyntaxHighlighter
{
public:
    explicit Painter(DiffPane *pane) : QSyntaxHighlighter(pane->document()), m_pane(pane) {}

    void setSyntax(const DiffSyntax &syntax) { m_syntax = syntax; }

protected:
    void highlightBlock(const QString &text) override
    {
        const DiffRow row = m_pane->m_rows.value(currentBlock().blockNumber());
        const DiffColours &colours = m_pane->m_colours;
        if (row.kind == DiffRow::Kind::Hunk || row.kind == DiffRow::Kind::Note) {
            setFormat(0, int(text.size()), colours.soft);
            return;
        }
        const bool isOld = row.kind == DiffRow::Kind::Removed || m_pane->m_numbers == Numbers::Old;
        const QList<SyntaxSpan> spans =
            isOld ? m_syntax.before.value(row.oldNumber - 1) : m_syntax.after.value(row.newNumber - 1);
        for (const SyntaxSpan &span : spans) {
            QTextCharFormat look;
            look.setForeground(span.colour);
            look.setFontWeight(span.isBold ? QFont::Bold : QFont::Normal);
            look.setFontItalic(span.isItalic);
            setFormat(span.start, span.length, look);
        }
        for (const git::WordRange &words : row.words) {
            const int end = qMin(words.start + words.length, int(text.size()));
            for (int place = words.start; place < end; ++place) {
                QTextCharFormat marked = format(place);
                marked.setBackground(colours.behindWords(row.kind));
                setFormat(place, 1, marked);
            }
        }
    }

private:
    DiffPane *m_pane;
    DiffSyntax m_syntax;
};

class DiffPane::Gutter final : public QWidget
{
public:
    explicit Gutter(DiffPane *pane) : QWidget(pane), m_pane(pane) {}

protected:
    void paintEvent(QPaintEvent *event) override { m_pane->paintGutter(event); }

private:
    DiffPane *m_pane;
};

DiffPane::DiffPane(Numbers numbers, QWidget *parent)
    : QPlainTextEdit(parent), m_numbers(numbers), m_colours(palette()), m_painter(new Painter(this)),
      m_gutter(new Gutter(this))
{
    setReadOnly(true);
    // A cursor to move with the keys, without being able to write.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(NoWrap);
    setFrameShape(QFrame::NoFrame);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabStopDistance(4 * fontMetrics().horizontalAdvance(u' '));
    setCursorWidth(2);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        m_gutter->update();
    });
}

void DiffPane::setRows(const QList<DiffRow> &rows, const DiffSyntax &syntax)
{
    m_rows = rows;
    m_painter->setSyntax(syntax);
    QStringList texts;
    texts.reserve(rows.size());
    int largest = smallestNumber;
    for (const DiffRow &row : rows) {
        texts.append(row.text);
        largest = std::max({largest, row.oldNumber, row.newNumber});
    }
    m_digits = int(QString::number(largest).size());
    setPlainText(texts.join(u'\n'));
    placeGutter();
}

const DiffRow &DiffPane::currentRow() const
{
    static const DiffRow none{.kind = DiffRow::Kind::Gap};
    const int row = textCursor().blockNumber();
    return row < m_rows.size() ? m_rows.at(row) : none;
}

void DiffPane::setCurrentRow(qsizetype row)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(int(row))));
    centerCursor();
}

std::pair<qsizetype, qsizetype> DiffPane::selectedRows() const
{
    const QTextCursor cursor = textCursor();
    const int first = document()->findBlock(cursor.selectionStart()).blockNumber();
    const QTextBlock end = document()->findBlock(cursor.selectionEnd());
    // A selection that ends before the first letter of a line does not mean that line.
    const bool isBefore = cursor.hasSelection() && cursor.selectionEnd() == end.position() && end.blockNumber() > first;
    // While the text is replaced there is no line at all.
    return {qMax(0, first), end.blockNumber() - (isBefore ? 1 : 0)};
}

QList<git::PickedLines> DiffPane::pickedLines() const
{
    QList<git::PickedLines> picked;
    const auto [first, last] = selectedRows();
    for (qsizetype number = first; number <= last && number < m_rows.size(); ++number) {
        const DiffRow &row = m_rows.at(number);
        if (!row.isChange())
            continue;
        if (picked.isEmpty() || picked.constLast().hunk != row.hunk)
            picked.append({.hunk = row.hunk});
        picked.last().lines.append(row.line);
    }
    return picked;
}

bool DiffPane::beginsChange(qsizetype row) const
{
    const auto differs = [this](qsizetype number) {
        return m_rows.at(number).isChange() || m_rows.at(number).kind == DiffRow::Kind::Gap;
    };
    return differs(row) && (row == 0 || !differs(row - 1));
}

qsizetype DiffPane::nextChange(qsizetype from, int direction) const
{
    for (qsizetype row = from + direction; row >= 0 && row < m_rows.size(); row += direction) {
        if (beginsChange(row))
            return row;
    }
    return -1;
}

template <class Paint> void DiffPane::forVisibleRows(Paint paint) const
{
    QTextBlock block = firstVisibleBlock();
    while (block.isValid() && block.blockNumber() < m_rows.size()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > viewport()->height())
            return;
        paint(m_rows.at(block.blockNumber()), place);
        block = block.next();
    }
}

void DiffPane::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        forVisibleRows([&](const DiffRow &row, const QRectF &place) {
            const QRectF whole(0, place.top(), viewport()->width(), place.height());
            if (const QColor colour = m_colours.behind(row.kind); colour.isValid())
                painter.fillRect(whole, colour);
            if (row.kind == DiffRow::Kind::Gap)
                painter.fillRect(whole, QBrush(m_colours.head, Qt::BDiagPattern));
        });
    }
    QPlainTextEdit::paintEvent(event);
}

int DiffPane::gutterWidth() const
{
    const int columns = m_numbers == Numbers::Both ? 2 : 1;
    return columns * (m_digits * fontMetrics().horizontalAdvance(u'0') + 2 * margin) +
           fontMetrics().horizontalAdvance(u'+') + margin;
}

void DiffPane::placeGutter()
{
    const int width = gutterWidth();
    setViewportMargins(width, 0, 0, 0);
    m_gutter->setGeometry(QRect(contentsRect().topLeft(), QSize(width, contentsRect().height())));
    m_gutter->update();
}

void DiffPane::paintGutter(QPaintEvent *)
{
    QPainter painter(m_gutter);
    painter.fillRect(m_gutter->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    const int column = m_digits * fontMetrics().horizontalAdvance(u'0') + 2 * margin;
    forVisibleRows([&](const DiffRow &row, const QRectF &place) {
        // The last row of a text is taller by the margin below it.
        const QRect whole(0, qRound(place.top()), m_gutter->width(), fontMetrics().lineSpacing());
        if (const QColor colour = m_colours.behind(row.kind); colour.isValid())
            painter.fillRect(whole, colour);
        painter.setPen(m_colours.soft);
        QRect cell(0, whole.top(), column - margin, whole.height());
        const auto number = [&](int line) {
            if (line > 0)
                painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
            cell.translate(column, 0);
        };
        if (m_numbers != Numbers::New)
            number(row.oldNumber);
        if (m_numbers != Numbers::Old)
            number(row.newNumber);
        painter.setPen(m_colours.text);
        cell = QRect(whole.right() - fontMetrics().horizontalAdvance(u'+') - margin, whole.top(), whole.width(),
                     whole.height());
        if (row.isChange())
            painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter,
                             row.kind == DiffRow::Kind::Added ? QStringLiteral("+") : QStringLiteral("−"));
    });
}

void DiffPane::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void DiffPane::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_colours = DiffColours(palette());
    m_painter->rehighlight();
}

} // namespace spacewright::views
