// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logcolours.h"
#include "loglines.h"
#include "logselection.h"

#include <core/log/cause/reading/fileplace.h>

#include <QAbstractScrollArea>
#include <QBasicTimer>

namespace spacewright::views
{

/// The text of one log. Decodes and paints what is visible and nothing else; looks for new lines at most 25 times a
/// second, and only while it can be seen.
class LogText final : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogText)

public:
    /// What one copy takes at most: more would stop the window while it is decoded.
    static constexpr qint64 copyLimit = 200'000;

    explicit LogText(QWidget *parent = nullptr);

    void setStore(std::shared_ptr<log::LogStore> store);
    const LogLines &lines() const { return m_lines; }
    const LogColours &colours() const { return m_colours; }

    /// Shows only these lines, all of them without; @p repeats are lines that stand for the one above them when they
    /// are hidden. The line at the top stays there.
    void setPassing(const std::optional<log::LineSet> &lines, const log::LineSet &repeats);
    void setMarkers(const QList<LogStyle::Marker> &markers);
    /// Shows when each line arrived.
    void setTimesShown(bool shown);

    bool isFollowing() const { return m_isFollowing; }
    /// Follows the end of the log as it grows. Scrolling up by hand ends it.
    void setFollowing(bool isFollowing);
    /// Scrolls a line into the middle if it is not visible, and selects what is given of it.
    void showPlace(qint64 line, qsizetype start, qsizetype length);

    /// Where the Space's files were: lines that name one lead there.
    void setSeenFiles(const log::SeenFiles &seen) { m_seen = seen; }
    /// The place that the line at @p point of the viewport names.
    std::optional<log::FilePlace> fileAt(QPoint point);

    const LogSelection &selection() const { return m_selection; }
    void setSelection(const LogSelection &selection);
    void selectAll();
    /// As it is shown; at most copyLimit lines.
    QString selectedText() const;
    void copy();

    qint64 firstVisibleLine() const;
    qint64 lastVisibleLine() const;

Q_SIGNALS:
    void followingChanged(bool isFollowing);
    /// Lines came or went.
    void grown();
    void selectionChanged();
    /// A copy was cut at copyLimit lines.
    void copyLimited();
    /// A place in a file of the Space was clicked.
    void fileActivated(const QString &file, int line, int column);
    /// Fonts or colours are others now.
    void styleChanged();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void refresh();
    void updateFont();
    void updateScrollBars();
    void updateWidth(qreal widest);
    int visibleRows() const;
    qint64 firstRow() const;
    qint64 lastRow() const;
    LogStyle style() const { return {m_colours, m_font, m_markers}; }
    QList<QTextLayout::FormatRange> marksOf(qint64 line, qsizetype length) const;
    void paintLine(QPainter &painter, qint64 line, int y);
    LogPlace placeAt(QPoint point);
    void selectLine(qint64 line);

    // Places in files that lines name.
    std::optional<log::FilePlace> linkAt(QPoint point);
    void hover(QPoint point);
    bool activateLink(qint64 line);
    bool moveCursor(const QKeyEvent &event);
    void showCursor();

    // The column at the left.
    int marginWidth() const;
    qreal textLeft() const;
    void paintMargin(QPainter &painter, qint64 line, int y);
    void paintRepeats(QPainter &painter, qint64 line, const QPointF &end);

    LogLines m_lines;
    log::LineSet m_repeats;
    QList<LogStyle::Marker> m_markers;
    LogColours m_colours;
    QFont m_font;
    int m_digitWidth = 1;
    int m_lineHeight = 1;
    bool m_showsTimes = false;
    LogSelection m_selection;
    log::SeenFiles m_seen;
    /// What the pointer is over: the line, and which letters of it.
    LogSelection m_link;
    bool m_isFollowing = true;
    /// Set while the view itself moves the scroll bar.
    bool m_isScrolling = false;
    QPoint m_dragPoint;
    QBasicTimer m_refreshTimer;
    QBasicTimer m_dragTimer;
};

} // namespace spacewright::views
