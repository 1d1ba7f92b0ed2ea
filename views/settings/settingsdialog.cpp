// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsdialog.h"

#include "enginespage.h"
#include "settingspages.h"

#include <KTextEditor/ConfigPage>
#include <KTextEditor/Editor>

#include <QIcon>
#include <QPushButton>

namespace spacewright::views
{

SettingsDialog::SettingsDialog(settings::Settings *settings, QWidget *parent) : KPageDialog(parent)
{
    setObjectName(QStringLiteral("settings"));
    setWindowTitle(tr("Settings"));
    setFaceType(KPageDialog::List);
    setStandardButtons(QDialogButtonBox::Close);
    addPage(makeGeneralPage(settings, this), tr("General"), QStringLiteral("preferences-system"));
    addPage(makeRunPage(settings, this), tr("Run"), QStringLiteral("system-run"));
    m_engines = addPage(new EnginesPage(&settings->run.engine, this), tr("Containers"),
                        QStringLiteral("preferences-system-network-server"));
    addPage(makeAppearancePage(settings, this), tr("Appearance"), QStringLiteral("preferences-desktop-theme"));
    addEditorPages();
    resize(820, 620);
}

SettingsDialog *SettingsDialog::open(settings::Settings *settings, QWidget *window)
{
    auto *dialog = window->findChild<SettingsDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (!dialog) {
        dialog = new SettingsDialog(settings, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

void SettingsDialog::showEngines()
{
    setCurrentPage(m_engines);
}

KPageWidgetItem *SettingsDialog::addPage(QWidget *page, const QString &name, const QString &icon)
{
    KPageWidgetItem *item = KPageDialog::addPage(page, name);
    item->setIcon(QIcon::fromTheme(icon));
    return item;
}

void SettingsDialog::addEditorPages()
{
    KTextEditor::Editor *editor = KTextEditor::Editor::instance();
    for (int number = 0; number < editor->configPages(); ++number) {
        KTextEditor::ConfigPage *page = editor->configPage(number, this);
        //: Name of a page of settings; %1 is a part of the editor, e.g. "Appearance"
        KPageWidgetItem *item = KPageDialog::addPage(page, tr("Editor: %1").arg(page->name()));
        item->setHeader(page->fullName());
        item->setIcon(page->icon());
        // At once, as everything else here.
        connect(page, &KTextEditor::ConfigPage::changed, page, &KTextEditor::ConfigPage::apply);
    }
}

} // namespace spacewright::views
