// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubfilter.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

HubFilter::HubFilter(QWidget *parent) : QToolButton(parent)
{
    using Machine = hub::SpaceSearch::Machine;
    using Way = hub::SpaceSearch::Way;
    setObjectName(u"hub_filter"_s);
    setAccessibleName(tr("Filter"));
    setToolTip(tr("Narrow the list: SDK, hardware, running"));
    setIcon(QIcon::fromTheme(u"view-filter"_s));
    setAutoRaise(true);
    setPopupMode(InstantPopup);
    setMenu(new QMenu(this));
    m_sdk = addGroup(tr("SDK"), {{QString(), tr("Any SDK")},
                                 {u"gradio"_s, u"Gradio"_s},
                                 {u"streamlit"_s, u"Streamlit"_s},
                                 {u"docker"_s, u"Docker"_s},
                                 {u"static"_s, tr("Static")}});
    m_machine = addGroup(tr("Hardware"), {{int(Machine::Any), tr("Any hardware")},
                                          {int(Machine::Cpu), tr("CPU")},
                                          {int(Machine::Gpu), tr("GPU")},
                                          {int(Machine::ZeroGpu), u"ZeroGPU"_s}});
    m_way = addGroup(tr("Search"), {{int(Way::Meaning), tr("By meaning")}, {int(Way::Name), tr("By name")}});
    menu()->addSeparator();
    m_running = menu()->addAction(tr("Only running"));
    m_running->setObjectName(u"hub_filter_running"_s);
    m_running->setCheckable(true);
    connect(menu(), &QMenu::triggered, this, &HubFilter::changed);
}

QActionGroup *HubFilter::addGroup(const QString &title, const QList<std::pair<QVariant, QString>> &choices)
{
    menu()->addSection(title);
    auto *group = new QActionGroup(this);
    for (const auto &[value, text] : choices) {
        QAction *action = group->addAction(menu()->addAction(text));
        action->setCheckable(true);
        action->setData(value);
        action->setObjectName(u"hub_filter_"_s + value.toString());
        action->setChecked(group->actions().size() == 1);
    }
    return group;
}

void HubFilter::apply(hub::SpaceSearch &search) const
{
    search.sdk = m_sdk->checkedAction()->data().toString();
    search.machine = hub::SpaceSearch::Machine(m_machine->checkedAction()->data().toInt());
    search.way = hub::SpaceSearch::Way(m_way->checkedAction()->data().toInt());
    search.isRunningOnly = m_running->isChecked();
}

} // namespace spacewright::views
