// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "taskbutton.h"

#include "tasklist.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSet>

namespace spacewright::views
{

namespace
{

constexpr int popupWidth = 340;

int percent(const ProgressState &progress)
{
    return progress.total > 0 ? int(progress.done * 100 / progress.total) : -1;
}

} // namespace

/// One job in the popup.
class TaskButton::RowWidget final : public QWidget
{
public:
    RowWidget(TaskList *tasks, int id, QWidget *parent)
        : QWidget(parent), m_title(new QLabel(this)), m_text(new QLabel(this)), m_bar(new QProgressBar(this))
    {
        auto *cancel = new QToolButton(this);
        cancel->setIcon(QIcon::fromTheme(QStringLiteral("dialog-cancel")));
        cancel->setToolTip(TaskButton::tr("Cancel"));
        cancel->setAccessibleName(TaskButton::tr("Cancel"));
        cancel->setObjectName(QStringLiteral("task_cancel"));
        cancel->setAutoRaise(true);
        connect(cancel, &QToolButton::clicked, tasks, [tasks, id] { tasks->cancel(id); });
        m_title->setTextFormat(Qt::PlainText);
        m_text->setTextFormat(Qt::PlainText);
        m_text->setEnabled(false);
        auto *layout = new QGridLayout(this);
        layout->addWidget(m_title, 0, 0);
        layout->addWidget(m_bar, 1, 0);
        layout->addWidget(cancel, 1, 1);
        layout->addWidget(m_text, 2, 0);
    }

    void show(const TaskRow &row)
    {
        m_title->setText(row.title);
        m_text->setText(m_text->fontMetrics().elidedText(row.progress.text, Qt::ElideMiddle, popupWidth - 80));
        m_bar->setRange(0, row.progress.total > 0 ? 100 : 0);
        m_bar->setValue(percent(row.progress));
        m_bar->setAccessibleName(row.title);
    }

private:
    QLabel *m_title;
    QLabel *m_text;
    QProgressBar *m_bar;
};

TaskButton::TaskButton(TaskList *tasks, QWidget *parent)
    : QToolButton(parent), m_tasks(tasks), m_popup(new QFrame(this, Qt::Popup)), m_layout(new QVBoxLayout(m_popup))
{
    setObjectName(QStringLiteral("tasks"));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(QIcon::fromTheme(QStringLiteral("run-build")));
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_popup->setFixedWidth(popupWidth);
    connect(this, &QToolButton::clicked, this, &TaskButton::showPopup);
    connect(tasks, &TaskList::changed, this, &TaskButton::update);
    update();
}

void TaskButton::showPopup()
{
    m_popup->adjustSize();
    m_popup->move(mapToGlobal(QPoint(width() - m_popup->width(), height())));
    m_popup->show();
}

void TaskButton::update()
{
    const QList<TaskRow> rows = m_tasks->rows();
    setVisible(!rows.isEmpty());
    if (rows.isEmpty()) {
        m_popup->hide();
    } else {
        const TaskRow &row = rows.last();
        const int done = percent(row.progress);
        //: In the corner of the window; %1 is the title of a job, %2 how far it is in percent
        const QString text = done < 0 ? row.title : tr("%1: %2 %").arg(row.title).arg(done);
        setText(text);
        setAccessibleName(text);
    }
    updatePopup(rows);
}

void TaskButton::updatePopup(const QList<TaskRow> &rows)
{
    QSet<int> shown;
    for (const TaskRow &row : rows) {
        shown.insert(row.id);
        RowWidget *&widget = m_rows[row.id];
        if (!widget) {
            widget = new RowWidget(m_tasks, row.id, m_popup);
            m_layout->addWidget(widget);
        }
        widget->show(row);
    }
    for (const int id : m_rows.keys()) {
        if (!shown.contains(id))
            m_rows.take(id)->deleteLater();
    }
}

} // namespace spacewright::views
