// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "duplicatedialog.h"

#include <core/hub/client/identity.h>
#include <core/hub/space/lifecycle.h>

#include <views/common/errorbanner.h>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

DuplicateDialog::DuplicateDialog(HubWorker *worker, const hub::SpaceId &space, QWidget *parent)
    : QDialog(parent), m_worker(worker), m_space(space), m_banner(new ErrorBanner(this)), m_name(new QLineEdit(this)),
      m_private(new QCheckBox(tr("&Private"), this)), m_busy(new QProgressBar(this)),
      m_duplicate(new QPushButton(tr("Duplicate"), this))
{
    setObjectName(u"duplicate_dialog"_s);
    //: %1 is the name of a Space
    setWindowTitle(tr("Duplicate %1 on the Hub").arg(space.text()));
    build();
    connect(m_duplicate, &QPushButton::clicked, this, &DuplicateDialog::submit);
    connect(m_name, &QLineEdit::textChanged, this, [this] { setBusy(false); });
    setBusy(false);
    suggestName();
}

void DuplicateDialog::build()
{
    m_name->setObjectName(u"duplicate_name"_s);
    m_name->setAccessibleName(tr("Name of the new Space"));
    m_name->setPlaceholderText(tr("owner/name"));
    m_private->setObjectName(u"duplicate_private"_s);
    m_private->setChecked(true);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_duplicate->setObjectName(u"duplicate_now"_s);
    m_duplicate->setDefault(true);
    auto *hint = new QLabel(tr("Its files, history and variables go along, the values of its secrets never. A free "
                               "account cannot have a Gradio or Docker Space on free hardware there; a copy on this "
                               "machine costs nothing."),
                            this);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_duplicate, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name:"), m_name);
    form->addRow(QString(), m_private);
    form->addRow(QString(), hint);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(m_busy);
    layout->addWidget(buttons);
    constexpr int dialogWidth = 520;
    resize(dialogWidth, sizeHint().height());
}

void DuplicateDialog::suggestName()
{
    m_worker->ask(
        this, [](const hub::HubClient &client, Progress &progress) { return hub::whoami(client, progress); },
        [this](const Result<hub::Identity> &identity) {
            if (!identity)
                m_banner->showError(identity.error());
            else if (m_name->text().isEmpty())
                // Beside one's own it needs another name.
                m_name->setText(identity->name + u'/' + m_space.name +
                                (identity->name == m_space.owner ? u"-copy"_s : QString()));
        });
}

void DuplicateDialog::submit()
{
    m_banner->dismiss();
    const Result<hub::SpaceId> id = hub::SpaceId::parse(m_name->text().trimmed());
    if (!id) {
        m_banner->showError(id.error());
        return;
    }
    setBusy(true);
    m_worker->ask(
        this,
        [from = m_space, to = hub::NewSpace{.id = *id, .isPrivate = m_private->isChecked()}](
            const hub::HubClient &client, Progress &progress) {
            return hub::duplicateSpace(client, from, to, progress);
        },
        [this, id = *id](const Result<> &done) {
            setBusy(false);
            if (!done) {
                m_banner->showError(done.error());
                return;
            }
            Q_EMIT duplicated(id);
            accept();
        });
}

void DuplicateDialog::setBusy(bool isBusy)
{
    m_busy->setVisible(isBusy);
    m_duplicate->setEnabled(!isBusy && !m_name->text().trimmed().isEmpty());
}

} // namespace spacewright::views
