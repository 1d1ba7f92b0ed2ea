// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "borrowedhardware.h"

#include <core/hub/space/hardware.h>

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(BorrowedHardware)
};

QString costText(const QString &flavor, double dollarsPerHour)
{
    if (dollarsPerHour <= 0)
        //: %1 is a flavor of the Hub's hardware, such as cpu-basic
        return Tr::tr("Run on the Hub with %1, which costs nothing?").arg(flavor);
    //: %1 is a flavor of the Hub's hardware, such as t4-small, %2 an amount of money
    return Tr::tr("Run on the Hub with %1 for %2 an hour?").arg(flavor, hub::dollarText(dollarsPerHour));
}

} // namespace

void askForHardware(QWidget *window, const QString &flavor, double dollarsPerHour,
                    const std::function<void()> &accepted)
{
    auto *question = new QMessageBox(QMessageBox::Question, Tr::tr("Run on the Hub"), costText(flavor, dollarsPerHour),
                                     QMessageBox::Cancel, window);
    question->setObjectName(QStringLiteral("hub_hardware"));
    question->setInformativeText(Tr::tr(
        "A private Space is made in your account for this run. It gets the folder's files as they are now, and "
        "the variables and secrets that are set here. When you stop the run, that Space is paused and removed."));
    QPushButton *run = question->addButton(Tr::tr("Run on the Hub"), QMessageBox::AcceptRole);
    run->setObjectName(QStringLiteral("hub_hardware_accept"));
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(run, &QPushButton::clicked, window, [accepted] { accepted(); });
    question->open();
}

} // namespace spacewright::views
