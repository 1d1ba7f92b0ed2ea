// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingstab.h"

#include "settingdialog.h"

#include <views/common/errorbanner.h>
#include <views/common/keytoolbar.h>

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

using publish::ComparedSetting;
using Difference = ComparedSetting::Difference;

enum Column { Name, OnHub, Here, What, ColumnCount };

QString valueText(const std::optional<hub::SettingKind> &kind, const QString &value)
{
    if (!kind)
        return u"–"_s;
    return *kind == hub::SettingKind::Secret ? SettingsTab::tr("secret") : value;
}

QString differenceText(const ComparedSetting &setting, bool isOpenHere)
{
    if (!isOpenHere)
        return {};
    switch (setting.difference()) {
    case Difference::OnlyHere:
        return SettingsTab::tr("Missing on the Hub");
    case Difference::OnlyOnHub:
        return SettingsTab::tr("Missing here");
    case Difference::OtherKind:
        return SettingsTab::tr("Secret on one side, variable on the other");
    case Difference::OtherValue:
        return SettingsTab::tr("Another value");
    case Difference::None:
        break;
    }
    return SettingsTab::tr("On both sides");
}

} // namespace

SettingsTab::SettingsTab(HubWorker *worker, const hub::SpaceId &space, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_space(space), m_banner(new ErrorBanner(this)), m_note(new QLabel(this)),
      m_list(new QTreeWidget(this)), m_edit(add(u"setting_edit"_s, u"document-edit"_s, tr("Edit"), &SettingsTab::edit)),
      m_remove(add(u"setting_remove"_s, u"list-remove"_s, tr("Remove"), &SettingsTab::remove)),
      m_send(add(u"setting_send"_s, u"cloud-upload"_s, tr("Send to the Hub"), &SettingsTab::send)),
      m_addVariable(add(u"setting_add_variable"_s, u"list-add"_s, tr("Add Variable"), &SettingsTab::addVariable)),
      m_addSecret(add(u"setting_add_secret"_s, u"dialog-password"_s, tr("Add Secret"), &SettingsTab::addSecret)),
      m_editLocal(add(u"setting_local"_s, u"configure"_s, tr("Edit Those of Here"), &SettingsTab::localRequested))
{
    build();
    updateActions();
}

QAction *SettingsTab::add(const QString &name, const QString &icon, const QString &text, void (SettingsTab::*act)())
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void SettingsTab::build()
{
    m_note->setObjectName(u"settings_note"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setContentsMargins(10, 6, 10, 6);
    m_list->setObjectName(u"space_settings"_s);
    m_list->setAccessibleName(tr("Secrets and variables"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Name"), tr("On the Hub"), tr("Here"), tr("Difference")});
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *bar = new KeyToolBar(this);
    bar->addActions({m_addVariable, m_addSecret});
    bar->addSeparator();
    bar->addActions({m_edit, m_remove, m_send});
    bar->addSeparator();
    bar->addAction(m_editLocal);
    m_list->addActions({m_edit, m_remove, m_send});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &SettingsTab::updateActions);
    connect(m_list, &QTreeWidget::itemActivated, m_edit, &QAction::trigger);
}

void SettingsTab::setLocal(const std::optional<publish::LocalValues> &local)
{
    m_local = local;
    m_list->setColumnHidden(Here, !local);
    m_list->setColumnHidden(What, !local);
    m_editLocal->setVisible(local.has_value());
    m_send->setVisible(local.has_value());
    if (m_canManage)
        reload(true);
}

void SettingsTab::reload(bool canManage)
{
    m_canManage = canManage;
    m_list->setVisible(canManage);
    if (!canManage) {
        m_note->setText(tr("Secrets and variables are shown to those who may change the Space."));
        updateActions();
        return;
    }
    m_worker->ask(
        this,
        [space = m_space, local = m_local.value_or(publish::LocalValues())](const hub::HubClient &client,
                                                                            Progress &progress) {
            return publish::readComparedSettings(client, space, local, progress);
        },
        [this](const Result<QList<ComparedSetting>> &settings) {
            if (settings)
                take(*settings);
            else
                m_banner->showError(settings.error());
        });
}

void SettingsTab::take(const QList<ComparedSetting> &settings)
{
    m_settings = settings;
    show();
}

void SettingsTab::show()
{
    const QString before = chosen() ? chosen()->name : QString();
    m_list->clear();
    qsizetype missingThere = 0;
    qsizetype missingHere = 0;
    for (const ComparedSetting &setting : std::as_const(m_settings)) {
        missingThere += setting.difference() == Difference::OnlyHere ? 1 : 0;
        missingHere += setting.difference() == Difference::OnlyOnHub ? 1 : 0;
        auto *item = new QTreeWidgetItem(m_list, {setting.name, valueText(setting.onHub, setting.hubValue),
                                                  valueText(setting.here, setting.localValue),
                                                  differenceText(setting, m_local.has_value())});
        item->setToolTip(Name, setting.description);
        const bool isSecret =
            setting.onHub.value_or(setting.here.value_or(hub::SettingKind::Variable)) == hub::SettingKind::Secret;
        item->setIcon(Name, QIcon::fromTheme(isSecret ? u"dialog-password"_s : u"code-variable"_s));
        if (setting.name == before)
            item->setSelected(true);
    }
    if (m_settings.isEmpty())
        m_note->setText(tr("There are no secrets and no variables yet."));
    else if (!m_local)
        m_note->setText(tr("Open the Space here to compare these with what it gets on this machine."));
    else if (missingThere + missingHere == 0)
        m_note->setText(tr("Each has its counterpart."));
    else
        //: Numbers of secrets and variables
        m_note->setText(tr("Missing on the Hub: %1. Missing here: %2.").arg(missingThere).arg(missingHere));
    updateActions();
}

const ComparedSetting *SettingsTab::chosen() const
{
    const QList<QTreeWidgetItem *> items = m_list->selectedItems();
    const int row = items.isEmpty() ? -1 : m_list->indexOfTopLevelItem(items.constFirst());
    return row >= 0 && row < m_settings.size() ? &m_settings.at(row) : nullptr;
}

void SettingsTab::edit()
{
    if (const ComparedSetting *setting = chosen(); setting && setting->onHub)
        editSetting(setting->name, *setting->onHub, setting->hubValue);
}

void SettingsTab::editSetting(const QString &name, hub::SettingKind kind, const QString &value)
{
    const ComparedSetting *known = name.isEmpty() ? nullptr : chosen();
    auto *dialog = new SettingDialog(
        kind, {.name = name, .value = value, .description = known ? known->description : QString()}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, kind] {
        m_isBusy = true;
        updateActions();
        m_worker->ask(
            this,
            [space = m_space, kind, setting = dialog->setting()](const hub::HubClient &client, Progress &progress) {
                return hub::writeSetting(client, space, kind, setting, progress);
            },
            [this](const Result<> &done) { finish(done); });
    });
    dialog->open();
}

void SettingsTab::remove()
{
    const ComparedSetting *setting = chosen();
    if (!setting || !setting->onHub)
        return;
    m_isBusy = true;
    updateActions();
    m_worker->ask(
        this,
        [space = m_space, kind = *setting->onHub, name = setting->name](const hub::HubClient &client,
                                                                        Progress &progress) {
            return hub::removeSetting(client, space, kind, name, progress);
        },
        [this](const Result<> &done) { finish(done); });
}

void SettingsTab::send()
{
    if (const ComparedSetting *setting = chosen(); setting && setting->here)
        Q_EMIT sendRequested(setting->name);
}

void SettingsTab::finish(const Result<> &done)
{
    m_isBusy = false;
    if (done)
        m_banner->dismiss();
    else
        m_banner->showError(done.error());
    reload(m_canManage);
    Q_EMIT changed();
}

void SettingsTab::updateActions()
{
    const ComparedSetting *setting = chosen();
    const bool canChange = m_canManage && !m_isBusy;
    m_addVariable->setEnabled(canChange);
    m_addSecret->setEnabled(canChange);
    m_edit->setEnabled(canChange && setting && setting->onHub);
    m_remove->setEnabled(canChange && setting && setting->onHub);
    m_send->setEnabled(canChange && setting && setting->here && setting->difference() != Difference::None);
}

} // namespace spacewright::views
