// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diffkinds.h"

#include <views/diff/text/diffpane.h>

#include "imagediff.h"
#include "tablediff.h"

#include <views/diff/filediff.h>
#include <views/diff/text/difftext.h>

namespace spacewright::views
{

DiffKinds::DiffKinds(QWidget *parent)
    : QStackedWidget(parent), m_images(new ImageDiff(this)), m_table(new TableDiff(this)),
      m_notebook(new DiffText(this))
{
    m_notebook->setObjectName(QStringLiteral("notebook_diff"));
    // The text beside it has panes of these names too.
    for (DiffPane *pane : m_notebook->findChildren<DiffPane *>())
        pane->setObjectName(QStringLiteral("notebook_") + pane->objectName());
    addWidget(m_images);
    addWidget(m_table);
    addWidget(m_notebook);
}

bool DiffKinds::setDiff(const FileDiff &diff)
{
    if (!diff.imageBefore.isNull() || !diff.imageAfter.isNull()) {
        m_images->setPictures({diff.imageBefore, diff.before.value_or(QByteArray()).size()},
                              {diff.imageAfter, diff.after.value_or(QByteArray()).size()});
        setCurrentWidget(m_images);
        return true;
    }
    if (diff.table) {
        m_table->setRows(*diff.table, diff.tableHeader);
        setCurrentWidget(m_table);
        return true;
    }
    if (diff.notebook) {
        m_notebook->setRows(diff.notebook->unified, diff.notebook->sides, {});
        m_notebook->goToChange(1);
        setCurrentWidget(m_notebook);
        return true;
    }
    return false;
}

void DiffKinds::setSideBySide(bool isSideBySide)
{
    m_notebook->setSideBySide(isSideBySide);
}

void DiffKinds::goToChange(int direction)
{
    m_notebook->goToChange(direction);
}

bool DiffKinds::hasPlaces() const
{
    return currentWidget() == m_notebook;
}

} // namespace spacewright::views
