// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantext.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PublishPlanText)
};

QString whereText(const publish::PublishPlan &plan)
{
    const QString name = plan.target.id.text();
    if (plan.target.asPullRequest)
        //: %1 is the name of a Space
        return Tr::tr("A pull request to %1.").arg(name);
    if (!plan.exists)
        return plan.target.isPrivate
                   //: %1 is the name of a Space
                   ? Tr::tr("A new Space, %1, that only you and your organisation see.").arg(name)
                   //: %1 is the name of a Space
                   : Tr::tr("A new public Space, %1.").arg(name);
    //: %1 is the name of a Space
    return Tr::tr("The Space %1.").arg(name);
}

QString actionText(publish::FileAction action)
{
    switch (action) {
    case publish::FileAction::Add:
        return Tr::tr("new");
    case publish::FileAction::Change:
        return Tr::tr("changed");
    case publish::FileAction::Remove:
        break;
    }
    return Tr::tr("removed");
}

QString actionIcon(publish::FileAction action)
{
    switch (action) {
    case publish::FileAction::Add:
        return QStringLiteral("vcs-added");
    case publish::FileAction::Change:
        return QStringLiteral("vcs-locally-modified");
    case publish::FileAction::Remove:
        break;
    }
    return QStringLiteral("vcs-removed");
}

enum Column { PathColumn, ActionColumn, SizeColumn, ColumnCount };

} // namespace

QString planText(const publish::PublishPlan &plan)
{
    if (plan.isEmpty())
        //: %1 is the name of a Space
        return Tr::tr("%1 has all of it already: there is nothing to publish.").arg(plan.target.id.text());
    const QString files =
        plan.files.isEmpty()
            ? Tr::tr("Commits that are not there yet.")
            //: %n is a number of files, %1 their size together, e.g. 12 kB
            : Tr::tr("%n file(s), %1.", nullptr, int(plan.files.size())).arg(QLocale().formattedDataSize(plan.size()));
    return QStringList{whereText(plan), files, plan.wayReason}.join(u' ');
}

QString hardwareText(const hub::Hardware &hardware)
{
    const QString name = hardware.prettyName.isEmpty() ? hardware.name : hardware.prettyName;
    if (hardware.dollarsPerHour <= 0)
        //: %1 is hardware, such as "CPU basic"
        return Tr::tr("%1, free").arg(name);
    //: %1 is hardware, %2 a price in dollars
    return Tr::tr("%1, %2 an hour")
        .arg(name, QLocale(QLocale::English).toCurrencyString(hardware.dollarsPerHour, QStringLiteral("$")));
}

void setUpFiles(QTreeWidget *list)
{
    list->setHeaderLabels({Tr::tr("File"), Tr::tr("Change"), Tr::tr("Size")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setTextElideMode(Qt::ElideMiddle);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(PathColumn, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(ActionColumn, QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(SizeColumn, QHeaderView::ResizeToContents);
}

void showFiles(QTreeWidget *list, const publish::PublishPlan &plan)
{
    list->clear();
    QList<QTreeWidgetItem *> items;
    for (const publish::PublishFile &file : plan.files) {
        const bool isRemoved = file.action == publish::FileAction::Remove;
        const QString size = isRemoved ? QString() : QLocale().formattedDataSize(file.size);
        //: %1 is the size of a file; LFS is what the Hub keeps large files in
        const QString shown = file.isLarge && !isRemoved ? Tr::tr("%1, LFS").arg(size) : size;
        auto *item = new QTreeWidgetItem({file.path, actionText(file.action), shown});
        item->setIcon(PathColumn, QIcon::fromTheme(actionIcon(file.action)));
        item->setToolTip(PathColumn, file.path);
        item->setTextAlignment(SizeColumn, Qt::AlignRight | Qt::AlignVCenter);
        items.append(item);
    }
    list->addTopLevelItems(items);
}

} // namespace spacewright::views
