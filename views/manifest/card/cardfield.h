// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/edit/cardedit.h>

#include <QTimer>
#include <QWidget>

#include <optional>

namespace spacewright::views
{

/// The part of the card's form for one key. What it says is not written anywhere until changed() was heard.
class CardField : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardField)

public:
    CardField(const QString &key, QWidget *parent);

    const QString &key() const { return m_key; }
    /// Shows what the card says; null if it does not have the key. What the user is about to write stays.
    void show(const manifest::CardEntry *entry);
    /// What the key is to say; nothing if it is to be taken out of the card.
    virtual std::optional<manifest::CardContent> content() const = 0;

Q_SIGNALS:
    /// The user has changed it and paused, or left it.
    void changed();

protected:
    /// A wheel that goes through the form changes nothing in it.
    void leaveWheelAlone(QWidget *box);
    bool eventFilter(QObject *watched, QEvent *event) override;
    virtual void showEntry(const manifest::CardEntry *entry) = 0;
    /// The user is writing.
    void touch();
    /// The user has left or chosen.
    void commit();

private:
    const QString m_key;
    QTimer m_pause;
    bool m_isTouched = false;
};

/// The right field for a key. @p parent becomes its parent.
[[nodiscard]] CardField *makeCardField(const QString &key, QWidget *parent);

} // namespace spacewright::views
