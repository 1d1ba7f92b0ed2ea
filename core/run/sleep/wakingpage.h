// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace spacewright::run
{

/// Whether the head of a request, as far as it has come, is complete.
[[nodiscard]] bool isWholeHead(QByteArrayView head);
/// Whether it asks for a page to be looked at, not for data.
[[nodiscard]] bool wantsPage(QByteArrayView head);
/// The whole answer to such a request while the app of the Space of that @p title is waking: a page that loads what was
/// asked for as soon as the app answers.
[[nodiscard]] QByteArray wakingAnswer(const QString &title);

} // namespace spacewright::run
