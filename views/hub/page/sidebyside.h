// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QBoxLayout;

namespace spacewright::views
{

/// Two parts of a page side by side where there is room for both, else one below the other.
class SideBySide final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SideBySide)

public:
    /// Takes both over.
    SideBySide(QWidget *first, QWidget *second, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QBoxLayout *m_layout;
};

} // namespace spacewright::views
