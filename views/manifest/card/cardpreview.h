// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/card/card.h>

#include <QWidget>

namespace spacewright::views
{

/// The Space's card as visitors of the Hub see it among others.
class CardPreview final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardPreview)

public:
    explicit CardPreview(QWidget *parent = nullptr);

    void setCard(const manifest::Card &card);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString shownTitle() const;

    manifest::Card m_card;
    QString m_colorFrom;
    QString m_colorTo;
};

} // namespace spacewright::views
