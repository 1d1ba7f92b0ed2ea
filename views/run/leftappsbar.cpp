// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leftappsbar.h"

#include <KMessageWidget>

#include <QAction>
#include <QLocale>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

/// More of them would hide the window: the next ones come as these go.
constexpr int mostShown = 3;
/// Of a title. A line that is wrapped takes the room of two.
constexpr qsizetype longestTitle = 28;

QString shortText(const run::LeftApp &left)
{
    const QString &title = left.record.spaceTitle;
    const QString shown = title.size() > longestTitle ? title.first(longestTitle - 1) + u'…' : title;
    // Two of one Space are told apart by it.
    const QDateTime began = left.record.started.toLocalTime();
    const bool isOfToday = began.date() == QDate::currentDate();
    const QString time = isOfToday ? QLocale().toString(began.time(), QLocale::ShortFormat)
                                   : QLocale().toString(began.date(), QLocale::ShortFormat);
    //: %1 is the title of a Space, %2 a time or a date, in a narrow place
    return LeftAppsBar::tr("“%1” of %2 still runs").arg(shown, time);
}

QString wholeText(const run::LeftApp &left)
{
    const QString time = QLocale().toString(left.record.started.toLocalTime(), QLocale::ShortFormat);
    //: %1 is the title of a Space, %2 a time, %3 an address
    return LeftAppsBar::tr("“%1” of %2 still runs in its container, at %3: Spacewright ended before it did.")
        .arg(left.record.spaceTitle, time, left.url().toString());
}

} // namespace

struct LeftAppsBar::Line {
    run::LeftApp left;
    KMessageWidget *widget = nullptr;
    QAction *resume = nullptr;
    Task<void> work = {};
};

LeftAppsBar::LeftAppsBar(QThreadPool *pool, QWidget *parent) : QWidget(parent), m_pool(pool)
{
    setObjectName(QStringLiteral("left_apps"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    hide();
}

LeftAppsBar::~LeftAppsBar() = default;

void LeftAppsBar::setApps(const QList<run::LeftApp> &apps)
{
    for (const run::LeftApp &left : apps) {
        if (!m_lines.contains(left.container))
            add(left);
    }
    showSome();
}

void LeftAppsBar::add(const run::LeftApp &left)
{
    auto *widget = new KMessageWidget(shortText(left), this);
    widget->setObjectName(QStringLiteral("left_app"));
    // A title is anybody's.
    widget->setTextFormat(Qt::PlainText);
    widget->setWordWrap(true);
    widget->setMessageType(KMessageWidget::Information);
    widget->setToolTip(wholeText(left));
    widget->setAccessibleName(widget->toolTip());
    widget->setVisible(false);
    const auto action = [widget](const char *name, const QString &text, const char *icon, const QString &tip) {
        auto *added = new QAction(QIcon::fromTheme(QLatin1StringView(icon)), text, widget);
        added->setObjectName(QLatin1StringView(name));
        added->setToolTip(tip);
        widget->addAction(added);
        return added;
    };
    QAction *resume = action("left_resume", tr("Re-attach"), "media-playback-start", {});
    QAction *stop = action("left_stop", tr("Stop App"), "media-playback-stop",
                           tr("Ask the app to end; what it printed and wrote is kept"));
    QAction *remove =
        action("left_remove", tr("Remove"), "edit-delete", tr("End the app at once and throw its container away"));
    const QString container = left.container;
    connect(resume, &QAction::triggered, this, [this, left] { Q_EMIT resumeRequested(left); });
    connect(stop, &QAction::triggered, this, [this, container, title = left.record.spaceTitle] {
        //: %1 is the title of a Space
        begin(container, tr("“%1” is asked to end…").arg(title), &run::stopLeftApp);
    });
    connect(remove, &QAction::triggered, this, [this, container, title = left.record.spaceTitle] {
        //: %1 is the title of a Space
        begin(container, tr("The container of “%1” is removed…").arg(title), &run::removeLeftApp);
    });
    // Closed: it goes on, and is offered at the next start.
    connect(widget, &KMessageWidget::hideAnimationFinished, this, [this, container] { forget(container); });
    layout()->addWidget(widget);
    m_lines.emplace(container, Line{.left = left, .widget = widget, .resume = resume});
    setTakable(m_isTakable);
}

void LeftAppsBar::setTakable(bool isTakable)
{
    m_isTakable = isTakable;
    for (const auto &[container, line] : m_lines) {
        line.resume->setEnabled(isTakable);
        line.resume->setToolTip(isTakable ? tr("Go on with the app here: its log, its page, its files")
                                          : tr("Stop what runs here first"));
    }
}

void LeftAppsBar::begin(const QString &container, const QString &text, Work work)
{
    Line &line = m_lines.at(container);
    line.widget->setText(text);
    line.widget->setAccessibleName(text);
    line.widget->setCloseButtonVisible(false);
    for (QAction *action : line.widget->actions())
        action->setVisible(false);
    line.work = Task<void>(m_pool, [left = line.left, work](Progress &progress) { return work(left, progress); });
    line.work.future().then(this, [this, container](const Result<> &done) { finish(container, done); });
}

void LeftAppsBar::finish(const QString &container, const Result<> &done)
{
    const run::LeftApp left = m_lines.at(container).left;
    forget(container);
    if (done)
        return;
    Q_EMIT failed(done.error());
    // It may be tried again.
    setApps({left});
}

void LeftAppsBar::forget(const QString &container)
{
    const auto found = m_lines.find(container);
    if (found == m_lines.end())
        return;
    found->second.widget->hide();
    found->second.widget->deleteLater();
    m_lines.erase(found);
    showSome();
}

void LeftAppsBar::showSome()
{
    int shown = 0;
    for (const auto &[container, line] : m_lines)
        line.widget->setVisible(++shown <= mostShown);
    setVisible(shown > 0);
}

} // namespace spacewright::views
