// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace spacewright::views
{

class DiffText;
class ImageDiff;
class TableDiff;
struct FileDiff;

/// Shows changes of files that their text does not suit: pictures, tables, notebooks.
class DiffKinds final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiffKinds)

public:
    explicit DiffKinds(QWidget *parent = nullptr);

    /// False if there is nothing better than text for this file.
    bool setDiff(const FileDiff &diff);
    void setSideBySide(bool isSideBySide);
    void goToChange(int direction);
    /// Whether what is shown has changes to go to.
    bool hasPlaces() const;

private:
    ImageDiff *m_images;
    TableDiff *m_table;
    DiffText *m_notebook;
};

} // namespace spacewright::views
