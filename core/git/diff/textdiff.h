// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace spacewright::git
{

/// A run of lines that both texts have. Lines count from 0.
struct SameLines {
    int before = 0;
    int after = 0;
    int count = 0;
};

/// The lines that two texts have in common, in order, found the way git's blame looks for them.
QList<SameLines> sameLines(QByteArrayView before, QByteArrayView after);

/// How many bytes at the end are the same and left out of that comparison, as git does it; whole lines.
qsizetype commonTail(QByteArrayView before, QByteArrayView after);

/// How many lines a text has; one without a line end at the end counts too.
int countLines(QByteArrayView text);

} // namespace spacewright::git
