// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/files/readonlyfile.h>

#include <views/common/fileviewer.h>

#include <QAbstractScrollArea>

namespace spacewright::views
{

/// Bytes in rows of sixteen with their letters beside them. Only what is on the screen is read, so any size will do.
class HexView final : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HexView)

public:
    explicit HexView(std::shared_ptr<const ReadOnlyFile> file, QWidget *parent = nullptr);

    /// The row at the top: sixteen times that is its offset.
    qint64 firstRow() const;
    void setFirstRow(qint64 row);
    /// The rows on the screen as text.
    QString shownText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    qint64 rowCount() const;
    int visibleRows() const;
    void updateBars();
    QString rowText(qint64 row, const QByteArray &bytes) const;

    std::shared_ptr<const ReadOnlyFile> m_file;
    qint64 m_first = 0;
    /// Rows for one step of the scroll bar, which counts in 32 bits.
    qint64 m_rowsPerStep = 1;
};

/// A file that nothing else shows.
class HexViewer final : public FileViewer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HexViewer)

public:
    explicit HexViewer(const QString &path, QWidget *parent = nullptr);

private:
    void goTo(HexView *view, const QString &text);
};

} // namespace spacewright::views
