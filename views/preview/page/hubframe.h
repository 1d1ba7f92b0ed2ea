// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace spacewright::views
{

/// The page of the Hub that a Space is shown in, as far as the Space notices: a document of the Hub's origin with a
/// frame of another one, so that cookies, permissions and messages to the parent behave as there
/// (https://huggingface.co/docs/hub/spaces-cookie-limitations, spaces-handle-url-parameters, spaces-get-user-plan).
QString hubFrameHtml(const QUrl &app);
/// The origin that apps expect their parent to have. Nothing is loaded from there.
QUrl hubFrameOrigin();

} // namespace spacewright::views
