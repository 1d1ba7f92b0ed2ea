// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textfield.h"

class QMenu;

namespace spacewright::views
{

/// One emoji, written or picked.
class EmojiField final : public TextField
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmojiField)

public:
    EmojiField(const QString &key, QWidget *parent);

private:
    void fillMenu(QMenu *menu);
    void pick(const QString &emoji);
};

} // namespace spacewright::views
