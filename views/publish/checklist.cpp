// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checklist.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace spacewright::views
{

namespace
{

/// Which check an item shows; none, for the one that holds those that passed.
constexpr int numberRole = Qt::UserRole;

QString stateIcon(publish::CheckState state)
{
    switch (state) {
    case publish::CheckState::Passed:
        return QStringLiteral("dialog-ok-apply");
    case publish::CheckState::Warned:
        return QStringLiteral("dialog-warning");
    case publish::CheckState::Failed:
        break;
    }
    return QStringLiteral("dialog-error");
}

QString stateText(publish::CheckState state)
{
    switch (state) {
    case publish::CheckState::Passed:
        return CheckList::tr("passed");
    case publish::CheckState::Warned:
        return CheckList::tr("warning");
    case publish::CheckState::Failed:
        break;
    }
    return CheckList::tr("failed");
}

/// One line: a finding in its own words, what is well by its title.
QString shownText(const publish::PublishCheck &check)
{
    return check.detail.isEmpty() ? check.title : check.detail;
}

} // namespace

CheckList::CheckList(QWidget *parent)
    : QWidget(parent), m_list(new QTreeWidget(this)), m_detail(new QLabel(this)),
      m_fix(new QPushButton(QIcon::fromTheme(QStringLiteral("tools-wizard")), tr("Apply Fix"), this)),
      m_place(new QPushButton(QIcon::fromTheme(QStringLiteral("document-edit")), tr("Show"), this))
{
    build();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &CheckList::showCurrent);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (current() && current()->fix)
            Q_EMIT fixRequested(*current()->fix);
    });
    connect(m_place, &QPushButton::clicked, this, [this] {
        if (current())
            Q_EMIT placeRequested(current()->file, qMax(current()->range.line, 1), qMax(current()->range.column, 1));
    });
    showCurrent();
}

void CheckList::build()
{
    m_list->setObjectName(QStringLiteral("publish_checks"));
    m_list->setAccessibleName(tr("Pre-flight"));
    m_list->setHeaderLabels({tr("Pre-flight")});
    m_list->setUniformRowHeights(true);
    m_detail->setObjectName(QStringLiteral("publish_check_detail"));
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fix->setObjectName(QStringLiteral("publish_fix"));
    m_place->setObjectName(QStringLiteral("publish_show_place"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_fix);
    buttons->addWidget(m_place);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 1);
    layout->addWidget(m_detail);
    layout->addLayout(buttons);
}

void CheckList::setChecks(const QList<publish::PublishCheck> &checks)
{
    m_checks = checks;
    // What needs the user comes first; otherwise the order is that of the checks.
    std::ranges::stable_sort(m_checks, std::ranges::greater{}, &publish::PublishCheck::state);
    m_list->clear();
    const auto passed = std::ranges::find(m_checks, publish::CheckState::Passed, &publish::PublishCheck::state);
    const int findings = int(passed - m_checks.begin());
    for (int number = 0; number < findings; ++number)
        add(new QTreeWidgetItem(m_list), number);
    if (findings < m_checks.size()) {
        const int count = int(m_checks.size()) - findings;
        auto *group = new QTreeWidgetItem(m_list, {tr("%n check(s) passed", nullptr, count)});
        group->setIcon(0, QIcon::fromTheme(stateIcon(publish::CheckState::Passed)));
        for (int number = findings; number < m_checks.size(); ++number)
            add(new QTreeWidgetItem(group), number);
    }
    if (!m_checks.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showCurrent();
}

void CheckList::add(QTreeWidgetItem *item, int number)
{
    const publish::PublishCheck &check = m_checks.at(number);
    item->setText(0, shownText(check));
    item->setIcon(0, QIcon::fromTheme(stateIcon(check.state)));
    item->setToolTip(0, check.title);
    item->setData(0, numberRole, number);
    //: Read aloud: %1 is "passed", "warning" or "failed", %2 what was checked
    item->setData(0, Qt::AccessibleTextRole, tr("%1: %2").arg(stateText(check.state), shownText(check)));
}

const publish::PublishCheck *CheckList::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const QVariant number = item ? item->data(0, numberRole) : QVariant();
    return number.isValid() ? &m_checks.at(number.toInt()) : nullptr;
}

void CheckList::showCurrent()
{
    const publish::PublishCheck *check = current();
    m_fix->setVisible(check && check->fix);
    m_place->setVisible(check && !check->file.isEmpty());
    m_detail->setVisible(check != nullptr);
    if (!check)
        return;
    m_fix->setToolTip(check->fix ? check->fix->title : QString());
    m_detail->setText(check->source.isEmpty() ? shownText(*check)
                                              : QStringLiteral("%1\n%2").arg(shownText(*check), check->source));
}

} // namespace spacewright::views
