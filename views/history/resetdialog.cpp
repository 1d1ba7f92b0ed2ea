// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resetdialog.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace spacewright::views
{

ResetDialog::ResetDialog(const QString &branch, const QString &subject, QWidget *parent)
    : QDialog(parent), m_kinds(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("reset_dialog"));
    setWindowTitle(tr("Reset Branch"));
    //: %1 is a branch, %2 the first line of a commit's message
    auto *text = new QLabel(branch.isEmpty() ? tr("The checked out commit will be “%1”.").arg(subject)
                                             : tr("%1 will stand at “%2”.").arg(branch, subject),
                            this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    addKind(layout, git::ResetKind::Mixed, QStringLiteral("reset_mixed"),
            tr("Keep what the later commits &changed, in the files"));
    addKind(layout, git::ResetKind::Soft, QStringLiteral("reset_soft"),
            tr("Keep it, and have it &staged, ready for one new commit"));
    addKind(layout, git::ResetKind::Hard, QStringLiteral("reset_hard"),
            tr("Go back in the &files too; changes that are in no commit are kept aside"));
    m_kinds->button(int(git::ResetKind::Mixed))->setChecked(true);
    auto *note = new QLabel(tr("It can be undone in the menu Repository."), this);
    note->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Reset"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void ResetDialog::addKind(QVBoxLayout *layout, git::ResetKind kind, const QString &name, const QString &text)
{
    auto *button = new QRadioButton(text, this);
    button->setObjectName(name);
    m_kinds->addButton(button, int(kind));
    layout->addWidget(button);
}

git::ResetKind ResetDialog::kind() const
{
    return git::ResetKind(m_kinds->checkedId());
}

} // namespace spacewright::views
