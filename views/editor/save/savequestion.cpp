// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savequestion.h"

#include <KMessageBox>
#include <KStandardGuiItem>

#include <QCoreApplication>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SaveQuestion)
};

} // namespace

SaveAnswer askToSave(QWidget *window, const QStringList &names)
{
    //: %n is the number of files, %1 their names, one in each line
    const QString text =
        Tr::tr("%n file(s) have changes that are not saved:\n%1\n\nSave them?", nullptr, int(names.size()))
            .arg(names.join(u'\n'));
    switch (KMessageBox::warningTwoActionsCancel(window, text, Tr::tr("Unsaved Changes"), KStandardGuiItem::save(),
                                                 KStandardGuiItem::discard())) {
    case KMessageBox::PrimaryAction:
        return SaveAnswer::Save;
    case KMessageBox::SecondaryAction:
        return SaveAnswer::Discard;
    default:
        return SaveAnswer::Cancel;
    }
}

} // namespace spacewright::views
