// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdialogs.h"

#include <views/settings/settingsdialog.h>
#include <views/storage/storagedialog.h>
#include <views/welcome/newspacedialog.h>

#include <KAboutApplicationDialog>
#include <KAboutData>

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QUrl>

namespace spacewright
{

WindowDialogs::WindowDialogs(settings::Settings *settings, QWidget *window)
    : QObject(window), m_settings(settings), m_window(window)
{
}

void WindowDialogs::chooseFolder(const QString &neighbour)
{
    const QString start = neighbour.isEmpty() ? QDir::homePath() : QFileInfo(neighbour).path();
    const QString folder = QFileDialog::getExistingDirectory(m_window, tr("Open the Folder of a Space"), start);
    if (!folder.isEmpty())
        Q_EMIT folderChosen(folder);
}

void WindowDialogs::chooseLog()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a Log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Logs (*.log *.txt *.out *.err)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &WindowDialogs::logChosen);
    dialog->open();
}

void WindowDialogs::newSpace(const QString &templateId)
{
    auto *dialog = new views::NewSpaceDialog(m_templates, QDir::homePath() + QStringLiteral("/Spaces"), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!templateId.isEmpty())
        dialog->choose(templateId);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { Q_EMIT newSpaceChosen(dialog->templateId(), dialog->folder(), dialog->title()); });
    dialog->open();
}

void WindowDialogs::configure()
{
    views::SettingsDialog::open(m_settings, m_window);
}

void WindowDialogs::configureEngines()
{
    views::SettingsDialog::open(m_settings, m_window)->showEngines();
}

void WindowDialogs::showStorage()
{
    views::StorageDialog::open(m_window);
}

void WindowDialogs::showDocumentation()
{
    const QString address = QStringLiteral("https://huggingface.co/docs/hub/spaces");
    if (!QDesktopServices::openUrl(QUrl(address)))
        //: %1 is a web address
        Q_EMIT failed({ErrorCode::ToolMissing,
                       tr("No browser could be started. The documentation is at %1").arg(address), QString()});
}

void WindowDialogs::about()
{
    auto *dialog = new KAboutApplicationDialog(KAboutData::applicationData(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace spacewright
