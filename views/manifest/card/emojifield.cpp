// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emojifield.h"

#include <views/common/cardcolours.h>

#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QWidgetAction>

namespace spacewright::views
{

namespace
{

constexpr int columns = 8;

/// What Spaces are mostly about: models, pictures, sound, words, code, science, and some that are just nice.
QStringList emojis()
{
    return QStringLiteral(
               "🤖 🧠 🚀 ✨ 🔥 ⚡ 💡 🎯 🎨 📷 🎬 👀 🌈 🎭 🎵 🎤 🔊 🎧 🎹 🎸 📻 💬 📝 📚 📖 🌍 🔤 💭 💻 🔧 🧩 📦 "
               "🐍 🔍 📊 📈 🧪 🔬 🧬 🩺 🔭 🐶 🐱 🦊 🐼 🦜 🐙 🌱 🌻 🍕 ⚽ 🎮 🎲 🏆 💛 🤗")
        .split(u' ');
}

} // namespace

EmojiField::EmojiField(const QString &key, QWidget *parent) : TextField(key, parent)
{
    edit()->setFont(emojiFont(edit()->font()));
    auto *button = new QPushButton(tr("Pick"), this);
    button->setObjectName(QStringLiteral("card_pick_emoji"));
    button->setToolTip(tr("Pick an emoji"));
    auto *menu = new QMenu(button);
    button->setMenu(menu);
    layout()->addWidget(button);
    // Sixty buttons are made when somebody wants one.
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        if (menu->isEmpty())
            fillMenu(menu);
    });
}

void EmojiField::fillMenu(QMenu *menu)
{
    auto *holder = new QWidget(menu);
    auto *grid = new QGridLayout(holder);
    grid->setSpacing(0);
    QFont large = emojiFont(font());
    large.setPointSizeF(large.pointSizeF() * 1.5);
    int place = 0;
    for (const QString &emoji : emojis()) {
        auto *button = new QToolButton(holder);
        button->setText(emoji);
        button->setFont(large);
        button->setAutoRaise(true);
        grid->addWidget(button, place / columns, place % columns);
        ++place;
        connect(button, &QToolButton::clicked, this, [this, menu, emoji] {
            menu->close();
            pick(emoji);
        });
    }
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(holder);
    menu->addAction(action);
}

void EmojiField::pick(const QString &emoji)
{
    edit()->setText(emoji);
    touch();
    commit();
}

} // namespace spacewright::views
