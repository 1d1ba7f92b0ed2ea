// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diffcolours.h"
#include "diffsyntax.h"

#include <core/git/staging/linestaging.h>

#include <QPlainTextEdit>

namespace spacewright::views
{

/// One column of a difference: text that can be selected and copied, with line numbers, and painted by what happened to
/// each line.
class DiffPane final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiffPane)

public:
    /// Which line numbers stand beside the text.
    enum class Numbers { Old, New, Both };

    explicit DiffPane(Numbers numbers, QWidget *parent = nullptr);

    void setRows(const QList<DiffRow> &rows, const DiffSyntax &syntax);
    const QList<DiffRow> &rows() const { return m_rows; }
    const DiffRow &currentRow() const;
    void setCurrentRow(qsizetype row);
    /// The rows that the selection touches; the cursor's own if nothing is selected.
    std::pair<qsizetype, qsizetype> selectedRows() const;
    /// Changed lines that the selection touches.
    QList<git::PickedLines> pickedLines() const;
    /// Where the next run of changed lines begins; -1 if there is none.
    qsizetype nextChange(qsizetype from, int direction) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Gutter;
    class Painter;

    bool beginsChange(qsizetype row) const;
    int gutterWidth() const;
    void paintGutter(QPaintEvent *event);
    void placeGutter();
    /// Calls @p paint(row, rectangle) for every row that can be seen.
    template <class Paint> void forVisibleRows(Paint paint) const;

    Numbers m_numbers;
    QList<DiffRow> m_rows;
    DiffColours m_colours;
    /// Of the largest line number.
    int m_digits = 2;
    Painter *m_painter;
    Gutter *m_gutter;
};

} // namespace spacewright::views
