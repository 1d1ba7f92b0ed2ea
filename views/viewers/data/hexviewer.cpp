// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hexviewer.h"

#include <core/content/filekind.h>

#include <QDesktopServices>
#include <QFile>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMimeDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr qint64 rowBytes = 16;
constexpr qint64 mostSteps = 1'000'000;
constexpr int margin = 8;
constexpr int wheelRows = 3;
constexpr int wheelNotch = 120;
constexpr int placeWidth = 140;

} // namespace

HexView::HexView(std::shared_ptr<const ReadOnlyFile> file, QWidget *parent)
    : QAbstractScrollArea(parent), m_file(std::move(file))
{
    setObjectName(u"hex_view"_s);
    setAccessibleName(tr("Bytes"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value != m_first / m_rowsPerStep)
            m_first = value * m_rowsPerStep;
        viewport()->update();
    });
}

qint64 HexView::rowCount() const
{
    return (m_file->size() + rowBytes - 1) / rowBytes;
}

int HexView::visibleRows() const
{
    return qMax(1, (viewport()->height() - margin) / fontMetrics().lineSpacing());
}

qint64 HexView::firstRow() const
{
    return m_first;
}

void HexView::setFirstRow(qint64 row)
{
    m_first = qBound<qint64>(0, row, qMax<qint64>(0, rowCount() - visibleRows()));
    verticalScrollBar()->setValue(int(m_first / m_rowsPerStep));
    viewport()->update();
}

void HexView::updateBars()
{
    const int width = 2 * margin + fontMetrics().horizontalAdvance(rowText(0, QByteArray(rowBytes, '0')));
    horizontalScrollBar()->setRange(0, qMax(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    const qint64 last = qMax<qint64>(0, rowCount() - visibleRows());
    m_rowsPerStep = qMax<qint64>(1, last / mostSteps);
    const qint64 kept = m_first;
    verticalScrollBar()->setRange(0, int(last / m_rowsPerStep));
    verticalScrollBar()->setPageStep(qMax(1, int(visibleRows() / m_rowsPerStep)));
    setFirstRow(kept);
}

QString HexView::rowText(qint64 row, const QByteArray &bytes) const
{
    QString numbers;
    QString letters;
    for (qsizetype at = 0; at < rowBytes; ++at) {
        const bool isThere = at < bytes.size();
        numbers += isThere ? u"%1 "_s.arg(uchar(bytes[at]), 2, 16, QLatin1Char('0')) : u"   "_s;
        if (at == rowBytes / 2 - 1)
            numbers += u' ';
        if (isThere)
            letters += bytes[at] >= 0x20 && bytes[at] < 0x7f ? QChar(QLatin1Char(bytes[at])) : QChar(u'·');
    }
    return u"%1   %2  %3"_s.arg(row * rowBytes, 10, 16, QLatin1Char('0')).arg(numbers, letters);
}

QString HexView::shownText() const
{
    QString text;
    // Read anew each time: a handful of bytes, and the file may have changed.
    const QByteArray bytes = m_file->read(m_first * rowBytes, visibleRows() * rowBytes);
    for (qsizetype at = 0; at < bytes.size(); at += rowBytes)
        text += rowText(m_first + at / rowBytes, bytes.sliced(at, qMin(rowBytes, bytes.size() - at))) + u'\n';
    return text;
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    const int x = margin - horizontalScrollBar()->value();
    int y = margin / 2 + fontMetrics().ascent();
    const QStringList rows = shownText().split(u'\n', Qt::SkipEmptyParts);
    constexpr qsizetype offsetLetters = 10;
    for (const QString &row : rows) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(x, y, row.first(offsetLetters));
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(x + fontMetrics().horizontalAdvance(row.first(offsetLetters)), y, row.sliced(offsetLetters));
        y += fontMetrics().lineSpacing();
    }
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    const int page = qMax(1, visibleRows() - 1);
    switch (event->key()) {
    case Qt::Key_Down:
        return setFirstRow(m_first + 1);
    case Qt::Key_Up:
        return setFirstRow(m_first - 1);
    case Qt::Key_PageDown:
        return setFirstRow(m_first + page);
    case Qt::Key_PageUp:
        return setFirstRow(m_first - page);
    case Qt::Key_Home:
        return setFirstRow(0);
    case Qt::Key_End:
        return setFirstRow(rowCount());
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void HexView::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().y() == 0) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setFirstRow(m_first - event->angleDelta().y() * wheelRows / wheelNotch);
    event->accept();
}

HexViewer::HexViewer(const QString &path, QWidget *parent) : FileViewer(path, parent)
{
    // Opening a file does not read it.
    auto file = ReadOnlyFile::open(QFile::encodeName(path));
    if (!file) {
        showError(file.error());
        return;
    }
    const QMimeType known = QMimeDatabase().mimeTypeForFile(path);
    const QString type = known.isDefault() ? tr("Binary file") : known.comment();
    //: Of a binary file: %1 is its kind, %2 its size
    setInfo(tr("%1, %2").arg(type, QLocale().formattedDataSize((*file)->size())));
    auto *view = new HexView(std::move(*file), this);
    auto *place = new QLineEdit(this);
    place->setObjectName(u"hex_place"_s);
    place->setPlaceholderText(tr("Go to offset (hex)"));
    place->setAccessibleName(tr("Go to offset"));
    place->setFixedWidth(placeWidth);
    addToBar(place);
    connect(place, &QLineEdit::returnPressed, view, [this, view, place] { goTo(view, place->text()); });
    if (content::kindOfFile(path) == content::FileKind::Text) {
        auto *lines = addButton(u"text-x-log"_s, tr("Read in the Log Panel"), u"hex_lines"_s);
        lines->setText(lines->toolTip());
        lines->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(lines, &QToolButton::clicked, this, [this, path] { Q_EMIT linesRequested(path); });
    }
    connect(addButton(u"document-open"_s, tr("Open with the Desktop's Program"), u"hex_open_with"_s),
            &QToolButton::clicked, this, [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    setContent(view);
}

void HexViewer::goTo(HexView *view, const QString &text)
{
    bool isNumber = false;
    const qint64 offset = text.trimmed().toLongLong(&isNumber, 16);
    if (isNumber && offset >= 0)
        view->setFirstRow(offset / rowBytes);
    view->setFocus();
}

} // namespace spacewright::views
