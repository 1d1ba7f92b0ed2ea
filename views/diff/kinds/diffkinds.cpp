// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diffkinds.h"

#include "imagediff.h"

#include <views/diff/filediff.h>

namespace spacewright::views
{

DiffKinds::DiffKinds(QWidget *parent) : QStackedWidget(parent), m_images(new ImageDiff(this))
{
    addWidget(m_images);
}

bool DiffKinds::setDiff(const FileDiff &diff)
{
    if (diff.imageBefore.isNull() && diff.imageAfter.isNull())
        return false;
    m_images->setPictures({diff.imageBefore, diff.before.value_or(QByteArray()).size()},
                          {diff.imageAfter, diff.after.value_or(QByteArray()).size()});
    setCurrentWidget(m_images);
    return true;
}

} // namespace spacewright::views
