// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trustquestion.h"

#include <QCoreApplication>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TrustQuestion)
};

QString whatRuns(const space::Space &space)
{
    if (space.card.sdk == manifest::Sdk::Docker)
        return QStringLiteral("Dockerfile");
    if (space.card.sdk == manifest::Sdk::Static && !space.card.appBuildCommand.isEmpty())
        return space.card.appBuildCommand;
    return space.card.appFile;
}

QString whereItRuns(run::RunnerKind runner)
{
    if (runner == run::RunnerKind::Hub)
        return Tr::tr(
            "Where: on hardware of the Hub, in a private Space of your account. It cannot see this machine; it "
            "gets the folder's files, and the variables and secrets that you set for it.");
    if (runner == run::RunnerKind::Container)
        return Tr::tr("Where: in a container of Podman or Docker. It can write to this folder and use the network; it "
                      "cannot see your other files, your tokens or other programs.");
    return Tr::tr("Where: in a sandbox on this machine. It can write to this folder and use the network; it cannot see "
                  "your other files, your tokens or other programs.");
}

QString details(const space::Space &space, run::RunnerKind runner)
{
    QStringList lines = {
        //: %1 is the path of a folder
        Tr::tr("Folder: %1").arg(QDir::toNativeSeparators(space.folder)),
        //: %1 is the name of an SDK, %2 a file or command
        Tr::tr("Runs: %1, %2").arg(manifest::sdkName(space.card.sdk), whatRuns(space)),
        whereItRuns(runner),
    };
    if (!space.remote.isEmpty())
        lines.insert(1, Tr::tr("Comes from: %1").arg(space.remote));
    return lines.join(QStringLiteral("\n\n"));
}

} // namespace

void askTrust(QWidget *window, const space::Space &space, const TrustPurpose &purpose,
              const std::function<void(bool)> &answered)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, purpose.isRun ? Tr::tr("Run This Space?") : Tr::tr("Trust This Space?"),
                        QString(), QMessageBox::NoButton, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    //: %1 is the title of a Space
    box->setText((purpose.isRun ? Tr::tr("“%1” was not made here. Running it executes its code.")
                                //: %1 is the title of a Space
                                : Tr::tr("“%1” was not made here. To look up its packages, the package index is asked "
                                         "for what its files name. Nothing runs now, but once it is trusted Run does "
                                         "not ask again."))
                     .arg(space.title));
    box->setInformativeText(details(space, purpose.runner));
    QPushButton *allow =
        box->addButton(purpose.isRun ? Tr::tr("Trust and Run") : Tr::tr("Trust"), QMessageBox::AcceptRole);
    allow->setObjectName(QStringLiteral("trust_allow"));
    QPushButton *deny =
        box->addButton(purpose.isRun ? Tr::tr("Do Not Run") : Tr::tr("Do Not Trust"), QMessageBox::RejectRole);
    deny->setObjectName(QStringLiteral("trust_deny"));
    // Neither Enter nor Escape may run foreign code.
    box->setDefaultButton(deny);
    box->setEscapeButton(deny);
    QObject::connect(box, &QMessageBox::finished, window,
                     [box, allow, answered] { answered(box->clickedButton() == allow); });
    box->open();
}

} // namespace spacewright::views
