// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "afterpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <utility>

namespace spacewright
{

namespace
{

/// A window that is behind others may never be asked for a picture.
constexpr std::chrono::milliseconds patience{500};

class Waiting final : public QObject
{
public:
    Waiting(QWidget *widget, std::function<void()> work) : QObject(widget), m_work(std::move(work))
    {
        widget->installEventFilter(this);
        widget->update(0, 0, 1, 1);
        QTimer::singleShot(widget->isVisible() ? patience : std::chrono::milliseconds(0), this, &Waiting::finish);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The picture is handed to the screen when all parts of the window have been asked for theirs.
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, &Waiting::finish);
        return QObject::eventFilter(watched, event);
    }

private:
    void finish()
    {
        if (m_work) {
            deleteLater();
            std::exchange(m_work, nullptr)();
        }
    }

    std::function<void()> m_work;
};

} // namespace

void afterPaint(QWidget *widget, std::function<void()> work)
{
    new Waiting(widget, std::move(work));
}

} // namespace spacewright
